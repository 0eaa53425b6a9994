package org.dealtrace.io;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.Ids;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.io.internal.PartySplitter;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/**
 * CSV copies of the China Global Investment Tracker of the American Enterprise Institute and the Heritage Foundation.
 *
 * <p>Copies differ: the Chinese side is {@code Chinese Entity}, {@code Investor} or {@code Contractor}; year and month
 * have two columns or one; shares are fractions or percent, several in a cell for several Chinese parties; amounts are
 * whole millions, with or without a dollar sign and with a comma or dot for thousands. A row has no state: it is
 * {@link DealStatus#UNKNOWN}, but for the sheet whose title says "Troubled Transactions": its deals are
 * {@link DealStatus#WITHDRAWN}. The country is where the investment is; it is taken for the other party's country,
 * which it mostly is. Rows without another party are kept.
 */
final class ChinaTrackerDeals extends RowMapper<Deal> {

    private static final String FORMAT = "China Global Investment Tracker";
    private static final Country CHINA = new Country("CN");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern TROUBLED = Pattern.compile("troubled transactions", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d+ ?%?");

    private static final String CHINESE = "chinese_entity";
    private static final String PARTY = "transaction_party";
    private static final String QUANTITY = "quantity_in_millions";
    private static final String SHARE = "share_size";

    private final PartySplitter chineseSplitter;
    private final PartySplitter partySplitter;
    private boolean troubled;

    private ChinaTrackerDeals(TableHeader header, PartySplitter chineseSplitter, PartySplitter partySplitter) {
        super(columns(header));
        this.chineseSplitter = chineseSplitter;
        this.partySplitter = partySplitter;
    }

    private static Columns columns(TableHeader header) {
        Columns columns = new Columns(header);
        columns.know(HeaderWords.TRACKER, CHINESE, PARTY, QUANTITY, SHARE);
        columns.know(HeaderWords.TRACKER, "id", "year", "month", "date", "country", "greenfield");
        return columns;
    }

    static boolean isHeader(TableHeader header) {
        return Stream.of(CHINESE, PARTY, QUANTITY, "country")
                .allMatch(column -> HeaderWords.has(header, HeaderWords.TRACKER, column));
    }

    static boolean knows(String column) {
        return Columns.knows(column, ChinaTrackerDeals::columns);
    }

    /**
     * Reads the file twice: first for the names that are alone in a cell, then for the deals.
     *
     * @param file opens the table again
     */
    static RecordReader<Deal> source(Supplier<TableReader> file) {
        Set<String> chinese = new LinkedHashSet<>();
        Set<String> parties = new LinkedHashSet<>();
        try (TableReader table = file.get()) {
            Columns columns = columns(table.header());
            for (TableRow row : table.keepingBroken()) {
                if (row.rejection().isEmpty()) {
                    chinese.add(row.cell(columns.index(CHINESE)));
                    parties.add(row.cell(columns.index(PARTY)));
                }
            }
        }
        return new RecordReader<>(
                file.get(),
                FORMAT,
                header -> new ChinaTrackerDeals(header, new PartySplitter(chinese), new PartySplitter(parties)));
    }

    @Override
    void begin(TableReader table, Repairs repairs) {
        // another sheet may speak of them too, but has a column of shares or of contractors
        troubled = !columns.has(SHARE)
                && TableHeader.key(columns.name(CHINESE)).equals("chineseentity")
                && TROUBLED.matcher(table.note()).find();
    }

    @Override
    @Nullable
    Deal map(RowValues row) {
        List<DealParty> parties = new ArrayList<>();
        Optional<Country> where = row.country("country");
        for (String name : split(PARTY, partySplitter, row)) {
            parties.add(new DealParty(PartyRole.TARGET, row.only(PARTY, name), where, List.of()));
        }
        for (String name : split(CHINESE, chineseSplitter, row)) {
            parties.add(new DealParty(PartyRole.INVESTOR, row.only(CHINESE, name), Optional.of(CHINA), List.of()));
        }
        if (parties.isEmpty()) {
            row.repairs.rejected("", row.shown(), Messages.row("no-party"));
            return null;
        }
        String unique = row.uniqueId("id", row.some("id").orElseGet(() -> Ids.ofContent("CGIT", row.cells())));
        if (unique == null) {
            return null;
        }
        Deal.Builder deal = Deal.builder(unique).source(row.source()).attributes(row.attributes());
        parties.forEach(deal::party);
        date(row).ifPresent(d -> deal.event(DealEvent.of(troubled ? DealStatus.WITHDRAWN : DealStatus.UNKNOWN, d)));
        share(row).ifPresent(deal::stakePercent);
        Numbers.wholeMillions(row.column(QUANTITY), row.text(QUANTITY), row.repairs)
                .ifPresent(deal::value);
        return deal.typeWords(typeWords(row)).build();
    }

    private static List<String> split(String column, PartySplitter splitter, RowValues row) {
        String cell = row.text(column);
        if (cell.isEmpty()) {
            return List.of();
        }
        List<String> names = splitter.split(cell);
        if (names.size() > 1) {
            row.repairs.repaired(row.column(column), cell, Messages.row("split"));
        }
        return names;
    }

    private static Optional<PartialDate> date(RowValues row) {
        if (row.text("year").isEmpty()) {
            return row.date("date");
        }
        Optional<PartialDate> read = row.date("year");
        String word = row.text("month");
        if (read.isEmpty() || word.isEmpty()) {
            return read;
        }
        int number = Dates.month(word);
        if (number == 0 && word.matches("\\d{1,2}")) {
            number = Integer.parseInt(word);
        }
        if (number < 1 || number > 12) {
            row.repairs.repaired(row.column("month"), word, Dates.NO_MONTH);
            return read;
        }
        return Optional.of(PartialDate.ofMonth(read.get().year(), number));
    }

    /** A share as a fraction of 1, or as percent if there is a percent sign or a number above 1; several are added. */
    private static Optional<BigDecimal> share(RowValues row) {
        String cell = row.text(SHARE);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        String column = row.column(SHARE);
        List<BigDecimal> shares = new ArrayList<>();
        boolean percent = cell.indexOf('%') >= 0;
        // A lone comma between digits, without a space, is a decimal comma.
        String[] parts =
                DECIMAL_COMMA.matcher(cell).matches() ? new String[] {cell.replace(',', '.')} : cell.split("[,;]");
        for (String part : parts) {
            Optional<BigDecimal> number =
                    Numbers.parse(Cells.strip(part.replace("%", ""))).number();
            if (number.isEmpty()) {
                row.repairs.repaired(column, cell, Numbers.NO_SHARE);
                return Optional.empty();
            }
            shares.add(number.get());
        }
        percent |= shares.stream().anyMatch(s -> s.compareTo(BigDecimal.ONE) > 0);
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal share = (percent ? sum : sum.multiply(HUNDRED)).stripTrailingZeros();
        share = share.scale() < 0 ? share.setScale(0) : share;
        if (!Numbers.isShare(share)) {
            row.repairs.repaired(column, cell, Numbers.NO_SHARE);
            return Optional.empty();
        }
        if (shares.size() > 1) {
            row.repairs.repaired(column, cell, Numbers.SUMMED);
        }
        return Optional.of(share);
    }

    /**
     * The tracker has investments and construction contracts; only a column's name, a share or a flag tells them apart.
     */
    private List<String> typeWords(RowValues row) {
        List<String> words = new ArrayList<>();
        String header = TableHeader.key(columns.name(CHINESE));
        if (troubled) {
            words.add("troubled transaction");
        } else if (header.equals("investor") || !row.text(SHARE).isEmpty()) {
            words.add("investment");
        } else {
            words.add(header.equals("contractor") ? "construction contract" : "investment or construction contract");
        }
        if (row.text("greenfield").toLowerCase(Locale.ROOT).startsWith("g")) {
            words.add("greenfield");
        }
        return words;
    }
}
