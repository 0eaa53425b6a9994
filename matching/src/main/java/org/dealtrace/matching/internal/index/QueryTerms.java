package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Looks up the terms of a query in the segments of an index and weights them by rarity. */
final class QueryTerms {

    /** A weight is an inverse document frequency in units of 1/64, unless {@link #MOST} requires smaller weights. */
    private static final double UNIT = 64;
    /** The highest sum of the weights of a query, which keeps sums within 16 bits. */
    private static final double MOST = 32_000;

    /** The most terms of a query: a broken row can have a "name" of a whole page, and its rarest terms are enough. */
    private static final int MOST_TERMS = 1000;

    private final List<Segment> segments;
    private final NameStatistics statistics;

    QueryTerms(List<Segment> segments, NameStatistics statistics) {
        this.segments = segments;
        this.statistics = statistics;
    }

    /** The clauses of a query, the heaviest first, without terms that no undeleted name has. */
    QueryTerm[] of(List<MaxScoreSearcher.FieldQuery> asked) throws IOException {
        List<QueryTerm> clauses = new ArrayList<>();
        double sum = 0;
        for (MaxScoreSearcher.FieldQuery each : asked) {
            TermsEnum[] dictionaries = dictionaries(each.field());
            RegisterCounts.Counter whole = statistics.ofWhole(each.field());
            for (String text : each.terms()) {
                QueryTerm clause = new QueryTerm(each.field(), dictionaries.length);
                int frequency = 0;
                for (int i = 0; i < dictionaries.length; i++) {
                    frequency += lookUp(clause, i, dictionaries[i], text);
                }
                if (whole != null) {
                    frequency = whole.count(new BytesRef(text));
                }
                if (frequency > 0) {
                    int names = statistics.names();
                    clause.idf = each.boost() * Math.log(1 + (names - frequency + 0.5) / (frequency + 0.5));
                    sum += clause.idf;
                    clauses.add(clause);
                }
            }
        }
        return weighed(clauses, sum);
    }

    /** Gives the clauses whole weights and puts the heaviest first; equal ones stay in the order of the query. */
    private static QueryTerm[] weighed(List<QueryTerm> clauses, double sum) {
        double unit = Math.min(UNIT, MOST / Math.max(1, sum));
        for (QueryTerm clause : clauses) {
            clause.weight = Math.max(1, (int) Math.round(clause.idf * unit));
        }
        clauses.sort(Comparator.comparingInt(c -> -c.weight));
        return clauses.subList(0, read(clauses)).toArray(new QueryTerm[0]);
    }

    /**
     * How many of the clauses are used: because weights are rounded up, the sum of a thousand of them may be too high.
     */
    private static int read(List<QueryTerm> clauses) {
        int sum = 0;
        int count = 0;
        while (count < Math.min(MOST_TERMS, clauses.size()) && sum + clauses.get(count).weight <= Short.MAX_VALUE) {
            sum += clauses.get(count++).weight;
        }
        return count;
    }

    /** Lucene's dictionaries of a field, by segment; null if the segment has none or its terms are in arrays. */
    private @Nullable TermsEnum[] dictionaries(String field) throws IOException {
        TermsEnum[] dictionaries = new TermsEnum[segments.size()];
        for (int i = 0; i < dictionaries.length; i++) {
            if (segments.get(i).held() == null) {
                Terms terms = segments.get(i).reader().terms(field);
                dictionaries[i] = terms == null ? null : terms.iterator();
            }
        }
        return dictionaries;
    }

    /** Gives the clause its documents in a segment, and returns how many undeleted names there have its term. */
    private int lookUp(QueryTerm clause, int which, @Nullable TermsEnum dictionary, String text) throws IOException {
        Segment segment = segments.get(which);
        int frequency;
        if (segment.held() != null) {
            InMemoryPostings.Field terms = segment.held().field(clause.field);
            int place = terms == null ? -1 : terms.place(text);
            if (terms == null || place < 0) {
                return 0;
            }
            clause.postings[which] = terms.docs(place);
            frequency = terms.frequency(place);
        } else {
            if (dictionary == null || !dictionary.seekExact(new BytesRef(text))) {
                return 0;
            }
            clause.postings[which] = new TermDocs(dictionary.postings(null, PostingsEnum.NONE));
            frequency = dictionary.docFreq();
        }
        return frequency - segment.deleted().count(clause.field, text);
    }
}
