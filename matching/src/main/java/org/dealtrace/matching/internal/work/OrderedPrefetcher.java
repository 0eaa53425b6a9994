package org.dealtrace.matching.internal.work;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * The results of a function for elements, in their order, computed on several threads a little ahead of the reader. On
 * one thread each is computed when it is asked for. No more than a few chunks are held at a time. An interrupted caller
 * gets a {@link CancellationException} in place of the next element. For one thread.
 */
public final class OrderedPrefetcher<T, R> implements Iterator<R>, AutoCloseable {

    /** Elements that a thread takes at a time: some tens of milliseconds of work. */
    private static final int CHUNK = 128;
    /** The first chunk; each next one is twice as long, so that threads share a short list, too. */
    private static final int FIRST_CHUNK = 8;

    private static final String INTERRUPTED = "the work was interrupted";

    private final Iterator<? extends T> elements;
    private final Function<? super T, ? extends R> function;
    private final int threads;
    private final ArrayDeque<Future<List<R>>> under = new ArrayDeque<>();
    private final ArrayDeque<R> ready = new ArrayDeque<>();
    private final Workers workers;
    private int size = FIRST_CHUNK;

    /**
     * @param function is called by several threads at once, unless there is only one
     * @param threads 1 or more
     */
    public OrderedPrefetcher(Iterator<? extends T> elements, int threads, Function<? super T, ? extends R> function) {
        this.elements = elements;
        this.function = function;
        this.threads = threads;
        this.workers = new Workers(threads);
    }

    private void submit() {
        while (under.size() / 2 < threads && elements.hasNext()) {
            List<T> chunk = new ArrayList<>(size);
            while (chunk.size() < size && elements.hasNext()) {
                chunk.add(elements.next());
            }
            size = Math.min(CHUNK, 2 * size);
            under.add(workers.submit(() -> {
                List<R> made = new ArrayList<>(chunk.size());
                for (T each : chunk) {
                    workers.goOn();
                    made.add(function.apply(each));
                }
                return made;
            }));
        }
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || !under.isEmpty() || elements.hasNext();
    }

    @Override
    public R next() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException(INTERRUPTED);
        }
        if (threads == 1) {
            return function.apply(elements.next());
        }
        if (ready.isEmpty()) {
            submit();
            Future<List<R>> first = under.poll();
            if (first == null) {
                throw new NoSuchElementException();
            }
            ready.addAll(Workers.get(first, INTERRUPTED));
            submit();
        }
        return ready.remove();
    }

    /** Elements that were not asked for are let go; when it returns, the function is called no more. */
    @Override
    public void close() {
        workers.close();
    }
}
