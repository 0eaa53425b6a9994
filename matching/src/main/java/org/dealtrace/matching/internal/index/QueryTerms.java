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

/** Looks up the terms of a query in the segments of an index and weighs them by how few names have them. */
final class QueryTerms {

    /** Weights are inverse document frequencies in units of 1/64, */
    private static final double UNIT = 64;
    /** unless their sum would leave 16 bits. */
    private static final double MOST = 32_000;

    /** A broken row can have a "name" of a whole page; its rarest terms are enough. */
    private static final int MOST_TERMS = 1000;

    private final List<Segment> segments;
    private final NameStatistics statistics;

    QueryTerms(List<Segment> segments, NameStatistics statistics) {
        this.segments = segments;
        this.statistics = statistics;
    }

    /** The clauses of a query, the heaviest first; terms that no living name has are left out. */
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

    /** How many of the clauses are read: rounding up can take the sum of a thousand weights beyond what was meant. */
    private static int read(List<QueryTerm> clauses) {
        int sum = 0;
        int count = 0;
        while (count < Math.min(MOST_TERMS, clauses.size()) && sum + clauses.get(count).weight <= Short.MAX_VALUE) {
            sum += clauses.get(count++).weight;
        }
        return count;
    }

    /** Lucene's dictionaries of a field, for the segments that have one and are not held. */
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

    /** Gives the clause its documents in a segment; in how many living names its term occurs there. */
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
