package org.dealtrace.io.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.io.internal.CsvStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A sheet as CSV, written row by row as it is read. */
final class SheetStream extends CsvStream {

    /**
     * The parts of a number format in which letters do not stand for parts of a date: quoted text, colours and locales
     * in brackets, and escaped characters.
     */
    private static final Pattern NO_LETTERS = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

    private static final Pattern DATE_LETTERS = Pattern.compile("[yd]|m{3,}");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    /** A row that was read ahead of blank ones before it. */
    private @Nullable Row ahead;

    private int written;

    SheetStream(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    @Override
    protected @Nullable List<String> nextRow() throws IOException {
        Row row = next();
        if (row == null) {
            return null;
        }
        boolean blanks = row.getRowNum() > written + 1;
        ahead = blanks ? row : null;
        written++;
        return blanks ? List.of() : cells(row);
    }

    private @Nullable Row next() throws IOException {
        if (ahead != null) {
            return ahead;
        }
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (ExcelReaderException e) {
            throw new IOException("row " + (written + 1) + " is damaged: " + e.getMessage(), e);
        }
    }

    private static List<String> cells(Row row) {
        return IntStream.range(0, row.getCellCount())
                .mapToObj(i -> row.getOptionalCell(i).map(SheetStream::text).orElse(""))
                .toList();
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
            return raw == null ? "" : raw;
        }
        BigDecimal number = cell.asNumber();
        String format = cell.getDataFormatString();
        String letters = format == null
                ? ""
                : NO_LETTERS.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        if (DATE_LETTERS.matcher(letters).find()) {
            LocalDateTime time = cell.asDate();
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        return letters.contains("%")
                ? number.multiply(HUNDRED).stripTrailingZeros().toPlainString() + "%"
                : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
