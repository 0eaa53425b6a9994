package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.examples.Cli.assertMistake;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The command {@code dealtrace} on the example data and on files of one's own: what comes out. Its mistakes are another
 * test's.
 */
class OutcomeStudyTest extends SmallStudy {

    @Test
    void run_withoutArguments_reportsOnTheExampleData() {
        Path out = folder.resolve("outcomes.html");

        Cli run = Cli.run("--out", out);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("ILLUSTRATIVE")
                .containsPattern("\\d+\\.\\d % of the 58 companies")
                .contains("watchlist.csv (Dealtrace recommendations): 59 rows, 59 records")
                .endsWith("The report is in " + out + ".\n");
        assertThat(out).content().startsWith("<!doctype html>").contains("KUKA");
    }

    @Test
    void run_ownFiles_endsInTheSummaryOfRepairs() {
        Path out = folder.resolve("report.txt");

        Cli run = Cli.run("--recommendations", notices, "--deals", deals, "--out", out);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Found so far: 1 of 3")
                .contains("notices.csv (Dealtrace recommendations): 3 rows, 3 records, 1 repair")
                .contains("'next week'");
        assertThat(out).content().contains("KUKA AG");
    }

    @Test
    void run_typeWordThatNobodyKnows_asksForCodesAndTakesThem() throws IOException {
        Path foreign = write(
                "foreign.csv",
                "id,type,status,date,target,target_country,acquirer,acquirer_country",
                "D-1,usvojenje,completed,2016-05-18,KUKA Aktiengesellschaft,DE,Midea Group,CN");
        Path codes =
                write("codes.csv", "source,field,word,types,status,confidence", "my list,type,usvojenje,acquisition,,");
        Path out = folder.resolve("report.txt");

        Cli without = Cli.run("--recommendations", notices, "--deals", foreign, "--out", out);
        assertThat(without.out().replaceAll("\\s+", " "))
                .contains("with --codes")
                .contains("my list,type,usvojenje,acquisition,,")
                .contains("Found so far: 0 of 3");

        Cli with = Cli.run("--recommendations", notices, "--deals", foreign, "--codes", codes, "--out", out);
        assertThat(with.out()).contains("Found so far: 1 of 3").doesNotContain("--codes");
    }

    /** As {@code --deals <(…)} gives it: a file that has no real path and can be read once. */
    @Test
    void run_dealsFromAPipe_areReadOnce() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(
                new ProcessBuilder("sh", "-c", "mkfifo '" + pipe + "'").start().waitFor() == 0);
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try (OutputStream into = Files.newOutputStream(pipe)) {
                Files.copy(deals, into);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        Cli run = Cli.run(
                "--recommendations",
                notices,
                "--deals",
                pipe,
                "--encoding",
                "windows-1252",
                "--out",
                folder.resolve("r.json"));

        assertThat(run.out()).as(run.err()).contains("Found so far: 1 of 3");
        assertThat(folder.resolve("r.json")).content().contains("pipe, a pipe, which cannot be read again");
        writing.get(10, TimeUnit.SECONDS);
    }

    /** A list all of whose deals another one has too was searched all the same. */
    @Test
    void run_severalDealFiles_areAllNamedAsSearched() throws IOException {
        Path again = write(
                "again.csv",
                "id,type,status,date,target,target_country,acquirer,acquirer_country",
                "E-1,acquisition,announced,2016-05-18,KUKA AG,DE,Midea Group,CN");

        Cli run = Cli.run(
                "--recommendations",
                notices,
                "--deals",
                deals,
                "--deals",
                again,
                "--out",
                folder.resolve("report.txt"));

        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("sources searched: deals.csv (1 deal, 1 of which other rows of this study report too); "
                        + "again.csv (1 deal, 1 of which other rows of this study report too)");
    }

    @Test
    void run_doubtfulNames_areWarnedOfBesideTheRate() throws IOException {
        Path several = write("several.csv", "id,name,country,date", "R-1,KUKA AG|Aixtron SE|Preh GmbH,DE,2014-03-02");

        Cli run = Cli.run("--recommendations", several, "--deals", deals, "--out", folder.resolve("report.txt"));

        String result =
                run.out().substring(run.out().indexOf("Result\n"), run.out().indexOf("Input files"));
        assertThat(result.replaceAll("\\s+", " "))
                .contains(
                        "several.csv, 1 row: a name that seems to hold several companies", "(line 2 'KUKA AG|Aixtron");
    }

    @Test
    void run_encoding_readsFilesThatAreNotUtf8() throws IOException {
        Path western = folder.resolve("western.csv");
        Files.write(
                western,
                "id,name,country,date\nR-1,Müller Optik GmbH,DE,2014-03-02\n"
                        .getBytes(Charset.forName("windows-1252")));
        Path out = folder.resolve("report.txt");

        Cli without = Cli.run("--recommendations", western, "--deals", deals, "--out", out);
        Cli with = Cli.run("--recommendations", western, "--deals", deals, "--out", out, "--encoding", "windows-1252");

        assertThat(without.out()).contains("  ! ", "1 value in doubt", "was read as windows-1252");
        assertThat(with.out()).doesNotContain("was read as").contains("1 record, 0 repairs, 0 rows merged");
        assertThat(out).content().contains("Müller Optik GmbH");
        assertMistake(
                Cli.run("--recommendations", western, "--deals", deals, "--encoding", "latin-99"),
                "Invalid value for option '--encoding': 'latin-99' is no encoding that Java knows; write it as"
                        + " windows-1252, GB18030, Big5, Shift_JIS or UTF-16LE. See 'dealtrace --help'.");
    }

    @Test
    void run_compare_countsFurtherColumns_andAWrongOneIsNamed() throws IOException {
        Path report = folder.resolve("report.txt");
        Path towns = write(
                "towns.csv",
                "id,name,country,city,founded,date",
                "R-1,Arctura Optics GmbH,DE,Hamburg,1988,2015-01-10",
                "R-2,Arctura Optik AG,DE,Munich,2009,2015-01-10");
        Path bought = write(
                "bought.csv",
                "id,type,status,date,target,target_country,target_city,target_founded,acquirer,acquirer_country",
                "D-1,acquisition,announced,2016-05-18,Arctura,DE,München,2009,Midea Group,CN");

        Cli without = Cli.run("--recommendations", towns, "--deals", bought, "--out", report);
        Cli with = Cli.run(
                "--recommendations", towns, "--deals", bought, "--out", report, "--compare", "city,founded=year");

        assertThat(without.out()).as(without.err()).contains("Found so far: 0 of 2");
        assertThat(with.out()).as(with.err()).contains("Found so far: 1 of 2");
        for (String[] wrong : new String[][] {
            {"town", "--compare town: write city, fields, COLUMN=year, COLUMN=text or COLUMN=exact"},
            {"staff=exact", "no recommendation has the column 'staff'; other columns are founded"},
            {"fields", "no deal has a column such as target_fields; other columns are target_city, target_founded"}
        }) {
            Cli run = Cli.run("--recommendations", towns, "--deals", bought, "--out", report, "--compare", wrong[0]);
            assertThat(run.exitCode()).isNotZero();
            assertThat(run.err()).contains(wrong[1]).doesNotContain("\tat ");
        }
    }

    @Test
    void run_aliases_linkWhatTheyName_andAWrongFileIsNamed() throws IOException {
        Path report = folder.resolve("report.txt");
        Path rebranded = write(
                "rebranded.csv",
                "id,type,status,date,target,target_country,acquirer,acquirer_country",
                "D-1,acquisition,announced,2016-05-18,Brightweave,DE,Midea Group,CN");
        Path aliases = write("aliases.csv", "alias,name", "Brightweave,KUKA AG");
        Path wrong = write("wrong.csv", "alias,name", "Brightweave,");

        Cli without = Cli.run("--recommendations", notices, "--deals", rebranded, "--out", report);
        Cli with = Cli.run("--recommendations", notices, "--deals", rebranded, "--out", report, "--aliases", aliases);
        Cli failed = Cli.run("--recommendations", notices, "--deals", rebranded, "--out", report, "--aliases", wrong);

        assertThat(without.out()).contains("Found so far: 0 of 3");
        assertThat(with.out()).contains("Found so far: 1 of 3");
        assertThat(failed.exitCode()).isEqualTo(2);
        assertThat(failed.err()).contains("wrong.csv:2 column 'name' value ''");
    }

    @Test
    void run_background_takesItsPartiesFromTheList_andAMissingFileIsNamed() throws IOException {
        Path register =
                write("register.csv", "id,name,country", "B-1,KUKA Aktiengesellschaft Systems,DE", "B-2,KUKA AG,DE");
        Path sold = write(
                "sold.csv",
                "id,type,status,date,target,target_country,acquirer,acquirer_country",
                "D-1,acquisition,announced,2016-05-18,KUKA Aktiengesellschaft,DE,Midea Group,CN",
                "D-2,acquisition,announced,2016-06-18,KUKA Systems AG,DE,Midea Group,CN");
        Path report = folder.resolve("report.json");

        Cli run = Cli.run("--recommendations", notices, "--deals", sold, "--background", register, "--out", report);
        Cli failed = Cli.run("--recommendations", notices, "--deals", sold, "--background", folder.resolve("none.csv"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("Found so far: 1 of 3");
        assertThat(report)
                .content()
                .contains("beside a background of 1 company")
                .doesNotContain("\"B-2");
        assertThat(failed.exitCode()).isEqualTo(2);
        assertThat(failed.err()).contains("none.csv");
    }

    @Test
    void run_precision_linksOnlyWhatIsSureEnough_andAWrongOneIsNamed() {
        Path report = folder.resolve("report.txt");

        Cli asked = Cli.run("--recommendations", notices, "--deals", deals, "--out", report, "--precision", "0.9");
        Cli surer = Cli.run("--recommendations", notices, "--deals", deals, "--out", report, "--precision", "0.999999");

        assertThat(asked.out()).contains("Found so far: 1 of 3");
        assertThat(surer.out()).contains("Found so far: 0 of 3");
        assertThat(surer.out().replaceAll("\\s+", " ")).contains("LINK from probability 1.00");
        assertMistake(
                Cli.run("--precision", "97"),
                "--precision must be a share above 0 and below 1, such as 0.97, but was 97.0. See 'dealtrace --help'.");
    }

    @ParameterizedTest
    @CsvSource({"text, 'Outcomes of recommended'", "csv, 'company'", "json, '{'", "html, '<!doctype html>'"})
    void run_format_isWrittenWhateverTheNameOfTheFile(String format, String begin) throws IOException {
        Path out = folder.resolve("report.out");

        Cli.run("--recommendations", notices, "--deals", deals, "--format", format, "--out", out);

        assertThat(Files.readString(out).stripLeading().replace("\uFEFF", "")).startsWith(begin);
    }

    @Test
    void run_outWithoutFormat_goesByTheNameOfTheFile() {
        Path out = folder.resolve("report.json");

        Cli.run("--recommendations", notices, "--deals", deals, "--out", out);

        assertThat(out).content().startsWith("{").contains("\"KUKA AG\"");
    }

    @Test
    void run_threads_giveTheSameBytes() throws IOException {
        Path one = folder.resolve("one.json");
        Path eight = folder.resolve("eight.json");

        Cli.run("--threads", 1, "--out", one);
        Cli.run("--threads", 8, "--out", eight);

        assertThat(eight).hasSameBinaryContentAs(one);
    }

    @Test
    void run_shortWindow_excludesTheLaterDeal() {
        Cli run = Cli.run(
                "--recommendations", notices, "--deals", deals, "--window", 12, "--out", folder.resolve("r.txt"));

        assertThat(run.out())
                .contains("12 months from the first recommendation")
                .contains("Found so far: 0 of 3");
    }

    @Test
    void run_issues_listsEveryRepairWithFileLineAndValue() {
        Path issues = folder.resolve("issues.csv");

        Cli.run("--recommendations", notices, "--deals", deals, "--issues", issues, "--out", folder.resolve("r.txt"));

        assertThat(issues)
                .content()
                .startsWith("file,line,kind,column,value,message\r\n")
                .contains("notices.csv,4,repaired,date,next week,");
    }

    @Test
    void run_severalDealFiles_areSearchedTogether() throws IOException {
        Path more = write(
                "more.csv",
                "id,type,status,date,target,target_country,acquirer,acquirer_country",
                "D-2,acquisition,announced,2016-05-23,Aixtron SE,DE,Somebody,CN");

        Cli run = Cli.run(
                "--recommendations", notices, "--deals", deals, "--deals", more, "--out", folder.resolve("r.txt"));

        assertThat(run.out()).contains("Found so far: 2 of 3");
    }

    @Test
    void help_everyOption_isExplained() {
        Cli run = Cli.run("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("Which recommended companies later entered a deal")
                .contains(
                        "--recommendations",
                        "--deals",
                        "--ownership",
                        "--format",
                        "--as-of",
                        "--window",
                        "--out",
                        "--model",
                        "--issues",
                        "--judgements",
                        "--review-page",
                        "judge",
                        "corpus",
                        "Examples:");
    }
}
