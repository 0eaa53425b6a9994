package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.util.List;

/**
 * The best names for a set of terms, under BM25, read term by term from Lucene's postings.
 *
 * <p><b>Why not Lucene's own query.</b> A name is a set of terms: each occurs once in it. The BM25 score of a name is
 * then the sum of the terms' inverse document frequencies, times one factor that depends on the name's length alone. So
 * a posting costs one addition to an array of 16-bit sums, without norms and without a queue of scorers. Letter
 * trigrams have many long postings. For them this is several times faster than a disjunction that goes document by
 * document.
 *
 * <p><b>Windows.</b> The documents of a segment are read in windows of {@value #WINDOW}, whose sums fit in the
 * second-level cache.
 *
 * <p><b>Rare first.</b> Terms are ordered by falling weight. Once enough names are found, a name with frequent terms
 * only can no longer get into the result. So as soon as the last terms together cannot beat the worst kept score, they
 * are not scanned any more. They are only looked up for names that rarer terms found (Turtle and Flood 1995,
 * "MaxScore"). The result is exact.
 *
 * <p><b>Reproducible.</b> Weights are whole numbers, so sums do not depend on the order of adding. Names of equal score
 * are ordered by a key made of their id and text, not by their place in the index, so the same names give the same
 * result whatever the order in which they were added, changed and merged.
 */
final class MaxScoreSearcher {

    /** The number of documents in a window; their sums take 64 KiB. */
    static final int WINDOW = 1 << 15;

    /** The query terms of one field. Their weights are multiplied by {@code boost}, which is 1 for the main field. */
    record FieldQuery(String field, Iterable<String> terms, double boost) {}

    /** Arrays that searches use again; all sums are 0 between two searches. */
    static final class Scratch {
        final short[] sums = new short[WINDOW];
        /** The names of the current window that have a sum, by their places. */
        final int[] touched = new int[WINDOW + 1];
    }

    private MaxScoreSearcher() {}

    /**
     * The best names.
     *
     * @param asked the query terms, by field
     * @param scores computes the score of a name from its weights
     * @param statistics the counts of the terms
     * @param share the least score, as a share of the score of a name equal to the query; 0 for any score
     * @param limit 0 or more
     * @return at most {@code limit} names, by falling score
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
        TopNames best = new TopNames(limit, share * fullScore(clauses, asked.get(0), scores));
        for (int i = 0; i < segments.size(); i++) {
            new SegmentScan(i, segments.get(i), clauses, scores, best, scratch).run();
        }
        return best.drain();
    }

    /** The score of a name with all terms of the main field and no others. */
    private static double fullScore(QueryTerm[] clauses, FieldQuery main, NameScores scores) {
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
