package org.dealtrace.examples;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.InputException;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.TableReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what the given files call their columns, and how their dates are written. */
final class ColumnOptions {

    /** Which of day and month stands first. */
    enum Order {
        dmy,
        mdy
    }

    @Option(
            names = "--column",
            paramLabel = "COLUMN=HEADER",
            description = "read a column under another name, such as --column date=\"Date recommended\"; "
                    + "repeat it for several columns")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--dates",
            paramLabel = "dmy|mdy",
            description =
                    "whether 3/12/2015 is in December or in March (default: what the other dates of the file show)")
    private @Nullable Order order;

    @Option(
            names = "--header-row",
            paramLabel = "ROW",
            description = "the row of the list of companies that has the names of the columns, from 1 (default: the"
                    + " one that knows most such names). FILE#SHEET names the sheet of a workbook")
    private int headerRow;

    /** How each of these files is to be read. */
    Map<Path, ReadOptions> of(List<Path> files, Charset encoding) {
        // a column and its header the wrong way round are named before a header that no file has
        columns.forEach((column, header) -> ReadOptions.standard().column(column, header));
        Map<Path, ReadOptions> options = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>(columns.values());
        List<String> headers = new ArrayList<>();
        for (Path file : files) {
            ReadOptions read = ReadOptions.standard().encoding(encoding);
            read = order == null ? read : order == Order.dmy ? read.dayFirst() : read.monthFirst();
            read = headerRow == 0 || !options.isEmpty() ? read : read.headerRow(headerRow);
            if (!columns.isEmpty()) {
                for (Map.Entry<String, String> column : columns.entrySet()) {
                    // objects may each have keys of their own
                    if (file.toString().matches(".*json.?") || GivenTable.has(file, encoding, column.getValue())) {
                        read = read.column(column.getKey(), column.getValue());
                        unknown.remove(column.getValue());
                    }
                }
                headers.add(file + ": " + String.join(", ", columns(file, encoding)));
            }
            options.put(file, read);
        }
        Checks.refuse(
                !unknown.isEmpty(),
                "No file has a column '" + String.join("' or '", unknown) + "'. The columns are, in "
                        + String.join("; in ", headers));
        return options;
    }

    private static List<String> columns(Path file, Charset encoding) {
        try (TableReader table = TableReader.ofSource(file, encoding)) {
            return table.columns();
        } catch (InputException e) {
            return List.of("none that can be read");
        }
    }
}
