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
 * Names of companies, and for a name the few of them that can be the same company. In memory, or in a folder that is
 * opened again.
 *
 * <p>Changing is for one thread, but for {@link #put}; {@link #snapshot()} and what it gives are safe for several.
 *
 * <p><b>What outlives what.</b> What was committed, by {@link #commit()} or {@link #close()}, is kept whatever happens:
 * the end of the program at any place, a full disk, an interrupted thread. When something could not be written, no more
 * can be changed in an index that is open, and every attempt says so; opened again, it holds what was committed before.
 */
public final class CandidateIndex implements Closeable {

    /** The letters of an id that a message shows. */
    private static final int SHOWN = 40;
    /** So many companies are nearly always told to be new without a look into the index; a megabyte. */
    private static final int USUAL_IDS = 1 << 20;

    private final NameAnalyzer analyzer;
    private final long mostHeld;
    /** Null where the names are no part of a register. */
    private final @Nullable RegisterCounts whole;
    /** Null in memory. */
    private final @Nullable IndexFolder folder;
    /** Null when it was opened for searching only. */
    private final @Nullable IndexWriter writer;
    /** The ids that may have been put in so far; null when others may be in already. */
    private final @Nullable BloomFilter<CharSequence> ids;
    /** Makers of documents, each used by one thread at a time. They are kept because their token streams are costly. */
    private final ConcurrentLinkedQueue<NameDocuments> documents = new ConcurrentLinkedQueue<>();

    /** Two threads that put in the same id at once would both find it new. */
    private final Striped<Lock> locks = Striped.lock(256);

    private volatile IndexSnapshot snapshot;
    /** The commit that the snapshot shows of a folder that is open for searching only. */
    private @Nullable SegmentInfos commit;

    private volatile boolean closed;
    private volatile boolean incomplete;

    /** @param commit that the snapshot shows, of a folder that is open for searching only */
    CandidateIndex(
            @Nullable IndexFolder folder,
            @Nullable IndexWriter writer,
            @Nullable SegmentInfos commit,
            IndexSnapshot snapshot,
            NameAnalyzer analyzer,
            long mostHeld,
            @Nullable RegisterCounts whole) {
        this.commit = commit;
        this.whole = whole;
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

    /** An empty index in memory, with an analyzer that knows other names than the shipped one. */
    public static CandidateIndex inMemory(NameAnalyzer analyzer) {
        return inMemory(analyzer, Optional.empty());
    }

    /**
     * An empty index in memory.
     *
     * @param counts the folder of {@link RegisterCounts}, where the names are a part of a register
     */
    public static CandidateIndex inMemory(NameAnalyzer analyzer, Optional<Path> counts) {
        return IndexOpening.inMemory(analyzer, IndexOpening.mostHeld(), IndexOpening.whole(counts, analyzer));
    }

    /**
     * A new, empty index in a folder.
     *
     * @param path made when missing
     * @param analyzer takes its names apart; only one with the same tables opens it again
     * @throws InputException if the folder holds anything
     */
    public static CandidateIndex create(Path path, NameAnalyzer analyzer) {
        IndexFolder folder = IndexFolder.empty(path);
        return IndexOpening.opened(
                folder,
                folder::unmade,
                () -> IndexOpening.writing(folder, IndexWriterConfig.OpenMode.CREATE, analyzer));
    }

    /**
     * Opens an index for searching only. Any number of programs may do so, also while one is changing it.
     *
     * @throws InputException if the folder is no index, one of another version, one made with other tables than the
     *     analyzer's, or damaged
     */
    public static CandidateIndex open(Path path, NameAnalyzer analyzer) {
        return open(path, analyzer, Optional.empty());
    }

    /**
     * The same.
     *
     * @param counts the folder of {@link RegisterCounts}, where the names are a part of a register
     */
    public static CandidateIndex open(Path path, NameAnalyzer analyzer, Optional<Path> counts) {
        IndexFolder folder = IndexFolder.existing(path);
        return IndexOpening.opened(
                folder,
                folder::unreadable,
                () -> IndexOpening.reading(folder, analyzer, IndexOpening.whole(counts, analyzer)));
    }

    /**
     * Opens an index for searching and changing. One program at a time can do so.
     *
     * @throws InputException as {@link #open} does, or if it is open for changes elsewhere
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

    /** Makes a change, and says what is to be done where it cannot be made. */
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
            // what Lucene says to everything that is asked of it after it could not write
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
     * Puts a company in, in place of the one with the same id if there is one; visible after {@link #refresh()}.
     * Several threads may put in companies at once; of two with the same id, the one that is put in last is kept.
     *
     * @throws IllegalArgumentException if the id is no text, or longer than 32,766 bytes of UTF-8
     * @throws InputException if the index cannot be written
     */
    public void put(Company company) {
        checkId(company.id());
        NameDocuments used = Objects.requireNonNullElseGet(documents.poll(), () -> new NameDocuments(analyzer));
        Iterable<List<IndexableField>> each = used.of(company);
        Lock ofThisId = locks.get(company.id());
        ofThisId.lock();
        try {
            change(open -> {
                if (ids != null && ids.put(company.id())) {
                    open.addDocuments(each);
                } else {
                    open.updateDocuments(new Term(IndexFields.ID, company.id()), each);
                }
            });
        } finally {
            ofThisId.unlock();
        }
        documents.add(used);
    }

    /** Ids are terms of the index: two that it cannot tell from each other would be one company. */
    private static void checkId(String id) {
        String problem;
        try {
            int length = Utf8.encodedLength(id);
            if (length <= IndexWriter.MAX_TERM_LENGTH) {
                return;
            }
            problem = "is " + length + " bytes long; give one of " + IndexWriter.MAX_TERM_LENGTH + " or fewer";
        } catch (IllegalArgumentException e) {
            problem = "holds half a character (an unpaired surrogate), and is no text; give another one";
        }
        throw new IllegalArgumentException(
                "the id '" + id.substring(0, Math.min(SHOWN, id.length())) + "' of a company " + problem);
    }

    /** Takes out the company with this id, if there is one; visible after {@link #refresh()}. */
    public void remove(String companyId) {
        change(open -> open.deleteDocuments(new Term(IndexFields.ID, companyId)));
    }

    /**
     * Makes visible what was changed; in an index that is open for searching only, what another program has committed,
     * also when that one has made the index anew.
     *
     * @throws InputException if it cannot be read, or was made anew with other tables than the analyzer's
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
            DirectoryReader newer = isMadeAnew(shown, newest) ? null : DirectoryReader.openIfChanged(snapshot.reader());
            show(newer == null ? DirectoryReader.open(from.directory()) : newer);
            commit = newest;
        }
    }

    /** Lucene knows segments by their names, and those of an index that was made anew begin with the same ones. */
    private static boolean isMadeAnew(SegmentInfos shown, SegmentInfos newest) {
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
            snapshot = IndexOpening.snapshot(newer, old, analyzer, mostHeld, whole);
            old.release();
        }
    }

    /** The snapshot that is searched at the moment. */
    public IndexSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Writes what was changed to the folder, so that it outlives the program; does nothing for an index in memory.
     *
     * @throws InputException if it cannot be written
     */
    public void commit() {
        change(IndexWriter::commit);
        incomplete = false;
    }

    /** Adding many companies failed: {@link #close()} drops what was not committed, unless it is committed before. */
    public void markIncomplete() {
        incomplete = true;
    }

    /** Merges the index into one segment, which is the fastest to search; worth it after many companies were put in. */
    public void compact() {
        change(open -> open.forceMerge(1));
    }

    /**
     * Writes what was changed, unless it is {@linkplain #markIncomplete incomplete}, and closes the index. A thread
     * that is interrupted does so too, and stays interrupted.
     *
     * @throws InputException if it cannot be written; closed it is nevertheless
     */
    @Override
    @SuppressWarnings("try") // the counts are there to be closed
    public synchronized void close() {
        if (closed) {
            return;
        }
        // marked, Lucene would not wait for what it has to wait for
        boolean[] interrupted = {Thread.interrupted()};
        try (IndexFolder last = folder;
                RegisterCounts counts = whole) {
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

    /** Whether an interruption cut short what can be left out. */
    private static boolean finish(IndexWriter writer, boolean dropped) throws IOException {
        try {
            if (!dropped) {
                // before the merges that closing waits for, which can fail for want of space
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
            // gives the lock back where that has not been done
            writer.rollback();
        }
    }
}
