package org.dealtrace.matching;

import java.util.regex.Pattern;
import org.dealtrace.NameKind;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.NameVariant;

/**
 * Tells a name that fits only by what stands in its brackets: {@code Flyability (EPFL)}, {@code Mobileye (Intel)}. Without a word such as "formerly", and
 * where the letters in them are not made from the name before, the brackets may hold another name of it, its owner, or where it comes from.
 */
final class NamedInBrackets {

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[][^()（）\\[\\]]*[)）\\]]");

    private NamedInBrackets() {}

    /** Whether the company or the name asked for was compared by nothing but what its brackets say. */
    static boolean is(Scored scored) {
        return isInBrackets(scored.asked().variant(), scored.askedAsWritten())
                || isInBrackets(scored.company().variant(), scored.name());
    }

    private static boolean isInBrackets(NameVariant compared, String written) {
        if (compared.kind() != NameKind.ALIAS) {
            return false;
        }
        String without = BRACKETS.matcher(written).replaceAll(" ").strip();
        return !without.isEmpty()
                && without.length() < written.strip().length()
                && NameAnalyzer.standard().analyze(without).variants().stream()
                        .noneMatch(variant -> variant.text().equals(compared.text()));
    }
}
