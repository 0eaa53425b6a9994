package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.dealtrace.InputException;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/** Opens a {@link CandidateIndex} in memory or in a folder. A failure leaves nothing open. */
final class IndexOpening {

    /**
     * Segments with a higher percentage of deleted names are merged. It is the least that Lucene allows; see
     * {@link DeletedNames}.
     */
    private static final double MOST_DELETED = 5;

    private static final double BUFFER_IN_MEMORY_MB = 128;
    /** The write buffer; small enough for a heap of 256 MB. */
    private static final double BUFFER_IN_FOLDER_MB = 48;

    /** The most names whose terms are kept in arrays. */
    private static final int MOST_HELD = 1 << 18;
    /** The approximate size of such a name. Together they may take a quarter of the heap. */
    private static final int BYTES_OF_A_NAME = 1_000;

    private IndexOpening() {}

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode, double bufferMegabytes) {
        IndexWriterConfig config = new IndexWriterConfig();
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setDeletesPctAllowed(MOST_DELETED);
        config.setMergePolicy(merges);
        config.setRAMBufferSizeMB(bufferMegabytes);
        config.setOpenMode(mode);
        return config;
    }

    /** An empty index in memory. */
    static CandidateIndex inMemory(NameAnalyzer analyzer, long mostHeld, @Nullable RegisterCounts register) {
        try {
            IndexWriter writer = new IndexWriter(
                    new ByteBuffersDirectory(), config(IndexWriterConfig.OpenMode.CREATE, BUFFER_IN_MEMORY_MB));
            return new CandidateIndex(
                    null,
                    writer,
                    null,
                    snapshot(DirectoryReader.open(writer), null, analyzer, mostHeld, register),
                    analyzer,
                    mostHeld,
                    register);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The counts of the register that the names are part of; null if there is none. */
    static @Nullable RegisterCounts register(Optional<Path> counts, NameAnalyzer analyzer) {
        return counts.map(path -> RegisterCounts.open(path, analyzer)).orElse(null);
    }

    interface Opening {
        CandidateIndex open() throws IOException;
    }

    /** Opens an index; closes its folder if that fails. */
    static CandidateIndex opened(IndexFolder folder, Function<IOException, InputException> told, Opening opening) {
        try {
            return opening.open();
        } catch (IOException e) {
            folder.close();
            throw told.apply(e);
        } catch (RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    /** An index that can be changed. */
    static CandidateIndex writing(IndexFolder folder, IndexWriterConfig.OpenMode mode, NameAnalyzer analyzer)
            throws IOException {
        IndexWriter writer = new IndexWriter(folder.directory(), config(mode, BUFFER_IN_FOLDER_MB));
        try {
            if (mode == IndexWriterConfig.OpenMode.CREATE) {
                if (DirectoryReader.indexExists(folder.directory())) {
                    throw folder.notEmpty();
                }
                // later commits repeat this data
                writer.setLiveCommitData(IndexFolder.commitData(analyzer).entrySet());
                writer.commit();
            }
            IndexSnapshot snapshot = checked(DirectoryReader.open(writer), analyzer, null);
            return new CandidateIndex(folder, writer, null, snapshot, analyzer, mostHeld(), null);
        } catch (IOException | RuntimeException | Error e) {
            // otherwise it would keep the lock
            writer.rollback();
            throw e;
        }
    }

    static CandidateIndex reading(IndexFolder folder, NameAnalyzer analyzer, @Nullable RegisterCounts register)
            throws IOException {
        SegmentInfos commit = folder.newest(analyzer);
        IndexSnapshot snapshot = checked(DirectoryReader.open(folder.directory()), analyzer, register);
        return new CandidateIndex(folder, null, commit, snapshot, analyzer, mostHeld(), register);
    }

    /**
     * The first snapshot of a folder. The files are checked against their checksums, because a damaged index would find
     * wrong names.
     */
    private static IndexSnapshot checked(
            DirectoryReader reader, NameAnalyzer analyzer, @Nullable RegisterCounts register) throws IOException {
        try {
            for (LeafReaderContext segment : reader.leaves()) {
                segment.reader().checkIntegrity();
            }
        } catch (IOException | RuntimeException | Error e) {
            reader.close();
            throw e;
        }
        return snapshot(reader, null, analyzer, mostHeld(), register);
    }

    /** The most names that this heap allows to keep in arrays. */
    static long mostHeld() {
        return Math.min(MOST_HELD, Runtime.getRuntime().maxMemory() / 4 / BYTES_OF_A_NAME);
    }

    /** The snapshot of a reader; the reader is closed on failure. */
    static IndexSnapshot snapshot(
            DirectoryReader reader,
            @Nullable IndexSnapshot before,
            NameAnalyzer analyzer,
            long mostHeld,
            @Nullable RegisterCounts register)
            throws IOException {
        try {
            return IndexSnapshot.of(reader, before, analyzer, reader.maxDoc() <= mostHeld, register);
        } catch (IOException | RuntimeException | Error e) {
            reader.close();
            throw e;
        }
    }
}
