package org.dealtrace.matching.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.dealtrace.matching.name.AnalyzedName;

/** Names of companies, and for a name the few of them that can be the same company. */
public final class CandidateIndex implements Closeable {

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String WORDS = "w";
    private static final String GRAMS = "g";
    private static final String NATIVE = "n";
    private static final String SOUNDS_LATIN = "sl";
    private static final String SOUNDS_OTHER = "so";
    private static final String INITIALS = "i";
    private static final String ACRONYMS = "a";

    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setIndexOptions(IndexOptions.DOCS);
        TERMS.setOmitNorms(false);
        TERMS.setTokenized(true);
        TERMS.freeze();
    }

    private final Directory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;
    private NameStatistics statistics;

    private CandidateIndex(Directory directory) throws IOException {
        this.directory = directory;
        IndexWriterConfig config = new IndexWriterConfig();
        config.setSimilarity(similarity());
        config.setRAMBufferSizeMB(128);
        this.writer = new IndexWriter(directory, config);
        this.reader = DirectoryReader.open(writer);
        this.searcher = searcher(reader);
        this.statistics = NameStatistics.of(reader, WORDS, GRAMS);
    }

    private static BM25Similarity similarity() {
        return new BM25Similarity(1.2f, 0.75f);
    }

    private static IndexSearcher searcher(DirectoryReader reader) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity());
        searcher.setQueryCache(null);
        return searcher;
    }

    /** An empty index in memory. */
    public static CandidateIndex inMemory() {
        try {
            return new CandidateIndex(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a name of a company; visible after {@link #refresh()}. */
    public void add(String companyId, AnalyzedName name) {
        IndexTerms terms = IndexTerms.of(name);
        Document document = new Document();
        document.add(new StringField(ID, companyId, Field.Store.NO));
        document.add(new BinaryDocValuesField(ID, new BytesRef(companyId)));
        document.add(new BinaryDocValuesField(NAME, new BytesRef(name.original())));
        add(document, WORDS, terms.words());
        add(document, GRAMS, terms.grams());
        add(document, NATIVE, terms.nativeGrams());
        add(document, terms.latin() ? SOUNDS_LATIN : SOUNDS_OTHER, terms.sounds());
        add(document, INITIALS, terms.initials());
        add(document, ACRONYMS, terms.acronyms());
        try {
            writer.addDocument(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Document document, String field, Set<String> terms) {
        if (!terms.isEmpty()) {
            document.add(new Field(field, new ListTokenStream(terms), TERMS));
        }
    }

    /** Makes what was added visible to searches. */
    public void refresh() {
        try {
            DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
            if (newer != null) {
                reader.close();
                reader = newer;
                searcher = searcher(newer);
                statistics = NameStatistics.of(newer, WORDS, GRAMS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How rare words and letter groups are in this index. */
    public NameStatistics statistics() {
        return statistics;
    }

    /**
     * The names that can be the same as this one.
     *
     * @param name the name to look for
     * @param limit how many to return by words and how many by letters; the union is returned
     */
    public List<Candidate> candidates(AnalyzedName name, int limit) {
        IndexTerms terms = IndexTerms.of(name);
        Map<Integer, Candidate> found = new LinkedHashMap<>();
        try {
            BooleanQuery.Builder words = new BooleanQuery.Builder();
            should(words, WORDS, terms.words(), 1, 3);
            should(words, INITIALS, terms.acronyms(), 0.7f, 3);
            should(words, ACRONYMS, terms.initials(), 0.7f, 3);
            collect(words.build(), limit, found);
            BooleanQuery.Builder grams = new BooleanQuery.Builder();
            should(grams, GRAMS, terms.grams(), 1, 1);
            collect(grams.build(), limit, found);
            if (!terms.nativeGrams().isEmpty()) {
                BooleanQuery.Builder letters = new BooleanQuery.Builder();
                should(letters, NATIVE, terms.nativeGrams(), 1, 1);
                collect(letters.build(), limit, found);
            }
            BooleanQuery.Builder sounds = new BooleanQuery.Builder();
            should(sounds, SOUNDS_OTHER, terms.sounds(), 1, 2);
            if (!terms.latin()) {
                should(sounds, SOUNDS_LATIN, terms.sounds(), 1, 2);
            }
            collect(sounds.build(), limit, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ArrayList<>(found.values());
    }

    /**
     * Adds the terms of a field, as many as the query has room for: a query holds so many clauses at most, and a broken row can have a
     * "name" of a whole page.
     *
     * @param fields how many fields share the query
     */
    private static void should(BooleanQuery.Builder query, String field, Set<String> terms, float boost, int fields) {
        int room = IndexSearcher.getMaxClauseCount() / fields;
        for (String term : terms) {
            if (room-- <= 0) {
                break;
            }
            TermQuery clause = new TermQuery(new Term(field, term));
            query.add(boost == 1 ? clause : new BoostQuery(clause, boost), BooleanClause.Occur.SHOULD);
        }
    }

    private void collect(BooleanQuery query, int limit, Map<Integer, Candidate> found) throws IOException {
        if (query.clauses().isEmpty()) {
            return;
        }
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            if (!found.containsKey(hit.doc)) {
                LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(hit.doc, reader.leaves()));
                found.put(
                        hit.doc,
                        new Candidate(
                                text(leaf, ID, hit.doc - leaf.docBase), text(leaf, NAME, hit.doc - leaf.docBase)));
            }
        }
    }

    private static String text(LeafReaderContext leaf, String field, int doc) throws IOException {
        BinaryDocValues values = leaf.reader().getBinaryDocValues(field);
        return values.advanceExact(doc) ? values.binaryValue().utf8ToString() : "";
    }

    @Override
    public void close() {
        try {
            reader.close();
            writer.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Terms that are already made. */
    private static final class ListTokenStream extends TokenStream {
        private final Set<String> terms;
        private java.util.Iterator<String> rest;
        private final CharTermAttribute attribute = addAttribute(CharTermAttribute.class);

        ListTokenStream(Set<String> terms) {
            this.terms = terms;
            this.rest = terms.iterator();
        }

        @Override
        public void reset() {
            rest = terms.iterator();
        }

        @Override
        public boolean incrementToken() {
            if (!rest.hasNext()) {
                return false;
            }
            clearAttributes();
            attribute.append(rest.next());
            return true;
        }
    }
}
