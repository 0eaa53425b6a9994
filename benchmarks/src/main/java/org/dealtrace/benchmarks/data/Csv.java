package org.dealtrace.benchmarks.data;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.internal.DataFile;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * Reads tables that are shipped, and writes the files of data sets and runs. Written cells stand as they are, without
 * the guard against formulas that {@link org.dealtrace.io.TableWriter} has, so that any program finds an id as the data
 * set has it.
 */
public final class Csv {

    private static final ObjectWriter WRITER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writerFor(List.class)
            .with(CsvSchema.emptySchema().withLineSeparator("\n"));

    private Csv() {}

    /** The rows of a table that is shipped beside a class. */
    public static List<TableRow> shipped(Class<?> owner, String file) {
        String folder = "/" + owner.getPackageName().replace('.', '/') + "/";
        String text = new String(DataFile.bytes(owner, folder, file), StandardCharsets.UTF_8);
        String[] header = text.substring(0, text.indexOf('\n')).split(",");
        try (TableReader table = TableReader.ofText(file, text, header)) {
            return table.stream().toList();
        }
    }

    /** Writes a table with line feeds, and quotes where they are needed; it replaces the file in one step. */
    public static void write(Path file, List<String> head, Iterable<List<String>> rows) {
        try (FileInPlace place = FileInPlace.beside(file);
                SequenceWriter csv = WRITER.writeValues(place.writer())) {
            csv.write(head);
            for (List<String> row : rows) {
                csv.write(row);
            }
            csv.flush();
            place.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
