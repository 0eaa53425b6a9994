package org.dealtrace.io;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.TableHeader;

/** Reads the comment lines of a table: those above its header that begin with {@code #}. */
final class Comments {

    private Comments() {}

    /** Skips the comments above the header, adds them to the notes, and returns their number of lines. */
    static long pass(DecodedText text, List<String> notes, Predicate<TableHeader> isHeader) throws IOException {
        long lines = 0;
        String head = "";
        int from = 0;
        while (true) {
            int end = lineEnd(head, from);
            if (end + 1 >= head.length()) {
                // The line may continue beyond the text that was peeked at.
                text.pass(from);
                head = text.peek(TableLayout.HEAD_CHARS);
                from = 0;
                end = lineEnd(head, 0);
            }
            int at = from;
            while (at < end && (head.charAt(at) == ' ' || head.charAt(at) == '\t')) {
                at++;
            }
            String comment = head.substring(at, end);
            boolean empty = comment.isEmpty() && end < head.length();
            if (!empty && !comment.startsWith("#")) {
                text.pass(from);
                return lines;
            }
            if (lines < TableLayout.HEADER_ROWS && isHeader(comment, isHeader)) {
                text.pass(from);
                return lines;
            }
            String words = Cells.strip(withoutMark(comment));
            if (!words.isEmpty()) {
                notes.add(words);
            }
            from = end == head.length() ? end : end + (head.startsWith("\r\n", end) ? 2 : 1);
            lines++;
        }
    }

    private static int lineEnd(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static boolean isHeader(String line, Predicate<TableHeader> isHeader) {
        for (char separator : TableLayout.SEPARATORS) {
            if (isHeader.test(new TableHeader(List.of(line.split(Pattern.quote(String.valueOf(separator))))))) {
                return true;
            }
        }
        return false;
    }

    /** A comment without its leading sign. */
    static String withoutMark(String comment) {
        int from = 0;
        while (from < comment.length() && (comment.charAt(from) == '#' || comment.charAt(from) == ' ')) {
            from++;
        }
        return comment.substring(from);
    }
}
