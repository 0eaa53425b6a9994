package org.dealtrace.matching.internal.work;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads that work for one caller. Closing waits until all workers are done, so the index can be closed safely
 * afterwards. Workers are not interrupted, because an interrupted thread leaves its work half done; they finish their
 * current task.
 */
public final class Workers implements AutoCloseable {

    private final ExecutorService pool;
    private volatile boolean closing;

    public Workers(int threads) {
        this.pool = Executors.newFixedThreadPool(threads);
    }

    public <T> Future<T> submit(Callable<T> task) {
        return pool.submit(() -> {
            goOn();
            return task.call();
        });
    }

    /** For a task of several steps, before each of them. */
    void goOn() {
        if (closing) {
            throw new CancellationException("nobody waits for it any more");
        }
    }

    /**
     * What a task made, or the exception that it ended with.
     *
     * @param interrupted what is said to a caller that is interrupted meanwhile, and stays marked
     */
    public static <T> T get(Future<T> task, String interrupted) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException(interrupted);
            cancelled.initCause(e);
            throw cancelled;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Waits for the threads to end, which they do after the step in hand. */
    @Override
    public void close() {
        closing = true;
        pool.shutdown();
        Uninterruptibles.awaitTerminationUninterruptibly(pool);
    }
}
