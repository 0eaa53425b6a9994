package org.dealtrace.matching.internal.compare;

/**
 * Aligns the words of two names.
 *
 * <p>Pairs are taken greedily by similarity times rarity, each word at most once. That differs from the optimal
 * assignment only where two words are both near to the same others, which is rare among the few words of a name. The
 * remaining words are tried in the order of {@link #align}, with one class for each kind of match: clipped words that
 * confirm each other, words joined on one side by letters, names in Han characters that are nearly equal, words joined
 * by sound, known words that are transcribed, legal forms that are words of the other name, and acronyms.
 */
final class Aligner {

    /** A word further away in the other name is a little less likely to be meant; only breaks ties. */
    private static final double DISTANCE_COST = 0.01;

    /** Of more words, the order in which their bits are added decides the last digits of the sum. */
    private static final int MOST_WHOLE = 2;

    private Aligner() {}

    /** The alignment of two names. */
    static Alignment align(NameProfile left, NameProfile right) {
        Alignment alignment = new Alignment(left, right);
        align(alignment, left, right);
        return alignment;
    }

    /** The same in place of an alignment of other names. */
    static void align(Alignment a, NameProfile left, NameProfile right) {
        a.reset(left, right);
        if (!alignWholeWords(a)) {
            alignWords(a);
            if (left.latin && right.latin) {
                ConfirmedClips.confirm(a);
            }
        }
        JoinedWords.find(a, left, right, a.leftSimilarity, a.rightSimilarity);
        JoinedWords.find(a, right, left, a.rightSimilarity, a.leftSimilarity);
        SeenAlike.find(a);
        if (left.latin != right.latin) {
            JoinedSounds.find(a, left, right, a.leftSimilarity, a.rightSimilarity);
            JoinedSounds.find(a, right, left, a.rightSimilarity, a.leftSimilarity);
            ReadMeanings.find(a);
        }
        a.formsOfLeft = FormsAsWords.find(a, left, right, a.rightSimilarity);
        a.formsOfRight = FormsAsWords.find(a, right, left, a.leftSimilarity);
        a.acronymLetters = AcronymWords.find(a, left, right, a.leftSimilarity, a.rightSimilarity)
                + AcronymWords.find(a, right, left, a.rightSimilarity, a.leftSimilarity);
    }

    /**
     * Aligns two Latin names of which each word is the same as one of the other name, or certainly like none of them.
     * Most candidates in one script are such, and no text is read for them.
     *
     * @return whether they are such; if not, nothing is aligned
     */
    private static boolean alignWholeWords(Alignment a) {
        NameFacts left = a.left.facts;
        NameFacts right = a.right.facts;
        if (!left.plain() || !right.plain()) {
            return false;
        }
        int found = 0;
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                boolean same = left.same(i, right, j);
                if (same && a.partner[i] < 0 && a.rightSimilarity[j] == 0 && found < MOST_WHOLE) {
                    a.match(i, j, 1);
                    found++;
                } else if (same || WordSimilarity.mayBeAlike(left, i, right, j)) {
                    a.reset(a.left, a.right);
                    return false;
                }
            }
        }
        return true;
    }

    private static void alignWords(Alignment a) {
        NameProfile left = a.left;
        NameProfile right = a.right;
        int n = left.size();
        int m = right.size();
        boolean any = false;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < m; j++) {
                double s = WordSimilarity.of(left, i, right, j);
                a.similarity[i * m + j] = s;
                any |= s > 0;
            }
        }
        while (any) {
            double best = 0;
            int bestLeft = -1;
            int bestRight = -1;
            for (int i = 0; i < n; i++) {
                if (a.leftSimilarity[i] > 0) {
                    continue;
                }
                for (int j = 0; j < m; j++) {
                    double s = a.similarity[i * m + j];
                    if (s <= 0 || a.rightSimilarity[j] > 0) {
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
            a.match(bestLeft, bestRight, a.similarity[bestLeft * m + bestRight]);
        }
    }
}
