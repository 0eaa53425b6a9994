package org.dealtrace.matching.internal.compare;

import org.dealtrace.matching.internal.script.Han;
import org.dealtrace.matching.internal.script.LookAlike;

/**
 * Names in Han characters that are nearly equal as they are written: a character is mistaken, missing or put in, as in
 * 艺家百一年 for 艺家百年. Words are found by a lexicon, so one stray character may leave no word as it was.
 */
final class SeenAlike {

    /** The cost of a changed letter; it is the same within a word. */
    private static final double COST = 1.5;

    private SeenAlike() {}

    /** Raises the similarity of all words of two names to that of the names, where these are nearly equal. */
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
        alignment.share(Math.min(bitsOfLeft, raise(alignment.rightSimilarity, right.bits, similarity)));
    }

    /** A share of the characters. One in place of another is one missing and one put in, unless they look alike. */
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
