package org.dealtrace.internal;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
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
 * Writes a file beside its target, forces it to the disk and moves it there in one step. So nobody sees a half-written
 * file, even after a full disk, a kill or a power cut. The new file gets the permissions of the old one, and parts left
 * by killed processes are removed. Devices and pipes, such as {@code /dev/null}, are written directly; a
 * write-protected file is left as it is.
 */
public final class FileInPlace implements AutoCloseable {

    /** Tells two writers of one process apart. */
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
        this.stream = new NamingFailures(target, Files.newOutputStream(beside));
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, encoder()), 1 << 16);
    }

    /** A stream whose failures, such as of a full disk, name the file, whoever writes to it. */
    private static final class NamingFailures extends FilterOutputStream {
        private final Path target;

        NamingFailures(Path target, OutputStream out) {
            super(out);
            this.target = target;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException(target + " cannot be written: " + reason(e), e);
            }
        }
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

    /**
     * A new file with this beginning of a name. Two containers that share the folder can have the same process number.
     */
    private static Path part(Path begin) throws IOException {
        while (true) {
            try {
                return Files.createFile(
                        begin.resolveSibling("" + begin.getFileName() + COUNT.incrementAndGet() + PART));
            } catch (FileAlreadyExistsException e) {
                // try the next number
            }
        }
    }

    /** Gives the new file the permissions of the old one. */
    private static void keepPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        if (old != null && Files.exists(from)) {
            Files.setPosixFilePermissions(to, old.readAttributes().permissions());
        }
    }

    /** Removes the parts that killed writers left of this file. */
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

    /** Whether nobody may write to a file, not even its owner; a superuser could, but should not. */
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

    /** The cause in words, because the message of a {@link FileSystemException} is often only a path. */
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

    /** Writes half a surrogate pair as U+FFFD, as reading does. */
    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes a text in UTF-8 and puts it in its place; missing folders are made.
     *
     * @throws UncheckedIOException if it cannot be written; an older file is then unchanged
     */
    public static void write(Path target, CharSequence text) {
        try (FileInPlace place = beside(target)) {
            place.writer().append(text);
            place.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(target + " cannot be written: " + reason(e), e);
        }
    }

    /** The characters of the file; use this or {@link #stream()}. */
    public Writer writer() {
        return writer;
    }

    /** The bytes of the file; use this or {@link #writer()}. */
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

    /** Moves a complete file over its target, in one step if the file system can. */
    public static void move(Path complete, Path target) throws IOException {
        try {
            Files.move(complete, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(complete, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Returns when the names in a folder are on the disk; without that, a new file can be lost in a power cut. Systems
     * that cannot do this ignore it.
     */
    public static void forceFolder(Path folder) {
        try {
            force(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            // Windows cannot open a folder; its file system keeps the name with the file.
        }
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    /** Deletes the new file, unless it was committed. */
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
