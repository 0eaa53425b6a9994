package org.dealtrace.matching.internal.compare;

/**
 * Aligns the words of two names.
 *
 * <p>Pairs are taken greedily by similarity times rarity, each word at most once. This differs from the optimal
 * assignment only if two words are both near to the same others, which is rare in short names. The remaining words are
 * then tried in the order of {@link #align}, with one class for each kind of match: clipped words that confirm each
 * other, words joined on one side by letters, names in Han characters that are nearly equal, words joined by sound,
 * known words that are transcribed, legal forms that are words of the other name, and acronyms.
 */
final class Aligner {

    /** The cost of a match at another position in the name; it only breaks ties. */
    private static final double DISTANCE_COST = 0.01;

    /**
     * The most equal words of the fast path; with more, the order of adding would change the last digits of the sum.
     */
    private static final int MOST_EQUAL_WORDS = 2;

    private Aligner() {}

    /** The alignment of two names. */
    static Alignment align(NameProfile left, NameProfile right) {
        Alignment alignment = new Alignment(left, right);
        align(alignment, left, right);
        return alignment;
    }

    /** Aligns two names in an object that is used again. */
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
        NearHanNames.find(a);
        if (left.latin != right.latin) {
            JoinedSounds.find(a, left, right, a.leftSimilarity, a.rightSimilarity);
            JoinedSounds.find(a, right, left, a.rightSimilarity, a.leftSimilarity);
            SpelledReadings.find(a);
        }
        a.formsOfLeft = FormsAsWords.find(a, left, right, a.rightSimilarity);
        a.formsOfRight = FormsAsWords.find(a, right, left, a.leftSimilarity);
        a.acronymLetters = AcronymWords.find(a, left, right, a.leftSimilarity, a.rightSimilarity)
                + AcronymWords.find(a, right, left, a.rightSimilarity, a.leftSimilarity);
    }

    /**
     * Aligns two Latin names if each word is equal to a word of the other name, or certainly unlike all of them. That
     * holds for most candidates in one script, and needs no look at the texts.
     *
     * @return whether that holds; if not, nothing is aligned
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
                if (same && a.partner[i] < 0 && a.rightSimilarity[j] == 0 && found < MOST_EQUAL_WORDS) {
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
