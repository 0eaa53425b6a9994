package org.dealtrace.io;

import java.util.List;
import java.util.Optional;
import org.dealtrace.Country;
import org.dealtrace.InputException;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.Posts;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** Recommendations as a table; the columns are described in docs/formats.md. */
final class RecommendationTable extends RowMapper<Recommendation> {

    private static final String FORMAT = "Dealtrace recommendations";

    static final Columns.Missing NO_DATES = new Columns.Missing("date", "dates");
    static final Columns.Missing NO_COUNTRIES = new Columns.Missing("country", "countries");

    private static final String DEALS =
            "is a list of deals, since it has a column for a second party; give it as deals (--deals or Deals.read)";

    private RecommendationTable(TableHeader header) {
        super(ListColumns.of(
                header,
                "date",
                "post",
                "host_country",
                "direction",
                "party_kind",
                "former_names",
                "chinese_name",
                "country",
                "cooperation",
                "text"));
    }

    static RecordReader<Recommendation> source(DecodedText file, ReadOptions options) {
        TableLayout.Wanted wanted =
                ListColumns.wanted(header -> ListColumns.isHeader(header) || DealTableForm.hasSecondParty(header));
        TableReader table = TableReader.open(file, wanted, header -> false, options);
        if (DealTableForm.hasSecondParty(table.header())) {
            table.close();
            throw InputException.in(table.file(), DEALS);
        }
        return new RecordReader<>(
                table, table.isOfObjects() ? FORMAT + " as JSON Lines" : FORMAT, RecommendationTable::new);
    }

    @Override
    void begin(TableReader table, Repairs repairs) {
        otherDates = table.firstRows().dates(List.of(columns.index("date")));
        columns.unread().stream().filter(HeaderWords::isListName).findFirst().ifPresent(other -> {
            // as in a list of persons and their firms
            String name = columns.name("name");
            repairs.doubtful("", name + ", " + other, Messages.row("columns", name, other));
        });
        List<String> unread = columns.doubtSpelling(columns.unread(), HeaderWords.LIST, FORM, repairs);
        columns.doubt(table.firstRows().likeDates(unread), NO_DATES, repairs);
        columns.doubt(unread.stream().filter(HeaderWords::isLikeCountry).toList(), NO_COUNTRIES, repairs);
        columns.doubtIds(repairs);
    }

    @Override
    @Nullable
    Recommendation map(RowValues row) {
        ListColumns.Party party = ListColumns.party(row, columns, "R");
        if (party == null) {
            return null;
        }
        Repairs repairs = row.repairs;
        return new Recommendation(
                party.id(),
                row.date("date"),
                row.some("post"),
                row.country("host_country")
                        .or(() -> row instanceof TableValues ? Posts.country(row.text("post")) : Optional.empty()),
                EnumCells.direction(row.column("direction"), row.text("direction"), repairs),
                EnumCells.partyKind(row.column("party_kind"), row.text("party_kind"), repairs),
                party.names(),
                row.country("country"),
                row.some("city"),
                row.identifiers(),
                row.texts("fields"),
                row.some("cooperation"),
                row.some("text"),
                row.attributes(),
                row.source());
    }

    private static final List<TableForm.Column<Recommendation>> WRITTEN = List.of(
            TableForm.column("id", Recommendation::id),
            TableForm.column("date", Recommendation::date),
            TableForm.column("post", Recommendation::post),
            TableForm.column("host_country", r -> r.hostCountry().map(Country::code)),
            TableForm.column("direction", r -> EnumCells.word(r.direction())),
            TableForm.column("party_kind", r -> EnumCells.word(r.partyKind())),
            TableForm.column("name", Recommendation::name),
            TableForm.optional("name_type", r -> TypedNames.mainType(r.names())),
            TableForm.column("other_names", r -> TypedNames.others(r.names(), "|")),
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
