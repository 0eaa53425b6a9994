package org.dealtrace.io;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.DoubtfulNames;
import org.dealtrace.io.internal.Ids;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** A register of companies as a table; the columns are described in docs/formats.md. */
final class CompanyTable implements TableSource.Mapper<Company> {

    private static final String FORMAT = "Register of companies";

    private final Columns columns;
    private final int id;
    private final int name;
    private final int nameType;
    private final int otherNames;
    private final int countries;
    private final int city;
    private final int identifiers;
    private final int fields;
    private final int recommendations;

    private CompanyTable(TableHeader header) {
        columns = new Columns(header);
        id = columns.find(HeaderWords.of(HeaderWords.LIST, "id"));
        name = columns.find(HeaderWords.of(HeaderWords.LIST, "name"));
        nameType = columns.find(HeaderWords.of(HeaderWords.LIST, "name_type"));
        otherNames = columns.find(HeaderWords.of(HeaderWords.LIST, "other_names"));
        countries = columns.find(HeaderWords.of(HeaderWords.LIST, "country"));
        city = columns.find(HeaderWords.of(HeaderWords.LIST, "city"));
        identifiers = columns.find(HeaderWords.of(HeaderWords.LIST, "identifiers"));
        fields = columns.find(HeaderWords.of(HeaderWords.LIST, "fields"));
        recommendations = columns.find(HeaderWords.of(HeaderWords.LIST, "recommendations"));
    }

    static boolean isHeader(TableHeader header) {
        return HeaderWords.has(header, HeaderWords.LIST, "name");
    }

    static RecordSource<Company> source(DecodedText file, ReadOptions options) {
        if (JsonSource.is(file)) {
            return new JsonSource<>(file, FORMAT + " as JSON", new OfJson());
        }
        TableReader table = TableReader.openList(
                file, CompanyTable::isHeader, "a column 'name' (or 'company', 'firm' or '公司')", options);
        String source = table.nameOfSource();
        return new TableSource<>(
                table, source.isEmpty() ? FORMAT : FORMAT + ", " + source, new CompanyTable(table.header()));
    }

    /** Companies from JSON objects: of a public register, or of our own form. */
    private static final class OfJson implements JsonSource.Mapper<Company> {
        private final JsonRows rows = new JsonRows(CompanyTable::isHeader);

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
        if (Footers.passes(row, name, columns.names(), repairs)) {
            return null;
        }
        List<CompanyName> names = row.cell(name).isEmpty() ? List.of() : NoNames.known(names(row, repairs), repairs);
        if (names.isEmpty()) {
            repairs.rejected(
                    columns.name(name), String.join(" ", row.values().values()), "no name; the row was rejected");
            return null;
        }
        String unique = ids.unique(columns.name(id), Ids.orLine(row.cell(id), columns.name(id), "C", repairs));
        if (unique == null) {
            return null;
        }
        DoubtfulNames.several(columns.name(name), row.cell(name), repairs);
        List<Country> known = Lists.values(row.cell(countries)).stream()
                .flatMap(c -> EnumCells.country(columns.name(countries), c, repairs).stream())
                .toList();
        return new Company(
                unique,
                names,
                known,
                row.cell(city).isEmpty() ? Optional.empty() : Optional.of(row.cell(city)),
                EnumCells.identifiers(columns.name(identifiers), Lists.values(row.cell(identifiers)), repairs),
                Lists.values(row.cell(fields)),
                Lists.values(row.cell(recommendations)));
    }

    private List<NoNames.Cell> names(TableRow row, Repairs repairs) {
        List<NoNames.Cell> names = new ArrayList<>();
        CompanyName main = TypedNames.main(row.cell(name), columns.name(nameType), row.cell(nameType), repairs);
        names.add(new NoNames.Cell(columns.name(name), main));
        names.addAll(NoNames.cells(columns.name(otherNames), TypedNames.read(row.cell(otherNames))));
        return names;
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
            h -> Columns.knows(h, header -> new CompanyTable(header).columns));
}
