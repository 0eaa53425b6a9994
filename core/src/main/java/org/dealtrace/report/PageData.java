package org.dealtrace.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.DealWords;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.WrittenLanguage;
import org.dealtrace.io.internal.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * The companies of a report as data for the script of the page, which draws them when a reader scrolls to them or opens
 * them.
 *
 * <p>There are two lists of blocks: one for the table, the search and the order, and one for the evidence, which is
 * read when a company is opened. A block is a list of values and a list of words. Repeated words are numbers in the
 * values; those of the first list come first, and each block of evidence continues the count. Each block is made while
 * it is written, so that no list is held in memory.
 *
 * <p>Blocks of a long list are compressed (zlib in Base64), to a fifth of their size. The bytes of the page then depend
 * on the compression of the Java runtime.
 *
 * <p>{@link JsonTree#line} makes all values safe for a script element.
 */
final class PageData {

    /** With more companies than this, the data are compressed. */
    private static final int SHORT = 1000;

    /** The most deals of a company in compressed data. */
    private static final int MOST_DEALS = 10;

    private static final int ROWS_OF_A_BLOCK = 1000;

    /** Companies in a block of evidence: many enough to compress well, few enough to open at once. */
    private static final int EVIDENCE_OF_A_BLOCK = 100;

    private final OutcomeReport report;
    private final Messages texts;
    private final DealWords terms;
    private final List<CompanyRow> rows;
    private final Timeline timeline;
    private final Map<String, Integer> words = new LinkedHashMap<>();
    /** The words of one block of evidence, which continue those of the table. */
    private final Map<String, Integer> wordsOfBlock = new LinkedHashMap<>();

    private final Map<String, List<DealLinks.Merge>> merges = new LinkedHashMap<>();

    PageData(OutcomeReport report, Messages texts) {
        this.report = report;
        this.texts = texts;
        this.terms = new DealWords(texts);
        this.rows = CompanyRow.inReadingOrder(report);
        this.timeline = Timeline.of(report);
        for (DealLinks.Merge merge : report.links().merges()) {
            merges.computeIfAbsent(merge.companyId(), id -> new ArrayList<>()).add(merge);
        }
    }

    private boolean isShort() {
        return rows.size() <= SHORT;
    }

    List<CompanyRow> rows() {
        return rows;
    }

    Timeline timeline() {
        return timeline;
    }

    /** Linked deals that are not after the recommendation of their company and do not count. */
    long earlier() {
        return report.outcomes().stream().mapToLong(PageData::earlier).sum();
    }

    private static long earlier(Outcome outcome) {
        return outcome.assessments().stream().filter(EarlierDeal::isEarlier).count();
    }

    /** The blocks of the table; read them once, before {@link #evidenceBlocks}. */
    Iterable<String> rowBlocks() {
        return blocks(ROWS_OF_A_BLOCK, this::row, words::putAll);
    }

    Iterable<String> evidenceBlocks() {
        return blocks(evidenceOfABlock(), this::evidence, block -> {});
    }

    int evidenceOfABlock() {
        return isShort() ? SHORT : EVIDENCE_OF_A_BLOCK;
    }

    private Iterable<String> blocks(
            int size, Function<CompanyRow, Object> value, Consumer<Map<String, Integer>> wordsMet) {
        return () -> IntStream.iterate(0, from -> from < rows.size(), from -> from + size)
                .mapToObj(from -> {
                    String values = rows.subList(from, Math.min(rows.size(), from + size)).stream()
                            .map(row -> JsonTree.line(value.apply(row)))
                            .collect(Collectors.joining(",\n", "[[\n", "\n],\n"));
                    String json = values + JsonTree.line(wordsOfBlock.keySet()) + "]";
                    wordsMet.accept(wordsOfBlock);
                    wordsOfBlock.clear();
                    return (isShort() ? json : packed(json)) + (from + size < rows.size() ? ",\n" : "\n");
                })
                .iterator();
    }

    private static String packed(String json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream into = new DeflaterOutputStream(bytes)) {
            into.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return '"' + Base64.getEncoder().encodeToString(bytes.toByteArray()) + '"';
    }

    private int word(String text) {
        Integer known = words.get(text);
        return known != null ? known : wordsOfBlock.computeIfAbsent(text, t -> words.size() + wordsOfBlock.size());
    }

    /** The number of a word; null for an empty word. */
    private @Nullable Object wordOrNone(Optional<String> text) {
        return text.map(t -> (Object) word(t)).orElse(null);
    }

    /** In the order of the script's constants. */
    private Object row(CompanyRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.outcome().company().id());
        cells.add(row.name());
        cells.add(wordOrNone(WrittenLanguage.of(row.outcome().company())));
        cells.add(word(row.countries()));
        cells.add(row.recommended());
        cells.add(CompanyRow.readingOrder().indexOf(row.outcome().status()));
        cells.add(word(row.outcome().reason()));
        cells.add(timeline.marks(row));
        cells.add(row.otherNames().stream()
                .map(name ->
                        text(name.text(), WrittenLanguage.of(name, row.outcome().company())))
                .toList());
        cells.add(earlier(row.outcome()));
        row.link().ifPresent(link -> {
            OptionalLong elapsed = row.outcome().elapsedDays();
            cells.add(row.dealId());
            cells.add(word(row.outcome()
                    .deciding()
                    .flatMap(DealAssessment::classification)
                    .map(terms::types)
                    .orElse("")));
            cells.add(row.otherSides());
            cells.add(row.outcome().deciding().map(terms::course).orElse(""));
            cells.add(row.dealDate());
            cells.add(elapsed.isPresent() ? elapsed.getAsLong() : null);
            cells.add(Figures.round(link.probability(), 6));
            cells.add(link.origin() == Link.Origin.REVIEWER ? 1 : 0);
        });
        return cells;
    }

    private Object evidence(CompanyRow row) {
        Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
        List<DealAssessment> all = row.assessments();
        List<DealAssessment> shown = isShort() ? all : all.subList(0, Math.min(MOST_DEALS, all.size()));
        evidence.put("deals", shown.stream().map(deal -> deal(row, deal)).toList());
        evidence.put("more", all.size() - shown.size());
        evidence.put("notices", row.notices(report).stream().map(this::notice).toList());
        evidence.put(
                "merges",
                merges.getOrDefault(row.outcome().company().id(), List.of()).stream()
                        .map(m -> List.of(m.second(), m.first(), texts.retold(m.reason())))
                        .toList());
        evidence.values()
                .removeIf(v -> (v instanceof Collection<?> c && c.isEmpty())
                        || Integer.valueOf(0).equals(v));
        return evidence;
    }

    private Object notice(Recommendation notice) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(notice.id());
        cells.addAll(text(notice.name(), WrittenLanguage.of(notice.name())));
        cells.add(notice.date().map(PartialDate::toString).orElse(""));
        cells.add(word(CompanyRow.facts(notice, texts)));
        cells.addAll(source(notice.source()));
        notice.text().ifPresent(cells::add);
        return cells;
    }

    private List<Object> source(SourceRow row) {
        return List.of(word(row.file()), row.line());
    }

    /** A text with its language, or null if unknown. */
    private List<@Nullable Object> text(String text, Optional<String> language) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(text);
        cells.add(wordOrNone(language));
        return cells;
    }

    private Object deal(CompanyRow row, DealAssessment assessment) {
        Deal deal = report.links().deal(assessment.link().dealId()).orElseThrow();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("id", deal.id());
        data.put("deciding", row.isDeciding(assessment));
        data.put("types", assessment.classification().map(terms::types).map(this::word));
        data.put("with", CompanyRow.otherSides(deal, assessment.link().party()));
        data.put("counts", place(assessment.qualifies()));
        data.put("reasons", assessment.reasons().stream().map(this::word).toList());
        data.put("after", place(assessment.afterRecommendation()));
        data.put("source", source(deal.source()));
        data.put("link", link(assessment.link()));
        facts(deal, assessment.classification(), data);
        data.values()
                .removeIf(v -> Boolean.FALSE.equals(v)
                        || (v instanceof Optional<?> o && o.isEmpty())
                        || (v instanceof Collection<?> c && c.isEmpty()));
        return data;
    }

    private void facts(Deal deal, Optional<Classification> classification, Map<String, @Nullable Object> data) {
        data.put("parties", deal.parties().stream().map(this::party).toList());
        data.put("history", deal.history().stream().map(terms::told).toList());
        data.put("stake", deal.stakePercent().map(percent -> texts.figure(percent.toPlainString())));
        data.put("value", deal.value().map(value -> texts.figure(Figures.grouped(value))));
        data.put("text", deal.text());
        classification.ifPresent(found -> {
            List<Object> cells = new ArrayList<>();
            cells.add(word(found.classifier()));
            cells.add(texts.figure(Figures.fixed(found.confidence(), 2)));
            found.evidence().forEach(e -> cells.add(word(e)));
            data.put("classified", cells);
        });
        data.put(
                "attributes",
                deal.attributes().entrySet().stream()
                        .map(e -> List.of(word(e.getKey()), e.getValue()))
                        .toList());
    }

    private Object party(DealParty party) {
        List<@Nullable Object> cells = text(party.name(), WrittenLanguage.of(party));
        cells.add(word(terms.role(party.role())
                + party.country().map(c -> ", " + c.code()).orElse("")));
        return cells;
    }

    private Object link(Link link) {
        Explanation why = link.explanation();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("decision", place(link.decision()));
        data.put("origin", place(link.origin()));
        data.put("p", texts.figure(Figures.probability(link.probability())));
        data.put("left", text(why.left(), WrittenLanguage.of(why.left())));
        data.put("right", text(why.right(), WrittenLanguage.of(why.right())));
        data.put(
                "steps",
                why.steps().stream()
                        .map(s -> List.of(
                                word(s.comparison()), word(s.level()), s.left(), s.right(), Figures.round(s.bits(), 2)))
                        .toList());
        data.put(
                "rival",
                why.rival().map(r -> List.of(r.name(), r.companyId(), texts.figure(Figures.signed(r.weight(), 2)))));
        data.put("note", word(texts.retold(why.note())));
        return data;
    }

    /** The index of a constant; the script has the words in the order of declaration. */
    @SuppressWarnings("EnumOrdinal")
    static int place(Enum<?> constant) {
        return constant.ordinal();
    }
}
