package org.dealtrace.internal;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Proposes the word that was probably meant. */
public final class Spelling {

    /** One letter in this many may be wrong. */
    private static final int LETTERS_A_MISTAKE = 4;

    private Spelling() {}

    /** The nearest word; empty if none is near. One letter in four may be missing, added, wrong or swapped. */
    public static Optional<String> nearest(String text, Collection<String> words) {
        return words.stream()
                .filter(word -> {
                    int most = Math.max(text.length(), word.length()) / LETTERS_A_MISTAKE;
                    return Math.abs(text.length() - word.length()) <= most && distance(text, word) <= most;
                })
                .min(Comparator.comparingInt((String word) -> distance(text, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The letters and digits of a text in lower case. */
    public static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The optimal string alignment distance: letters to add, remove, change or swap with their neighbour. */
    static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int least =
                        Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                steps[i][j] = swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
            }
        }
        return steps[one.length()][other.length()];
    }
}
