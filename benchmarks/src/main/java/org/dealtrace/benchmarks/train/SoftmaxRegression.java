package org.dealtrace.benchmarks.train;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Multinomial logistic regression on features that are there or not, by stochastic gradient descent with AdaGrad
 * (Duchi, Hazan, Singer, JMLR 12, 2011) and an L1 penalty. Each step sees a part of the features only (dropout), so
 * that no word decides alone. The result is the mean of the weights after each later epoch, over several runs in
 * different orders. The same examples and seed give the same weights on every platform.
 */
final class SoftmaxRegression {

    private static final int EPOCHS = 40;
    private static final int AVERAGED_FROM = 10;
    private static final float PENALTY = 0.0005f;
    private static final float FIRST_STEP = 1e-6f;

    /** The part of the features that each step sees. */
    private static final double PART_KEPT = 0.3;

    /** A random integer is below this one with the probability {@link #PART_KEPT}. */
    private static final int KEPT = (int) (Integer.MIN_VALUE + PART_KEPT * 0x1p32);

    /** A class with a smaller error is passed over, which saves most of the time. */
    private static final double NOTHING = 1e-3;

    private final List<int[]> examples;
    private final double[][] targets;
    private final double[] importance;
    private final float rate;
    private final int features;
    private final int classes;

    /** The weights of all classes for the first feature, then for the next; the biases come last. */
    private final float[] weights;

    private final float[] squares;
    private final double[] mean;

    /** Where the weights of the features of a step begin, and the odds of its classes. */
    private final int[] seen;

    private final double[] odds;

    private SoftmaxRegression(List<int[]> examples, double[][] targets, double[] importance, int features, float rate) {
        this.examples = examples;
        this.targets = targets;
        this.importance = importance;
        this.rate = rate;
        this.features = features;
        this.classes = targets[0].length;
        this.weights = new float[(features + 1) * classes];
        this.squares = new float[weights.length];
        this.mean = new double[weights.length];
        this.seen = new int[examples.stream().mapToInt(e -> e.length).max().orElse(0)];
        this.odds = new double[classes];
    }

    /**
     * The weights of each feature for each class, and the biases as one more row at the end.
     *
     * @param examples the numbers of the features that each example has
     * @param targets the part that each class has in each example; the parts sum to 1
     * @param importance how much an error on each example counts
     * @param features how many there are
     * @param rate how far a step goes; a low one leaves the probabilities of short trainings nearer to the middle
     * @param runs how many
     */
    static double[][] fit(
            List<int[]> examples,
            double[][] targets,
            double[] importance,
            int features,
            float rate,
            int runs,
            long seed) {
        SoftmaxRegression regression = new SoftmaxRegression(examples, targets, importance, features, rate);
        for (int run = 0; run < runs; run++) {
            regression.run(new SplittableRandom(seed + run));
        }
        double[][] rows = new double[features + 1][];
        for (int f = 0; f <= features; f++) {
            rows[f] = Arrays.copyOfRange(regression.mean, f * regression.classes, (f + 1) * regression.classes);
            for (int c = 0; c < regression.classes; c++) {
                rows[f][c] /= runs * (EPOCHS - AVERAGED_FROM);
            }
        }
        return rows;
    }

    private void run(SplittableRandom random) {
        Arrays.fill(weights, 0);
        Arrays.fill(squares, 0);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int moved = order[i];
                order[i] = order[other];
                order[other] = moved;
            }
            for (int i : order) {
                learn(i, random);
            }
            for (int w = 0; epoch >= AVERAGED_FROM && w < mean.length; w++) {
                mean[w] += weights[w];
            }
        }
    }

    private void learn(int example, SplittableRandom random) {
        int count = 0;
        Arrays.fill(odds, 0);
        for (int feature : examples.get(example)) {
            if (random.nextInt() < KEPT) {
                int first = feature * classes;
                seen[count++] = first;
                for (int c = 0; c < classes; c++) {
                    odds[c] += weights[first + c];
                }
            }
        }
        int bias = features * classes;
        for (int c = 0; c < classes; c++) {
            odds[c] = odds[c] / PART_KEPT + weights[bias + c];
        }
        softmax();
        for (int c = 0; c < classes; c++) {
            float gradient = (float) ((odds[c] - targets[example][c]) * importance[example]);
            if (Math.abs(gradient) >= NOTHING) {
                for (int i = 0; i < count; i++) {
                    step(seen[i] + c, gradient, PENALTY);
                }
                step(bias + c, gradient, 0);
            }
        }
    }

    private void step(int of, float gradient, float penalty) {
        squares[of] += gradient * gradient;
        float length = (float) (rate / Math.sqrt(squares[of] + FIRST_STEP));
        float moved = weights[of] - length * gradient;
        float least = length * penalty;
        weights[of] = moved > least ? moved - least : moved < -least ? moved + least : 0;
    }

    private void softmax() {
        double most = odds[0];
        for (double odd : odds) {
            most = Math.max(most, odd);
        }
        double all = 0;
        for (int c = 0; c < odds.length; c++) {
            odds[c] = StrictMath.exp(odds[c] - most);
            all += odds[c];
        }
        for (int c = 0; c < odds.length; c++) {
            odds[c] /= all;
        }
    }
}
