package org.dealtrace.io;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.InputException;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.TableHeader;

/**
 * The beginning of a table, found by the rules of {@link TableReader}: its comments, its separator, which row is its
 * header, what each column is, and how its rows become those of docs/formats.md.
 *
 * @param rows positioned before the first row
 * @param written the header of the file
 * @param source the public register or export, if it is one
 * @param header the columns of the rows that are made
 * @param within names of the file that are longer than a known one, by column
 * @param headerRow where the header is
 * @param note comment lines and title rows
 * @param illustrative whether the head says {@value #ILLUSTRATIVE}
 * @param firstRows the first rows as they stand
 * @param isHeaderless whether it is a list of names without a header
 */
record TableLayout(
        CsvRows rows,
        TableHeader written,
        Optional<SourceLayout> source,
        TableHeader header,
        Map<String, String> within,
        SourceRow headerRow,
        String note,
        boolean illustrative,
        List<List<String>> firstRows,
        boolean isHeaderless) {

    /** The most rows in which the header is sought. The highest seen in real files is the sixth. */
    static final int HEADER_ROWS = 30;

    /** The most characters in which the header is sought. */
    static final int HEAD_CHARS = 1 << 16;

    static final char[] SEPARATORS = {',', ';', '\t', '|'};

    static final int NO_HEADER = -1;

    /** The name of the only column of a list without a header. */
    static final String NAME = "name";

    static final Message HEADERLESS = Messages.row("headerless");

    /** The field of the head by which a list says that its data are no observations. */
    static final String ILLUSTRATIVE = "illustrative: yes";

    /** The places between lines, each with its end. */
    private static final Pattern LINES = Pattern.compile("(?<=\n)|(?<=\r)(?!\n)");

    private static final Pattern SAYS_ILLUSTRATIVE =
            Pattern.compile("illustrative\\s*:\\s*yes,*", Pattern.CASE_INSENSITIVE);

    /** A currency other than the dollar, in a header. */
    private static final Pattern OTHER_CURRENCY = Pattern.compile(
            "[\\p{Sc}&&[^$]]|(?<!\\p{L})(EUR|GBP|CNY|RMB|JPY|CHF|KRW|SEK|euros?|pounds?|yuan|yen)(?!\\p{L})"
                    + "|欧元|人民币|(?<!美)元|円",
            Pattern.CASE_INSENSITIVE);

    /**
     * The wanted header.
     *
     * @param test the test that it has to pass
     * @param missing names the needed columns for messages
     * @param any whether any header is accepted
     * @param table whose words for columns are known; empty for none
     */
    record Wanted(Predicate<TableHeader> test, String missing, boolean any, String table) {

        boolean passes(TableHeader header, ReadOptions options) {
            return test.test(header.renamed(options.columns()))
                    || (!any && SourceLayout.of(header::has, test).isPresent());
        }

        /** How many names of a row are known; those of a register's header count most. */
        long known(TableHeader header, ReadOptions options) {
            TableHeader named = header.renamed(options.columns());
            return !any && SourceLayout.of(named::has, test).isPresent()
                    ? Long.MAX_VALUE
                    : named.names().stream().filter(HeaderWords::isWord).count();
        }

        /** Whether it passes once longer names are taken for the known ones in them. */
        boolean passesWithin(TableHeader header, ReadOptions options) {
            TableHeader named = header.renamed(options.columns());
            return named.size() > 1 && test.test(named.renamed(within(named)));
        }

        Map<String, String> within(TableHeader header) {
            return table.isEmpty() ? Map.of() : HeaderWords.within(table, header);
        }

        /** Whether a file of one column may have no header. */
        boolean list() {
            return table.equals(HeaderWords.LIST);
        }
    }

    static TableLayout read(DecodedText text, Wanted wanted, ReadOptions options) throws IOException {
        String file = text.name();
        Predicate<TableHeader> passes = header -> wanted.passes(header, options);
        List<String> notes = new ArrayList<>();
        long passed = Comments.pass(text, notes, wanted.any() ? header -> false : passes);
        String head = text.peek(HEAD_CHARS);
        if (Cells.strip(head).isEmpty()) {
            throw InputException.in(file, "is empty; it needs a header row and at least one row below it");
        }
        Place layout = find(file, head, wanted, options);
        CsvRows rows = new CsvRows(file, text::line, layout.separator(), passed);
        for (int i = 0; i < layout.headerRow(); i++) {
            rows.next();
            rows.cells().stream()
                    .map(Cells::strip)
                    .map(Comments::withoutMark)
                    .filter(cell -> !cell.isEmpty())
                    .forEach(notes::add);
        }
        SourceRow headerRow = new SourceRow(file, rows.line() + 1);
        List<List<String>> firstRows = firstRows(head, layout);
        boolean illustrative =
                notes.removeIf(note -> SAYS_ILLUSTRATIVE.matcher(note).matches());
        String note = String.join(" ", notes);
        boolean isHeaderless = layout.headerRow() == NO_HEADER;
        List<String> names = isHeaderless ? List.of(NAME) : names(rows, layout);
        TableHeader named = new TableHeader(names.subList(0, width(names, firstRows)));
        if (!isHeaderless) {
            check(file, named, options);
        }
        TableHeader written = named.renamed(options.columns());
        Optional<SourceLayout> source = wanted.any() ? Optional.empty() : SourceLayout.of(written::has, wanted.test());
        Map<String, String> within = source.isPresent() ? Map.of() : wanted.within(written);
        TableHeader header = source.map(known -> known.header(written)).orElse(written.renamed(within));
        return new TableLayout(
                rows, written, source, header, within, headerRow, note, illustrative, firstRows, isHeaderless);
    }

    /** The beginning of JSON objects from which rows with these columns are made. */
    static TableLayout ofObjects(String file, TableHeader header) {
        CsvRows none = new CsvRows(file, () -> null, ',', 0);
        return new TableLayout(
                none, header, Optional.empty(), header, Map.of(), new SourceRow(file, 1), "", false, List.of(), false);
    }

    private static List<String> names(CsvRows rows, Place layout) throws IOException {
        rows.next();
        List<String> names = List.copyOf(rows.cells());
        if (layout.headerRows() == 2) {
            rows.next();
            names = merged(names, rows.cells());
        }
        return names.stream().map(Cells::bare).toList();
    }

    /** The columns before a blank one behind which another table stands: one that ends half way down or earlier. */
    private static int width(List<String> names, List<List<String>> rows) {
        return IntStream.range(1, Math.max(1, names.size() - 2))
                .filter(gap -> names.get(gap).isEmpty() && last(rows, gap, gap + 1) == 0)
                .filter(gap -> last(rows, gap + 1, names.size()) > 0)
                .filter(gap -> 2 * last(rows, gap + 1, names.size()) <= last(rows, 0, gap))
                .findFirst()
                .orElse(names.size());
    }

    /** The number of the last row with a filled cell in some columns; 0 without one. */
    private static int last(List<List<String>> rows, int from, int to) {
        return IntStream.rangeClosed(1, rows.size())
                .filter(n -> IntStream.range(from, Math.min(to, rows.get(n - 1).size()))
                        .anyMatch(i -> !rows.get(n - 1).get(i).isEmpty()))
                .max()
                .orElse(0);
    }

    private static void check(String file, TableHeader written, ReadOptions options) {
        options.columns().forEach((column, name) -> {
            if (!written.has(name)) {
                throw InputException.in(
                        file,
                        "has no column '" + name + "' to read as '" + column + "'; its columns are "
                                + String.join(", ", written.names()));
            }
        });
    }

    /** The first rows as they are made. */
    List<List<String>> made() {
        return firstRows.stream()
                .flatMap(row -> made(row.toArray(String[]::new), headerRow).stream())
                .map(TableRow::cells)
                .toList();
    }

    /** The row with the columns of docs/formats.md; empty if it does not belong to the table. */
    Optional<TableRow> made(String[] row, SourceRow where) {
        return source.isEmpty()
                ? Optional.of(new TableRow(header, row, where))
                : Optional.ofNullable(source.get().row(header, written::has, name -> cell(row, name), where));
    }

    private String cell(String[] row, String name) {
        int column = written.index(name);
        return column < 0 || column >= row.length ? "" : row[column];
    }

    Stream<ReadIssue> issues(ReadOptions options) {
        String amounts = options.columns().getOrDefault(DealTable.VALUE, "");
        if (OTHER_CURRENCY.matcher(amounts).find()) {
            return Stream.of(
                    new ReadIssue(ReadIssue.Kind.DOUBTFUL, headerRow, amounts, "", Messages.row("no-dollars")));
        }
        return isHeaderless
                ? Stream.of(new ReadIssue(ReadIssue.Kind.DOUBTFUL, headerRow, NAME, "", HEADERLESS))
                : within.entrySet().stream()
                        .map(name -> new ReadIssue(
                                ReadIssue.Kind.REPAIRED,
                                headerRow,
                                name.getValue(),
                                "",
                                Messages.row("within", name.getKey(), name.getKey(), name.getValue())));
    }

    static boolean finds(String head, Predicate<TableHeader> wanted) throws IOException {
        return divided(head, HEADER_ROWS).stream()
                .flatMap(divided -> divided.rows().stream())
                .anyMatch(row -> wanted.test(new TableHeader(row)));
    }

    /**
     * Where the header is.
     *
     * @param headerRow the number of rows above it
     * @param headerRows its number of rows: two if a row of groups is above the names of the columns
     * @param known how many of its cells are known names of columns
     */
    private record Place(char separator, int headerRow, int headerRows, long known) {}

    /** The first rows of a text, divided by a separator. */
    private record Divided(char separator, List<List<String>> rows) {

        /** The rows that may be the header, each with the row of groups above it or the row of names below it. */
        Stream<Place> places(Wanted wanted, ReadOptions options) {
            return IntStream.range(0, rows.size()).boxed().flatMap(row -> {
                TableHeader header = new TableHeader(rows.get(row));
                boolean grouped = row > 0
                        && wanted.passes(new TableHeader(rows.get(row - 1)), options)
                        && headerRows(row - 1, wanted) == 2;
                int first = grouped ? row - 1 : row;
                return wanted.passes(header, options) || wanted.passesWithin(header, options)
                        ? Stream.of(
                                new Place(separator, first, headerRows(first, wanted), wanted.known(header, options)))
                        : Stream.empty();
            });
        }

        /**
         * Two if the row below names the columns below a row of groups: Name, Country below Target, Acquirer. A row of
         * groups has gaps or is the shorter one.
         */
        private int headerRows(int at, Wanted wanted) {
            List<String> names = at + 1 < rows.size() ? rows.get(at + 1) : List.of();
            TableHeader header = new TableHeader(names);
            TableHeader above = new TableHeader(rows.get(at));
            long known = names.stream().filter(HeaderWords::isWord).count()
                    + wanted.within(header).size();
            boolean gaps = above.names().stream().anyMatch(name -> name.startsWith("column "));
            return (above.size() < header.size() || gaps)
                            && !rows.get(at).equals(names)
                            && 2 * known
                                    > names.stream()
                                            .filter(cell -> !cell.isEmpty())
                                            .count()
                    ? 2
                    : 1;
        }

        int width(int row) {
            return row < rows.size() ? new TableHeader(rows.get(row)).size() : 0;
        }

        /** The rows from the first filled one. */
        List<List<String>> filled() {
            return rows.stream()
                    .dropWhile(row -> new TableHeader(row).size() == 0)
                    .toList();
        }

        /** The first row with more than one cell that is at least half as wide as the filled row below it. */
        int likelyHeader() {
            int[] filled = IntStream.range(0, rows.size())
                    .filter(row -> width(row) > 0)
                    .toArray();
            return IntStream.range(0, filled.length)
                    .filter(n -> width(filled[n]) > 1
                            && (n + 1 == filled.length || 2 * width(filled[n]) >= width(filled[n + 1])))
                    .map(n -> filled[n])
                    .findFirst()
                    .orElse(filled.length == 0 ? 0 : filled[0]);
        }
    }

    /** Finds the header in the first characters of a text: the row that knows most headers, the first of several. */
    private static Place find(String file, String head, Wanted wanted, ReadOptions options) throws IOException {
        if (options.headerRow() > 0) {
            return given(file, head, options.headerRow());
        }
        List<Divided> divided = divided(head, HEADER_ROWS);
        Divided widest = Collections.max(divided, Comparator.comparingInt(rows -> rows.width(rows.likelyHeader())));
        // Without any row, even a blank one, the fault is in the first one; reading it again gives its line.
        Place likely = new Place(widest.separator(), widest.likelyHeader(), 1, 0);
        if (wanted.any() || divided.stream().allMatch(each -> each.rows().isEmpty())) {
            return likely;
        }
        Optional<Place> found = divided.stream()
                .flatMap(rows -> rows.places(wanted, options))
                .max(Comparator.comparingLong(Place::known));
        if (found.isPresent()) {
            return found.get();
        }
        if (widest.width(likely.headerRow()) == 1 && wanted.list() && MissingHeader.isListOfNames(head)) {
            return new Place(SEPARATORS[1], NO_HEADER, 1, 0);
        }
        List<List<String>> first = Collections.max(
                divided.stream().map(Divided::filled).toList(),
                Comparator.comparingInt(rows -> rows.isEmpty() ? 0 : new TableHeader(rows.get(0)).size()));
        throw MissingHeader.in(file, head, wanted, first);
    }

    /** The header at the row that the user names, divided by the separator that makes the most columns of it. */
    private static Place given(String file, String head, int row) throws IOException {
        return divided(head, row).stream()
                .filter(each -> each.rows().size() == row)
                .max(Comparator.comparingInt(each -> each.rows().get(row - 1).size()))
                .map(each -> new Place(each.separator(), row - 1, 1, 0))
                .orElseThrow(() -> InputException.in(
                        file, "has no row " + row + " for the header, or none near its beginning; rows count from 1"));
    }

    private static List<Divided> divided(String head, int most) throws IOException {
        List<Divided> divided = new ArrayList<>();
        for (char separator : SEPARATORS) {
            divided.add(new Divided(separator, headRows(head, separator, most)));
        }
        return divided;
    }

    /** The names of columns in two rows. A name that two groups have gets its group's name before it. */
    private static List<String> merged(List<String> groups, List<String> names) {
        List<String> merged = new ArrayList<>();
        Map<String, Long> times = names.stream().collect(Collectors.groupingBy(Cells::strip, Collectors.counting()));
        String group = "";
        for (int i = 0; i < Math.max(groups.size(), names.size()); i++) {
            String own = i < groups.size() ? Cells.strip(groups.get(i)) : "";
            String name = i < names.size() ? Cells.strip(names.get(i)) : "";
            group = own.isEmpty() ? group : own;
            boolean shared = times.getOrDefault(name, 0L) > 1;
            merged.add(name.isEmpty() ? own : shared ? Cells.strip(group + " " + name) : name);
        }
        return merged;
    }

    private static List<List<String>> firstRows(String head, Place layout) throws IOException {
        List<List<String>> rows = headRows(head, layout.separator(), Integer.MAX_VALUE);
        return rows.subList(Math.min(layout.headerRow() + layout.headerRows(), rows.size()), rows.size());
    }

    private static List<List<String>> headRows(String head, char separator, int most) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean whole;
        try {
            Iterator<String> lines = List.of(LINES.split(head)).iterator();
            CsvRows read = new CsvRows("", () -> lines.hasNext() ? lines.next() : null, separator, 0);
            while (rows.size() < most && read.next()) {
                rows.add(read.cells().stream().map(Cells::bare).toList());
            }
            whole = rows.size() == most;
        } catch (InputException e) {
            // Cut inside a quoted cell, or a fault that reading on will report with its line.
            return rows;
        }
        if (head.length() == HEAD_CHARS && !whole && rows.size() > 1) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }
}
