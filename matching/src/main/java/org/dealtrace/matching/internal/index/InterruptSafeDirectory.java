package org.dealtrace.matching.internal.index;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockFactory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NativeFSLockFactory;

/**
 * A Lucene directory whose files stay open for other threads if one thread is interrupted.
 *
 * <p>Java closes a channel when an interrupted thread uses it, and Lucene's write lock is a channel. So one interrupted
 * thread would take the lock from the whole index, and uncommitted changes would be lost (see the note on threads in
 * Lucene's {@link org.apache.lucene.store.FSDirectory}). Therefore the thread's interrupt flag is cleared while a
 * channel is used, and then set again.
 */
final class InterruptSafeDirectory extends MMapDirectory {

    private interface Work<T> {
        T run() throws IOException;
    }

    InterruptSafeDirectory(Path folder) throws IOException {
        super(folder, new InterruptSafeLocks());
    }

    private static <T> T uninterrupted(Work<T> work) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return work.run();
                } catch (ClosedByInterruptException e) {
                    // interrupted meanwhile; every file is opened for one use, so it can be opened again
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return uninterrupted(() -> super.openInput(name, context));
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
        uninterrupted(() -> {
            super.sync(names);
            return names;
        });
    }

    @Override
    public void syncMetaData() throws IOException {
        uninterrupted(() -> {
            super.syncMetaData();
            return this;
        });
    }

    /** Lucene's file locks, which are checked whenever a file is created. */
    private static final class InterruptSafeLocks extends LockFactory {

        @Override
        @SuppressWarnings("MustBeClosedChecker")
        public Lock obtainLock(Directory directory, String name) throws IOException {
            Lock lock = uninterrupted(() -> NativeFSLockFactory.INSTANCE.obtainLock(directory, name));
            return new Lock() {
                @Override
                public void ensureValid() throws IOException {
                    uninterrupted(() -> {
                        lock.ensureValid();
                        return lock;
                    });
                }

                @Override
                public void close() throws IOException {
                    lock.close();
                }

                @Override
                public String toString() {
                    return lock.toString();
                }
            };
        }
    }
}
