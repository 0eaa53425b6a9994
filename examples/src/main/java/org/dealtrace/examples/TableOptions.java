package org.dealtrace.examples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.InputException;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.TableReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the tables of a command are read: their encoding, what they call their columns, and how dates are written. */
final class TableOptions {

    /** Which of day and month stands first. */
    enum Order {
        dmy,
        mdy
    }

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "the encoding of files that are not UTF-8, such as windows-1252 or GB18030, where it is not"
                    + " recognised")
    private Charset encoding = StandardCharsets.UTF_8;

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

    Charset encoding() {
        return encoding;
    }

    ReadOptions of(Path file) {
        return of(List.of(file)).getOrDefault(file, ReadOptions.standard());
    }

    /** How each of these files is to be read. */
    Map<Path, ReadOptions> of(List<Path> files) {
        // a column and its header the wrong way round are named before a header that no file has
        columns.forEach((column, header) -> ReadOptions.standard().column(column, header));
        Map<Path, ReadOptions> options = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>(columns.values());
        for (Path file : files) {
            ReadOptions read = ReadOptions.standard().encoding(encoding);
            read = order == null ? read : order == Order.dmy ? read.dayFirst() : read.monthFirst();
            read = headerRow == 0 || !options.isEmpty() ? read : read.headerRow(headerRow);
            for (Map.Entry<String, String> column : columns.entrySet()) {
                // objects may each have keys of their own
                if (file.toString().matches(".*json.?") || GivenTable.has(file, encoding, column.getValue())) {
                    read = read.column(column.getKey(), column.getValue());
                    unknown.remove(column.getValue());
                }
            }
            options.put(file, read);
        }
        if (!unknown.isEmpty()) {
            throw new Checks.Misuse("No file has a column '" + String.join("' or '", unknown)
                    + "'. The columns are, in "
                    + files.stream().map(file -> file + ": " + columns(file)).collect(Collectors.joining("; in ")));
        }
        return options;
    }

    private String columns(Path file) {
        try (TableReader table = TableReader.ofSource(file, encoding)) {
            return String.join(", ", table.columns());
        } catch (InputException e) {
            return "none that can be read";
        }
    }
}
