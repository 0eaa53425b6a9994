package org.dealtrace.benchmarks.contender;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * What the product is measured against: Lucene with its defaults over words and runs of three characters, merged into
 * one segment. It returns the numbers of names; nothing is compared or decided.
 */
public final class PlainLucene implements AutoCloseable {

    private static final String GRAMS = "grams";
    private static final String WORDS = "words";
    private static final String NUMBER = "number";
    private static final int FOLDER_BUFFER_MB = 48;
    private static final int MEMORY_BUFFER_MB = 16;
    private static final Analyzer WORD_ANALYZER = new StandardAnalyzer();

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int[] numberOfDocument;

    private PlainLucene(Directory directory) throws IOException {
        this.directory = directory;
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        // no cache: a benchmark that asks the same thing twice must pay twice
        searcher.setQueryCache(null);
        numberOfDocument = new int[reader.maxDoc()];
        NumericDocValues values = MultiDocValues.getNumericValues(reader, NUMBER);
        for (int document = 0; document < numberOfDocument.length; document++) {
            if (!values.advanceExact(document)) {
                throw new IllegalStateException("document " + document + " has lost its number");
            }
            numberOfDocument[document] = (int) values.longValue();
        }
    }

    /** Builds an index of words and grams in a folder. */
    public static void build(Path folder, Iterable<String> names) throws IOException {
        try (Directory directory = new MMapDirectory(folder)) {
            write(directory, names, true);
        }
    }

    /** Opens an index that {@link #build} made. */
    public static PlainLucene open(Path folder) throws IOException {
        return new PlainLucene(new MMapDirectory(folder));
    }

    /** An index of the grams of texts, in memory. */
    static PlainLucene inMemory(Iterable<String> texts) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        write(directory, texts, false);
        return new PlainLucene(directory);
    }

    private static void write(Directory directory, Iterable<String> names, boolean words) throws IOException {
        Analyzer grams = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new NGramTokenizer(3, 3));
            }
        };
        try (grams;
                Analyzer both = new PerFieldAnalyzerWrapper(WORD_ANALYZER, Map.of(GRAMS, grams));
                IndexWriter writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(both).setRAMBufferSizeMB(words ? FOLDER_BUFFER_MB : MEMORY_BUFFER_MB))) {
            int number = 0;
            for (String name : names) {
                Document document = new Document();
                if (words) {
                    document.add(new TextField(WORDS, name, Field.Store.NO));
                }
                document.add(new TextField(GRAMS, Grams.normalize(name), Field.Store.NO));
                document.add(new NumericDocValuesField(NUMBER, number++));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    /** The numbers of the names with the most grams in common under BM25, best first. */
    public List<Integer> byGrams(String name, int limit) throws IOException {
        return numbers(gramHits(name, limit));
    }

    /** A name by its number, with its score. */
    record Scored(int number, double score) {}

    /** The names with the most grams in common under BM25, best first. */
    List<Scored> gramHits(String name, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Grams.of(name)
                .forEach((gram, count) -> query.add(
                        new BoostQuery(new TermQuery(new Term(GRAMS, gram)), count), BooleanClause.Occur.SHOULD));
        return hits(query.build(), limit);
    }

    private List<Scored> hits(Query query, int limit) throws IOException {
        List<Scored> found = new ArrayList<>(limit);
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            found.add(new Scored(numberOfDocument[hit.doc], hit.score));
        }
        return found;
    }

    private static List<Integer> numbers(List<Scored> hits) {
        return hits.stream().map(Scored::number).toList();
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
