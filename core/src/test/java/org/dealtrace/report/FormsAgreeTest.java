package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.InputReport;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader of the page, of the CSV files and of the JSON file reads the same numbers. */
class FormsAgreeTest {

    private static final Set<String> RATES = Set.of("what was found", "group", "other rules", "certainty of links");

    private final OutcomeReport report = ReportFixture.report();
    private static final Document PAGE = DrawnPage.of(ReportFixture.report());
    private final JsonNode json = read(report.json());

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TempDir
    private Path folder;

    private List<TableRow> figures() {
        Path file = folder.resolve("figures.csv");
        report.writeFiguresCsv(file);
        return TableReader.readAll(
                file, ReportTables.figures(report).columns().names().toArray(String[]::new));
    }

    private static String line(String name, String count, String n, String share, double low, double high) {
        String range = Figures.range(low, high);
        return name + ": " + (count.isEmpty() ? "" : count + " of " + n) + " = "
                + (share.isEmpty() ? range + " " : Figures.percent(Double.parseDouble(share)) + " " + range);
    }

    @Test
    void rates_everyOneOfThePage_standsInTheOtherForms() {
        List<String> html = new ArrayList<>();
        for (Element row : PAGE.select(".rates tbody tr")) {
            html.add(row.select("th bdi").text() + ": " + row.select(".count").text() + " = "
                    + row.select(".rate").text() + " "
                    + row.expectFirst(".range").ownText().strip());
        }
        List<String> csv = new ArrayList<>();
        for (TableRow row : figures()) {
            if (RATES.contains(row.get("part"))) {
                csv.add(line(
                        row.get("name"),
                        row.get("count"),
                        row.get("n"),
                        row.get("share"),
                        Double.parseDouble(row.get("low")),
                        Double.parseDouble(row.get("high"))));
            }
        }
        List<String> tree = new ArrayList<>();
        json.get("found").forEach(t -> t.get("rates").forEach(r -> tree.add(line(r))));
        json.get("groups").forEach(t -> t.get("rates").forEach(r -> tree.add(line(r))));
        for (String part : List.of("sensitivity", "certainty")) {
            json.get(part).forEach(r -> tree.add(line(r)));
        }

        assertThat(html).hasSizeGreaterThan(20);
        assertThat(csv).containsExactlyInAnyOrderElementsOf(html);
        assertThat(tree).containsExactlyElementsOf(html);
    }

    private static String line(JsonNode rate) {
        JsonNode interval = rate.get("interval");
        return line(
                rate.get("name").asText(),
                rate.get("successes").isNull() ? "" : rate.get("successes").asText(),
                rate.get("n").asText(),
                rate.get("share").isNull() ? "" : rate.get("share").asText(),
                interval.get("low").asDouble(),
                interval.get("high").asDouble());
    }

    @Test
    void funnelAndList_counts_areTheSame() {
        List<String> html = new ArrayList<>();
        PAGE.select(".funnel tbody tr")
                .forEach(r ->
                        html.add(r.select("th").text() + " " + r.select(".num").text()));
        PAGE.select("table.counts tbody tr")
                .forEach(r -> html.add(
                        r.select("th").text() + " " + r.expectFirst(".num").text()));
        List<String> csv = figures().stream()
                .filter(r -> Set.of("funnel", "recommendations").contains(r.get("part")))
                .map(r -> r.get("name") + " " + r.get("count"))
                .toList();
        List<String> tree = new ArrayList<>();
        json.get("funnel")
                .forEach(f ->
                        tree.add(f.get("name").asText() + " " + f.get("count").asText()));
        json.get("recommendation_counts")
                .forEach(t -> t.get("rows")
                        .forEach(c -> tree.add(
                                c.get("label").asText() + " " + c.get("count").asText())));

        assertThat(html).hasSizeGreaterThan(6).isEqualTo(csv).isEqualTo(tree);
    }

    @Test
    void companies_outcomeDealAndProbability_areTheSame() {
        Path file = folder.resolve("companies.csv");
        report.writeCsv(file);
        List<String> csv = new ArrayList<>();
        for (TableRow row : TableReader.readAll(
                file, ReportTables.companies(report).columns().names().toArray(String[]::new))) {
            String p = row.get("link_probability");
            csv.add(row.get("company") + " " + row.get("outcome") + " "
                    + (p.isEmpty() ? "" : Figures.probability(Double.parseDouble(p))));
        }
        List<String> html = new ArrayList<>();
        for (Element row : PAGE.select(".companies .main")) {
            html.add(row.select(".name").text() + " "
                    + row.select("[data-label=Outcome]").text() + " "
                    + row.select("[data-label=Probability]").text());
        }

        assertThat(html).hasSize(report.outcomes().size()).containsExactlyInAnyOrderElementsOf(csv);
        assertThat(json.get("outcomes")).hasSize(html.size());
    }

    @Test
    void curve_numbersAtRisk_areThoseOfTheFile() {
        List<String> html = PAGE.select(".plot").select("text").eachText();
        TableRow first = figures().stream()
                .filter(r -> r.get("part").equals("curve"))
                .findFirst()
                .orElseThrow();

        assertThat(html).contains(first.get("n"));
        assertThat(json.get("curves")
                        .get(0)
                        .get("series")
                        .get(0)
                        .get("steps")
                        .get(0)
                        .get("at_risk")
                        .asText())
                .isEqualTo(first.get("n"));
    }

    /** A row that says what another one says is neither a record nor rejected; without it the account has a hole. */
    @Test
    void inputs_withAMergedRow_addUpToTheirRowsInEachForm() {
        InputReport input = new InputReport(
                "deals.csv",
                "Dealtrace deals",
                "",
                3,
                1,
                List.of(issue(ReadIssue.Kind.MERGED), issue(ReadIssue.Kind.REJECTED), issue(ReadIssue.Kind.REPAIRED)));
        OutcomeReport small = OutcomeReport.builder(report.asOf(), report.links(), List.of(), report.headline())
                .inputs(List.of(input))
                .build();

        assertThat(Jsoup.parse(small.html())
                        .select("table:has(th:contains(Merged)) tbody td.num")
                        .eachText())
                .containsExactly("3", "1", "1", "1", "1");
        assertThat(small.text()).containsPattern("rows +records +repairs +merged +rejected");
        JsonNode tree = read(small.json()).get("inputs").get(0);
        assertThat(tree.get("rows").asInt())
                .isEqualTo(tree.get("records").asInt()
                        + tree.get("merged").asInt()
                        + tree.get("rejected").asInt());
    }

    private static ReadIssue issue(ReadIssue.Kind kind) {
        return new ReadIssue(kind, new SourceRow("deals.csv", 2), "", "", Message.of("because"));
    }

    /**
     * One vocabulary of keys in JSON, JSON Lines and CSV. Attributes have the names of the user's columns, counts those
     * of outcomes.
     */
    @Test
    void keys_ofJson_areWordsPartedByUnderscores() {
        assertThat(keys(json)).isNotEmpty().allMatch(key -> key.matches("[a-z]+(_[a-z]+)*"));
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.properties().forEach(e -> {
            keys.add(e.getKey());
            if (!Set.of("attributes", "outcome_counts").contains(e.getKey())) {
                keys.addAll(keys(e.getValue()));
            }
        });
        if (node.isArray()) {
            node.forEach(element -> keys.addAll(keys(element)));
        }
        return keys;
    }

    @Test
    void headline_allForms_sayIt() {
        String headline = report.headline().sentence();

        assertThat(PAGE.select(".exact").text()).isEqualTo(headline);
        assertThat(json.get("headline").get("text").asText()).isEqualTo(headline);
        assertThat(report.text().replaceAll("\\s+", " ")).contains(headline);
        assertThat(figures().get(0).get("count") + " of " + figures().get(0).get("n"))
                .isEqualTo(report.headline().count());
        assertThat(PAGE.select(".searched").text())
                .contains(report.sources().get(0))
                .contains(report.asOf().toString());
    }
}
