package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.TextTable;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.study.CorpusTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of recommendations by itself, without deals. */
class CorpusReportTest {

    @TempDir
    private Path folder;

    private Recommendations list = Recommendations.of(List.of());
    private CorpusReport report = CorpusReport.of(list);

    @BeforeEach
    void read() throws IOException {
        Path file = Files.writeString(folder.resolve("notices.csv"), """
                # Illustrative notices.
                id,date,post,host_country,direction,party_kind,name,fields
                1,2016-05-18,Houston,US,offer,company,Alba,biotechnology;AI
                2,2019-01,Houston,US,offer,company,Bora,AI
                3,2020,New York,US,offer,university,Cora,AI
                4,2020-07-24,Moscow,RU,demand,company,"<b>Dora</b>",materials
                5,2021-02,"<i>纽约</i>",US,demand,individual,Eira,
                """);
        list = Recommendations.read(file);
        report = CorpusReport.of(list, PartialDate.parse("2020-07-24"));
    }

    @Test
    void of_attributes_areThoseThatTheListHas() {
        assertThat(report.all())
                .extracting(CorpusTable::attribute)
                .containsExactly("host country", "post", "field", "year", "party kind", "direction");
        assertThat(report.offersAndDemands()).extracting(CorpusTable::attribute).doesNotContain("direction");
        assertThat(report.beforeAndAfter()).extracting(CorpusTable::attribute).doesNotContain("year");
    }

    @Test
    void of_oneDirectionAndNoDay_isNotDivided() {
        CorpusReport plain = CorpusReport.of(Recommendations.of(
                list.list().stream().filter(r -> r.id().compareTo("4") < 0).toList()));

        assertThat(plain.offersAndDemands()).isEmpty();
        assertThat(plain.beforeAndAfter()).isEmpty();
        assertThat(plain.html()).doesNotContain("id=\"split\"", "id=\"directions\"");
    }

    @Test
    void text_everyTable_standsWithItsDenominators() {
        assertThat(report.text())
                .contains("ILLUSTRATIVE: ")
                .contains("5 notices by post, before and after 2020-07-24: before 2, since 2, unclear 1")
                .contains("5 notices by field, offers and demands: offers 3, demands 2")
                .contains("one notice can have several values and counts in each");
        assertThat(report.toString().lines())
                .allSatisfy(l -> assertThat(TextTable.width(l)).isLessThanOrEqualTo(80));
    }

    @Test
    void html_page_isWellFormedAndHoldsNamesAsText() {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        Document page = Jsoup.parse(report.html(), "", parser);

        assertThat(parser.getErrors()).isEmpty();
        assertThat(page.select("script, i, b, img")).isEmpty();
        assertThat(page.select(".banner").text()).contains("Illustrative");
        assertThat(page.select("nav a").eachAttr("href"))
                .allSatisfy(t -> assertThat(page.select(t)).hasSize(1));
        assertThat(page.select("bdi").eachText()).contains("<i>纽约</i>", "United States (US)");
    }

    /** What the page shows, what the CSV file holds and what the JSON file holds are the same numbers. */
    @Test
    void forms_counts_areTheSame() throws IOException {
        report.writeCsv(folder.resolve("corpus.csv"));
        report.writeJson(folder.resolve("corpus.json"));

        List<String> csv = new ArrayList<>();
        try (TableReader table =
                TableReader.open(folder.resolve("corpus.csv"), CorpusForm.HEADER.toArray(String[]::new))) {
            for (TableRow row : table) {
                if (row.get("part").equals("all")) {
                    csv.add(row.get("label") + " " + row.get("count"));
                }
            }
        }
        List<String> html = new ArrayList<>();
        for (Element row : Jsoup.parse(report.html()).select("table.counts tbody tr")) {
            List<String> numbers = row.select("td.num").eachText();
            html.add(row.select("th").text() + " " + numbers.get(numbers.size() - 2));
        }
        List<String> json = new ArrayList<>();
        JsonNode tree =
                new ObjectMapper().readTree(folder.resolve("corpus.json").toFile());
        for (String part : List.of("all", "offers_and_demands", "before_and_after")) {
            tree.get(part)
                    .forEach(t -> t.get("counts")
                            .forEach(c -> json.add(c.get("label").asText() + " "
                                    + c.get("count").asInt())));
        }

        assertThat(csv).hasSizeGreaterThan(20).isEqualTo(html).isEqualTo(json);
    }
}
