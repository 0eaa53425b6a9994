package org.dealtrace.matching.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.InputReport;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/** Reads one filled-in sheet and separates new judgements from those that the log already has. */
final class SheetImport {

    private final String reviewer;
    private final LocalDate date;
    /** The judgements of the log that the sheet has not repeated yet, by all but the date. */
    private final Map<Judgement, Deque<Judgement>> known = new HashMap<>();

    private final List<Judgement> added = new ArrayList<>();
    private final List<ReadIssue> issues = new ArrayList<>();
    private long judged;
    private String note = "";

    /**
     * @param log the present judgements
     * @param reviewer for rows without a reviewer
     * @param date for rows without a date
     */
    static SheetImport of(Path sheet, Judgements log, String reviewer, LocalDate date) {
        SheetImport rows = new SheetImport(log.all(), reviewer, date);
        rows.read(sheet);
        return rows;
    }

    private SheetImport(List<Judgement> log, String reviewer, LocalDate date) {
        this.reviewer = reviewer;
        this.date = date;
        log.forEach(
                j -> known.computeIfAbsent(undated(j), k -> new ArrayDeque<>()).add(j));
    }

    private void read(Path sheet) {
        try (TableReader table = TableReader.open(sheet, "company id", "deal id", "party", "judgement")) {
            for (TableRow row : table) {
                take(row);
            }
            note = table.note();
            issues.addAll(table.issues());
        }
    }

    private void take(TableRow cells) {
        JudgementRow row = new JudgementRow(cells, cells.source());
        if (!row.isJudged()) {
            return;
        }
        judged++;
        try {
            Judgement judgement = row.judgement(reviewer, Optional.of(date));
            if (isKnown(judgement, row.isDated())) {
                issues.add(new ReadIssue(
                        ReadIssue.Kind.MERGED,
                        cells.source(),
                        "judgement",
                        cells.get("judgement"),
                        Message.of("stands in the log already; not added again")));
            } else {
                added.add(judgement);
            }
        } catch (JudgementRow.Fault e) {
            issues.add(e.issue());
        }
    }

    /**
     * Whether the log has the judgement, each occurrence counted once, because a pair can be judged, withdrawn and
     * judged the same again within a day. A row without a date matches any date; as a new row it would undo later
     * judgements.
     */
    private boolean isKnown(Judgement judgement, boolean dated) {
        Deque<Judgement> same = known.getOrDefault(undated(judgement), new ArrayDeque<>());
        return same.remove(judgement) || (!dated && same.poll() != null);
    }

    private static Judgement undated(Judgement judgement) {
        return new Judgement(
                judgement.companyId(),
                judgement.dealId(),
                judgement.party(),
                judgement.companyName(),
                judgement.partyName(),
                judgement.verdict(),
                judgement.reviewer(),
                LocalDate.EPOCH,
                judgement.reason());
    }

    /** The new judgements, in the order of the sheet. */
    List<Judgement> added() {
        return added;
    }

    /** The report on the rows with a judgement. */
    InputReport report(Path sheet) {
        return new InputReport(sheet.toString(), "judgements", note, judged, added.size(), issues);
    }
}
