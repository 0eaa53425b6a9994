package org.dealtrace.matching.internal.search;

/**
 * Whether two texts have the same words, whatever their case and whatever stands between words. Where words end counts:
 * "BO.LT" is not "Bolt", as far as only the texts say.
 */
final class WrittenAlike {

    private WrittenAlike() {}

    /** False for equal texts too, of which nothing more is to be known, and for texts without letters and digits. */
    static boolean test(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        int i = 0;
        int j = 0;
        boolean any = false;
        while (true) {
            int letter = next(one, i);
            int otherLetter = next(other, j);
            boolean ends = letter == one.length();
            if (ends || otherLetter == other.length()) {
                return any && ends && otherLetter == other.length();
            }
            if (any && letter == i != (otherLetter == j)) {
                return false;
            }
            i = letter;
            j = otherLetter;
            int a = one.codePointAt(i);
            int b = other.codePointAt(j);
            if (a != b && folded(a) != folded(b)) {
                return false;
            }
            any = true;
            i += Character.charCount(a);
            j += Character.charCount(b);
        }
    }

    /** The same for two texts that are alike. */
    static int hash(String text) {
        int hash = 0;
        for (int i = next(text, 0); i < text.length(); i = next(text, i)) {
            int point = text.codePointAt(i);
            hash = 31 * hash + folded(point);
            i += Character.charCount(point);
        }
        return hash;
    }

    private static int folded(int point) {
        return Character.toLowerCase(Character.toUpperCase(point));
    }

    /** Where the next letter, mark or digit is. */
    private static int next(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int point = text.codePointAt(i);
            if (Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK) {
                return i;
            }
            i += Character.charCount(point);
        }
        return i;
    }
}
