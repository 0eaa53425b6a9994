package org.dealtrace.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Logistic regression on features that are there or not, by stochastic gradient descent with AdaGrad (Duchi, Hazan,
 * Singer, JMLR 12, 2011) and an L1 penalty, which leaves many weights at 0. The result is the mean of the weights after
 * each later epoch, so that the last examples count no more than others. The same examples and seed give the same
 * weights on every platform.
 */
final class LogisticRegression {

    private static final int EPOCHS = 12;
    private static final int AVERAGED_FROM = 6;
    private static final double RATE = 0.2;
    private static final double PENALTY = 0.0005;
    private static final double FIRST_STEP = 1e-6;

    /** An example with a smaller error is passed over, which saves most of the time. */
    private static final double NOTHING = 1e-4;

    private LogisticRegression() {}

    /**
     * The weights of the features, and the bias as one more at the end.
     *
     * @param examples the numbers of the features that each example has
     * @param labels whether each example is of the class
     * @param importance how much an error on each example counts
     * @param features how many there are
     */
    static double[] fit(List<int[]> examples, boolean[] labels, double[] importance, int features, long seed) {
        double[] weights = new double[features + 1];
        double[] squares = new double[features + 1];
        double[] mean = new double[features + 1];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        Random random = new Random(seed);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                int[] example = examples.get(i);
                double gradient = (probability(weights, example) - (labels[i] ? 1 : 0)) * importance[i];
                if (Math.abs(gradient) < NOTHING) {
                    continue;
                }
                for (int feature : example) {
                    step(weights, squares, feature, gradient, PENALTY);
                }
                step(weights, squares, features, gradient, 0);
            }
            for (int i = 0; epoch >= AVERAGED_FROM && i < mean.length; i++) {
                mean[i] += weights[i] / (EPOCHS - AVERAGED_FROM);
            }
        }
        return mean;
    }

    private static void step(double[] weights, double[] squares, int feature, double gradient, double penalty) {
        squares[feature] += gradient * gradient;
        double rate = RATE / Math.sqrt(squares[feature] + FIRST_STEP);
        double moved = weights[feature] - rate * gradient;
        double shrunk = Math.max(0, Math.abs(moved) - rate * penalty);
        weights[feature] = Math.copySign(shrunk, moved);
    }

    /** The probability of the class, 0 to 1. */
    static double probability(double[] weights, int[] example) {
        double sum = weights[weights.length - 1];
        for (int feature : example) {
            sum += weights[feature];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
