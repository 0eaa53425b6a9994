package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.examples.Cli.assertMistake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the input of {@code dealtrace} is said in one sentence, before the long work. */
class OutcomeStudyMistakesTest extends SmallStudy {

    @Test
    void run_oneIdInTwoDealFiles_isRefusedWithBothPlaces() throws IOException {
        Path more = write("more.csv", "id,target,target_country", "D-1,Aixtron SE,DE");

        assertMistake(
                Cli.run("--recommendations", notices, "--deals", deals, "--deals", more),
                "two deals have the id 'D-1' (" + deals + ":2 and " + more + ":2); give one of them another id");
    }

    /** The ids that are made are those of the lines, and so the same in both: the later file says its name. */
    @Test
    void run_filesOfDealsWithoutIds_areToldApartByTheirNames() throws IOException {
        Path one = write("one.csv", "target,type,date", "KUKA AG,acquisition,2016-05");
        Path two = write("two.csv", "target,type,date", "Aixtron SE,acquisition,2016-05");

        Path out = folder.resolve("o.json");
        assertThat(Cli.run("--recommendations", notices, "--deals", one, "--deals", two, "--out", out)
                        .exitCode())
                .isZero();
        assertThat(Files.readString(out)).contains("\"D-line-2\"", "\"two.csv:2\"");
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
                "Give both --recommendations and --deals, or neither to run on the example data. See 'dealtrace"
                        + " --help'.");
    }

    @Test
    void run_missingFile_isTold_beforeAnOptionThatIsMissing() {
        Path none = folder.resolve("nope.csv");

        assertMistake(Cli.run("--recommendations", none), none + " does not exist; check the path");
    }

    @Test
    void run_wrongValues_nameTheValueAndTheForm() {
        assertMistake(
                Cli.run("--window", "soon"),
                "Invalid value for option '--window': 'soon' is neither a number of months nor 'open'."
                        + " See 'dealtrace --help'.");
        assertMistake(
                Cli.run("--as-of", "2020"),
                "Invalid value for option '--as-of': '2020' is no day; write it as 2020-12-31. See 'dealtrace"
                        + " --help'.");
        assertMistake(
                Cli.run("--precision", "0.97", "--link", "0.9"),
                "--precision and --link both set the link threshold; give only one of them. See 'dealtrace --help'.");
        assertMistake(
                Cli.run("--link", "90"),
                "--link and --review must be probabilities from 0 to 1, and --review must not exceed --link, but were"
                        + " 90.0 and"
                        + " 0.2. See 'dealtrace --help'.");
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
                .startsWith(broken + " has no usable recommendation; rejected rows: 1, the first of them, line 1,"
                        + " because: no JSON");
        assertMistake(
                Cli.run("--recommendations", notices, "--deals", noParty),
                noParty + " has no usable deal; rejected rows: 1, the first of them, line 2, because: no"
                        + " party; the row was rejected");
    }

    @ParameterizedTest
    @CsvSource({
        "'', ' is empty; it needs a header row and at least one row below it'",
        "'foo,bar', ' has no header row with a column ''name'' (or ''company'', ''firm'' or ''公司''); its"
                + " first row is [foo, bar]; if this is a row of data, write a line above it: name,column 2; otherwise"
                + " name the columns as docs/formats.md says'",
        "'\u0000\u0001\u0002', ' has a NUL byte on line 1, so it is a binary file, or UTF-16 without a byte-order"
                + " mark; save it as"
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
                folder.resolve("none.json") + " is not a file; give the path of a model");
        assertMistake(
                Cli.run("--recommendations", notices, "--deals", notices),
                notices + " is given as recommendations and as deals; give two different files. See 'dealtrace"
                        + " --help'.");
        assertMistake(
                Cli.run(
                        "--recommendations",
                        notices,
                        "--deals",
                        deals,
                        "--deals",
                        folder.resolve(".").resolve("deals.csv")),
                folder.resolve(".").resolve("deals.csv")
                        + " is given twice as deals, so each deal would count twice; give it once. See 'dealtrace"
                        + " --help'.");
        assertMistake(
                Cli.run("--recommendations", notices, "--deals", deals, "more.csv"),
                "'more.csv' belongs to no option and is no command, which are run, new, pack, verify, diff, profile, draw,"
                        + " sample, judge, reconcile, mcp, corpus,"
                        + " shell; write the option"
                        + " before each value,"
                        + " such as --recommendations notices.csv. See 'dealtrace --help'.");
        assertMistake(
                Cli.run("corpus", "more.csv"),
                "'more.csv' belongs to no option; write the option before each value, such as --recommendations"
                        + " notices.csv."
                        + " See 'dealtrace corpus --help'.");
        assertMistake(
                Cli.run("--as-of", "9999-01-01"),
                "--as-of 9999-01-01 is in the future; give the last day on which deals were observed. See 'dealtrace"
                        + " --help'.");
        assertMistake(
                Cli.run("--recommendations", notices, "--deals", deals, "--compare", "founded=year"),
                "--compare founded=year: no recommendation has the column 'founded'; the file has no columns beyond"
                        + " those of"
                        + " docs/formats.md. See 'dealtrace --help'.");
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
                "--recommendations comes before 'corpus'; put the options of a command after it. See"
                        + " 'dealtrace corpus --help'.");
        assertThat(Cli.run("--help", "corpus").exitCode()).isZero();
    }

    @Test
    void run_judgementsThatAreNotThere_areNamed() {
        Path none = folder.resolve("judgement.csv");

        assertMistake(
                Cli.run("--recommendations", notices, "--deals", deals, "--judgements", none),
                none + " does not exist; check the path, or import judgements with 'dealtrace judge' first");
    }

    /** A year typed wrong would close every window, and all that are pending would count as without a deal. */
    @Test
    void run_dateYetToCome_isNamed_unlessTheEndIsGiven() throws IOException {
        Path slip = write("slip.csv", "id,target,acquirer,history", "D-1,KUKA AG,Midea,announced 2097-05-18");

        assertMistake(
                Cli.run("--recommendations", notices, "--deals", slip),
                slip
                        + ":2: the date 2097-05-18 is in the future; correct it, or give the last day of observation"
                        + " with --as-of. See 'dealtrace --help'.");
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
        Path undated = write("undated.csv", "name,first seen", "KUKA AG,2015-03-12");
        Path without = write("without.csv", "target,acquirer", "KUKA AG,Midea");

        assertMistake(
                Cli.run("--recommendations", undated, "--deals", without),
                "no recommendation and no deal has a date, so the end of observation is unknown; name the"
                        + " columns of dates as docs/formats.md says, or give the day with --as-of. See 'dealtrace"
                        + " --help'.");
    }

    @Test
    void run_formatThatThereIsNot_isRefusedBeforeTheWork() {
        Path book = folder.resolve("report.docx");
        String sentence = book
                + " would be no .docx file; a report is text, CSV, JSON, HTML, a workbook or JSON Lines: end the name"
                + " in .txt, .csv, .json, .html, .xlsx or .jsonl, or give --format";

        assertMistake(Cli.run("--recommendations", notices, "--deals", deals, "--out", book), sentence);
        assertMistake(Cli.run("corpus", "--out", book), sentence);
        assertThat(Cli.run("corpus", "--out", book, "--format", "csv").exitCode())
                .isZero();
    }

    @Test
    void run_typos_areAnsweredWithWhatWasMeant() {
        assertThat(Cli.run("--recomendations", notices).err())
                .contains("; did you mean --recommendations? See 'dealtrace --help'.");
        assertMistake(
                Cli.run("--precision", "0,97"),
                "Invalid value for option '--precision': '0,97' is not a number; write it as 0.95. See 'dealtrace"
                        + " --help'.");
        assertMistake(
                Cli.run("--threads", "two"),
                "Invalid value for option '--threads': 'two' is not a whole number; write it as 4. See 'dealtrace"
                        + " --help'.");
    }
}
