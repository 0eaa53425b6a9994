package org.dealtrace.matching.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.dealtrace.io.TableWriter;

/** The lines of a {@link JudgementLog}: CSV with a check in the last column. */
final class LogLines {

    static final String COLUMNS_TEXT =
            "company id, deal id, party, company name, party name, judgement, reviewer, date, reason, check";
    static final List<String> COLUMNS = List.of(COLUMNS_TEXT.split(", "));
    static final String HEADER = String.join(",", COLUMNS) + "\r\n";
    private static final int CHECK_LENGTH = 8;

    private static final List<String> WITHOUT_CHECK = COLUMNS.subList(0, COLUMNS.size() - 1);

    private LogLines() {}

    /** Whether the file begins with our header, or with a part of it. */
    static boolean beginAsOurs(byte[] bytes) {
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < Math.min(bytes.length, header.length); i++) {
            if (bytes[i] != header[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether a line has the right check. */
    static boolean isWhole(byte[] bytes, int start, int end) {
        int comma = end - CHECK_LENGTH - 1;
        return comma > start
                && bytes[comma] == ','
                && check(bytes, start, comma)
                        .equals(new String(bytes, comma + 1, CHECK_LENGTH, StandardCharsets.UTF_8));
    }

    private static String check(byte[] bytes, int start, int end) {
        CRC32 crc = new CRC32();
        crc.update(bytes, start, end - start);
        return String.format(Locale.ROOT, "%08x", crc.getValue());
    }

    /** A judgement as a line with its check and its line end. */
    static String line(Judgement judgement) {
        String text = TableWriter.text(WITHOUT_CHECK, List.of(judgement.cells()));
        String line = text.substring(text.indexOf("\r\n") + 2).stripTrailing();
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return line + "," + check(bytes, 0, bytes.length) + "\r\n";
    }
}
