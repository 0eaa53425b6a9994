package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Identifier;
import org.dealtrace.matching.internal.index.MaxScoreSearcher.FieldQuery;
import org.dealtrace.matching.internal.index.MaxScoreSearcher.Scratch;
import org.dealtrace.matching.internal.index.TopNames.Hit;
import org.dealtrace.matching.name.AnalyzedName;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * An index as it was at one moment, whatever is changed meanwhile. Safe for several threads; whoever uses it holds it
 * with {@link #acquire()} and lets it go with {@link #release()}.
 */
public final class IndexSnapshot {

    /** An acronym that stands for a name's initials is less sure than a word in common. */
    private static final double ACRONYM = 0.7;
    /** A syllable says less than a word. */
    private static final double SYLLABLE = 0.7;

    /**
     * So much of the letters, or of the sounds, of a Latin name another one has in another script that can be the same.
     * Comparing across scripts takes longer than anything else, and without this every Latin name would be compared
     * with a hundred others.
     */
    private static final double LEAST_HEARD = 0.1;

    private static final double LEAST_SOUND = 0.15;

    private final DirectoryReader reader;
    private final List<Segment> segments;
    private final NameStatistics statistics;
    private final NameScores scoresOfWords;
    private final NameScores scoresOfGrams;
    private final NameScores scoresOfNative;
    /** Of names that were left a letter out; their length is that of their trigrams, which are others. */
    private final NameScores scoresOfShapes;
    /** Where the documents of each segment begin when all are counted through. */
    private final int[] bases;
    /** Candidates that were read already, by number; of no length when the index is too large to hold them. */
    private final AtomicReferenceArray<@Nullable Candidate> read;

    private final ConcurrentLinkedQueue<Scratch> scratches = new ConcurrentLinkedQueue<>();

    /**
     * What a reader shows.
     *
     * @param before an older snapshot, of which is kept what is the same
     * @param hold whether the terms of its names are held
     * @param whole the register of which the names are a part; null where they are all there are
     */
    static IndexSnapshot of(
            DirectoryReader reader,
            @Nullable IndexSnapshot before,
            NameAnalyzer analyzer,
            boolean hold,
            @Nullable RegisterCounts whole)
            throws IOException {
        Map<Object, Segment> known = new HashMap<>();
        for (Segment segment : before == null ? List.<Segment>of() : before.segments) {
            known.put(segment.core(), segment);
        }
        List<Segment> segments = new ArrayList<>();
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            segments.add(Segment.of(leaf, known.get(Segment.core(leaf)), analyzer, hold));
        }
        return new IndexSnapshot(reader, segments, whole);
    }

    private IndexSnapshot(DirectoryReader reader, List<Segment> segments, @Nullable RegisterCounts whole) {
        this.reader = reader;
        this.segments = List.copyOf(segments);
        this.statistics = new NameStatistics(reader.numDocs(), this.segments, whole);
        this.scoresOfWords = new NameScores(Length.WORDS, false, statistics.averageLength(Length.WORDS));
        double grams = statistics.averageLength(Length.GRAMS);
        this.scoresOfGrams = new NameScores(Length.GRAMS, true, grams);
        this.scoresOfNative = new NameScores(Length.NATIVE, true, statistics.averageLength(Length.NATIVE));
        this.scoresOfShapes = new NameScores(Length.GRAMS, false, grams);
        this.bases = new int[segments.size()];
        boolean held = true;
        int documents = 0;
        for (int i = 0; i < bases.length; i++) {
            bases[i] = documents;
            documents += segments.get(i).keys().length;
            held &= segments.get(i).held() != null;
        }
        this.read = new AtomicReferenceArray<>(held ? documents : 0);
    }

    /** One more than the highest {@link Candidate#number()}. */
    public int numbers() {
        return reader.maxDoc();
    }

    /** The average length of the names that have one; 1 without any. */
    static double averageLength(List<Segment> segments, Length length) {
        long sum = 0;
        long names = 0;
        for (Segment segment : segments) {
            Bits live = segment.reader().getLiveDocs();
            for (int doc = 0; doc < segment.keys().length; doc++) {
                if (live == null || live.get(doc)) {
                    int own = length.of(segment.keys()[doc]);
                    sum += own;
                    names += own > 0 ? 1 : 0;
                }
            }
        }
        return names == 0 ? 1 : (double) sum / names;
    }

    Stream<Segment> segments() {
        return segments.stream();
    }

    /** Holds the snapshot; false when it was closed already and a newer one must be taken. */
    public boolean acquire() {
        return reader.tryIncRef();
    }

    /** Lets go what {@link #acquire()} held. */
    public void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DirectoryReader reader() {
        return reader;
    }

    /** How rare words and letter groups are. */
    public NameStatistics statistics() {
        return statistics;
    }

    /** The number of companies. */
    public int companies() {
        return statistics.count(IndexFields.COUNTRY, IndexFields.ANY_COMPANY);
    }

    /** The number of companies of a country. */
    public int companies(Country country) {
        return statistics.count(IndexFields.COUNTRY, country.code());
    }

    /** The company with this id, with everything that was put into the index. */
    public Optional<Company> company(String id) {
        for (Segment segment : segments) {
            List<BytesRef> entries = entries(segment, IndexFields.ID, id);
            if (!entries.isEmpty()) {
                return Optional.of(CompanyCodec.company(entries));
            }
        }
        return Optional.empty();
    }

    /** The ids of the companies with an identifier, in their order. */
    public List<String> companiesWith(Identifier identifier) {
        return segments.stream()
                .flatMap(segment -> entries(segment, IndexFields.IDENTIFIER, identifier.toString()).stream())
                .map(entry ->
                        CompanyCodec.candidate(entry, Candidate.UNNUMBERED).companyId())
                .sorted()
                .toList();
    }

    /** The entries of the names with a term, but not those that were deleted. */
    private static List<BytesRef> entries(Segment segment, String field, String term) {
        List<BytesRef> entries = new ArrayList<>();
        try {
            Terms terms = segment.reader().terms(field);
            TermsEnum dictionary = terms == null ? null : terms.iterator();
            if (dictionary == null || !dictionary.seekExact(new BytesRef(term))) {
                return entries;
            }
            PostingsEnum names = dictionary.postings(null, PostingsEnum.NONE);
            BinaryDocValues values = segment.reader().getBinaryDocValues(IndexFields.ENTRY);
            Bits live = segment.reader().getLiveDocs();
            for (int doc = names.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = names.nextDoc()) {
                if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                    entries.add(BytesRef.deepCopyOf(values.binaryValue()));
                }
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All companies, in the order of the index; one is held at a time. */
    public void forEachCompany(Consumer<Company> consumer) {
        try {
            for (Segment segment : segments) {
                BinaryDocValues values = segment.reader().getBinaryDocValues(IndexFields.ENTRY);
                Bits live = segment.reader().getLiveDocs();
                // the names of a company follow each other
                List<BytesRef> entries = new ArrayList<>();
                while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(values.docID())) {
                        BytesRef entry = BytesRef.deepCopyOf(values.binaryValue());
                        if (CompanyCodec.isFirst(entry) && !entries.isEmpty()) {
                            consumer.accept(CompanyCodec.company(entries));
                            entries.clear();
                        }
                        entries.add(entry);
                    }
                }
                if (!entries.isEmpty()) {
                    consumer.accept(CompanyCodec.company(entries));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts looking for the names that can be the same as this one. For one thread. */
    public Search search(AnalyzedName name) {
        return new Search(IndexTerms.of(name));
    }

    /** One name looked for: first by what is cheap, then, when that finds nothing good, by the rest. */
    public final class Search {

        /** Room for about so many names, so that the set seldom grows. */
        private static final int USUALLY_SEEN = 256;

        private final IndexTerms terms;
        private final Set<Integer> seen = new HashSet<>(USUALLY_SEEN);

        private Search(IndexTerms terms) {
            this.terms = terms;
        }

        /**
         * The names with the same words, or with initials for words; in a thousandth of the time that
         * {@link #byLetters} takes for common letters.
         *
         * @param limit how many at most, 0 or more
         * @throws IllegalArgumentException if the limit is negative
         */
        public List<Candidate> byWords(int limit) {
            return byWords(limit, 0);
        }

        /**
         * The same, but only names that have a share of the words, weighed by their rarity: the common words of a name
         * need not be looked up then, which among a million names takes a fraction of the time.
         *
         * @param limit how many at most, 0 or more
         * @param share 0 for any name, up to 1 for those with all of the words and hardly others
         * @throws IllegalArgumentException if the limit is negative, or the share not 0 to 1
         */
        public List<Candidate> byWords(int limit, double share) {
            return fetch(List.of(find(
                    List.of(
                            new FieldQuery(IndexFields.WORDS, terms.words(), 1),
                            new FieldQuery(IndexFields.WORDS, terms.syllables(), SYLLABLE),
                            new FieldQuery(IndexFields.INITIALS, terms.acronyms(), ACRONYM),
                            new FieldQuery(IndexFields.ACRONYMS, terms.initials(), ACRONYM)),
                    scoresOfWords,
                    limit,
                    share)));
        }

        /**
         * The names with the same letters or sounds, other than those already returned.
         *
         * @param limit how many at most by letters, by letters of other scripts, and by sounds; 0 or more
         * @throws IllegalArgumentException if the limit is negative
         */
        public List<Candidate> byLetters(int limit) {
            List<List<Hit>> found = new ArrayList<>(6);
            found.add(find(List.of(new FieldQuery(IndexFields.GRAMS, terms.grams(), 1)), scoresOfGrams, limit, 0));
            addHeard(found, limit);
            if (!terms.latin()) {
                addNative(found, limit, 0);
            }
            addShapes(found, limit, 0);
            addSounds(found, limit);
            return fetch(found);
        }

        /**
         * The names of the same script that have a share of the letters, weighed by their rarity, other than those
         * already returned.
         *
         * @param limit how many at most, 0 or more
         * @param share as in {@link #byWords(int, double)}
         * @throws IllegalArgumentException if the limit is negative, or the share not 0 to 1
         */
        public List<Candidate> bySpelling(int limit, double share) {
            List<List<Hit>> found = new ArrayList<>(2);
            if (terms.latin()) {
                found.add(find(
                        List.of(new FieldQuery(IndexFields.GRAMS, terms.grams(), 1)), scoresOfGrams, limit, share));
            } else {
                addNative(found, limit, share);
            }
            addShapes(found, limit, share);
            return fetch(found);
        }

        /**
         * The names in other scripts that sound alike, other than those already returned.
         *
         * @param limit how many at most by letters, and by sounds; 0 or more
         * @throws IllegalArgumentException if the limit is negative
         */
        public List<Candidate> bySound(int limit) {
            List<List<Hit>> found = new ArrayList<>(2);
            addHeard(found, limit);
            addSounds(found, limit);
            return fetch(found);
        }

        private void addHeard(List<List<Hit>> found, int limit) {
            if (terms.latin()) {
                found.add(find(
                        List.of(new FieldQuery(IndexFields.HEARD, terms.grams(), 1)),
                        scoresOfGrams,
                        limit,
                        LEAST_HEARD));
            } else if (!terms.heard().isEmpty()) {
                found.add(find(List.of(new FieldQuery(IndexFields.GRAMS, terms.heard(), 1)), scoresOfGrams, limit, 0));
            }
        }

        private void addNative(List<List<Hit>> found, int limit, double share) {
            if (!terms.nativeGrams().isEmpty()) {
                found.add(find(
                        List.of(new FieldQuery(IndexFields.NATIVE, terms.nativeGrams(), 1)),
                        scoresOfNative,
                        limit,
                        share));
            }
        }

        private void addShapes(List<List<Hit>> found, int limit, double share) {
            if (!terms.shapes().isEmpty()) {
                found.add(find(
                        List.of(new FieldQuery(IndexFields.SHAPES, terms.shapes(), 1)), scoresOfShapes, limit, share));
            }
        }

        private void addSounds(List<List<Hit>> found, int limit) {
            FieldQuery other = new FieldQuery(IndexFields.SOUNDS_OTHER, terms.sounds(), 1);
            found.add(find(
                    terms.latin()
                            ? List.of(other)
                            : List.of(other, new FieldQuery(IndexFields.SOUNDS_LATIN, terms.sounds(), 1)),
                    scoresOfWords,
                    limit,
                    terms.latin() ? LEAST_SOUND : 0));
        }

        private List<Hit> find(List<FieldQuery> asked, NameScores scores, int limit, double share) {
            Scratch free = scratches.poll();
            Scratch scratch = free == null ? new Scratch() : free;
            try {
                List<Hit> found = MaxScoreSearcher.search(segments, asked, scores, statistics, limit, share, scratch);
                // not after a failure, which leaves sums behind
                scratches.add(scratch);
                return found;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private int number(Hit hit) {
            return bases[hit.segment()] + hit.doc();
        }

        private List<Candidate> fetch(List<List<Hit>> lists) {
            List<Hit> hits = new ArrayList<>();
            for (List<Hit> list : lists) {
                for (Hit hit : list) {
                    if (seen.add(number(hit))) {
                        hits.add(hit);
                    }
                }
            }
            Candidate[] candidates = new Candidate[hits.size()];
            List<Integer> missing = new ArrayList<>(0);
            for (int i = 0; i < candidates.length; i++) {
                Candidate known = read.length() == 0 ? null : read.getAcquire(number(hits.get(i)));
                if (known == null) {
                    missing.add(i);
                } else {
                    candidates[i] = known;
                }
            }
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
                        throw new IllegalStateException("a name without an entry: " + hit);
                    }
                    candidates[i] = CompanyCodec.candidate(values.binaryValue(), number(hit));
                    if (read.length() > 0) {
                        read.setRelease(number(hit), candidates[i]);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return List.of(candidates);
        }
    }
}
