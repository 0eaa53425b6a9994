package org.dealtrace.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dealtrace.internal.TextTable;
import org.dealtrace.io.TableWriter;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report as all its forms have it: text, CSV, JSON and the sheet of a workbook differ in how they write a
 * cell, not in what it holds.
 *
 * @param title its heading
 * @param columns its columns
 * @param things what its rows stand for
 */
record ReportTable<T>(String title, ReportColumns<T> columns, List<T> things) {

    /** A table of objects by the names of their members. */
    static ReportTable<JsonObject> of(String title, List<String> names, List<JsonObject> objects) {
        ReportColumns<JsonObject> columns = new ReportColumns<>();
        names.forEach(name -> columns.with(name, object -> object.get(name)));
        return new ReportTable<>(title, columns, objects);
    }

    ReportTable<T> first(int rows) {
        return new ReportTable<>(title, columns, things.subList(0, Math.min(rows, things.size())));
    }

    /** The rows of a sheet, the first with the names of the columns. */
    List<List<@Nullable Object>> sheet() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(columns.names()));
        things.forEach(thing -> rows.add(columns.row(thing)));
        return rows;
    }

    void writeCsv(Path file) {
        try (TableWriter table = TableWriter.create(file, columns.names().toArray(String[]::new))) {
            things.forEach(thing -> table.row(columns.row(thing).toArray()));
            table.commit();
        }
    }

    Stream<JsonObject> objects() {
        return things.stream().map(columns::object);
    }

    String text(String margin, int page) {
        TextTable table = columns.textTable();
        things.forEach(thing -> columns.addTo(table, thing, page - margin.length()));
        return table.render(margin, page);
    }
}
