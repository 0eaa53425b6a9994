package org.dealtrace;

import java.io.Serializable;
import java.util.Objects;

/**
 * One repair, merging or rejection of an input row.
 *
 * @param kind what was done
 * @param source file and line
 * @param column the header of the column, or empty when the whole row is meant
 * @param value the value as read; U+FFFD replaces control characters, which could change a terminal
 * @param message what is wrong with it, and what was done or what to do
 */
public record ReadIssue(Kind kind, SourceRow source, String column, String value, Message message)
        implements Serializable {

    /** The treatment of the row. */
    public enum Kind {
        /** The row was kept, with a changed or dropped value. */
        REPAIRED,
        /**
         * The row was kept unchanged, but a value in it is doubtful, such as an unreadable name; so are links that rest
         * on it. A report warns of it beside its rate.
         */
        DOUBTFUL,
        /** The row equals an earlier one in every cell and gives no record. */
        MERGED,
        /** The row was left out. */
        REJECTED
    }

    public ReadIssue {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(message, "message");
        column = MessageText.clean(column);
        value = MessageText.clean(value);
        message = message.cleaned();
    }

    @Override
    public String toString() {
        return source + (column.isEmpty() ? "" : " column '" + column + "'") + " value '" + MessageText.value(value)
                + "': " + message;
    }
}
