package org.dealtrace.io.excel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.io.internal.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * XLSX workbooks, read as a stream of rows. Macros and formulas are not run; of a formula the value that was saved with
 * it is read.
 */
public final class XlsxWorkbook implements Workbook {

    /** The most rows and columns of a sheet, and characters of a cell, that Excel opens. */
    private static final int ROWS = 1_048_576;

    private static final String LAST_COLUMN = "XFD";
    private static final int CHARACTERS = 32_767;

    private static final int WIDTH = 18;

    /** The first moment that a zip archive can tell. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /**
     * A workbook that unpacks to more is refused: the largest sheet that Excel can hold, all cells filled, is about so
     * long.
     */
    private static final long MOST_BYTES = 8L << 30;

    /** XML of a sheet packs 10 to 30 times; an entry that packs more than this is made to fill a disk. */
    private static final long MOST_PACKED = 1000;

    /** Smaller entries may pack as they like. */
    private static final long SMALL = 10L << 20;

    /** A cell, or a row without letters. */
    private static final Pattern PLACE = Pattern.compile("([A-Z]{0,3})(\\d{1,7})");

    /** Merged cells of one column. */
    private static final Pattern DOWN = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):\\1(\\d{1,7})");

    private static final ReadingOptions OPTIONS = new ReadingOptions(true, true);

    /** For {@link java.util.ServiceLoader}. */
    public XlsxWorkbook() {}

    /**
     * Writes a workbook of texts and numbers. A text is never taken for a formula; the same content gives the same
     * bytes.
     *
     * @param sheets rows of texts, numbers, optionals and nulls by the names of the sheets
     * @throws java.io.UncheckedIOException if it cannot be written, or a sheet has more rows than Excel opens
     */
    public static void write(Path file, Map<String, List<List<@Nullable Object>>> sheets) {
        try (FileInPlace place = FileInPlace.beside(file)) {
            Path made = Files.createTempFile("dealtrace", ".xlsx");
            try {
                make(made, sheets);
                withoutTheTime(made, place.stream());
            } finally {
                Files.deleteIfExists(made);
            }
            place.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> sheets(Path file) throws IOException {
        try (ReadableWorkbook workbook = open(file)) {
            return workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .map(Sheet::getName)
                    .toList();
        }
    }

    @Override
    public InputStream csv(Path file, String sheet) throws IOException {
        ReadableWorkbook workbook = open(file);
        try {
            Sheet found =
                    workbook.findSheet(sheet).orElseThrow(() -> new IOException("there is no sheet '" + sheet + "'"));
            return new SheetStream(workbook, found, mergedDown(file, found));
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        check(file);
        try {
            return new ReadableWorkbook(file.toFile(), OPTIONS);
        } catch (ExcelReaderException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Refuses archives that are made to exhaust whoever unpacks them, and those that are no workbook. */
    private static void check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new ZipException("it has no sheets, so it is an archive of another kind");
            }
            long all = 0;
            for (ZipEntry entry : zip.stream().toList()) {
                all += entry.getSize();
                boolean bomb = entry.getSize() > SMALL && entry.getSize() / MOST_PACKED > entry.getCompressedSize();
                if (all > MOST_BYTES || bomb) {
                    throw new ZipException("its part " + entry.getName() + " unpacks to " + entry.getSize()
                            + " bytes, far more than a sheet needs");
                }
            }
        }
    }

    /**
     * Reads a sheet's part for the cells that are merged with those below them, and refuses a sheet with cells where no
     * sheet has any, because the work to read them follows their places.
     */
    private static Map<Integer, Map<Integer, Integer>> mergedDown(Path file, Sheet sheet) throws IOException {
        Map<Integer, Map<Integer, Integer>> merged = new HashMap<>();
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            elements(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    element -> parts.put(
                            element.getAttributeValue(null, "Id"), element.getAttributeValue(null, "Target")));
            String target = parts.getOrDefault(sheet.getId(), "");
            String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
            elements(zip, part, element -> cell(part, element, merged));
        }
        return merged;
    }

    private interface ElementReader {
        void read(XMLStreamReader element) throws IOException;
    }

    private static void elements(ZipFile zip, String part, ElementReader reader) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory.createXMLStreamReader(content);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    reader.read(xml);
                }
            }
        } catch (XMLStreamException e) {
            // the reader of its rows says where the part is damaged
        }
    }

    private static void cell(String part, XMLStreamReader element, Map<Integer, Map<Integer, Integer>> merged)
            throws IOException {
        String name = element.getLocalName();
        String place = element.getAttributeValue(null, "r");
        if (place != null && (name.equals("c") || name.equals("row")) && !isInASheet(place)) {
            throw new IOException("its part " + part + " has a cell at " + place + ", and a sheet ends at column "
                    + LAST_COLUMN + " and row " + ROWS);
        }
        Matcher range = DOWN.matcher(name.equals("mergeCell") ? element.getAttributeValue(null, "ref") : "");
        if (range.matches()) {
            merged.computeIfAbsent(Integer.valueOf(range.group(2)), row -> new HashMap<>())
                    .put(new CellAddress(range.group(1) + "1").getColumn(), Integer.valueOf(range.group(3)));
        }
    }

    private static boolean isInASheet(String place) {
        Matcher parts = PLACE.matcher(place.toUpperCase(Locale.ROOT));
        return parts.matches()
                && (parts.group(1).length() < LAST_COLUMN.length()
                        || parts.group(1).compareTo(LAST_COLUMN) <= 0)
                && Integer.parseInt(parts.group(2)) <= ROWS;
    }

    private static void make(Path file, Map<String, List<List<@Nullable Object>>> sheets) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Dealtrace", "1.0");
            for (Map.Entry<String, List<List<@Nullable Object>>> sheet : sheets.entrySet()) {
                Worksheet worksheet = workbook.newWorksheet(sheet.getKey());
                List<List<@Nullable Object>> rows = sheet.getValue();
                if (rows.size() > ROWS) {
                    throw new IOException("the sheet " + sheet.getKey() + " has " + rows.size()
                            + " rows, and Excel opens " + ROWS + " at most; write CSV instead");
                }
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        cell(worksheet, r, c, rows.get(r).get(c));
                    }
                }
                worksheet.freezePane(0, 1);
                for (int c = 0; !rows.isEmpty() && c < rows.get(0).size(); c++) {
                    worksheet.style(0, c).bold().set();
                    worksheet.width(c, WIDTH);
                }
                worksheet.finish();
            }
            workbook.finish();
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            cell(sheet, row, column, optional.orElse(null));
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null && !value.toString().isEmpty()) {
            String text = value.toString();
            sheet.value(row, column, text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS));
        }
    }

    /** Copies the parts of a workbook; the day and hour of its making are left out. */
    private static void withoutTheTime(Path from, OutputStream to) throws IOException {
        try (ZipFile made = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(to)) {
            for (Enumeration<? extends ZipEntry> parts = made.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(NO_TIME);
                out.putNextEntry(copy);
                try (InputStream content = made.getInputStream(part)) {
                    if (part.getName().equals("docProps/core.xml")) {
                        String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
                        out.write(text.replaceAll("<dcterms:created.*?</dcterms:created>", "")
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        content.transferTo(out);
                    }
                }
            }
        }
    }
}
