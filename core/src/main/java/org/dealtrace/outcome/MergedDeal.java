package org.dealtrace.outcome;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dealtrace.Deal;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;

/**
 * A deal that several rows report.
 *
 * @param deal the merged deal, with the id of the first row
 * @param rows the rows as read, by id
 * @param reasons why they are one deal, one clause each
 * @param conflicts their contradictions and what was kept, one clause each
 */
public record MergedDeal(Deal deal, List<Deal> rows, List<Message> reasons, List<Message> conflicts) {

    public MergedDeal {
        Objects.requireNonNull(deal, "deal");
        rows = List.copyOf(rows);
        reasons = List.copyOf(reasons);
        conflicts = List.copyOf(conflicts);
        if (rows.size() < 2) {
            throw new IllegalArgumentException("merged deal " + deal.id() + " must have at least two rows");
        }
    }

    /** The ids of the rows: {@code D-1, D-7}. */
    String ids() {
        return rows.stream().map(Deal::id).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return ids() + ": " + Messages.ENGLISH.clauses(reasons)
                + (conflicts.isEmpty() ? "" : " | conflicts: " + Messages.ENGLISH.clauses(conflicts));
    }
}
