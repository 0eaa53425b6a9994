package org.dealtrace.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.CompanyName;
import org.dealtrace.SourceRow;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Repairs;

/** The values of a table's row. */
final class TableValues extends RowValues {

    final TableRow row;
    private final Columns columns;

    TableValues(TableRow row, RowMapper<?> mapper, Repairs repairs, RecordReader.UniqueIds ids) {
        super(repairs, mapper.otherDates, ids);
        this.row = row;
        this.columns = mapper.columns;
    }

    @Override
    String column(String name) {
        return columns.name(name);
    }

    @Override
    String text(String name) {
        return row.cell(columns.index(name));
    }

    @Override
    List<String> texts(String name) {
        return Lists.values(text(name));
    }

    @Override
    List<NoNames.Cell> names() {
        if (text("name").isEmpty()) {
            return List.of();
        }
        List<NoNames.Cell> names = new ArrayList<>();
        CompanyName main = TypedNames.main(text("name"), column("name_type"), text("name_type"), repairs);
        names.add(new NoNames.Cell(column("name"), main));
        names.addAll(NoNames.cells(column("other_names"), TypedNames.read(text("other_names"))));
        names.addAll(further("former_names", CompanyName.Kind.FORMER, Optional.empty()));
        names.addAll(further("chinese_name", CompanyName.Kind.TRANSLITERATED, Optional.of("zh")));
        return names;
    }

    private List<NoNames.Cell> further(String column, CompanyName.Kind kind, Optional<String> language) {
        return NoNames.cells(
                column(column),
                texts(column).stream()
                        .map(n -> new CompanyName(n, kind, language, Optional.empty(), Optional.empty()))
                        .toList());
    }

    @Override
    Map<String, String> attributes() {
        return columns.attributes(row);
    }

    @Override
    SourceRow source() {
        return row.source();
    }

    @Override
    List<String> cells() {
        return row.cells();
    }
}
