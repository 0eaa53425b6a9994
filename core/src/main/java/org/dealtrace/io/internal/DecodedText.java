package org.dealtrace.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.dealtrace.InputException;
import org.dealtrace.internal.DisplayText;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: UTF-8, UTF-16 where a byte-order mark says so, or the encoding that the user named. Bytes that
 * are no text become U+FFFD; the mark is no part of the text. A file that is no text at all is refused.
 */
public final class DecodedText extends Reader {

    /** Bytes read at a time. Also how far into the file a NUL byte is taken as a sign of a binary file. */
    private static final int BUFFER = 1 << 16;

    /** What to do with a file that is not UTF-8. */
    public static final String NAME_ENCODING =
            "save the file as 'CSV UTF-8', or name its encoding: --encoding windows-1252 for Excel in Western Europe, "
                    + "--encoding GB18030 in China";

    private static final char REPLACEMENT = '\uFFFD';

    private final String name;
    private final InputStream in;
    private final Charset charset;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    private final CharBuffer chars = CharBuffer.allocate(BUFFER);
    private final CharsetDecoder decoder;
    private String pending = "";
    private int pendingFrom;
    private boolean eof;

    /** @param otherwise the encoding of a file without a byte-order mark */
    private DecodedText(String name, InputStream in, Charset otherwise) throws IOException {
        this.name = DisplayText.clean(name);
        this.in = in;
        int n = in.readNBytes(bytes.array(), 0, BUFFER);
        bytes.limit(n);
        chars.limit(0);
        this.charset = charset(name, bytes, otherwise);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** Opens a file, or says in one sentence why it cannot be read as text. */
    public static DecodedText open(Path file) {
        return open(file, StandardCharsets.UTF_8);
    }

    /**
     * Opens a file that may be in another encoding than UTF-8. One that is UTF-8 from end to end, with a letter in it
     * that other encodings write otherwise, is read as that all the same, so that files of both sorts can be read by
     * one call.
     */
    public static DecodedText open(Path file, Charset charset) {
        InputStream in = null;
        try {
            if (Files.isDirectory(file)) {
                throw InputException.in(file, "is a directory; give the path of one file in it");
            }
            in = Files.newInputStream(file);
            return new DecodedText(file.toString(), in, isUtf8(file, charset) ? StandardCharsets.UTF_8 : charset);
        } catch (NoSuchFileException e) {
            throw InputException.in(file.toString(), "does not exist; check the path", e);
        } catch (AccessDeniedException e) {
            throw InputException.in(file.toString(), "may not be read by this user; check its permissions", e);
        } catch (IOException e) {
            close(in);
            throw unreadable(file.toString(), e);
        } catch (InputException e) {
            close(in);
            throw e;
        }
    }

    public static DecodedText of(String name, InputStream in) {
        return of(name, in, StandardCharsets.UTF_8);
    }

    /** The text of a stream in an encoding. */
    public static DecodedText of(String name, InputStream in, Charset charset) {
        try {
            return new DecodedText(name, in, charset);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    public static InputException unreadable(String name, IOException e) {
        return InputException.in(name, "could not be read (" + e + "); check the disk and try again", e);
    }

    private static void close(@Nullable InputStream in) {
        if (in != null) {
            try {
                in.close();
            } catch (IOException ignored) {
                // The fault that led here is the one to report.
            }
        }
    }

    private static boolean isUtf8(Path file, Charset charset) throws IOException {
        if (charset.equals(StandardCharsets.UTF_8) || !Files.isRegularFile(file)) {
            // A pipe can be read once.
            return charset.equals(StandardCharsets.UTF_8);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        boolean beyondAscii = false;
        try (InputStream in = Files.newInputStream(file)) {
            for (boolean eof = false; !eof; ) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                eof = n < 0;
                bytes.position(bytes.position() + Math.max(0, n)).flip();
                if (decoder.decode(bytes, chars, eof).isError()) {
                    return false;
                }
                beyondAscii |= chars.flip().chars().anyMatch(c -> c > 0x7F);
                chars.clear();
                bytes.compact();
            }
        }
        return beyondAscii;
    }

    private static Charset charset(String name, ByteBuffer start, Charset otherwise) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            start.position(3);
            return StandardCharsets.UTF_8;
        }
        if (begins(start, 0xFF, 0xFE)) {
            start.position(2);
            return StandardCharsets.UTF_16LE;
        }
        if (begins(start, 0xFE, 0xFF)) {
            start.position(2);
            return StandardCharsets.UTF_16BE;
        }
        if (begins(start, 'P', 'K', 3, 4) || begins(start, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw InputException.in(name, "is a spreadsheet workbook or an archive; save it as 'CSV UTF-8' first");
        }
        if (begins(start, 0x1F, 0x8B)) {
            throw InputException.in(name, "is compressed with gzip; unpack it first");
        }
        boolean wide = otherwise.name().startsWith("UTF-16") || otherwise.name().startsWith("UTF-32");
        for (int i = 0; i < start.limit() && !wide; i++) {
            if (start.get(i) == 0) {
                throw InputException.in(
                        name,
                        "has a NUL byte on line " + line(start, i)
                                + ", so it is a binary file, or UTF-16 without a byte-order mark; save it as "
                                + "'CSV UTF-8' first");
            }
        }
        return otherwise;
    }

    /** The line of a byte, from 1. */
    private static long line(ByteBuffer start, int at) {
        long line = 1;
        for (int i = 0; i < at; i++) {
            line += start.get(i) == '\n' ? 1 : 0;
        }
        return line;
    }

    private static boolean begins(ByteBuffer bytes, int... prefix) {
        if (bytes.limit() < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes.get(i) & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    public String name() {
        return name;
    }

    /** What stands in the list of issues for bytes that are no text of this file's encoding. */
    public String fault() {
        return "bytes that are not " + charset.name() + "; each was replaced by U+FFFD; " + NAME_ENCODING;
    }

    /** The next characters, at most so many, without consuming them. */
    public String peek(int most) throws IOException {
        StringBuilder head = new StringBuilder(pending.substring(pendingFrom));
        char[] buffer = new char[8192];
        int n = 0;
        while (head.length() < most && (n = take(buffer, 0, buffer.length)) > 0) {
            head.append(buffer, 0, n);
        }
        pending = head.toString();
        pendingFrom = 0;
        return pending.length() <= most ? pending : pending.substring(0, most);
    }

    /** Passes over characters that were peeked at. */
    public void pass(int count) {
        pendingFrom += count;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int left = pending.length() - pendingFrom;
        if (left > 0) {
            int n = Math.min(left, length);
            pending.getChars(pendingFrom, pendingFrom + n, target, offset);
            pendingFrom += n;
            return n;
        }
        pending = "";
        pendingFrom = 0;
        return take(target, offset, length);
    }

    private int take(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int n = Math.min(chars.remaining(), length);
        chars.get(target, offset, n);
        return n;
    }

    private boolean fill() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, eof);
            if (result.isOverflow()) {
                break;
            }
            if (result.isUnderflow()) {
                if (eof || chars.position() > 0) {
                    break;
                }
                bytes.compact();
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                if (n < 0) {
                    eof = true;
                } else {
                    bytes.position(bytes.position() + n);
                }
                bytes.flip();
            } else if (chars.hasRemaining()) {
                chars.put(REPLACEMENT);
                bytes.position(bytes.position() + result.length());
            } else {
                break;
            }
        }
        chars.flip();
        return chars.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Closes the file; a fault in doing so is one of the file. */
    public void shut() {
        try {
            close();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }
}
