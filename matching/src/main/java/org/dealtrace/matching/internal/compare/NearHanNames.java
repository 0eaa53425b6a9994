package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.LookAlike;

/**
 * Finds names in Han characters that are nearly equal as written, with one character wrong, missing or added: 艺家百一年 for
 * 艺家百年. Words are found by a lexicon, so one stray character can change how the whole name is cut.
 */
final class NearHanNames {

    /** The factor for the share of changed characters. */
    private static final double COST = 1.5;

    private NearHanNames() {}

    /** If two names are nearly equal, raises the similarity of all their words to that of the names. */
    static void find(Alignment alignment) {
        NameProfile left = alignment.left;
        NameProfile right = alignment.right;
        if (left.latin || right.latin) {
            return;
        }
        String one = left.joinedAsWritten;
        String other = right.joinedAsWritten;
        double nearness = left.core.nearness(right.core);
        if (nearness == 0 || nearness == 1 || !(Han.isAll(one) || Han.isAll(other))) {
            return;
        }
        double similarity = Math.max(0, 1 - COST * changes(one, other, nearness));
        double bitsOfLeft = raise(alignment.leftSimilarity, left.bits, similarity);
        alignment.addShared(Math.min(bitsOfLeft, raise(alignment.rightSimilarity, right.bits, similarity)));
    }

    /**
     * The share of changed characters. A wrong character counts as one missing and one added, unless both look alike.
     */
    private static double changes(String one, String other, double nearness) {
        if (one.length() != other.length()) {
            return 1 - nearness;
        }
        return LookAlike.test(one, other) ? 0 : 2 * (1 - nearness);
    }

    private static double raise(double[] similarities, double[] bits, double similarity) {
        double gain = 0;
        for (int i = 0; i < bits.length; i++) {
            gain += bits[i] * Math.max(0, similarity - similarities[i]);
            similarities[i] = Math.max(similarities[i], similarity);
        }
        return gain;
    }
}
