package org.dealtrace.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.InputException;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Posts;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableDates;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** Recommendations as a table; the columns are described in docs/formats.md. */
final class RecommendationTable implements RecordReader.Mapper<Recommendation> {

    static final String FORMAT = "Dealtrace recommendations";

    static final Columns.Missing NO_DATES = new Columns.Missing("date", "dates");
    static final Columns.Missing NO_COUNTRIES = new Columns.Missing("country", "countries");
    static final Columns.Missing NO_IDS = new Columns.Missing("id", "ids");

    private static final String DEALS =
            "is a list of deals, since it has a column for a second party; give it as deals (--deals or Deals.read)";

    private final ListColumns list;
    private final Columns columns;
    private final int date;
    private final int post;
    private final int hostCountry;
    private final int direction;
    private final int partyKind;
    private final int formerNames;
    private final int chineseName;
    private final int country;
    private final int cooperation;
    private final int text;
    private TableDates otherDates = TableDates.NONE;

    private RecommendationTable(TableHeader header) {
        list = new ListColumns(header);
        columns = list.columns;
        date = list.find("date");
        post = list.find("post");
        hostCountry = list.find("host_country");
        direction = list.find("direction");
        partyKind = list.find("party_kind");
        formerNames = list.find("former_names");
        chineseName = list.find("chinese_name");
        country = list.find("country");
        cooperation = list.find("cooperation");
        text = list.find("text");
    }

    static RecordReader<Recommendation> source(DecodedText file, ReadOptions options) {
        TableReader table = TableReader.openList(
                file,
                header -> ListColumns.isHeader(header) || DealTableForm.hasSecondParty(header),
                "a column 'name' (or 'company', 'firm' or '公司')",
                options);
        if (DealTableForm.hasSecondParty(table.header())) {
            table.close();
            throw InputException.in(table.file(), DEALS);
        }
        return new RecordReader<>(table, FORMAT, new RecommendationTable(table.header()));
    }

    @Override
    public void begin(TableReader table, Repairs repairs) {
        otherDates = table.firstRows().dates(List.of(date));
        columns.unread().stream().filter(HeaderWords::isListName).findFirst().ifPresent(other -> {
            // as in a list of persons and their firms
            String name = columns.name(list.name);
            repairs.doubtful("", name + ", " + other, Messages.row("columns", name, other));
        });
        List<String> unread = Columns.doubtSpelling(columns.unread(), HeaderWords.LIST, FORM, table.header(), repairs);
        if (date < 0) {
            Columns.doubtDates(table, unread, NO_DATES, repairs);
        }
        if (country < 0) {
            Columns.doubt(Columns.likeCountries(unread), NO_COUNTRIES, repairs);
        }
        if (!list.hasId()) {
            Columns.doubt(Columns.likeNumbers(columns.unread()), NO_IDS, repairs);
        }
    }

    @Override
    public @Nullable Recommendation map(TableRow row, Repairs repairs, RecordReader.UniqueIds ids) {
        ListColumns.Party party = list.party(row, "R", furtherNames(row), repairs, ids);
        if (party == null) {
            return null;
        }
        return new Recommendation(
                party.id(),
                Dates.read(columns.name(date), row.cell(date), otherDates, repairs),
                ListColumns.text(row, post),
                EnumCells.country(columns.name(hostCountry), row.cell(hostCountry), repairs)
                        .or(() -> Posts.country(row.cell(post))),
                EnumCells.direction(columns.name(direction), row.cell(direction), repairs),
                EnumCells.partyKind(columns.name(partyKind), row.cell(partyKind), repairs),
                party.names(),
                EnumCells.country(columns.name(country), row.cell(country), repairs),
                list.city(row),
                list.identifiers(row, repairs),
                list.fields(row),
                ListColumns.text(row, cooperation),
                ListColumns.text(row, text),
                columns.attributes(row),
                row.source());
    }

    private List<NoNames.Cell> furtherNames(TableRow row) {
        List<NoNames.Cell> names = new ArrayList<>(NoNames.cells(
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
