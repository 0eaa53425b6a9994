package org.dealtrace.io.excel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dealtrace.io.internal.Workbook;
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

    /**
     * A workbook that unpacks to more is refused: the largest sheet that Excel can hold, all cells filled, is about so
     * long.
     */
    private static final long MOST_BYTES = 8L << 30;

    /** XML of a sheet packs 10 to 30 times; an entry that packs more than this is made to fill a disk. */
    private static final long MOST_PACKED = 1000;

    /** Smaller entries may pack as they like. */
    private static final long SMALL = 10L << 20;

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
        SheetWriter.write(file, sheets);
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
            return new SheetStream(workbook, found);
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
}
