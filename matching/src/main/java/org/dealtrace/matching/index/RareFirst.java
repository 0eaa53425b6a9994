package org.dealtrace.matching.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The best names for a set of terms, under BM25, read term by term from Lucene's postings.
 *
 * <p><b>Why not Lucene's own query.</b> A name is a set: every term occurs once in it. The BM25 score of a name is then the sum of the
 * terms' inverse document frequencies, times one factor that depends on the name's length alone. So a posting costs one addition to an
 * array of 16-bit sums; no norm is looked up, no queue of scorers is kept in order. On the letter trigrams of a name, whose postings are
 * long and many, this is several times faster than a disjunction that goes document by document.
 *
 * <p><b>Windows.</b> The documents of a segment are gone through in windows of {@value #WINDOW}, whose sums fit in the second-level cache.
 *
 * <p><b>Rare first.</b> Once as many names are found as are wanted, a name that has only frequent terms cannot be among them any more. The
 * terms are ordered by falling weight; those at the end whose weights together, in the shortest name that could have them, stay below the
 * worst score kept, are no longer read through: they are looked up for the names that the rarer terms have found (Turtle and Flood 1995,
 * "MaxScore"). The result is exact.
 *
 * <p><b>Reproducible.</b> Weights are whole numbers, so sums do not depend on the order of adding. Names of equal score are ordered by a
 * key made of their id and text, not by their place in the index, so the same names give the same result whatever the order in which they
 * were added, changed and merged.
 */
final class RareFirst {

    /** BM25's usual constants. */
    private static final double K1 = 1.2;

    private static final double B = 0.75;

    /** Documents whose sums are kept at a time: 64 KiB of them. */
    static final int WINDOW = 1 << 15;

    /** Weights are inverse document frequencies in units of 1/64, */
    private static final double UNIT = 64;
    /** unless their sum would leave 16 bits. */
    private static final double MOST = 32_000;

    /** A broken row can have a "name" of a whole page; its rarest terms are enough. */
    private static final int MOST_TERMS = 1000;

    /** The worst score kept must have risen by this factor before it is worth asking which terms are frequent enough to be left out. */
    private static final double WORTH = 1.02;

    /** Looking up a name in a list of postings costs about as much as reading so many postings. */
    private static final int LOOK_UP = 16;

    /** The same for a stretch of an array, which is read four times as fast. */
    private static final int LOOK_UP_HELD = 64;

    /** One term of a query. */
    private static final class Clause {
        final String field;
        final BytesRef term;
        final @Nullable TermDocs[] postings;
        double idf;
        int weight;
        int doc;

        Clause(String field, BytesRef term, @Nullable TermDocs[] postings) {
            this.field = field;
            this.term = term;
            this.postings = postings;
        }
    }

    /**
     * A name found.
     *
     * @param segment its segment
     * @param doc its number in the segment
     * @param score its BM25 score
     */
    record Hit(int segment, int doc, double score) {}

    /** The terms of one field that a query asks for, and what each is worth beside a term of the main field. */
    record Asked(String field, Iterable<String> terms, double boost) {}

    /** Which length of a name the score depends on. */
    enum Length {
        WORDS(0),
        GRAMS(8),
        NATIVE(16);

        private final int shift;

        Length(int shift) {
            this.shift = shift;
        }

        int of(long key) {
            return (int) (key >>> shift) & 0xFF;
        }
    }

    private final List<Segment> segments;
    private final int names;
    private final Scratch scratch;

    // the best so far: a heap with the worst on top
    private final double[] bestScores;
    private final long[] bestKeys;
    private final int[] bestSegments;
    private final int[] bestDocs;
    private int found;
    /** No name with a lower score is wanted. */
    private double least;

    private final double[] factor = new double[256];

    /** Arrays that searches hand on to each other. */
    static final class Scratch {
        private final short[] sums = new short[WINDOW];
        private final int[] touched = new int[WINDOW + 1];
    }

    private RareFirst(List<Segment> segments, int names, int limit, Scratch scratch) {
        this.segments = segments;
        this.names = names;
        this.scratch = scratch;
        this.bestScores = new double[limit];
        this.bestKeys = new long[limit];
        this.bestSegments = new int[limit];
        this.bestDocs = new int[limit];
    }

    /**
     * The best names.
     *
     * @param asked the terms, by field
     * @param length the length that scores depend on
     * @param counted whether the length counts all of the terms, so that a name with n of them is n long at least
     * @param names how many names the index has
     * @param averageLength of the names that have a length
     * @param share the least score, as a share of what a name has that is the same as the one asked for; 0 for any
     * @return by falling score; at most limit
     */
    static List<Hit> search(
            List<Segment> segments,
            List<Asked> asked,
            Length length,
            boolean counted,
            int names,
            double averageLength,
            int limit,
            double share,
            Scratch scratch)
            throws IOException {
        RareFirst search = new RareFirst(segments, names, limit, scratch);
        Clause[] clauses = search.clauses(asked);
        if (clauses.length > 0) {
            for (int i = 0; i < search.factor.length; i++) {
                search.factor[i] = 1 / (1 + K1 * (1 - B + B * i / Math.max(1, averageLength)));
            }
            search.least = share * search.own(clauses, asked.get(0));
            for (int i = 0; i < segments.size(); i++) {
                search.scan(i, clauses, length, counted);
            }
        }
        return search.sorted();
    }

    /** The score of a name with all terms of the main field and no others. */
    private double own(Clause[] clauses, Asked main) {
        int sum = 0;
        int terms = 0;
        for (Clause clause : clauses) {
            if (clause.field.equals(main.field())) {
                sum += clause.weight;
                terms++;
            }
        }
        return sum * factor[Math.min(255, terms)];
    }

    /** A name with a lower score has no place in the result any more. */
    private double worst() {
        return found == bestScores.length ? Math.max(least, bestScores[0]) : least;
    }

    private Clause[] clauses(List<Asked> asked) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        double sum = 0;
        for (Asked each : asked) {
            TermsEnum[] dictionaries = dictionaries(each.field());
            for (String text : each.terms()) {
                BytesRef term = new BytesRef(text);
                Clause clause = new Clause(each.field(), term, new TermDocs[dictionaries.length]);
                int frequency = 0;
                for (int i = 0; i < dictionaries.length; i++) {
                    frequency += lookUp(clause, i, dictionaries[i], text);
                }
                if (frequency > 0) {
                    clause.idf = each.boost() * Math.log(1 + (names - frequency + 0.5) / (frequency + 0.5));
                    sum += clause.idf;
                    clauses.add(clause);
                }
            }
        }
        double unit = Math.min(UNIT, MOST / Math.max(1, sum));
        for (Clause clause : clauses) {
            clause.weight = Math.max(1, (int) Math.round(clause.idf * unit));
        }
        clauses.sort(Comparator.comparingInt((Clause c) -> -c.weight)
                .thenComparing(c -> c.field)
                .thenComparing(c -> c.term));
        return clauses.subList(0, Math.min(MOST_TERMS, clauses.size())).toArray(new Clause[0]);
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
    private int lookUp(Clause clause, int which, @Nullable TermsEnum dictionary, String text) throws IOException {
        Segment segment = segments.get(which);
        int frequency;
        if (segment.held() != null) {
            HeldTerms.Field terms = segment.held().field(clause.field);
            int number = terms == null ? -1 : terms.number(text);
            if (terms == null || number < 0) {
                return 0;
            }
            clause.postings[which] = terms.docs(number);
            frequency = terms.frequency(number);
        } else {
            if (dictionary == null || !dictionary.seekExact(clause.term)) {
                return 0;
            }
            clause.postings[which] = new TermDocs(dictionary.postings(null, PostingsEnum.NONE));
            frequency = dictionary.docFreq();
        }
        return frequency - segment.deleted().count(clause.field, text);
    }

    private void scan(int which, Clause[] all, Length length, boolean counted) throws IOException {
        Segment segment = segments.get(which);
        Clause[] clauses =
                Arrays.stream(all).filter(c -> c.postings[which] != null).toArray(Clause[]::new);
        if (clauses.length == 0) {
            return;
        }
        TermDocs[] postings = new TermDocs[clauses.length];
        for (int c = 0; c < clauses.length; c++) {
            TermDocs list = clauses[c].postings[which];
            if (list == null) {
                throw new IllegalStateException("filtered above");
            }
            postings[c] = list;
            clauses[c].doc = -1;
        }
        short[] sums = scratch.sums;
        int[] touched = scratch.touched;
        int essential = clauses.length;
        double worstSeen = 0;
        int rest = 0;
        int documents = segment.keys().length;
        for (int base = 0; base < documents; base += WINDOW) {
            int end = Math.min(base + WINDOW, documents);
            double worst = worst();
            if (worst > worstSeen * WORTH) {
                worstSeen = worst;
                int before = essential;
                essential = essential(clauses, essential, worstSeen, counted);
                for (int c = essential; c < before; c++) {
                    rest += clauses[c].weight;
                }
            }
            int count = 0;
            for (int c = 0; c < essential; c++) {
                TermDocs list = postings[c];
                int weight = clauses[c].weight;
                int[] held = list.held;
                if (held != null) {
                    // every window was read to its end while the clause was essential
                    int next = list.next;
                    for (; next < list.end && held[next] < end; next++) {
                        int at = held[next] - base;
                        int old = sums[at];
                        touched[count] = at;
                        count += old == 0 ? 1 : 0;
                        sums[at] = (short) (old + weight);
                    }
                    list.next = next;
                    continue;
                }
                int doc = clauses[c].doc;
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
                clauses[c].doc = doc;
            }
            if (count == 0) {
                continue;
            }
            if (essential < clauses.length) {
                count = complete(segment, clauses, postings, essential, rest, base, end, count, length);
            }
            keep(which, segment, base, count, length);
        }
    }

    /**
     * How many clauses, from the heaviest on, a name must have one of to get into the result.
     *
     * @param counted whether a name with n of the terms is n terms long at least
     */
    private int essential(Clause[] clauses, int before, double worst, boolean counted) {
        int essential = before;
        while (essential > 0) {
            // the highest score of a name that has terms from this one on only
            double highest = 0;
            int sum = 0;
            for (int c = essential - 1; c < clauses.length; c++) {
                sum += clauses[c].weight;
                int terms = counted ? Math.min(255, c - essential + 2) : 1;
                highest = Math.max(highest, sum * factor[terms]);
            }
            if (highest >= worst) {
                break;
            }
            essential--;
        }
        return essential;
    }

    /**
     * Adds the frequent terms to the names of the window that can still get into the result; the others' sums are cleared. While many
     * names can, a list of postings is read through; when few are left, it is looked up name by name.
     */
    private int complete(
            Segment segment,
            Clause[] clauses,
            TermDocs[] postings,
            int essential,
            int rest,
            int base,
            int end,
            int count,
            Length length)
            throws IOException {
        short[] sums = scratch.sums;
        int[] touched = scratch.touched;
        int left = rest;
        int kept = competitive(segment, base, count, left, length);
        boolean sorted = false;
        for (int c = essential; c < clauses.length && kept > 0; c++) {
            TermDocs list = postings[c];
            int weight = clauses[c].weight;
            if (list.held != null) {
                completeHeld(list, list.held, weight, base, end, kept);
                left -= weight;
                kept = competitive(segment, base, kept, left, length);
                continue;
            }
            int doc = clauses[c].doc;
            if (list.cost() * (end - base) / segment.keys().length < (long) kept * LOOK_UP) {
                if (doc < base) {
                    doc = list.advance(base);
                }
                for (; doc < end; doc = list.nextDoc()) {
                    int old = sums[doc - base];
                    if (old != 0) {
                        sums[doc - base] = (short) (old + weight);
                    }
                }
            } else {
                if (!sorted) {
                    Arrays.sort(touched, 0, kept);
                    sorted = true;
                }
                for (int t = 0; t < kept && doc != DocIdSetIterator.NO_MORE_DOCS; t++) {
                    int wanted = base + touched[t];
                    if (doc < wanted) {
                        doc = list.advance(wanted);
                    }
                    if (doc == wanted) {
                        sums[touched[t]] += (short) weight;
                    }
                }
            }
            clauses[c].doc = doc;
            left -= weight;
            kept = competitive(segment, base, kept, left, length);
        }
        return kept;
    }

    /** The same for one frequent term whose documents are held; none of those behind {@link TermDocs#next} is in an earlier window. */
    private void completeHeld(TermDocs list, int[] held, int weight, int base, int end, int kept) {
        short[] sums = scratch.sums;
        int[] touched = scratch.touched;
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

    /** Keeps, in their order, the names that can get into the result with as much weight as is left; the others' sums are cleared. */
    private int competitive(Segment segment, int base, int count, int left, Length length) {
        short[] sums = scratch.sums;
        int[] touched = scratch.touched;
        long[] keys = segment.keys();
        double worst = worst();
        int kept = 0;
        for (int t = 0; t < count; t++) {
            int at = touched[t];
            if ((sums[at] + left) * factor[length.of(keys[base + at])] >= worst) {
                touched[kept++] = at;
            } else {
                sums[at] = 0;
            }
        }
        return kept;
    }

    /** Takes the names of a window into the result where they are good enough, and clears their sums. */
    private void keep(int which, Segment segment, int base, int count, Length length) {
        short[] sums = scratch.sums;
        int[] touched = scratch.touched;
        long[] keys = segment.keys();
        Bits live = segment.reader().getLiveDocs();
        int limit = bestScores.length;
        for (int t = 0; t < count; t++) {
            int at = touched[t];
            int sum = sums[at];
            sums[at] = 0;
            long key = keys[base + at];
            double score = sum * factor[length.of(key)];
            if (score < least || (found == limit && !better(score, key, 0))) {
                continue;
            }
            if (live != null && !live.get(base + at)) {
                continue;
            }
            if (found < limit) {
                place(found, score, key, which, base + at);
                up(found++);
            } else {
                replaceWorst(score, key, which, base + at);
            }
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

    private List<Hit> sorted() {
        Integer[] order = new Integer[found];
        for (int i = 0; i < found; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> a.equals(b) ? 0 : better(bestScores[a], bestKeys[a], b) ? -1 : 1);
        Hit[] hits = new Hit[found];
        for (int i = 0; i < found; i++) {
            int at = order[i];
            hits[i] = new Hit(bestSegments[at], bestDocs[at], bestScores[at]);
        }
        return List.of(hits);
    }

    /**
     * A segment of the index, as searches need it.
     *
     * @param reader the segment
     * @param keys for each document its place among equals, and its lengths by {@link Length}
     * @param deleted the terms of its deleted names, which Lucene still counts
     * @param held its terms, when the index is small enough to hold them
     */
    record Segment(
            LeafReader reader,
            long[] keys,
            DeletedNames deleted,
            @Nullable HeldTerms held) {

        /** In how many living names a term occurs. */
        int count(String field, String text) throws IOException {
            HeldTerms.Field terms = held == null ? null : held.field(field);
            if (terms != null) {
                int number = terms.number(text);
                return number < 0 ? 0 : terms.frequency(number) - deleted.count(field, text);
            }
            Terms dictionary = reader.terms(field);
            TermsEnum each = dictionary == null ? null : dictionary.iterator();
            return each == null || !each.seekExact(new BytesRef(text))
                    ? 0
                    : each.docFreq() - deleted.count(field, text);
        }
    }
}
