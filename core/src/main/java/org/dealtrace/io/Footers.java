package org.dealtrace.io;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.ShippedLists;
import org.dealtrace.io.internal.TableHeader;

/** Recognizes rows of a list that are no records: totals, footnotes and repeated headers. */
final class Footers {

    private static final Set<String> SUMMARIES = words("summary-words.txt");
    private static final Set<String> FOOTNOTES = words("footnote-words.txt");

    private static final Pattern NUMBER = Pattern.compile("[\\s\\p{Sc}\\d.,'%()+-]*");
    private static final Pattern COUNT = Pattern.compile("[nN]\\s*=\\s*[\\d.,' ]+");

    private Footers() {}

    private static Set<String> words(String file) {
        return ShippedLists.lines(file).stream()
                .flatMap(line -> Stream.of(line.split("\\|")))
                .map(TableHeader::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a row is no record; it is then recorded as rejected.
     *
     * @param name the index of the column of names
     */
    static boolean passes(TableRow row, int name, List<String> header, Repairs repairs) {
        String what = kind(row, name, header);
        if (!what.isEmpty()) {
            repairs.rejected(header.get(name), row.cell(name), what);
        }
        return !what.isEmpty();
    }

    /** The message about such a row, from the column of names or the first filled cell; empty for a record. */
    private static String kind(TableRow row, int name, List<String> header) {
        if (isHeaderAgain(row, header)) {
            return Messages.row("header");
        }
        String byName = kindByCell(row, name, header);
        int first = 0;
        while (first < name && row.cell(first).isEmpty()) {
            first++;
        }
        return byName.isEmpty() ? kindByCell(row, first, header) : byName;
    }

    private static String kindByCell(TableRow row, int place, List<String> header) {
        String cell = row.cell(place);
        boolean bare = true;
        boolean numbers = true;
        for (int i = 0; i < header.size(); i++) {
            String other = i == place ? "" : row.cell(i);
            bare &= other.isEmpty();
            numbers &= NUMBER.matcher(other).matches();
        }
        int colon = Math.max(cell.indexOf(':'), cell.indexOf('：'));
        String head = colon < 0 ? cell : cell.substring(0, colon);
        if (numbers && SUMMARIES.contains(TableHeader.key(head))) {
            return Messages.row("total");
        }
        if (bare && (COUNT.matcher(cell).matches() || (colon > 0 && FOOTNOTES.contains(TableHeader.key(head))))) {
            return Messages.row("footnote");
        }
        return "";
    }

    private static boolean isHeaderAgain(TableRow row, List<String> header) {
        int filled = 0;
        for (int i = 0; i < header.size(); i++) {
            String cell = row.cell(i);
            if (!cell.isEmpty()) {
                filled++;
                if (!TableHeader.key(cell).equals(TableHeader.key(header.get(i)))) {
                    return false;
                }
            }
        }
        return filled > 1;
    }
}
