package org.dealtrace.matching.internal.index;

import com.google.common.base.Utf8;
import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import com.google.common.util.concurrent.Striped;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.ThreadInterruptedException;
import org.dealtrace.Company;
import org.dealtrace.InputException;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * An index of company names. For a name it returns the few companies that may be the same. It is in memory, or in a
 * folder that can be opened again.
 *
 * <p>{@link #put} and snapshots are safe for several threads; all other changes are for one thread.
 *
 * <p><b>Durability.</b> Data committed by {@link #commit()} or {@link #close()} survive a crash at any moment, a full
 * disk and an interrupted thread. After a failed write the open index refuses further changes with a message. Opened
 * again, it holds the last commit.
 */
public final class CandidateIndex implements Closeable {

    /** The most letters of an id that a message shows. */
    private static final int SHOWN_LETTERS = 40;
    /**
     * The size of the filter of ids: up to this many companies, it nearly always knows new ids without a look-up. It
     * takes a megabyte.
     */
    private static final int USUAL_IDS = 1 << 20;

    private final NameAnalyzer analyzer;
    /** The most names whose terms are kept in arrays. */
    private final long mostHeld;
    /** The counts of the whole register; null if the names are not part of one. */
    private final @Nullable RegisterCounts register;
    /** The folder of the index; null in memory. */
    private final @Nullable IndexFolder folder;
    /** The writer; null if the index was opened for searching only. */
    private final @Nullable IndexWriter writer;
    /** The ids that were put in so far; null if the index may hold others. */
    private final @Nullable BloomFilter<CharSequence> ids;
    /** Each makes documents for one thread at a time. They are reused because their token streams are costly. */
    private final ConcurrentLinkedQueue<NameDocuments> documents = new ConcurrentLinkedQueue<>();

    /** Locks by id: without them, two threads that put in the same id at once would both find it new. */
    private final Striped<Lock> locks = Striped.lock(256);

    private volatile IndexSnapshot snapshot;
    /** The commit that the snapshot shows, if the folder is open for searching only. */
    private @Nullable SegmentInfos commit;

    private volatile boolean closed;
    private volatile boolean incomplete;

    /** @param commit the commit that the snapshot shows, if the folder is open for searching only */
    CandidateIndex(
            @Nullable IndexFolder folder,
            @Nullable IndexWriter writer,
            @Nullable SegmentInfos commit,
            IndexSnapshot snapshot,
            NameAnalyzer analyzer,
            long mostHeld,
            @Nullable RegisterCounts register) {
        this.commit = commit;
        this.register = register;
        this.ids = writer != null && snapshot.numbers() == 0
                ? BloomFilter.create(Funnels.stringFunnel(StandardCharsets.UTF_8), USUAL_IDS)
                : null;
        this.analyzer = analyzer;
        this.mostHeld = mostHeld;
        this.folder = folder;
        this.writer = writer;
        this.snapshot = snapshot;
    }

    /** An empty index in memory. */
    public static CandidateIndex inMemory() {
        return inMemory(NameAnalyzer.standard());
    }

    /** An empty index in memory, with an analyzer of the caller. */
    public static CandidateIndex inMemory(NameAnalyzer analyzer) {
        return inMemory(analyzer, Optional.empty());
    }

    /**
     * An empty index in memory.
     *
     * @param counts the folder of {@link RegisterCounts}, if the names are part of a register
     */
    public static CandidateIndex inMemory(NameAnalyzer analyzer, Optional<Path> counts) {
        return IndexOpening.inMemory(analyzer, IndexOpening.mostHeld(), IndexOpening.register(counts, analyzer));
    }

    /**
     * A new, empty index in a folder.
     *
     * @param path the folder; created if missing
     * @param analyzer analyses the names; the index can only be opened again with the same tables
     * @throws InputException if the folder holds anything
     */
    public static CandidateIndex create(Path path, NameAnalyzer analyzer) {
        IndexFolder folder = IndexFolder.empty(path);
        return IndexOpening.opened(
                folder,
                folder::notCreated,
                () -> IndexOpening.writing(folder, IndexWriterConfig.OpenMode.CREATE, analyzer));
    }

    /**
     * Opens an index for searching only. Any number of programs may do so, also while one is changing it.
     *
     * @throws InputException if the folder holds no index, or one that is damaged, of another version, or made with
     *     other tables than the analyzer's
     */
    public static CandidateIndex open(Path path, NameAnalyzer analyzer) {
        return open(path, analyzer, Optional.empty());
    }

    /**
     * Opens an index for searching only.
     *
     * @param counts the folder of {@link RegisterCounts}, if the names are part of a register
     */
    public static CandidateIndex open(Path path, NameAnalyzer analyzer, Optional<Path> counts) {
        IndexFolder folder = IndexFolder.existing(path);
        return IndexOpening.opened(
                folder,
                folder::unreadable,
                () -> IndexOpening.reading(folder, analyzer, IndexOpening.register(counts, analyzer)));
    }

    /**
     * Opens an index for searching and changing. One program at a time can do so.
     *
     * @throws InputException in the cases of {@link #open}, or if another program has the index open for changes
     */
    public static CandidateIndex openForChanges(Path path, NameAnalyzer analyzer) {
        IndexFolder folder = IndexFolder.existing(path);
        return IndexOpening.opened(folder, folder::unreadable, () -> {
            folder.newest(analyzer);
            return IndexOpening.writing(folder, IndexWriterConfig.OpenMode.APPEND, analyzer);
        });
    }

    private interface Change {
        void make(IndexWriter writer) throws IOException;
    }

    /** Makes a change; a failure becomes a message that says what to do. */
    private void change(Change change) {
        if (writer == null) {
            throw new IllegalStateException("the index was opened for searching only; open it for changes");
        }
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
        try {
            change.make(writer);
        } catch (ThreadInterruptedException e) {
            throw interrupted(e);
        } catch (IllegalStateException e) {
            // Lucene's answer to every call after a failed write
            Throwable reason = writer.getTragicException();
            throw reason == null ? e : unwritable(reason);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private RuntimeException unwritable(Throwable reason) {
        return folder == null
                ? new IllegalStateException("the index in memory cannot be changed any more: " + reason, reason)
                : folder.unwritable(reason);
    }

    /** Lucene clears the interrupt flag of the thread, so it is set again. */
    private static IllegalStateException interrupted(ThreadInterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("work on the index was interrupted", e);
    }

    /**
     * Adds a company or replaces the one with the same id. The change is visible after {@link #refresh()}. Several
     * threads may do this at once; of two companies with the same id, the later one is kept.
     *
     * @throws IllegalArgumentException if the id is not valid Unicode, or longer than 32,766 bytes of UTF-8
     * @throws InputException if the index cannot be written
     */
    public void put(Company company) {
        checkId(company.id());
        NameDocuments maker = Objects.requireNonNullElseGet(documents.poll(), () -> new NameDocuments(analyzer));
        Iterable<List<IndexableField>> names = maker.of(company);
        Lock lock = locks.get(company.id());
        lock.lock();
        try {
            change(open -> {
                if (ids != null && ids.put(company.id())) {
                    open.addDocuments(names);
                } else {
                    open.updateDocuments(new Term(IndexFields.ID, company.id()), names);
                }
            });
        } finally {
            lock.unlock();
        }
        documents.add(maker);
    }

    /** Refuses ids that the index cannot tell apart, because their companies would become one. */
    private static void checkId(String id) {
        String problem;
        try {
            int length = Utf8.encodedLength(id);
            if (length <= IndexWriter.MAX_TERM_LENGTH) {
                return;
            }
            problem = "is " + length + " bytes long; give one of " + IndexWriter.MAX_TERM_LENGTH + " or fewer";
        } catch (IllegalArgumentException e) {
            problem = "holds half a character (an unpaired surrogate), so it is not valid text; give another one";
        }
        throw new IllegalArgumentException(
                "the id '" + id.substring(0, Math.min(SHOWN_LETTERS, id.length())) + "' of a company " + problem);
    }

    /** Removes the company with this id, if there is one; visible after {@link #refresh()}. */
    public void remove(String companyId) {
        change(open -> open.deleteDocuments(new Term(IndexFields.ID, companyId)));
    }

    /**
     * Makes changes visible. An index that is open for searching only shows what another program has committed, even if
     * that program rebuilt the index.
     *
     * @throws InputException if the index cannot be read, or was rebuilt with other tables than the analyzer's
     */
    public synchronized void refresh() {
        if (writer != null) {
            change(open -> show(DirectoryReader.openIfChanged(snapshot.reader(), open)));
        } else if (folder != null) {
            try {
                showCommitted(folder);
            } catch (IOException e) {
                throw folder.unreadable(e);
            }
        }
    }

    private void showCommitted(IndexFolder from) throws IOException {
        SegmentInfos newest = from.newest(analyzer);
        SegmentInfos shown = Objects.requireNonNull(commit, "commit");
        if (!Arrays.equals(newest.getId(), shown.getId())) {
            DirectoryReader newer = isRebuilt(shown, newest) ? null : DirectoryReader.openIfChanged(snapshot.reader());
            show(newer == null ? DirectoryReader.open(from.directory()) : newer);
            commit = newest;
        }
    }

    /** Whether the index was rebuilt. Lucene knows segments by name, and a rebuilt index uses the same names again. */
    private static boolean isRebuilt(SegmentInfos shown, SegmentInfos newest) {
        Map<String, byte[]> known = new HashMap<>();
        for (SegmentCommitInfo segment : shown) {
            known.put(segment.info.name, segment.info.getId());
        }
        for (SegmentCommitInfo segment : newest) {
            byte[] id = known.get(segment.info.name);
            if (id != null && !Arrays.equals(id, segment.info.getId())) {
                return true;
            }
        }
        return false;
    }

    private void show(@Nullable DirectoryReader newer) throws IOException {
        if (newer != null) {
            IndexSnapshot old = snapshot;
            snapshot = IndexOpening.snapshot(newer, old, analyzer, mostHeld, register);
            old.release();
        }
    }

    /** The current snapshot. */
    public IndexSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Writes the changes to the folder; does nothing for an index in memory.
     *
     * @throws InputException if the index cannot be written
     */
    public void commit() {
        change(IndexWriter::commit);
        incomplete = false;
    }

    /** Marks that adding many companies failed. {@link #close()} then drops what {@link #commit()} did not write. */
    public void markIncomplete() {
        incomplete = true;
    }

    /** Merges the index into one segment, for the fastest search; worth it after many companies were added. */
    public void compact() {
        change(open -> open.forceMerge(1));
    }

    /**
     * Writes the changes, unless they are {@linkplain #markIncomplete incomplete}, and closes the index. This also
     * works in an interrupted thread, which stays interrupted.
     *
     * @throws InputException if the index cannot be written; it is closed nevertheless
     */
    @Override
    @SuppressWarnings("try") // the counts are there to be closed
    public synchronized void close() {
        if (closed) {
            return;
        }
        // Lucene does not wait in an interrupted thread
        boolean[] interrupted = {Thread.interrupted()};
        try (IndexFolder last = folder;
                RegisterCounts counts = register) {
            if (writer != null) {
                change(open -> interrupted[0] |= finish(open, last == null || incomplete));
            }
        } finally {
            closed = true;
            snapshot.release();
            if (interrupted[0]) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Closes the writer.
     *
     * @param discard whether to drop what was not committed
     * @return whether the thread was interrupted after everything had been committed
     */
    private static boolean finish(IndexWriter writer, boolean discard) throws IOException {
        try {
            if (!discard) {
                // commit first: closing waits for merges, which can fail on a full disk
                writer.commit();
                writer.close();
            }
            return false;
        } catch (ThreadInterruptedException e) {
            if (writer.hasUncommittedChanges()) {
                throw e;
            }
            return true;
        } finally {
            // releases the lock if that has not been done
            writer.rollback();
        }
    }
}
