package org.dealtrace.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.InputException;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.TableHeader;

/** Says why a text has no header, and what to do. */
final class MissingHeader {

    private static final int SHOWN = 100;

    private static final Pattern JSON = Pattern.compile("\\[?\\s*\\{\\s*\"");

    private MissingHeader() {}

    /** Whether the lines of a text of one column can be names. */
    static boolean isListOfNames(String head) {
        return otherForm(Cells.strip(head)).isEmpty()
                && head.lines()
                        .filter(line -> !line.isBlank())
                        .limit(TableLayout.HEADER_ROWS)
                        .allMatch(line ->
                                line.codePoints().filter(Character::isLetter).count() > 1);
    }

    /**
     * The fault of a text without a header.
     *
     * @param first the first row and those below it, as the separator with the most cells divides them
     */
    static InputException in(String file, String head, TableLayout.Wanted wanted, List<List<String>> first) {
        String other = otherForm(Cells.strip(head));
        if (!other.isEmpty()) {
            return InputException.in(file, other);
        }
        List<String> names = first.isEmpty() ? List.of() : new TableHeader(first.get(0)).names();
        List<String> next = first.size() > 1 ? first.get(1) : List.of();
        String misspelt = misspelt(wanted.table(), names);
        boolean hints = wanted.list() && misspelt.isEmpty() && !first.isEmpty();
        return InputException.in(
                file,
                "has no header row with " + wanted.missing() + "; its first row is " + shown(names) + "; " + misspelt
                        + nextStep(head, hints ? first.get(0) : List.of(), next));
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
                            : Country.parse(cell).isPresent() ? "country" : TableLayout.NAME;
            header.add(header.contains(column) ? "column " + (header.size() + 1) : column);
        }
        return String.join(",", header);
    }

    /** Says what kind of file this is if it is not a table, and what to do; empty for a kind that is not known. */
    private static String otherForm(String head) {
        String start = head.substring(0, Math.min(head.length(), 512)).toLowerCase(Locale.ROOT);
        boolean page = Stream.of("<!doctype html", "<html", "<table").anyMatch(start::startsWith);
        if (page || start.startsWith("<?xml")) {
            return (page || start.contains("<html") ? "is a web page" : "is XML, not a table")
                    + "; open it in a spreadsheet and save it as 'CSV UTF-8' first";
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
}
