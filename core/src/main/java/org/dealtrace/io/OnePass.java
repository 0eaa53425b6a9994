package org.dealtrace.io;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, gone through once from front to back. For one thread.
 *
 * @param <T> what is read
 */
abstract class OnePass<T> implements Iterable<T>, AutoCloseable {

    private final Iterator<T> iterator = new Rest();

    /** The next one, or null after the last. */
    abstract @Nullable T read();

    /** The file's name as given. */
    abstract String file();

    /** What is still to come, once. */
    @Override
    public Iterator<T> iterator() {
        return iterator;
    }

    /** What is still to come. Closing the stream closes the file. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(this::close);
    }

    /** Closes the file. */
    @Override
    public abstract void close();

    private final class Rest implements Iterator<T> {
        private @Nullable T next;
        private boolean ended;

        @Override
        public boolean hasNext() {
            if (next == null && !ended) {
                next = read();
                ended = next == null;
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException(file() + " has no further row");
            }
            T given = next;
            next = null;
            return given;
        }
    }
}
