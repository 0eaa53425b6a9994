package org.dealtrace.io;

import java.util.List;
import java.util.function.Supplier;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableHeader;

/** Cleans the cells of a table: removes white space, formula guards, error values and control characters. */
final class CellRepairs {

    private final TableHeader header;
    private final Supplier<Message> fault;
    private final List<ReadIssue> issues;
    private long blankFrom;
    private long blankTo;

    /**
     * @param fault the message about bytes that are no text
     * @param issues where repairs are recorded
     */
    CellRepairs(TableHeader header, Supplier<Message> fault, List<ReadIssue> issues) {
        this.header = header;
        this.fault = fault;
        this.issues = issues;
    }

    void checkHeader(SourceRow source) {
        for (int i = 0; i < header.size(); i++) {
            String name = header.names().get(i);
            if (name.indexOf('\uFFFD') >= 0) {
                repaired(source, i, name, fault.get());
            }
        }
    }

    /** Whether a row is blank. Rows of separators are listed at the next row that is not blank. */
    boolean isBlank(CsvRows row) {
        for (String cell : row.cells()) {
            if (!Cells.strip(cell).isEmpty()) {
                reportBlankRows(row.source().file());
                return false;
            }
        }
        // An empty line is harmless; a row of separators can mean a damaged file.
        if (row.cells().size() > 1) {
            blankFrom = blankFrom == 0 ? row.source().line() : blankFrom;
            blankTo = row.line();
        }
        return true;
    }

    /** Lists the rows of separators that were just passed. */
    void reportBlankRows(String file) {
        if (blankFrom > 0) {
            new Repairs(issues, new SourceRow(file, blankFrom))
                    .repaired("", "", Messages.row("blank", Long.toString(blankTo)));
            blankFrom = 0;
        }
    }

    String[] row(List<String> cells, SourceRow source) {
        String[] row = new String[header.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = i < cells.size() ? clean(cells.get(i), source, i) : "";
        }
        for (int i = row.length; i < cells.size(); i++) {
            if (!Cells.strip(cells.get(i)).isEmpty()) {
                new Repairs(issues, source).repaired("column " + (i + 1), cells.get(i), Messages.row("cells"));
            }
        }
        return row;
    }

    private String clean(String cell, SourceRow source, int column) {
        if (cell.isEmpty()) {
            return "";
        }
        String text = Cells.withoutControls(cell);
        if (!text.equals(cell)) {
            repaired(source, column, cell, Cells.CONTROLS);
        }
        if (cell.indexOf('\uFFFD') >= 0) {
            repaired(source, column, cell, fault.get());
        }
        String bare = Cells.strip(text);
        if (Cells.isSpreadsheetError(bare)) {
            repaired(source, column, bare, Messages.row("error-value"));
            return "";
        }
        return Cells.bare(bare);
    }

    private void repaired(SourceRow source, int column, String value, Message message) {
        new Repairs(issues, source).repaired(header.names().get(column), value, message);
    }
}
