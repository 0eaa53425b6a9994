package org.dealtrace.outcome.classify.text.internal;

/**
 * How many letters a text has in each script.
 *
 * @param latin letters of the Latin script
 * @param cyrillic letters of the Cyrillic script
 * @param han three for each Chinese character or kana, because one is worth about three Latin letters
 * @param other letters of all other scripts
 * @param hiragana whether one of the letters is hiragana, which only Japanese has
 */
public record Letters(int latin, int cyrillic, int han, int other, boolean hiragana) {

    enum Script {
        LATIN,
        CYRILLIC,
        HAN,
        OTHER
    }

    private static final int HAN_LETTERS = 3;

    static Letters of(String folded) {
        int latin = 0;
        int cyrillic = 0;
        int han = 0;
        int other = 0;
        boolean hiragana = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c < 128) {
                latin += c >= 'a' && c <= 'z' ? 1 : 0;
            } else if (Character.isLetter(c)) {
                switch (script(c)) {
                    case LATIN -> latin++;
                    case CYRILLIC -> cyrillic++;
                    case HAN -> han += HAN_LETTERS;
                    case OTHER -> other++;
                }
                hiragana |= c >= 0x3041 && c <= 0x3096;
            }
        }
        return new Letters(latin, cyrillic, han, other, hiragana);
    }

    /** Whether a script has at least this part of all letters; true for any script in a text without letters. */
    boolean isPart(Script script, double part) {
        int count = switch (script) {
            case LATIN -> latin;
            case CYRILLIC -> cyrillic;
            case HAN -> han;
            case OTHER -> other;
        };
        return count >= part * (latin + cyrillic + han + other);
    }

    static Script script(char c) {
        if (WordBounds.writesNoSpaces(c)) {
            return Script.HAN;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case LATIN -> Script.LATIN;
            case CYRILLIC -> Script.CYRILLIC;
            default -> c < 128 ? Script.LATIN : Script.OTHER;
        };
    }
}
