package org.dealtrace.examples;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.io.Deals;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first file of thirty people. It is read right, or it leads to a sentence whose next step this test takes
 * literally, after which it is read right.
 */
class ThirtyFirstFilesTest {

    private static final String RECOMMENDATIONS = "recommendations";
    private static final String DEALS = "deals";

    @TempDir
    Path folder;

    /**
     * @param expected names and dates of all records, once everything that was said was done
     * @param steps what the sentences ask for, in order; empty where the file is read at once
     */
    private record First(String name, String as, byte[] content, List<String> expected, List<String> steps) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static First list(String name, byte[] content, List<String> expected, String... steps) {
        return new First(name, RECOMMENDATIONS, content, expected, List.of(steps));
    }

    private static First deals(String name, byte[] content, List<String> expected, String... steps) {
        return new First(name, DEALS, content, expected, List.of(steps));
    }

    private static final List<String> TWO = List.of("KUKA AG 2015-03-02", "Müller GmbH 2015-04-13");
    private static final List<String> BOUGHT = List.of("KUKA AG Midea 2016-05-18", "Kiekert AG Lingyun 2012-03-22");

    static Stream<First> files() throws IOException {
        return Stream.of(
                list(
                        "German Excel",
                        "Firma;Land;Datum\r\nKUKA AG;Deutschland;02.03.2015\r\nMüller GmbH;Deutschland;13.04.2015\r\n"
                                .getBytes(Charset.forName("windows-1252")),
                        TWO,
                        "--encoding windows-1252"),
                list(
                        "German Excel, as UTF-8 with a mark",
                        utf8("\uFEFFFirma;Land;Datum\r\nKUKA AG;DE;02.03.2015\r\nMüller GmbH;DE;13.04.2015\r\n"),
                        TWO),
                list(
                        "Google form",
                        utf8("Timestamp,Company name,Country,Date recommended\r\n3/20/2015 14:05:33,KUKA AG,Germany,"
                                + "3/2/2015\r\n4/20/2015 9:00:01,Müller GmbH,Germany,4/13/2015\r\n"),
                        TWO,
                        "or --dates mdy"),
                list(
                        "Chinese list in GB18030",
                        "企业名称,推荐日期,国家\n西门子,2015年3月2日,德国\n库卡,2015年4月13日,德国\n".getBytes(Charset.forName("GB18030")),
                        List.of("西门子 2015-03-02", "库卡 2015-04-13")),
                list("one column without a header", utf8("KUKA AG\nMüller GmbH\n"), List.of("KUKA AG", "Müller GmbH")),
                list("one column", utf8("Company\nKUKA AG\nMüller GmbH\n"), List.of("KUKA AG", "Müller GmbH")),
                list(
                        "three columns without a header",
                        utf8("KUKA AG,Germany,2015-03-02\nMüller GmbH,Germany,2015-04-13\n"),
                        TWO,
                        "write a line above it: name,country,date"),
                list(
                        "tabs, pasted from a sheet",
                        utf8("Name\tDatum\nKUKA AG\t2.3.2015\nMüller GmbH\t13.4.2015\n"),
                        TWO),
                list(
                        "Unicode text of Excel",
                        "\uFEFFName\tDate\r\nKUKA AG\t2015-03-02\r\nMüller GmbH\t2015-04-13\r\n".getBytes(UTF_16LE),
                        TWO),
                list("bars", utf8("Name|Date\nKUKA AG|2015-03-02\nMüller GmbH|2015-04-13\n"), TWO),
                list("totals and footnotes", utf8("""
                                Company,Date,Notices
                                KUKA AG,2015-03-02,3
                                Müller GmbH,2015-04-13,1
                                Total,,4
                                "Source: embassy reports",,
                                n = 2,,
                                """), TWO),
                list("title rows and the day of printing", utf8("""
                                List of recommended companies,,
                                Printed 2016-01-01,,
                                ,,
                                Company,Date,Officer
                                KUKA AG,2015-03-02,B
                                Müller GmbH,2015-04-13,B
                                """), TWO),
                list(
                        "dates under a name of their own",
                        utf8("Name,Land,Erstkontakt\nKUKA AG,DE,02.03.2015\nMüller GmbH,DE,13.04.2015\n"),
                        TWO,
                        "--column date=\"Erstkontakt\""),
                list(
                        "persons and their firms",
                        utf8("Name,Company,Date\nA. Adam,KUKA AG,2015-03-02\nB. Berg,Müller GmbH,2015-04-13\n"),
                        TWO,
                        "--column name=\"Company\""),
                list(
                        "deals in place of recommendations",
                        utf8("target,acquirer,date\nKUKA AG,Midea,2016-05-18\nKiekert AG,Lingyun,2012-03-22\n"),
                        BOUGHT,
                        "give it as deals"),
                list("numbered rows", utf8("#,Company,Date\n1,KUKA AG,2015-03-02\n2,Müller GmbH,2015-04-13\n"), TWO),
                list(
                        "header of two lines",
                        utf8("\"Name of\ncompany\",\"Date of\nnotice\"\nKUKA AG,2015-03-02\nMüller GmbH,2015-04-13\n"),
                        TWO),
                list(
                        "table packed by gzip",
                        gzip(utf8("Name,Date\nKUKA AG,2015-03-02\nMüller GmbH,2015-04-13\n")),
                        TWO),
                list(
                        "archive of one table",
                        zip("export/list.csv", "Name,Date\nKUKA AG,2015-03-02\nMüller GmbH,2015-04-13\n"),
                        TWO),
                list(
                        "archive of two tables",
                        zip(
                                "list.csv",
                                "Name,Date\nKUKA AG,2015-03-02\nMüller GmbH,2015-04-13\n",
                                "notes.txt",
                                "Two companies."),
                        TWO,
                        "unpack it and give one of them"),
                list("JSON list", utf8("""
                                [
                                 {"name": "KUKA AG", "date": "2015-03-02"},
                                 {"name": "Müller GmbH", "date": "2015-04-13"}
                                ]
                                """), TWO),
                list("JSON Lines", utf8("""
                                {"name": "KUKA AG", "date": "2015-03-02"}
                                {"name": "Müller GmbH", "date": "2015-04-13"}
                                """), TWO),
                list(
                        "workbook of two sheets",
                        workbook(book -> {
                            fill(book.newWorksheet("Read me"), row("What this is"), row("A list of companies"));
                            fill(
                                    book.newWorksheet("Liste"),
                                    row("Firma", "Datum"),
                                    row("KUKA AG", LocalDate.of(2015, 3, 2)),
                                    row("Müller GmbH", LocalDate.of(2015, 4, 13)));
                        }),
                        TWO),
                list(
                        "workbook with a title and a header of two merged rows",
                        workbook(book -> fill(
                                book.newWorksheet("List"),
                                row("Recommended companies, 2015"),
                                row(),
                                row("Company", "", "Recommendation", ""),
                                row("Name", "Country", "Date", "Embassy"),
                                row("KUKA AG", "Germany", LocalDate.of(2015, 3, 2), "Berlin"),
                                row("Müller GmbH", "Germany", LocalDate.of(2015, 4, 13), "Berlin"))),
                        TWO),
                list(
                        "web page called .xls",
                        utf8("<html><table><tr><td>Name</td></tr></table></html>"),
                        TWO,
                        "save it"),
                list("old workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, TWO, "save it"),
                list(
                        "OpenDocument sheet",
                        zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "content.xml", "<x/>"),
                        TWO,
                        "save it"),
                deals(
                        "companies in place of deals",
                        utf8("Company,Country,Date recommended\nKUKA AG,DE,2015-03-02\nMüller GmbH,DE,2015-04-13\n"),
                        TWO,
                        "Give it as recommendations"),
                deals(
                        "export of a deal database",
                        utf8(
                                "Date Announced,Target Name,Acquiror Name,% Acquired,Deal Status\n2016-05-18,KUKA AG,Midea,"
                                        + "94.5,Completed\n2012-03-22,Kiekert AG,Lingyun,100,Completed\n"),
                        BOUGHT),
                deals(
                        "German list of deals",
                        utf8("Zielunternehmen;Käufer;Datum;Art\nKUKA AG;Midea;18.05.2016;Übernahme\nKiekert AG;Lingyun;"
                                + "22.03.2012;Übernahme\n"),
                        BOUGHT),
                deals(
                        "Chinese list of deals",
                        utf8("标的公司,收购方,公告日期\nKUKA AG,Midea,2016年5月18日\nKiekert AG,Lingyun,2012年3月22日\n"),
                        BOUGHT),
                deals("groups above the columns", utf8("""
                                Target,,Acquirer,,Deal
                                Name,Country,Name,Country,Date
                                KUKA AG,DE,Midea,CN,2016-05-18
                                Kiekert AG,DE,Lingyun,CN,2012-03-22
                                """), BOUGHT),
                deals(
                        "companies of Crunchbase",
                        utf8("company_name,acquirer_name,acquired_at\nKUKA AG,Midea,2016-05-18\nKiekert AG,Lingyun,"
                                + "2012-03-22\n"),
                        BOUGHT));
    }

    @ParameterizedTest
    @MethodSource("files")
    void file_isReadRight_onceWhatItsSentencesSayIsDone(First first) throws IOException {
        Path file = folder.resolve("first.file");
        Files.write(file, first.content());
        ReadOptions options = ReadOptions.standard();
        String as = first.as();
        for (String step : first.steps()) {
            String said = read(file, as, options).said();
            assertThat(said).as("what is said of the file").contains(step);
            Matcher column = Pattern.compile("--column (\\w+)=\"([^\"]*)\"").matcher(step);
            if (column.matches()) {
                options = options.column(column.group(1), column.group(2));
            } else if (step.startsWith("--encoding ")) {
                options = options.encoding(Charset.forName(step.substring(11)));
            } else if (step.equals("or --dates mdy")) {
                options = options.monthFirst();
            } else if (step.startsWith("write a line above it: ")) {
                Files.writeString(file, step.substring(23) + "\n" + Files.readString(file));
            } else if (step.equals("give it as deals")) {
                as = DEALS;
            } else if (step.equals("Give it as recommendations")) {
                as = RECOMMENDATIONS;
            } else if (step.startsWith("unpack it")) {
                String name = said.substring(said.lastIndexOf(": ") + 2).split(", ")[0];
                try (var zip = java.nio.file.FileSystems.newFileSystem(file)) {
                    file = Files.copy(zip.getPath(name), folder.resolve("unpacked.csv"));
                }
            } else {
                assertThat(said).contains("'CSV UTF-8'");
                Files.writeString(file, "Name,Date\nKUKA AG,2015-03-02\nMüller GmbH,2015-04-13\n");
            }
        }

        assertThat(read(file, as, options).records()).isEqualTo(first.expected());
    }

    private record Read(List<String> records, String said) {}

    private static Read read(Path file, String as, ReadOptions options) {
        try {
            if (as.equals(DEALS)) {
                Deals deals = Deals.read(file, options);
                return new Read(
                        deals.stream()
                                .map(d -> d.parties().get(0).name() + " "
                                        + d.parties().get(1).name()
                                        + d.history().stream()
                                                .flatMap(e -> e.date().stream())
                                                .map(x -> " " + x)
                                                .findFirst()
                                                .orElse(""))
                                .toList(),
                        said(deals.report()));
            }
            Recommendations list = Recommendations.read(file, options);
            return new Read(
                    list.stream()
                            .map(r -> r.name() + r.date().map(x -> " " + x).orElse(""))
                            .toList(),
                    said(list.report()));
        } catch (InputException e) {
            return new Read(List.of(), String.valueOf(e.getMessage()));
        }
    }

    private static String said(InputReport report) {
        return String.join(
                "\n",
                report.issues().stream().map(issue -> issue.message().english()).toList());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(utf8(namesAndTexts[i + 1]));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(Consumer<Workbook> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(bytes, "test", "1.0");
        content.accept(workbook);
        workbook.finish();
        return bytes.toByteArray();
    }

    private static List<Object> row(Object... cells) {
        return new ArrayList<>(Arrays.asList(cells));
    }

    @SafeVarargs
    private static void fill(Worksheet sheet, List<Object>... rows) {
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].size(); c++) {
                if (rows[r].get(c) instanceof LocalDate date) {
                    sheet.value(r, c, date);
                    sheet.style(r, c).format("dd.mm.yyyy").set();
                } else if (!rows[r].get(c).equals("")) {
                    sheet.value(r, c, rows[r].get(c).toString());
                }
            }
        }
    }
}
