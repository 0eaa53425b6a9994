package org.dealtrace.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.CompanyName;
import org.dealtrace.Identifier;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.DoubtfulNames;
import org.dealtrace.io.internal.Ids;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Repairs;
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
        if (Footers.passes(row, name, columns.names(), repairs)) {
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
}
