package org.dealtrace.io.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.InputException;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: UTF-8, UTF-16 with a byte-order mark, or an encoding that the user names or that the text shows.
 * The mark is dropped, and bytes that are no text become U+FFFD. A file that is no text is refused.
 */
public final class DecodedText extends Reader {

    /** Bytes read at a time, and the part of a file in which a NUL byte shows a binary file. */
    private static final int BUFFER = 1 << 16;

    /** The next step for a file that is not UTF-8. */
    public static final Message NAME_ENCODING = Messages.row("save");

    /** The byte-order mark of an encoding, a character for each byte. */
    private record Mark(Charset charset, String bytes) {}

    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
            new Mark(Charset.forName("UTF-32LE"), "\u00FF\u00FE\0\0"),
            new Mark(Charset.forName("UTF-32BE"), "\0\0\u00FE\u00FF"),
            new Mark(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
            new Mark(StandardCharsets.UTF_16BE, "\u00FE\u00FF"));

    private final String name;
    private final Reader text;
    private final Charset charset;
    /** The issue of the encoding, if it is another than the named one. */
    private final Optional<Message> guessed;

    private final boolean isDoubtful;
    /** Characters that were read ahead, and where those that are still to come begin. */
    private final StringBuilder ahead = new StringBuilder();

    private int next;
    private final Map<String, Message> remarks = new LinkedHashMap<>();

    /**
     * @param named the encoding of a file without a byte-order mark
     * @param guesses whether the text may show another encoding
     * @param file the file, if it can be opened again
     */
    private DecodedText(String name, InputStream in, Charset named, boolean guesses, @Nullable Path file)
            throws IOException {
        this.name = DisplayText.clean(name);
        ByteBuffer start = ByteBuffer.wrap(in.readNBytes(BUFFER));
        Charset marked = marked(name, start, named);
        EncodingGuess guess = !guesses || start.position() > 0 || isWide(named)
                ? null
                : EncodingGuess.of(sample(start, file), named).orElse(null);
        this.charset = guess == null ? marked : guess.charset();
        this.isDoubtful = guess != null && !guess.isSure();
        this.guessed = guess == null || charset.equals(named) || charset.equals(StandardCharsets.UTF_8)
                ? Optional.empty()
                : Optional.of(
                        isDoubtful
                                ? Messages.row("encoding.doubt", named.name(), charset.name(), NAME_ENCODING)
                                : Messages.row("encoding", named.name(), charset.name()));
        // bytes that are no text become U+FFFD
        this.text = new InputStreamReader(
                new SequenceInputStream(
                        new ByteArrayInputStream(start.array(), start.position(), start.remaining()), in),
                charset);
    }

    /** Opens a UTF-8 file; an exception says in one sentence why it is no text. */
    public static DecodedText open(Path file) {
        return open(file, StandardCharsets.UTF_8, false);
    }

    /**
     * Opens a file that may have another encoding than the named one. The text decides, so that one call can read files
     * of several encodings; the named one is used unless the text shows another.
     */
    public static DecodedText open(Path file, Charset charset) {
        return open(file, charset, true);
    }

    private static DecodedText open(Path file, Charset charset, boolean guess) {
        if (Files.isDirectory(file)) {
            throw InputException.in(file, "is a directory; give the path of one file in it");
        }
        try {
            InputStream in = Files.newInputStream(file);
            try {
                return new DecodedText(file.toString(), in, charset, guess, file);
            } catch (IOException | InputException e) {
                in.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw InputException.in(file.toString(), "does not exist; check the path", e);
        } catch (AccessDeniedException e) {
            throw InputException.in(file.toString(), "may not be read by this user; check its permissions", e);
        } catch (IOException e) {
            throw unreadable(file.toString(), e);
        }
    }

    public static DecodedText of(String name, InputStream in) {
        return of(name, in, StandardCharsets.UTF_8, false);
    }

    /** The text of a stream; its encoding is found as in {@link #open(Path, Charset)}. */
    public static DecodedText of(String name, InputStream in, Charset charset) {
        return of(name, in, charset, true);
    }

    private static DecodedText of(String name, InputStream in, Charset charset, boolean guesses) {
        try {
            return new DecodedText(name, in, charset, guesses, null);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    public static InputException unreadable(String name, IOException e) {
        return InputException.in(name, "could not be read (" + e + "); check the disk and try again", e);
    }

    /**
     * The first block of a file with a byte beyond ASCII. The blocks before it are pure ASCII, so it begins with a
     * whole character.
     */
    private static ByteBuffer sample(ByteBuffer start, @Nullable Path file) throws IOException {
        if (file == null || start.limit() < BUFFER || !EncodingGuess.isAscii(start) || !Files.isRegularFile(file)) {
            return start;
        }
        ByteBuffer block = ByteBuffer.allocate(BUFFER);
        try (InputStream in = Files.newInputStream(file)) {
            do {
                block.limit(in.readNBytes(block.array(), 0, BUFFER));
            } while (block.limit() == BUFFER && EncodingGuess.isAscii(block));
        }
        return block;
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** The encoding of a byte-order mark, which is then passed, or else the given one. */
    private static Charset marked(String name, ByteBuffer start, Charset otherwise) {
        String bytes = StandardCharsets.ISO_8859_1.decode(start.duplicate()).toString();
        Optional<Mark> found =
                MARKS.stream().filter(mark -> bytes.startsWith(mark.bytes)).findFirst();
        found.ifPresent(mark -> start.position(mark.bytes.length()));
        if (found.isEmpty()) {
            checkIsText(name, bytes, isWide(otherwise));
        }
        return found.map(Mark::charset).orElse(otherwise);
    }

    private static void checkIsText(String name, String bytes, boolean wide) {
        if (bytes.startsWith("PK\3\4") || bytes.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            throw InputException.in(name, "is a spreadsheet workbook or an archive; save it as 'CSV UTF-8' first");
        }
        if (bytes.startsWith("\u001F\u008B")) {
            throw InputException.in(name, "is compressed with gzip; unpack it first");
        }
        int nul = bytes.indexOf('\0');
        if (nul >= 0 && !wide) {
            long line = 1 + bytes.chars().limit(nul).filter(c -> c == '\n').count();
            throw InputException.in(
                    name,
                    "has a NUL byte on line " + line
                            + ", so it is a binary file, or UTF-16 without a byte-order mark; save it as "
                            + "'CSV UTF-8' first");
        }
    }

    public String name() {
        return name;
    }

    /** Adds a doubt about a value of the whole file to its issues. */
    public void remark(String value, Message message) {
        remarks.put(value, message);
    }

    /** The issues of the whole file: a guessed encoding, and the remarks. */
    public List<ReadIssue> issues(SourceRow header) {
        List<ReadIssue> issues = new ArrayList<>();
        guessed.ifPresent(message -> issues.add(new ReadIssue(
                isDoubtful ? ReadIssue.Kind.DOUBTFUL : ReadIssue.Kind.REPAIRED, header, "", "", message)));
        remarks.forEach(
                (value, message) -> issues.add(new ReadIssue(ReadIssue.Kind.DOUBTFUL, header, "", value, message)));
        return issues;
    }

    /** The message about bytes that are no text in this encoding. */
    public Message fault() {
        return Messages.row("bytes", charset.name(), NAME_ENCODING);
    }

    /** The next characters up to a limit; they can be read again. */
    public String peek(int most) throws IOException {
        boolean more = true;
        while (more && ahead.length() - next < most) {
            more = readAhead();
        }
        return ahead.substring(next, Math.min(ahead.length(), next + most));
    }

    private boolean readAhead() throws IOException {
        ahead.delete(0, next);
        next = 0;
        char[] buffer = new char[BUFFER / 8];
        int n = text.read(buffer);
        ahead.append(buffer, 0, Math.max(0, n));
        return n > 0;
    }

    /** The next line with its end; null after the last. */
    public @Nullable String line() throws IOException {
        int end = next;
        boolean ended = false;
        while (!ended) {
            if (end + 1 < ahead.length()) {
                char c = ahead.charAt(end++);
                ended = c == '\n' || (c == '\r' && ahead.charAt(end) != '\n');
            } else {
                end -= next;
                ended = !readAhead();
                end = ended ? ahead.length() : end;
            }
        }
        String line = ahead.substring(next, end);
        next = end;
        return line.isEmpty() ? null : line;
    }

    /** Gives a line back that was just read. */
    public void back(String line) {
        next -= line.length();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (next == ahead.length()) {
            return text.read(target, offset, length);
        }
        int n = Math.min(ahead.length() - next, length);
        ahead.getChars(next, next + n, target, offset);
        next += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    /** Closes the file; a failure is reported as one of the file. */
    public void shut() {
        try {
            close();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }
}
