package org.dealtrace.io;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.TableHeader;

/** Reads the comment lines of a table: those above its header that begin with {@code #}. */
final class Comments {

    private Comments() {}

    /** Skips the comments above the header, adds them to the notes, and returns their number of lines. */
    static long pass(DecodedText text, List<String> notes, Predicate<TableHeader> isHeader) throws IOException {
        long lines = 0;
        for (String line = text.line(); line != null; line = text.line()) {
            String comment = Cells.strip(line);
            boolean other = !comment.isEmpty() && !comment.startsWith("#");
            if (other || (lines < TableLayout.HEADER_ROWS && TableLayout.finds(comment, isHeader))) {
                text.back(line);
                return lines;
            }
            String words = withoutMark(comment);
            if (!words.isEmpty()) {
                notes.add(words);
            }
            lines++;
        }
        return lines;
    }

    /** A comment without its leading sign. */
    static String withoutMark(String comment) {
        return Cells.strip(comment.replaceFirst("^[# ]+", ""));
    }
}
