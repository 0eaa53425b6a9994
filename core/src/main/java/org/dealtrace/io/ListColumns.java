package org.dealtrace.io;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dealtrace.CompanyName;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.DoubtfulNames;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.ShippedLists;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** The columns that lists of recommendations and registers of companies share. */
final class ListColumns {

    /** The subject of a row. */
    record Party(String id, List<CompanyName> names) {}

    private static final String[] SHARED = {"id", "name", "name_type", "other_names", "city", "identifiers", "fields"};

    private ListColumns() {}

    /** A header of a list. */
    static TableLayout.Wanted wanted(Predicate<TableHeader> test) {
        return new TableLayout.Wanted(test, "a column 'name' (or 'company', 'firm' or '公司')", false, HeaderWords.LIST);
    }

    static boolean isHeader(TableHeader header) {
        return HeaderWords.has(header, HeaderWords.LIST, "name");
    }

    /** The shared columns and others. */
    static Columns of(TableHeader header, String... others) {
        Columns columns = new Columns(header);
        columns.know(HeaderWords.LIST, SHARED);
        columns.know(HeaderWords.LIST, others);
        return columns;
    }

    /**
     * Id and names of a row; null if it is a footer or was rejected.
     *
     * @param prefix the beginning of the id of a row without one
     */
    static @Nullable Party party(RowValues row, Columns columns, String prefix) {
        if (row instanceof TableValues cells
                && passes(cells.row, columns.index("name"), columns.names(), row.repairs)) {
            return null;
        }
        List<CompanyName> names = NoNames.known(row.names(), row.repairs);
        if (names.isEmpty()) {
            row.repairs.rejected(row.column("name"), row.shown(), Messages.row("no-name"));
            return null;
        }
        String id = row.id(prefix);
        if (id == null) {
            return null;
        }
        DoubtfulNames.several(row.column("name"), names.get(0).text(), row.repairs);
        return new Party(id, names);
    }

    private static final Set<String> SUMMARIES = ShippedLists.keys("summary-words.txt");
    private static final Set<String> FOOTNOTES = ShippedLists.keys("footnote-words.txt");

    private static final Pattern NUMBER = Pattern.compile("[\\s\\p{Sc}\\d.,'%()+-]*");
    private static final Pattern COUNT = Pattern.compile("[nN]\\s*=\\s*[\\d.,' ]+");

    /**
     * Whether a row is no record; it is then recorded as rejected.
     *
     * @param name the index of the column of names
     */
    static boolean passes(TableRow row, int name, List<String> header, Repairs repairs) {
        Message what = kind(row, name, header);
        if (!what.isEmpty()) {
            repairs.rejected(header.get(name), row.cell(name), what);
        }
        return !what.isEmpty();
    }

    /** The message about such a row, from the column of names or the first filled cell; empty for a record. */
    private static Message kind(TableRow row, int name, List<String> header) {
        if (isHeaderAgain(row, header)) {
            return Messages.row("header");
        }
        Message byName = kindByCell(row, name, header);
        int first = 0;
        while (first < name && row.cell(first).isEmpty()) {
            first++;
        }
        return byName.isEmpty() ? kindByCell(row, first, header) : byName;
    }

    private static Message kindByCell(TableRow row, int place, List<String> header) {
        String cell = row.cell(place);
        List<String> others = IntStream.range(0, header.size())
                .filter(i -> i != place)
                .mapToObj(row::cell)
                .toList();
        int colon = Math.max(cell.indexOf(':'), cell.indexOf('：'));
        String head = TableHeader.key(colon < 0 ? cell : cell.substring(0, colon));
        if (SUMMARIES.contains(head)
                && others.stream().allMatch(other -> NUMBER.matcher(other).matches())) {
            return Messages.row("total");
        }
        boolean bare = others.stream().allMatch(String::isEmpty);
        return bare && (COUNT.matcher(cell).matches() || (colon > 0 && FOOTNOTES.contains(head)))
                ? Messages.row("footnote")
                : Message.NONE;
    }

    private static boolean isHeaderAgain(TableRow row, List<String> header) {
        int[] filled = IntStream.range(0, header.size())
                .filter(i -> !row.cell(i).isEmpty())
                .toArray();
        return filled.length > 1
                && IntStream.of(filled)
                        .allMatch(i -> TableHeader.key(row.cell(i)).equals(TableHeader.key(header.get(i))));
    }
}
