package org.dealtrace.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.dealtrace.Classification;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.DealWords;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.WrittenLanguage;
import org.dealtrace.io.internal.JsonTree;
import org.jspecify.annotations.Nullable;

/**
 * The companies of a report as data for the script of the page, which draws them when a reader scrolls to them or opens
 * them.
 *
 * <p>There are two lists of blocks: one for the table, the search and the order, and one for the evidence, which is
 * read when a company is opened. A block has values and words. The values of the table are its columns by name
 * ({@link ReportColumns#byName}), and so is each list within the evidence. Repeated words are numbers in the values;
 * those of the table come first, and each block of evidence continues the count. Each block is made while it is
 * written, so that no list is held in memory.
 *
 * <p>Blocks of a long list are compressed (zlib in Base64), to a fifth of their size. The bytes of the page then depend
 * on the compression of the Java runtime.
 *
 * <p>{@link JsonTree#line} makes all values safe for a script element.
 */
final class PageData {

    /** The most parties of a deal that are shown with each company, because many companies can share a deal. */
    private static final int PARTIES = 50;

    /** With more companies than this, the data are compressed. */
    private static final int SHORT = 1000;

    /** The most deals of a company in compressed data. */
    private static final int MOST_DEALS = 10;

    private static final int ROWS_OF_A_BLOCK = 1000;

    /** Companies in a block of evidence: many enough to compress well, few enough to open at once. */
    private static final int EVIDENCE_OF_A_BLOCK = 100;

    private final OutcomeReport report;
    private final Messages texts;
    private final List<CompanyRow> rows;
    private final Timeline timeline;
    private final Map<String, Integer> words = new LinkedHashMap<>();
    /** The words of one block of evidence, which continue those of the table. */
    private final Map<String, Integer> wordsOfBlock = new LinkedHashMap<>();

    private final Map<String, List<DealLinks.Merge>> merges = new LinkedHashMap<>();

    PageData(OutcomeReport report, Messages texts) {
        this.report = report;
        this.texts = texts;
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
        return outcome.assessments().stream().filter(CompanyRow::isEarlier).count();
    }

    /** The blocks of the table; read them once, before {@link #evidenceBlocks}. */
    Iterable<String> rowBlocks() {
        ReportColumns<CompanyRow> columns = columns();
        return blocks(ROWS_OF_A_BLOCK, some -> JsonTree.line(columns.byName(some)), words::putAll);
    }

    Iterable<String> evidenceBlocks() {
        return blocks(
                evidenceOfABlock(),
                some -> some.stream()
                        .map(row -> JsonTree.line(evidence(row)))
                        .collect(Collectors.joining(",\n", "[\n", "\n]")),
                block -> {});
    }

    int evidenceOfABlock() {
        return isShort() ? SHORT : EVIDENCE_OF_A_BLOCK;
    }

    private Iterable<String> blocks(
            int size, Function<List<CompanyRow>, String> values, Consumer<Map<String, Integer>> wordsMet) {
        return () -> IntStream.iterate(0, from -> from < rows.size(), from -> from + size)
                .mapToObj(from -> {
                    String made = values.apply(rows.subList(from, Math.min(rows.size(), from + size)));
                    String json = "{\"values\":" + made + ",\n\"words\":" + JsonTree.line(wordsOfBlock.keySet()) + "}";
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

    private Optional<Integer> wordOf(Optional<String> text) {
        return text.map(this::word);
    }

    /** The distinct words; null for none. */
    private @Nullable List<Integer> words(Stream<String> texts) {
        List<Integer> numbers = texts.distinct().map(this::word).toList();
        return numbers.isEmpty() ? null : numbers;
    }

    private ReportColumns<CompanyRow> columns() {
        return new ReportColumns<CompanyRow>()
                .with("id", row -> row.outcome().company().id())
                .with("name", CompanyRow::name)
                .with("language", row -> wordOf(WrittenLanguage.of(row.outcome().company())))
                .with("country", row -> word(row.countries()))
                .with("fields", row -> words(row.company().fields().stream()))
                .with("posts", row -> words(row.notices(report).stream().flatMap(n -> n.post().stream())))
                .with("recommended", CompanyRow::recommended)
                .with(
                        "status",
                        row -> CompanyRow.READING_ORDER.indexOf(row.outcome().status()))
                .with("reason", row -> word(texts.text(row.outcome().reason())))
                .with("from", row -> timeline.from(row.outcome()))
                .with("until", row -> timeline.until(row.outcome()))
                .with("marks", row -> timeline.marks(row.outcome()))
                .with("otherNames", this::otherNames)
                .with("earlier", row -> earlier(row.outcome()))
                .with("deal", CompanyRow::dealId)
                .with("types", row -> types(row.deciding()))
                .with("otherSides", CompanyRow::otherSides)
                .with("course", row -> row.deciding().map(DealWords::course).map(texts::text))
                .with("elapsed", row -> row.outcome().elapsedDays())
                .with("probability", row -> row.link().map(link -> Figures.round(link.probability(), 6)))
                .with(
                        "judged",
                        row -> row.link()
                                .filter(link -> link.origin() == Link.Origin.REVIEWER)
                                .map(link -> true));
    }

    private Optional<Integer> types(Optional<DealAssessment> deal) {
        return wordOf(deal.flatMap(DealAssessment::classification).map(type -> texts.text(DealWords.types(type))));
    }

    private JsonObject otherNames(CompanyRow row) {
        return new ReportColumns<CompanyName>()
                .with("name", CompanyName::text)
                .with(
                        "language",
                        name -> wordOf(WrittenLanguage.of(name, row.outcome().company())))
                .byName(row.otherNames());
    }

    private JsonObject evidence(CompanyRow row) {
        List<DealAssessment> all = row.assessments();
        List<DealAssessment> shown = isShort() ? all : all.subList(0, Math.min(MOST_DEALS, all.size()));
        return new JsonObject()
                .with("deals", shown.stream().map(deal -> deal(row, deal)).toList())
                .with("more", isShort() ? null : all.size() - shown.size())
                .with("notices", notices(row))
                .with("merges", merges(row))
                .withoutEmpty();
    }

    private JsonObject notices(CompanyRow row) {
        return new ReportColumns<Recommendation>()
                .with("id", Recommendation::id)
                .with("name", Recommendation::name)
                .with("language", notice -> wordOf(WrittenLanguage.of(notice.name())))
                .with("date", notice -> notice.date().map(PartialDate::toString))
                .with("facts", notice -> word(CompanyRow.facts(notice, texts)))
                .with("file", notice -> word(FileLinks.shown(notice.source().file())))
                .with("line", notice -> notice.source().line())
                .with("text", Recommendation::text)
                .byName(row.notices(report));
    }

    private JsonObject merges(CompanyRow row) {
        return new ReportColumns<DealLinks.Merge>()
                .with("notice", DealLinks.Merge::second)
                .with("into", DealLinks.Merge::first)
                .with("reason", merge -> texts.text(merge.reason()))
                .byName(merges.getOrDefault(row.outcome().company().id(), List.of()));
    }

    private JsonObject deal(CompanyRow row, DealAssessment assessment) {
        Deal deal = report.links().deal(assessment.link().dealId()).orElseThrow();
        int own = assessment.link().party();
        return new JsonObject()
                .with("id", deal.id())
                .with("deciding", row.isDeciding(assessment))
                .with("types", types(Optional.of(assessment)))
                .with("otherSides", CompanyRow.otherSides(deal, own))
                .with("counts", place(assessment.qualifies()))
                .with(
                        "reasons",
                        assessment.reasons().stream()
                                .map(reason -> word(texts.text(reason)))
                                .toList())
                .with("after", place(assessment.afterRecommendation()))
                .with("file", word(FileLinks.shown(deal.source().file())))
                .with("line", deal.source().line())
                .with("link", link(assessment.link()))
                .with("parties", parties(deal, own))
                .with(
                        "history",
                        deal.history().stream()
                                .map(event -> texts.text(DealWords.told(event)))
                                .toList())
                .with("stake", deal.stakePercent().map(percent -> texts.figure(percent.toPlainString())))
                .with("value", deal.value().map(value -> texts.figure(Figures.grouped(value))))
                .with("text", deal.text())
                .with("classified", assessment.classification().map(this::classified))
                .with("attributes", attributes(deal))
                .withoutEmpty();
    }

    /** The first parties of a deal, and the one that is the company. */
    private JsonObject parties(Deal deal, int own) {
        List<DealParty> shown = new ArrayList<>(
                deal.parties().subList(0, Math.min(PARTIES, deal.parties().size())));
        if (own >= shown.size()) {
            shown.add(deal.parties().get(own));
        }
        return new ReportColumns<DealParty>()
                .with("name", DealParty::name)
                .with("language", party -> wordOf(WrittenLanguage.of(party)))
                .with(
                        "role",
                        party -> word(texts.text(DealWords.role(party.role()))
                                + party.country().map(c -> ", " + c.code()).orElse("")))
                .byName(shown);
    }

    private JsonObject attributes(Deal deal) {
        return new ReportColumns<Map.Entry<String, String>>()
                .with("name", attribute -> word(attribute.getKey()))
                .with("value", Map.Entry::getValue)
                .byName(deal.attributes().entrySet());
    }

    private JsonObject classified(Classification found) {
        return new JsonObject()
                .with("by", word(found.classifier()))
                .with("confidence", texts.figure(Figures.fixed(found.confidence(), 2)))
                .with("evidence", found.evidence().stream().map(this::word).toList());
    }

    private JsonObject link(Link link) {
        Explanation why = link.explanation();
        return new JsonObject()
                .with("decision", place(link.decision()))
                .with("origin", place(link.origin()))
                .with("p", texts.figure(Figures.probability(link.probability())))
                .with("left", why.left())
                .with("leftLanguage", wordOf(WrittenLanguage.of(why.left())))
                .with("right", why.right())
                .with("rightLanguage", wordOf(WrittenLanguage.of(why.right())))
                .with("steps", steps(why))
                .with("rival", why.rival().map(this::rival))
                .with("note", word(texts.text(why.note())))
                .withoutEmpty();
    }

    private JsonObject steps(Explanation why) {
        return new ReportColumns<Explanation.Step>()
                .with("comparison", step -> word(step.comparison()))
                .with("level", step -> word(step.level()))
                .with("left", Explanation.Step::left)
                .with("right", Explanation.Step::right)
                .with("bits", step -> Figures.round(step.bits(), 2))
                .byName(why.steps());
    }

    private JsonObject rival(Explanation.Rival rival) {
        return new JsonObject()
                .with("name", rival.name())
                .with("id", rival.companyId())
                .with("bits", texts.figure(Figures.signed(rival.weight(), 2)));
    }

    /** The index of a constant; the script has the words in the order of declaration. */
    @SuppressWarnings("EnumOrdinal")
    static int place(Enum<?> constant) {
        return constant.ordinal();
    }
}
