package org.dealtrace.matching.internal.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * Tells a name that fits only by what stands in its brackets: {@code Flyability (EPFL)}, {@code Mobileye (Intel)}.
 * Without a word such as "formerly", and where the letters in them are not made from the name before, the brackets may
 * hold another name of it, its owner, or where it comes from.
 */
final class NamedInBrackets {

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[]([^()（）\\[\\]]*)[)）\\]]");

    private NamedInBrackets() {}

    /**
     * Whether the company or the name asked for was compared by nothing but what its brackets say.
     *
     * @param analyzer by which they were compared: an alias of the whole name is none of its brackets
     */
    static boolean is(ScoredCompany scored, NameAnalyzer analyzer) {
        return isInBrackets(scored.asked().variant(), scored.askedAsWritten(), analyzer)
                || isInBrackets(scored.company().variant(), scored.name(), analyzer);
    }

    private static boolean isInBrackets(NameVariant compared, String written, NameAnalyzer analyzer) {
        if (compared.kind() != CompanyName.Kind.ALIAS) {
            return false;
        }
        Matcher brackets = BRACKETS.matcher(written);
        String without = brackets.replaceAll(" ");
        return !without.isBlank()
                && brackets.reset().results().anyMatch(found -> names(compared, found.group(1), analyzer))
                && !names(compared, without, analyzer);
    }

    /** Whether a text says by itself what was compared. */
    private static boolean names(NameVariant compared, String text, NameAnalyzer analyzer) {
        return analyzer.analyze(text).variants().stream()
                .anyMatch(variant -> variant.text().equals(compared.text()));
    }
}
