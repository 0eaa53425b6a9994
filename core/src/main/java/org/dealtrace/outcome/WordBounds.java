package org.dealtrace.outcome;

/** Where words begin and end in a text. */
final class WordBounds {

    private WordBounds() {}

    /** Whether a stretch begins and ends at word boundaries. */
    static boolean wholeWord(String text, int start, int end) {
        return !inside(text, start) && !inside(text, end);
    }

    /** Letters and digits on both sides of a place, unless one belongs to a script that writes no spaces. */
    static boolean inside(String text, int place) {
        if (place <= 0 || place >= text.length()) {
            return false;
        }
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after)
                && !Letters.writesNoSpaces(before)
                && !Letters.writesNoSpaces(after);
    }
}
