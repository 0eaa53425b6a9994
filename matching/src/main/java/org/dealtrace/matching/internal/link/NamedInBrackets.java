package org.dealtrace.matching.internal.link;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameVariant;

/**
 * Detects a name that fits only by its brackets: {@code Flyability (EPFL)}, {@code Mobileye (Intel)}. Without a word
 * such as "formerly", and unless they have its initials, brackets may hold another name of the company, its owner or
 * its origin.
 */
final class NamedInBrackets {

    private static final Pattern BRACKETS = Pattern.compile("[(（\\[]([^()（）\\[\\]]*)[)）\\]]");

    private NamedInBrackets() {}

    /**
     * Whether the company or the name sought was compared only by the text in its brackets.
     *
     * @param analyzer of the comparison, which knows aliases of whole names
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

    /** Whether a text alone is the name compared. */
    private static boolean names(NameVariant compared, String text, NameAnalyzer analyzer) {
        return analyzer.analyze(text).variants().stream()
                .anyMatch(variant -> variant.text().equals(compared.text()));
    }
}
