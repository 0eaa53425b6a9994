package org.dealtrace.matching.stream;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dealtrace.internal.FileInPlace;

/**
 * The incomplete links of a run of {@link StreamedLinks}, locked against other runs. The lock ends with the program.
 */
final class LinkPart implements Closeable {

    /**
     * The files open in this program. They must not be opened again, because a POSIX lock ends with the first closed
     * channel of the file.
     */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel out;

    private LinkPart(Path file, FileChannel out) {
        this.file = file;
        this.out = out;
    }

    /**
     * Opens the file of an earlier run, or a new one.
     *
     * @throws IllegalStateException if another run has it open
     */
    static LinkPart open(Path path) throws IOException {
        Path file = path.toAbsolutePath().normalize();
        boolean mine = OPEN.add(file);
        Optional<FileChannel> out = Optional.empty();
        try {
            out = mine ? locked(file) : Optional.empty();
        } finally {
            if (mine && out.isEmpty()) {
                OPEN.remove(file);
            }
        }
        return new LinkPart(
                file,
                out.orElseThrow(() -> new IllegalStateException(
                        path + " is being written by another run; wait for it, or give another path")));
    }

    private static Optional<FileChannel> locked(Path file) throws IOException {
        if (!Files.exists(file)) {
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
        }
        Optional<Object> before = key(file);
        FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            // a run that just ended may have moved the file to its final place
            mine = isLocked(out) && before.equals(key(file));
        } finally {
            if (!mine) {
                out.close();
            }
        }
        return mine ? Optional.of(out) : Optional.empty();
    }

    private static boolean isLocked(FileChannel out) throws IOException {
        try {
            return out.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** The identity of a file, if the system has one. */
    private static Optional<Object> key(Path file) throws IOException {
        return Files.exists(file)
                ? Optional.ofNullable(
                        Files.readAttributes(file, BasicFileAttributes.class).fileKey())
                : Optional.empty();
    }

    long size() throws IOException {
        return out.size();
    }

    /** Truncates the file to a length in bytes, and continues there. */
    void cut(long bytes) throws IOException {
        out.truncate(bytes);
        out.position(bytes);
    }

    void append(byte[] lines) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(lines);
        while (left.hasRemaining()) {
            out.write(left);
        }
    }

    /** Returns when all is on the disk. */
    void force() throws IOException {
        out.force(false);
    }

    /** Moves the complete file to its final place, atomically. */
    void moveTo(Path links) throws IOException {
        force();
        FileInPlace.move(file, links);
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            OPEN.remove(file);
        }
    }
}
