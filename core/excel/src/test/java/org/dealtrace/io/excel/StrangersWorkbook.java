package org.dealtrace.io.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Lays a table into a workbook with what people put around, between and into their cells. Each method is one habit. */
final class StrangersWorkbook {

    /** A share of 94.5 as Excel keeps it: the number 0.945, shown as 94.5%. */
    record Percent(double share) {

        /** The share in percent, as a CSV has it. */
        String text() {
            return BigDecimal.valueOf(share)
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final List<Consumer<XSSFSheet>> afterwards = new ArrayList<>();
    private final List<String> sheetsAfter = new ArrayList<>();
    private String name = "Sheet1";
    private String dateFormat = "yyyy-mm-dd";
    private List<String> titles = List.of();
    private List<String> groups = List.of();
    private List<String> below = List.of();
    private List<Object> totals = List.of();
    private int firstRow;
    private int firstColumn;
    private boolean formulas;
    private boolean richText;
    private boolean looseSpaces;
    private boolean wideDates;
    private boolean mergedDown;

    StrangersWorkbook named(String sheet) {
        name = sheet;
        return this;
    }

    /** A sheet with lines of text before the one with the table. */
    StrangersWorkbook sheetBefore(String sheet, String... lines) {
        write(book.createSheet(sheet), 0, 0, List.of(lines));
        return this;
    }

    /** An empty sheet behind the one with the table, as Excel makes them. */
    StrangersWorkbook sheetAfter(String sheet) {
        sheetsAfter.add(sheet);
        return this;
    }

    /** Lines over the table, each one cell merged over all columns, and an empty row below them. */
    StrangersWorkbook titles(String... lines) {
        titles = List.of(lines);
        return this;
    }

    /** A row above the header; a group's cell is merged over the empty ones behind it. */
    StrangersWorkbook groups(String... cells) {
        groups = List.of(cells);
        return this;
    }

    /** Lines below the table, after an empty row. */
    StrangersWorkbook notesBelow(String... lines) {
        below = List.of(lines);
        return this;
    }

    /** A last row of sums. */
    StrangersWorkbook totals(Object... cells) {
        totals = List.of(cells);
        return this;
    }

    StrangersWorkbook startsAt(int row, int column) {
        firstRow = row;
        firstColumn = column;
        return this;
    }

    StrangersWorkbook dates(String format) {
        dateFormat = format;
        return this;
    }

    StrangersWorkbook calendarOf1904() {
        book.getCTWorkbook().getWorkbookPr().setDate1904(true);
        return this;
    }

    /** Every cell is a formula that refers to another sheet; its value is kept beside it. */
    StrangersWorkbook formulas() {
        formulas = true;
        return this;
    }

    /** The first word of each text is bold. */
    StrangersWorkbook richText() {
        richText = true;
        return this;
    }

    /** No-break and ideographic spaces around texts, and line breaks in place of the spaces of headers. */
    StrangersWorkbook looseSpaces() {
        looseSpaces = true;
        return this;
    }

    /** Dates are texts such as ２０１５年３月２日, whose digits are as wide as Chinese characters. */
    StrangersWorkbook fullWidthDates() {
        wideDates = true;
        return this;
    }

    /** Equal cells below each other are one cell. */
    StrangersWorkbook mergedDown() {
        mergedDown = true;
        return this;
    }

    /** Hides a row of the table, counted from 0 below the header, and a column. */
    StrangersWorkbook hidden(int row, int column) {
        afterwards.add(sheet -> {
            sheet.getRow(headerRow() + 1 + row).setZeroHeight(true);
            sheet.setColumnHidden(firstColumn + column, true);
        });
        return this;
    }

    StrangersWorkbook rightToLeft() {
        afterwards.add(sheet -> sheet.setRightToLeft(true));
        return this;
    }

    /** A comment at the first header, and a filter and frozen panes over the table. */
    StrangersWorkbook filtered() {
        afterwards.add(sheet -> {
            sheet.setAutoFilter(new CellRangeAddress(headerRow(), sheet.getLastRowNum(), firstColumn, firstColumn + 2));
            sheet.createFreezePane(0, headerRow() + 1);
            sheet.createDrawingPatriarch()
                    .createCellComment(book.getCreationHelper().createClientAnchor())
                    .setString(new XSSFRichTextString("as in the files of the embassy"));
        });
        return this;
    }

    /** A second table to the right, one empty column apart. */
    StrangersWorkbook tableBeside(List<List<Object>> rows) {
        afterwards.add(sheet -> {
            int column = sheet.getRow(headerRow()).getLastCellNum() + 1;
            for (int r = 0; r < rows.size(); r++) {
                write(CellUtil.getRow(headerRow() + r, sheet), column, rows.get(r));
            }
        });
        return this;
    }

    /** A second table below, under a title of its own. */
    StrangersWorkbook tableBelow(String title, List<List<Object>> rows) {
        afterwards.add(sheet -> {
            int row = sheet.getLastRowNum() + 3;
            write(sheet.createRow(row++), firstColumn, List.of(title));
            for (List<Object> cells : rows) {
                write(sheet.createRow(row++), firstColumn, cells);
            }
        });
        return this;
    }

    /** Writes the table: texts, numbers, dates ({@link LocalDate}) and shares ({@link Percent}). */
    Path write(Path file, List<String> header, List<List<Object>> rows) throws IOException {
        XSSFSheet sheet = book.createSheet(name);
        sheetsAfter.forEach(book::createSheet);
        int last = firstColumn + header.size() - 1;
        for (int r = 0; r < titles.size(); r++) {
            write(sheet.createRow(firstRow + r), firstColumn, List.of(titles.get(r)));
            sheet.addMergedRegion(new CellRangeAddress(firstRow + r, firstRow + r, firstColumn, last));
        }
        if (!groups.isEmpty()) {
            writeGroups(sheet, headerRow() - 1);
        }
        write(
                sheet.createRow(headerRow()),
                firstColumn,
                header.stream()
                        .map(h -> (Object) (looseSpaces ? h.replace(' ', '\n') : h))
                        .toList());
        for (int r = 0; r < rows.size(); r++) {
            write(sheet.createRow(headerRow() + 1 + r), firstColumn, rows.get(r));
        }
        if (mergedDown) {
            for (int c = 0; c < header.size(); c++) {
                mergeDown(sheet, rows, c);
            }
        }
        if (!totals.isEmpty()) {
            write(sheet.createRow(headerRow() + 1 + rows.size()), firstColumn, totals);
        }
        write(sheet, sheet.getLastRowNum() + 2, firstColumn, below);
        afterwards.forEach(change -> change.accept(sheet));
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
        }
        return file;
    }

    private int headerRow() {
        return firstRow + (titles.isEmpty() ? 0 : titles.size() + 1) + (groups.isEmpty() ? 0 : 1);
    }

    private void writeGroups(XSSFSheet sheet, int row) {
        write(sheet.createRow(row), firstColumn, new ArrayList<>(groups));
        for (int c = 0; c < groups.size(); c++) {
            int end = c + 1;
            while (end < groups.size() && groups.get(end).isEmpty()) {
                end++;
            }
            merge(sheet, row, row, c, end - 1);
            c = end - 1;
        }
    }

    private void mergeDown(XSSFSheet sheet, List<List<Object>> rows, int column) {
        for (int r = 0; r < rows.size(); r++) {
            int end = r + 1;
            while (end < rows.size()
                    && rows.get(end).get(column).equals(rows.get(r).get(column))) {
                sheet.getRow(headerRow() + 1 + end++)
                        .getCell(firstColumn + column)
                        .setBlank();
            }
            merge(sheet, headerRow() + 1 + r, headerRow() + end, column, column);
            r = end - 1;
        }
    }

    private void merge(XSSFSheet sheet, int top, int bottom, int left, int right) {
        if (top < bottom || left < right) {
            sheet.addMergedRegion(new CellRangeAddress(top, bottom, firstColumn + left, firstColumn + right));
        }
    }

    private void write(XSSFSheet sheet, int row, int column, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            write(sheet.createRow(row + i), column, List.of(lines.get(i)));
        }
    }

    private void write(Row row, int column, List<?> cells) {
        for (int c = 0; c < cells.size(); c++) {
            Cell cell = row.createCell(column + c);
            Object value = cells.get(c);
            if (value instanceof LocalDate date && !wideDates) {
                cell.setCellValue(date);
                cell.setCellStyle(style(dateFormat));
            } else if (value instanceof LocalDate date) {
                cell.setCellValue(wide(date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日"));
            } else if (value instanceof Percent percent) {
                cell.setCellValue(percent.share());
                cell.setCellStyle(style("0.0%"));
            } else if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
                cell.setCellStyle(style("#,##0"));
            } else if (!value.toString().isEmpty()) {
                setText(cell, value.toString());
            }
            if (formulas && row.getRowNum() > headerRow() && cell.getCellType() != CellType.BLANK) {
                makeFormula(cell);
            }
        }
    }

    private void setText(Cell cell, String text) {
        String written = looseSpaces ? "\u00A0" + text + " \u3000" : text;
        int word = written.indexOf(' ');
        if (richText && word > 0) {
            XSSFRichTextString parts = new XSSFRichTextString(written);
            XSSFFont bold = book.createFont();
            bold.setBold(true);
            parts.applyFont(0, word, bold);
            cell.setCellValue(parts);
        } else {
            cell.setCellValue(written);
        }
    }

    /** Keeps the value of a cell and puts a formula before it. */
    private static void makeFormula(Cell cell) {
        boolean text = cell.getCellType() == CellType.STRING;
        String string = text ? cell.getStringCellValue() : "";
        double number = text ? 0 : cell.getNumericCellValue();
        cell.setCellFormula("IF(1=1," + (text ? "\"" + string.replace("\"", "\"\"") + "\"" : number) + ",\"\")");
        if (text) {
            cell.setCellValue(string);
        } else {
            cell.setCellValue(number);
        }
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static String wide(String text) {
        return text.chars()
                .map(c -> c > ' ' && c < 127 ? c + 0xFEE0 : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
