package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.examples.Cli.assertMistake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.junit.jupiter.api.Test;

/** The commands beside the main one: {@code judge} with the page that it takes in, and {@code corpus}. */
class SubcommandsTest extends SmallStudy {

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
        assertThat(before.out().substring(before.out().indexOf("Input files")))
                .contains(" to judge, of which ")
                .contains(" can change which companies count: " + page);

        Files.writeString(
                judged,
                "company id,deal id,party,judgement,reason\n" + first.get("company id") + "," + first.get("deal id")
                        + "," + first.get("party") + ",different,another company\n");
        Cli anonymous = Cli.run("judge", judged, "--judgements", log);
        Cli taken = Cli.run("judge", judged, "--judgements", log, "--reviewer", "AB", "--date", "2024-05-18");
        Cli again = Cli.run("judge", judged, "--judgements", log, "--reviewer", "AB", "--date", "2024-05-18");
        Path figures = folder.resolve("figures.csv");
        Cli after = Cli.run("--out", report, "--judgements", log, "--review-page", page, "--figures", figures);

        assertThat(anonymous.exitCode()).isEqualTo(1);
        assertThat(anonymous.out()).contains("1 row rejected");
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.out()).contains("1 record", "1 judgement, 1 of them standing");
        assertThat(Files.readString(log)).contains(",different,AB,2024-05-18,another company,");
        assertThat(again.out()).contains("0 records");
        assertThat(after.out())
                .contains(" to judge, of which ")
                .contains("1 of " + open.size() + " borderline links judged")
                .contains("Found so far: ");
        assertThat(TableReader.readAll(figures, "part", "count", "n").get(0).get("n"))
                .isEqualTo("58");
        assertThat(Files.readString(report)).contains("1 pair judged by reviewers");
    }

    /** From the draw to the headline that rests on what was found. */
    @Test
    void sample_judgedAndTakenIn_speaksForTheRest() throws IOException {
        Path record = folder.resolve("sample.txt");
        Path page = folder.resolve("sample.csv");
        Path log = folder.resolve("judgements.csv");
        Path judged = folder.resolve("judged.csv");
        Path report = folder.resolve("report.txt");
        Cli drawn = Cli.run("sample", "--seed", 5, "--answers", 30, "--record", record, "--page", page);
        assertThat(drawn.exitCode()).as(drawn.err()).isZero();
        assertThat(drawn.out())
                .containsPattern("company without a link.*: \\d+ of ")
                .contains("The draw is in " + record);
        assertThat(Files.readString(record)).contains("seed\t5\n");

        StringBuilder answers = new StringBuilder("company id,deal id,party,judgement\n");
        for (TableRow row : TableReader.readAll(page, "company id", "deal id", "party")) {
            boolean link = !row.get("deal id").equals("any deal");
            answers.append(row.get("company id") + "," + row.get("deal id") + "," + row.get("party")
                    + (link ? ",same" : ",different") + "\n");
        }
        Files.writeString(judged, answers);
        Cli.run("judge", judged, "--judgements", log, "--reviewer", "AB");
        Cli run = Cli.run("--judgements", log, "--sample", record, "--out", report);
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("companies that were drawn at random; these speak for the rest.")
                .doesNotContain("not applied");
        assertMistake(
                Cli.run("--sample", record, "--out", report),
                record + " needs the judgements of what it drew; give them with --judgements");
        Cli other = Cli.run("--judgements", log, "--sample", record, "--out", report, "--as-of", "2016-12-31");
        assertThat(other.err()).contains("does not fit this study").contains("the frame has changed since the draw");
    }

    @Test
    void judge_thePageItself_asksForWhatItExported() throws IOException {
        Path page = write("review.html", "<!doctype html>");

        Cli.assertMistake(
                Cli.run("judge", page, "--judgements", folder.resolve("log.csv")),
                page
                        + " is the review page; give the file that its button 'Export CSV' makes, such as"
                        + " judged-2024-05-18.csv");
    }

    @Test
    void judge_sheetWithoutAJudgement_saysSo_andMakesNoFile() throws IOException {
        Path sheet = folder.resolve("sheet.csv");
        Cli.run("--out", folder.resolve("report.txt"), "--review-page", sheet);
        Path log = folder.resolve("log.csv");

        Cli run = Cli.run("judge", sheet, "--judgements", log, "--reviewer", "AB");

        assertThat(run.out())
                .contains("0 rows, 0 records", "No row of " + sheet + " has a judgement")
                .doesNotContain("They are kept");
        assertThat(log).doesNotExist();
    }

    @Test
    void judge_contradictionOfAnotherReviewer_isNamed() throws IOException {
        Path log = folder.resolve("log.csv");
        String head = "company id,deal id,party,judgement\nR-1,D-1,0,";
        Path same = Files.writeString(folder.resolve("same.csv"), head + "same\n");
        Path different = Files.writeString(folder.resolve("different.csv"), head + "different\n");

        Cli first = Cli.run("judge", same, "--judgements", log, "--reviewer", "AB", "--date", "2024-05-18");
        Cli second = Cli.run("judge", different, "--judgements", log, "--reviewer", "CD", "--date", "2024-05-19");
        Cli changed = Cli.run("judge", different, "--judgements", log, "--reviewer", "AB", "--date", "2024-05-20");

        assertThat(first.out()).doesNotContain("disagree").contains("They are kept in " + log);
        assertThat(second.out())
                .contains("! reviewers disagree", "R-1 ~ D-1 (party 0): same by AB on 2024-05-18, different by CD");
        assertThat(changed.out()).doesNotContain("disagree");
    }

    @Test
    void judged_link_saysSoInPlaceOfTheModelsProbability() throws IOException {
        Path log = folder.resolve("log.csv");
        Path same = Files.writeString(
                folder.resolve("same.csv"), "company id,deal id,party,judgement\nW-01,D-023,0,same\n");
        Cli.run("judge", same, "--judgements", log, "--reviewer", "AB", "--date", "2024-05-18");

        Cli run = Cli.run("--out", folder.resolve("report.html"), "--judgements", log);

        assertThat(run.out()).containsPattern("KUKA Aktiengesellschaft +realized +2015-03-12 +2016-05-18 +judged");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<td data-label=\"Probability\">judged</td>");
    }

    @Test
    void corpus_issues_areListedAndWritten() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "id,name,date\n1,KUKA AG,next week\n2,n/a,2015\n");
        Path issues = folder.resolve("issues.csv");

        Cli run =
                Cli.run("corpus", "--recommendations", list, "--out", folder.resolve("corpus.txt"), "--issues", issues);

        assertThat(run.out()).contains("line 2 'next week'", "1 rejected", "rejected row is in " + issues);
        assertThat(TableReader.readAll(issues, "line", "kind")).hasSize(2);
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
        assertThat(table.out()).contains("ILLUSTRATIVE").contains("59 notices by field, offers and demands\n");
        assertThat(TableReader.readAll(csv, "attribute", "count", "of"))
                .anyMatch(r -> r.get("value").equals("US") && r.get("count").equals("26"));
    }

    /** The figure of the brief: a post's share of the notices of its country since January 2015. */
    @Test
    void corpus_partOfAListSinceAMonth_givesThePostsShareOfItsCountry() throws IOException {
        StringBuilder rows = new StringBuilder("id,name,date,post\n");
        for (int i = 0; i < 77; i++) {
            rows.append(i + ",Company " + i + "," + (2015 + i % 6) + "-01,Consulate General in "
                    + (i < 69 ? "Houston" : "Chicago") + "\n");
        }
        rows.append("77,Old,2014-12,Consulate General in Chicago\n78,Other,2016,Embassy in Moscow\n");
        Path list = Files.writeString(folder.resolve("brief.csv"), rows);
        Path csv = folder.resolve("brief.corpus.csv");

        Cli run = Cli.run(
                "corpus",
                "--recommendations",
                list,
                "--where",
                "host country=US",
                "--split",
                "2015-01",
                "--cross",
                "post=year",
                "--out",
                csv);

        assertThat(run.out())
                .contains("counted: 78 notices with host country = United States (US)", "78 notices by post and year");
        assertThat(TableReader.readAll(csv, "divided_by", "value", "part", "count", "of", "share"))
                .filteredOn(r ->
                        r.get("divided_by").equals("2015-01") && r.get("part").equals("since"))
                .filteredOn(r -> r.get("value").endsWith("Houston"))
                .extracting(r -> r.get("count") + " of " + r.get("of") + ": " + r.get("share"))
                .containsExactly("69 of 77: 0.896104");
    }

    @Test
    void corpus_takesTheOptionsOfColumnsAndDates() throws IOException {
        Path list = Files.writeString(folder.resolve("own.csv"), "Company,Met\nKUKA AG,04/05/2016\n");
        Path issues = folder.resolve("issues.csv");

        Cli run = Cli.run(
                "corpus",
                "--recommendations",
                list,
                "--column",
                "date=Met",
                "--dates",
                "dmy",
                "--issues",
                issues,
                "--out",
                folder.resolve("corpus.txt"));

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(issues)).contains("read with the day first");
    }

    @Test
    void corpus_mistakes_endInOneSentence() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");

        assertMistake(
                Cli.run("corpus", "--split", "soon"),
                "Invalid value for option '--split': 'soon' is not a date; write it as 2020-07-24, 2020-07 or 2020. See"
                        + " 'dealtrace corpus --help'.");
        assertMistake(
                Cli.run("corpus", "--where", "country=XX", "--out", folder.resolve("c.csv")),
                "no notice has the country of the party 'XX'; there are [United States (US), Germany (DE), United Kingdom"
                        + " (GB), Russia (RU), Sweden (SE)]");
        assertMistake(
                Cli.run("corpus", "--cross", "post", "--cross", "post=colour", "--out", folder.resolve("c.csv")),
                "the list has no column 'colour'; it has host country, post, field, year, party kind, country of the party,"
                        + " direction, country");
        assertMistake(Cli.run("corpus", "--out", folder), folder + " is a directory; give the path of a file to write");
        assertMistake(
                Cli.run("corpus", "--recommendations", empty),
                empty + " is empty; it needs a header row and at least one row below it");
    }

    @Test
    void profile_columnUnderAnotherName_isAskedForAndTaken() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "Nr;Kunde\n1;Medion AG\n");
        assertThat(Cli.run("profile", list).err()).contains("if 'Kunde' holds the names, use --column name=\"Kunde\"");
        assertThat(Cli.run("profile", list, "--column", "name=Kunde").out()).contains("is read as recommendations");
    }

    @Test
    void judge_everyRowRejected_isAFailure() throws IOException {
        Path judged = folder.resolve("answers.csv");
        Files.writeString(judged, "company id,deal id,party,judgement\nC,D,0,perhaps\n");
        Cli refused = Cli.run("judge", judged, "--judgements", folder.resolve("log.csv"), "--reviewer", "AB");
        assertThat(refused.exitCode()).isEqualTo(1);
        Files.writeString(judged, "company id,deal id,party,judgement\nC,D,0,I do not know\n");
        Cli taken = Cli.run("judge", judged, "--judgements", folder.resolve("log.csv"), "--reviewer", "AB");
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.out()).contains("1 record");
    }
}
