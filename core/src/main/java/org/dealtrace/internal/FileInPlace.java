package org.dealtrace.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes a file beside its target, forces it to the disk and moves it there in one step. So nobody ever sees a
 * half-written file, not even after a full disk, a kill or a power cut. The permissions of the file that is replaced
 * are kept, and what a killed process left beside it is removed. A device or a pipe, such as {@code /dev/null}, is no
 * file to be replaced and is written to as it stands; a file that is write-protected is left as it is.
 */
public final class FileInPlace implements AutoCloseable {

    /** Keeps two writers of one process apart. */
    private static final AtomicLong COUNT = new AtomicLong();

    private static final String PART = ".part";

    private final Path target;
    private final Path beside;
    private final OutputStream stream;
    private final Writer writer;
    private boolean closed;

    private FileInPlace(Path target, Path beside) throws IOException {
        this.target = target;
        this.beside = beside;
        this.stream = Files.newOutputStream(beside);
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, encoder()), 1 << 16);
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
            Path real = Files.isRegularFile(absolute) ? absolute.toRealPath() : absolute;
            if (Files.exists(real) && isProtected(real)) {
                throw new IOException("the file is write-protected; choose another path, or permit writing to it");
            }
            if (Files.exists(real) && !Files.isRegularFile(real)) {
                return new FileInPlace(real, real);
            }
            Path beside = part(
                    real.resolveSibling(name + "." + ProcessHandle.current().pid() + "-"));
            removeStale(real);
            FileInPlace place = new FileInPlace(real, beside);
            keepPermissions(real, beside);
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be written: " + reason(e), e);
        }
    }

    /** A new file whose name begins so. Two containers that share the folder can have one process number. */
    private static Path part(Path begin) throws IOException {
        while (true) {
            try {
                return Files.createFile(
                        begin.resolveSibling("" + begin.getFileName() + COUNT.incrementAndGet() + PART));
            } catch (FileAlreadyExistsException e) {
                // the next number is free, or the one after it
            }
        }
    }

    /** Who could read the old file can read the new one, and nobody else. */
    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (old != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
        }
    }

    /** Removes what a writer left of this file whose process was killed. */
    private static void removeStale(Path target) throws IOException {
        Pattern part =
                Pattern.compile(Pattern.quote(target.getFileName() + ".") + "(\\d{1,18})-\\d+" + Pattern.quote(PART));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                target.resolveSibling(""), file -> file.toString().endsWith(PART))) {
            for (Path file : files) {
                Matcher name = part.matcher(String.valueOf(file.getFileName()));
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
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

    /** The same for bytes; use this or the writer. */
    public OutputStream stream() {
        return stream;
    }

    /**
     * Puts the file in its place.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void commit() {
        try {
            writer.close();
            if (!beside.equals(target)) {
                force(beside, StandardOpenOption.WRITE);
                move(beside, target);
                forceFolder(target.resolveSibling(""));
            }
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

    /**
     * Returns when the names in a folder are on the disk: a new file is there after a power cut only when its name is.
     * Some systems cannot do this, and need not.
     */
    public static void forceFolder(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows opens no folder; its file system keeps the name with the file.
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
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
