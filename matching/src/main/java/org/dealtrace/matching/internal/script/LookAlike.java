package org.dealtrace.matching.internal.script;

import com.ibm.icu.text.SpoofChecker;

/** Characters that look alike, such as 工 and the Kana エ, by the table of Unicode Technical Standard 39. */
public final class LookAlike {

    private static final SpoofChecker CHECKER =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private LookAlike() {}

    /** Whether two texts look the same. */
    public static boolean test(String one, String other) {
        return CHECKER.getSkeleton(one).equals(CHECKER.getSkeleton(other));
    }
}
