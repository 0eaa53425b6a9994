package org.dealtrace.matching.internal.index;

import java.util.List;

/**
 * The best names found so far, up to a number: a heap with the worst on top.
 *
 * <p>Names of equal score are ordered by their key, so what is kept does not depend on the order in which names come.
 */
final class TopNames {

    /**
     * A name found.
     *
     * @param segment its segment
     * @param doc its number in the segment
     * @param score its BM25 score
     */
    record Hit(int segment, int doc, double score) {}

    private final int limit;
    /** No name with a lower score is wanted. */
    private final double least;

    private final double[] bestScores;
    private final long[] bestKeys;
    private final int[] bestSegments;
    private final int[] bestDocs;
    private int found;

    /**
     * None yet.
     *
     * @param limit how many are kept
     * @param least the lowest score that is wanted
     */
    TopNames(int limit, double least) {
        this.limit = limit;
        this.least = least;
        this.bestScores = new double[limit];
        this.bestKeys = new long[limit];
        this.bestSegments = new int[limit];
        this.bestDocs = new int[limit];
    }

    /** A name with a lower score has no place here any more. */
    double worst() {
        return found == limit ? Math.max(least, bestScores[0]) : least;
    }

    /** Whether a name has a place here. */
    boolean wants(double score, long key) {
        return score >= least && (found < limit || better(score, key, 0));
    }

    /** Takes a name that {@linkplain #wants is wanted}, in place of the worst if there are as many as are kept. */
    void add(double score, long key, int segment, int doc) {
        if (found < limit) {
            place(found, score, key, segment, doc);
            up(found++);
        } else {
            replaceWorst(score, key, segment, doc);
        }
    }

    private boolean better(double score, long key, int than) {
        return score > bestScores[than] || (score == bestScores[than] && key < bestKeys[than]);
    }

    private boolean worse(int a, int b) {
        return better(bestScores[b], bestKeys[b], a);
    }

    private void place(int at, double score, long key, int segment, int doc) {
        bestScores[at] = score;
        bestKeys[at] = key;
        bestSegments[at] = segment;
        bestDocs[at] = doc;
    }

    private void swap(int a, int b) {
        double score = bestScores[a];
        long key = bestKeys[a];
        int segment = bestSegments[a];
        int doc = bestDocs[a];
        place(a, bestScores[b], bestKeys[b], bestSegments[b], bestDocs[b]);
        place(b, score, key, segment, doc);
    }

    private void up(int from) {
        int at = from;
        while (at > 0 && worse(at, (at - 1) / 2)) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    /** Puts a name in place of the worst; those that are worse than it move up into the gap. */
    private void replaceWorst(double score, long key, int segment, int doc) {
        int at = 0;
        for (int child = 1; child < found; child = 2 * at + 1) {
            if (child + 1 < found && worse(child + 1, child)) {
                child++;
            }
            if (!better(score, key, child)) {
                break;
            }
            place(at, bestScores[child], bestKeys[child], bestSegments[child], bestDocs[child]);
            at = child;
        }
        place(at, score, key, segment, doc);
    }

    /** Takes all out, by falling score. */
    List<Hit> drain() {
        Hit[] hits = new Hit[found];
        while (found > 0) {
            int last = found - 1;
            hits[last] = new Hit(bestSegments[0], bestDocs[0], bestScores[0]);
            found = last;
            replaceWorst(bestScores[last], bestKeys[last], bestSegments[last], bestDocs[last]);
        }
        return List.of(hits);
    }
}
