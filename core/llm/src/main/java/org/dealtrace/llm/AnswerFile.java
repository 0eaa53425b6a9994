package org.dealtrace.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.InputException;
import org.dealtrace.internal.Sha256;
import org.dealtrace.io.internal.ResultFile;
import org.jspecify.annotations.Nullable;

/**
 * The file of answers. After its first line, lines are only ever appended: the first 16 hexadecimal digits of the
 * SHA-256 of the rest, a space, and an answer as JSON. An answer that is there survives a killed process; the last ones
 * may be lost in a power cut. A last line without an end is what a killed run left, and is written anew.
 */
final class AnswerFile implements AutoCloseable {

    private static final String HEADER = "dealtrace answers 1";
    private static final int CHECK = 16;

    /**
     * A line.
     *
     * @param key of the question
     * @param service the label of the service, for readers of the file
     * @param answer what it said
     */
    record Line(String key, String service, Answer answer) {}

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Answer> before;

    private AnswerFile(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // the whole file
        }
        String text = new String(bytes.array(), StandardCharsets.UTF_8);
        this.before = parse(file, text);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        channel.position(channel.size());
        if (whole.isEmpty()) {
            write(HEADER);
        }
    }

    /** The key of a question: the hash of everything that is sent. */
    static String key(String service, String text, List<String> parties) {
        return Sha256.hex(ResultFile.json(List.of(service, text, parties)));
    }

    /**
     * The answers of a file by the keys of their questions; none if there is no file.
     *
     * @throws InputException if the file cannot be read, is something else, or a line of it was changed
     */
    static Map<String, Answer> read(Path file) {
        try {
            return Files.exists(file)
                    ? parse(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Map.of();
        } catch (IOException e) {
            throw InputException.in(file, "cannot be read (" + e + "); give the file that an earlier run wrote");
        }
    }

    private static Map<String, Answer> parse(Path file, String text) {
        String[] lines = text.split("\n", -1);
        boolean begun = lines.length == 1 && HEADER.startsWith(lines[0]);
        if (!begun && !lines[0].equals(HEADER)) {
            throw InputException.in(
                    file, "is no file of answers: its first line is not '" + HEADER + "'; give another path");
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        // the last part has no line end
        for (int i = 1; i < lines.length - 1; i++) {
            String json = lines[i].substring(Math.min(lines[i].length(), CHECK + 1));
            try {
                if (!lines[i].equals(checked(json))) {
                    throw new IllegalArgumentException("its check does not fit");
                }
                Line line = ResultFile.value(json, Line.class);
                answers.put(line.key(), line.answer());
            } catch (IllegalArgumentException e) {
                throw InputException.in(
                        file + ":" + (i + 1),
                        "is no answer, or was changed; delete this line, and its question is asked again",
                        e);
            }
        }
        return answers;
    }

    private static String checked(String json) {
        return Sha256.hex(json).substring(0, CHECK) + " " + json;
    }

    /**
     * Opens a file to append to; it is made if missing. Only one run can have it open.
     *
     * @throws InputException if it is something else, a line of it was changed, or another run has it open
     * @throws UncheckedIOException if it cannot be written
     */
    static AnswerFile open(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (lock(channel) == null) {
                    throw InputException.in(file, "is in use by another run; wait for its end, or give another file");
                }
                return new AnswerFile(file, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static UncheckedIOException unwritable(Path file, IOException e) {
        return new UncheckedIOException(file + " cannot be written (" + e + "); free space or give another path", e);
    }

    /** The answers that the file had when it was opened. */
    Map<String, Answer> before() {
        return before;
    }

    /**
     * Appends an answer; safe for several threads.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    void add(Line line) {
        try {
            write(checked(ResultFile.json(line)));
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private synchronized void write(String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }
}
