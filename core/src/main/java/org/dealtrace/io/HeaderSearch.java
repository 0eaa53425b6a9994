package org.dealtrace.io;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Country;
import org.dealtrace.InputException;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.TableHeader;

/** Finds the beginning of a table: its comments, its separator and its header, by the rules of {@link TableReader}. */
final class HeaderSearch {

    /** The most rows in which the header is sought. The highest seen in real files is the sixth. */
    static final int HEADER_ROWS = 30;

    /** The most characters in which the header is sought. */
    static final int HEAD_CHARS = 1 << 16;

    private static final int SHOWN = 100;

    private static final Pattern JSON = Pattern.compile("\\[?\\s*\\{\\s*\"");

    static final char[] SEPARATORS = {',', ';', '\t', '|'};

    static final int NO_HEADER = -1;

    /** The name of the only column of a list without a header. */
    static final String NAME = "name";

    static final String HEADERLESS = Messages.row("headerless");

    private HeaderSearch() {}

    static boolean finds(String head, Predicate<TableHeader> wanted) throws IOException {
        for (char separator : SEPARATORS) {
            if (headRows(head, head.length() == HEAD_CHARS, separator, HEADER_ROWS).stream()
                    .anyMatch(row -> wanted.test(new TableHeader(row)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where the header is.
     *
     * @param headerRow the number of rows above it
     * @param headerRows its number of rows: two if a row of groups is above the names of the columns
     */
    record Layout(char separator, int headerRow, int headerRows) {
        Layout(char separator, int headerRow) {
            this(separator, headerRow, 1);
        }
    }

    /**
     * Finds the layout of a text.
     *
     * @param missing names the columns that the header needs, for messages
     * @param names whether a text of one column without a header is a list of names
     */
    static Layout layout(
            String file, String head, Predicate<TableHeader> wanted, String missing, boolean anyHeader, boolean names)
            throws IOException {
        Layout widest = new Layout(SEPARATORS[0], 0);
        int most = 0;
        boolean anyRow = false;
        List<String> first = List.of();
        List<String> firstCells = List.of();
        List<String> nextCells = List.of();
        for (char separator : SEPARATORS) {
            List<List<String>> cells = headRows(head, head.length() == HEAD_CHARS, separator, HEADER_ROWS);
            List<TableHeader> rows = cells.stream().map(TableHeader::new).toList();
            for (int i = 0; i < rows.size(); i++) {
                if (!anyHeader && wanted.test(rows.get(i))) {
                    boolean two = i + 1 < rows.size() && isSecondHeader(cells.get(i), cells.get(i + 1));
                    return new Layout(separator, i, two ? 2 : 1);
                }
            }
            anyRow |= !rows.isEmpty();
            int top = firstFilled(rows);
            if (top >= 0 && rows.get(top).size() > firstCells.size()) {
                firstCells = cells.get(top);
                nextCells = cells.size() > top + 1 ? cells.get(top + 1) : List.of();
            }
            // The message shows the row as the separator with the most cells divides it.
            if (top >= 0 && rows.get(top).size() > first.size()) {
                first = rows.get(top).names();
            }
            int header = likelyHeader(rows);
            if (header >= 0 && rows.get(header).size() > most) {
                widest = new Layout(separator, header);
                most = rows.get(header).size();
            }
        }
        // Without any row, even a blank one, the fault is in the first one; reading it again gives its line.
        if (anyHeader || !anyRow) {
            return widest;
        }
        String other = otherForm(Cells.strip(head));
        if (other.isEmpty() && most == 1 && names && allHaveLetters(head)) {
            return new Layout(SEPARATORS[1], NO_HEADER);
        }
        if (!other.isEmpty()) {
            throw InputException.in(file, other);
        }
        String misspelt = misspelt(names ? HeaderWords.LIST : HeaderWords.DEALS, first);
        throw InputException.in(
                file,
                "has no header row with " + missing + "; its first row is " + shown(first) + "; " + misspelt
                        + nextStep(head, names && misspelt.isEmpty() ? firstCells : List.of(), nextCells));
    }

    private static String misspelt(String table, List<String> row) {
        Map<String, String> lacking = HeaderWords.lacking(table, DealTableForm.COLUMNS.values(), new TableHeader(row));
        return row.stream()
                .flatMap(name -> HeaderWords.nearest(name, lacking)
                        .map(column -> "did you mean " + column + " by '" + name + "'? Otherwise, ")
                        .stream())
                .findFirst()
                .orElse("");
    }

    /** The next step for the user. The first column with letters below its header may have the names. */
    private static String nextStep(String head, List<String> first, List<String> next) {
        if (head.indexOf('\uFFFD') >= 0) {
            return "some of its bytes are not UTF-8; " + DecodedText.NAME_ENCODING;
        }
        String name = "name the columns as docs/formats.md says";
        String byHand = isData(first)
                ? "if this is a row of data, write a line above it: " + header(first) + "; otherwise " + name
                : name;
        boolean digits = first.stream().anyMatch(cell -> cell.chars().anyMatch(Character::isDigit));
        return IntStream.range(0, digits ? 0 : Math.min(first.size(), next.size()))
                .filter(i -> next.get(i).chars().anyMatch(Character::isLetter))
                .mapToObj(first::get)
                .findFirst()
                .map(column -> "if '" + column + "' holds the names, use --column name=\"" + column + "\"; otherwise "
                        + byHand)
                .orElse(byHand);
    }

    /** Whether a row names the columns below a row of groups: Name, Country below Target, Acquirer. */
    private static boolean isSecondHeader(List<String> groups, List<String> row) {
        List<String> filled = row.stream().filter(cell -> !cell.isEmpty()).toList();
        return new TableHeader(groups).names().stream().anyMatch(name -> name.startsWith("column "))
                && !filled.isEmpty()
                && !groups.equals(row)
                && 2 * filled.stream().filter(HeaderWords::isWord).count() > filled.size();
    }

    /** The names of columns in two rows. A name that two groups have gets its group's name before it. */
    static List<String> merged(List<String> groups, List<String> names) {
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

    private static boolean isData(List<String> row) {
        return row.size() > 1 && row.stream().noneMatch(HeaderWords::isWord);
    }

    /** A header for a row of data: the first date, the first country, and the first other cell as the name. */
    private static String header(List<String> row) {
        List<String> header = new ArrayList<>();
        for (String cell : row) {
            String column = Dates.isDate(cell)
                    ? "date"
                    : cell.codePoints().noneMatch(Character::isLetter)
                            ? "id"
                            : Country.parse(cell).isPresent() ? "country" : NAME;
            header.add(header.contains(column) ? "column " + (header.size() + 1) : column);
        }
        return String.join(",", header);
    }

    private static boolean allHaveLetters(String head) {
        return head.lines()
                .filter(line -> !line.isBlank())
                .limit(HEADER_ROWS)
                .allMatch(line -> line.codePoints().filter(Character::isLetter).count() > 1);
    }

    /** The message for a file that is no table; empty if the kind of file is not recognized. */
    private static String otherForm(String head) {
        String start = head.substring(0, Math.min(head.length(), 512)).toLowerCase(Locale.ROOT);
        if (start.startsWith("<?xml") && !start.contains("<html")) {
            return "is XML, not a table; open it in a spreadsheet and save it as 'CSV UTF-8' first";
        }
        if (start.startsWith("<!doctype html")
                || start.startsWith("<html")
                || start.startsWith("<table")
                || start.startsWith("<?xml")) {
            return "is a web page; open it in a spreadsheet and save it as 'CSV UTF-8' first";
        }
        if (start.startsWith("%pdf-")) {
            return "is a PDF document, not a table; get the list as 'CSV UTF-8'";
        }
        if (JSON.matcher(start).lookingAt()) {
            return "is JSON, not a table; open it in a spreadsheet and save it as 'CSV UTF-8' first";
        }
        return "";
    }

    private static String shown(List<String> row) {
        String text = row.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…]";
    }

    /** The index of the first row that is not blank, or -1. */
    private static int firstFilled(List<TableHeader> rows) {
        return IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).size() > 0)
                .findFirst()
                .orElse(-1);
    }

    /**
     * The first row of several cells that is at least half as wide as the row below it. In a table of one column, the
     * first row that is not blank.
     */
    private static int likelyHeader(List<TableHeader> rows) {
        List<Integer> filled = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).size() > 0)
                .boxed()
                .toList();
        for (int n = 0; n < filled.size(); n++) {
            int width = rows.get(filled.get(n)).size();
            int below = n + 1 < filled.size() ? rows.get(filled.get(n + 1)).size() : 0;
            if (width > 1 && 2 * width >= below) {
                return filled.get(n);
            }
        }
        return filled.isEmpty() ? -1 : filled.get(0);
    }

    static List<List<String>> firstRows(String head, Layout layout) throws IOException {
        List<List<String>> rows = headRows(head, head.length() == HEAD_CHARS, layout.separator(), Integer.MAX_VALUE);
        return rows.subList(Math.min(layout.headerRow() + layout.headerRows(), rows.size()), rows.size());
    }

    private static List<List<String>> headRows(String head, boolean cut, char separator, int most) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        boolean whole;
        try {
            CsvRows read = new CsvRows("", new StringReader(head), separator, 0);
            while (rows.size() < most && read.next()) {
                rows.add(read.cells().stream().map(Cells::bare).toList());
            }
            whole = rows.size() == most;
        } catch (InputException e) {
            // Cut inside a quoted cell, or a fault that reading on will report with its line.
            return rows;
        }
        if (cut && !whole && rows.size() > 1) {
            rows.remove(rows.size() - 1);
        }
        return rows;
    }
}
