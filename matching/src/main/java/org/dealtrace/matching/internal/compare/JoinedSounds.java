package org.dealtrace.matching.internal.compare;

/** Finds neighbouring words of one name that together sound like one word of the other name in another script. */
final class JoinedSounds {

    private JoinedSounds() {}

    /**
     * Aligns adjacent words of a that sound like one word of b, if that explains more than the single words.
     *
     * @param ofA the similarity of each word of a to its match; changed for the words found
     * @param ofB the same for b
     */
    static void find(Alignment alignment, NameProfile a, NameProfile b, double[] ofA, double[] ofB) {
        for (int j = 0; j < b.size(); j++) {
            if (ofB[j] >= Alignment.CERTAIN) {
                continue;
            }
            for (int i = 0; i + 1 < a.size(); i++) {
                for (int end = i + 2; end <= Math.min(a.size(), i + ProfileSounds.MOST_JOINED); end++) {
                    join(alignment, a, i, end, b, j, ofA, ofB);
                }
            }
        }
    }

    private static void join(
            Alignment alignment, NameProfile a, int start, int end, NameProfile b, int j, double[] ofA, double[] ofB) {
        if (!a.sounds().mayBeAlike(start, end, b.sounds(), j)) {
            return;
        }
        double before = ofB[j] * b.bits[j];
        double bitsOfA = 0;
        for (int k = start; k < end; k++) {
            if (ofA[k] >= Alignment.CERTAIN) {
                return;
            }
            before += ofA[k] * a.bits[k];
            bitsOfA += a.bits[k];
        }
        double similarity = a.sounds().similarity(start, end, b.sounds(), j);
        double gain = similarity * (bitsOfA + b.bits[j]) - before;
        if (gain <= 0) {
            return;
        }
        // the gain counts the bits of both names
        alignment.addShared(gain / 2);
        ofB[j] = Math.max(ofB[j], similarity);
        for (int k = start; k < end; k++) {
            ofA[k] = similarity;
        }
    }
}
