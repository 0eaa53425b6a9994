package org.dealtrace.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dealtrace.InputException;
import org.dealtrace.internal.Sha256;
import org.dealtrace.io.internal.ResultFile;

/**
 * An append-only file of answers. Each line after the first has the first 16 hexadecimal digits of the SHA-256 of its
 * JSON, a space, and the JSON of one answer. Stored answers survive if the process is killed; a power cut can lose the
 * latest ones. A last line without a line end was not written completely, and is dropped.
 */
final class AnswerFile implements AutoCloseable {

    private static final String HEADER = "dealtrace answers 1";
    private static final int CHECK = 16;

    /**
     * The JSON of a line.
     *
     * @param key the key of the question
     * @param service the label of the service, so that people can see in the file who answered
     * @param answer the answer
     */
    record Line(String key, String service, Answer answer) {}

    private final Path file;
    private final FileChannel channel;
    /** The answers that the file had when it was opened. */
    final Map<String, Answer> before;

    private AnswerFile(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        String text = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
        this.before = parse(file, text);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
        channel.position(channel.size());
        if (whole.isEmpty()) {
            write(HEADER);
        }
    }

    /**
     * The answers in a file by the keys of their questions; none if there is no file.
     *
     * @throws InputException if the file cannot be read, is not an answer file, or was edited
     */
    static Map<String, Answer> read(Path file) {
        try {
            return Files.exists(file)
                    ? parse(file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Map.of();
        } catch (IOException e) {
            throw InputException.in(file, "cannot be read (" + e + "); check its permissions, or give another path");
        }
    }

    private static Map<String, Answer> parse(Path file, String text) {
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(HEADER) && (lines.length > 1 || !HEADER.startsWith(lines[0]))) {
            throw InputException.in(
                    file, "is not an answer file: its first line is not '" + HEADER + "'; give another path");
        }
        Map<String, Answer> answers = new LinkedHashMap<>();
        // the last part has no line end
        for (int i = 1; i < lines.length - 1; i++) {
            String json = lines[i].substring(Math.min(lines[i].length(), CHECK + 1));
            try {
                if (!lines[i].equals(checked(json))) {
                    throw new IllegalArgumentException("the check is wrong");
                }
                Line line = ResultFile.value(json, Line.class);
                answers.put(line.key(), line.answer());
            } catch (IllegalArgumentException e) {
                throw InputException.in(
                        file + ":" + (i + 1),
                        "this line was edited; delete it, and the next run asks its question again",
                        e);
            }
        }
        return answers;
    }

    private static String checked(String json) {
        return Sha256.hex(json).substring(0, CHECK) + " " + json;
    }

    /**
     * Opens a file for appending, and creates it if it is missing. Only one run can have it open.
     *
     * @throws InputException if it is not an answer file, was edited, or is open in another run
     * @throws UncheckedIOException if it cannot be written
     */
    static AnswerFile open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    throw new OverlappingFileLockException();
                }
                return new AnswerFile(file, channel);
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (OverlappingFileLockException e) {
            throw InputException.in(file, "is in use by another run; wait until that run ends, or give another file");
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static UncheckedIOException unwritable(Path file, IOException e) {
        return new UncheckedIOException(file + " cannot be written (" + e + "); free space or give another path", e);
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
