package org.dealtrace.benchmarks.contender;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
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
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.dealtrace.benchmarks.data.Row;

/**
 * The naive floor: what anybody gets from Lucene in an hour. Runs of three characters under BM25 with Lucene's defaults; no names
 * are taken apart, no field is known, and a score is no evidence. Single pairs are scored by the cosine of the same grams weighted by
 * tf-idf. A matcher that does not clear this floor by far is not worth its code.
 */
final class LuceneFloor implements Contender {

    @Override
    public String name() {
        return "lucene-3gram-bm25";
    }

    @Override
    public Register index(List<Row> rows, List<String> fields) {
        try {
            return new LuceneRegister(rows, Row.textual(fields));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PairScorer pairs(List<Row> corpus, List<String> given) {
        List<String> fields = Row.textual(given);
        Map<String, Integer> frequencies = new HashMap<>();
        corpus.forEach(row -> Grams.of(row.text(fields)).keySet().forEach(g -> frequencies.merge(g, 1, Integer::sum)));
        return (first, second) -> {
            Map<String, Double> one = weights(first.text(fields), frequencies, corpus.size());
            Map<String, Double> other = weights(second.text(fields), frequencies, corpus.size());
            double product = 0;
            for (Map.Entry<String, Double> entry : one.entrySet()) {
                product += entry.getValue() * other.getOrDefault(entry.getKey(), 0.0);
            }
            double length = Math.sqrt(squares(one) * squares(other));
            return Hit.scored(second.id(), length == 0 ? 0 : product / length);
        };
    }

    private static Map<String, Double> weights(String text, Map<String, Integer> frequencies, int texts) {
        Map<String, Double> weights = new HashMap<>();
        Grams.of(text)
                .forEach((gram, count) ->
                        weights.put(gram, count * Math.log(1 + (double) texts / frequencies.getOrDefault(gram, 1))));
        return weights;
    }

    private static double squares(Map<String, Double> weights) {
        return weights.values().stream().mapToDouble(w -> w * w).sum();
    }

    private static final class LuceneRegister implements Register {

        private static final String GRAMS = "grams";
        private static final String ROW = "row";

        private final List<String> ids = new ArrayList<>();
        private final List<String> fields;
        private final Directory directory = new ByteBuffersDirectory();
        private final DirectoryReader reader;
        private final IndexSearcher searcher;
        private final int[] rowOfDocument;

        LuceneRegister(List<Row> rows, List<String> fields) throws IOException {
            this.fields = fields;
            try (Analyzer analyzer = new GramAnalyzer();
                    IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (Row row : rows) {
                    Document document = new Document();
                    document.add(new TextField(GRAMS, Grams.normalize(row.text(fields)), Field.Store.NO));
                    document.add(new NumericDocValuesField(ROW, ids.size()));
                    writer.addDocument(document);
                    ids.add(row.id());
                }
                writer.forceMerge(1);
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
            // no cache: a benchmark that asks the same thing twice must pay twice
            searcher.setQueryCache(null);
            rowOfDocument = new int[reader.maxDoc()];
            NumericDocValues values = MultiDocValues.getNumericValues(reader, ROW);
            for (int document = 0; document < rowOfDocument.length; document++) {
                if (!values.advanceExact(document)) {
                    throw new IllegalStateException("document " + document + " has lost its row");
                }
                rowOfDocument[document] = (int) values.longValue();
            }
        }

        @Override
        public List<Hit> match(Row query, int limit) {
            BooleanQuery.Builder words = new BooleanQuery.Builder();
            Grams.of(query.text(fields))
                    .forEach((gram, count) -> words.add(
                            new BoostQuery(new TermQuery(new Term(GRAMS, gram)), count), BooleanClause.Occur.SHOULD));
            try {
                List<Hit> hits = new ArrayList<>();
                for (ScoreDoc hit : searcher.search(words.build(), limit).scoreDocs) {
                    hits.add(Hit.scored(ids.get(rowOfDocument[hit.doc]), hit.score));
                }
                return hits;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                reader.close();
                directory.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class GramAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer grams = new NGramTokenizer(3, 3);
            return new TokenStreamComponents(grams);
        }
    }
}
