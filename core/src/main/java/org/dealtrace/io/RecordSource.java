package org.dealtrace.io;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.InputReport;
import org.dealtrace.ReadIssue;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.SeenIds;
import org.jspecify.annotations.Nullable;

/** Makes records from the rows of a file, one at a time, and counts them for {@link InputReport}. */
abstract class RecordSource<T> implements AutoCloseable {

    final List<ReadIssue> issues = new ArrayList<>();
    private final SeenIds seen = new SeenIds();
    private long rows;
    private long records;

    abstract String file();

    abstract String format();

    abstract String note();

    /** The next row, or null at the end; {@link Step#nothing} for a row that gives no record. */
    abstract @Nullable Step<T> step();

    @Override
    public abstract void close();

    /** Gives out ids; see {@link #uniqueId}. */
    interface UniqueIds {
        @Nullable
        String unique(String column, String id);
    }

    static final class Step<T> {
        private final @Nullable T row;

        private Step(@Nullable T row) {
            this.row = row;
        }

        static <T> Step<T> record(T row) {
            return new Step<>(row);
        }

        static <T> Step<T> nothing() {
            return new Step<>(null);
        }
    }

    final @Nullable T next() {
        for (Step<T> step = step(); step != null; step = step()) {
            rows++;
            if (step.row != null) {
                records++;
                return step.row;
            }
        }
        return null;
    }

    /**
     * Returns an id that is unique in the file. If an earlier row has the same id, a row with equal cells is merged
     * into it, and any other row gets a new id.
     *
     * @return null if the row is merged
     */
    final @Nullable String uniqueId(String column, String id, long content, Repairs repairs) {
        long equal = seen.lineOfEqual(id, content);
        if (equal > 0) {
            repairs.merged(column, id + " of line " + equal, Messages.row("merged"));
            return null;
        }
        String unique = seen.take(id, content, Math.max(1, repairs.source().line()));
        if (!unique.equals(id)) {
            repairs.repaired(column, id, Messages.row("id.twice"));
        }
        return unique;
    }

    final InputReport report() {
        return new InputReport(file(), format(), note(), rows, records, issues);
    }
}
