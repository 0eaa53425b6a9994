package org.dealtrace.outcome.classify.text.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A linear-chain conditional random field: weights of features, from which a {@link Chain} gets the odds of its tags.
 *
 * <p>Its file has the form of {@link ModelWeights}. A feature that begins with {@code >} belongs to two neighbours and
 * has a weight for each pair of tags.
 */
public final class ChainModel {

    private final List<String> tags;
    private final ModelWeights weights;

    /** A model from the text of its file. */
    public ChainModel(String file) {
        this.weights = new ModelWeights(file);
        this.tags = weights.classes();
    }

    /** Whether one tag can follow another: a name can only continue after a token of a name. */
    public static boolean allowed(String from, String to) {
        return !to.equals("I") || !from.equals("O");
    }

    List<String> tags() {
        return tags;
    }

    /**
     * The chain of places with their features.
     *
     * @param places the features of each place
     * @param pairs the features of each place together with the one before it; those of the first place are ignored
     */
    Chain chain(List<List<String>> places, List<List<String>> pairs) {
        int n = tags.size();
        double[][] odds = new double[places.size()][];
        double[][][] steps = new double[places.size()][][];
        Map<List<String>, double[][]> known = new HashMap<>();
        for (int i = 0; i < odds.length; i++) {
            double[] scores = new double[n];
            places.get(i).forEach(feature -> weights.add(weights.row(feature), scores));
            odds[i] = Chain.odds(scores);
            steps[i] = i == 0 ? new double[n][n] : known.computeIfAbsent(pairs.get(i), this::steps);
        }
        return new Chain(odds, steps);
    }

    private double[][] steps(List<String> features) {
        int n = tags.size();
        double[] scores = new double[n * n];
        features.forEach(feature -> weights.add(weights.row(feature), scores));
        double[] odds = Chain.odds(scores);
        double[][] steps = new double[n][n];
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n; to++) {
                steps[from][to] = allowed(tags.get(from), tags.get(to)) ? odds[from * n + to] : 0;
            }
        }
        return steps;
    }
}
