package org.dealtrace.matching.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Labelled comparison vectors for training: for each query its candidates, of which none, one or several are right. Not
 * safe for several threads.
 */
public final class LabelledPairs {

    private final List<double[]> values = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /**
     * Starts a query; the pairs added next are its candidates.
     *
     * @param weight of the query, above 0
     */
    public void query(double weight) {
        if (!(weight > 0)) {
            throw new IllegalArgumentException("weight of a query must be above 0 but was " + weight);
        }
        starts.add(values.size());
        weights.add(weight);
    }

    /**
     * Adds a candidate of the last query.
     *
     * @param vector a comparison vector
     * @param same whether the candidate is right
     */
    public void add(double[] vector, boolean same) {
        if (starts.isEmpty()) {
            throw new IllegalStateException("start a query before its candidates are added");
        }
        values.add(vector.clone());
        labels.add(same);
    }

    /** The number of candidates. */
    public int size() {
        return values.size();
    }

    /** The number of right candidates. */
    int right() {
        return Collections.frequency(labels, true);
    }

    int queries() {
        return starts.size();
    }

    /** The weighted share of queries with a right candidate. */
    double shareWithRight() {
        double all = 0;
        double with = 0;
        for (int query = 0; query < queries(); query++) {
            all += weight(query);
            with += labels.subList(start(query), start(query + 1)).contains(true) ? weight(query) : 0;
        }
        return with / all;
    }

    double[] vector(int pair) {
        return values.get(pair);
    }

    boolean same(int pair) {
        return labels.get(pair);
    }

    /** The first pair of a query; the number of pairs behind the last query. */
    int start(int query) {
        return query == starts.size() ? values.size() : starts.get(query);
    }

    double weight(int query) {
        return weights.get(query);
    }

    /** {@code 2 of 30 candidates of 3 queries are right}. */
    @Override
    public String toString() {
        return right() + " of " + size() + (size() == 1 ? " candidate of " : " candidates of ") + queries()
                + (queries() == 1 ? " query" : " queries") + (right() == 1 ? " is right" : " are right");
    }
}
