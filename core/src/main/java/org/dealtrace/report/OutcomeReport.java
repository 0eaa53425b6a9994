package org.dealtrace.report;

import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dealtrace.DealLinks;
import org.dealtrace.InputReport;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.JsonTree;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.Headline;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of the recommended companies as one value that can be printed and written.
 *
 * <p>It has everything to check the {@link #headline()}: the rule, the inputs with their repairs, the sources searched,
 * the links with their evidence, and the rate under other rules and with other links. Parts that a study does not have
 * are empty lists and do not appear.
 *
 * <p>The forms: {@link #toString()} (at most {@value #PRINTED_ROWS} companies), {@link #text()} with all companies, and
 * files as text, CSV (one row per company), JSON and HTML (everything, without network). Files are written beside their
 * target and moved into place; a failure gives an {@link UncheckedIOException}. The same report always gives the same
 * bytes.
 *
 * @param title the heading
 * @param asOf the end of observation
 * @param headline the number to quote, with its interval
 * @param rule the rule, one line per setting
 * @param inputs the account of each input file
 * @param sources the sources of deals that were searched, in words; a deal is missing only in these
 * @param classifiers name and version of each classifier of deals
 * @param links companies, deals and links, with the method of linking
 * @param outcomes one per company, in input order
 * @param certainty the rate with certain links only, and with links under review too
 * @param sensitivity the rate under other rules
 * @param groups rates by groups of companies, one table per grouping
 * @param curves the share with an outcome over time
 * @param competing events that ended the watch of companies without a qualifying deal
 * @param funnel counts from notices to outcomes, one per step
 * @param corpus counts of the recommendations
 * @param warnings what a reader must know before quoting the rate
 * @param run how to repeat the result: version, options and input files with their checksums; empty if unknown
 */
public record OutcomeReport(
        String title,
        LocalDate asOf,
        Headline headline,
        List<RuleLine> rule,
        List<InputReport> inputs,
        List<String> sources,
        List<String> classifiers,
        DealLinks links,
        List<Outcome> outcomes,
        List<RateTable.Line> certainty,
        List<RateTable.Line> sensitivity,
        List<RateTable> groups,
        List<Curve> curves,
        List<CompetingLine> competing,
        List<FunnelStep> funnel,
        List<Corpus.Table> corpus,
        List<String> warnings,
        List<RuleLine> run) {

    /**
     * An event that ended a company's chance of a first qualifying deal.
     *
     * @param companyId the company's id
     * @param company its name
     * @param event the kind of event, such as {@code dissolved}
     * @param date its date, if known
     * @param detail by whom, or where it was read; can be empty
     */
    public record CompetingLine(
            String companyId, String company, String event, Optional<PartialDate> date, String detail) {

        public CompetingLine {
            Objects.requireNonNull(companyId, "companyId");
            Objects.requireNonNull(company, "company");
            Objects.requireNonNull(event, "event");
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(detail, "detail");
        }

        String day() {
            return day(Messages.ENGLISH);
        }

        String day(Messages words) {
            return date.map(PartialDate::toString).orElseGet(() -> words.text("competing.undated"));
        }
    }

    /**
     * One step from notices to outcomes.
     *
     * @param name what is counted, such as {@code companies with a linked deal}
     * @param count their number, 0 or more
     * @param note what became of the others; can be empty
     */
    public record FunnelStep(String name, long count, String note) {

        public FunnelStep {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(note, "note");
            if (count < 0) {
                throw new IllegalArgumentException("count of '" + name + "' must be 0 or more but was " + count);
            }
        }

        /** {@code 58 companies behind them (1 notice joined another)}. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d %s%s", count, name, note.isEmpty() ? "" : " (" + note + ")");
        }
    }

    /**
     * One setting of the rule.
     *
     * @param name the setting, such as {@code window}
     * @param value its value, such as {@code 36 months}
     */
    public record RuleLine(String name, String value) {

        public RuleLine {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /** The most companies in {@link #toString()}. */
    public static final int PRINTED_ROWS = 80;

    public OutcomeReport {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(headline, "headline");
        Objects.requireNonNull(links, "links");
        rule = List.copyOf(rule);
        inputs = List.copyOf(inputs);
        sources = List.copyOf(sources);
        classifiers = List.copyOf(classifiers);
        outcomes = List.copyOf(outcomes);
        certainty = List.copyOf(certainty);
        sensitivity = List.copyOf(sensitivity);
        groups = List.copyOf(groups);
        curves = List.copyOf(curves);
        competing = List.copyOf(competing);
        funnel = List.copyOf(funnel);
        corpus = List.copyOf(corpus);
        warnings = List.copyOf(warnings);
        run = List.copyOf(run);
    }

    /**
     * Starts a report. Its inputs are those of the links unless others are given.
     *
     * @param asOf the end of observation
     */
    public static Builder builder(LocalDate asOf, DealLinks links, List<Outcome> outcomes, Headline headline) {
        return new Builder(asOf, links, outcomes, headline);
    }

    /** How many companies have this outcome. */
    public long count(OutcomeStatus status) {
        return outcomes.stream().filter(o -> o.status() == status).count();
    }

    /** The inputs that call themselves illustrative; a report made from one says so at its top. */
    public List<InputReport> illustrativeInputs() {
        return inputs.stream().filter(InputReport::illustrative).toList();
    }

    /** The report as aligned text with every company and every table. */
    public String text() {
        return TextForm.whole(this);
    }

    /** The headline, the companies with a deal, the result and its basis as aligned text. */
    @Override
    public String toString() {
        return TextForm.summary(this, PRINTED_ROWS);
    }

    /** The report as one HTML page with charts, in English; it needs no network. */
    public String html() {
        StringWriter text = new StringWriter();
        HtmlForm.render(this, Messages.ENGLISH, "", text);
        return text.toString();
    }

    /** This report as JSON, without deals that nothing was linked to, which are counted. */
    public String json() {
        return JsonTree.text(JsonForm.tree(this));
    }

    /** Writes {@link #text()} in UTF-8. */
    public void writeText(Path file) {
        FileInPlace.write(file, text());
    }

    /** Writes CSV with one row per company, in input order, that a spreadsheet reads as text and numbers only. */
    public void writeCsv(Path file) {
        ReportTables.companies(this).writeCsv(file);
    }

    /**
     * Writes every figure of the report's tables and charts as CSV: part, title, name, days (for curves), count, n,
     * share, interval.
     */
    public void writeFiguresCsv(Path file) {
        ReportTables.figures(this).writeCsv(file);
    }

    /** Writes {@link #json()}, without holding it in memory. */
    public void writeJson(Path file) {
        JsonTree.write(file, JsonForm.tree(this));
    }

    /**
     * The report as the sheets of a workbook: result, companies, deals, evidence, rule and inputs. Each has rows of
     * texts and numbers, the first row with the column names.
     */
    public Map<String, List<List<@Nullable Object>>> sheets() {
        return ReportTables.sheets(this);
    }

    /** Writes the whole report with its links and outcomes as JSON Lines; {@link #read} reads it back. */
    public void writeJsonLines(Path file) {
        ReportFile.write(this, file);
    }

    /**
     * Reads a file of {@link #writeJsonLines}; the report equals the one that was written.
     *
     * @throws org.dealtrace.InputException if the file is something else, or of another version
     */
    public static OutcomeReport read(Path file) {
        return ReportFile.read(file);
    }

    /** Writes {@link #html()} in UTF-8. */
    public void writeHtml(Path file) {
        writeHtml(file, Locale.ENGLISH, Optional.empty());
    }

    /**
     * Writes the HTML page in a language, without holding it in memory.
     *
     * @param language English, German, Chinese, or another one with texts on the class path; the notes, tables and
     *     warnings of this report stay in its own language, so use that of {@code Outcomes.report(language)}
     * @param review the review page of the same run, which each company then links to
     * @throws UncheckedIOException if the file cannot be written
     * @throws IllegalArgumentException if there are no texts in the language
     */
    public void writeHtml(Path file, Locale language, Optional<Path> review) {
        Messages words = Messages.in(language);
        String address = review.map(page -> FileLinks.between(file, page)).orElse("");
        try (FileInPlace place = FileInPlace.beside(file)) {
            HtmlForm.render(this, words, address, place.writer());
            place.commit();
        }
    }

    /** Whether the HTML page can be written in a language. */
    public static boolean isLanguage(Locale language) {
        return Messages.has(language);
    }

    /** Sets the parts of an {@link OutcomeReport}, which describes them. Not safe for several threads. */
    public static final class Builder {
        private final LocalDate asOf;
        private final DealLinks links;
        private final List<Outcome> outcomes;
        private final Headline headline;
        private String title = "Outcomes of recommended companies";
        private List<RuleLine> rule = List.of();
        private List<InputReport> inputs;
        private List<String> sources = List.of();
        private List<String> classifiers = List.of();
        private List<RateTable.Line> certainty = List.of();
        private List<RateTable.Line> sensitivity = List.of();
        private List<RateTable> groups = List.of();
        private List<Curve> curves = List.of();
        private List<CompetingLine> competing = List.of();
        private List<FunnelStep> funnel = List.of();
        private List<Corpus.Table> corpus = List.of();
        private List<String> warnings = List.of();
        private List<RuleLine> run = List.of();

        private Builder(LocalDate asOf, DealLinks links, List<Outcome> outcomes, Headline headline) {
            this.asOf = asOf;
            this.links = links;
            this.outcomes = outcomes;
            this.headline = headline;
            this.inputs = links.inputs();
        }

        public Builder title(String value) {
            this.title = value;
            return this;
        }

        public Builder rule(List<RuleLine> value) {
            this.rule = value;
            return this;
        }

        /** Replaces the inputs that the links name. */
        public Builder inputs(List<InputReport> value) {
            this.inputs = value;
            return this;
        }

        public Builder sources(List<String> value) {
            this.sources = value;
            return this;
        }

        public Builder classifiers(List<String> value) {
            this.classifiers = value;
            return this;
        }

        public Builder certainty(List<RateTable.Line> value) {
            this.certainty = value;
            return this;
        }

        public Builder sensitivity(List<RateTable.Line> value) {
            this.sensitivity = value;
            return this;
        }

        public Builder groups(List<RateTable> value) {
            this.groups = value;
            return this;
        }

        public Builder curves(List<Curve> value) {
            this.curves = value;
            return this;
        }

        public Builder competing(List<CompetingLine> value) {
            this.competing = value;
            return this;
        }

        public Builder funnel(List<FunnelStep> value) {
            this.funnel = value;
            return this;
        }

        public Builder corpus(List<Corpus.Table> value) {
            this.corpus = value;
            return this;
        }

        public Builder warnings(List<String> value) {
            this.warnings = value;
            return this;
        }

        /** The record of the run: the program, its options, and its input files. */
        public Builder run(List<RuleLine> value) {
            this.run = value;
            return this;
        }

        /** The report; parts that were not given are empty. */
        public OutcomeReport build() {
            return new OutcomeReport(
                    title,
                    asOf,
                    headline,
                    rule,
                    inputs,
                    sources,
                    classifiers,
                    links,
                    outcomes,
                    certainty,
                    sensitivity,
                    groups,
                    curves,
                    competing,
                    funnel,
                    corpus,
                    warnings,
                    run);
        }
    }
}
