package org.dealtrace.io;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** A register of companies as a table; the columns are described in docs/formats.md. */
final class CompanyTable extends RowMapper<Company> {

    private static final String FORMAT = "Register of companies";

    private CompanyTable(TableHeader header) {
        super(ListColumns.of(header, "recommendations"));
        columns.know("countries", HeaderWords.of(HeaderWords.LIST, "country"));
    }

    static RecordReader<Company> source(DecodedText file, ReadOptions options) {
        TableReader table =
                TableReader.open(file, ListColumns.wanted(ListColumns::isHeader), ListColumns::isHeader, options);
        String source = table.nameOfSource();
        String form = table.isOfObjects() ? " as JSON" : source.isEmpty() ? "" : ", " + source;
        return new RecordReader<>(table, FORMAT + form, CompanyTable::new);
    }

    /** Records the columns that a register has no place for, unless a public source has them. */
    @Override
    void begin(TableReader table, Repairs repairs) {
        List<String> unread = columns.doubtSpelling(columns.unread(), HeaderWords.LIST, FORM, repairs);
        if (!unread.isEmpty() && table.nameOfSource().isEmpty()) {
            repairs.repaired("", String.join(", ", unread), Messages.row("dropped"));
        }
    }

    @Override
    @Nullable
    Company map(RowValues row) {
        ListColumns.Party party = ListColumns.party(row, columns, "C");
        if (party == null) {
            return null;
        }
        List<Country> known = row.texts("countries").stream()
                .flatMap(c -> EnumCells.country(row.column("countries"), c, row.repairs).stream())
                .toList();
        return new Company(
                party.id(),
                party.names(),
                known,
                row.some("city"),
                row.identifiers(),
                row.texts("fields"),
                row.texts("recommendations"));
    }

    static final TableForm<Company> FORM = new TableForm<>(
            List.of(
                    TableForm.column("id", Company::id),
                    TableForm.column("name", Company::name),
                    TableForm.optional("name_type", c -> TypedNames.mainType(c.names())),
                    TableForm.column("other_names", c -> TypedNames.others(c.names(), "|")),
                    TableForm.column(
                            "country",
                            c -> c.countries().stream().map(Country::code).collect(Collectors.joining("|"))),
                    TableForm.column("city", Company::city),
                    TableForm.column("identifiers", c -> EnumCells.cell(c.identifiers(), "|")),
                    TableForm.column("fields", c -> Lists.join(c.fields(), "|")),
                    TableForm.optional("recommendations", c -> Lists.join(c.recommendations(), "|"))),
            c -> Map.of(),
            h -> Columns.knows(h, header -> new CompanyTable(header).columns));
}
