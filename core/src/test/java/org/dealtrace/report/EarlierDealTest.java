package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dealtrace.DealLinks;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.io.TableReader;
import org.dealtrace.study.Rate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deals that came before the recommendation stand apart in every form, and count in none. */
class EarlierDealTest {

    private static final String HEADING = "Deals before the recommendation, not counted";

    private static OutcomeReport ofEarlierDeals(int count) {
        return ofEarlierDeals(count, "2014-03-01");
    }

    private static OutcomeReport ofEarlierDeals(int count, String announced) {
        AssessedDeals list = new AssessedDeals(ReportFixture.AS_OF);
        for (int i = 1; i <= count; i++) {
            list.notice("C-" + i, "Nordlicht " + i, "DE", "2016-05", "optics");
            list.deal("D-" + i, "C-" + i, "Nordlicht GmbH", "Sundial Ceramics", OutcomeType.ACQUISITION)
                    .on(DealStatus.ANNOUNCED, announced)
                    .on(DealStatus.COMPLETED, "2015-07")
                    .earlier();
        }
        DealLinks links = new DealLinks(
                list.recommendations, list.companies, List.of(), list.deals, list.links, List.of(), "a method");
        return OutcomeReport.builder(ReportFixture.AS_OF, links, list.outcomes, Headlines.of(Rate.of(0, count)))
                .build();
    }

    @Test
    void earlierDeal_inTheText_hasItsCompanyDatesAndOtherSide() {
        List<String> lines = ofEarlierDeals(2).text().lines().toList();
        int at = lines.indexOf(HEADING);

        assertThat(lines.get(at - 1)).isEmpty();
        assertThat(lines.subList(at + 1, at + 7))
                .map(line -> line.strip().replaceAll("  +", "|"))
                .containsExactly(
                        "company|recommended|deal",
                        "-".repeat(11) + "|" + "-".repeat(11) + "|" + "-".repeat(10),
                        "Nordlicht 1|2016-05|2014-03-01",
                        "D-1 acquisition with Sundial Ceramics, announced 2014-03-01, completed 2015-07",
                        "Nordlicht 2|2016-05|2014-03-01",
                        "D-2 acquisition with Sundial Ceramics, announced 2014-03-01, completed 2015-07");
    }

    /** 80 rows are what a terminal shows; the file has all. */
    @Test
    void earlierDeals_beyondWhatATerminalShows_areCounted() {
        assertThat(ofEarlierDeals(80).toString()).contains(HEADING, "D-80 ").doesNotContain("more deal");
        assertThat(ofEarlierDeals(82).toString())
                .contains("D-80 ", "  … and 2 more deals\n")
                .doesNotContain("D-81 ");
        assertThat(ofEarlierDeals(82).text()).contains("D-82 ").doesNotContain("more deals");
    }

    @Test
    void reportWithoutEarlierDeals_hasNoPlaceForThem() {
        assertThat(ofEarlierDeals(0).text()).doesNotContain(HEADING);
        assertThat(Jsoup.parse(ofEarlierDeals(0).html()).select("#earlier")).isEmpty();
    }

    @Test
    void earlierDeals_areFigures(@TempDir Path folder) {
        Path file = folder.resolve("figures.csv");
        ofEarlierDeals(2).writeFiguresCsv(file);

        assertThat(TableReader.readAll(file, "part", "note"))
                .filteredOn(row -> row.get("part").equals("deal before the recommendation"))
                .extracting(row -> row.get("title") + " " + row.get("name") + ": " + row.get("note"))
                .containsExactly(
                        "Nordlicht 1 D-1: recommended 2016-05; acquisition, announced 2014-03-01, completed 2015-07,"
                                + " with Sundial Ceramics",
                        "Nordlicht 2 D-2: recommended 2016-05; acquisition, announced 2014-03-01, completed 2015-07,"
                                + " with Sundial Ceramics");
    }

    @Test
    void earlierDeal_onThePage_isCountedAndNoDealOfItsCompanysRow() {
        Document page = DrawnPage.of(ofEarlierDeals(2));

        assertThat(page.expectFirst("*:has(> #earlier)").text())
                .startsWith("2 linked deals came before the recommendation of their company.");
        assertThat(page.select(".companies .main [data-label=Deal]").eachText()).allMatch(String::isEmpty);
        assertThat(page.select(".companies .evidence").text())
                .contains("D-1", "acquisition with Sundial Ceramics", "2014-03-01");
    }
}
