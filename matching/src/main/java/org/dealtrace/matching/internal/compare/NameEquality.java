package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.model.Comparison;

/** Whether two names have the same letters, and what else is equal: legal form, spaces, spelling. */
public final class NameEquality {

    // Levels of EQUALITY, rising.
    private static final int DIFFERENT = 0;
    private static final int EQUAL_BUT_FORM = 1;
    private static final int EQUAL_BUT_SPACES = 2;
    private static final int EQUAL = 3;
    private static final int EQUAL_AS_WRITTEN = 4;

    private NameEquality() {}

    /** The level of {@link Comparison#EQUALITY} for two names, computed without aligning their words. */
    public static int of(NameProfile a, NameProfile b) {
        if (a.joinedHash != b.joinedHash || !a.joinedAsWritten.equals(b.joinedAsWritten)) {
            if (!equalButNumbers(a, b)) {
                return DIFFERENT;
            }
            return a.legalForm.equals(b.legalForm) ? EQUAL_BUT_SPACES : EQUAL_BUT_FORM;
        }
        if (!a.legalForm.equals(b.legalForm)) {
            return EQUAL_BUT_FORM;
        }
        if (a.parts.length != b.parts.length) {
            return EQUAL_BUT_SPACES;
        }
        for (int i = 0; i < a.parts.length; i++) {
            if (!a.parts[i].equals(b.parts[i])) {
                return EQUAL_BUT_SPACES;
            }
        }
        return a.writtenHash == b.writtenHash && a.written.equals(b.written) ? EQUAL_AS_WRITTEN : EQUAL;
    }

    /** Whether two names differ only in how they write numbers: 1st and First, 44 and Forty-Four, II and 2. */
    private static boolean equalButNumbers(NameProfile a, NameProfile b) {
        if (a.inNumbersHash == 0 || a.inNumbersHash != b.inNumbersHash) {
            return false;
        }
        return a.inNumbers.equals(b.inNumbers);
    }
}
