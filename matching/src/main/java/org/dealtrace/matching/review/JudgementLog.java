package org.dealtrace.matching.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * The file of judgements. Lines are only ever appended.
 *
 * <p><b>Format.</b> CSV in UTF-8 with the columns {@value LogLines#COLUMNS_TEXT}, one judgement per line. The last
 * column is the CRC-32 of the bytes of the line before its last comma, as eight hexadecimal digits. Lines with a wrong
 * check are ignored.
 *
 * <p><b>Durability.</b> {@link #append} returns when the line is on the disk (fsync). If writing stops in the middle of
 * a line, {@link Judgements#damaged()} reports that line, and the next judgement begins on a new line. Nothing is
 * truncated or overwritten. Processes wait for each other (file lock).
 *
 * <p><b>Changes.</b> A later line with the verdict {@code withdrawn} of the same reviewer undoes a judgement, and a new
 * judgement of the pair by the same reviewer replaces it. The history stays.
 *
 * <p>Lines edited by hand are reported as damaged. Fill in a sheet of {@link ReviewSheet} and {@linkplain #importFrom
 * import} it instead.
 */
public final class JudgementLog {

    private final Path file;

    private JudgementLog(Path file) {
        this.file = file;
    }

    /** The log in this file, which the first judgement creates. */
    public static JudgementLog at(Path file) {
        return new JudgementLog(file);
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /**
     * Reads all judgements.
     *
     * @throws InputException if the file cannot be read, or is not a file of judgements
     */
    public Judgements read() {
        if (!Files.exists(file)) {
            return Judgements.none();
        }
        if (Files.isDirectory(file)) {
            throw InputException.in(file, "is a directory; give the path of the file of judgements");
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw InputException.in(file, "cannot be read (" + e + "); check its permissions");
        }
        return parse(bytes);
    }

    private Judgements parse(byte[] bytes) {
        if (!LogLines.beginAsOurs(bytes)) {
            throw InputException.in(
                    file,
                    "is no file of judgements: its first line is not '" + LogLines.HEADER.strip()
                            + "'; give another path, or import a filled-in sheet into a new log");
        }
        List<ReadIssue> damaged = new ArrayList<>();
        List<SourceRow> places = new ArrayList<>();
        List<String> whole = new ArrayList<>();
        long number = 1;
        for (int start = LogLines.HEADER.length(); start < bytes.length; ) {
            int end = start;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            int content = end;
            while (content > start && bytes[content - 1] == '\r') {
                content--;
            }
            number++;
            SourceRow at = new SourceRow(file.toString(), number);
            String line = new String(bytes, start, content - start, StandardCharsets.UTF_8);
            if (LogLines.isWhole(bytes, start, content)) {
                places.add(at);
                whole.add(line);
            } else if (!line.isEmpty()) {
                damaged.add(damaged(at, line));
            }
            start = end + 1;
        }
        return new Judgements(judgements(whole, places, damaged), damaged);
    }

    private static ReadIssue damaged(SourceRow at, String line) {
        return new ReadIssue(
                ReadIssue.Kind.REJECTED,
                at,
                "",
                line,
                Message.of(
                        "the line is torn or was changed; it is not applied. If its pair is not judged on another line,"
                                + " judge it again"));
    }

    /** The judgements of undamaged lines. */
    private List<Judgement> judgements(List<String> whole, List<SourceRow> places, List<ReadIssue> damaged) {
        List<Judgement> judgements = new ArrayList<>();
        String text = LogLines.HEADER + String.join("\r\n", whole);
        try (TableReader table = TableReader.ofText(file.toString(), text, LogLines.COLUMNS.toArray(String[]::new))) {
            int i = 0;
            for (TableRow row : table) {
                SourceRow at = places.get(i);
                try {
                    judgements.add(new JudgementRow(row, at).judgement("", Optional.empty()));
                } catch (JudgementRow.Fault e) {
                    damaged.add(damaged(at, whole.get(i)));
                }
                i++;
            }
        }
        return judgements;
    }

    /** Adds one judgement and returns when it is on the disk. */
    public void append(Judgement judgement) {
        append(List.of(judgement));
    }

    /**
     * Adds judgements in their order and returns when they are on the disk.
     *
     * @throws InputException if the file is not a file of judgements
     * @throws UncheckedIOException if it cannot be written, or the thread is interrupted (it stays marked); judgements
     *     before the fault are kept
     */
    public void append(List<Judgement> judgements) {
        if (!judgements.isEmpty()) {
            append(before -> judgements);
        }
    }

    private void append(LogWriter.Addition judgements) {
        try {
            new LogWriter(file).append(judgements);
        } catch (ClosedByInterruptException | FileLockInterruptionException e) {
            throw new UncheckedIOException(file + " was not written, since the thread was interrupted; judge again", e);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    file + " cannot be written (" + e.getMessage()
                            + "); free space or check its permissions, and judge again",
                    e);
        }
    }

    /**
     * Imports a filled-in sheet: a CSV of {@link ReviewSheet#writeCsv}, or an export of its page. It needs the columns
     * {@code company id}, {@code deal id}, {@code party} and {@code judgement}; {@code company name}, {@code party
     * name}, {@code reviewer}, {@code date} and {@code reason} are optional.
     *
     * <p>Rows without a judgement are skipped. Rows that the log already has count as merged and are not added again,
     * so a sheet can be imported several times. A row without a date is recognised by its other cells. A malformed row
     * is reported and left out.
     *
     * @param reviewer for rows without a reviewer; may be empty if there are none
     * @param date for rows without a date
     * @return the report on the rows with a judgement; its records are the judgements added
     */
    public InputReport importFrom(Path sheet, String reviewer, LocalDate date) {
        SheetImport rows = SheetImport.of(sheet, read(), reviewer, date);
        if (rows.added().isEmpty()) {
            return rows.report(sheet);
        }
        // again under the lock, because another process may import the same sheet
        SheetImport[] imported = {rows};
        append(before -> {
            imported[0] = SheetImport.of(sheet, parse(before.read()), reviewer, date);
            return imported[0].added();
        });
        return imported[0].report(sheet);
    }

    @Override
    public String toString() {
        return "judgements in " + file;
    }
}
