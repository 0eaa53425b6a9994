package org.dealtrace.matching.internal.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The weights of candidates with rivals taken into account: at most one of them is meant, so the odds of each are
 * divided by one plus the odds of the others. Candidates that may be one company are no rivals of each other.
 * Immutable.
 */
public final class Posterior {

    /** Odds beyond this many bits are as good as certain; keeps 2^bits finite. */
    private static final double MOST_BITS = 200;
    /**
     * Below this share of the total the others' odds are summed anew, because subtracting would lose them to rounding.
     */
    private static final double LOST_TO_ROUNDING = 1e-6;

    private static final double LN2 = Math.log(2);

    private final double[] weights;
    private final double[] odds;
    /** Of candidates that are not told one by one. */
    private final double otherOdds;

    private final double total;
    /** Those that may be one company with the best one, and the best one; empty where no other may. */
    private final BitSet together;

    public Posterior(List<ScoredCompany> scored) {
        this(scored, new BitSet());
    }

    /** @param together places of those that may be one company, and so are no rivals of each other */
    public Posterior(List<ScoredCompany> scored, BitSet together) {
        this.together = (BitSet) together.clone();
        this.weights = new double[scored.size()];
        this.odds = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = scored.get(i).weight();
            odds[i] = scored.get(i).odds();
        }
        this.otherOdds = 0;
        this.total = sum(odds);
    }

    /** @param weights without rivals, in bits */
    public Posterior(double... weights) {
        this(0, weights, new BitSet());
    }

    private Posterior(double otherOdds, double[] weights, BitSet together) {
        this.together = together;
        this.weights = weights.clone();
        this.odds = Arrays.stream(weights).map(Posterior::odds).toArray();
        this.otherOdds = otherOdds;
        this.total = sum(odds) + otherOdds;
    }

    /**
     * The same where there are more candidates than are told one by one.
     *
     * @param otherOdds the sum of the odds of those
     * @param weights of the others, without rivals, in bits
     */
    public static Posterior beside(double otherOdds, double[] weights) {
        return new Posterior(otherOdds, weights, new BitSet());
    }

    /** The first of these candidates, beside all of them. */
    public Posterior ofFirst(int most) {
        int kept = Math.min(most, weights.length);
        double others = otherOdds;
        for (int i = kept; i < odds.length; i++) {
            others += odds[i];
        }
        return new Posterior(others, Arrays.copyOf(weights, kept), together.get(0, kept));
    }

    /** In their order, as a loop adds them: a stream's sum differs in the last digits. */
    public static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double total(Collection<ScoredCompany> scored) {
        double total = 0;
        for (ScoredCompany each : scored) {
            total += each.odds();
        }
        return total;
    }

    /** How many they are. */
    public int size() {
        return weights.length;
    }

    /** The weight of one of them, in bits. */
    public double weight(int which) {
        double own = odds[which];
        if (together.get(which)) {
            own = Posterior.sum(together.stream().mapToDouble(i -> odds[i]).toArray());
        }
        double rest = total - own;
        double others = rest > total * LOST_TO_ROUNDING ? rest : totalWithout(which);
        return beside(weights[which], Math.max(0, others));
    }

    /** How far one of them is ahead of its best rival, in bits; infinite where it has none. */
    public double lead(int which) {
        int rival = bestRival(which);
        return rival < 0 ? Double.POSITIVE_INFINITY : weights[which] - weights[rival];
    }

    /** The best of those that one of them competes with; -1 if there is none. */
    public int bestRival(int which) {
        int best = -1;
        for (int i = 0; i < weights.length; i++) {
            best = isRival(which, i) && (best < 0 || weights[i] > weights[best]) ? i : best;
        }
        return best;
    }

    /** Whether one of them may be the same company as the best one, and is not the best one itself. */
    public boolean isSecondEntry(int which) {
        return which > 0 && together.get(which);
    }

    /** Behind the last of those that may be one company; 0 if there are none. */
    public int together() {
        return together.length();
    }

    private boolean isRival(int which, int other) {
        return which != other && !(together.get(which) && together.get(other));
    }

    /**
     * The weight of one of several of which at most one is meant.
     *
     * @param bits without the others
     * @param others the sum of the odds of the others
     */
    public static double beside(double bits, double others) {
        return bits - Math.log1p(others) / LN2;
    }

    private double totalWithout(int which) {
        double sum = otherOdds;
        for (int i = 0; i < odds.length; i++) {
            sum += isRival(which, i) ? odds[i] : 0;
        }
        return sum;
    }

    /**
     * Whether the best of some, in any order, has at least these odds with its rivals taken into account, and more in
     * common with the name asked for than its sound.
     */
    static boolean clear(Collection<ScoredCompany> found, double odds) {
        ScoredCompany best = null;
        for (ScoredCompany each : found) {
            best = best == null || each.weight() > best.weight() ? each : best;
        }
        if (best == null) {
            return false;
        }
        double others = Math.max(0, total(found) - best.odds());
        return best.odds() / (1 + others) >= odds && !best.bySoundOnly();
    }

    /** The binary logarithm of a number above 0. */
    public static double log2(double value) {
        return Math.log(value) / LN2;
    }

    /** 2^bits. */
    public static double odds(double bits) {
        return Math.pow(2, Math.max(-MOST_BITS, Math.min(MOST_BITS, bits)));
    }

    public static double probability(double bits) {
        return 1 / (1 + odds(-bits));
    }

    /** What a probability is in bits; infinite for 0 and 1. */
    public static double bits(double probability) {
        return Math.log(probability / (1 - probability)) / LN2;
    }
}
