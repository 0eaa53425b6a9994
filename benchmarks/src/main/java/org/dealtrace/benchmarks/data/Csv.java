package org.dealtrace.benchmarks.data;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.internal.FileInPlace;

/** Data sets are plain RFC 4180 files in UTF-8 with a header row; a byte order mark is let pass. */
public final class Csv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final ObjectWriter WRITER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writerFor(List.class)
            .with(CsvSchema.emptySchema().withLineSeparator("\n"));

    private Csv() {}

    /** The file with its lines. */
    public static Table table(Path file) {
        return table(file, Integer.MAX_VALUE);
    }

    /** The columns, and the first row if there is one. */
    static Table beginning(Path file) {
        return table(file, 1);
    }

    private static Table table(Path file, int most) {
        if (!Files.isRegularFile(file)) {
            throw new UserMistake("There is no file " + file + ".");
        }
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return table(withoutMark(reader), file, most);
        } catch (CharacterCodingException e) {
            throw new UserMistake(
                    file + ", line " + firstLineNotInUtf8(file) + " is not in UTF-8; save the file in UTF-8 first.");
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new UserMistake(file + (place == null ? "" : ", line " + place.getLineNr())
                    + " is no well-formed CSV: " + e.getOriginalMessage()
                    + ". A cell that holds a quote, a comma or a line"
                    + " break stands in quotes, with quotes in it doubled.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the first line that is no UTF-8, from 1. */
    private static long firstLineNotInUtf8(Path file) {
        long line = 1;
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
                line++;
            }
        } catch (CharacterCodingException found) {
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line;
    }

    /** A table that stands beside a class. */
    public static Table resource(Class<?> beside, String name) {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            return table(reader, Path.of(name), Integer.MAX_VALUE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Table table(Reader reader, Path file, int most) throws IOException {
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        List<Table.Line> rows = new ArrayList<>();
        try (MappingIterator<String[]> lines =
                mapper.readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(reader)) {
            if (!lines.hasNextValue()) {
                throw new UserMistake(file + " is empty; its first line must name the columns.");
            }
            String[] head = lines.nextValue();
            while (rows.size() < most && lines.hasNextValue()) {
                long number = lines.getCurrentLocation().getLineNr();
                String[] cells = lines.nextValue();
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < head.length && i < cells.length; i++) {
                    row.put(head[i].strip(), cells[i]);
                }
                List<String> surplus = cells.length > head.length
                        ? List.of(Arrays.copyOfRange(cells, head.length, cells.length))
                        : List.of();
                rows.add(new Table.Line(number, row, surplus));
            }
            return new Table(file, Arrays.stream(head).map(String::strip).toList(), rows);
        }
    }

    private static Reader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /**
     * Writes a table with line feeds and quotes where they are needed, in place. Cells stand as they are, so that ids
     * stay ids.
     */
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
