package org.dealtrace.matching.internal.compare;

import java.util.Arrays;
import java.util.Set;
import java.util.StringJoiner;

/**
 * The alignment of two names: which word of one matches which word of the other. {@link Aligner} fills it step by step.
 * For one thread.
 */
final class Alignment {

    /** From this similarity on, a word counts as matched and no other kind of match is tried. */
    static final double FOUND = 0.5;
    /** Above this similarity, no better match is looked for. */
    static final double CERTAIN = 0.95;

    private static final int USUAL_WORDS = 8;
    private static final boolean[] NONE = {};

    NameProfile left;
    NameProfile right;
    /** The similarity of each word of the left name to its match; the array can be longer than the name. */
    double[] leftSimilarity = new double[USUAL_WORDS];

    double[] rightSimilarity = new double[USUAL_WORDS];
    int[] partner = new int[USUAL_WORDS];
    /** The bits of each word: those of the profile, except for {@linkplain SpelledReadings spelled} words. */
    double[] leftBits;

    double[] rightBits;
    /** Whether the other name {@linkplain SpelledReadings spells} each word by sound; of length 0 if it spells none. */
    boolean[] leftSpelled = NONE;

    boolean[] rightSpelled = NONE;
    double sharedBits;
    int acronymLetters;
    /** The compare forms of legal forms that are words in the other name. */
    Set<String> formsOfLeft = Set.of();

    Set<String> formsOfRight = Set.of();

    /** The similarity of each word of the left name to each word of the right one. */
    double[] similarity = new double[USUAL_WORDS * USUAL_WORDS];

    Alignment(NameProfile left, NameProfile right) {
        this.left = left;
        this.right = right;
        this.leftBits = left.bits;
        this.rightBits = right.bits;
    }

    /**
     * Starts an alignment of two other names in the same arrays. New arrays for each pair would push the candidates out
     * of the processor's cache.
     */
    void reset(NameProfile newLeft, NameProfile newRight) {
        left = newLeft;
        right = newRight;
        leftSimilarity = cleared(leftSimilarity, left.size());
        rightSimilarity = cleared(rightSimilarity, right.size());
        similarity =
                similarity.length < left.size() * right.size() ? new double[left.size() * right.size()] : similarity;
        partner = partner.length < left.size() ? new int[left.size()] : partner;
        Arrays.fill(partner, 0, left.size(), -1);
        sharedBits = 0;
        leftBits = left.bits;
        rightBits = right.bits;
        leftSpelled = NONE;
        rightSpelled = NONE;
        acronymLetters = 0;
        formsOfLeft = Set.of();
        formsOfRight = Set.of();
    }

    /** Aligns a word of the left name with one of the right name. */
    void match(int leftWord, int rightWord, double likeness) {
        leftSimilarity[leftWord] = likeness;
        rightSimilarity[rightWord] = likeness;
        partner[leftWord] = rightWord;
        sharedBits += likeness * Math.min(left.bits[leftWord], right.bits[rightWord]);
    }

    private static double[] cleared(double[] array, int length) {
        if (array.length < length) {
            return new double[length];
        }
        Arrays.fill(array, 0, length, 0);
        return array;
    }

    /** Adds to the bits that both names share. The last digits of the sum depend on the order of the calls. */
    void addShared(double bits) {
        sharedBits += bits;
    }

    /** Whether every word of both names has a match. */
    boolean complete() {
        for (int i = 0; i < left.size(); i++) {
            if (leftSimilarity[i] < CERTAIN) {
                return false;
            }
        }
        for (int j = 0; j < right.size(); j++) {
            if (rightSimilarity[j] < CERTAIN) {
                return false;
            }
        }
        return true;
    }

    int outOfOrder() {
        int count = 0;
        int last = -1;
        for (int i = 0; i < left.size(); i++) {
            int j = partner[i];
            if (j >= 0) {
                if (j < last) {
                    count++;
                }
                last = j;
            }
        }
        return count;
    }

    /** The words that agree by their readings, with the readings, for an explanation. */
    String[] heard() {
        StringJoiner ofLeft = new StringJoiner(" ");
        StringJoiner ofRight = new StringJoiner(" ");
        for (int i = 0; i < left.size() && left.latin != right.latin; i++) {
            int j = partner[i];
            boolean read = j >= 0
                    && ((left.facts.kind(i) | right.facts.kind(j)) & NameFacts.HAS_READINGS) != 0
                    && !left.words[i].sharesFormWith(right.words[j]);
            if (read) {
                String[] heard = left.sounds().of(i).heard(right.sounds().of(j));
                ofLeft.add(heard[0]);
                ofRight.add(heard[1]);
            }
        }
        return new String[] {ofLeft.toString(), ofRight.toString()};
    }

    /** The words with a match, for an explanation. */
    static String matched(NameProfile profile, double[] similarity) {
        return words(profile, similarity, true);
    }

    /** The words without a match, for an explanation. */
    static String rest(NameProfile profile, double[] similarity) {
        return words(profile, similarity, false);
    }

    private static String words(NameProfile profile, double[] similarity, boolean matched) {
        StringJoiner text = new StringJoiner(" ");
        for (int i = 0; i < profile.words.length; i++) {
            if ((similarity[i] > 0) == matched) {
                text.add(profile.words[i].text());
            }
        }
        return text.toString();
    }
}
