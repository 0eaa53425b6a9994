package org.dealtrace.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
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
import org.dealtrace.io.internal.Ids;
import org.dealtrace.io.internal.ListedNames;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableDates;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** Deals as a table; the columns are described in docs/formats.md. */
final class DealTable implements RecordReader.Mapper<Deal> {

    static final String FORMAT = "Dealtrace deals";

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
            DealTableForm.of(name -> Columns.knows(name, header -> new DealTable(header).columns));

    private static final String COMPANIES =
            "is a list of companies, not of deals: it has one party a row, and no column for a type, a status "
                    + "or a text. Give it as"
                    + " recommendations (--recommendations or Recommendations.read), or name the other party's "
                    + "column with"
                    + " --column acquirer=\"…\"";

    private final Columns columns;
    private final List<DealPartyCells> sides = new ArrayList<>();
    private final Map<DealStatus, Integer> statusDates = new EnumMap<>(DealStatus.class);
    private final int id;
    private final int order;
    private final int history;
    private final int date;
    private final int status;
    private final int type;
    private final int stake;
    private final int value;
    private final int text;
    private final DealTexts texts;
    private TableDates otherDates = TableDates.NONE;
    private ListedNames listed = ListedNames.NONE;

    private DealTable(TableHeader header) {
        columns = new Columns(header);
        id = columns.find(words("id"));
        DealTableForm.COLUMNS.forEach((role, stem) -> sides.add(new DealPartyCells(role, stem, header, columns)));
        order = columns.find("party_order");
        history = columns.find("history");
        date = columns.find(words("date"));
        status = columns.find(words("status"));
        for (DealStatus known : DealStatus.values()) {
            if (known != DealStatus.UNKNOWN && known != DealStatus.UNREADABLE) {
                int column = columns.find(stateColumns(known));
                if (column >= 0) {
                    statusDates.put(known, column);
                }
            }
        }
        type = columns.find(words("type"));
        stake = columns.find(words("stake_percent"));
        value = columns.find(VALUE);
        text = columns.find(words("text"));
        texts = new DealTexts(columns.name(text));
    }

    private static String[] words(String column) {
        return HeaderWords.of(HeaderWords.DEALS, column);
    }

    private static String[] stateColumns(DealStatus state) {
        String word = EnumCells.word(state);
        return Stream.concat(
                        Stream.of(word, word + "_date", "date_" + word, NOUNS.getOrDefault(state, word) + "_date"),
                        Stream.of(words(word)))
                .toArray(String[]::new);
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
        return isHeader(header) && !new DealTable(header).isListOfCompaniesAndTexts();
    }

    private boolean isListOfCompanies() {
        return text < 0 && isListOfCompaniesAndTexts();
    }

    /** Whether the only party has a name column of lists of companies, and no other column is about deals. */
    private boolean isListOfCompaniesAndTexts() {
        List<DealPartyCells> named = named();
        String only = named.size() == 1 ? TableHeader.key(named.get(0).nameColumn()) : "";
        return type < 0
                && status < 0
                && history < 0
                && statusDates.isEmpty()
                && Stream.of(HeaderWords.of(HeaderWords.LIST, "name"))
                        .anyMatch(word -> TableHeader.key(word).equals(only));
    }

    private List<DealPartyCells> named() {
        return sides.stream().filter(DealPartyCells::isNamed).toList();
    }

    /** @param listed names that texts may have */
    static RecordReader<Deal> source(TableReader table, ListedNames listed) {
        DealTable made = new DealTable(table.header());
        made.listed = listed;
        if (made.isListOfCompanies()) {
            table.close();
            throw InputException.in(table.file(), COMPANIES);
        }
        return new RecordReader<>(table, FORMAT, made);
    }

    @Override
    public void begin(TableReader table, Repairs repairs) {
        List<Integer> dates = new ArrayList<>(statusDates.values());
        dates.add(date);
        otherDates = table.firstRows().dates(dates);
        List<String> unread = Columns.doubtSpelling(
                columns.unread().stream().filter(n -> !isOfRole(n)).toList(),
                HeaderWords.DEALS,
                FORM,
                table.header(),
                repairs);
        if (history < 0 && date < 0 && statusDates.isEmpty()) {
            Columns.doubtDates(table, unread, NO_DATES, repairs);
        }
        if (id < 0) {
            Columns.doubt(Columns.likeNumbers(columns.unread()), RecommendationTable.NO_IDS, repairs);
        }
        if (table.firstRows().isLikeFractions(stake)) {
            repairs.doubtful("", columns.name(stake), Messages.row("fractions"));
        }
        if (type < 0 && text < 0) {
            Columns.doubt(unread, NO_TYPES, repairs);
        }
        if (sides.stream().noneMatch(DealPartyCells::hasCountry)) {
            Columns.doubt(Columns.likeCountries(columns.unread()), NO_COUNTRIES, repairs);
        }
    }

    static boolean isOfRole(String column) {
        String key = TableHeader.key(column);
        return DealTableForm.COLUMNS.values().stream().anyMatch(role -> key.startsWith(TableHeader.key(role)));
    }

    @Override
    public @Nullable Deal map(TableRow row, Repairs repairs, RecordReader.UniqueIds ids) {
        List<DealParty> parties = new ArrayList<>();
        sides.forEach(side -> parties.addAll(side.parties(row, repairs)));
        String words = row.cell(text);
        boolean headline = parties.isEmpty() && !words.isEmpty();
        if (headline) {
            for (DealParty named : texts.parties(words, listed, repairs)) {
                parties.add(sides.stream()
                        .filter(side -> side.isOf(named))
                        .findFirst()
                        .map(side -> side.withCountry(named, row, repairs))
                        .orElse(named));
            }
        }
        if (parties.isEmpty()) {
            repairs.rejected("", row.text(), Messages.row("no-party"));
            return null;
        }
        String unique = ids.unique(columns.name(id), Ids.orLine(row.cell(id), columns.name(id), "D", repairs));
        if (unique == null) {
            return null;
        }
        Optional<BigDecimal> percent = Numbers.percent(columns.name(stake), row.cell(stake), repairs);
        Optional<BigDecimal> amount = Numbers.amount(columns.name(value), row.cell(value), repairs);
        if (headline) {
            percent = percent.or(() -> texts.value("stake", words, DealInText::stakePercent, repairs));
            amount = amount.or(() -> texts.value("price", words, DealInText::millionDollars, repairs));
        }
        List<DealEvent> events = history(row, repairs);
        if (events.isEmpty() && !words.isEmpty()) {
            texts.value("date", words, DealInText::date, repairs)
                    .ifPresent(day -> events.add(new DealEvent(DealStatus.UNKNOWN, Optional.of(day))));
        }
        texts.checkLength(words, repairs);
        return new Deal(
                unique,
                ordered(parties, row, repairs),
                events,
                Lists.values(row.cell(type)),
                percent,
                amount,
                words.isEmpty() ? Optional.empty() : Optional.of(words),
                columns.attributes(row),
                row.source());
    }

    private List<DealParty> ordered(List<DealParty> parties, TableRow row, Repairs repairs) {
        String cell = row.cell(order);
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
            repairs.repaired(columns.name(order), cell, Messages.row("order"));
            return parties;
        }
        return ordered;
    }

    private List<DealEvent> history(TableRow row, Repairs repairs) {
        List<DealEvent> events = new ArrayList<>(HistoryCell.read(columns.name(history), row.cell(history), repairs));
        String state = row.cell(status);
        Optional<PartialDate> day = Dates.read(columns.name(date), row.cell(date), otherDates, repairs);
        if (!state.isEmpty() || day.isPresent()) {
            DealStatus reached =
                    EnumCells.status(columns.name(status), state, repairs).orElse(DealStatus.UNKNOWN);
            events.add(new DealEvent(reached, day));
        }
        statusDates.forEach((reached, column) -> {
            String cell = row.cell(column);
            if (!cell.isEmpty()) {
                Optional<PartialDate> when = Dates.read(columns.name(column), cell, otherDates, repairs);
                // an unreadable day still shows that the state was reached: a blocked deal was blocked
                if (when.isPresent() || Dates.isSomeDay(cell)) {
                    events.add(new DealEvent(reached, when));
                }
            }
        });
        return events;
    }
}
