package org.dealtrace.matching.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.io.TableRow;

/** One row of a log or a sheet. */
record JudgementRow(TableRow row, SourceRow at) {

    /** An error in a row. */
    static final class Fault extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient ReadIssue issue;

        private Fault(SourceRow at, String column, String value, String message) {
            super(message);
            this.issue = new ReadIssue(ReadIssue.Kind.REJECTED, at, column, value, Message.of(message));
        }

        ReadIssue issue() {
            return issue;
        }
    }

    boolean isJudged() {
        return !row.get("judgement").isEmpty();
    }

    boolean isDated() {
        return row.find("date").isPresent();
    }

    /**
     * The judgement of the row.
     *
     * @param reviewer for a row without a reviewer
     * @param date for a row without a date; empty if the row must have one
     * @throws Fault if the row is malformed
     */
    Judgement judgement(String reviewer, Optional<LocalDate> date) {
        String word = row.get("judgement");
        Judgement.Verdict verdict = Judgement.Verdict.parse(word)
                .orElseThrow(() -> fault("judgement", "is no judgement; write same, different, unsure or withdrawn"));
        String who = row.find("reviewer").orElse(reviewer).strip();
        if (who.isEmpty()) {
            throw fault(
                    "reviewer",
                    "does not name the reviewer; write initials there, or give them for the whole file"
                            + " with --reviewer");
        }
        for (String column : List.of("company id", "deal id")) {
            if (row.get(column).isEmpty()) {
                throw fault(column, "is blank; it must be the id that the sheet had");
            }
        }
        return new Judgement(
                row.get("company id"),
                row.get("deal id"),
                party(),
                row.find("company name").orElse(""),
                row.find("party name").orElse(""),
                verdict,
                who,
                date(date),
                row.find("reason").orElse(""));
    }

    private int party() {
        String text = row.get("party");
        if (!text.matches("[0-9]{1,6}")) {
            throw fault("party", "is no number; it must be the one that the sheet had, such as 0");
        }
        return Integer.parseInt(text);
    }

    private LocalDate date(Optional<LocalDate> otherwise) {
        Optional<String> text = row.find("date");
        if (text.isEmpty()) {
            return otherwise.orElseThrow(() -> fault("date", "is blank; write it as 2024-05-18"));
        }
        try {
            return LocalDate.parse(text.get());
        } catch (DateTimeParseException e) {
            throw fault("date", "is no day; write it as 2024-05-18, or leave it blank");
        }
    }

    private Fault fault(String column, String message) {
        return new Fault(at, column, row.find(column).orElse(""), message);
    }
}
