package org.dealtrace.outcome.classify.text.internal;

import java.util.List;

/**
 * The weights of a trained linear model.
 *
 * <p>The first line of the file with a tab names the classes; each later line has a feature and a weight for each
 * class, with tabs between them and blanks for 0. Lines without a tab are comments. A feature is kept as a hash code of
 * 64 bits: among 100,000 features two are alike with a probability below one in a billion.
 *
 * <p>Immutable.
 */
final class ModelWeights {

    /** The hash code of no letters. */
    static final long NOTHING = 1;

    /** The golden ratio in 64 bits, which spreads hash codes (Knuth). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final List<String> classes;

    /** The features in a hash table with open addressing, 0 where none is, and the row of each. */
    private final long[] features;

    private final int[] rowOf;

    /** Where the weights of each row begin, and behind the last one. */
    private final int[] starts;

    private final float[] weights;
    private final int shift;

    ModelWeights(String text) {
        int tab = text.indexOf('\t');
        int end = text.indexOf('\n', tab) + 1;
        this.classes = List.of(text.substring(tab + 1, end - 1).split("\t"));
        int lines = 1;
        int cells = 0;
        for (int i = end; i < text.length(); i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
            cells += text.charAt(i) == '\t' ? 1 : 0;
        }
        // at most half full
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * lines);
        this.shift = Long.SIZE - bits;
        this.features = new long[1 << bits];
        this.rowOf = new int[1 << bits];
        this.starts = new int[lines + 1];
        this.weights = new float[cells];
        int row = 0;
        int next = 0;
        for (int from = end; from < text.length(); from = end) {
            end = text.indexOf('\n', from) + 1;
            end = end == 0 ? text.length() + 1 : end;
            tab = text.indexOf('\t', from);
            if (tab < 0 || tab >= end) {
                continue;
            }
            put(hash(NOTHING, text, from, tab), row);
            while (tab < end - 1) {
                int cell = tab + 1;
                tab = cell;
                while (tab < end - 1 && text.charAt(tab) != '\t') {
                    tab++;
                }
                weights[next++] = tab == cell ? 0 : Float.parseFloat(text.substring(cell, tab));
            }
            starts[++row] = next;
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

    /** More rows than there are. */
    int rows() {
        return starts.length;
    }

    /** The hash code of letters behind others whose hash code is given. */
    static long hash(long before, CharSequence letters, int start, int end) {
        long hash = before;
        for (int i = start; i < end; i++) {
            hash = hash * SPREAD + letters.charAt(i) + 1;
        }
        return hash;
    }

    /** The number of the row of a feature by its hash code, or -1 for one that the model does not know. */
    int row(long feature) {
        int place = place(feature);
        return features[place] == 0 ? -1 : rowOf[place];
    }

    int row(CharSequence feature) {
        return row(hash(NOTHING, feature, 0, feature.length()));
    }

    /** Adds the weights of a row to the sums of the classes; nothing for the row -1. */
    void add(int row, double[] sums) {
        for (int i = 0; row >= 0 && i < starts[row + 1] - starts[row]; i++) {
            sums[i] += weights[starts[row] + i];
        }
    }

    /** The weight of a row for the class of a number. */
    float weight(int row, int of) {
        return weights[starts[row] + of];
    }
}
