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
 * An index as it was at one moment. Safe for several threads; every user calls {@link #acquire()} before and
 * {@link #release()} after.
 */
public final class IndexSnapshot {

    private final DirectoryReader reader;
    private final List<Segment> segments;
    private final NameStatistics statistics;
    private final Retrieval retrieval;

    /**
     * The snapshot of a reader.
     *
     * @param before an older snapshot, whose unchanged segments are reused
     * @param hold whether to keep the terms of the names in arrays
     * @param register the counts of the register that the names are part of; null if there is none
     */
    static IndexSnapshot of(
            DirectoryReader reader,
            @Nullable IndexSnapshot before,
            NameAnalyzer analyzer,
            boolean hold,
            @Nullable RegisterCounts register)
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
        return new IndexSnapshot(reader, segments, register);
    }

    private IndexSnapshot(DirectoryReader reader, List<Segment> segments, @Nullable RegisterCounts register) {
        this.reader = reader;
        this.segments = List.copyOf(segments);
        this.statistics = new NameStatistics(reader.numDocs(), this.segments, register);
        this.retrieval = new Retrieval(this.segments, statistics);
    }

    /** One more than the highest {@link Candidate#number()}. */
    public int numbers() {
        return reader.maxDoc();
    }

    /** The average length of the names for which it is above 0, in terms; 1 if there are none. */
    static double averageLength(List<Segment> segments, NameLength length) {
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

    /** Acquires the snapshot; false if it was closed already and a newer one must be taken. */
    public boolean acquire() {
        return reader.tryIncRef();
    }

    /** Releases what {@link #acquire()} acquired. */
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

    /** The counts of words and letter groups. */
    public NameStatistics statistics() {
        return statistics;
    }

    /** The number of companies. */
    public int companies() {
        return statistics.count(IndexFields.COUNTRY, IndexFields.ANY_COMPANY);
    }

    /** The number of companies in a country. */
    public int companies(Country country) {
        return statistics.count(IndexFields.COUNTRY, country.code());
    }

    /** The company with this id, with all its data. */
    public Optional<Company> company(String id) {
        for (Segment segment : segments) {
            List<BytesRef> entries = entries(segment, IndexFields.ID, id);
            if (!entries.isEmpty()) {
                return Optional.of(CompanyCodec.company(entries));
            }
        }
        return Optional.empty();
    }

    /** The ids of the companies with an identifier, sorted. */
    public List<String> companiesWith(Identifier identifier) {
        return segments.stream()
                .flatMap(segment -> entries(segment, IndexFields.IDENTIFIER, identifier.toString()).stream())
                .map(entry ->
                        CompanyCodec.candidate(entry, Candidate.UNNUMBERED).companyId())
                .sorted()
                .toList();
    }

    /** The entries of the names with a term, without deleted names. */
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

    /** All companies, in the order of the index; only one is in memory at a time. */
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

    /** Starts a search for the names that may be the same as this one. For one thread. */
    public NameSearch search(AnalyzedName name) {
        return new NameSearch(retrieval, IndexTerms.of(name));
    }
}
