package org.dealtrace.matching.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the CSV files of this package: UTF-8, one record a line, fields in double quotes where they hold a comma or a quote, lines
 * that start with # are comments, the first other line is the header.
 */
final class DataFile {

    /** One record. */
    record Row(String file, int line, List<String> fields) {

        String get(int column) {
            return fields.get(column);
        }

        IllegalStateException error(String what) {
            return new IllegalStateException(file + ", line " + line + ": " + what + " in " + fields);
        }
    }

    private DataFile() {}

    /**
     * The records of a file of this package.
     *
     * @param header the header that the file must have, as one line
     */
    static List<Row> read(String file, String header) {
        InputStream stream = DataFile.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is not on the class path beside " + DataFile.class.getName());
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<Row> rows = new ArrayList<>();
            int columns = split(header).size();
            boolean headerSeen = false;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isEmpty() || line.charAt(0) == '#') {
                    continue;
                }
                if (!headerSeen) {
                    if (!line.equals(header)) {
                        throw new IllegalStateException(
                                file + ", line " + number + ": the header is '" + line + "', not '" + header + "'");
                    }
                    headerSeen = true;
                    continue;
                }
                Row row = new Row(file, number, split(line));
                if (row.fields().size() != columns) {
                    throw row.error(row.fields().size() + " fields instead of " + columns);
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    static List<String> split(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && field.length() == 0) {
                quoted = true;
            } else if (c == ',') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return List.copyOf(fields);
    }
}
