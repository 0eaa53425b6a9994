package org.dealtrace.outcome.classify.text.internal;

/**
 * The probabilities of tags along a sequence of places, where each tag depends on the one before. They are sums over
 * all ways to tag the sequence (the forward and backward sums of a linear-chain conditional random field; Lafferty,
 * McCallum, Pereira, Conditional random fields, ICML 2001).
 */
public final class Chain {

    private final double[][] odds;
    private final double[][][] steps;
    private final double[][] forward;
    private final double[][] backward;

    /**
     * A chain.
     *
     * @param odds by place and tag, at least 0
     * @param steps by place, the odds of each pair of the tag before it and its own tag; those of the first place are
     *     ignored
     */
    public Chain(double[][] odds, double[][][] steps) {
        this.odds = odds;
        this.steps = steps;
        int places = odds.length;
        forward = new double[places][];
        backward = new double[places][];
        for (int i = 0; i < places; i++) {
            forward[i] = odds[i].clone();
            for (int t = 0; i > 0 && t < odds[i].length; t++) {
                double before = 0;
                for (int b = 0; b < odds[i].length; b++) {
                    before += forward[i - 1][b] * steps[i][b][t];
                }
                forward[i][t] *= before;
            }
            scale(forward[i]);
        }
        for (int i = places - 1; i >= 0; i--) {
            backward[i] = new double[odds[i].length];
            for (int t = 0; t < odds[i].length; t++) {
                backward[i][t] = i == places - 1 ? 1 : 0;
                for (int next = 0; i < places - 1 && next < odds[i].length; next++) {
                    backward[i][t] += steps[i + 1][t][next] * odds[i + 1][next] * backward[i + 1][next];
                }
            }
            scale(backward[i]);
        }
    }

    /** The odds of scores: e to the power of each score minus the highest one. */
    public static double[] odds(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double[] odds = new double[scores.length];
        for (int t = 0; t < odds.length; t++) {
            odds[t] = StrictMath.exp(scores[t] - most);
        }
        return odds;
    }

    /** The probability of each tag at a place. */
    public double[] at(int place) {
        double[] probabilities = forward[place].clone();
        for (int t = 0; t < probabilities.length; t++) {
            probabilities[t] *= backward[place][t];
        }
        scale(probabilities);
        return probabilities;
    }

    /**
     * The probability of each pair of tags: that of the place before, then that of this place, which is not the first.
     */
    public double[][] before(int place) {
        int tags = odds[place].length;
        double[][] pairs = new double[tags][tags];
        double all = 0;
        for (int b = 0; b < tags; b++) {
            for (int t = 0; t < tags; t++) {
                pairs[b][t] = forward[place - 1][b] * steps[place][b][t] * odds[place][t] * backward[place][t];
                all += pairs[b][t];
            }
        }
        for (double[] row : pairs) {
            for (int t = 0; t < tags; t++) {
                row[t] /= all;
            }
        }
        return pairs;
    }

    private static void scale(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }
}
