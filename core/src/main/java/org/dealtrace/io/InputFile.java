package org.dealtrace.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.dealtrace.InputException;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.TableHeader;

/**
 * Opens what a user calls a file: text, text packed by gzip, or the sheet of a workbook that holds a table of the kind
 * asked for.
 */
final class InputFile {

    private static final int[] ZIP = {'P', 'K', 3, 4};
    private static final int[] GZIP = {0x1F, 0x8B};

    private InputFile() {}

    /**
     * Opens a file.
     *
     * @param wanted whether a sheet has the header of a table of the kind asked for
     */
    static DecodedText open(Path file, ReadOptions options, Predicate<TableHeader> wanted) {
        try {
            if (Files.isRegularFile(file)) {
                if (begins(file, ZIP)) {
                    return sheet(file, options, wanted);
                }
                if (begins(file, GZIP)) {
                    InputStream unpacked = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
                    return DecodedText.of(file.toString(), unpacked, options.encoding());
                }
            }
        } catch (IOException e) {
            throw DecodedText.unreadable(file.toString(), e);
        }
        return JsonSource.open(file, options.encoding());
    }

    private static boolean begins(Path file, int[] bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (int expected : bytes) {
                if (in.read() != expected) {
                    return false;
                }
            }
            return true;
        }
    }

    private static DecodedText sheet(Path file, ReadOptions options, Predicate<TableHeader> wanted) {
        Workbook workbook = ServiceLoader.load(Workbook.class, Workbook.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> InputException.in(
                        file,
                        "is a spreadsheet workbook or an archive; save it as 'CSV UTF-8' first, or put the "
                                + "module dealtrace-excel on"
                                + " the class path"));
        try {
            List<String> sheets = workbook.sheets(file);
            if (sheets.isEmpty()) {
                throw InputException.in(file, "is a workbook without a visible sheet");
            }
            if (!options.sheet().isEmpty()) {
                if (!sheets.contains(options.sheet())) {
                    throw InputException.in(
                            file,
                            "has no visible sheet '" + options.sheet() + "'; its sheets are "
                                    + String.join(", ", sheets));
                }
                return text(workbook, file, options.sheet());
            }
            for (String sheet : sheets) {
                DecodedText text = text(workbook, file, sheet);
                if (HeaderSearch.finds(
                        text.peek(HeaderSearch.HEAD_CHARS), h -> wanted.test(h.renamed(options.columns())))) {
                    return text;
                }
                text.close();
            }
            return text(workbook, file, sheets.get(0));
        } catch (IOException e) {
            throw InputException.in(file.toString(), "is no workbook that can be read (" + e.getMessage() + ")", e);
        }
    }

    private static DecodedText text(Workbook workbook, Path file, String sheet) throws IOException {
        return DecodedText.of(file + " [" + sheet + "]", workbook.csv(file, sheet));
    }
}
