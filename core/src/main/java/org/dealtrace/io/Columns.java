package org.dealtrace.io;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.ShippedLists;
import org.dealtrace.io.internal.TableHeader;

/**
 * The columns of a file: those that the format knows, under any of their names, and the others, which become
 * attributes. An unread column may be one that the table lacks, under a name that nobody listed; that is recorded.
 */
final class Columns {

    private static final int SHOWN = 12;

    /** Names for a column of numbers that can serve as ids. */
    private static final Set<String> NUMBERS = ShippedLists.keys("number-headers.txt");

    private final TableHeader header;
    private final boolean[] known;
    /** The places of the format's columns. */
    private final Map<String, Integer> places = new HashMap<>();

    Columns(TableHeader header) {
        this.header = header;
        this.known = new boolean[header.size()];
    }

    /** Takes the first of these names in the file for a column of the format, which is then no attribute. */
    void know(String column, List<String> names) {
        names.stream()
                .map(header::index)
                .filter(index -> index >= 0)
                .findFirst()
                .ifPresent(index -> {
                    known[index] = true;
                    places.put(column, index);
                });
    }

    /** Takes columns under any of their names in tables of a kind, such as {@link HeaderWords#DEALS}. */
    void know(String table, String... columns) {
        for (String column : columns) {
            know(column, HeaderWords.of(table, column));
        }
    }

    /** The index of a column of the format, or -1. */
    int index(String column) {
        return places.getOrDefault(column, -1);
    }

    boolean has(String column) {
        return places.containsKey(column);
    }

    List<String> names() {
        return header.names();
    }

    /** Whether the format would read this header as one of its own columns. */
    static boolean knows(String name, Function<TableHeader, Columns> format) {
        return format.apply(new TableHeader(List.of(name))).known[0];
    }

    /** The name of a column of the format as the file writes it; empty if it has none. */
    String name(String column) {
        return has(column) ? header.names().get(index(column)) : "";
    }

    /** The columns that no reader asked for and that are not marked as attributes, as the file writes them. */
    List<String> unread() {
        return unread(name -> true);
    }

    List<String> unread(Predicate<String> test) {
        return IntStream.range(0, known.length)
                .filter(i -> !known[i])
                .mapToObj(header.names()::get)
                .filter(name -> !TableHeader.isAttribute(name) && test.test(name))
                .toList();
    }

    /** The filled cells of columns that the format does not know, in the file's order. */
    Map<String, String> attributes(TableRow row) {
        Map<String, String> map = new LinkedHashMap<>();
        List<String> names = header.names();
        for (int i = 0; i < known.length; i++) {
            String cell = row.cell(i);
            if (!known[i] && !cell.isEmpty()) {
                String name = names.get(i);
                map.put(
                        TableHeader.isAttribute(name)
                                ? Cells.strip(name.substring(TableHeader.ATTRIBUTE.length()))
                                : name,
                        cell);
            }
        }
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }

    /** Records that a file may have a lacking column under one of some unknown names. */
    void doubt(List<String> unread, Missing missing, Repairs repairs) {
        if (!unread.isEmpty() && !has(missing.column())) {
            String names = unread.stream().limit(SHOWN).collect(Collectors.joining(", "));
            repairs.doubtful("", unread.size() > SHOWN ? names + ", …" : names, missing.message(unread));
        }
    }

    /**
     * A column that a table needs and lacks.
     *
     * @param column its name in docs/formats.md
     * @param what the key of its content, for messages
     */
    record Missing(String column, String what) {

        /** Proposes the first unread column. */
        Message message(List<String> unread) {
            return Messages.row(
                    unread.size() == 1 ? "unread" : "unread.first",
                    Messages.message("what." + what),
                    readAs(column, unread.get(0)));
        }
    }

    private static Message readAs(String column, String header) {
        return Messages.row("read-as", column, header, column, header);
    }

    /**
     * Records columns that are probably misspelt.
     *
     * @param table the kind of table, such as {@link HeaderWords#DEALS}
     * @return the other columns
     */
    List<String> doubtSpelling(List<String> unread, String table, TableForm<?> form, Repairs repairs) {
        List<String> names = form.columns().stream().map(TableForm.Column::name).toList();
        Map<String, String> lacking = HeaderWords.lacking(table, names, header);
        return unread.stream()
                .filter(name -> {
                    Optional<String> meant = HeaderWords.nearest(name, lacking);
                    meant.ifPresent(column ->
                            repairs.doubtful("", name, Messages.row("misspelt", column, readAs(column, name))));
                    return meant.isEmpty();
                })
                .toList();
    }

    /** Records that the ids may be in a column with a name for row numbers. */
    void doubtIds(Repairs repairs) {
        doubt(unread(name -> NUMBERS.contains(TableHeader.key(name))), new Missing("id", "ids"), repairs);
    }
}
