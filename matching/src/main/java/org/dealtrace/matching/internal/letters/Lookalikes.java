package org.dealtrace.matching.internal.letters;

import java.util.HashMap;
import java.util.Map;

/**
 * Replaces letters of another script that look like letters of the word's script, a mistake of keyboards and of text
 * recognition: the Cyrillic С of "Сoca-Cola" and the Latin C of "Cбербанк".
 *
 * <p>Letters are replaced only in a word of two scripts, and only if all letters of one script look like letters of the
 * other; "ВТБlife" does not change. If both scripts are possible, the one with more letters is used.
 */
final class Lookalikes {

    /** Letters of Cyrillic and Greek, each followed by the Latin letter that looks like it. */
    private static final String CYRILLIC = "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSаaеeоoрpсcуyхxіiјjѕs";

    private static final String GREEK = "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXοo";

    private static final Pair CYRILLIC_LATIN = new Pair(CYRILLIC, '\u0400', '\u052F');
    private static final Pair GREEK_LATIN = new Pair(GREEK, '\u0370', '\u03FF');

    private Lookalikes() {}

    /** The text with such letters replaced, of the same length. A text of all three scripts does not change. */
    static String repair(String text) {
        boolean cyrillic = CYRILLIC_LATIN.isIn(text);
        if (cyrillic == GREEK_LATIN.isIn(text)) {
            return text;
        }
        return (cyrillic ? CYRILLIC_LATIN : GREEK_LATIN).repair(text);
    }

    private static boolean isLatin(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 'À' && c <= 'ɏ' && c != '×' && c != '÷');
    }

    /** Another script beside Latin. */
    private static final class Pair {
        private final Map<Character, Character> toLatin = new HashMap<>();
        private final Map<Character, Character> fromLatin = new HashMap<>();
        private final char first;
        private final char last;

        Pair(String letters, char first, char last) {
            this.first = first;
            this.last = last;
            for (int i = 0; i < letters.length(); i += 2) {
                toLatin.put(letters.charAt(i), letters.charAt(i + 1));
                fromLatin.put(letters.charAt(i + 1), letters.charAt(i));
            }
        }

        private boolean isOther(char c) {
            return c >= first && c <= last;
        }

        /** Whether letters of both scripts are in a text. */
        boolean isIn(String text) {
            boolean other = false;
            boolean latin = false;
            for (int i = 0; i < text.length() && !(other && latin); i++) {
                other |= isOther(text.charAt(i));
                latin |= isLatin(text.charAt(i));
            }
            return other && latin;
        }

        String repair(String text) {
            StringBuilder out = new StringBuilder(text);
            int start = 0;
            while (start < text.length()) {
                int end = start;
                while (end < text.length() && (isOther(text.charAt(end)) || isLatin(text.charAt(end)))) {
                    end++;
                }
                repair(out, start, end);
                start = end + 1;
            }
            return out.toString();
        }

        /** Repairs one row of letters. */
        private void repair(StringBuilder text, int from, int to) {
            int latin = 0;
            boolean latinAlike = true;
            boolean otherAlike = true;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                if (isLatin(c)) {
                    latin++;
                    latinAlike &= fromLatin.containsKey(c);
                } else {
                    otherAlike &= toLatin.containsKey(c);
                }
            }
            int other = to - from - latin;
            if (latin == 0 || other == 0 || !(latinAlike || otherAlike)) {
                return;
            }
            Map<Character, Character> letters = otherAlike && (!latinAlike || latin >= other) ? toLatin : fromLatin;
            for (int i = from; i < to; i++) {
                text.setCharAt(i, letters.getOrDefault(text.charAt(i), text.charAt(i)));
            }
        }
    }
}
