package org.dealtrace.matching.internal.words;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dealtrace.matching.internal.tables.WordLists;

/** Recognises codes of countries and American states, and marks of registers, by the signs around them. */
public final class RegionCodes {

    private static final int PARTED = Word.SLASH | Word.COMMA | Word.OPEN;

    private static final Set<String> US_STATES = WordLists.of("us-states");

    /** Two or three letters that are the code of a country at any place in a name. */
    private static final Set<String> SURE_COUNTRIES = WordLists.of("sure-country-codes");

    private static final Set<String> COUNTRIES = countries();

    private static final Set<String> REGISTER_MARKS = WordLists.of("register-marks");

    private RegionCodes() {}

    /** Whether letters are the code of a country even at the beginning of a name. */
    public static boolean isSure(String text) {
        return SURE_COUNTRIES.contains(text);
    }

    /** A code of a country or state behind a comma, slash or bracket. */
    public static boolean isCode(Word word) {
        return (word.before & PARTED) != 0 && (COUNTRIES.contains(word.text) || US_STATES.contains(word.text));
    }

    /**
     * Marks between slashes that a register adds to a name to distinguish it from an earlier one: "/NEW/", "/MI/",
     * "/ADV/" in conformed names of the Securities and Exchange Commission.
     */
    public static boolean isRegisterMark(Word word) {
        return (word.before & Word.SLASH) != 0
                && (word.after & Word.SLASH) != 0
                && (REGISTER_MARKS.contains(word.text) || isCode(word));
    }

    private static Set<String> countries() {
        Set<String> codes = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            codes.add(code.toLowerCase(Locale.ROOT));
        }
        codes.add("uk");
        return Set.copyOf(codes);
    }
}
