package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/**
 * Adds up the weights of the names of one segment, window by window, and keeps the best names. {@link MaxScoreSearcher}
 * explains the method. A search spends most of its time in these loops over postings, so they work on local variables.
 */
final class SegmentScan {

    /** The worst kept score must rise by this factor before the terms to leave out are computed again. */
    private static final double WORTH = 1.02;

    /** Looking up a name in Lucene's postings costs about as much as reading this many postings. */
    private static final int LOOK_UP = 16;

    /** The same for postings in an array, which are read four times as fast. */
    private static final int LOOK_UP_HELD = 64;

    private final int which;
    private final Segment segment;
    private final long[] keys;
    /** The clauses that have documents in the segment, the heaviest first; their documents follow. */
    private final QueryTerm[] clauses;

    private final TermDocs[] postings;
    private final NameScores scores;
    private final TopNames best;
    private final short[] sums;
    private final int[] touched;

    /** How many clauses are scanned; the others are only looked up. */
    private int essential;
    /** The sum of the weights of the clauses that are only looked up. */
    private int rest;

    private double worstSeen;

    /**
     * A scan of one segment, at its beginning.
     *
     * @param which the number of the segment
     * @param all the clauses of the query
     */
    SegmentScan(
            int which,
            Segment segment,
            QueryTerm[] all,
            NameScores scores,
            TopNames best,
            MaxScoreSearcher.Scratch scratch) {
        this.which = which;
        this.segment = segment;
        this.keys = segment.keys();
        this.scores = scores;
        this.best = best;
        this.sums = scratch.sums;
        this.touched = scratch.touched;
        QueryTerm[] here = new QueryTerm[all.length];
        TermDocs[] lists = new TermDocs[all.length];
        int count = 0;
        for (QueryTerm clause : all) {
            TermDocs list = clause.postings[which];
            if (list != null) {
                clause.doc = -1;
                here[count] = clause;
                lists[count++] = list;
            }
        }
        this.clauses = Arrays.copyOf(here, count);
        this.postings = Arrays.copyOf(lists, count);
        this.essential = clauses.length;
    }

    void run() throws IOException {
        if (clauses.length == 0) {
            return;
        }
        for (int base = 0; base < keys.length; base += MaxScoreSearcher.WINDOW) {
            int end = Math.min(base + MaxScoreSearcher.WINDOW, keys.length);
            leaveOutFrequent();
            int count = 0;
            for (int c = 0; c < essential; c++) {
                count = postings[c].held != null
                        ? addHeld(postings[c], postings[c].held, clauses[c].weight, base, end, count)
                        : addListed(postings[c], clauses[c], base, end, count);
            }
            if (count > 0) {
                keep(base, essential < clauses.length ? complete(base, end, count) : count);
            }
        }
    }

    /** Stops scanning the clauses that alone can no longer bring a name into the result. */
    private void leaveOutFrequent() {
        double worst = best.worst();
        if (worst > worstSeen * WORTH) {
            worstSeen = worst;
            int before = essential;
            essential = essential(before, worst);
            for (int c = essential; c < before; c++) {
                rest += clauses[c].weight;
            }
        }
    }

    /** The number n for which a name must have one of the n heaviest clauses to get into the result. */
    private int essential(int before, double worst) {
        // the reachable score falls from clause to clause, so the last one that can still reach enough is found by
        // binary search
        int essential = 0;
        int beyond = before + 1;
        while (beyond - essential > 1) {
            int middle = (essential + beyond) >>> 1;
            if (canReach(middle - 1, worst)) {
                essential = middle;
            } else {
                beyond = middle;
            }
        }
        return essential;
    }

    /** Whether a name that only has clauses from this one on can reach a score. */
    private boolean canReach(int from, double score) {
        int sum = 0;
        for (int c = from; c < clauses.length; c++) {
            sum += clauses[c].weight;
            if (scores.ofLength(sum, scores.leastLength(c - from + 1)) >= score) {
                return true;
            }
        }
        return false;
    }

    /** Adds a term to the sums of a window. Names that had no sum are noted; returns how many names are noted now. */
    private int addHeld(TermDocs list, int[] held, int weight, int base, int end, int before) {
        short[] sums = this.sums;
        int[] touched = this.touched;
        int count = before;
        // while the clause was essential, every window was read to its end
        int next = list.next;
        for (; next < list.end && held[next] < end; next++) {
            int at = held[next] - base;
            int old = sums[at];
            touched[count] = at;
            count += old == 0 ? 1 : 0;
            sums[at] = (short) (old + weight);
        }
        list.next = next;
        return count;
    }

    /** The same for postings in Lucene. */
    private int addListed(TermDocs list, QueryTerm clause, int base, int end, int before) throws IOException {
        short[] sums = this.sums;
        int[] touched = this.touched;
        int weight = clause.weight;
        int count = before;
        int doc = clause.doc;
        if (doc < base) {
            doc = list.advance(base);
        }
        while (doc < end) {
            int at = doc - base;
            int old = sums[at];
            touched[count] = at;
            count += old == 0 ? 1 : 0;
            sums[at] = (short) (old + weight);
            doc = list.nextDoc();
        }
        clause.doc = doc;
        return count;
    }

    /**
     * Adds the frequent terms to the names of the window that can still get into the result, and clears the sums of the
     * others. As long as many names are left, all postings of a term are read. When few are left, each name is looked
     * up.
     */
    private int complete(int base, int end, int count) throws IOException {
        int left = rest;
        int kept = competitive(base, count, left);
        boolean sorted = false;
        for (int c = essential; c < clauses.length && kept > 0; c++) {
            if (postings[c].held != null) {
                completeHeld(postings[c], postings[c].held, clauses[c].weight, base, end, kept);
            } else if (postings[c].cost() * (end - base) / keys.length < (long) kept * LOOK_UP) {
                readThrough(postings[c], clauses[c], base, end);
            } else {
                if (!sorted) {
                    Arrays.sort(touched, 0, kept);
                    sorted = true;
                }
                lookUp(postings[c], clauses[c], base, kept);
            }
            left -= clauses[c].weight;
            kept = competitive(base, kept, left);
        }
        return kept;
    }

    /**
     * Adds one frequent term whose documents are in an array. The documents from {@link TermDocs#next} on are in this
     * window or later ones.
     */
    private void completeHeld(TermDocs list, int[] held, int weight, int base, int end, int kept) {
        short[] sums = this.sums;
        int[] touched = this.touched;
        int from = list.firstFrom(base, list.next);
        int to = list.firstFrom(end, from);
        list.next = to;
        if (to - from < kept * LOOK_UP_HELD) {
            for (int i = from; i < to; i++) {
                int at = held[i] - base;
                int old = sums[at];
                if (old != 0) {
                    sums[at] = (short) (old + weight);
                }
            }
        } else {
            for (int t = 0; t < kept; t++) {
                int at = touched[t];
                if (Arrays.binarySearch(held, from, to, base + at) >= 0) {
                    sums[at] += (short) weight;
                }
            }
        }
    }

    private void readThrough(TermDocs list, QueryTerm clause, int base, int end) throws IOException {
        short[] sums = this.sums;
        int weight = clause.weight;
        int doc = clause.doc;
        if (doc < base) {
            doc = list.advance(base);
        }
        for (; doc < end; doc = list.nextDoc()) {
            int old = sums[doc - base];
            if (old != 0) {
                sums[doc - base] = (short) (old + weight);
            }
        }
        clause.doc = doc;
    }

    private void lookUp(TermDocs list, QueryTerm clause, int base, int kept) throws IOException {
        int doc = clause.doc;
        for (int t = 0; t < kept && doc != DocIdSetIterator.NO_MORE_DOCS; t++) {
            int wanted = base + touched[t];
            if (doc < wanted) {
                doc = list.advance(wanted);
            }
            if (doc == wanted) {
                sums[touched[t]] += (short) clause.weight;
            }
        }
        clause.doc = doc;
    }

    /**
     * Keeps, in order, the names that can get into the result with the weight that is left, and clears the sums of the
     * others.
     */
    private int competitive(int base, int count, int left) {
        short[] sums = this.sums;
        int[] touched = this.touched;
        double worst = best.worst();
        int kept = 0;
        for (int t = 0; t < count; t++) {
            int at = touched[t];
            if (scores.of(sums[at] + left, keys[base + at]) >= worst) {
                touched[kept++] = at;
            } else {
                sums[at] = 0;
            }
        }
        return kept;
    }

    /** Takes the names of a window that are good enough into the result, and clears all sums. */
    private void keep(int base, int count) {
        short[] sums = this.sums;
        Bits live = segment.reader().getLiveDocs();
        for (int t = 0; t < count; t++) {
            int at = touched[t];
            int sum = sums[at];
            sums[at] = 0;
            long key = keys[base + at];
            double score = scores.of(sum, key);
            if (best.wants(score, key) && (live == null || live.get(base + at))) {
                best.add(score, key, which, base + at);
            }
        }
    }
}
