package org.dealtrace;

import java.util.List;
import java.util.Locale;

/**
 * What became of the rows of one input file.
 *
 * @param file the file's name as it was given
 * @param format what it was read as
 * @param note a sentence that the file says of itself, such as "illustrative"; empty when it says nothing
 * @param rows data rows in the file
 * @param records records that came out
 * @param issues every repair and every rejection, in file order
 */
public record InputReport(String file, String format, String note, long rows, long records, List<ReadIssue> issues) {

    public InputReport {
        issues = List.copyOf(issues);
    }

    /** For lists that were made in memory. */
    public static InputReport inMemory(String what, long records) {
        return new InputReport(what, "in memory", "", records, records, List.of());
    }

    public long repaired() {
        return count(ReadIssue.Kind.REPAIRED);
    }

    public long rejected() {
        return count(ReadIssue.Kind.REJECTED);
    }

    private long count(ReadIssue.Kind kind) {
        return issues.stream().filter(i -> i.kind() == kind).count();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s (%s): %,d rows, %,d records, %,d repairs, %,d rows rejected",
                file,
                format,
                rows,
                records,
                repaired(),
                rejected());
    }
}
