package org.dealtrace.matching.compare;

import info.debatty.java.stringsimilarity.OptimalStringAlignment;
import org.dealtrace.matching.name.NameToken;
import org.dealtrace.matching.name.TokenRole;

/**
 * How far two words can be the same word: 1 for equal canonical forms, less for a misspelling, a clipped form, an abbreviation or a
 * like sound, 0 for different words.
 *
 * <p>Edit distance is optimal string alignment (Damerau's with each substring edited once). It is the measure of
 * java-string-similarity; words below {@value #SHORTEST_TYPO} letters are never near, because a changed letter makes another word of
 * them.
 */
final class WordSimilarity {

    static final int SHORTEST_TYPO = 4;

    /** Two forms of which each can stand for the other, such as "ind" and "india", are the same word almost always. */
    private static final double OTHER_FORM = 0.95;

    private static final OptimalStringAlignment EDITS = new OptimalStringAlignment();

    private WordSimilarity() {}

    /** How far word i of one name can be word j of the other. */
    static double of(NameProfile nameA, int i, NameProfile nameB, int j) {
        NameToken a = nameA.words[i];
        NameToken b = nameB.words[j];
        String left = a.text();
        String right = b.text();
        if (a.canonical().equals(b.canonical()) || left.equals(right)) {
            return 1;
        }
        if (a.sharesFormWith(b)) {
            return OTHER_FORM;
        }
        if (a.role() == TokenRole.NUMBER || b.role() == TokenRole.NUMBER) {
            return 0;
        }
        if (!a.readings().isEmpty() || !b.readings().isEmpty()) {
            return nameA.sounds(i).similarity(nameB.sounds(j));
        }
        return Math.max(spelled(left, right, nameA.letterSets[i], nameB.letterSets[j]), clipped(left, right));
    }

    private static double spelled(String a, String b, int lettersA, int lettersB) {
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        int allowed = longer < SHORTEST_TYPO ? 0 : longer < 8 ? 1 : longer < 13 ? 2 : 3;
        if (longer - shorter > allowed || Integer.bitCount(lettersA ^ lettersB) > 2 * allowed) {
            return 0;
        }
        double edits = EDITS.distance(a, b);
        return edits <= allowed ? 1 - 1.5 * edits / longer : 0;
    }

    private static double clipped(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        int n = shorter.length();
        if (longer.startsWith(shorter)) {
            if (n == 1) {
                return 0.35;
            }
            return n == 2 ? 0.45 : 0.55 + 0.4 * n / longer.length();
        }
        if (n >= 2 && n <= 5 && longer.length() >= n + 2 && shorter.charAt(0) == longer.charAt(0)) {
            return subsequence(shorter, longer) ? 0.4 + 0.2 * n / longer.length() : 0;
        }
        return 0;
    }

    private static boolean subsequence(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            if (longer.charAt(i) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }
}
