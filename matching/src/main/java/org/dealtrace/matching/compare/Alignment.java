package org.dealtrace.matching.compare;

import java.util.Arrays;
import java.util.StringJoiner;

/**
 * Which word of one name stands for which of the other.
 *
 * <p>Pairs are taken greedily by similarity times rarity, each word at most once. That differs from the optimal assignment only where two
 * words are both near to the same others, which is rare among the few words of a name. Afterwards
 * words that are written apart on one side and joined on the other are aligned, then acronyms with the words that they are made of.
 */
final class Alignment {

    /** Above this, a word counts as found when an acronym is looked for. */
    private static final double FOUND = 0.5;
    /** Above this, a word needs no better partner. */
    private static final double CERTAIN = 0.95;

    private static final int LONGEST_ACRONYM = 7;
    /** The entropy of the first letters of English words is near four bits; a little less, since a name has few places to start from. */
    private static final double BITS_OF_AN_INITIAL = 3.5;

    private static final int SHORTEST_JOINED = 4;
    private static final int SHORTEST_CLIP = 3;
    private static final int MOST_JOINED_WORDS = 4;
    /** A word further away in the other name is a little less likely to be meant; only breaks ties. */
    private static final double DISTANCE_COST = 0.01;

    final NameProfile left;
    final NameProfile right;
    final double[] leftSimilarity;
    final double[] rightSimilarity;
    final int[] partner;
    double sharedBits;
    int acronymLetters;

    Alignment(NameProfile left, NameProfile right) {
        this.left = left;
        this.right = right;
        this.leftSimilarity = new double[left.words.length];
        this.rightSimilarity = new double[right.words.length];
        this.partner = new int[left.words.length];
        Arrays.fill(partner, -1);
        alignWords();
        joins(left, right, leftSimilarity, rightSimilarity);
        joins(right, left, rightSimilarity, leftSimilarity);
        acronymLetters = acronym(left, right, leftSimilarity, rightSimilarity);
        if (acronymLetters == 0) {
            acronymLetters = acronym(right, left, rightSimilarity, leftSimilarity);
        }
    }

    private void alignWords() {
        int n = left.words.length;
        int m = right.words.length;
        double[] similarity = new double[n * m];
        boolean any = false;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double s = WordSimilarity.of(left.words[i], right.words[j], left.letterSets[i], right.letterSets[j]);
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

    /** Adjacent words of a that b writes as one: "deep mind" and "deepmind", "bank of jinzhou" and "bankofjinzhou". */
    private void joins(NameProfile a, NameProfile b, double[] ofA, double[] ofB) {
        for (int j = 0; j < b.words.length; j++) {
            if (ofB[j] >= CERTAIN) {
                continue;
            }
            String whole = NameProfile.latin(b.words[j]);
            if (whole.length() < SHORTEST_JOINED) {
                continue;
            }
            for (int i = 0; i + 1 < a.parts.length; i++) {
                int end = joinedEnd(a.parts, i, whole);
                if (end == 0) {
                    continue;
                }
                ofB[j] = 1;
                for (int k = i; k < end; k++) {
                    if (a.partWords[k] >= 0) {
                        ofA[a.partWords[k]] = 1;
                    }
                }
                sharedBits += b.bits[j];
                break;
            }
        }
    }

    /**
     * The index after the last of the parts from start on that make up the whole, or 0. The last part may be clipped, as where a list
     * allows a name so many letters only.
     */
    private static int joinedEnd(String[] parts, int start, String whole) {
        int at = 0;
        for (int i = start; i < Math.min(parts.length, start + MOST_JOINED_WORDS); i++) {
            String part = parts[i];
            int left = whole.length() - at;
            if (left < part.length()) {
                boolean clipped = i > start && left >= SHORTEST_CLIP && whole.regionMatches(at, part, 0, left);
                return clipped ? i + 1 : 0;
            }
            if (!whole.startsWith(part, at)) {
                return 0;
            }
            at += part.length();
            if (at == whole.length()) {
                return i > start ? i + 1 : 0;
            }
        }
        return 0;
    }

    /** A word of a that is made of the initials of b's words; returns its number of letters, or 0. */
    private int acronym(NameProfile a, NameProfile b, double[] ofA, double[] ofB) {
        int n = b.words.length;
        if (n < 2) {
            return 0;
        }
        for (int i = 0; i < a.words.length; i++) {
            String word = a.words[i].text();
            int length = word.length();
            if (ofA[i] > FOUND || length < 2 || length > LONGEST_ACRONYM) {
                continue;
            }
            int start = b.initials.indexOf(word);
            int end = start + length;
            if (start < 0 && length >= 3 && b.acronyms.contains(word)) {
                start = 0;
                end = n;
            }
            if (start >= 0) {
                double s = length >= 4 ? 0.95 : length == 3 ? 0.85 : 0.7;
                sharedBits += Math.min(BITS_OF_AN_INITIAL * length, a.bits[i]);
                ofA[i] = Math.max(ofA[i], s);
                for (int j = start; j < end; j++) {
                    ofB[j] = Math.max(ofB[j], s);
                }
                return length;
            }
        }
        return 0;
    }

    int outOfOrder() {
        int count = 0;
        int last = -1;
        for (int j : partner) {
            if (j >= 0) {
                if (j < last) {
                    count++;
                }
                last = j;
            }
        }
        return count;
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
        for (int i = 0; i < similarity.length; i++) {
            if ((similarity[i] > 0) == matched) {
                text.add(profile.words[i].text());
            }
        }
        return text.toString();
    }
}
