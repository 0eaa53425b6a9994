package org.dealtrace.io;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dealtrace.InputReport;
import org.dealtrace.io.internal.TableHeader;

/**
 * How records are written as a table: the columns of the format, then one column for each attribute. Rare columns are
 * written only if a record has a value in them.
 *
 * @param columns the columns in their order
 * @param attributes the further columns of a record
 * @param isKnown whether the reader would read this header as one of its own columns
 */
record TableForm<T>(List<Column<T>> columns, Function<T, Map<String, String>> attributes, Predicate<String> isKnown) {

    /**
     * @param name the header
     * @param always whether the column is written even if all its cells are blank
     * @param cell its value: anything that {@link TableWriter} writes
     */
    record Column<T>(String name, boolean always, Function<T, Object> cell) {

        boolean isBlank(T record) {
            Object value = cell.apply(record);
            return value instanceof Optional<?> optional
                    ? optional.isEmpty()
                    : value.toString().isEmpty();
        }
    }

    static <T> Column<T> column(String name, Function<T, Object> cell) {
        return new Column<>(name, true, cell);
    }

    /** A column that is written only if a record has a value in it. */
    static <T> Column<T> optional(String name, Function<T, Object> cell) {
        return new Column<>(name, false, cell);
    }

    /** Writes the records. Iterates over them twice: first to find which columns are needed, then to write the rows. */
    void write(Path file, InputReport report, Iterable<? extends T> records) {
        Set<Column<T>> needed = new LinkedHashSet<>();
        Set<String> names = new LinkedHashSet<>();
        for (T record : records) {
            columns.stream()
                    .filter(c -> !needed.contains(c) && (c.always() || !c.isBlank(record)))
                    .forEach(needed::add);
            names.addAll(attributes.apply(record).keySet());
        }
        List<Column<T>> written =
                columns.stream().filter(c -> c.always() || needed.contains(c)).toList();
        List<String> header = new ArrayList<>(written.stream().map(Column::name).toList());
        for (String name : names) {
            boolean mistaken = !name.isBlank() && (isKnown.test(name) || TableHeader.isAttribute(name));
            header.add(mistaken ? TableHeader.ATTRIBUTE + name : name);
        }
        // Named as the reader would name them, because a blank name at the end would lose the column.
        String[] called = TableHeader.complete(header).names().toArray(String[]::new);
        try (TableWriter out = TableWriter.withHead(file, report, called)) {
            for (T record : records) {
                Map<String, String> values = attributes.apply(record);
                out.row(Stream.concat(
                                written.stream().map(column -> column.cell().apply(record)),
                                names.stream().map(name -> values.getOrDefault(name, "")))
                        .toArray());
            }
            out.commit();
        }
    }
}
