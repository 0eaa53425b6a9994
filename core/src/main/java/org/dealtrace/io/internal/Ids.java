package org.dealtrace.io.internal;

import java.nio.ByteBuffer;
import java.util.List;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.Sha256;

/** Ids for rows without one. */
public final class Ids {

    /** Digits and letters that are not confused with each other, as in Crockford's base 32. */
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";

    /** 12 digits of 5 bits: for a million rows, the chance of two equal ids is about one in two million. */
    private static final int LENGTH = 12;

    private Ids() {}

    /** The row's id; if blank, one made from its line, which is recorded as a repair. */
    public static String orLine(String id, String column, String prefix, Repairs repairs) {
        if (!id.isEmpty()) {
            return id;
        }
        repairs.repaired(column.isEmpty() ? "id" : column, "", Messages.row("id.line"));
        return prefix + "-line-" + repairs.source().line();
    }

    /**
     * An id made from the cells that identify a row. It is the same in every copy of the file, so that judgements on
     * one copy hold for the next.
     */
    public static String ofContent(String prefix, List<String> cells) {
        StringBuilder id = new StringBuilder(prefix).append('-');
        long bits = ByteBuffer.wrap(Sha256.of(String.join("\u001F", cells))).getLong();
        for (int i = 0; i < LENGTH; i++) {
            id.append(DIGITS.charAt((int) (bits >>> (59 - 5 * i)) & 31));
        }
        return id.toString();
    }
}
