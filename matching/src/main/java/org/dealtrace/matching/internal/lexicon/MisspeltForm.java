package org.dealtrace.matching.internal.lexicon;

import java.util.Set;
import org.dealtrace.matching.internal.tables.WordLists;
import org.jspecify.annotations.Nullable;

/** Finds legal forms with one spelling mistake: "Corporatin", "Aktiengeselschaft". */
final class MisspeltForm {

    /** Legal forms of one long word; shorter ones are too similar to other words. */
    private static final Set<String> LONG_FORMS = WordLists.of("long-forms");

    private static final int SHORTEST = 6;

    private MisspeltForm() {}

    /** The form, or null. */
    static LegalFormSpellings.@Nullable Match of(String text, Lexicon lexicon) {
        if (text.length() < SHORTEST) {
            return null;
        }
        for (String each : LONG_FORMS) {
            LexiconNode node = each.charAt(0) == text.charAt(0) && oneEdit(text, each) ? lexicon.first(each) : null;
            if (node != null && node.legal() != null) {
                return node.legal();
            }
        }
        return null;
    }

    /** Whether two words differ by one letter added, omitted or changed, or two neighbours swapped. */
    private static boolean oneEdit(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (Math.max(a.length(), b.length()) - shorter > 1) {
            return false;
        }
        int from = 0;
        while (from < shorter && a.charAt(from) == b.charAt(from)) {
            from++;
        }
        int endA = a.length();
        int endB = b.length();
        while (endA > from && endB > from && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int left = endA - from;
        int right = endB - from;
        boolean swapped =
                left == 2 && right == 2 && a.charAt(from) == b.charAt(from + 1) && a.charAt(from + 1) == b.charAt(from);
        return swapped || (left <= 1 && right <= 1);
    }
}
