package org.dealtrace.matching.internal.tagging;

import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.lexicon.LexiconMatches;
import org.dealtrace.matching.internal.lexicon.Term;
import org.dealtrace.matching.internal.tables.WordLists;
import org.dealtrace.matching.internal.words.Word;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/** Finds the numbers in a name and their values: digits, ordinals, roman numerals, tens with their units. */
public final class NumberWords {

    /** Words before a lone roman numeral. */
    private static final Set<String> NUMBERED = WordLists.of("numbered");

    private static final List<String> UNITS = List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix");

    private final LexiconMatches found;
    private final AffixFinder edges;

    NumberWords(LexiconMatches found, AffixFinder edges) {
        this.found = found;
        this.edges = edges;
    }

    /** The value of digits, an ordinal or a roman numeral; null for any other word. */
    @Nullable
    String value(int i) {
        String text = found.words.get(i).text;
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        if (digits == text.length()) {
            return plainDigits(text);
        }
        if (digits > 0) {
            return isOrdinalSuffix(text.substring(digits)) ? plainDigits(text.substring(0, digits)) : null;
        }
        return i == 0 ? null : romanValue(i);
    }

    /** The value of a roman numeral; null for other words, which may have the same letters. */
    private @Nullable String romanValue(int i) {
        Word word = found.words.get(i);
        String text = word.text;
        char first = text.charAt(0);
        if (text.length() > 5 || (first != 'i' && first != 'v' && first != 'x')) {
            return null;
        }
        int value = roman(text);
        if (value == 0) {
            return null;
        }
        boolean afterNumbered = isNumbered(i - 1) || isNumberedCompany(i);
        if (text.length() == 1) {
            return afterNumbered && word.upper && endsName(i + 1) ? Integer.toString(value) : null;
        }
        // "Xi", "Vi", "Mix", "Ix" are words and names too.
        boolean ambiguous = text.equals("vi") || text.equals("xi") || text.equals("xx") || text.equals("ix");
        return !ambiguous || afterNumbered || (word.upper && found.lowerCaseSeen) ? Integer.toString(value) : null;
    }

    private boolean isNumbered(int i) {
        Term known = found.term[i];
        return NUMBERED.contains(found.words.get(i).text) || (known != null && NUMBERED.contains(known.canonical()));
    }

    /** "Capital Corp. V" is not "Capital Corp. VI". */
    private boolean isNumberedCompany(int i) {
        for (int start = 1; start < i; start++) {
            if (found.form[start] != null && start + found.formLength[start] == i && isNumbered(start - 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsName(int i) {
        return i >= found.n || edges.isTail(i) || edges.isForm(i);
    }

    /**
     * The value of tens and a following unit: "twenty first", "forty 4".
     *
     * @param i index of the tens
     * @param value of the tens
     * @return null if the word is in digits or not tens, or no unit follows
     */
    @Nullable
    String withUnit(int i, String value) {
        boolean tens = value.length() == 2 && value.charAt(1) == '0' && value.charAt(0) >= '2';
        if (!tens
                || i + 1 >= found.n
                || Character.isDigit(found.words.get(i).text.charAt(0))) {
            return null;
        }
        String unit = value(i + 1);
        Term known = found.term[i + 1];
        if (unit == null && known != null && known.role() == NameToken.Role.NUMBER) {
            unit = known.canonical();
        }
        return unit != null && unit.length() == 1 && unit.charAt(0) != '0' ? value.charAt(0) + unit : null;
    }

    static boolean isOrdinalSuffix(String text) {
        return text.equals("st") || text.equals("nd") || text.equals("rd") || text.equals("th");
    }

    private static String plainDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit != 0 || out.length() > 0 || i == text.length() - 1) {
                out.append((char) ('0' + digit));
            }
        }
        return out.toString();
    }

    /** The value of a well-formed roman numeral up to 39, else 0. */
    private static int roman(String text) {
        int i = 0;
        int value = 0;
        while (i < text.length() && text.charAt(i) == 'x') {
            value += 10;
            i++;
        }
        String unit = text.substring(i);
        int units = UNITS.indexOf(unit);
        return i > 3 || units < 0 ? 0 : value + units;
    }
}
