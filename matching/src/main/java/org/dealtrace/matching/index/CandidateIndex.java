package org.dealtrace.matching.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.ThreadInterruptedException;
import org.dealtrace.Company;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * Names of companies, and for a name the few of them that can be the same company. In memory, or in a folder that is opened again.
 *
 * <p>Changing is for one thread, but for {@link #put}; {@link #snapshot()} and what it gives are safe for several.
 */
public final class CandidateIndex implements Closeable {

    /** Stands in every commit; another number means other fields or terms. */
    private static final String FORMAT = "3";

    private static final String FORMAT_KEY = "dealtrace.format";
    /** What the names of a folder were taken apart by. */
    private static final String TABLES_KEY = "dealtrace.tables";

    /** Segments with more deleted names than this many percent are merged when an index is closed; see {@link DeletedNames}. */
    private static final double MOST_DELETED = 1;
    /** The same while it is open; the least that Lucene allows. */
    private static final double MOST_DELETED_OPEN = 5;

    private static final double BUFFER_IN_MEMORY_MB = 128;
    /** So that a heap of 256 MB is enough. */
    private static final double BUFFER_IN_FOLDER_MB = 48;

    /** The most names whose terms are held in arrays, */
    private static final int MOST_HELD = 1 << 18;
    /** unless the heap is small: one takes about so many bytes, and all of them a quarter of the heap. */
    private static final int BYTES_OF_A_NAME = 1_000;

    private final NameAnalyzer analyzer;
    private final long mostHeld;
    private final Directory directory;
    private final @Nullable IndexWriter writer;
    /** The ids that were put in so far; null when others may be in already. */
    private final @Nullable SeenIds ids;
    /** What makes documents of names, for one thread at a time; their streams are worth keeping. */
    private final ConcurrentLinkedQueue<NameDocuments> documents = new ConcurrentLinkedQueue<>();

    private volatile IndexSnapshot snapshot;
    private boolean closed;

    private CandidateIndex(
            Directory directory,
            @Nullable IndexWriter writer,
            DirectoryReader reader,
            NameAnalyzer analyzer,
            long mostHeld)
            throws IOException {
        this.ids = writer != null && reader.maxDoc() == 0 ? new SeenIds() : null;
        this.analyzer = analyzer;
        this.mostHeld = mostHeld;
        this.directory = directory;
        this.writer = writer;
        this.snapshot = snapshot(reader, Map.of());
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode, double bufferMegabytes) {
        IndexWriterConfig config = new IndexWriterConfig();
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setDeletesPctAllowed(MOST_DELETED_OPEN);
        merges.setForceMergeDeletesPctAllowed(MOST_DELETED);
        config.setMergePolicy(merges);
        config.setRAMBufferSizeMB(bufferMegabytes);
        config.setOpenMode(mode);
        return config;
    }

    /** An empty index in memory. */
    public static CandidateIndex inMemory() {
        return inMemory(NameAnalyzer.standard());
    }

    /** An empty index in memory, with an analyzer that knows other names than the shipped one. */
    public static CandidateIndex inMemory(NameAnalyzer analyzer) {
        return inMemory(analyzer, mostHeld());
    }

    /** The same, whose terms are held in arrays up to so many names; what is found does not depend on it. */
    static CandidateIndex inMemory(NameAnalyzer analyzer, long mostHeld) {
        try {
            return writing(
                    new ByteBuffersDirectory(),
                    IndexWriterConfig.OpenMode.CREATE,
                    BUFFER_IN_MEMORY_MB,
                    analyzer,
                    mostHeld);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CandidateIndex writing(
            Directory directory,
            IndexWriterConfig.OpenMode mode,
            double bufferMegabytes,
            NameAnalyzer analyzer,
            long mostHeld)
            throws IOException {
        IndexWriter writer = new IndexWriter(directory, config(mode, bufferMegabytes));
        if (!(directory instanceof ByteBuffersDirectory)) {
            writer.setLiveCommitData(
                    Map.of(FORMAT_KEY, FORMAT, TABLES_KEY, analyzer.tables()).entrySet());
        }
        return new CandidateIndex(directory, writer, DirectoryReader.open(writer), analyzer, mostHeld);
    }

    /**
     * A new, empty index in a folder.
     *
     * @param folder made when missing
     * @param analyzer takes its names apart; only one with the same tables opens it again
     * @throws IndexException if the folder holds anything
     */
    public static CandidateIndex create(Path folder, NameAnalyzer analyzer) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new IndexException(
                    folder, "a file, not a folder; give an empty folder, or one that does not exist yet");
        }
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> any = files.findFirst();
                if (any.isPresent()) {
                    throw new IndexException(
                            folder,
                            "the folder is not empty (it holds " + any.get().getFileName()
                                    + "); a new index needs an empty folder, or one that does not exist yet");
                }
            }
            CandidateIndex index = writing(
                    new MMapDirectory(folder),
                    IndexWriterConfig.OpenMode.CREATE,
                    BUFFER_IN_FOLDER_MB,
                    analyzer,
                    mostHeld());
            index.commit();
            return index;
        } catch (IOException e) {
            throw new IndexException(
                    folder,
                    "no index can be made there (" + e.getMessage() + "); choose a folder that you may write to",
                    e);
        }
    }

    /**
     * Opens an index for searching only. Any number of programs may do so, also while one is changing it.
     *
     * @throws IndexException if the folder is no index, one of another version, or one made with other tables than the analyzer's
     */
    public static CandidateIndex open(Path folder, NameAnalyzer analyzer) {
        return existing(
                folder,
                analyzer,
                directory ->
                        new CandidateIndex(directory, null, DirectoryReader.open(directory), analyzer, mostHeld()));
    }

    /**
     * Opens an index for searching and changing. One program at a time can do so.
     *
     * @throws IndexException if the folder is no index, one of another version, one made with other tables than the analyzer's, or open
     *     for changes elsewhere
     */
    public static CandidateIndex openForChanges(Path folder, NameAnalyzer analyzer) {
        return existing(
                folder,
                analyzer,
                directory -> writing(
                        directory, IndexWriterConfig.OpenMode.APPEND, BUFFER_IN_FOLDER_MB, analyzer, mostHeld()));
    }

    private interface Opening {
        CandidateIndex open(Directory directory) throws IOException;
    }

    @SuppressWarnings("MustBeClosedChecker")
    private static CandidateIndex existing(Path folder, NameAnalyzer analyzer, Opening opening) {
        if (!Files.isDirectory(folder)) {
            throw new IndexException(
                    folder,
                    Files.exists(folder)
                            ? "no folder; give the folder of an index"
                            : "there is no such folder; check the path, or make an index there");
        }
        Directory directory = null;
        try {
            directory = new MMapDirectory(folder);
            List<IndexCommit> commits = DirectoryReader.listCommits(directory);
            Map<String, String> data = commits.get(commits.size() - 1).getUserData();
            String format = data.getOrDefault(FORMAT_KEY, "");
            if (!format.equals(FORMAT)) {
                throw new IndexException(
                        folder,
                        format.isEmpty()
                                ? "an index, but not one that this program made"
                                : "an index of format " + format + "; this version reads format " + FORMAT
                                        + ". Build it again from the companies");
            }
            String tables = data.getOrDefault(TABLES_KEY, "");
            if (!tables.equals(analyzer.tables())) {
                throw new IndexException(
                        folder,
                        "an index made with other tables of words, legal forms or aliases (" + tables + ") than this"
                                + " version and analyzer have (" + analyzer.tables()
                                + "), so that names would be missed."
                                + " Build it again from the companies, or open it with the analyzer that it was made"
                                + " with");
            }
            return opening.open(directory);
        } catch (IndexNotFoundException e) {
            throw failed(
                    directory,
                    new IndexException(
                            folder, "holds no index of companies; check the path, or make one in an empty folder", e));
        } catch (IndexFormatTooNewException | IndexFormatTooOldException e) {
            throw failed(
                    directory,
                    new IndexException(
                            folder,
                            "an index of another version of Lucene; build it again from the companies ("
                                    + e.getMessage() + ")",
                            e));
        } catch (LockObtainFailedException e) {
            throw failed(
                    directory,
                    new IndexException(
                            folder, "open for changes already, here or in another program; close it there first", e));
        } catch (CorruptIndexException e) {
            throw failed(
                    directory,
                    new IndexException(
                            folder,
                            "the index is damaged (" + e.getMessage() + "); build it again from the companies",
                            e));
        } catch (IOException e) {
            throw failed(
                    directory,
                    new IndexException(
                            folder,
                            "the index cannot be read (" + e.getMessage()
                                    + "); check the disk and the permissions of its files",
                            e));
        } catch (RuntimeException e) {
            throw failed(directory, e);
        }
    }

    private static RuntimeException failed(@Nullable Directory directory, RuntimeException failure) {
        if (directory != null) {
            try {
                directory.close();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
        return failure;
    }

    /** Lucene takes the mark of the interruption away, and whoever interrupted waits for it to be seen. */
    private static IllegalStateException interrupted(ThreadInterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("work on the index was interrupted", e);
    }

    private IndexWriter writer() {
        if (writer == null) {
            throw new IllegalStateException("the index was opened for searching only; open it for changes");
        }
        return writer;
    }

    /**
     * Puts a company in, in place of the one with the same id if there is one; visible after {@link #refresh()}. Several threads may put
     * in companies of different ids at once.
     */
    public void put(Company company) {
        NameDocuments names = documents.poll();
        NameDocuments used = names == null ? new NameDocuments(analyzer) : names;
        try {
            Iterable<List<IndexableField>> each = used.of(company);
            if (ids != null && ids.add(company.id())) {
                writer().addDocuments(each);
            } else {
                writer().updateDocuments(new Term(IndexFields.ID, company.id()), each);
            }
        } catch (ThreadInterruptedException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        documents.add(used);
    }

    /** Takes out the company with this id, if there is one; visible after {@link #refresh()}. */
    public void remove(String companyId) {
        try {
            writer().deleteDocuments(new Term(IndexFields.ID, companyId));
        } catch (ThreadInterruptedException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes visible what was changed; in an index that is open for searching only, what another program has committed. */
    public void refresh() {
        try {
            IndexSnapshot old = snapshot;
            DirectoryReader newer = writer == null
                    ? DirectoryReader.openIfChanged(old.reader())
                    : DirectoryReader.openIfChanged(old.reader(), writer);
            if (newer != null) {
                Map<Object, Segment> known = new HashMap<>();
                for (Segment segment : old.segments()) {
                    known.put(coreKey(segment.reader()), segment);
                }
                snapshot = snapshot(newer, known);
                old.release();
            }
        } catch (ThreadInterruptedException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object coreKey(LeafReader reader) {
        return reader.getCoreCacheHelper().getKey();
    }

    private IndexSnapshot snapshot(DirectoryReader reader, Map<Object, Segment> known) throws IOException {
        List<Segment> segments = new ArrayList<>();
        boolean hold = reader.maxDoc() <= mostHeld;
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            Segment before = known.get(coreKey(leaf));
            DeletedNames deleted =
                    DeletedNames.of(leaf, before == null ? DeletedNames.NONE : before.deleted(), analyzer);
            HeldTerms held = before == null ? null : before.held();
            segments.add(new Segment(
                    leaf,
                    before == null ? keys(leaf) : before.keys(),
                    deleted,
                    !hold ? null : held == null ? HeldTerms.of(leaf) : held));
        }
        return new IndexSnapshot(reader, segments);
    }

    /** How many names may be held with this heap. */
    private static long mostHeld() {
        return Math.min(MOST_HELD, Runtime.getRuntime().maxMemory() / 4 / BYTES_OF_A_NAME);
    }

    private static long[] keys(LeafReader reader) throws IOException {
        long[] keys = new long[reader.maxDoc()];
        NumericDocValues values = reader.getNumericDocValues(IndexFields.KEY);
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            keys[values.docID()] = values.longValue();
        }
        return keys;
    }

    /** What can be searched at the moment. */
    public IndexSnapshot snapshot() {
        return snapshot;
    }

    /** Writes what was changed to the folder, so that it outlives the program; does nothing for an index in memory. */
    public void commit() {
        try {
            writer().commit();
        } catch (ThreadInterruptedException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Merges the index into one segment, which is the fastest to search; worth it after many companies were put in. */
    public void compact() {
        try {
            writer().forceMerge(1);
        } catch (ThreadInterruptedException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what was changed and closes the index. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (directory) {
            if (writer != null && writer.isOpen()) {
                if (!(directory instanceof ByteBuffersDirectory)) {
                    writer.forceMergeDeletes();
                }
                writer.close();
            }
            snapshot.release();
        } catch (ThreadInterruptedException e) {
            throw interrupted(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
