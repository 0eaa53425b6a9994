package org.dealtrace.matching.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dealtrace.internal.FileInPlace;

/**
 * The checkpoint from which an interrupted run of {@link StreamedLinks} resumes, kept in a small file beside the links.
 *
 * @param run identifies everything that the links depend on
 * @param deals deals done
 * @param links links written
 * @param bytes length of the file of links
 */
record LinkCheckpoint(String run, long deals, long links, long bytes) {

    private static final String FORMAT = "dealtrace-checkpoint-1";

    /** The whole file, including the last line end, because a part of "12 345 6789" also has numbers. */
    private static final Pattern FILE = Pattern.compile(FORMAT + "\n(.+)\n(\\d{1,18}) (\\d{1,18}) (\\d{1,18})\n");

    /** Before the first deal. */
    static LinkCheckpoint start(String run) {
        return new LinkCheckpoint(run, 0, 0, 0);
    }

    /** The state after more deals and their links. */
    LinkCheckpoint plus(long moreDeals, long moreLinks, long moreBytes) {
        return new LinkCheckpoint(run, deals + moreDeals, links + moreLinks, bytes + moreBytes);
    }

    /** Replaces the previous checkpoint, durably. */
    void write(Path file) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        String text = String.join("\n", FORMAT, run, deals + " " + links + " " + bytes) + "\n";
        ByteBuffer content = StandardCharsets.UTF_8.encode(text);
        try (FileChannel out = FileChannel.open(
                aside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            while (content.hasRemaining()) {
                out.write(content);
            }
            out.force(false);
        }
        FileInPlace.move(aside, file);
    }

    /**
     * Reads a checkpoint.
     *
     * @throws IllegalArgumentException if the file is not a complete checkpoint
     */
    static LinkCheckpoint read(Path file) throws IOException {
        // whatever its bytes are
        Matcher matcher = FILE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    file + " is no checkpoint of a run that links deals; remove it to start anew");
        }
        return new LinkCheckpoint(
                matcher.group(1),
                Long.parseLong(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                Long.parseLong(matcher.group(4)));
    }
}
