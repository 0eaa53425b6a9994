package org.dealtrace.report;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.internal.JsonTree;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.Corpus.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * What a list of recommendations consists of; it needs no deals.
 *
 * <pre>{@code
 * var recommendations = Recommendations.read(Path.of("recommendations.csv"));
 * CorpusReport.of(recommendations)                                           // prints as tables
 * CorpusReport.of(recommendations, PartialDate.parse("2020-07-24"))          // and before and after a post was closed
 *         .writeHtml(Path.of("corpus.html"));
 * }</pre>
 *
 * <p>An attribute that no recommendation has gets no table. The forms: {@link #text()}, and files as text, CSV (a row a
 * number), JSON and HTML (one file, no network), all of them with the same numbers. A file that cannot be written gives
 * an {@link UncheckedIOException}.
 *
 * @param input the list and what became of its rows
 * @param notices how many recommendations were counted
 * @param parties how many parties they are about, by their names without case, spaces and punctuation; a party with two
 *     spellings counts twice
 * @param condition which recommendations were counted, such as {@code host country = Germany (DE)}; empty for all
 * @param all counts by each attribute
 * @param overYears counts by host country, post and field, year by year; empty for a list of one year
 * @param crossed further tables, such as {@link Corpus#cross}
 * @param offersAndDemands foreign offers beside domestic demands; empty unless the list has both
 * @param split the day that divides {@code beforeAndAfter}; empty when none was asked for
 * @param beforeAndAfter counts before that day and from it on
 */
public record CorpusReport(
        InputReport input,
        int notices,
        int parties,
        String condition,
        List<Corpus.Table> all,
        List<Corpus.Table> overYears,
        List<Corpus.Table> crossed,
        List<Corpus.Table> offersAndDemands,
        Optional<PartialDate> split,
        List<Corpus.Table> beforeAndAfter) {

    static final String TITLE = Messages.ENGLISH.text("corpus.title");

    private static final List<Attribute> ATTRIBUTES = List.of(Attribute.values());

    private static final List<Attribute> OVER_YEARS = List.of(Attribute.HOST_COUNTRY, Attribute.POST, Attribute.FIELD);

    public CorpusReport {
        all = List.copyOf(all);
        overYears = List.copyOf(overYears);
        crossed = List.copyOf(crossed);
        offersAndDemands = List.copyOf(offersAndDemands);
        beforeAndAfter = List.copyOf(beforeAndAfter);
    }

    /** Counts a list. */
    public static CorpusReport of(Recommendations recommendations) {
        return of(recommendations.report(), Corpus.of(recommendations.list()), Optional.empty(), List.of());
    }

    /**
     * Counts a list, and each attribute before a day and from it on.
     *
     * @param split such as the day a post was closed; notices with an ambiguous date have a column of their own
     */
    public static CorpusReport of(Recommendations recommendations, PartialDate split) {
        return of(recommendations.report(), Corpus.of(recommendations.list()), Optional.of(split), List.of());
    }

    /**
     * Counts a part of a list.
     *
     * @param input the list
     * @param corpus the part that {@link Corpus#where(String, String)} made
     * @param split as in {@link #of(Recommendations, PartialDate)}; empty for no division
     * @param crossed further tables, such as {@link Corpus#cross}
     */
    public static CorpusReport of(
            InputReport input, Corpus corpus, Optional<PartialDate> split, List<Corpus.Table> crossed) {
        List<Attribute> drawn = several(corpus, Attribute.YEAR) ? OVER_YEARS : List.of();
        return new CorpusReport(
                input,
                corpus.size(),
                corpus.parties(),
                corpus.condition(),
                tables(corpus, ATTRIBUTES, corpus::by),
                tables(corpus, drawn, a -> corpus.cross(a.label(), Attribute.YEAR.label())),
                crossed,
                several(corpus, Attribute.DIRECTION)
                        ? tables(corpus, without(Attribute.DIRECTION), corpus::offersAndDemands)
                        : List.of(),
                split,
                split.map(day -> tables(corpus, without(Attribute.YEAR), a -> corpus.beforeAndAfter(a, day)))
                        .orElse(List.of()));
    }

    /** Whether the list has two or more known values. */
    private static boolean several(Corpus corpus, Attribute attribute) {
        return corpus.by(attribute).rows().stream()
                        .filter(row -> !row.value().equals("unknown"))
                        .count()
                > 1;
    }

    private static List<Attribute> without(Attribute one) {
        return ATTRIBUTES.stream().filter(a -> a != one).toList();
    }

    private static List<Corpus.Table> tables(
            Corpus corpus, List<Attribute> attributes, Function<Attribute, Corpus.Table> table) {
        return attributes.stream().filter(a -> corpus.known(a) > 0).map(table).toList();
    }

    /** Every table, in the order in which the forms show them. */
    public List<Corpus.Table> tables() {
        return parts(Messages.ENGLISH).stream()
                .flatMap(part -> part.tables().stream())
                .toList();
    }

    /** Whether the list calls itself illustrative; each form then says so at its top. */
    public boolean isIllustrative() {
        return input.illustrative();
    }

    /** The tables as aligned text. */
    public String text() {
        return CorpusForm.text(this, TextForm.PAGE);
    }

    /** The tables as one HTML page with bars; it needs no network. */
    public String html() {
        return HtmlForm.render(this, Messages.ENGLISH);
    }

    /** The tables as JSON. */
    public String json() {
        return JsonTree.text(CorpusForm.tree(this));
    }

    /** Writes {@link #text()} in UTF-8. */
    public void writeText(Path file) {
        FileInPlace.write(file, text());
    }

    /**
     * Writes CSV with one row for each number: attribute, division, rank, value, label, part, count, total, share (0 to
     * 1).
     */
    public void writeCsv(Path file) {
        CorpusForm.table(this).writeCsv(file);
    }

    /** The report as the sheet of a workbook; see {@link OutcomeReport#sheets}. */
    public Map<String, List<List<@Nullable Object>>> sheets() {
        return Map.of("Corpus", CorpusForm.table(this).sheet());
    }

    /** Writes {@link #json()}. */
    public void writeJson(Path file) {
        JsonTree.write(file, CorpusForm.tree(this));
    }

    /** Writes {@link #html()} in UTF-8. */
    public void writeHtml(Path file) {
        writeHtml(file, Locale.ENGLISH);
    }

    /**
     * Writes the HTML page in a language.
     *
     * @param language English, German, Chinese, or another one with texts on the class path
     * @throws IllegalArgumentException if there are no texts in the language
     */
    public void writeHtml(Path file, Locale language) {
        FileInPlace.write(file, HtmlForm.render(this, Messages.in(language)));
    }

    /** A part of a page under one heading. */
    record Part(String id, String title, List<Corpus.Table> tables) {}

    List<Part> parts(Messages words) {
        String day = split.map(PartialDate::toString).orElse("");
        return Stream.of(
                        new Part("all", words.text("corpus.all"), all),
                        new Part("years", words.text("corpus.years"), overYears),
                        new Part("crossed", words.text("corpus.crossed"), crossed),
                        new Part("directions", words.text("corpus.directions"), offersAndDemands),
                        new Part("split", words.text("corpus.split", day), beforeAndAfter))
                .filter(p -> !p.tables().isEmpty())
                .toList();
    }

    /** {@link #text()}, in lines of 80 columns. */
    @Override
    public String toString() {
        return CorpusForm.text(this, TextForm.TERMINAL);
    }
}
