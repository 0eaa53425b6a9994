package org.dealtrace.io;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealtrace.InputException;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.io.internal.SlashOrder;
import org.dealtrace.io.internal.TableDates;
import org.dealtrace.io.internal.TableHeader;

/**
 * The beginning of a table, and how its rows become those of docs/formats.md.
 *
 * @param rows positioned before the first row
 * @param written the header of the file
 * @param source the public register or export, if it is one
 * @param header the columns of the rows that are made
 * @param headerRow where the header is
 * @param note comment lines and title rows
 * @param illustrative whether the head says {@value #ILLUSTRATIVE}
 * @param firstRows the first rows, as they are made
 * @param isHeaderless whether it is a list of names without a header
 */
record TableStart(
        CsvRows rows,
        TableHeader written,
        Optional<SourceLayout> source,
        TableHeader header,
        SourceRow headerRow,
        String note,
        boolean illustrative,
        List<List<String>> firstRows,
        boolean isHeaderless) {

    /** The field of the head by which a list says that its data are no observations. */
    static final String ILLUSTRATIVE = "illustrative: yes";

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
     * @param list whether a file of one column may have no header
     */
    record Wanted(Predicate<TableHeader> test, String missing, boolean any, boolean list) {

        boolean passes(TableHeader header, ReadOptions options) {
            return test.test(header.renamed(options.columns()))
                    || (!any && SourceLayout.of(header::has, test).isPresent());
        }
    }

    static TableStart read(DecodedText text, Wanted wanted, ReadOptions options) throws IOException {
        String file = text.name();
        Predicate<TableHeader> passes = header -> wanted.passes(header, options);
        List<String> notes = new ArrayList<>();
        long passed = Comments.pass(text, notes, wanted.any() ? header -> false : passes);
        String head = text.peek(HeaderSearch.HEAD_CHARS);
        if (Cells.strip(head).isEmpty()) {
            throw InputException.in(file, "is empty; it needs a header row and at least one row below it");
        }
        HeaderSearch.Layout layout =
                HeaderSearch.layout(file, head, passes, wanted.missing(), wanted.any(), wanted.list());
        CsvRows rows = new CsvRows(file, text, layout.separator(), passed);
        for (int i = 0; i < layout.headerRow(); i++) {
            rows.next();
            rows.cells().stream()
                    .map(Cells::strip)
                    .map(Comments::withoutMark)
                    .filter(cell -> !cell.isEmpty())
                    .forEach(notes::add);
        }
        SourceRow headerRow = new SourceRow(file, rows.line() + 1);
        List<List<String>> firstRows = HeaderSearch.firstRows(head, layout);
        boolean illustrative =
                notes.removeIf(note -> SAYS_ILLUSTRATIVE.matcher(note).matches());
        String note = String.join(" ", notes);
        if (layout.headerRow() == HeaderSearch.NO_HEADER) {
            TableHeader name = new TableHeader(List.of(HeaderSearch.NAME));
            return new TableStart(rows, name, Optional.empty(), name, headerRow, note, illustrative, firstRows, true);
        }
        TableHeader named = new TableHeader(names(rows, layout));
        check(file, named, options);
        TableHeader written = named.renamed(options.columns());
        Optional<SourceLayout> source = wanted.any() ? Optional.empty() : SourceLayout.of(written::has, wanted.test());
        TableHeader header = source.map(known -> known.header(written)).orElse(written);
        TableStart start =
                new TableStart(rows, written, source, header, headerRow, note, illustrative, List.of(), false);
        List<List<String>> made = firstRows.stream()
                .flatMap(row -> start.made(row.toArray(String[]::new), headerRow).stream())
                .map(TableRow::cells)
                .toList();
        return new TableStart(rows, written, source, header, headerRow, note, illustrative, made, false);
    }

    /** The beginning of JSON objects from which rows with these columns are made. */
    static TableStart ofObjects(String file, TableHeader header) throws IOException {
        CsvRows none = new CsvRows(file, Reader.nullReader(), ',', 0);
        return new TableStart(
                none, header, Optional.empty(), header, new SourceRow(file, 1), "", false, List.of(), false);
    }

    private static List<String> names(CsvRows rows, HeaderSearch.Layout layout) throws IOException {
        rows.next();
        List<String> names = List.copyOf(rows.cells());
        if (layout.headerRows() == 2) {
            rows.next();
            names = HeaderSearch.merged(names, rows.cells());
        }
        return names.stream().map(Cells::bare).toList();
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
                ? Stream.of(new ReadIssue(
                        ReadIssue.Kind.DOUBTFUL, headerRow, HeaderSearch.NAME, "", HeaderSearch.HEADERLESS))
                : Stream.empty();
    }

    /** The order of day and month, unless given, and the range of years of the dates in these columns. */
    TableDates dates(Collection<Integer> columns, SlashOrder order) {
        return TableDates.of(
                columns.stream().flatMap(column -> first(column).stream()).toList(), order);
    }

    /** Whether most filled cells of a column are dates. */
    boolean isLikeDates(String column) {
        List<String> filled = first(header.index(column)).stream()
                .filter(cell -> !cell.isEmpty())
                .toList();
        long dates = filled.stream().filter(Dates::isDate).count();
        return dates > 0 && 2 * dates > filled.size();
    }

    /** Whether all numbers of a column are at most 1, and one is between 0 and 1. */
    boolean isLikeFractions(int column) {
        List<BigDecimal> numbers = first(column).stream()
                .flatMap(cell -> Numbers.parse(cell).number().stream())
                .toList();
        return numbers.stream().allMatch(n -> n.compareTo(BigDecimal.ONE) <= 0)
                && numbers.stream().anyMatch(n -> n.signum() > 0 && n.compareTo(BigDecimal.ONE) < 0);
    }

    private List<String> first(int column) {
        return firstRows.stream()
                .filter(row -> column >= 0 && column < row.size())
                .map(row -> row.get(column))
                .toList();
    }
}
