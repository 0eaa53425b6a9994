package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.excel.XlsxWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A study as a file: made for a folder, run, written by any run, and checked against its report. */
class StudyFileTest {

    @TempDir
    Path folder;

    @BeforeEach
    void tables() throws IOException {
        Files.writeString(folder.resolve("list.csv"), "Company;Erstkontakt;Country\nKUKA AG;02.03.2015;DE\n");
        Files.writeString(folder.resolve("bought.csv"), """
                        id,target,target_country,acquirer,acquirer_country,type,completed
                        D-1,KUKA AG,DE,Midea Group,CN,acquisition,2017-01-06
                        """);
        Files.writeString(folder.resolve("notes.txt"), "Ask about the second list. Then, run it again.\n");
    }

    @Test
    void new_findsTheTablesOfAFolder_andRunAndVerifyUseWhatItWrote() throws IOException {
        Cli made = Cli.run("new", folder);
        Path study = folder.resolve("study.yml");

        assertThat(made.err()).isEmpty();
        assertThat(made.out())
                .contains("list.csv: recommendations", "bought.csv: deals", "--column date=\"Erstkontakt\"");
        assertThat(Files.readString(study))
                .contains(
                        "recommendations: list.csv", "deals:\n- bought.csv", "out: report.html", "# bought.csv: deals");
        assertThat(Cli.run("new", folder).err()).contains("is there already");

        Files.writeString(study, Files.readString(study) + "column: {date: Erstkontakt}\nas-of: 2020-12-31\n");
        Cli run = Cli.run("run", study);
        Path report = folder.resolve("report.html");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("The report is in " + report, "KUKA AG");
        assertThat(Files.readString(report))
                .contains("Run record", "SHA-256 ", "--column</dt><dd>date=Erstkontakt", "Fellegi and Sunter")
                .as("a page that is passed on names files, not the folders of its author")
                .doesNotContain(folder.toString());

        Cli verified = Cli.run("verify", report);
        assertThat(verified.out()).contains("same     " + folder.resolve("list.csv"), "is the same, byte for byte");
        assertThat(verified.exitCode()).isZero();

        Files.writeString(folder.resolve("list.csv"), "Company;Erstkontakt;Country\nKUKA SE;02.03.2015;DE\n");
        Cli changed = Cli.run("verify", report);
        assertThat(changed.out()).contains("changed  " + folder.resolve("list.csv"), "cannot be made again");
        assertThat(changed.exitCode()).isEqualTo(1);
    }

    /** A list of companies may have a text, and a list without dates is not preferred to one with dates. */
    @Test
    void new_ofTheExampleData_takesTheWatchListForTheRecommendations(@TempDir Path other) throws IOException {
        for (String name : List.of("deals.csv", "expected-outcomes.csv", "ownership.csv", "watchlist.csv")) {
            Files.copy(ExampleData.watchlist().resolveSibling(name), other.resolve(name));
        }
        Cli.run("new", other);

        assertThat(Files.readString(other.resolve("study.yml")))
                .contains("recommendations: watchlist.csv", "deals:\n- deals.csv\nout:", "ownership: ownership.csv");
    }

    @Test
    void run_writesItsOwnStudy_whichGivesTheSameReport() throws IOException {
        Path first = folder.resolve("first.json");
        Path study = folder.resolve("own.yml");
        Cli run = Cli.run(
                "--recommendations",
                folder.resolve("list.csv"),
                "--deals",
                folder.resolve("bought.csv"),
                "--column",
                "date=Erstkontakt",
                "--any-counterparty",
                "--window",
                "36",
                "--out",
                first,
                "--write-study",
                study);
        assertThat(run.err()).isEmpty();
        String report = Files.readString(first);
        Files.delete(first);

        assertThat(Files.readString(study))
                .contains("recommendations: list.csv", "any-counterparty: true", "window: \"36\"");
        assertThat(Cli.run("run", study).err()).isEmpty();
        assertThat(Files.readString(first)).isEqualTo(report);
        assertThat(Cli.run("verify", first).exitCode()).isZero();
    }

    @Test
    void optionsAfterTheStudyFile_replaceThoseOfTheFile() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yml"), """
                recommendations: list.csv
                deals: bought.csv
                column: {date: Erstkontakt}
                as-of: 2020-12-31
                out: report.txt
                figures: figures.csv
                review-page: review.html
                """);
        Path other = folder.resolve("other.txt");

        assertThat(Cli.run("run", study, "--as-of", "2019-06-30", "--out=" + other)
                        .out())
                .contains("as of 2019-06-30", "The report is in " + other);
        assertThat(List.of("report.txt", "figures.csv", "review.html"))
                .allSatisfy(name -> assertThat(folder.resolve(name)).doesNotExist());
        assertThat(List.of("other-figures.csv", "other-review.html"))
                .allSatisfy(name -> assertThat(folder.resolve(name)).exists());
        assertThat(Cli.run("run", study, "--as-off", "2019-06-30").err()).contains("did you mean --as-of?");
    }

    @Test
    void study_withAnUnknownOption_isRefusedWithTheOptionsThereAre() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yml"), "recommendation: list.csv\n");

        Cli.assertMistake(
                Cli.run("run", folder.resolve("no.yml")),
                folder.resolve("no.yml") + " does not exist; check the path, or make one with 'dealtrace new'");
        assertThat(Cli.run("run", study).err())
                .contains("has an unknown option 'recommendation'; the options are", "recommendations");
        assertThat(Cli.run("verify", folder.resolve("list.csv")).err()).contains("has no run record");
    }

    @Test
    void report_asWorkbook_isReadBackAsSheets_theSameBytesEachTime() throws IOException {
        Path book = folder.resolve("report.xlsx");
        Object[] arguments = {
            "--recommendations", folder.resolve("list.csv"), "--deals", folder.resolve("bought.csv"), "--out", book
        };
        assertThat(Cli.run(arguments).err()).isEmpty();
        byte[] first = Files.readAllBytes(book);
        assertThat(Cli.run(arguments).err()).isEmpty();

        assertThat(Files.readAllBytes(book)).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(book))
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("usual.txt"))));
        XlsxWorkbook workbook = new XlsxWorkbook();
        assertThat(workbook.sheets(book)).containsExactly("Result", "Companies", "Deals", "Evidence", "Rule", "Inputs");
        try (InputStream deals = workbook.csv(book, "Deals")) {
            assertThat(new String(deals.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("KUKA AG", "D-1", "completed 2017-01-06");
        }
    }

    @Test
    void text_thatLooksLikeAFormula_staysAText() throws IOException {
        Path book = folder.resolve("formula.xlsx");
        XlsxWorkbook.write(book, Map.of("Sheet", List.of(List.of("name", "n"), List.of("=1+1", 2.5))));

        try (ZipFile zip = new ZipFile(book.toFile())) {
            String sheet = new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(sheet).contains("<v>2.5</v>").doesNotContain("<f>");
        }
    }

    @Test
    void csv_forExcel_beginsWithAMark_andIsReadAllTheSame() throws IOException {
        Path csv = folder.resolve("report.csv");
        Cli run = Cli.run(
                "--recommendations",
                folder.resolve("list.csv"),
                "--deals",
                folder.resolve("bought.csv"),
                "--out",
                csv,
                "--excel");

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(csv)).startsWith("\uFEFFcompany_id");
        assertThat(TableReader.readAll(csv, "company_id")).hasSize(1);
    }

    @Test
    void profile_tellsWhatATableIs_andWhatToMend() throws IOException {
        Files.writeString(folder.resolve("list.csv"), """
                        Company;Erstkontakt;Country;Officer
                        KUKA AG;02.03.2015;DE;B
                        西门子;2016;Germany;C
                        KUKA AG;;XX;B
                        Total;;;3
                        """);
        Cli profile = Cli.run("profile", folder.resolve("list.csv"));

        assertThat(profile.err()).isEmpty();
        assertThat(profile.out())
                .contains(
                        "is read as recommendations.",
                        "Columns kept as attributes: Erstkontakt, Officer",
                        "Of 3 records, 0 have a date, 2 a country",
                        "Countries: DE 2",
                        "Latin 2, Han 1",
                        "Names that occur more than once: KUKA AG 2",
                        "[ ] no column with the dates",
                        "--column date=\"Erstkontakt\"",
                        "not a country");
        assertThat(Cli.run("profile", folder.resolve("list.csv"), "--column", "date=Erstkontakt")
                        .out())
                .contains("Of 3 records, 2 have a date", "Years: 2015 1, 2016 1", "Dates known to the: day 1, year 1");
        assertThat(Cli.run("profile", folder.resolve("bought.csv")).out()).contains("is read as deals.");
        Files.writeString(folder.resolve("tracker.csv"), """
                        id,name,country,chinese_entity,date,usd_millions,share
                        A1,KUKA,Germany,Midea,2016-05,4710,0.95
                        """);
        assertThat(Cli.run("profile", folder.resolve("tracker.csv")).out())
                .contains("is read as deals.", "China Global Investment Tracker");
    }
}
