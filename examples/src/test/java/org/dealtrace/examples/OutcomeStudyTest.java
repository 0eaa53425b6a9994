package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeStudyTest {

    @TempDir
    private Path folder;

    private Path notices;
    private Path deals;

    @BeforeEach
    void smallStudy() throws IOException {
        notices = write(
                "notices.csv",
                "id,name,country,date",
                "R-1,Aixtron SE,Germany,2015-01-10",
                "R-2,KUKA AG,Germany,2014-03-02",
                "R-3,Nobody in Particular Ltd,,next week");
        deals = write(
                "deals.csv",
                "id,type,status,date,target,target_country,acquirer,acquirer_country",
                "D-1,acquisition,announced,2016-05-18,KUKA Aktiengesellschaft,DE,Midea Group,CN");
    }

    private Path write(String file, String... lines) throws IOException {
        return Files.write(folder.resolve(file), List.of(lines));
    }

    @Test
    void run_withoutArguments_reportsOnTheExampleData() {
        Path out = folder.resolve("outcomes.html");

        Cli run = Cli.run("--out", out);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("ILLUSTRATIVE")
                .containsPattern("Rate: \\d+ of 58: \\d+\\.\\d %")
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
                .contains("Rate: 1 of 3")
                .contains("notices.csv (Dealtrace recommendations): 3 rows, 3 records, 1 repair")
                .contains("'next week'");
        assertThat(out).content().contains("KUKA AG");
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

        assertThat(without.out()).as(without.err()).contains("Rate: 0 of 2");
        assertThat(with.out()).as(with.err()).contains("Rate: 1 of 2");
        for (String[] wrong : new String[][] {
            {"town", "--compare town: write city, fields, COLUMN=year, COLUMN=text or COLUMN=exact"},
            {"staff=exact", "no recommendation has the column 'staff'; further columns are [founded]"},
            {"fields", "no deal has a column such as target_fields; further columns are [target_city, target_founded]"}
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

        assertThat(without.out()).contains("Rate: 0 of 3");
        assertThat(with.out()).contains("Rate: 1 of 3");
        assertThat(failed.exitCode()).isEqualTo(2);
        assertThat(failed.err()).contains("wrong.csv:2 column 'name' value ''");
    }

    @Test
    void run_precision_linksOnlyWhatIsSureEnough_andAWrongOneIsNamed() {
        Path report = folder.resolve("report.txt");

        Cli asked = Cli.run("--recommendations", notices, "--deals", deals, "--out", report, "--precision", "0.9");
        Cli surer = Cli.run("--recommendations", notices, "--deals", deals, "--out", report, "--precision", "0.999999");

        assertThat(asked.out()).contains("Rate: 1 of 3");
        assertThat(surer.out()).contains("Rate: 0 of 3");
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
                .contains("Rate: 0 of 3");
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

        assertThat(run.out()).contains("Rate: 2 of 3");
    }

    @Test
    void run_oneIdInTwoDealFiles_isRefusedWithBothPlaces() throws IOException {
        Path more = write("more.csv", "id,target,target_country", "D-1,Aixtron SE,DE");

        assertMistake(
                Cli.run("--recommendations", notices, "--deals", deals, "--deals", more),
                "two deals have the id 'D-1' (" + deals + ":2 and " + more + ":2); give one of them another id");
    }

    @Test
    void run_missingFile_endsInOneSentence() {
        Cli run = Cli.run("--recommendations", folder.resolve("none.csv"), "--deals", deals);

        assertMistake(run, folder.resolve("none.csv") + " does not exist; check the path");
    }

    @Test
    void run_folderInsteadOfAFile_endsInOneSentence() {
        assertMistake(
                Cli.run("--recommendations", folder, "--deals", deals),
                folder + " is a directory; give the path of one file in it");
    }

    @Test
    void run_recommendationsAlone_asksForBoth() {
        assertMistake(
                Cli.run("--recommendations", notices),
                "Give both --recommendations and --deals, or neither to run on the example data. See 'dealtrace --help'.");
    }

    @Test
    void run_wrongValues_nameTheValueAndTheForm() {
        assertMistake(
                Cli.run("--window", "soon"),
                "Invalid value for option '--window': 'soon' is neither a number of months nor 'open'."
                        + " See 'dealtrace --help'.");
        assertMistake(
                Cli.run("--as-of", "2020"),
                "Invalid value for option '--as-of': '2020' is no day; write it as 2020-12-31. See 'dealtrace --help'.");
        assertMistake(
                Cli.run("--link", "3"), "thresholds must be 0 <= review <= link <= 1 but were review 0.2, link 3.0");
    }

    @Test
    void run_outWhereNoFileCanBe_endsInOneSentence() {
        Cli run = Cli.run("--recommendations", notices, "--deals", deals, "--out", notices.resolve("report.html"));

        assertMistake(
                run,
                notices.resolve("report.html")
                        + " cannot be written: a part of its path is a file, not a folder; choose another path");
    }

    @Test
    void run_fileWithoutAUsableRow_saysWhy() throws IOException {
        Path header = write("header.csv", "id,name,date");
        Path broken = write("broken.jsonl", "{\"name\":");
        Path noParty = write("no-party.csv", "id,target,acquirer", "D-1,,");

        assertMistake(
                Cli.run("--recommendations", header, "--deals", deals),
                header + " has no recommendation below its header; add one a row");
        assertThat(Cli.run("--recommendations", broken, "--deals", deals).err())
                .startsWith(
                        broken + " has no usable recommendation: all 1 rows were rejected, the first of them, line 1,"
                                + " because: no JSON");
        assertMistake(
                Cli.run("--recommendations", notices, "--deals", noParty),
                noParty + " has no usable deal: all 1 rows were rejected, the first of them, line 2, because: no party;"
                        + " the row was left out");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ' is empty; it needs a header row and at least one row below it'",
        "'foo,bar', ' has no header row with a column ''name''; its first row is [foo, bar]; name the columns as"
                + " docs/formats.md says'",
        "'\u0000\u0001\u0002', ' has a NUL byte on line 1, so it is a binary file, or UTF-16 without a byte-order mark; save it as"
                + " ''CSV UTF-8'' first'"
    })
    void run_fileThatIsNoTable_endsInOneSentence(String content, String sentence) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.csv"), content);

        assertMistake(Cli.run("--recommendations", file, "--deals", deals), file + sentence);
    }

    @Test
    void run_pathsThatCannotServe_areNamedBeforeTheWork() {
        assertMistake(Cli.run("--out", folder), folder + " is a directory; give the path of a file to write");
        assertMistake(Cli.run("--issues", folder), folder + " is a directory; give the path of a file to write");
        assertMistake(
                Cli.run("--out", ""),
                "The path of a file to write is empty; write it as report.html. See 'dealtrace --help'.");
        assertMistake(
                Cli.run("--model", folder.resolve("none.json")),
                folder.resolve("none.json") + " is no file; give the path of a model");
        assertMistake(
                Cli.run("--recommendations", notices, "--deals", notices),
                notices + " is given as recommendations and as deals; they are two files. See 'dealtrace --help'.");
        assertMistake(Cli.run("--frob"), "Unknown option: '--frob'. See 'dealtrace --help'.");
    }

    /** A report in the place of the deals would be the end of the deals. */
    @Test
    void run_writingOverWhatItReads_isRefused_andTheInputStays() throws IOException {
        String before = Files.readString(deals);
        Path sameDeals = folder.resolve(".").resolve("deals.csv");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), deals);
        Path judged = Files.writeString(folder.resolve("judged.csv"), "");

        assertMistake(
                Cli.run("--recommendations", notices, "--deals", deals, "--out", sameDeals),
                sameDeals + " is read as --deals and would be overwritten by --out; give another path. See"
                        + " 'dealtrace --help'.");
        assertMistake(
                Cli.run("--recommendations", notices, "--deals", link, "--figures", deals),
                deals + " is read as --deals and would be overwritten by --figures; give another path. See"
                        + " 'dealtrace --help'.");
        assertMistake(
                Cli.run("--recommendations", notices, "--deals", deals, "--judgements", judged, "--issues", judged),
                judged + " is read as --judgements and would be overwritten by --issues; give another path. See"
                        + " 'dealtrace --help'.");
        assertMistake(
                Cli.run("corpus", "--recommendations", notices, "--out", notices),
                notices + " is read as --recommendations and would be overwritten by --out; give another path. See"
                        + " 'dealtrace corpus --help'.");
        assertThat(deals).content().isEqualTo(before);
    }

    @Test
    void run_writingTwoThingsToOneFile_isRefused() {
        Path out = folder.resolve("out.csv");

        assertMistake(
                Cli.run("--recommendations", notices, "--deals", deals, "--out", out, "--figures", out),
                "--out and --figures both write " + out + "; give two paths. See 'dealtrace --help'.");
        assertThat(out).doesNotExist();
    }

    /** A command does not see the options before it, and would count the example list in place of the user's. */
    @Test
    void command_optionsBeforeIt_areRefused() {
        assertMistake(
                Cli.run("--recommendations", notices, "corpus"),
                "--recommendations stands before 'corpus'; write the options of a command behind it. See"
                        + " 'dealtrace corpus --help'.");
        assertThat(Cli.run("--help", "corpus").exitCode()).isZero();
    }

    @Test
    void run_judgementsThatAreNotThere_areNamed() {
        Path none = folder.resolve("judgement.csv");

        assertMistake(
                Cli.run("--recommendations", notices, "--deals", deals, "--judgements", none),
                none + " does not exist; check the path, or take in what was judged with 'dealtrace judge' first");
    }

    /** A year typed wrong would close every window, and all that are pending would count as without a deal. */
    @Test
    void run_dateYetToCome_isNamed_unlessTheEndIsGiven() throws IOException {
        Path slip = write("slip.csv", "id,target,acquirer,history", "D-1,KUKA AG,Midea,announced 2097-05-18");

        assertMistake(
                Cli.run("--recommendations", notices, "--deals", slip),
                slip
                        + ":2: the date 2097-05-18 is yet to come, and deals cannot have been watched for until then; correct"
                        + " it, or give the last day of observation with --as-of. See 'dealtrace --help'.");
        Cli run = Cli.run(
                "--recommendations",
                notices,
                "--deals",
                slip,
                "--as-of",
                "2020-12-31",
                "--out",
                folder.resolve("o.txt"));
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    @Test
    void run_noDateAtAll_namesTheOptionThatHelps() throws IOException {
        Path undated = write("undated.csv", "name,date of notice", "KUKA AG,2015-03-12");
        Path without = write("without.csv", "target,acquirer", "KUKA AG,Midea");

        assertMistake(
                Cli.run("--recommendations", undated, "--deals", without),
                "no recommendation and no deal has a date, so it is not known until when deals were watched for; name the"
                        + " columns of dates as docs/formats.md says, or give the day with --as-of. See 'dealtrace --help'.");
    }

    @Test
    void run_typos_areAnsweredWithWhatWasMeant() {
        assertThat(Cli.run("--recomendations", notices).err()).contains("did you mean --recommendations?");
        assertMistake(
                Cli.run("--precision", "0,97"),
                "Invalid value for option '--precision': '0,97' is no number; write it as 0.95. See 'dealtrace --help'.");
        assertMistake(
                Cli.run("--threads", "two"),
                "Invalid value for option '--threads': 'two' is no whole number; write it as 4. See 'dealtrace --help'.");
    }

    private static void assertMistake(Cli run, String sentence) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo(sentence);
        assertThat(run.out()).isEmpty();
    }

    /** From the page of open links to the report in which they are decided. */
    @Test
    void review_pageJudgedAndTakenIn_decidesLaterRuns() throws IOException {
        Path page = folder.resolve("review.csv");
        Path log = folder.resolve("judgements.csv");
        Path judged = folder.resolve("judged.csv");
        Path report = folder.resolve("report.txt");

        Cli before = Cli.run("--out", report, "--judgements", log, "--review-page", page);
        assertThat(before.exitCode()).isZero();
        List<TableRow> open = TableReader.readAll(page, "company id", "deal id", "party");
        TableRow first = open.get(0);
        assertThat(before.out()).contains(open.size() + " links to judge: " + page);

        Files.writeString(
                judged,
                "company id,deal id,party,judgement,reason\n" + first.get("company id") + "," + first.get("deal id")
                        + "," + first.get("party") + ",different,another company\n");
        Cli anonymous = Cli.run("judge", judged, "--judgements", log);
        Cli taken = Cli.run("judge", judged, "--judgements", log, "--reviewer", "AB", "--date", "2024-05-18");
        Cli again = Cli.run("judge", judged, "--judgements", log, "--reviewer", "AB", "--date", "2024-05-18");
        Path figures = folder.resolve("figures.csv");
        Cli after = Cli.run("--out", report, "--judgements", log, "--review-page", page, "--figures", figures);

        assertThat(anonymous.out()).contains("1 row rejected");
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.out()).contains("1 record", "1 judgement, 1 of them standing");
        assertThat(Files.readString(log)).contains(",different,AB,2024-05-18,another company,");
        assertThat(again.out()).contains("0 records");
        assertThat(after.out())
                .contains((open.size() - 1) + " links to judge")
                .contains("1 of " + open.size() + " borderline links judged")
                .contains("Rate: ");
        assertThat(TableReader.readAll(figures, "part", "count", "n").get(0).get("n"))
                .isEqualTo("58");
        assertThat(Files.readString(report)).contains("1 pair judged by reviewers");
    }

    @Test
    void judge_withoutAFileOrWithAWrongOne_endsInOneSentence() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n");

        assertMistake(
                Cli.run("judge"),
                "Give the file that the page exported, such as judged-2024-05-18.csv. See 'dealtrace judge --help'.");
        Cli run = Cli.run("judge", wrong, "--judgements", folder.resolve("log.csv"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(folder.resolve("log.csv")).doesNotExist();
        assertThat(Cli.run("--judgements", wrong).err())
                .contains("is no file of judgements")
                .hasLineCount(1);
    }

    @Test
    void corpus_list_isCountedWithoutDeals() throws IOException {
        Path html = folder.resolve("corpus.html");
        Path csv = folder.resolve("corpus.csv");

        Cli run = Cli.run("corpus", "--recommendations", notices, "--split", "2016", "--out", html);
        Cli table = Cli.run("corpus", "--out", csv);

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("3 notices by year").contains("The report is in " + html);
        assertThat(Files.readString(html)).startsWith("<!doctype html>").contains("Before and after 2016");
        assertThat(table.out()).contains("ILLUSTRATIVE").contains("59 notices by field, offers and demands: ");
        assertThat(TableReader.readAll(csv, "attribute", "count", "of"))
                .anyMatch(r -> r.get("value").equals("US") && r.get("count").equals("26"));
    }

    @Test
    void corpus_mistakes_endInOneSentence() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");

        assertMistake(
                Cli.run("corpus", "--split", "soon"),
                "Invalid value for option '--split': 'soon' is no date; write it as 2020-07-24, 2020-07 or 2020. See"
                        + " 'dealtrace corpus --help'.");
        assertMistake(Cli.run("corpus", "--out", folder), folder + " is a directory; give the path of a file to write");
        assertMistake(
                Cli.run("corpus", "--recommendations", empty),
                empty + " is empty; it needs a header row and at least one row below it");
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
