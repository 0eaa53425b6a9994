package org.dealtrace.matching.review;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.dealtrace.InputException;
import org.dealtrace.internal.FileInPlace;

/** Appends lines to the file of a {@link JudgementLog} with the durability described there. */
final class LogWriter {

    private static final Object WRITING = new Object();

    private final Path file;

    LogWriter(Path file) {
        this.file = file;
    }

    /** Reads the file. */
    interface Content {
        byte[] read() throws IOException;
    }

    /** Returns the judgements to append to the present file, which is locked. */
    interface Addition {
        List<Judgement> to(Content before) throws IOException;
    }

    /** Adds judgements in their order and returns when they are on the disk. */
    void append(Addition judgements) throws IOException {
        boolean isNew = !Files.exists(file);
        Path folder = file.toAbsolutePath().getParent();
        if (isNew && folder != null) {
            Files.createDirectories(folder);
        }
        // a file lock works between processes, not between threads
        synchronized (WRITING) {
            write(judgements);
        }
        if (isNew && folder != null) {
            FileInPlace.forceFolder(folder);
        }
    }

    private void write(Addition judgements) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            try {
                StringBuilder text = new StringBuilder(repair(channel));
                judgements.to(() -> content(channel)).forEach(j -> text.append(LogLines.line(j)));
                ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                channel.position(channel.size());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            } finally {
                lock.release();
            }
        }
    }

    /** Reads through the channel of the lock, because some systems allow no other access. */
    private static byte[] content(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        readFully(channel, bytes, 0);
        return bytes.array();
    }

    /** The text to write before the next line: the header or its missing part, or the end of an incomplete line. */
    private String repair(FileChannel channel) throws IOException {
        long size = channel.size();
        ByteBuffer head = ByteBuffer.allocate((int) Math.min(size, LogLines.HEADER.length()));
        readFully(channel, head, 0);
        if (!LogLines.beginAsOurs(head.array())) {
            throw InputException.in(
                    file,
                    "is no file of judgements: its first line is not '" + LogLines.HEADER.strip()
                            + "'; nothing was written to it; give another path");
        }
        if (size < LogLines.HEADER.length()) {
            return LogLines.HEADER.substring((int) size);
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        readFully(channel, last, size - 1);
        if (last.get(0) == '\n') {
            return "";
        }
        // only quotation marks are counted, so one byte per character will do
        String text = new String(content(channel), StandardCharsets.ISO_8859_1);
        String tail = text.substring(text.lastIndexOf('\n') + 1);
        // an incomplete line may end in a quoted cell, which other programs would continue on the next lines
        boolean open = tail.chars().filter(c -> c == '"').count() % 2 == 1;
        return (open ? "\"" : "") + "\r\n";
    }

    private static void readFully(FileChannel channel, ByteBuffer buffer, long from) throws IOException {
        long at = from;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at);
            if (read < 0) {
                throw new IOException("the file became shorter while it was read");
            }
            at += read;
        }
    }
}
