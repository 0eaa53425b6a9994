package org.dealtrace.matching.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.matching.review.Judgement.Verdict;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewSheetTest {

    private static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt; \u202eevil {{data}} {{script}}"
                    + " \ud800";

    /** Whoever judges a name once should not be asked about it again in the next deal. */
    @Test
    void parties_ofOneNameAndCountry_areOneQuestion() {
        DealLinks run = new Runs()
                .company("R1", "Arden")
                .company("R2", "Arden Optics")
                .deal("D1", "Arden")
                .deal("D2", "ARDEN ")
                .deal("D3", "Arden Foods")
                .link("R1", "D1", 0.6, Decision.REVIEW)
                .link("R1", "D2", 0.5, Decision.REVIEW)
                .link("R2", "D2", 0.4, Decision.REVIEW)
                .link("R1", "D3", 0.3, Decision.REVIEW)
                .build();
        ReviewSheet sheet = ReviewSheet.of(run);

        assertThat(sheet.size()).isEqualTo(2);
        assertThat(sheet.pairs())
                .extracting(l -> l.companyId() + l.dealId())
                .containsExactly("R1D1", "R1D2", "R2D2", "R1D3");
    }

    @Test
    void partyWithoutACountry_isInThatOfItsNamesakes_unlessTheyAreInTwo() {
        Runs run = new Runs()
                .company("R1", "Arden")
                .deal("D1", "Arden", "CA")
                .deal("D2", "Arden", "")
                .link("R1", "D1", 0.6, Decision.REVIEW)
                .link("R1", "D2", 0.5, Decision.REVIEW);
        assertThat(ReviewSheet.of(run.build()).size()).isEqualTo(1);

        run.deal("D3", "Arden", "US").link("R1", "D3", 0.4, Decision.REVIEW);
        assertThat(ReviewSheet.of(run.build()).size()).isEqualTo(3);
    }

    private static final OutcomeTracker TRACKER = OutcomeTracker.builder()
            .asOf(Runs.DAY)
            .rule(OutcomeRule.builder().windowMonths(36).build())
            .build();

    /** R1 counts already, so nothing hangs on its question; whether R2 counts is what a person has to say. */
    @Test
    void firstWhatDecides_putsFirstWhatChangesAnOutcome_andSaysHow() throws IOException {
        DealLinks run = new Runs()
                .company("R1", "Arden")
                .company("R2", "Boxley")
                .deal("D1", "Arden")
                .deal("D2", "Arden Optics")
                .deal("D3", "Boxley Paper")
                .link("R1", "D1", 0.99, Decision.LINK)
                .link("R1", "D2", 0.5, Decision.REVIEW)
                .link("R2", "D3", 0.3, Decision.REVIEW)
                .build();
        ReviewSheet sheet = ReviewSheet.of(run).firstWhatDecides(TRACKER);
        JsonNode data = data(sheet);

        assertThat(sheet.deciding()).isEqualTo(1);
        assertThat(sheet.pairs()).extracting(Link::dealId).containsExactly("D3", "D2");
        JsonNode effect = data.get("questions").get(0).get("effects").get(0);
        assertThat(text(data, effect.get(0))).isEqualTo("Boxley");
        assertThat(effect.get(1).asText()).isEqualTo("UNDETERMINED");
        assertThat(effect.get(2)).extracting(JsonNode::asText).containsExactly("REALIZED", "NOT_REALIZED");
    }

    /** A party that is linked to one company is taken from it if a person says that it is another one. */
    @Test
    void firstWhatDecides_rivalHasThePartyNow_saysWhatItWouldLose() throws IOException {
        DealLinks run = new Runs()
                .company("R1", "Arden")
                .company("R2", "Arden Optics")
                .deal("D1", "Arden")
                .link("R1", "D1", 0.9, Decision.LINK)
                .link("R2", "D1", 0.1, Decision.REVIEW)
                .build();
        JsonNode effects = data(ReviewSheet.of(run).firstWhatDecides(TRACKER))
                .get("questions")
                .get(0)
                .get("effects");

        assertThat(effects).hasSize(2);
        assertThat(effects.get(1).get(1).asText()).isEqualTo("REALIZED");
        assertThat(effects.get(1).get(2)).extracting(JsonNode::asText).containsExactly("NOT_REALIZED", "REALIZED");
    }

    @Test
    void firstWhatDecides_severalPairsOfOneCompany_eachDecides() {
        DealLinks run = new Runs()
                .company("R1", "Arden")
                .deal("D1", "Arden Optics")
                .deal("D2", "Arden Foods")
                .link("R1", "D1", 0.4, Decision.REVIEW)
                .link("R1", "D2", 0.3, Decision.REVIEW)
                .build();

        assertThat(ReviewSheet.of(run).firstWhatDecides(TRACKER).deciding()).isEqualTo(2);
    }

    @Test
    void pairs_areGroupedByPartyLeastSureFirst() {
        DealLinks run = new Runs()
                .company("R1", "A")
                .company("R2", "B")
                .deal("D1", "A")
                .deal("D2", "B")
                .link("R1", "D1", 0.8, Decision.REVIEW)
                .link("R1", "D2", 0.3, Decision.REVIEW)
                .link("R2", "D2", 0.51, Decision.REVIEW)
                .build();

        assertThat(ReviewSheet.of(run).pairs())
                .extracting(l -> l.companyId() + l.dealId())
                .containsExactly("R2D2", "R1D2", "R1D1");
    }

    @Test
    void of_otherDecisions_takesThem() {
        assertThat(ReviewSheet.of(Runs.standard(), Set.of(Decision.LINK, Decision.NO_LINK))
                        .pairs())
                .extracting(Link::dealId)
                .containsExactly("D3", "D2");
    }

    @Test
    void without_leavesOutWhatIsSettledAndKeepsWhatIsNot() {
        DealLinks run = Runs.standard();
        Judgements different = new Judgements(List.of(Runs.judge("R1", "D1", Verdict.DIFFERENT, "AB")), List.of());
        Judgements unsure = new Judgements(List.of(Runs.judge("R1", "D1", Verdict.UNSURE, "AB")), List.of());

        assertThat(ReviewSheet.of(run).without(different).pairs())
                .extracting(Link::companyId)
                .containsExactly("R2");
        assertThat(ReviewSheet.of(run).without(unsure).pairs()).hasSize(2);
    }

    @Test
    void writeCsv_showsBothSidesAndNoFormula(@TempDir Path folder) {
        Path file = folder.resolve("sheet.csv");
        ReviewSheet.of(new Runs()
                        .company("R1", "=1+1 GmbH")
                        .deal("D1", "+Volvo")
                        .link("R1", "D1", 0.5, Decision.REVIEW)
                        .build())
                .writeCsv(file);
        List<TableRow> rows = TableReader.readAll(file, "company id", "judgement");

        assertThat(file).content(StandardCharsets.UTF_8).contains(",'=1+1 GmbH,'+Volvo,");
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).get("company name")).isEqualTo("=1+1 GmbH");
        assertThat(rows.get(0).get("other sides")).isEqualTo("Sany Heavy Industry (CN), acquirer");
        assertThat(rows.get(0).get("deal history")).isEqualTo("announced 2016-05-23");
        assertThat(rows.get(0).get("evidence")).contains("prior").contains("name");
        assertThat(rows.get(0).get("judgement")).isEmpty();
    }

    /** A company and a deal of which everything is known that a reviewer is shown. */
    private static DealLinks full() {
        Recommendation notice = Recommendation.builder("R1", "Arden Optics")
                .date(PartialDate.parse("2015-03"))
                .text("Seeks a partner.")
                .source(new SourceRow("notices.csv", 7))
                .build();
        Company company = new Company(
                "C1",
                List.of(CompanyName.of("Arden Optics"), CompanyName.of("Arden")),
                List.of(new Country("GB"), new Country("IE")),
                Optional.of("Leeds"),
                List.of(new Identifier("permalink", "x1")),
                List.of("optics", "lasers"),
                List.of("R1"));
        Deal deal = Deal.builder("D1")
                .party(new DealParty(
                        PartyRole.TARGET,
                        List.of(CompanyName.of("Arden Ltd"), CompanyName.of("Arden Group")),
                        Optional.of(new Country("GB")),
                        List.of(new Identifier("permalink", "x2"))))
                .party(DealParty.of(PartyRole.ACQUIRER, "Sany", new Country("CN")))
                .event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05-23")))
                .event(DealEvent.of(DealStatus.COMPLETED, PartialDate.parse("2016-09")))
                .typeWords(List.of("acquisition", "M&A"))
                .stakePercent(new BigDecimal("51.0"))
                .text("Sany buys Arden.")
                .source(new SourceRow("deals.csv", 3))
                .build();
        Link link = new Link(
                "C1",
                "D1",
                0,
                0.125,
                0.521654,
                Decision.REVIEW,
                Link.Origin.MODEL,
                new Explanation(
                        "Arden Optics",
                        "Arden Ltd",
                        List.of(new Explanation.Step("words", "similar", "arden", "arden", 0.125)),
                        Optional.of(new Explanation.Rival("C2", "Arden Foods", -3.04)),
                        Message.of("near the threshold")));
        return new DealLinks(
                List.of(notice), List.of(company), List.of(), List.of(deal), List.of(link), List.of(), "model 1");
    }

    @Test
    void writeCsv_showsAllThatIsKnownOfBothSides(@TempDir Path folder) {
        Path file = folder.resolve("sheet.csv");
        ReviewSheet.of(full()).writeCsv(file);
        TableRow row = TableReader.readAll(file, "company id").get(0);

        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("party", "0");
        expected.put("decision", "review");
        expected.put("probability", "0.5217");
        expected.put("bits", "0.13");
        expected.put("note", "near the threshold");
        expected.put("company countries", "GB; IE");
        expected.put("party country", "GB");
        expected.put("company's other names", "Arden");
        expected.put("party's other names", "Arden Group");
        expected.put("recommended", "2015-03");
        expected.put("deal history", "announced 2016-05-23; completed 2016-09");
        expected.put("deal type words", "acquisition; M&A");
        expected.put("other sides", "Sany (CN), acquirer");
        expected.put("deal text", "Sany buys Arden.");
        expected.forEach(
                (column, value) -> assertThat(row.get(column)).as(column).isEqualTo(value));
    }

    @Test
    void html_showsAllThatIsKnownOfBothSides() throws IOException {
        JsonNode data = data(ReviewSheet.of(full()));
        JsonNode question = data.get("questions").get(0);
        JsonNode candidate = question.get("candidates").get(0);

        assertThat(text(data, candidate.get("probability"))).isEqualTo("0.522");
        assertThat(candidate.get("bits").asText()).isEqualTo("0.13");
        assertThat(text(data, candidate.get("rival"))).isEqualTo("Arden Foods (C2), -3.0 bits");
        List<String> rows = new ArrayList<>();
        question.get("rows").forEach(row -> rows.add(text(data, row)));
        assertThat(rows)
                .containsExactly(
                        "other names|Arden Group|Arden",
                        "country|GB|GB, IE",
                        "city||Leeds",
                        "identifiers|permalink:x2|permalink:x1",
                        "dates|announced 2016-05-23, completed 2016-09|recommended 2015-03",
                        "what|acquisition, M&A|optics, lasers",
                        "role|target|",
                        "other sides|Sany (CN), acquirer|",
                        "stake|51 %|",
                        "text|Sany buys Arden.|Seeks a partner.",
                        "read from|deals.csv:3|notices.csv:7");
    }

    /** A text, or what the English messages make of a key and its values. */
    private static String told(JsonNode data, JsonNode words) {
        if (!words.isArray()) {
            return words.asText();
        }
        String text = data.get("messages").get("en").get(words.get(0).asText()).asText();
        for (int i = 1; i < words.size(); i++) {
            text = text.replace("{" + (i - 1) + "}", told(data, words.get(i)));
        }
        return text;
    }

    /** A text by its place; of a row, its cells. */
    private static String text(JsonNode data, JsonNode place) {
        List<String> parts = new ArrayList<>();
        place.forEach(part -> parts.add(
                part.isArray()
                        ? StreamSupport.stream(part.spliterator(), false)
                                .map(p -> text(data, p))
                                .collect(Collectors.joining(", "))
                        : text(data, part)));
        return place.isArray()
                ? String.join("|", parts)
                : told(data, data.get("texts").get(place.asInt()));
    }

    private static JsonNode data(ReviewSheet sheet) throws IOException {
        String html = sheet.html();
        String open = "<script type=\"application/json\" id=\"data\">";
        int from = html.indexOf(open) + open.length();
        return new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
    }

    private static DealLinks hostile() {
        return new Runs()
                .company("R1", HOSTILE)
                .deal("D1", HOSTILE)
                .link("R1", "D1", 0.5, Decision.REVIEW)
                .build();
    }

    @Test
    void html_markupInNames_staysText() {
        String html = ReviewSheet.of(hostile()).html();

        assertThat(html).doesNotContain("<script>alert").doesNotContain("<img").doesNotContain("\u202e");
        assertThat(html.split("<script", -1)).hasSize(3);
        assertThat(html.split("</script>", -1)).hasSize(3);
        assertThat(html).contains("Content-Security-Policy").contains("default-src 'none'");
        String withoutData = html.replaceFirst("(?s)<script type=\"application/json\".*?</script>", "");
        assertThat(withoutData)
                .hasSizeLessThan(html.length())
                .doesNotContain("http://")
                .doesNotContain("innerHTML");
    }

    @Test
    void html_holdsThePairsAsData() throws IOException {
        JsonNode data = data(ReviewSheet.of(hostile()));
        JsonNode candidate = data.get("questions").get(0).get("candidates").get(0);

        assertThat(data.get("questions")).hasSize(1);
        // The exported name has to be the one that the log compares.
        assertThat(text(data, candidate.get("name"))).isEqualTo(Judgement.line(HOSTILE));
        assertThat(candidate.get("steps")).hasSize(2);
        assertThat(data.get("texts").toString()).contains("Aachen").contains("2016-05-23");
    }

    @Test
    void html_isTheSameForTheSameRun(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sub").resolve("review.html");
        ReviewSheet.of(hostile()).writeHtml(file);

        assertThat(Files.readString(file)).isEqualTo(ReviewSheet.of(hostile()).html());
    }

    @Test
    void nothingToJudge_makesAnEmptySheet(@TempDir Path folder) {
        DealLinks run = new Runs().company("R1", "A").deal("D1", "B").build();
        Path file = folder.resolve("sheet.csv");
        ReviewSheet.of(run).writeCsv(file);

        assertThat(ReviewSheet.of(run).pairs()).isEmpty();
        assertThat(ReviewSheet.of(run).html()).contains("\"questions\":[],\"texts\":[]");
        assertThat(TableReader.readAll(file, "company id")).isEmpty();
    }

    @Test
    void toString_manyPairs_saysHowManyAreNotShown() {
        Runs runs = new Runs().company("R1", "Volvo");
        for (int i = 1; i <= 22; i++) {
            runs.deal("D" + i, "Volvo Cars").link("R1", "D" + i, 0.5, Decision.REVIEW);
        }
        assertThat(ReviewSheet.of(runs.build()).toString())
                .startsWith("22 pairs to judge\n")
                .endsWith("\n… and 2 more");
        assertThat(ReviewSheet.of(hostile()).toString())
                .startsWith("1 pair to judge\n")
                .doesNotContain("more");
    }
}
