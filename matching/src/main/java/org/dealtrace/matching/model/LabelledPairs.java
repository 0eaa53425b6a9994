package org.dealtrace.matching.model;

import java.util.ArrayList;
import java.util.List;

/** Comparison vectors with the answer, from which a model learns. Not safe for several threads. */
public final class LabelledPairs {

    private final List<double[]> values = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /**
     * Adds a pair.
     *
     * @param vector a comparison vector
     * @param same whether both names mean the same company
     * @param weight how much the pair counts, above 0
     */
    public void add(double[] vector, boolean same, double weight) {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("weight of a pair must be above 0 but was " + weight);
        }
        values.add(vector.clone());
        labels.add(same);
        weights.add(weight);
    }

    public int size() {
        return values.size();
    }

    double[] vector(int pair) {
        return values.get(pair);
    }

    boolean same(int pair) {
        return labels.get(pair);
    }

    double weight(int pair) {
        return weights.get(pair);
    }
}
