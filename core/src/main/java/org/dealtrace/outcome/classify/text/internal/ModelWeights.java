package org.dealtrace.outcome.classify.text.internal;

import java.util.List;

/**
 * The weights of a trained linear model.
 *
 * <p>The first line with a tab names the classes. Each later line has a feature and a weight for each class, separated
 * by tabs; a blank weight is 0. Lines without a tab are comments. A feature is kept as a hash code of 64 bits. The
 * chance that two of 100,000 features have the same code is below one in a billion.
 *
 * <p>Immutable.
 */
final class ModelWeights {

    /** The hash code of an empty text. */
    static final long EMPTY_HASH = 1;

    /** The golden ratio in 64 bits, which spreads hash codes (Knuth). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<String> classes;

    /** The hash codes of the features, in a hash table with open addressing; 0 in a free slot. */
    private final long[] features;

    /** The row of the feature in each slot. */
    private final int[] rowOf;

    /** The offset of each row's weights, and the end of the last row. */
    private final int[] starts;

    private final float[] weights;
    private final int shift;

    ModelWeights(String text) {
        int tab = text.indexOf('\t');
        int end = text.indexOf('\n', tab) + 1;
        this.classes = List.of(text.substring(tab + 1, end - 1).split("\t"));
        char[] file = text.substring(end).toCharArray();
        int lines = 1;
        int cells = 0;
        for (char c : file) {
            lines += c == '\n' ? 1 : 0;
            cells += c == '\t' ? 1 : 0;
        }
        // at most half full
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * lines);
        this.shift = Long.SIZE - bits;
        this.features = new long[1 << bits];
        this.rowOf = new int[1 << bits];
        this.starts = new int[lines + 1];
        this.weights = new float[cells];
        read(file);
    }

    private void read(char[] file) {
        int row = 0;
        int next = 0;
        boolean inFeature = true;
        long feature = EMPTY_HASH;
        int digits = 0;
        int divisor = 0;
        boolean negative = false;
        for (int i = 0; i <= file.length; i++) {
            char c = i < file.length ? file[i] : '\n';
            if (c == '\t' || c == '\n') {
                if (!inFeature) {
                    weights[next++] = (negative ? -1f : 1f) * digits / Math.max(1, divisor);
                    starts[row] = next;
                } else if (c == '\t') {
                    put(feature, row++);
                }
                inFeature = c == '\n';
                feature = EMPTY_HASH;
                digits = 0;
                divisor = 0;
                negative = false;
            } else if (inFeature) {
                feature = feature * SPREAD + c + 1;
            } else if (c == '-') {
                negative = true;
            } else if (c == '.') {
                divisor = 1;
            } else {
                digits = 10 * digits + c - '0';
                divisor *= 10;
            }
        }
    }

    private void put(long feature, int row) {
        int place = place(feature);
        features[place] = feature;
        rowOf[place] = row;
    }

    private int place(long feature) {
        int place = (int) ((feature * SPREAD) >>> shift);
        while (features[place] != 0 && features[place] != feature) {
            place = (place + 1) & (features.length - 1);
        }
        return place;
    }

    /** The names of the classes. */
    List<String> classes() {
        return classes;
    }

    /** An upper bound of the row numbers. */
    int rows() {
        return starts.length;
    }

    /** Continues a hash code with further letters. */
    static long hash(long before, CharSequence letters, int start, int end) {
        long hash = before;
        for (int i = start; i < end; i++) {
            hash = hash * SPREAD + letters.charAt(i) + 1;
        }
        return hash;
    }

    /** The row of a feature by its hash code; -1 if the model does not know it. */
    int row(long feature) {
        int place = place(feature);
        return features[place] == 0 ? -1 : rowOf[place];
    }

    /** The row of a feature; -1 if the model does not know it. */
    int row(CharSequence feature) {
        return row(hash(EMPTY_HASH, feature, 0, feature.length()));
    }

    /** Adds the weights of a row to the sums of the classes; does nothing for row -1. */
    void add(int row, double[] sums) {
        for (int i = 0; row >= 0 && i < starts[row + 1] - starts[row]; i++) {
            sums[i] += weights[starts[row] + i];
        }
    }

    /** The weight of a row for a class. */
    float weight(int row, int ofClass) {
        return weights[starts[row] + ofClass];
    }
}
