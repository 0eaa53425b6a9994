package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputReportTest {

    private static ReadIssue issue(ReadIssue.Kind kind, long line, String column, String value, String message) {
        return new ReadIssue(kind, new SourceRow("deals.csv", line), column, value, Message.of(message));
    }

    @Test
    void summary_groupsByWhatWasDoneColumnAndMessage() {
        List<ReadIssue> issues = new ArrayList<>();
        for (int line = 2; line < 6; line++) {
            issues.add(issue(ReadIssue.Kind.REPAIRED, line, "date", "2016-01-01", "kept as the year"));
        }
        issues.add(issue(ReadIssue.Kind.REPAIRED, 7, "country", "Nowhere", "no country"));
        issues.add(issue(ReadIssue.Kind.REJECTED, 8, "", "x".repeat(60), "no party"));
        issues.add(issue(ReadIssue.Kind.MERGED, 9, "id", "D-1", "says the same"));
        InputReport report = new InputReport("deals.csv", "Dealtrace deals", "", 1_009, 1_007, issues);
        assertThat(report.summary()).isEqualTo("""
                deals.csv (Dealtrace deals): 1,009 rows, 1,007 records, 5 repairs, 1 row merged, 1 row rejected
                        1 rejected no party
                                   line 8 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…'
                        1 merged   id: says the same
                                   line 9 'D-1'
                        4 repaired date: kept as the year
                                   line 2 '2016-01-01', line 3 '2016-01-01', line 4 '2016-01-01', …
                        1 repaired country: no country
                                   line 7 'Nowhere'
                """);
    }

    @Test
    void summary_valuesAndPlacesThatJustFit_areWhole() {
        List<ReadIssue> issues = new ArrayList<>();
        for (int line = 2; line < 5; line++) {
            issues.add(issue(ReadIssue.Kind.DOUBTFUL, line, "names", "?", "cannot be read"));
        }
        issues.add(issue(ReadIssue.Kind.REPAIRED, 7, "b", "", "one"));
        issues.add(issue(ReadIssue.Kind.REPAIRED, 8, "a", "x".repeat(40), "two"));
        issues.add(issue(ReadIssue.Kind.REPAIRED, 9, "a", "x".repeat(41), "two"));
        InputReport report = new InputReport("deals.csv", "Dealtrace deals", "", 9, 9, issues);
        assertThat(report.doubtful()).isEqualTo(3);
        assertThat(report.summary()).isEqualTo("""
                deals.csv (Dealtrace deals): 9 rows, 9 records, 3 repairs, 3 values in doubt, 0 rows merged, 0 rows \
                rejected
                        3 doubtful names: cannot be read
                                   line 2 '?', line 3 '?', line 4 '?'
                        2 repaired a: two
                                   line 8 '%s', line 9 '%s…'
                        1 repaired b: one
                                   line 7
                """.formatted("x".repeat(40), "x".repeat(40)));
    }

    @Test
    void counts_addUpToTheRows() {
        InputReport report = new InputReport(
                "a.csv",
                "x",
                "",
                3,
                1,
                List.of(
                        issue(ReadIssue.Kind.MERGED, 2, "id", "1", "same"),
                        issue(ReadIssue.Kind.REJECTED, 3, "name", "", "no name")));
        assertThat(report.records() + report.merged() + report.rejected()).isEqualTo(report.rows());
        assertThat(report.repaired()).isZero();
    }

    @Test
    void report_ofMemory_hasNothingToReport() {
        assertThat(InputReport.inMemory("deals", 1))
                .hasToString("deals (in memory): 1 row, 1 record, 0 repairs, 0 rows merged, 0 rows rejected");
    }
}
