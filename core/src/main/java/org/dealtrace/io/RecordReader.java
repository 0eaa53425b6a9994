package org.dealtrace.io;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.jspecify.annotations.Nullable;

/**
 * The records of a file one by one, for files too large to hold: got from {@link Deals#open},
 * {@link Recommendations#open} or {@link Companies#open}, gone through once, then closed. It holds one record, the ids
 * seen so far as hashes, and the issues.
 *
 * <pre>{@code
 * try (RecordReader<Deal> deals = Deals.open(Path.of("deals.csv"))) {
 *     for (Deal deal : deals) {
 *         …
 *     }
 *     System.out.println(deals.report());
 * }
 * }</pre>
 *
 * <p>For one thread.
 *
 * @param <T> what is read
 */
public final class RecordReader<T> implements Iterable<T>, AutoCloseable {

    private final RecordSource<T> source;
    private final Records iterator = new Records();
    private boolean closed;

    RecordReader(RecordSource<T> source) {
        this.source = source;
    }

    private final class Records implements Iterator<T> {
        private @Nullable T next;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (closed) {
                throw new IllegalStateException("the reader of " + source.file() + " is closed; open the file again");
            }
            if (next == null && !ended) {
                next = source.next();
                ended = next == null;
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException(source.file() + " has no further record");
            }
            T record = next;
            next = null;
            return record;
        }
    }

    /**
     * The records still to come, once. The iterator throws {@link InputException} if the file cannot be read on, and
     * {@link IllegalStateException} if the reader is closed.
     */
    @Override
    public Iterator<T> iterator() {
        return iterator;
    }

    /** The records still to come. Closing the stream closes the file. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }

    /** The account of the rows read so far; of all rows once {@code hasNext()} was false. */
    public InputReport report() {
        return source.report();
    }

    List<T> readAll() {
        try (this) {
            List<T> records = new ArrayList<>();
            iterator.forEachRemaining(records::add);
            return List.copyOf(records);
        }
    }

    @Override
    public String toString() {
        return "reader of " + source.file() + (closed ? ", closed" : "");
    }

    /** Closes the file; a second time does nothing. */
    @Override
    public void close() {
        closed = true;
        source.close();
    }
}
