package org.dealtrace.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables that ship with the library: CSV in UTF-8, one record per line, double quotes around fields with commas
 * or quotes. Lines that start with # are comments; the first other line is the header.
 */
public final class DataFile {

    public record Row(String file, int line, List<String> fields) {

        public String get(int column) {
            return fields.get(column);
        }

        public IllegalStateException error(String what) {
            return new IllegalStateException(file + ", line " + line + ": " + what + " in " + fields);
        }
    }

    private DataFile() {}

    /**
     * The bytes of a file in a jar.
     *
     * @param owner a class of that jar
     * @param folder begins and ends with a slash; empty for the class's own
     */
    public static byte[] bytes(Class<?> owner, String folder, String file) {
        try (InputStream in = owner.getResourceAsStream(folder + file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the table " + file + " is missing from the jar; build the module again");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the table " + file, e);
        }
    }

    /**
     * The lines of a file in UTF-8, without their ends. Decoding the file as a whole makes the start of a program
     * faster.
     */
    public static List<String> lines(Class<?> owner, String folder, String file) {
        return new String(bytes(owner, folder, file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /**
     * The records of a file.
     *
     * @param header the header that the file must have, as one line
     * @throws IllegalStateException if the file is missing, has another header or a record of another length
     */
    public static List<Row> read(Class<?> owner, String folder, String file, String header) {
        List<Row> rows = new ArrayList<>();
        int columns = split(header).size();
        boolean headerSeen = false;
        int number = 0;
        for (String line : lines(owner, folder, file)) {
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
    }

    static List<String> split(String line) {
        return line.indexOf('"') < 0 ? splitPlain(line) : splitQuoted(line);
    }

    private static List<String> splitPlain(String line) {
        List<String> fields = new ArrayList<>(8);
        int from = 0;
        for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', from)) {
            fields.add(line.substring(from, comma));
            from = comma + 1;
        }
        fields.add(line.substring(from));
        return fields;
    }

    private static List<String> splitQuoted(String line) {
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
        return fields;
    }
}
