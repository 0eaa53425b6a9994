package org.dealtrace.matching.internal.compare;

import java.util.Arrays;

/**
 * The trigrams of a text as sorted distinct hashes. The beginning and the end of the text count as letters, which gives
 * them more weight.
 */
public final class LetterGrams {

    /**
     * Number of values a trigram's hash can take; small enough for a table of weights, large enough that collisions are
     * rare.
     */
    public static final int SPACE = 1 << 18;

    private static final char EDGE = '\u0001';

    private LetterGrams() {}

    /** The hash of one trigram, 0 to {@link #SPACE} - 1. */
    public static int hash(char a, char b, char c) {
        int h = (a * 0x9E3779B1 + b) * 0x85EBCA77 + c;
        h *= 0xC2B2AE3D;
        h ^= h >>> 15;
        return h & (SPACE - 1);
    }

    /** The trigrams of the text, ascending, without repetition. */
    static int[] of(String text) {
        int length = text.length();
        int[] grams = new int[length];
        char before = EDGE;
        for (int i = 0; i < length; i++) {
            grams[i] = hash(before, text.charAt(i), i + 1 < length ? text.charAt(i + 1) : EDGE);
            before = text.charAt(i);
        }
        return distinct(grams);
    }

    /** The hashes of single letters and of pairs, for scripts in which a letter is a word or a syllable. */
    static int[] pairsOf(String text) {
        int length = text.length();
        int[] grams = new int[length == 0 ? 0 : 2 * length - 1];
        for (int i = 0; i < length; i++) {
            grams[i] = hash(EDGE, text.charAt(i), EDGE);
            if (i + 1 < length) {
                grams[length + i] = hash(EDGE, text.charAt(i), text.charAt(i + 1));
            }
        }
        return distinct(grams);
    }

    private static int[] distinct(int[] grams) {
        Arrays.sort(grams);
        int kept = 0;
        for (int i = 0; i < grams.length; i++) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                grams[kept++] = grams[i];
            }
        }
        return kept == grams.length ? grams : Arrays.copyOf(grams, kept);
    }

    /** Unweighted cosine, 0 to 1. */
    static double cosine(int[] a, int[] b) {
        return a.length == 0 || b.length == 0 ? 0 : common(a, b) / Math.sqrt((double) a.length * b.length);
    }

    /** The share of the smaller set's trigrams that are also in the larger set, from 0 to 1. */
    static double contained(int[] a, int[] b) {
        int smaller = Math.min(a.length, b.length);
        return smaller == 0 ? 0 : (double) common(a, b) / smaller;
    }

    private static int common(int[] a, int[] b) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                count++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return count;
    }

    /** The trigram in an entry of {@link NameProfile#weightedGrams}. */
    static int gram(long weighted) {
        return (int) (weighted >>> 32);
    }

    /** The weight in an entry of {@link NameProfile#weightedGrams}. */
    static double gramWeight(long weighted) {
        return Float.intBitsToFloat((int) weighted);
    }
}
