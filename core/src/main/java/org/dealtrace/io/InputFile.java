package org.dealtrace.io;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dealtrace.InputException;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.TableHeader;
import org.dealtrace.io.internal.Workbook;

/**
 * Opens an input file: plain text, text compressed by gzip or zip, or a workbook's sheet with a table of the wanted
 * kind.
 */
final class InputFile {

    private static final int SHOWN = 5;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};

    private InputFile() {}

    /**
     * Opens a file.
     *
     * @param wanted whether a sheet has the header of a table of the kind asked for
     */
    static DecodedText open(Path file, ReadOptions options, Predicate<TableHeader> wanted) {
        int mark = file.toString().lastIndexOf('#');
        if (mark > 0 && !Files.exists(file)) {
            Path workbook = Path.of(file.toString().substring(0, mark));
            if (Files.exists(workbook)) {
                return open(workbook, options.sheet(file.toString().substring(mark + 1)), wanted);
            }
        }
        try {
            if (Files.isRegularFile(file)) {
                if (begins(file, ZIP)) {
                    return archive(file, options, wanted);
                }
                if (begins(file, GZIP)) {
                    InputStream unpacked = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
                    return DecodedText.of(file.toString(), unpacked, options.encoding());
                }
            }
        } catch (IOException e) {
            throw DecodedText.unreadable(file.toString(), e);
        }
        return decoded(file, options.encoding());
    }

    /** Opens a file that is JSON, always in UTF-8, or a table of another encoding. */
    private static DecodedText decoded(Path file, Charset charset) {
        DecodedText text = DecodedText.open(file, charset);
        if (!isJson(text) || !Files.isRegularFile(file)) {
            return text;
        }
        text.shut();
        return DecodedText.open(file);
    }

    /** The first characters, which show the kind of file. */
    static String head(DecodedText text) {
        try {
            return Cells.strip(text.peek(TableLayout.HEAD_CHARS));
        } catch (IOException e) {
            throw DecodedText.unreadable(text.name(), e);
        }
    }

    /** Whether a text is JSON objects. */
    static boolean isJson(DecodedText text) {
        String head = head(text);
        return head.startsWith("{")
                || (head.startsWith("[") && Cells.strip(head.substring(1)).startsWith("{"));
    }

    private static boolean begins(Path file, byte[] bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(bytes.length), bytes);
        }
    }

    private static DecodedText archive(Path file, ReadOptions options, Predicate<TableHeader> wanted)
            throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        List<? extends ZipEntry> files = zip.stream()
                .filter(entry -> !entry.isDirectory()
                        && !entry.getName().startsWith("__MACOSX/")
                        && !entry.getName().matches("(.*/)?[.][^/]*"))
                .toList();
        if (files.size() == 1) {
            InputStream content = zip.getInputStream(files.get(0));
            return DecodedText.of(
                    file + " [" + files.get(0).getName() + "]", new ClosingBoth(content, zip), options.encoding());
        }
        boolean workbook = zip.getEntry("[Content_Types].xml") != null;
        boolean openDocument = zip.getEntry("mimetype") != null;
        zip.close();
        if (workbook) {
            return sheet(file, options, wanted);
        }
        throw InputException.in(
                file,
                openDocument
                        ? "is an OpenDocument file; save it as XLSX or 'CSV UTF-8' first"
                        : "is an archive of " + files.size() + " files; unpack it and give one of them: "
                                + files.stream()
                                        .limit(SHOWN)
                                        .map(ZipEntry::getName)
                                        .collect(Collectors.joining(", ")));
    }

    /** The content of an archive; closing it closes the archive. */
    private static final class ClosingBoth extends FilterInputStream {
        private final ZipFile zip;

        ClosingBoth(InputStream in, ZipFile zip) {
            super(in);
            this.zip = zip;
        }

        @Override
        public void close() throws IOException {
            try (zip) {
                super.close();
            }
        }
    }

    private static DecodedText sheet(Path file, ReadOptions options, Predicate<TableHeader> wanted) {
        Workbook workbook = ServiceLoader.load(Workbook.class, Workbook.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> InputException.in(
                        file,
                        "is a spreadsheet workbook; save it as 'CSV UTF-8' first, or put the module dealtrace-excel on"
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
            Predicate<TableHeader> named = h -> wanted.test(h.renamed(options.columns()));
            List<String> found = having(workbook, file, sheets, named);
            if (found.isEmpty()) {
                found = having(
                        workbook,
                        file,
                        sheets,
                        h -> Stream.of(HeaderWords.LIST, HeaderWords.DEALS)
                                .anyMatch(table ->
                                        new TableLayout.Wanted(wanted, "", false, table).passesWithin(h, options)));
            }
            DecodedText text = text(workbook, file, found.isEmpty() ? sheets.get(0) : found.get(0));
            if (found.size() > 1) {
                text.remark(
                        String.join(", ", found.subList(1, found.size())),
                        Messages.row("sheets", file.getFileName() + "#" + found.get(1)));
            }
            return text;
        } catch (IOException e) {
            throw InputException.in(file.toString(), "is no workbook that can be read (" + e.getMessage() + ")", e);
        }
    }

    /** The sheets with a header that passes a test. */
    private static List<String> having(Workbook workbook, Path file, List<String> sheets, Predicate<TableHeader> test)
            throws IOException {
        List<String> having = new ArrayList<>();
        for (String sheet : sheets) {
            try (DecodedText text = text(workbook, file, sheet)) {
                if (TableLayout.finds(text.peek(TableLayout.HEAD_CHARS), test)) {
                    having.add(sheet);
                }
            }
        }
        return having;
    }

    private static DecodedText text(Workbook workbook, Path file, String sheet) throws IOException {
        return DecodedText.of(file + " [" + sheet + "]", workbook.csv(file, sheet));
    }
}
