package org.dealtrace.matching.internal.index;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.dealtrace.InputException;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * The number of names of a whole register that have each term, for indexes that hold a part of the register. With these
 * counts a part scores its names as the whole register would. Safe for several threads.
 *
 * <p>The counts are a Lucene index of their own. Its documents hold terms only, and the frequency of a term in its
 * document is the count. So the counts stay on disk, in Lucene's dictionary of terms.
 */
public final class RegisterCounts implements Closeable {

    /** The number of terms in a document. */
    private static final int TERMS_OF_A_DOCUMENT = 10_000;

    private static final String NAMES = "dealtrace.names";
    private static final String AVERAGE = "dealtrace.average.";
    private static final String CHECKSUM = "dealtrace.checksum";

    private static final FieldType COUNTED = new FieldType();

    static {
        COUNTED.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        COUNTED.setOmitNorms(true);
        COUNTED.setTokenized(true);
        COUNTED.freeze();
    }

    private final IndexFolder folder;
    private final DirectoryReader reader;
    private final Map<String, String> commit;

    private RegisterCounts(IndexFolder folder, DirectoryReader reader) throws IOException {
        this.folder = folder;
        this.reader = reader;
        this.commit = reader.getIndexCommit().getUserData();
    }

    /**
     * Counts the terms of a register.
     *
     * @param parts the folders of its parts
     * @param into the folder for the counts; new or empty
     * @throws InputException if a part cannot be read, or the folder holds anything
     */
    public static void write(List<Path> parts, Path into, NameAnalyzer analyzer) {
        List<CandidateIndex> opened = new ArrayList<>();
        try (IndexFolder folder = IndexFolder.empty(into)) {
            for (Path part : parts) {
                opened.add(CandidateIndex.open(part, analyzer));
            }
            List<IndexSnapshot> snapshots =
                    opened.stream().map(CandidateIndex::snapshot).toList();
            try (IndexWriter writer = new IndexWriter(folder.directory(), new IndexWriterConfig())) {
                new Writing(snapshots, writer).write(IndexFolder.commitData(analyzer));
            } catch (IOException e) {
                throw folder.unwritable(e);
            }
        } finally {
            opened.forEach(CandidateIndex::close);
        }
    }

    /**
     * Opens counts that {@link #write} wrote.
     *
     * @throws InputException if the folder holds something else, or counts made with other tables than the analyzer's
     */
    static RegisterCounts open(Path path, NameAnalyzer analyzer) {
        IndexFolder folder = IndexFolder.existing(path);
        try {
            folder.newest(analyzer);
            RegisterCounts counts = new RegisterCounts(folder, DirectoryReader.open(folder.directory()));
            if (!counts.commit.containsKey(CHECKSUM)) {
                counts.close();
                throw InputException.in(path + ":", "an index of companies, but not the counts of a register");
            }
            return counts;
        } catch (IOException e) {
            folder.close();
            throw folder.unreadable(e);
        }
    }

    /** The number of names. */
    int names() {
        return Integer.parseInt(value(NAMES));
    }

    /** The average length of the names. */
    double average(NameLength length) {
        return Double.parseDouble(value(AVERAGE + length));
    }

    /** A checksum of all counts. */
    String checksum() {
        return value(CHECKSUM);
    }

    private String value(String key) {
        return Objects.requireNonNull(commit.get(key), key);
    }

    /** The counts of one field, for one thread. */
    final class Counter {
        private final List<TermsEnum> dictionaries = new ArrayList<>(1);

        private Counter(String field) throws IOException {
            for (LeafReaderContext leaf : reader.leaves()) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    dictionaries.add(terms.iterator());
                }
            }
        }

        /** The number of names that have a term. */
        int count(BytesRef term) throws IOException {
            for (TermsEnum dictionary : dictionaries) {
                if (dictionary.seekExact(term)) {
                    return (int) dictionary.totalTermFreq();
                }
            }
            return 0;
        }
    }

    Counter counter(String field) throws IOException {
        return new Counter(field);
    }

    /** Passes each term of a field with its count. */
    void forEach(String field, ObjIntConsumer<String> visitor) throws IOException {
        for (TermsEnum dictionary : counter(field).dictionaries) {
            for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
                visitor.accept(term.utf8ToString(), (int) dictionary.totalTermFreq());
            }
        }
    }

    @Override
    @SuppressWarnings("try") // the folder is there to be closed
    public void close() {
        try (IndexFolder closed = folder) {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the dictionaries of all parts in parallel order, and writes each term once with its sum. */
    private static final class Writing {
        private final List<IndexSnapshot> parts;
        private final IndexWriter writer;
        private final Hasher checksum = Hashing.murmur3_128().newHasher();
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final ReadyTerms terms = new ReadyTerms(counts::get);

        Writing(List<IndexSnapshot> parts, IndexWriter writer) {
            this.parts = parts;
            this.writer = writer;
        }

        void write(Map<String, String> commitData) throws IOException {
            IndexReader[] readers = parts.stream().map(IndexSnapshot::reader).toArray(IndexReader[]::new);
            try (MultiReader all = new MultiReader(readers, false)) {
                for (String field : IndexFields.COUNTED) {
                    Terms terms = MultiTerms.getTerms(all, field);
                    if (terms != null) {
                        write(field, terms.iterator());
                    }
                }
                Map<String, String> data = new HashMap<>(commitData);
                data.put(NAMES, Integer.toString(all.numDocs()));
                for (NameLength length : NameLength.values()) {
                    data.put(
                            AVERAGE + length,
                            Double.toString(IndexSnapshot.averageLength(
                                    parts.stream()
                                            .flatMap(IndexSnapshot::segments)
                                            .toList(),
                                    length)));
                }
                data.put(
                        CHECKSUM,
                        checksum.putString(data.toString(), StandardCharsets.UTF_8)
                                .hash()
                                .toString());
                writer.forceMerge(1);
                writer.setLiveCommitData(data.entrySet());
                writer.commit();
            }
        }

        private void write(String field, TermsEnum each) throws IOException {
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                String text = term.utf8ToString();
                int deleted = parts.stream()
                        .flatMap(IndexSnapshot::segments)
                        .mapToInt(segment -> segment.deleted().count(field, text))
                        .sum();
                int count = each.docFreq() - deleted;
                if (count > 0) {
                    counts.put(text, count);
                    checksum.putString(text, StandardCharsets.UTF_8).putInt(count);
                }
                if (counts.size() == TERMS_OF_A_DOCUMENT) {
                    flush(field);
                }
            }
            flush(field);
        }

        private void flush(String field) throws IOException {
            Document document = new Document();
            terms.set(counts.keySet());
            document.add(new Field(field, terms, COUNTED));
            writer.addDocument(document);
            counts.clear();
        }
    }
}
