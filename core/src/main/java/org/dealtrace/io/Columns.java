package org.dealtrace.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.TableHeader;

/**
 * The columns of a file: those that the format knows, under any of their names, and the others, which become
 * attributes.
 */
final class Columns {

    private final TableHeader header;
    private final boolean[] known;

    Columns(TableHeader header) {
        this.header = header;
        this.known = new boolean[header.size()];
    }

    /** The index of the first of these names in the file, or -1. Its column is then no attribute. */
    int find(String... names) {
        for (String name : names) {
            int index = header.index(name);
            if (index >= 0) {
                known[index] = true;
                return index;
            }
        }
        return -1;
    }

    List<String> names() {
        return header.names();
    }

    /** Whether the format would read this header as one of its own columns. */
    static boolean knows(String name, Function<TableHeader, Columns> format) {
        return format.apply(new TableHeader(List.of(name))).known[0];
    }

    String name(int index) {
        return index < 0 ? "" : header.names().get(index);
    }

    /** The columns that no reader asked for and that are not marked as attributes, as the file writes them. */
    List<String> unread() {
        return IntStream.range(0, known.length)
                .filter(i -> !known[i])
                .mapToObj(header.names()::get)
                .filter(n -> !n.regionMatches(true, 0, TableHeader.ATTRIBUTE, 0, TableHeader.ATTRIBUTE.length()))
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
                        name.regionMatches(true, 0, TableHeader.ATTRIBUTE, 0, TableHeader.ATTRIBUTE.length())
                                ? Cells.strip(name.substring(TableHeader.ATTRIBUTE.length()))
                                : name,
                        cell);
            }
        }
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
    }
}
