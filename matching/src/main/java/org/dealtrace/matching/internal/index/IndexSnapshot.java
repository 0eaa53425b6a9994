package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.dealtrace.matching.name.AnalyzedName;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * An index as it was at one moment, whatever is changed meanwhile. Safe for several threads; whoever uses it holds it
 * with {@link #acquire()} and lets it go with {@link #release()}.
 */
public final class IndexSnapshot {

    private final DirectoryReader reader;
    private final List<Segment> segments;
    private final NameStatistics statistics;
    private final Retrieval retrieval;

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
        this.retrieval = new Retrieval(this.segments, statistics);
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
    public NameSearch search(AnalyzedName name) {
        return new NameSearch(retrieval, IndexTerms.of(name));
    }
}
