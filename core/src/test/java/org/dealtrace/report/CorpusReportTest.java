package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.TerminalText;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.study.Corpus;
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
                # illustrative: yes
                # Invented notices.
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
                .extracting(Corpus.Table::attribute)
                .containsExactly("host country", "post", "field", "year", "party kind", "direction");
        assertThat(report.offersAndDemands())
                .extracting(Corpus.Table::attribute)
                .doesNotContain("direction");
        assertThat(report.beforeAndAfter()).extracting(Corpus.Table::attribute).doesNotContain("year");
    }

    @Test
    void of_listThatSaysNothingOfItself_isNotCalledIllustrative() {
        CorpusReport plain = CorpusReport.of(Recommendations.of(list.list()));

        assertThat(report.isIllustrative()).isTrue();
        assertThat(plain.isIllustrative()).isFalse();
        assertThat(plain.text()).doesNotContain("ILLUSTRATIVE");
        assertThat(plain.html()).doesNotContain("Illustrative");
        assertThat(plain.json()).contains("\"illustrative\" : false");
    }

    /** A direction that no notice tells is no side to divide by. */
    @Test
    void of_oneDirectionBesideUnknownOnes_isNotDivided() throws IOException {
        Path file = Files.writeString(
                folder.resolve("one.csv"), "id,name,host_country,direction\n1,A,US,offer\n2,B,US,\n3,C,RU,\n");

        assertThat(CorpusReport.of(Recommendations.read(file)).offersAndDemands())
                .isEmpty();
    }

    @Test
    void text_saysWhereTheNumbersAreFromAndWhatWasLeftOut() throws IOException {
        Path file = Files.writeString(
                folder.resolve("dirty.csv"),
                "id,name,host_country\n1,A AG; B GmbH,US\n2,,US\n3,C,Nowhere\n4,D,US\n4,D,US\n");
        String text = CorpusReport.of(Recommendations.read(file)).text();

        assertThat(text.replaceAll("\\s+", " "))
                .contains(file
                        + " (Dealtrace recommendations): 5 rows, 3 records, 1 repair, 1 value in doubt, 1 row merged,"
                        + " 1 row rejected counted: 3 notices, about 3 parties, by name");
    }

    @Test
    void write_everyForm_isWhatItIsInMemory() throws IOException {
        report.writeText(folder.resolve("c.txt"));
        report.writeHtml(folder.resolve("c.html"));
        report.writeJson(folder.resolve("c.json"));

        assertThat(folder.resolve("c.txt")).hasContent(report.text());
        assertThat(folder.resolve("c.html")).hasContent(report.html());
        assertThat(folder.resolve("c.json")).hasContent(report.json());
        assertThat(report.toString()).startsWith(CorpusReport.TITLE);
    }

    @Test
    void html_inALanguage_hasItsWords() throws IOException {
        report.writeHtml(folder.resolve("de.html"), Locale.GERMAN);

        assertThat(folder.resolve("de.html"))
                .content()
                .contains(
                        "<html lang=\"de\">",
                        "Woraus die Liste der Empfehlungen besteht",
                        "Vor und nach 2020-07-24",
                        "Gesuche")
                .doesNotContain("Notices by", "All notices", "demands", "since");
    }

    /** A table that is not divided has one number a value, one that is has one for each side besides. */
    @Test
    void csv_dividedTables_haveEachSideAndTheWhole() {
        report.writeCsv(folder.resolve("c.csv"));
        List<String> rows = TableReader.readAll(
                        folder.resolve("c.csv"),
                        CorpusForm.table(report).columns().names().toArray(String[]::new))
                .stream()
                .filter(row -> row.get("attribute").equals("host country")
                        && row.get("value").equals("US"))
                .map(row -> row.get("divided_by") + "/" + row.get("part") + " " + row.get("count") + " of "
                        + row.get("of") + (row.get("row_share").isEmpty() ? "" : ", " + row.get("row_share")))
                .toList();

        assertThat(rows)
                .containsExactly(
                        "/all 4 of 5",
                        "year/2016 1 of 1, 0.250000",
                        "year/2019 1 of 1, 0.250000",
                        "year/2020 1 of 2, 0.250000",
                        "year/2021 1 of 1, 0.250000",
                        "year/all 4 of 5",
                        "direction/offers 3 of 3, 0.750000",
                        "direction/demands 1 of 2, 0.250000",
                        "direction/all 4 of 5",
                        "2020-07-24/before 2 of 2, 0.500000",
                        "2020-07-24/since 1 of 2, 0.250000",
                        "2020-07-24/unclear 1 of 1, 0.250000",
                        "2020-07-24/all 4 of 5");
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
                .contains("5 notices by post, before and after 2020-07-24\n")
                .containsPattern("all +2 +2 +1 +5\n")
                .contains("5 notices by field, offers and demands\n")
                .containsPattern("all +3 +2 +5\n")
                .contains("one notice can have several values and counts in each");
        assertThat(report.toString().lines())
                .allSatisfy(l -> assertThat(TerminalText.width(l)).isLessThanOrEqualTo(80));
    }

    /** A terminal has the most frequent values and the totals; the file has all. */
    @Test
    void toString_dividedTableOfManyValues_isCut() throws IOException {
        StringBuilder rows = new StringBuilder("id,name,post,direction\n");
        for (int i = 0; i < 20; i++) {
            rows.append(i + ",A,Post " + i % 10 + "," + (i < 12 ? "offer" : "demand") + "\n");
        }
        CorpusReport many = CorpusReport.of(Recommendations.read(Files.writeString(folder.resolve("many.csv"), rows)));
        String table = many.toString().substring(many.toString().indexOf("20 notices by post, offers and demands"));

        assertThat(table)
                .contains("Post 7", "… and 2 values more, in the files")
                .doesNotContain("Post 8");
        assertThat(table).containsPattern("all +12 +8 +20\n");
        assertThat(many.text().substring(many.text().indexOf("20 notices by post, offers")))
                .contains("Post 9");
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

    @Test
    void html_hostCountriesAndYears_areDrawn() {
        Document page = Jsoup.parse(report.html());

        assertThat(page.select("svg.map .found").eachText()).containsExactly("RU", "1", "US", "4");
        assertThat(page.select("#years figure figcaption").eachText())
                .containsExactly(
                        "Notices by host country and year", "Notices by post and year", "Notices by field and year");
        // six years have five pieces and six markers a line; two countries are two lines
        assertThat(page.select("#years figure").get(0).select(".plot line.curve"))
                .hasSize(10);
        assertThat(page.select("#years figure").get(0).select(".plot .marker")).hasSize(12);
    }

    @Test
    void of_oneYearAndOneCountry_drawsNothing() throws IOException {
        Path file = Files.writeString(
                folder.resolve("one.csv"), "id,name,host_country,date\n1,A,US,2015\n2,B,US,2015-03\n3,C,US,\n");
        CorpusReport plain = CorpusReport.of(Recommendations.read(file));

        assertThat(plain.overYears()).isEmpty();
        assertThat(Jsoup.parse(plain.html()).select("figure")).isEmpty();
    }

    @Test
    void of_partOfTheListWithACrossTable_saysSoInEveryForm() throws IOException {
        Corpus offers = Corpus.of(list.list()).where("direction", "offer");
        CorpusReport part =
                CorpusReport.of(list.report(), offers, Optional.empty(), List.of(offers.cross("field", "party kind")));
        part.writeCsv(folder.resolve("part.csv"));
        part.writeHtml(folder.resolve("part.html"), Locale.GERMAN);

        assertThat(part.text())
                .contains(
                        "counted: 3 notices with direction = offer, about 3 parties, by name",
                        "3 notices by field and party kind");
        assertThat(part.json()).contains("\"condition\" : \"direction = offer\"");
        assertThat(TableReader.readAll(folder.resolve("part.csv"), "divided_by", "condition", "of", "row_share"))
                .filteredOn(row -> row.get("divided_by").equals("party kind"))
                .extracting(row -> row.get("of") + " " + row.get("row_share") + " " + row.get("condition"))
                .contains("2 0.666667 direction = offer");
        assertThat(folder.resolve("part.html"))
                .content()
                .contains("Meldungen nach Fachgebiet und Art der Partei", "Vereinigte Staaten (US)", "3 Meldungen mit");
    }

    /** What the page shows, what the CSV file holds and what the JSON file holds are the same numbers. */
    @Test
    void forms_counts_areTheSame() throws IOException {
        report.writeCsv(folder.resolve("corpus.csv"));
        report.writeJson(folder.resolve("corpus.json"));

        List<String> csv = new ArrayList<>();
        try (TableReader table = TableReader.open(
                folder.resolve("corpus.csv"),
                CorpusForm.table(report).columns().names().toArray(String[]::new))) {
            for (TableRow row : table) {
                if (row.get("part").equals("all")) {
                    csv.add(row.get("label") + " " + row.get("count"));
                }
            }
        }
        List<String> html = new ArrayList<>();
        for (Element row : Jsoup.parse(report.html()).select("table.counts tbody tr")) {
            row.select(".note").remove();
            List<String> numbers = row.select("td.num:not(.share)").eachText();
            html.add(row.select("th").text() + " " + numbers.get(numbers.size() - 1));
        }
        List<String> json = new ArrayList<>();
        JsonNode tree =
                new ObjectMapper().readTree(folder.resolve("corpus.json").toFile());
        for (String part : List.of("all", "over_years", "crossed", "offers_and_demands", "before_and_after")) {
            tree.get(part)
                    .forEach(t -> t.get("rows")
                            .forEach(c -> json.add(c.get("label").asText() + " "
                                    + c.get("count").asInt())));
        }

        assertThat(csv).hasSizeGreaterThan(20).isEqualTo(html).isEqualTo(json);
    }
}
