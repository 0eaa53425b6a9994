package org.dealtrace.matching.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells codes of countries and American states, and the marks of registers, from other short words by what stands around them. */
final class RegionCodes {

    private static final int PARTED = Word.SLASH | Word.COMMA | Word.OPEN;

    private static final Set<String> US_STATES =
            Set.of(("al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv"
                            + " nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc pr")
                    .split(" "));

    /** Two or three letters that stand for a country wherever they are. */
    private static final Set<String> SURE_COUNTRIES =
            Set.of("us", "uk", "hk", "eu", "usa", "uae", "prc", "cdn", "cda", "chn", "hkg");

    private static final Set<String> COUNTRIES = countries();

    private static final Set<String> REGISTER_MARKS = Set.of("new", "old", "adv", "ta", "fi", "bd", "can");

    private RegionCodes() {}

    /** Letters that stand for a country even at the beginning of a name. */
    static boolean isSure(String text) {
        return SURE_COUNTRIES.contains(text);
    }

    /** A comma, slash or bracket stands before it. */
    static boolean isParted(Word word) {
        return (word.before & PARTED) != 0;
    }

    /** A code of a country or state behind a comma, slash or bracket. */
    static boolean isCode(Word word) {
        return isParted(word) && (COUNTRIES.contains(word.text) || US_STATES.contains(word.text));
    }

    /**
     * What a register puts between slashes behind a name to tell it from an earlier one: "/NEW/", "/MI/", "/ADV/", as the conformed names
     * of the Securities and Exchange Commission have it.
     */
    static boolean isRegisterMark(Word word) {
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
