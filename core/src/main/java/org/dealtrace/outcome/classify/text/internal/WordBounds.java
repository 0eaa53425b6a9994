package org.dealtrace.outcome.classify.text.internal;

/** Where words begin and end in a text. */
public final class WordBounds {

    private WordBounds() {}

    /** Whether a range begins and ends at word boundaries. */
    static boolean wholeWord(String text, int start, int end) {
        return !inside(text, start) && !inside(text, end);
    }

    /** Whether a place is inside a word: between letters or digits of scripts that write spaces. */
    static boolean inside(String text, int place) {
        if (place <= 0 || place >= text.length()) {
            return false;
        }
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after)
                && !writesNoSpaces(before)
                && !writesNoSpaces(after);
    }

    /** Whether a letter is of a script that has no spaces between words: Han, Hiragana or Katakana. */
    public static boolean writesNoSpaces(char c) {
        return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
    }
}
