package org.dealtrace.io;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.InputException;
import org.dealtrace.SourceRow;

/** The rows of a CSV text as they stand, each with the line on which it begins. */
final class CsvRows {

    private static final CsvFactory FACTORY = new CsvFactory();

    private final String file;
    private final CsvParser parser;
    private final List<String> cells = new ArrayList<>();
    private long begins;
    private long line;

    /** @param line the lines before the text */
    CsvRows(String file, Reader text, char separator, long line) throws IOException {
        this.file = file;
        this.line = line;
        this.parser = FACTORY.createParser(text);
        parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        parser.nextToken();
    }

    /**
     * Goes on to the next row; false at the end.
     *
     * @throws InputException if its quotation marks do not fit
     */
    boolean next() throws IOException {
        cells.clear();
        begins = line + 1;
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                return false;
            }
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                cells.add(parser.getText());
            }
        } catch (JacksonException e) {
            throw InputException.at(
                    source(),
                    "the row that begins here has one quotation mark too many or too few (" + e.getOriginalMessage()
                            + "); write \"\" for a quotation mark inside a quoted cell, and close each quoted cell",
                    e);
        }
        line++;
        for (String cell : cells) {
            line += lineEnds(cell);
        }
        return true;
    }

    private static int lineEnds(String cell) {
        if (cell.isEmpty() || (cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0)) {
            return 0;
        }
        int n = 0;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n' || (c == '\r' && !(i + 1 < cell.length() && cell.charAt(i + 1) == '\n'))) {
                n++;
            }
        }
        return n;
    }

    /** The cells of this row, until the next one is read. */
    List<String> cells() {
        return cells;
    }

    /** Where this row begins. */
    SourceRow source() {
        return new SourceRow(file, begins);
    }

    /** The last line of this row. */
    long line() {
        return line;
    }
}
