package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.util.List;

/**
 * The best names for a set of terms, under BM25, read term by term from Lucene's postings.
 *
 * <p><b>Why not Lucene's own query.</b> A name is a set: every term occurs once in it. The BM25 score of a name is then
 * the sum of the terms' inverse document frequencies, times one factor that depends on the name's length alone. So a
 * posting costs one addition to an array of 16-bit sums; no norm is looked up, no queue of scorers is kept in order. On
 * the letter trigrams of a name, whose postings are long and many, this is several times faster than a disjunction that
 * goes document by document.
 *
 * <p><b>Windows.</b> The documents of a segment are gone through in windows of {@value #WINDOW}, whose sums fit in the
 * second-level cache.
 *
 * <p><b>Rare first.</b> Once as many names are found as are wanted, a name that has only frequent terms cannot be among
 * them any more. The terms are ordered by falling weight. The last terms are no longer scanned when all of them
 * together are too weak to beat the worst kept score. They are only looked up, for the names that rarer terms found
 * (Turtle and Flood 1995, "MaxScore"). The result is exact.
 *
 * <p><b>Reproducible.</b> Weights are whole numbers, so sums do not depend on the order of adding. Names of equal score
 * are ordered by a key made of their id and text, not by their place in the index, so the same names give the same
 * result whatever the order in which they were added, changed and merged.
 */
final class MaxScoreSearcher {

    /** Documents whose sums are kept at a time: 64 KiB of them. */
    static final int WINDOW = 1 << 15;

    /** The terms of one field that a query asks for, and what each is worth beside a term of the main field. */
    record FieldQuery(String field, Iterable<String> terms, double boost) {}

    /** Arrays that searches hand on to each other; all sums are 0 between two searches. */
    static final class Scratch {
        final short[] sums = new short[WINDOW];
        /** The places in a window of the names that have a sum. */
        final int[] touched = new int[WINDOW + 1];
    }

    private MaxScoreSearcher() {}

    /**
     * The best names.
     *
     * @param asked the terms, by field
     * @param scores how a name's score follows from its weights
     * @param statistics how rare the terms are
     * @param share the least score, as a share of what a name has that is the same as the one asked for; 0 for any
     * @param limit 0 or more
     * @return by falling score; at most limit
     */
    static List<TopNames.Hit> search(
            List<Segment> segments,
            List<FieldQuery> asked,
            NameScores scores,
            NameStatistics statistics,
            int limit,
            double share,
            Scratch scratch)
            throws IOException {
        if (limit < 0 || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "limit must be 0 or more and share 0 to 1, but they were " + limit + " and " + share);
        }
        QueryTerm[] clauses = new QueryTerms(segments, statistics).of(asked);
        if (clauses.length == 0 || limit == 0) {
            return List.of();
        }
        TopNames best = new TopNames(limit, share * own(clauses, asked.get(0), scores));
        for (int i = 0; i < segments.size(); i++) {
            new SegmentScan(i, segments.get(i), clauses, scores, best, scratch).run();
        }
        return best.drain();
    }

    /** The score of a name with all terms of the main field and no others. */
    private static double own(QueryTerm[] clauses, FieldQuery main, NameScores scores) {
        int sum = 0;
        int terms = 0;
        for (QueryTerm clause : clauses) {
            if (clause.field.equals(main.field())) {
                sum += clause.weight;
                terms++;
            }
        }
        return scores.ofLength(sum, terms);
    }
}
