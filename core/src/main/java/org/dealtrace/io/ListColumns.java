package org.dealtrace.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.CompanyName;
import org.dealtrace.Identifier;
import org.dealtrace.Message;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.DoubtfulNames;
import org.dealtrace.io.internal.Ids;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.ShippedLists;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** The columns that lists of recommendations and registers of companies share. */
final class ListColumns {

    /** The subject of a row. */
    record Party(String id, List<CompanyName> names) {}

    final Columns columns;
    final int name;
    private final int id;
    private final int nameType;
    private final int otherNames;
    private final int city;
    private final int identifiers;
    private final int fields;

    ListColumns(TableHeader header) {
        columns = new Columns(header);
        id = find("id");
        name = find("name");
        nameType = find("name_type");
        otherNames = find("other_names");
        city = find("city");
        identifiers = find("identifiers");
        fields = find("fields");
    }

    static boolean isHeader(TableHeader header) {
        return HeaderWords.has(header, HeaderWords.LIST, "name");
    }

    /** The index of a column under any of its names, or -1. */
    int find(String column) {
        return columns.find(HeaderWords.of(HeaderWords.LIST, column));
    }

    boolean hasId() {
        return id >= 0;
    }

    /**
     * Id and names of a row; null if it is a footer or was rejected.
     *
     * @param prefix the beginning of the id of a row without one
     * @param further names in columns of their own
     */
    @Nullable
    Party party(TableRow row, String prefix, List<NoNames.Cell> further, Repairs repairs, RecordReader.UniqueIds ids) {
        if (passes(row, name, columns.names(), repairs)) {
            return null;
        }
        List<CompanyName> names =
                row.cell(name).isEmpty() ? List.of() : NoNames.known(names(row, further, repairs), repairs);
        if (names.isEmpty()) {
            repairs.rejected(columns.name(name), row.text(), Messages.row("no-name"));
            return null;
        }
        String unique = ids.unique(columns.name(id), Ids.orLine(row.cell(id), columns.name(id), prefix, repairs));
        if (unique == null) {
            return null;
        }
        DoubtfulNames.several(columns.name(name), row.cell(name), repairs);
        return new Party(unique, names);
    }

    private List<NoNames.Cell> names(TableRow row, List<NoNames.Cell> further, Repairs repairs) {
        List<NoNames.Cell> names = new ArrayList<>();
        CompanyName main = TypedNames.main(row.cell(name), columns.name(nameType), row.cell(nameType), repairs);
        names.add(new NoNames.Cell(columns.name(name), main));
        names.addAll(NoNames.cells(columns.name(otherNames), TypedNames.read(row.cell(otherNames))));
        names.addAll(further);
        return names;
    }

    Optional<String> city(TableRow row) {
        return text(row, city);
    }

    List<Identifier> identifiers(TableRow row, Repairs repairs) {
        return EnumCells.identifiers(columns.name(identifiers), Lists.values(row.cell(identifiers)), repairs);
    }

    List<String> fields(TableRow row) {
        return Lists.values(row.cell(fields));
    }

    static Optional<String> text(TableRow row, int column) {
        String cell = row.cell(column);
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static final Set<String> SUMMARIES = words("summary-words.txt");
    private static final Set<String> FOOTNOTES = words("footnote-words.txt");

    private static final Pattern NUMBER = Pattern.compile("[\\s\\p{Sc}\\d.,'%()+-]*");
    private static final Pattern COUNT = Pattern.compile("[nN]\\s*=\\s*[\\d.,' ]+");

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
        return Message.NONE;
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
