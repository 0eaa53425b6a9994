package org.dealtrace.outcome.classify.text.internal;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a trained model, by feature.
 *
 * <p>The first line with a tab names the classes. Each later line has a feature and a weight for each class, with tabs
 * between them and blanks for 0. Lines without a tab are comments. Reading a file only notes where each feature stands.
 * A feature's weights are parsed when they are first asked for, because few of the tens of thousands occur in a study.
 *
 * <p>Safe for use by several threads.
 */
final class ModelWeights {

    /** Knuth's multiplier, which spreads hash codes. */
    private static final int SPREAD = 0x9E3779B1;

    private final List<String> classes;

    /** The file behind the line that names the classes. */
    private final char[] file;

    /** The place in the file behind each feature, in a hash table with open addressing; 0 where none is. */
    private final int[] ends;

    private final int[] hashes;
    private final AtomicReferenceArray<float @Nullable []> rows;
    private final int shift;

    ModelWeights(String text) {
        int tab = text.indexOf('\t');
        int end = text.indexOf('\n', tab) + 1;
        this.classes = List.of(text.substring(tab + 1, end - 1).split("\t"));
        this.file = text.substring(end).toCharArray();
        int lines = 1;
        for (char c : file) {
            lines += c == '\n' ? 1 : 0;
        }
        // at most half full
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * lines);
        this.shift = Integer.SIZE - bits;
        this.ends = new int[1 << bits];
        this.hashes = new int[1 << bits];
        this.rows = new AtomicReferenceArray<>(1 << bits);
        index();
    }

    private void index() {
        int i = 0;
        while (i < file.length) {
            int hash = 0;
            while (i < file.length && file[i] != '\t' && file[i] != '\n') {
                hash = 31 * hash + file[i++];
            }
            if (i < file.length && file[i] == '\t') {
                int place = (hash * SPREAD) >>> shift;
                while (ends[place] != 0) {
                    place = (place + 1) & (ends.length - 1);
                }
                // a feature can be empty, at the very start of the file
                ends[place] = i + 1;
                hashes[place] = hash;
            }
            while (i < file.length && file[i] != '\n') {
                i++;
            }
            i++;
        }
    }

    /** The names of the classes. */
    List<String> classes() {
        return classes;
    }

    /** The weights of a feature, in the order of classes; null for a feature that the model does not know. */
    float @Nullable [] of(CharSequence feature) {
        int place = place(feature);
        return place < 0 ? null : at(place);
    }

    /** The weights at a place. */
    float[] at(int place) {
        float[] row = rows.get(place);
        if (row == null) {
            row = parse(ends[place]);
            rows.set(place, row);
        }
        return row;
    }

    /** The place of a feature among all, or -1 for one that the model does not know. */
    int place(CharSequence feature) {
        int hash = hash(feature);
        int place = (hash * SPREAD) >>> shift;
        while (ends[place] != 0) {
            if (hashes[place] == hash && isAt(feature, ends[place] - 1 - feature.length())) {
                return place;
            }
            place = (place + 1) & (ends.length - 1);
        }
        return -1;
    }

    private boolean isAt(CharSequence feature, int start) {
        if (start < 0 || (start > 0 && file[start - 1] != '\n')) {
            return false;
        }
        for (int i = 0; i < feature.length(); i++) {
            if (file[start + i] != feature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int hash(CharSequence feature) {
        if (feature instanceof String text) {
            return text.hashCode();
        }
        int hash = 0;
        for (int i = 0; i < feature.length(); i++) {
            hash = 31 * hash + feature.charAt(i);
        }
        return hash;
    }

    private float[] parse(int from) {
        int end = from;
        while (end < file.length && file[end] != '\n') {
            end++;
        }
        String[] cells = new String(file, from, end - from).split("\t", -1);
        float[] row = new float[cells.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = cells[i].isEmpty() ? 0 : Float.parseFloat(cells[i]);
        }
        return row;
    }
}
