package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.lucene.index.BinaryDocValues;
import org.dealtrace.matching.internal.index.MaxScoreSearcher.FieldQuery;
import org.dealtrace.matching.internal.index.MaxScoreSearcher.Scratch;
import org.dealtrace.matching.internal.index.TopNames.Hit;
import org.jspecify.annotations.Nullable;

/** Finds the best names of an index for the terms of a query, and reads their entries. Safe for several threads. */
final class Retrieval {

    /** Scores by words and sounds. */
    final NameScores scoresOfWords;
    /** Scores by the trigrams of the Latin writing. */
    final NameScores scoresOfGrams;
    /** Scores by the letters of other scripts, see {@link IndexFields#NATIVE}. */
    final NameScores scoresOfNative;
    /** Scores by {@link IndexFields#SHAPES}. Its terms are not the trigrams that the length counts. */
    final NameScores scoresOfShapes;

    private final List<Segment> segments;
    private final NameStatistics statistics;
    /** The number of the first document of each segment, counted through the whole index. */
    private final int[] bases;
    /** Candidates that were read already, by number; of length 0 if the index is too large to keep them. */
    private final AtomicReferenceArray<@Nullable Candidate> cached;

    private final ConcurrentLinkedQueue<Scratch> scratches = new ConcurrentLinkedQueue<>();

    Retrieval(List<Segment> segments, NameStatistics statistics) {
        this.segments = segments;
        this.statistics = statistics;
        this.scoresOfWords = new NameScores(NameLength.WORDS, false, statistics.averageLength(NameLength.WORDS));
        double grams = statistics.averageLength(NameLength.GRAMS);
        this.scoresOfGrams = new NameScores(NameLength.GRAMS, true, grams);
        this.scoresOfNative = new NameScores(NameLength.NATIVE, true, statistics.averageLength(NameLength.NATIVE));
        this.scoresOfShapes = new NameScores(NameLength.GRAMS, false, grams);
        this.bases = new int[segments.size()];
        boolean held = true;
        int documents = 0;
        for (int i = 0; i < bases.length; i++) {
            bases[i] = documents;
            documents += segments.get(i).keys().length;
            held &= segments.get(i).held() != null;
        }
        this.cached = new AtomicReferenceArray<>(held ? documents : 0);
    }

    List<Hit> find(List<FieldQuery> asked, NameScores scores, int limit, double share) {
        Scratch scratch = Objects.requireNonNullElseGet(scratches.poll(), Scratch::new);
        try {
            List<Hit> found = MaxScoreSearcher.search(segments, asked, scores, statistics, limit, share, scratch);
            // not after a failure, which leaves sums above 0
            scratches.add(scratch);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@link Candidate#number()} of a hit. */
    int number(Hit hit) {
        return bases[hit.segment()] + hit.doc();
    }

    /** The candidates of the hits, in the same order. */
    List<Candidate> candidates(List<Hit> hits) {
        Candidate[] candidates = new Candidate[hits.size()];
        List<Integer> missing = new ArrayList<>(0);
        for (int i = 0; i < candidates.length; i++) {
            Candidate known = cached.length() == 0 ? null : cached.getAcquire(number(hits.get(i)));
            if (known == null) {
                missing.add(i);
            } else {
                candidates[i] = known;
            }
        }
        if (!missing.isEmpty()) {
            read(hits, missing, candidates);
        }
        return List.of(candidates);
    }

    /** Reads the candidates of some hits from the index. If candidates are kept, this happens once for each. */
    private void read(List<Hit> hits, List<Integer> missing, Candidate[] candidates) {
        // doc values are read forward only
        missing.sort(Comparator.comparingInt(i -> number(hits.get(i))));
        try {
            int segment = -1;
            BinaryDocValues values = null;
            for (int i : missing) {
                Hit hit = hits.get(i);
                if (values == null || hit.segment() != segment) {
                    segment = hit.segment();
                    values = segments.get(segment).reader().getBinaryDocValues(IndexFields.ENTRY);
                }
                if (values == null || !values.advanceExact(hit.doc())) {
                    throw new IllegalStateException("the index has no entry for " + hit);
                }
                candidates[i] = CompanyCodec.candidate(values.binaryValue(), number(hit));
                if (cached.length() > 0) {
                    cached.setRelease(number(hit), candidates[i]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
