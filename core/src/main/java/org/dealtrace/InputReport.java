package org.dealtrace;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The account of one input file. Each row became a record, was merged into an earlier one, or was rejected: {@code rows
 * = records + merged + rejected}.
 *
 * @param file the file's name as given
 * @param format the format that it was read as
 * @param note the file's own comment; empty if it has none
 * @param illustrative whether the head of the file says {@code illustrative: yes}; reports then say that the data are
 *     no observations
 * @param rows data rows in the file
 * @param records records made of them
 * @param issues every repair, doubtful value, merged row and rejected row, in file order
 */
public record InputReport(
        String file, String format, String note, boolean illustrative, long rows, long records, List<ReadIssue> issues)
        implements Serializable {

    private static final int EXAMPLES = 3;

    private static final int VALUE_LENGTH = 40;

    public InputReport {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(note, "note");
        issues = List.copyOf(issues);
    }

    /** The account of a file that does not call itself illustrative. */
    public InputReport(String file, String format, String note, long rows, long records, List<ReadIssue> issues) {
        this(file, format, note, false, rows, records, issues);
    }

    /** For lists that were made in memory. */
    public static InputReport inMemory(String what, long records) {
        return new InputReport(what, "in memory", "", records, records, List.of());
    }

    /** Values that were changed or left out; a row can have several. */
    public long repaired() {
        return count(ReadIssue.Kind.REPAIRED);
    }

    /** Doubtful values that were kept; a report warns of them beside its rate. */
    public long doubtful() {
        return count(ReadIssue.Kind.DOUBTFUL);
    }

    /** Rows that were left out. */
    public long rejected() {
        return count(ReadIssue.Kind.REJECTED);
    }

    /** Rows that equal an earlier row in every cell. */
    public long merged() {
        return count(ReadIssue.Kind.MERGED);
    }

    private long count(ReadIssue.Kind kind) {
        return issues.stream().filter(i -> i.kind() == kind).count();
    }

    /**
     * The counts, then the issues grouped by kind, column and message, the most frequent first, with their first
     * places. For one line only, use {@link #toString()}.
     */
    public String summary() {
        record Group(ReadIssue.Kind kind, String column, Message message) {}
        Map<Group, List<ReadIssue>> groups = new LinkedHashMap<>();
        for (ReadIssue issue : issues) {
            groups.computeIfAbsent(new Group(issue.kind(), issue.column(), issue.message()), g -> new ArrayList<>())
                    .add(issue);
        }
        StringBuilder text = new StringBuilder(toString()).append('\n');
        groups.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Group, List<ReadIssue>> e) ->
                                e.getKey().kind())
                        .reversed()
                        .thenComparing(e -> -e.getValue().size()))
                .forEach(e -> {
                    Group group = e.getKey();
                    text.append(String.format(
                            Locale.ROOT,
                            "  %,7d %-8s %s%s\n",
                            e.getValue().size(),
                            group.kind().name().toLowerCase(Locale.ROOT),
                            group.column().isEmpty() ? "" : group.column() + ": ",
                            group.message()));
                    text.append("                   ")
                            .append(e.getValue().stream()
                                    .limit(EXAMPLES)
                                    .map(InputReport::place)
                                    .collect(Collectors.joining(", ")))
                            .append(e.getValue().size() > EXAMPLES ? ", …\n" : "\n");
                });
        return text.toString();
    }

    private static String place(ReadIssue issue) {
        String value = issue.value();
        String shown = value.codePointCount(0, value.length()) <= VALUE_LENGTH
                ? value
                : value.substring(0, value.offsetByCodePoints(0, VALUE_LENGTH)) + "…";
        return "line " + issue.source().line() + (shown.isEmpty() ? "" : " '" + shown.replaceAll("\\s+", " ") + "'");
    }

    /** {@code deals.csv (Dealtrace deals): 60 rows, 59 records, 3 repairs, 0 rows merged, 1 row rejected}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s (%s): %s, %s, %s, %s%s merged, %s rejected",
                file,
                format,
                number(rows, "row"),
                number(records, "record"),
                number(repaired(), "repair"),
                doubtful() == 0 ? "" : number(doubtful(), "value") + " in doubt, ",
                number(merged(), "row"),
                number(rejected(), "row"));
    }

    private static String number(long n, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", n, what, n == 1 ? "" : "s");
    }
}
