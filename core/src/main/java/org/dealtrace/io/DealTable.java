package org.dealtrace.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.DealInText;
import org.dealtrace.io.internal.ListedNames;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** Deals as a table; the columns are described in docs/formats.md. */
final class DealTable extends RowMapper<Deal> {

    private static final String FORMAT = "Dealtrace deals";

    static final String VALUE = "value_musd";

    /** The nouns that exports use for the day of a state, beside the state's own word. */
    private static final Map<DealStatus, String> NOUNS = Map.of(
            DealStatus.ANNOUNCED, "announcement",
            DealStatus.SIGNED, "signing",
            DealStatus.COMPLETED, "completion",
            DealStatus.WITHDRAWN, "withdrawal",
            DealStatus.TERMINATED, "termination");

    static final Columns.Missing NO_DATES = new Columns.Missing("date", "deal-dates");
    static final Columns.Missing NO_TYPES = new Columns.Missing("type", "deal-types");
    static final Columns.Missing NO_COUNTRIES = new Columns.Missing("target_country", "party-countries");

    static final TableForm<Deal> FORM =
            DealTableForm.of(name -> Columns.knows(name, header -> new DealTable(header, ListedNames.NONE).columns));

    private static final String COMPANIES =
            "is a list of companies, not of deals: it has one party a row, and no column for a type, a status "
                    + "or a text. Give it as"
                    + " recommendations (--recommendations or Recommendations.read), or name the other party's "
                    + "column with"
                    + " --column acquirer=\"…\"";

    private static final String[] COLUMNS = {
        "id", "party_order", "history", "date", "status", "type", "stake_percent", VALUE, "text"
    };

    private final List<DealPartyCells> sides = new ArrayList<>();
    private final List<DealPartyCells> named;
    /** The states that have a column for their day. */
    private final List<DealStatus> dated = new ArrayList<>();

    private final DealTexts texts;
    private final ListedNames listed;

    private DealTable(TableHeader header, ListedNames listed) {
        super(new Columns(header));
        this.listed = listed;
        DealTableForm.COLUMNS.forEach((role, stem) -> sides.add(new DealPartyCells(role, stem, header, columns)));
        columns.know(HeaderWords.DEALS, COLUMNS);
        for (DealStatus state : DealStatus.values()) {
            if (state != DealStatus.UNKNOWN && state != DealStatus.UNREADABLE) {
                columns.know(EnumCells.word(state), stateColumns(state));
                if (columns.has(EnumCells.word(state))) {
                    dated.add(state);
                }
            }
        }
        named = sides.stream().filter(DealPartyCells::isNamed).toList();
        texts = new DealTexts(columns.name("text"));
    }

    private static List<String> stateColumns(DealStatus state) {
        String word = EnumCells.word(state);
        List<String> names = new ArrayList<>(
                List.of(word, word + "_date", "date_" + word, NOUNS.getOrDefault(state, word) + "_date"));
        names.addAll(HeaderWords.of(HeaderWords.DEALS, word));
        return names;
    }

    static boolean isHeader(TableHeader header) {
        return DealTableForm.COLUMNS.values().stream()
                        .anyMatch(role -> HeaderWords.has(header, HeaderWords.DEALS, role))
                || isListOfHeadlines(header);
    }

    /** Whether a header has dates and texts that can name the parties. */
    private static boolean isListOfHeadlines(TableHeader header) {
        return HeaderWords.has(header, HeaderWords.DEALS, "text") && HeaderWords.has(header, HeaderWords.DEALS, "date");
    }

    /** Whether a header is of deals rather than of companies; a list of companies can also have texts. */
    static boolean isOfDealsRatherThanCompanies(TableHeader header) {
        return isHeader(header) && !new DealTable(header, ListedNames.NONE).isListOfCompaniesAndTexts();
    }

    private boolean isListOfCompanies() {
        return !columns.has("text") && isListOfCompaniesAndTexts();
    }

    /** Whether the only party has a name column of lists of companies, and no other column is about deals. */
    private boolean isListOfCompaniesAndTexts() {
        return Stream.of("type", "status", "history").noneMatch(columns::has)
                && dated.isEmpty()
                && named.size() == 1
                && HeaderWords.isListName(named.get(0).nameColumn());
    }

    /** @param listed names that texts may have */
    static RecordReader<Deal> source(TableReader table, ListedNames listed) {
        if (new DealTable(table.header(), listed).isListOfCompanies()) {
            table.close();
            throw InputException.in(table.file(), COMPANIES);
        }
        return new RecordReader<>(
                table,
                table.isOfObjects() ? FORMAT + " as JSON Lines" : FORMAT,
                header -> new DealTable(header, listed));
    }

    @Override
    void begin(TableReader table, Repairs repairs) {
        otherDates = table.firstRows()
                .dates(Stream.concat(Stream.of("date"), dated.stream().map(EnumCells::word))
                        .map(columns::index)
                        .toList());
        List<String> unread = columns.doubtSpelling(
                columns.unread().stream().filter(n -> !isOfRole(n)).toList(), HeaderWords.DEALS, FORM, repairs);
        if (!columns.has("history") && dated.isEmpty()) {
            columns.doubt(table.firstRows().likeDates(unread), NO_DATES, repairs);
        }
        columns.doubtIds(repairs);
        if (table.firstRows().isLikeFractions(columns.index("stake_percent"))) {
            repairs.doubtful("", columns.name("stake_percent"), Messages.row("fractions"));
        }
        if (!columns.has("text")) {
            columns.doubt(unread, NO_TYPES, repairs);
        }
        if (sides.stream().noneMatch(DealPartyCells::hasCountry)) {
            columns.doubt(columns.unread(HeaderWords::isLikeCountry), NO_COUNTRIES, repairs);
        }
    }

    static boolean isOfRole(String column) {
        String key = TableHeader.key(column);
        return DealTableForm.COLUMNS.values().stream().anyMatch(role -> key.startsWith(TableHeader.key(role)));
    }

    @Override
    @Nullable
    Deal map(RowValues row) {
        if (row instanceof TableValues cells
                && !named.isEmpty()
                && ListColumns.passes(cells.row, named.get(0).index(), columns.names(), row.repairs)) {
            return null;
        }
        List<DealParty> parties = row instanceof JsonValues object ? object.parties() : parties(row);
        // only the rows of tables have facts in their texts alone
        String words = row instanceof TableValues ? row.text("text") : "";
        texts.check(words, row.repairs);
        boolean headline = parties.isEmpty() && !words.isEmpty();
        if (headline) {
            parties = partiesOfText(words, row);
        }
        if (parties.isEmpty()) {
            row.repairs.rejected(row.column("parties"), row.shown(), Messages.row("no-party"));
            return null;
        }
        String id = row.id("D");
        if (id == null) {
            return null;
        }
        Optional<BigDecimal> percent = row.percent("stake_percent");
        Optional<BigDecimal> amount = row.amount(VALUE);
        if (headline) {
            percent = percent.or(() -> texts.value("stake", words, DealInText::stakePercent, row.repairs));
            amount = amount.or(() -> texts.value("price", words, DealInText::millionDollars, row.repairs));
        }
        List<DealEvent> events = row instanceof JsonValues object ? object.history() : history(row);
        if (events.isEmpty() && !words.isEmpty()) {
            events = texts.value("date", words, DealInText::date, row.repairs).stream()
                    .map(day -> new DealEvent(DealStatus.UNKNOWN, Optional.of(day)))
                    .toList();
        }
        return new Deal(
                id,
                parties,
                events,
                row.texts("type"),
                percent,
                amount,
                row.some("text"),
                row.attributes(),
                row.source());
    }

    private List<DealParty> partiesOfText(String words, RowValues row) {
        return texts.parties(words, listed, row.repairs).stream()
                .map(named -> sides.stream()
                        .filter(side -> side.isOf(named))
                        .findFirst()
                        .map(side -> side.withCountry(named, row))
                        .orElse(named))
                .toList();
    }

    private List<DealParty> parties(RowValues row) {
        List<DealParty> parties =
                sides.stream().flatMap(side -> side.parties(row).stream()).toList();
        return parties.isEmpty() ? parties : ordered(parties, row);
    }

    private static List<DealParty> ordered(List<DealParty> parties, RowValues row) {
        String cell = row.text("party_order");
        if (cell.isEmpty()) {
            return parties;
        }
        List<DealParty> left = new ArrayList<>(parties);
        List<DealParty> ordered = new ArrayList<>();
        for (String word : Lists.values(cell)) {
            left.stream()
                    .filter(p -> EnumCells.word(p.role()).equalsIgnoreCase(word))
                    .findFirst()
                    .ifPresent(p -> {
                        ordered.add(p);
                        left.remove(p);
                    });
        }
        if (!left.isEmpty() || ordered.size() != Lists.values(cell).size()) {
            row.repairs.repaired(row.column("party_order"), cell, Messages.row("order"));
            return parties;
        }
        return ordered;
    }

    private List<DealEvent> history(RowValues row) {
        List<DealEvent> events =
                new ArrayList<>(HistoryCell.read(row.column("history"), row.text("history"), row.repairs));
        String state = row.text("status");
        Optional<PartialDate> day = row.date("date");
        if (!state.isEmpty() || day.isPresent()) {
            DealStatus reached =
                    EnumCells.status(row.column("status"), state, row.repairs).orElse(DealStatus.UNKNOWN);
            events.add(new DealEvent(reached, day));
        }
        dated.forEach(reached -> {
            String cell = row.text(EnumCells.word(reached));
            if (!cell.isEmpty()) {
                Optional<PartialDate> when = row.date(EnumCells.word(reached));
                // an unreadable day still shows that the state was reached: a blocked deal was blocked
                if (when.isPresent() || Dates.isSomeDay(cell)) {
                    events.add(new DealEvent(reached, when));
                }
            }
        });
        return events;
    }
}
