package org.dealtrace.io.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
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

    private static final Pattern LINE_ENDS = Pattern.compile("[\r\n]+");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    /** A row that was read ahead of blank ones before it. */
    private @Nullable Row ahead;

    private int written;

    private final Map<Integer, Map<Integer, Integer>> mergedDown;
    /** The texts of cells that are merged with those below them, by column. */
    private final Map<Integer, Held> held = new HashMap<>();

    private record Held(String text, int last) {}

    /** @param mergedDown the last row of cells that are merged with those below, by their first row and their column */
    SheetStream(ReadableWorkbook workbook, Sheet sheet, Map<Integer, Map<Integer, Integer>> mergedDown)
            throws IOException {
        this.mergedDown = mergedDown;
        this.workbook = workbook;
        this.stream = sheet.openStream();
        this.rows = stream.iterator();
    }

    @Override
    protected @Nullable List<String> nextRow() throws IOException {
        Row row;
        try {
            row = ahead != null || !rows.hasNext() ? ahead : rows.next();
        } catch (ExcelReaderException e) {
            throw new IOException("row " + (written + 1) + " is damaged: " + e.getMessage(), e);
        }
        if (row == null) {
            return null;
        }
        boolean blanks = row.getRowNum() > written + 1;
        ahead = blanks ? row : null;
        written++;
        return blanks ? List.of() : cells(row);
    }

    /** The texts of a row. Cells that are merged down into it have the text of the first of them. */
    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(SheetStream::text).orElse(""));
        }
        held.values().removeIf(down -> down.last() < row.getRowNum());
        held.forEach((column, down) -> {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, down.text());
        });
        mergedDown.getOrDefault(row.getRowNum(), Map.of()).forEach((column, last) -> {
            if (column < cells.size()) {
                held.put(column, new Held(cells.get(column), last));
            }
        });
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (!(cell.getValue() instanceof BigDecimal number)) {
            String raw = cell.getType() == CellType.STRING ? cell.asString() : cell.getRawValue();
            // one line a row, so that line numbers are row numbers
            return raw == null ? "" : LINE_ENDS.matcher(raw).replaceAll(" ");
        }
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
