package org.dealtrace.io.internal;

import java.util.List;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;

/** Records the repairs of one row. */
public final class Repairs {

    private final List<ReadIssue> issues;
    private final SourceRow source;

    public Repairs(List<ReadIssue> issues, SourceRow source) {
        this.issues = issues;
        this.source = source;
    }

    public SourceRow source() {
        return source;
    }

    /** The row is kept, with a changed or dropped value. */
    public void repaired(String column, String value, Message message) {
        issues.add(new ReadIssue(ReadIssue.Kind.REPAIRED, source, column, value, message));
    }

    /** The row is kept unchanged, and the report warns of it beside the rate. */
    public void doubtful(String column, String value, Message message) {
        issues.add(new ReadIssue(ReadIssue.Kind.DOUBTFUL, source, column, value, message));
    }

    /** The row is left out; the caller must return no record. */
    public void rejected(String column, String value, Message message) {
        issues.add(new ReadIssue(ReadIssue.Kind.REJECTED, source, column, value, message));
    }

    public void merged(String column, String value, Message message) {
        issues.add(new ReadIssue(ReadIssue.Kind.MERGED, source, column, value, message));
    }
}
