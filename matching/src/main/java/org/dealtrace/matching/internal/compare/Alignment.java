package org.dealtrace.matching.internal.compare;

import java.util.Arrays;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Which word of one name stands for which of the other.
 *
 * <p>Pairs are taken greedily by similarity times rarity, each word at most once. That differs from the optimal assignment only where two
 * words are both near to the same others, which is rare among the few words of a name. What is left then is looked at by one class for each
 * thing that a word can stand for besides one like it, in the order of {@link #align()}: clips that confirm each other, words joined on one
 * side by letters or by sound, known words that are read nevertheless, legal forms that are words of the other name, acronyms.
 */
final class Alignment {

    /** Above this, a word counts as found when what it could stand for otherwise is looked for. */
    static final double FOUND = 0.5;
    /** Above this, a word needs no better partner. */
    static final double CERTAIN = 0.95;

    /** A word further away in the other name is a little less likely to be meant; only breaks ties. */
    private static final double DISTANCE_COST = 0.01;

    private static final int USUAL_WORDS = 8;
    private static final boolean[] NONE = {};

    NameProfile left;
    NameProfile right;
    /** How alike each word of the left name is to what it stands for; behind its last word the array holds nothing. */
    double[] leftSimilarity = new double[USUAL_WORDS];

    double[] rightSimilarity = new double[USUAL_WORDS];
    int[] partner = new int[USUAL_WORDS];
    /** How many bits each word is worth; those of the profile, but for words that are read. */
    double[] leftBits;

    double[] rightBits;
    /** Whether each word is {@linkplain ReadMeanings read}; of no length when none is. */
    boolean[] leftRead = NONE;

    boolean[] rightRead = NONE;
    double sharedBits;
    int acronymLetters;
    /** Legal forms that are words of the other name, by their compare forms. */
    Set<String> formsOfLeft = Set.of();

    Set<String> formsOfRight = Set.of();

    private double[] similarity = new double[USUAL_WORDS * USUAL_WORDS];

    Alignment(NameProfile left, NameProfile right) {
        this.left = left;
        this.right = right;
        this.leftBits = left.bits;
        this.rightBits = right.bits;
        align();
    }

    /** Aligns two other names in place of those before, in the same arrays: a fresh set for each pair would wash the candidates out of the
     * processor's cache. */
    void align(NameProfile newLeft, NameProfile newRight) {
        left = newLeft;
        right = newRight;
        align();
    }

    private void align() {
        int n = left.size();
        int m = right.size();
        leftSimilarity = cleared(leftSimilarity, n);
        rightSimilarity = cleared(rightSimilarity, m);
        similarity = similarity.length < n * m ? new double[n * m] : similarity;
        partner = partner.length < n ? new int[n] : partner;
        Arrays.fill(partner, 0, n, -1);
        sharedBits = 0;
        leftBits = left.bits;
        rightBits = right.bits;
        leftRead = NONE;
        rightRead = NONE;
        alignWords();
        if (left.latin && right.latin) {
            ConfirmedClips.confirm(this);
        }
        JoinedWords.find(this, left, right, leftSimilarity, rightSimilarity);
        JoinedWords.find(this, right, left, rightSimilarity, leftSimilarity);
        if (left.latin != right.latin) {
            JoinedSounds.find(this, left, right, leftSimilarity, rightSimilarity);
            JoinedSounds.find(this, right, left, rightSimilarity, leftSimilarity);
            ReadMeanings.find(this);
        }
        formsOfLeft = FormsAsWords.find(this, left, right, rightSimilarity);
        formsOfRight = FormsAsWords.find(this, right, left, leftSimilarity);
        acronymLetters = AcronymWords.find(this, left, right, leftSimilarity, rightSimilarity)
                + AcronymWords.find(this, right, left, rightSimilarity, leftSimilarity);
    }

    private static double[] cleared(double[] array, int length) {
        if (array.length < length) {
            return new double[length];
        }
        Arrays.fill(array, 0, length, 0);
        return array;
    }

    /** Adds to what both names share; in the order of the steps, on which the last digits of the sum depend. */
    void share(double bits) {
        sharedBits += bits;
    }

    private void alignWords() {
        int n = left.size();
        int m = right.size();
        boolean any = false;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double s = WordSimilarity.of(left, i, right, j);
                similarity[i * m + j] = s;
                any |= s > 0;
            }
        }
        while (any) {
            double best = 0;
            int bestLeft = -1;
            int bestRight = -1;
            for (int i = 0; i < n; i++) {
                if (leftSimilarity[i] > 0) {
                    continue;
                }
                for (int j = 0; j < m; j++) {
                    double s = similarity[i * m + j];
                    if (s <= 0 || rightSimilarity[j] > 0) {
                        continue;
                    }
                    double gain = s * (left.bits[i] + right.bits[j]) - DISTANCE_COST * Math.abs(i - j);
                    if (gain > best) {
                        best = gain;
                        bestLeft = i;
                        bestRight = j;
                    }
                }
            }
            if (bestLeft < 0) {
                return;
            }
            double s = similarity[bestLeft * m + bestRight];
            leftSimilarity[bestLeft] = s;
            rightSimilarity[bestRight] = s;
            partner[bestLeft] = bestRight;
            sharedBits += s * Math.min(left.bits[bestLeft], right.bits[bestRight]);
        }
    }

    /** Whether each word of both names stands for one of the other. */
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

    /** The words that are alike by how they are read, and how that is, for an explanation. */
    String[] heard() {
        StringJoiner ofLeft = new StringJoiner(" ");
        StringJoiner ofRight = new StringJoiner(" ");
        for (int i = 0; i < left.size() && left.latin != right.latin; i++) {
            int j = partner[i];
            boolean read = j >= 0
                    && ((left.facts.kind(i) | right.facts.kind(j)) & WordFacts.HAS_READINGS) != 0
                    && !left.words[i].sharesFormWith(right.words[j]);
            if (read) {
                String[] heard = left.sounds(i).heard(right.sounds(j));
                ofLeft.add(heard[0]);
                ofRight.add(heard[1]);
            }
        }
        return new String[] {ofLeft.toString(), ofRight.toString()};
    }

    /** The words with a partner, for an explanation. */
    static String matched(NameProfile profile, double[] similarity) {
        return words(profile, similarity, true);
    }

    /** The words without one. */
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
