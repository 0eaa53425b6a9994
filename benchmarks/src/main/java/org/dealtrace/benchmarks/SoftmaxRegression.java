package org.dealtrace.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression on features that are there or not, by stochastic gradient descent with AdaGrad
 * (Duchi, Hazan, Singer, JMLR 12, 2011) and an L1 penalty. Each step sees a part of the features only (dropout), so
 * that no word decides alone. The result is the mean of the weights after each later epoch. The same examples and seed
 * give the same weights on every platform.
 */
final class SoftmaxRegression {

    private static final int EPOCHS = 40;
    private static final int AVERAGED_FROM = 10;
    private static final double RATE = 0.2;
    private static final double PENALTY = 0.0005;
    private static final double FIRST_STEP = 1e-6;

    /** The part of the features that each step sees. */
    private static final double KEPT = 0.3;

    /** A class with a smaller error is passed over, which saves most of the time. */
    private static final double NOTHING = 1e-3;

    private SoftmaxRegression() {}

    /**
     * The weights of each feature for each class, and the biases as one more row at the end.
     *
     * @param examples the numbers of the features that each example has
     * @param targets the part that each class has in each example; the parts sum to 1
     * @param importance how much an error on each example counts
     * @param features how many there are
     */
    static double[][] fit(List<int[]> examples, double[][] targets, double[] importance, int features, long seed) {
        int classes = targets[0].length;
        double[][] weights = new double[features + 1][classes];
        double[][] squares = new double[features + 1][classes];
        double[][] mean = new double[features + 1][classes];
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        Random random = new Random(seed);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                int[] seen = Arrays.stream(examples.get(i))
                        .filter(f -> random.nextDouble() < KEPT)
                        .toArray();
                double[] odds = probabilities(weights, seen, 1 / KEPT);
                for (int c = 0; c < classes; c++) {
                    double gradient = (odds[c] - targets[i][c]) * importance[i];
                    if (Math.abs(gradient) >= NOTHING) {
                        for (int feature : seen) {
                            step(weights[feature], squares[feature], c, gradient, PENALTY);
                        }
                        step(weights[features], squares[features], c, gradient, 0);
                    }
                }
            }
            for (int f = 0; epoch >= AVERAGED_FROM && f < mean.length; f++) {
                for (int c = 0; c < classes; c++) {
                    mean[f][c] += weights[f][c] / (EPOCHS - AVERAGED_FROM);
                }
            }
        }
        return mean;
    }

    private static void step(double[] weights, double[] squares, int of, double gradient, double penalty) {
        squares[of] += gradient * gradient;
        double rate = RATE / Math.sqrt(squares[of] + FIRST_STEP);
        double moved = weights[of] - rate * gradient;
        weights[of] = Math.copySign(Math.max(0, Math.abs(moved) - rate * penalty), moved);
    }

    /** The probability of each class, 0 to 1. */
    static double[] probabilities(double[][] weights, int[] example, double scale) {
        double[] odds = weights[weights.length - 1].clone();
        for (int feature : example) {
            for (int c = 0; c < odds.length; c++) {
                odds[c] += weights[feature][c] * scale;
            }
        }
        double most = Arrays.stream(odds).max().orElse(0);
        double all = 0;
        for (int c = 0; c < odds.length; c++) {
            odds[c] = StrictMath.exp(odds[c] - most);
            all += odds[c];
        }
        for (int c = 0; c < odds.length; c++) {
            odds[c] /= all;
        }
        return odds;
    }
}
