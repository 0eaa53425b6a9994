package org.dealtrace.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.InputException;
import org.dealtrace.Recommendation;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.DoubtfulNames;
import org.dealtrace.io.internal.Ids;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableDates;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** Recommendations as a table; the columns are described in docs/formats.md. */
final class RecommendationTable implements TableSource.Mapper<Recommendation> {

    static final String FORMAT = "Dealtrace recommendations";

    static final UnreadColumns.Missing NO_DATES = new UnreadColumns.Missing("date", "dates of recommendation");
    static final UnreadColumns.Missing NO_COUNTRIES = new UnreadColumns.Missing("country", "countries");

    private static final String DEALS =
            "is a list of deals, since it has a column for a second party; give it as deals (--deals or Deals.read)";

    private final Columns columns;
    private final int id;
    private final int date;
    private final int post;
    private final int hostCountry;
    private final int direction;
    private final int partyKind;
    private final int name;
    private final int nameType;
    private final int otherNames;
    private final int formerNames;
    private final int chineseName;
    private final int country;
    private final int city;
    private final int identifiers;
    private final int fields;
    private final int cooperation;
    private final int text;
    private TableDates otherDates = TableDates.NONE;

    private RecommendationTable(TableHeader header) {
        columns = new Columns(header);
        id = columns.find(HeaderWords.of(HeaderWords.LIST, "id"));
        date = columns.find(HeaderWords.of(HeaderWords.LIST, "date"));
        post = columns.find(HeaderWords.of(HeaderWords.LIST, "post"));
        hostCountry = columns.find(HeaderWords.of(HeaderWords.LIST, "host_country"));
        direction = columns.find(HeaderWords.of(HeaderWords.LIST, "direction"));
        partyKind = columns.find(HeaderWords.of(HeaderWords.LIST, "party_kind"));
        name = columns.find(HeaderWords.of(HeaderWords.LIST, "name"));
        nameType = columns.find(HeaderWords.of(HeaderWords.LIST, "name_type"));
        otherNames = columns.find(HeaderWords.of(HeaderWords.LIST, "other_names"));
        formerNames = columns.find(HeaderWords.of(HeaderWords.LIST, "former_names"));
        chineseName = columns.find(HeaderWords.of(HeaderWords.LIST, "chinese_name"));
        country = columns.find(HeaderWords.of(HeaderWords.LIST, "country"));
        city = columns.find(HeaderWords.of(HeaderWords.LIST, "city"));
        identifiers = columns.find(HeaderWords.of(HeaderWords.LIST, "identifiers"));
        fields = columns.find(HeaderWords.of(HeaderWords.LIST, "fields"));
        cooperation = columns.find(HeaderWords.of(HeaderWords.LIST, "cooperation"));
        text = columns.find(HeaderWords.of(HeaderWords.LIST, "text"));
    }

    static boolean isHeader(TableHeader header) {
        return HeaderWords.has(header, HeaderWords.LIST, "name");
    }

    static RecordSource<Recommendation> source(DecodedText file, ReadOptions options) {
        TableReader table = TableReader.openList(
                file,
                header -> isHeader(header) || DealRoles.hasSecondParty(header),
                "a column 'name' (or 'company', 'firm' or '公司')",
                options);
        if (DealRoles.hasSecondParty(table.header())) {
            table.close();
            throw InputException.in(table.file(), DEALS);
        }
        return new TableSource<>(table, FORMAT, new RecommendationTable(table.header()));
    }

    @Override
    public void begin(TableReader table, Repairs repairs) {
        otherDates = table.dates(List.of(date));
        columns.unread().stream()
                .filter(HeaderWords::isListName)
                .findFirst()
                .ifPresent(other -> UnreadColumns.doubtNames(columns.name(name), other, repairs));
        List<String> unread =
                UnreadColumns.doubtSpelling(columns.unread(), HeaderWords.LIST, FORM, table.header(), repairs);
        if (date < 0) {
            UnreadColumns.doubtDates(table, unread, NO_DATES, repairs);
        }
        if (country < 0) {
            UnreadColumns.doubt(UnreadColumns.likeCountries(unread), NO_COUNTRIES, repairs);
        }
    }

    @Override
    public @Nullable Recommendation map(TableRow row, Repairs repairs, RecordSource.UniqueIds ids) {
        if (Footers.passes(row, name, columns.names(), repairs)) {
            return null;
        }
        List<CompanyName> names = row.cell(name).isEmpty() ? List.of() : NoNames.known(names(row, repairs), repairs);
        if (names.isEmpty()) {
            repairs.rejected(
                    columns.name(name), String.join(" ", row.values().values()), "no name; the row was rejected");
            return null;
        }
        String unique = ids.unique(columns.name(id), Ids.orLine(row.cell(id), columns.name(id), "R", repairs));
        if (unique == null) {
            return null;
        }
        DoubtfulNames.several(columns.name(name), row.cell(name), repairs);
        return new Recommendation(
                unique,
                Dates.read(columns.name(date), row.cell(date), otherDates, repairs),
                text(row, post),
                EnumCells.country(columns.name(hostCountry), row.cell(hostCountry), repairs),
                EnumCells.direction(columns.name(direction), row.cell(direction), repairs),
                EnumCells.partyKind(columns.name(partyKind), row.cell(partyKind), repairs),
                names,
                EnumCells.country(columns.name(country), row.cell(country), repairs),
                text(row, city),
                EnumCells.identifiers(columns.name(identifiers), Lists.values(row.cell(identifiers)), repairs),
                Lists.values(row.cell(fields)),
                text(row, cooperation),
                text(row, text),
                columns.attributes(row),
                row.source());
    }

    private List<NoNames.Cell> names(TableRow row, Repairs repairs) {
        List<NoNames.Cell> names = new ArrayList<>();
        CompanyName main = TypedNames.main(row.cell(name), columns.name(nameType), row.cell(nameType), repairs);
        names.add(new NoNames.Cell(columns.name(name), main));
        names.addAll(NoNames.cells(columns.name(otherNames), TypedNames.read(row.cell(otherNames))));
        names.addAll(NoNames.cells(
                columns.name(formerNames),
                Lists.values(row.cell(formerNames)).stream()
                        .map(n -> CompanyName.of(n, CompanyName.Kind.FORMER))
                        .toList()));
        names.addAll(NoNames.cells(
                columns.name(chineseName),
                Lists.values(row.cell(chineseName)).stream()
                        .map(n -> new CompanyName(
                                n,
                                CompanyName.Kind.TRANSLITERATED,
                                Optional.of("zh"),
                                Optional.empty(),
                                Optional.empty()))
                        .toList()));
        return names;
    }

    private static Optional<String> text(TableRow row, int column) {
        String cell = row.cell(column);
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    private static final List<TableForm.Column<Recommendation>> WRITTEN = List.of(
            TableForm.column("id", Recommendation::id),
            TableForm.column("date", Recommendation::date),
            TableForm.column("post", Recommendation::post),
            TableForm.column("host_country", r -> r.hostCountry().map(Country::code)),
            TableForm.column("direction", r -> EnumCells.word(r.direction())),
            TableForm.column("party_kind", r -> EnumCells.word(r.partyKind())),
            TableForm.column("name", Recommendation::name),
            TableForm.optional("name_type", r -> TypedNames.mainType(r.names().get(0))),
            TableForm.column(
                    "other_names",
                    r -> TypedNames.write(r.names().subList(1, r.names().size()), "|")),
            TableForm.column("country", r -> r.country().map(Country::code)),
            TableForm.column("city", Recommendation::city),
            TableForm.column("identifiers", r -> EnumCells.cell(r.identifiers(), "|")),
            TableForm.column("fields", r -> Lists.join(r.fields(), "|")),
            TableForm.column("cooperation", Recommendation::cooperation),
            TableForm.column("text", Recommendation::text));

    static final TableForm<Recommendation> FORM = new TableForm<>(
            WRITTEN,
            Recommendation::attributes,
            h -> Columns.knows(h, header -> new RecommendationTable(header).columns));
}
