package org.dealtrace.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** A register of companies as a table; the columns are described in docs/formats.md. */
final class CompanyTable implements TableSource.Mapper<Company> {

    private static final String FORMAT = "Register of companies";

    private final ListColumns list;
    private final int countries;
    private final int recommendations;

    private CompanyTable(TableHeader header) {
        list = new ListColumns(header);
        countries = list.find("country");
        recommendations = list.find("recommendations");
    }

    static RecordSource<Company> source(DecodedText file, ReadOptions options) {
        if (JsonSource.is(file)) {
            return new JsonSource<>(file, FORMAT + " as JSON", new OfJson());
        }
        TableReader table = TableReader.openList(
                file, ListColumns::isHeader, "a column 'name' (or 'company', 'firm' or '公司')", options);
        String source = table.nameOfSource();
        return new TableSource<>(
                table, source.isEmpty() ? FORMAT : FORMAT + ", " + source, new CompanyTable(table.header()));
    }

    /** Companies from JSON objects of a public register or of this project's own form. */
    private static final class OfJson implements JsonSource.Mapper<Company> {
        private final JsonRows rows = new JsonRows(ListColumns::isHeader);

        @Override
        public boolean belongs(JsonNode node) {
            return !rows.isSource(node) || rows.belongs(node);
        }

        @Override
        public @Nullable Company map(JsonNode node, Repairs repairs, RecordSource.UniqueIds ids) {
            if (!rows.isSource(node)) {
                return JsonRecords.company(node, repairs, ids);
            }
            TableRow row = rows.row(node, repairs.source());
            return row == null ? null : new CompanyTable(row.header()).map(row, repairs, ids);
        }
    }

    @Override
    public @Nullable Company map(TableRow row, Repairs repairs, RecordSource.UniqueIds ids) {
        ListColumns.Party party = list.party(row, "C", List.of(), repairs, ids);
        if (party == null) {
            return null;
        }
        List<Country> known = Lists.values(row.cell(countries)).stream()
                .flatMap(c -> EnumCells.country(list.columns.name(countries), c, repairs).stream())
                .toList();
        return new Company(
                party.id(),
                party.names(),
                known,
                list.city(row),
                list.identifiers(row, repairs),
                list.fields(row),
                Lists.values(row.cell(recommendations)));
    }

    static final TableForm<Company> FORM = new TableForm<>(
            List.of(
                    TableForm.column("id", Company::id),
                    TableForm.column("name", Company::name),
                    TableForm.optional(
                            "name_type", c -> TypedNames.mainType(c.names().get(0))),
                    TableForm.column(
                            "other_names",
                            c -> TypedNames.write(c.names().subList(1, c.names().size()), "|")),
                    TableForm.column(
                            "country",
                            c -> String.join(
                                    "|",
                                    c.countries().stream().map(Country::code).toList())),
                    TableForm.column("city", Company::city),
                    TableForm.column("identifiers", c -> EnumCells.cell(c.identifiers(), "|")),
                    TableForm.column("fields", c -> Lists.join(c.fields(), "|")),
                    TableForm.optional("recommendations", c -> Lists.join(c.recommendations(), "|"))),
            c -> Map.of(),
            h -> Columns.knows(h, header -> new CompanyTable(header).list.columns));
}
