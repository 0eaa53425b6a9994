package org.dealtrace.io.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks with what people put around their tables give the same records as a clean CSV, without an option. */
class WorkbooksAsPeopleHaveThemTest {

    private static final String CLEAN = """
            name,country,date,post
            KUKA AG,DE,2015-03-02,Frankfurt
            Завод «Электрон»,RU,2014-11-30,Moscow
            株式会社アドバンテスト,JP,2016-01-05,Tokyo
            삼성전자,KR,2013-07-01,Seoul
            Société Générale de Chimie,FR,2012-02-29,Paris
            المجموعة العربية,AE,2015-09-09,Abu Dhabi
            """;

    private static final LocalDate DAY = LocalDate.of(2015, 3, 2);

    /** Days between the first days of the two calendars of Excel. */
    private static final int CALENDARS = 1462;

    @TempDir
    Path folder;

    private static List<List<Object>> table(String... header) {
        List<List<Object>> rows = new ArrayList<>(List.of(List.of((Object[]) header)));
        CLEAN.lines().skip(1).forEach(line -> rows.add(List.of((Object[]) line.split(","))));
        return rows;
    }

    private static List<List<Object>> with(List<List<Object>> above, List<List<Object>> table, List<Object> below) {
        List<List<Object>> rows = new ArrayList<>(above);
        rows.addAll(table);
        rows.add(List.of());
        rows.add(below);
        return rows;
    }

    private static Arguments book(String what, Map<String, List<List<Object>>> sheets) {
        return Arguments.of(what, sheets);
    }

    static Stream<Arguments> books() {
        List<List<Object>> plain = table("Name", "Country", "Date", "Post");
        Map<String, List<List<Object>>> two = new LinkedHashMap<>();
        two.put("Read me", List.of(List.of("Made by hand"), List.of("The list is on the second sheet")));
        two.put("Companies", plain);
        return Stream.of(
                book("one table", Map.of("S", plain)),
                book(
                        "titles and a note below",
                        Map.of(
                                "S",
                                with(
                                        List.of(List.of("Companies, 2012 to 2016"), List.of()),
                                        plain,
                                        List.of("Source: own list")))),
                book(
                        "a row of groups above the header",
                        Map.of("S", with(List.of(List.of("Company", "", "Notice", "")), plain, List.of()))),
                book(
                        "groups, and header words in longer headers",
                        Map.of(
                                "S",
                                with(
                                        List.of(List.of("Company", "", "Notice", "")),
                                        table("Company (alias)", "Country", "Seen on", "Chinese mission"),
                                        List.of()))),
                book(
                        "header words in longer headers",
                        Map.of("S", table("Recommended company", "Country (ISO)", "Seen on", "Chinese mission"))),
                book("two sheets", two),
                book("German headers", Map.of("S", table("Firma", "Land", "Empfohlen am", "Post"))),
                book("Chinese headers", Map.of("S", table("公司名称", "国家", "推荐日期", "驻外机构"))),
                book("Russian headers", Map.of("S", table("Название компании", "Страна", "Дата", "Post"))),
                book("Japanese headers", Map.of("S", table("会社名", "国名", "推薦日", "Post"))),
                book("Korean headers", Map.of("S", table("회사명", "국가", "추천일", "Post"))));
    }

    private static String text(Recommendation r) {
        return r.name() + " " + r.country() + " " + r.date() + " " + r.post();
    }

    private List<String> clean() throws IOException {
        Path csv = Files.writeString(folder.resolve("clean.csv"), CLEAN);
        return Recommendations.read(csv).stream()
                .map(WorkbooksAsPeopleHaveThemTest::text)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("books")
    void read_workbook_givesTheRecordsOfTheCleanCsv(String what, Map<String, List<List<Object>>> sheets)
            throws IOException {
        assertThat(Recommendations.read(file(sheets)).stream().map(WorkbooksAsPeopleHaveThemTest::text))
                .as(what)
                .containsExactlyElementsOf(clean());
    }

    private Path file(Map<String, List<List<Object>>> sheets) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            sheets.forEach((name, rows) -> {
                Worksheet sheet = workbook.newWorksheet(name);
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        if (rows.get(r).get(c) instanceof LocalDate date) {
                            sheet.value(r, c, date);
                            sheet.style(r, c).format("yyyy-mm-dd").set();
                        } else {
                            sheet.value(r, c, rows.get(r).get(c).toString());
                        }
                    }
                }
            });
            workbook.finish();
        }
        return file;
    }

    /** The same workbook with a text in one of its parts replaced. */
    private Path changed(Path workbook, String part, String from, String to) throws IOException {
        Path file = folder.resolve("changed.xlsx");
        try (ZipFile zip = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(entry.getName().equals(part) && !text.contains(from))
                            .isFalse();
                    out.write((entry.getName().equals(part) ? text.replace(from, to) : text)
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return file;
    }

    @Test
    void read_calendarOf1904_givesTheSameDay() throws IOException {
        Path book =
                file(Map.of("S", List.of(List.of("Company", "Date"), List.of("KUKA AG", DAY.minusDays(CALENDARS)))));
        Path changed =
                changed(book, "xl/workbook.xml", "<workbookPr date1904=\"false\"/>", "<workbookPr date1904=\"true\"/>");

        assertThat(Recommendations.read(changed).list().get(0).date().orElseThrow())
                .hasToString(DAY.toString());
    }

    @Test
    void read_longerHeaders_areReported() throws IOException {
        Recommendations read =
                Recommendations.read(file(Map.of("S", table("Company (alias)", "Country", "Date", "Post"))));

        assertThat(read.report().issues())
                .anyMatch(issue -> issue.kind() == ReadIssue.Kind.REPAIRED
                        && issue.column().equals("Company (alias)")
                        && issue.message().english().contains("--column attribute:name=\"Company (alias)\""));
    }

    /** Dates and ids of something else are not taken for those of the notice. */
    @Test
    void read_longerHeadersOfOtherThings_stayAttributes() throws IOException {
        Recommendations read =
                Recommendations.read(file(Map.of("S", table("Company", "Country", "Founding date", "Tax id"))));

        assertThat(read.list().get(0).date()).isEmpty();
        assertThat(read.list().get(0).attributes()).containsKeys("Founding date", "Tax id");
    }

    @Test
    void read_furtherSheets_areNamedAndCanBeGiven() throws IOException {
        Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
        sheets.put("2015", table("Name", "Country", "Date", "Post"));
        sheets.put("2016", List.of(List.of("Name"), List.of("Aixtron SE")));
        Path file = file(sheets);

        assertThat(Recommendations.read(file).report().issues())
                .anyMatch(issue -> issue.value().equals("2016")
                        && issue.message().english().contains("book.xlsx#2016"));
        assertThat(Recommendations.read(Path.of(file + "#2016")).list())
                .extracting(Recommendation::name)
                .containsExactly("Aixtron SE");
        assertThatThrownBy(() -> Recommendations.read(Path.of(file + "#2017")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("its sheets are 2015, 2016");
    }

    @Test
    void read_headerRow_isTheOneThatIsGiven() throws IOException {
        List<List<Object>> rows =
                with(List.of(List.of("Name", "Date"), List.of("Startup", "Noted")), List.of(), List.of());
        rows.add(List.of("KUKA AG", "2015-03-02"));
        Path file = file(Map.of("S", rows));
        ReadOptions options =
                ReadOptions.standard().headerRow(2).column("name", "Startup").column("date", "Noted");

        assertThat(Recommendations.read(file, options).list())
                .extracting(WorkbooksAsPeopleHaveThemTest::text)
                .singleElement()
                .asString()
                .contains("KUKA AG", "2015-03-02");
        assertThatThrownBy(() -> Recommendations.read(file, options.headerRow(60)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no row 60 for the header");
    }

    @Test
    void read_countryBesideTheBuyer_isTheBuyers() throws IOException {
        Deal deal = Deals.read(file(Map.of(
                        "S",
                        List.of(
                                List.of("Target", "Buyer", "Buyer country", "Date"),
                                List.of("KUKA AG", "Midea", "China", "2016-08-08")))))
                .list()
                .get(0);

        assertThat(deal.parties().get(1).country().orElseThrow().code()).isEqualTo("CN");
    }

    /** The layout of the sheet "Dataset 3" of the China Global Investment Tracker. */
    @Test
    void read_troubledTransactionsOfTheTracker_areDealsThatFailed() throws IOException {
        Deal deal = Deals.read(file(Map.of(
                        "Dataset 3",
                        List.of(
                                List.of("", "China Global Investment Tracker"),
                                List.of(),
                                List.of(),
                                List.of("", "Dataset 3 Troubled Transactions"),
                                List.of(),
                                List.of(
                                        "Year",
                                        "Month",
                                        "Chinese Entity",
                                        "Quantity in Millions",
                                        "Transaction Party",
                                        "Sector",
                                        "Subsector",
                                        "Country",
                                        "Region",
                                        "Greenfield",
                                        "BRI"),
                                List.of(
                                        "2016",
                                        "December",
                                        "Fujian Grand Chip",
                                        "$720",
                                        "Aixtron",
                                        "Technology",
                                        "",
                                        "Germany",
                                        "Europe",
                                        "",
                                        "")))))
                .list()
                .get(0);

        assertThat(deal.history()).extracting(DealEvent::status).containsExactly(DealStatus.WITHDRAWN);
        assertThat(deal.typeWords()).containsExactly("troubled transaction");
    }

    /** Small files whose cells lie where no sheet has any. */
    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ2", "A2000000000", "XFE1"})
    void read_cellsBeyondASheet_areRefused(String place) throws IOException {
        Path book = file(Map.of("S", List.of(List.of("Company"), List.of("KUKA AG"))));
        Path changed = changed(book, "xl/worksheets/sheet1.xml", "r=\"A2\"", "r=\"" + place + "\"");

        assertThatThrownBy(() -> Recommendations.read(changed))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has a cell at " + place);
    }
}
