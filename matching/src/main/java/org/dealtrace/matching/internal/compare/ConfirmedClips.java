package org.dealtrace.matching.internal.compare;

/**
 * Finds a name that shortens the words of another one in their order, such as "KB Laminates" for Kingboard Laminates.
 *
 * <p>Alone, "kb" says next to nothing. But if every word of the short name begins a word of the long one, in the same
 * order, and a rare one of them is a whole word, then the clipped words confirm each other.
 */
final class ConfirmedClips {

    /** The least bits of a rare word: fewer than one name in 500 has it. */
    private static final double RARE_BITS = 9;
    /** The similarity of a clipped word that the other words of its name confirm; a single letter gets less. */
    private static final double CONFIRMED_CLIP = 0.8;

    private static final double CONFIRMED_INITIAL = 0.65;

    private ConfirmedClips() {}

    /** Raises the similarity of the words of an alignment that confirm each other; both names are Latin. */
    static void confirm(Alignment alignment) {
        NameProfile left = alignment.left;
        NameProfile right = alignment.right;
        double[] leftSimilarity = alignment.leftSimilarity;
        int[] partner = alignment.partner;
        int n = left.size();
        int m = right.size();
        if (n < 2 || m < 2) {
            return;
        }
        int last = -1;
        int found = 0;
        boolean whole = false;
        boolean ordered = true;
        for (int i = 0; i < n; i++) {
            int j = partner[i];
            if (j >= 0) {
                ordered &= j > last;
                last = j;
                found++;
                whole |= leftSimilarity[i] >= Alignment.CERTAIN && Math.min(left.bits[i], right.bits[j]) >= RARE_BITS;
            }
        }
        if (!ordered || !whole || found < Math.min(n, m)) {
            return;
        }
        boolean leftIsShort = found == n;
        boolean rightIsShort = found == m;
        for (int i = 0; i < n; i++) {
            int j = partner[i];
            if (j < 0 || leftSimilarity[i] >= CONFIRMED_CLIP) {
                continue;
            }
            int ofLeft = left.facts.length(i);
            int ofRight = right.facts.length(j);
            boolean clip = ofLeft < ofRight
                    ? leftIsShort && WordSimilarity.isClip(left.words[i].text(), right.words[j].text())
                    : ofRight < ofLeft
                            && rightIsShort
                            && WordSimilarity.isClip(right.words[j].text(), left.words[i].text());
            if (!clip) {
                continue;
            }
            double s = Math.min(ofLeft, ofRight) == 1 ? CONFIRMED_INITIAL : CONFIRMED_CLIP;
            if (s > leftSimilarity[i]) {
                alignment.addShared((s - leftSimilarity[i]) * Math.min(left.bits[i], right.bits[j]));
                leftSimilarity[i] = s;
                alignment.rightSimilarity[j] = s;
            }
        }
    }
}
