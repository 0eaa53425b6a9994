package org.dealtrace.benchmarks.contender;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
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
    private static final int BUFFER_MB = 48;
    private static final int GRAM = 3;
    /** Longer texts are cut: a Lucene query holds at most 1,024 clauses. */
    private static final int MOST_CHARACTERS = 1000;

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlainLucene(Directory directory) throws IOException {
        this.directory = directory;
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        // no cache: a benchmark that asks the same thing twice must pay twice
        searcher.setQueryCache(null);
    }

    /** Builds an index in a folder. */
    public static void build(Path folder, Iterable<String> names) throws IOException {
        try (Directory directory = new MMapDirectory(folder)) {
            write(directory, names);
        }
    }

    /** Opens an index that {@link #build} made. */
    public static PlainLucene open(Path folder) throws IOException {
        return new PlainLucene(new MMapDirectory(folder));
    }

    static PlainLucene inMemory(Iterable<String> names) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        write(directory, names);
        return new PlainLucene(directory);
    }

    private static void write(Directory directory, Iterable<String> names) throws IOException {
        Analyzer grams = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new NGramTokenizer(GRAM, GRAM));
            }
        };
        try (grams;
                Analyzer both = new PerFieldAnalyzerWrapper(new StandardAnalyzer(), Map.of(GRAMS, grams));
                IndexWriter writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(both)
                                // merges neighbours only, so that a document has the number of its name
                                .setMergePolicy(new LogDocMergePolicy())
                                .setRAMBufferSizeMB(BUFFER_MB))) {
            for (String name : names) {
                Document document = new Document();
                document.add(new TextField(WORDS, name, Field.Store.NO));
                document.add(new TextField(GRAMS, normalize(name), Field.Store.NO));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
        }
    }

    /** The names that rank highest by BM25 over their grams: their numbers and scores, best first. */
    public List<ScoreDoc> search(String name, int limit) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        grams(name)
                .forEach((gram, count) -> query.add(
                        new BoostQuery(new TermQuery(new Term(GRAMS, gram)), count), BooleanClause.Occur.SHOULD));
        return List.of(searcher.search(query.build(), limit).scoreDocs);
    }

    private static String normalize(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        return " " + plain.substring(0, Math.min(plain.length(), MOST_CHARACTERS)) + " ";
    }

    /**
     * A text as overlapping runs of three characters, after NFKC and lower case, with a space on either end: how often
     * each occurs, in the order of the text.
     */
    static Map<String, Integer> grams(String text) {
        String plain = normalize(text);
        Map<String, Integer> grams = new LinkedHashMap<>();
        for (int i = 0; i + GRAM <= plain.length(); i++) {
            grams.merge(plain.substring(i, i + GRAM), 1, Integer::sum);
        }
        return grams;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
