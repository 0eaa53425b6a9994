package org.dealtrace.matching.internal.index;

import java.util.List;
import org.apache.lucene.util.PriorityQueue;

/**
 * The best names found so far, up to a number: a heap with the worst on top.
 *
 * <p>Names of equal score are ordered by their key, so the result does not depend on the order in which names come.
 */
final class TopNames extends PriorityQueue<TopNames.Hit> {

    /**
     * A name found.
     *
     * @param segment its segment
     * @param doc its number in the segment
     * @param score its BM25 score
     * @param key its place among names of equal score, the lower the better
     */
    record Hit(int segment, int doc, double score, long key) {}

    private final int limit;
    /** The lowest score that is wanted. */
    private final double least;

    /**
     * An empty heap.
     *
     * @param limit the most names that are kept
     * @param least the lowest score that is wanted
     */
    TopNames(int limit, double least) {
        super(limit);
        this.limit = limit;
        this.least = least;
    }

    @Override
    protected boolean lessThan(Hit a, Hit b) {
        return isBetter(b.score, b.key, a);
    }

    private static boolean isBetter(double score, long key, Hit than) {
        return score > than.score || (score == than.score && key < than.key);
    }

    /** The score that a name must reach to be kept. */
    double worst() {
        return size() == limit ? Math.max(least, top().score) : least;
    }

    /** Whether a name is good enough to be kept. */
    boolean wants(double score, long key) {
        return score >= least && (size() < limit || isBetter(score, key, top()));
    }

    /** Adds a name that {@linkplain #wants is wanted}; if the heap is full, it replaces the worst one. */
    void add(double score, long key, int segment, int doc) {
        insertWithOverflow(new Hit(segment, doc, score, key));
    }

    /** Removes and returns all names, by falling score. */
    List<Hit> drain() {
        Hit[] hits = new Hit[size()];
        for (int i = hits.length - 1; i >= 0; i--) {
            hits[i] = pop();
        }
        return List.of(hits);
    }
}
