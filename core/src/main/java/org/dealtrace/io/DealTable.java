package org.dealtrace.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Identifier;
import org.dealtrace.InputException;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.DealInText;
import org.dealtrace.io.internal.Ids;
import org.dealtrace.io.internal.Lists;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.SlashOrder;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/** Deals as a table; the columns are described in docs/formats.md. */
final class DealTable implements TableSource.Mapper<Deal> {

    /** Looked for when the first row without a party comes. */
    private static final class ReadersOfText {
        static final Optional<DealInText> FIRST =
                ServiceLoader.load(DealInText.class).findFirst();
    }

    /** The roles in the order in which their columns are read and written, each with the name of its column. */
    private static final Map<PartyRole, String> ROLES = roles();

    private static Map<PartyRole, String> roles() {
        Map<PartyRole, String> roles = new LinkedHashMap<>();
        for (PartyRole role : List.of(
                PartyRole.TARGET,
                PartyRole.ACQUIRER,
                PartyRole.PARTNER,
                PartyRole.LICENSOR,
                PartyRole.LICENSEE,
                PartyRole.INVESTOR,
                PartyRole.SELLER)) {
            roles.put(role, EnumCells.word(role));
        }
        roles.put(PartyRole.OTHER, "other_party");
        return roles;
    }

    /** The columns of one role; -1 where the file has none. */
    private record Side(int name, int type, int otherNames, int country, int identifiers) {}

    /** What exports call the day of a state, beside the state's own word. */
    private static final Map<DealStatus, String> NOUNS = Map.of(
            DealStatus.ANNOUNCED, "announcement",
            DealStatus.SIGNED, "signing",
            DealStatus.COMPLETED, "completion",
            DealStatus.WITHDRAWN, "withdrawal",
            DealStatus.TERMINATED, "termination");

    static final UnreadColumns.Missing NO_DATES = new UnreadColumns.Missing("date", "dates of the deals");
    static final UnreadColumns.Missing NO_TYPES = new UnreadColumns.Missing("type", "types of the deals");
    static final UnreadColumns.Missing NO_COUNTRIES =
            new UnreadColumns.Missing("target_country", "countries of the parties");

    private static final String COMPANIES =
            "is a list of companies, not of deals: it has one party a row, and no column for a type, a status "
                    + "or a text. Give it as"
                    + " recommendations (--recommendations or Recommendations.read), or name the other party's "
                    + "column with"
                    + " --column acquirer=\"…\"";

    /** Letters of a long text that are shown. */
    private static final int SHOWN = 60;

    private static final Side NO_SIDE = new Side(-1, -1, -1, -1, -1);

    private final Columns columns;
    private final Map<PartyRole, Side> sides = new EnumMap<>(PartyRole.class);
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
    private SlashOrder slashes = SlashOrder.UNKNOWN;

    private DealTable(TableHeader header) {
        columns = new Columns(header);
        id = columns.find(words("id"));
        ROLES.forEach((role, stem) -> {
            int name = columns.find(words(stem));
            boolean asCompany = role == PartyRole.TARGET && name >= 0 && !header.has("target_country");
            sides.put(
                    role,
                    new Side(
                            name,
                            columns.find(stem + "_name_type"),
                            columns.find(stem + "_other_names"),
                            asCompany ? columns.find("company_country", "country") : columns.find(stem + "_country"),
                            columns.find(stem + "_identifiers")));
        });
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
        value = columns.find("value_musd");
        text = columns.find(words("text"));
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
        return ROLES.values().stream().anyMatch(role -> HeaderWords.has(header, HeaderWords.DEALS, role))
                || isListOfHeadlines(header);
    }

    /** Whether a header has dates and texts, in which the parties can be named. */
    private static boolean isListOfHeadlines(TableHeader header) {
        return HeaderWords.has(header, HeaderWords.DEALS, "text") && HeaderWords.has(header, HeaderWords.DEALS, "date");
    }

    /** Whether a header has columns for two parties of one deal. */
    static boolean hasSecondParty(TableHeader header) {
        DealTable table = new DealTable(header);
        return table.sides.values().stream().filter(side -> side.name() >= 0).count() > 1;
    }

    /** Whether a header is one of deals rather than of companies: a list of companies may have a text for each, too. */
    static boolean isOfDealsRatherThanCompanies(TableHeader header) {
        return isHeader(header) && !new DealTable(header).isListOfCompaniesAndTexts();
    }

    private boolean isListOfCompanies() {
        return text < 0 && isListOfCompaniesAndTexts();
    }

    /** Whether the only party has a name that lists of companies have for it, and no other column tells of deals. */
    private boolean isListOfCompaniesAndTexts() {
        List<Side> named =
                sides.values().stream().filter(side -> side.name() >= 0).toList();
        String only =
                named.size() == 1 ? TableHeader.key(columns.name(named.get(0).name())) : "";
        return type < 0
                && status < 0
                && history < 0
                && statusDates.isEmpty()
                && Stream.of(HeaderWords.of(HeaderWords.LIST, "name"))
                        .anyMatch(word -> TableHeader.key(word).equals(only));
    }

    static RecordSource<Deal> source(TableReader table) {
        DealTable made = new DealTable(table.header());
        if (made.isListOfCompanies()) {
            table.close();
            throw InputException.in(table.file(), COMPANIES);
        }
        return new TableSource<>(table, Deals.Format.DEALTRACE.label(), made);
    }

    @Override
    public void begin(TableReader table, Repairs repairs) {
        List<Integer> dates = new ArrayList<>(statusDates.values());
        dates.add(date);
        slashes = table.slashOrder(dates);
        List<String> unread =
                columns.unread().stream().filter(n -> !isOfRole(n)).toList();
        if (history < 0 && date < 0 && statusDates.isEmpty()) {
            UnreadColumns.doubtDates(table, unread, NO_DATES, repairs);
        }
        if (type < 0 && text < 0) {
            UnreadColumns.doubt(unread, NO_TYPES, repairs);
        }
        if (sides.values().stream().allMatch(s -> s.country() < 0)) {
            UnreadColumns.doubt(UnreadColumns.likeCountries(columns.unread()), NO_COUNTRIES, repairs);
        }
    }

    /** An attribute of a party, such as {@code target_city}. */
    private static boolean isOfRole(String column) {
        String key = TableHeader.key(column);
        return ROLES.values().stream().anyMatch(role -> key.startsWith(TableHeader.key(role)));
    }

    @Override
    public @Nullable Deal map(TableRow row, Repairs repairs, TableSource.UniqueIds ids) {
        List<DealParty> parties = new ArrayList<>();
        ROLES.keySet().forEach(role -> parties.addAll(parties(role, row, repairs)));
        String words = row.cell(text);
        boolean headline = parties.isEmpty() && !words.isEmpty();
        if (headline) {
            parties.addAll(partiesInText(words, repairs));
        }
        if (parties.isEmpty()) {
            repairs.rejected("", String.join(" ", row.values().values()), "no party; the row was rejected");
            return null;
        }
        String unique = ids.unique(columns.name(id), Ids.orLine(row.cell(id), columns.name(id), "D", repairs));
        if (unique == null) {
            return null;
        }
        Optional<BigDecimal> percent = Numbers.percent(columns.name(stake), row.cell(stake), repairs);
        Optional<BigDecimal> amount = Numbers.amount(columns.name(value), row.cell(value), repairs);
        if (headline) {
            percent = percent.or(() -> inText("stake", words, DealInText::stakePercent, repairs));
            amount = amount.or(() -> inText("price in million dollars", words, DealInText::millionDollars, repairs));
        }
        List<DealEvent> events = history(row, repairs);
        if (events.isEmpty() && !words.isEmpty()) {
            inText("date", words, DealInText::date, repairs)
                    .ifPresent(day -> events.add(new DealEvent(DealStatus.UNKNOWN, Optional.of(day))));
        }
        ReadersOfText.FIRST
                .filter(reader -> words.length() > reader.letters())
                .ifPresent(reader -> repairs.doubtful(
                        columns.name(text),
                        words.substring(0, SHOWN) + "…",
                        "longer than " + reader.letters() + " letters; the classifier reads no more of it"));
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

    /** What a row without a party has of them in its text. */
    private List<DealParty> partiesInText(String words, Repairs repairs) {
        List<DealParty> parties = new ArrayList<>();
        ReadersOfText.FIRST.ifPresent(reader -> reader.parties(words).forEach(proposed -> {
            parties.add(DealParty.of(proposed.role(), proposed.name()));
            repairs.doubtful(
                    columns.name(text),
                    proposed.name(),
                    "no column names a party; the text seems to name this " + EnumCells.word(proposed.role()));
        }));
        return parties;
    }

    /** What a row lacks and its text seems to tell; listed as a value in doubt. */
    private <T> Optional<T> inText(
            String what, String words, BiFunction<DealInText, String, Optional<T>> reading, Repairs repairs) {
        Optional<T> told = ReadersOfText.FIRST.flatMap(reader -> reading.apply(reader, words));
        told.ifPresent(value -> repairs.doubtful(
                columns.name(text), value.toString(), "no column gives the " + what + "; the text seems to tell it"));
        return told;
    }

    private List<DealParty> parties(PartyRole role, TableRow row, Repairs repairs) {
        Side side = sides.getOrDefault(role, NO_SIDE);
        String names = row.cell(side.name());
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> parts =
                Lists.parts(names, "|;").stream().filter(p -> !p.isEmpty()).toList();
        if (parts.isEmpty()) {
            return List.of();
        }
        List<String> types = beside(side.type(), parts.size(), false, row, repairs);
        List<String> others = beside(side.otherNames(), parts.size(), false, row, repairs);
        List<String> countries = beside(side.country(), parts.size(), true, row, repairs);
        List<String> identifiers = beside(side.identifiers(), parts.size(), false, row, repairs);
        List<DealParty> parties = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String name = parts.get(i);
            Optional<Country> country =
                    EnumCells.country(columns.name(side.country()), Lists.plain(countries.get(i)), repairs);
            Optional<Country> inBrackets = bracketed(name);
            if (inBrackets.isPresent()) {
                name = Cells.strip(name.substring(0, name.lastIndexOf('[')));
                if (country.isPresent() && !country.equals(inBrackets)) {
                    repairs.repaired(
                            columns.name(side.name()), parts.get(i), "two countries; the one in brackets was used");
                }
                country = inBrackets;
            }
            List<NoNames.Cell> all = new ArrayList<>();
            all.add(new NoNames.Cell(
                    columns.name(side.name()),
                    TypedNames.main(Lists.plain(name), columns.name(side.type()), types.get(i), repairs)));
            all.addAll(
                    NoNames.cells(columns.name(side.otherNames()), TypedNames.read(Lists.parts(others.get(i), ";|"))));
            parties.add(new DealParty(
                    role,
                    NoNames.ofParty(all, repairs),
                    country,
                    EnumCells.identifiers(
                            columns.name(side.identifiers()), Lists.values(identifiers.get(i)), repairs)));
        }
        return parties;
    }

    /**
     * The cell beside a role's names, cut at its bars into one part for each party. With one party the whole cell is
     * its own; a country given once holds for all.
     */
    private List<String> beside(int column, int parties, boolean onceForAll, TableRow row, Repairs repairs) {
        String cell = row.cell(column);
        if (parties == 1) {
            return List.of(cell);
        }
        List<String> parts = new ArrayList<>(Lists.parts(cell, "|"));
        if (onceForAll && parts.size() == 1) {
            return Collections.nCopies(parties, parts.get(0));
        }
        if (!parts.isEmpty() && parts.size() != parties) {
            repairs.repaired(
                    columns.name(column),
                    cell,
                    "the number of parts between | differs from the number of parties; assigned in order");
        }
        while (parts.size() < parties) {
            parts.add("");
        }
        // What is left over belongs to nobody in particular; it goes to the last party rather than nowhere.
        String last = String.join("|", parts.subList(parties - 1, parts.size()));
        List<String> fitted = new ArrayList<>(parts.subList(0, parties - 1));
        fitted.add(last);
        return fitted;
    }

    /** The country in square brackets at the end of a party, if it is one. */
    private static Optional<Country> bracketed(String party) {
        int open = party.lastIndexOf('[');
        if (!party.endsWith("]") || open <= 0 || isEscaped(party, open) || isEscaped(party, party.length() - 1)) {
            return Optional.empty();
        }
        return Country.parse(party.substring(open + 1, party.length() - 1));
    }

    private static boolean isEscaped(String text, int at) {
        int backslashes = 0;
        while (backslashes < at && text.charAt(at - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
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
            repairs.repaired(columns.name(order), cell, "does not name each party's role exactly once; ignored");
            return parties;
        }
        return ordered;
    }

    private List<DealEvent> history(TableRow row, Repairs repairs) {
        List<DealEvent> events = new ArrayList<>(HistoryCell.read(columns.name(history), row.cell(history), repairs));
        String state = row.cell(status);
        Optional<PartialDate> day = Dates.read(columns.name(date), row.cell(date), slashes, repairs);
        if (!state.isEmpty() || day.isPresent()) {
            DealStatus reached =
                    EnumCells.status(columns.name(status), state, repairs).orElse(DealStatus.UNKNOWN);
            events.add(new DealEvent(reached, day));
        }
        statusDates.forEach((reached, column) -> {
            String cell = row.cell(column);
            if (!cell.isEmpty()) {
                Optional<PartialDate> when = Dates.read(columns.name(column), cell, slashes, repairs);
                // a day that cannot be told is one all the same: a blocked deal was blocked
                if (when.isPresent() || Dates.isSomeDay(cell)) {
                    events.add(new DealEvent(reached, when));
                }
            }
        });
        return events;
    }

    static final TableForm<Deal> FORM = new TableForm<>(
            written(), Deal::attributes, h -> RecommendationTable.known(h, DealTable::new, t -> t.columns));

    private static List<TableForm.Column<Deal>> written() {
        List<TableForm.Column<Deal>> list = new ArrayList<>();
        list.add(TableForm.column("id", Deal::id));
        list.add(TableForm.column("type", d -> Lists.join(d.typeWords(), "|")));
        ROLES.forEach((role, stem) -> {
            boolean always = role == PartyRole.TARGET || role == PartyRole.ACQUIRER;
            list.add(new TableForm.Column<>(
                    stem,
                    always,
                    d -> each(d, role, p -> Lists.escape(p.names().get(0).text()))));
            list.add(TableForm.optional(
                    stem + "_name_type",
                    d -> each(d, role, p -> TypedNames.mainType(p.names().get(0)))));
            list.add(TableForm.optional(stem + "_other_names", d -> each(d, role, p -> otherNames(p.names()))));
            list.add(new TableForm.Column<>(
                    stem + "_country",
                    always,
                    d -> each(d, role, p -> p.country().map(Country::code).orElse(""))));
            list.add(TableForm.optional(stem + "_identifiers", d -> each(d, role, p -> identifiers(p.identifiers()))));
        });
        list.add(TableForm.optional("party_order", DealTable::partyOrder));
        list.add(TableForm.column(
                "history",
                d -> d.history().stream()
                        .map(e -> EnumCells.word(e.status())
                                + e.date().map(x -> " " + x).orElse(""))
                        .collect(Collectors.joining("; "))));
        list.add(TableForm.column("stake_percent", Deal::stakePercent));
        list.add(TableForm.column("value_musd", Deal::value));
        list.add(TableForm.column("text", Deal::text));
        return List.copyOf(list);
    }

    private static String otherNames(List<CompanyName> names) {
        return TypedNames.write(names.subList(1, names.size()), ";");
    }

    private static String identifiers(List<Identifier> identifiers) {
        return RecommendationTable.identifiers(identifiers, ";");
    }

    private static String each(Deal deal, PartyRole role, Function<DealParty, String> cell) {
        List<String> cells =
                deal.parties().stream().filter(p -> p.role() == role).map(cell).toList();
        return cells.stream().allMatch(String::isEmpty) ? "" : String.join("|", cells);
    }

    /** The roles in the order of the parties, when it is not the order of the columns. */
    private static String partyOrder(Deal deal) {
        List<PartyRole> roles = deal.parties().stream().map(DealParty::role).toList();
        List<PartyRole> columns = List.copyOf(ROLES.keySet());
        List<PartyRole> sorted =
                roles.stream().sorted(Comparator.comparing(columns::indexOf)).toList();
        return roles.equals(sorted) ? "" : roles.stream().map(EnumCells::word).collect(Collectors.joining("|"));
    }
}
