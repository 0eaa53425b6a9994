package org.dealtrace.matching.internal.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The weights of candidates as rivals: at most one of them is right, so the odds of each are divided by one plus the
 * odds of the others. Candidates that may be one company are not rivals of each other. Immutable.
 */
public final class Posterior {

    /** Odds beyond this many bits are as good as certain; keeps 2^bits finite. */
    private static final double MOST_BITS = 200;
    /**
     * The odds of a candidate's rivals are the total less its own odds. If they are below this share of the total, they
     * are summed anew, because the subtraction would lose them to rounding.
     */
    private static final double LOST_TO_ROUNDING = 1e-6;

    /**
     * The number of first candidates, whose odds are summed apart from those of the others. So a weight is exactly the
     * same number whether the others are listed or only their sum is known.
     */
    public static final int FIRST = 7;

    private static final double LN2 = Math.log(2);

    private final double[] weights;
    private final double[] odds;
    /** The sum of the odds of candidates that are not listed one by one. */
    private final double otherOdds;

    private final double total;
    /** The best candidate and those that may be the same company; empty if there are none of these. */
    private final BitSet together;

    public Posterior(List<ScoredCompany> scored) {
        this(scored, new BitSet());
    }

    /**
     * Candidates with their weights.
     *
     * @param together the indices of candidates that may be one company, and so are not rivals of each other
     */
    public Posterior(List<ScoredCompany> scored, BitSet together) {
        this.together = (BitSet) together.clone();
        this.weights = new double[scored.size()];
        this.odds = new double[weights.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = scored.get(i).weight();
            odds[i] = scored.get(i).odds();
        }
        this.otherOdds = 0;
        this.total = total();
    }

    /**
     * Candidates that are all rivals of each other.
     *
     * @param weights without rivals, in bits
     */
    public Posterior(double... weights) {
        this(0, weights, new BitSet());
    }

    private Posterior(double otherOdds, double[] weights, BitSet together) {
        this.together = together;
        this.weights = weights.clone();
        this.odds = Arrays.stream(weights).map(Posterior::odds).toArray();
        this.otherOdds = otherOdds;
        this.total = total();
    }

    /**
     * Some candidates beside others that are not listed one by one.
     *
     * @param otherOdds the sum of the odds of the candidates that are not listed
     * @param weights the weights of the listed candidates, without rivals, in bits
     */
    public static Posterior beside(double otherOdds, double[] weights) {
        return new Posterior(otherOdds, weights, new BitSet());
    }

    /** The first {@value #FIRST} of these candidates; the others still count as rivals. */
    public Posterior ofFirst() {
        int kept = Math.min(FIRST, weights.length);
        return new Posterior(afterFirst(i -> true), Arrays.copyOf(weights, kept), together.get(0, kept));
    }

    private double total() {
        return sum(Arrays.copyOf(odds, Math.min(FIRST, odds.length))) + afterFirst(i -> true);
    }

    /** The sum of the odds of some candidates after the first ones, and of those that are not listed. */
    private double afterFirst(IntPredicate which) {
        double sum = otherOdds;
        for (int i = FIRST; i < odds.length; i++) {
            sum += which.test(i) ? odds[i] : 0;
        }
        return sum;
    }

    /** The sum of values in their order; the sum of a stream differs in the last digits. */
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

    /** The number of listed candidates. */
    public int size() {
        return weights.length;
    }

    /** The weight of a candidate with its rivals, in bits. */
    public double weight(int which) {
        double own = odds[which];
        if (together.get(which)) {
            own = Posterior.sum(together.stream().mapToDouble(i -> odds[i]).toArray());
        }
        double rest = total - own;
        double others = rest > total * LOST_TO_ROUNDING ? rest : totalWithout(which);
        return beside(weights[which], Math.max(0, others));
    }

    /** How far a candidate is ahead of its best rival, in bits; infinite without a rival. */
    public double lead(int which) {
        int rival = bestRival(which);
        return rival < 0 ? Double.POSITIVE_INFINITY : weights[which] - weights[rival];
    }

    /** The index of a candidate's best rival; -1 if it has none. */
    public int bestRival(int which) {
        int best = -1;
        for (int i = 0; i < weights.length; i++) {
            best = isRival(which, i) && (best < 0 || weights[i] > weights[best]) ? i : best;
        }
        return best;
    }

    /** Whether a candidate may be the same company as the best one, without being the best one. */
    public boolean isSecondEntry(int which) {
        return which > 0 && together.get(which);
    }

    /** One more than the last index of those that may be one company; 0 if there are none. */
    public int together() {
        return together.length();
    }

    private boolean isRival(int which, int other) {
        return which != other && !(together.get(which) && together.get(other));
    }

    /**
     * The weight of one of several candidates of which at most one is right.
     *
     * @param bits the weight without rivals
     * @param others the sum of the odds of its rivals
     */
    public static double beside(double bits, double others) {
        return bits - Math.log1p(others) / LN2;
    }

    private double totalWithout(int which) {
        double sum = afterFirst(i -> isRival(which, i));
        for (int i = 0; i < Math.min(FIRST, odds.length); i++) {
            sum += isRival(which, i) ? odds[i] : 0;
        }
        return sum;
    }

    /**
     * Whether the best of these companies has at least these odds against its rivals, and shares more than sound with
     * the query. The companies may come in any order.
     */
    static boolean hasClearWinner(Collection<ScoredCompany> found, double odds) {
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

    /** 2^bits, with bits limited to -200 to 200. */
    public static double odds(double bits) {
        return Math.pow(2, Math.max(-MOST_BITS, Math.min(MOST_BITS, bits)));
    }

    /** The probability, 0 to 1, whose log odds are these bits. */
    public static double probability(double bits) {
        return 1 / (1 + odds(-bits));
    }

    /** The log odds of a probability, in bits; infinite for 0 and 1. */
    public static double bits(double probability) {
        return Math.log(probability / (1 - probability)) / LN2;
    }
}
