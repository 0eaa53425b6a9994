package org.dealtrace.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes a file beside its target and then moves it there in one step. So nobody ever sees a half-written file, not
 * even after a full disk or a kill. A device or a pipe, such as {@code /dev/null}, is no file to be replaced and is
 * written to as it stands; a file that is write-protected is left as it is.
 */
public final class FileInPlace implements AutoCloseable {

    /** Keeps two writers of one process apart; the process number keeps two processes apart. */
    private static final AtomicLong COUNT = new AtomicLong();

    private final Path target;
    private final Path beside;
    private final Writer writer;
    private boolean closed;

    private FileInPlace(Path target, Path beside, Writer writer) {
        this.target = target;
        this.beside = beside;
        this.writer = writer;
    }

    /**
     * Begins a file.
     *
     * @throws UncheckedIOException if no file can be made there
     */
    public static FileInPlace beside(Path target) {
        try {
            Path absolute = target.toAbsolutePath();
            Path folder = absolute.getParent();
            Path name = absolute.getFileName();
            if (folder == null || name == null || Files.isDirectory(absolute)) {
                throw new IOException(target + " is a directory; give the path of a file");
            }
            Files.createDirectories(folder);
            // A link stays a link: the file that it points to is replaced.
            Path real = Files.exists(absolute) ? absolute.toRealPath() : absolute;
            if (Files.exists(real) && isProtected(real)) {
                throw new IOException("the file is write-protected; choose another path, or permit writing to it");
            }
            Path beside = Files.exists(real) && !Files.isRegularFile(real)
                    ? real
                    : real.resolveSibling(
                            name + "." + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".part");
            Writer writer =
                    new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(beside), encoder()), 1 << 16);
            return new FileInPlace(real, beside, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be written: " + reason(e), e);
        }
    }

    /** Whether nobody may write to a file; the superuser could, and mostly would not want to. */
    private static boolean isProtected(Path file) throws IOException {
        if (!Files.isWritable(file)) {
            return true;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view != null
                && Collections.disjoint(
                        view.readAttributes().permissions(),
                        EnumSet.of(
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.GROUP_WRITE,
                                PosixFilePermission.OTHERS_WRITE));
    }

    /** Why, in words: a {@link FileSystemException} often has nothing but a path for a message. */
    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied; choose a folder that you may write to";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "a part of its path is a file, not a folder; choose another path";
        }
        if (failure instanceof NoSuchFileException) {
            return "no file can be created there; choose another folder";
        }
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
    }

    /** Half a surrogate pair, which is no text, becomes U+FFFD as it does in reading. */
    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts a text in its place, in UTF-8; directories above are made.
     *
     * @throws UncheckedIOException if it cannot be written; an older file is then as it was
     */
    public static void write(Path target, CharSequence text) {
        try (FileInPlace place = beside(target)) {
            place.writer().append(text);
            place.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be written: " + reason(e), e);
        }
    }

    /** What is written here goes to the side first. */
    public Writer writer() {
        return writer;
    }

    /**
     * Puts the file in its place.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void commit() {
        try {
            writer.close();
            if (beside.equals(target)) {
                closed = true;
                return;
            }
            move(beside, target);
            closed = true;
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be written: " + reason(e), e);
        }
    }

    /** Moves a complete file to its place, in place of the one that is there; in one step where the file system can. */
    public static void move(Path complete, Path target) throws IOException {
        try {
            Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(complete, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Drops what was written, unless it was committed. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            try {
                writer.close();
            } finally {
                if (!beside.equals(target)) {
                    Files.deleteIfExists(beside);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(beside + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
