package org.dealtrace.matching.internal.search;

/**
 * Whether two texts have the same words. Case does not matter, and neither do the characters between words. But words
 * must end at the same places: "BO.LT" is not "Bolt".
 */
final class WrittenAlike {

    private WrittenAlike() {}

    /**
     * Whether two different texts have the same words; false for equal texts and for texts without letters and digits.
     */
    static boolean test(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        int i = 0;
        int j = 0;
        boolean any = false;
        while (true) {
            int nextOne = next(one, i);
            int nextOther = next(other, j);
            boolean ends = nextOne == one.length();
            if (ends || nextOther == other.length()) {
                return any && ends && nextOther == other.length();
            }
            // a word must begin at this place in both texts or in neither
            if (any && nextOne == i != (nextOther == j)) {
                return false;
            }
            i = nextOne;
            j = nextOther;
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

    /** A hash that is equal for texts with the same words. */
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

    /** The index of the next letter, mark or digit. */
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
