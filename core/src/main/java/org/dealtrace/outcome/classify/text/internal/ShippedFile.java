package org.dealtrace.outcome.classify.text.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/** The text files that ship with the classifiers, in UTF-8. */
public final class ShippedFile {

    /** The folder of the files, which also holds the mappings of source codes. */
    private static final String FOLDER = "/org/dealtrace/outcome/classify/";

    private ShippedFile() {}

    /**
     * The text of a file.
     *
     * @param name its path below the folder of the classifiers, such as {@code phrases/en.csv}
     */
    public static String read(String name) {
        try (InputStream in =
                Objects.requireNonNull(ShippedFile.class.getResourceAsStream(FOLDER + name), () -> FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rows of a table.
     *
     * @param name its path, as for {@link #read}
     * @param columns the columns that it must have
     */
    public static List<TableRow> table(String name, String... columns) {
        try (TableReader table = TableReader.ofText("classify/" + name, read(name), columns)) {
            return table.stream().toList();
        }
    }
}
