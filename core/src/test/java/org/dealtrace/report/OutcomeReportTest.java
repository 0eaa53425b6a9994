package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.InputReport;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.internal.TerminalText;
import org.dealtrace.study.Rate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeReportTest {

    private final OutcomeReport report = ReportFixture.report();

    @Test
    void toString_beginsWithTheHeadline() {
        assertThat(report.toString().lines().skip(3).findFirst().orElseThrow())
                .isEqualTo("66.7 % of the companies had a qualifying deal (95 % interval 45.4–82.8 %).");
    }

    @Test
    void everyForm_illustrativeInput_saysSoNearItsTop() {
        assertThat(report.text().lines().skip(1).findFirst().orElseThrow())
                .startsWith("ILLUSTRATIVE: recommendations.csv")
                .contains("no claim is made");
        assertThat(report.html().indexOf("Illustrative data."))
                .isBetween(0, report.html().indexOf("id=\"result\""));
        assertThat(report.json()).contains("\"illustrative\" : true");
    }

    @Test
    void text_inputThatSaysNothing_hasNoBanner() {
        OutcomeReport plain = ReportFixture.builder()
                .inputs(List.of(InputReport.inMemory("companies", 3)))
                .build();

        assertThat(plain.text()).doesNotContain("ILLUSTRATIVE");
        assertThat(plain.html()).doesNotContain("Illustrative data");
    }

    @Test
    void everyForm_absence_isOnlyEverCalledNotFound(@TempDir Path folder) throws IOException {
        report.writeCsv(folder.resolve("companies.csv"));
        List<String> forms =
                List.of(report.text(), report.html(), report.json(), Files.readString(folder.resolve("companies.csv")));

        assertThat(forms).allSatisfy(form -> {
            assertThat(form).containsIgnoringCase("deal found in the sources searched");
            assertThat(form.toLowerCase(Locale.ROOT)).doesNotContainPattern("no deal(?! found)");
        });
    }

    @Test
    void text_companies_standInReadingOrderWithAlignedColumns() {
        List<String> lines = report.text().lines().toList();
        int at = lines.indexOf("Companies");
        List<String> whole = lines.subList(at + 3, lines.indexOf("Rule") - 1);
        List<String> names = whole.stream().filter(l -> !l.startsWith("    ")).toList();

        assertThat(names).hasSize(report.outcomes().size());
        assertThat(names.get(0)).contains("Volvo Car Corporation", "realized", "2010-03-28");
        assertThat(whole.get(1))
                .isEqualTo("    D-001 acquisition with Zhejiang Geely Holding Group, signed 2010-03-28, completed"
                        + " 2010-08-02");
        assertThat(names.get(names.size() - 1)).contains("MoneyGram International", "none found");
        // Wide characters take two columns: the word after them still begins where the header does.
        int outcome = lines.get(at + 1).indexOf("outcome");
        String takata =
                names.stream().filter(l -> l.contains("高田株式会社")).findFirst().orElseThrow();
        assertThat(TerminalText.width(takata.substring(0, takata.indexOf("realized"))))
                .isEqualTo(outcome);
    }

    @Test
    void toString_companiesWithoutADeal_areLeftToTheFiles() {
        OutcomeReport large = ofCompanies(1500);

        assertThat(large.toString()).doesNotContain("Company 7").contains("Found so far: 0 of 1500 companies.");
        assertThat(large.text()).contains("Company 1499");
    }

    /** What the terminal leaves out is named where there is any of it. */
    @Test
    void toString_namesTheTablesThatTheFilesHave_ifTheyHaveOne() {
        String hint = "the files (writeText, writeHtml) also have";
        OutcomeReport bare = ofCompanies(1);
        OutcomeReport.Builder grouped = OutcomeReport.builder(
                        ReportFixture.AS_OF, bare.links(), bare.outcomes(), bare.headline())
                .groups(report.groups());
        OutcomeReport.Builder under = OutcomeReport.builder(
                        ReportFixture.AS_OF, bare.links(), bare.outcomes(), bare.headline())
                .sensitivity(report.sensitivity());
        OutcomeReport.Builder timed = OutcomeReport.builder(
                        ReportFixture.AS_OF, bare.links(), bare.outcomes(), bare.headline())
                .curves(report.curves());
        OutcomeReport.Builder counted = OutcomeReport.builder(
                        ReportFixture.AS_OF, bare.links(), bare.outcomes(), bare.headline())
                .corpus(report.corpus());

        assertThat(bare.toString()).doesNotContain(hint);
        for (OutcomeReport.Builder one : List.of(grouped, under, timed, counted)) {
            assertThat(one.build().toString()).contains("\n\n" + hint);
        }
    }

    @Test
    void text_withoutInputsAndSources_hasNoPartForThem() {
        assertThat(ofCompanies(1).text()).doesNotContain("Inputs");
        assertThat(report.text()).contains("\nInputs\n");
    }

    @Test
    void toString_report_leavesTheLongTablesToTheText() {
        assertThat(report.toString())
                .doesNotContain("Rate under other rules")
                .contains("Rule\n", "window", "sources searched: company announcements", "under other rules");
        assertThat(report.text()).contains("Rate under other rules", "window of 12 months", "Rate by country");
    }

    @Test
    void everyForm_manyWarnings_doNotPushTheResultAway() {
        List<String> warnings = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            warnings.add("remark " + i + ".");
        }
        OutcomeReport many = ReportFixture.builder().warnings(warnings).build();

        assertThat(many.toString())
                .contains("! remark 5.", "! 4 further remarks are in the files")
                .doesNotContain("remark 6.");
        assertThat(many.text()).contains("! remark 9.").doesNotContain("further remark");
        assertThat(many.html()).contains("<li>remark 1.", "<li>remark 9.");
    }

    @Test
    void toString_report_staysWithinEightyColumns() {
        assertThat(report.toString().lines())
                .allSatisfy(l -> assertThat(TerminalText.width(l)).isLessThanOrEqualTo(80));
    }

    /** Paths are as long as folders are deep. */
    @Test
    void toString_inputWithALongPath_staysWithinEightyColumnsAndShowsItsEnd() {
        String name = "notices-of-the-year-2016-as-they-came.csv";
        OutcomeReport deep = ReportFixture.builder()
                .inputs(List.of(
                        new InputReport(
                                "examples/data/watchlist.csv", "Dealtrace recommendations", "", 59, 59, List.of()),
                        new InputReport("folder/".repeat(12) + name, "Dealtrace recommendations", "", 1, 1, List.of())))
                .build();

        assertThat(deep.toString().lines())
                .allSatisfy(l -> assertThat(TerminalText.width(l)).isLessThanOrEqualTo(80))
                .anyMatch(l -> l.strip().equals("examples/data/watchlist.csv"))
                .anyMatch(l -> l.strip().matches("….*/folder/" + name));
    }

    @Test
    void html_thousandCompanies_hasThemAllAsText() {
        String rows = Jsoup.parse(ofCompanies(1000).html()).expectFirst("#rows").data();

        assertThat(rows).contains("\"id\":[\"C0\",\"C1\",").contains("\"Company 999\"]");
    }

    private static OutcomeReport ofCompanies(int count) {
        List<Company> companies = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Company company = Company.of("C" + i, "Company " + i);
            companies.add(company);
            outcomes.add(new Outcome(
                    company,
                    Optional.empty(),
                    OutcomeStatus.NOT_REALIZED,
                    Optional.empty(),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    List.of(),
                    Message.of("no deal found in the sources searched")));
        }
        DealLinks links = new DealLinks(List.of(), companies, List.of(), List.of(), List.of(), List.of(), "a method");
        return OutcomeReport.builder(ReportFixture.AS_OF, links, outcomes, Headlines.of(Rate.of(0, count)))
                .build();
    }

    @Test
    void report_ofNothing_hasEveryForm() {
        OutcomeReport empty = ofCompanies(0);

        assertThat(empty.text()).contains("Found so far: 0 of 0 companies.");
        assertThat(empty.html()).contains("No share");
        assertThat(empty.json()).contains("\"outcomes\" : [ ]");
    }

    @Test
    void builder_inputsNotGiven_takesThoseOfTheLinks() {
        assertThat(report.inputs()).isEqualTo(report.links().inputs());
    }

    @Test
    void lists_changedAfterwards_leaveTheReportAsItWas() {
        List<String> sources = new ArrayList<>(List.of("press"));
        OutcomeReport built = ReportFixture.builder().sources(sources).build();

        sources.add("later");

        assertThat(built.sources()).containsExactly("press");
        assertThatThrownBy(() -> built.outcomes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void write_everyForm_givesTheSameAsInMemoryAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
        report.writeText(folder.resolve("report.txt"));
        report.writeHtml(folder.resolve("report.html"));
        report.writeJson(folder.resolve("report.json"));

        assertThat(folder.resolve("report.txt")).hasContent(report.text());
        assertThat(folder.resolve("report.html")).hasContent(report.html());
        assertThat(folder.resolve("report.json")).hasContent(report.json());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
    }

    @Test
    void write_folderAsTarget_saysWhatToGiveAndKeepsTheFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> report.writeHtml(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("give the path of a file");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void write_olderFile_isReplaced(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        Files.writeString(file, "older ".repeat(100_000));

        report.writeHtml(file);

        assertThat(file).hasContent(report.html());
    }

    @Test
    void everyForm_otherLocaleAndTimeZone_isTheSame() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        List<String> here = List.of(report.text(), report.html(), report.json());
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            OutcomeReport there = ReportFixture.report();
            assertThat(List.of(there.text(), there.html(), there.json())).isEqualTo(here);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(List.of(there.text(), there.html(), there.json())).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void everyForm_manyThreads_isTheSame() {
        String html = report.html();

        assertThat(Stream.generate(() -> report).limit(8).parallel().map(OutcomeReport::html))
                .allMatch(html::equals);
    }
}
