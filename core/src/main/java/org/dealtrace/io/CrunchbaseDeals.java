package org.dealtrace.io;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Identifier;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.Cells;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.Ids;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableHeader;
import org.jspecify.annotations.Nullable;

/**
 * Acquisitions as Crunchbase exported them, with the columns of 2013 ({@code company_category_code},
 * {@code acquired_quarter}) or of 2015 ({@code company_category_list}).
 *
 * <p>The file says when a company was acquired, but not whether the deal was completed, so the state is unknown. 1
 * January is five times as frequent as other days, so it stands for an unknown day. Amounts in other currencies than US
 * dollars stay attributes, because the file has no rates. A name that a spreadsheet destroyed is restored from the
 * company's page address.
 */
final class CrunchbaseDeals extends RowMapper<Deal> {

    private static final String FORMAT = "Crunchbase acquisitions";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** One million million dollars, in millions; no deal was ever as large. */
    private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(1_000_000);

    private static final List<String> TYPE = List.of("acquisition");

    private static final Side COMPANY = Side.of(PartyRole.TARGET, "company");
    private static final Side ACQUIRER = Side.of(PartyRole.ACQUIRER, "acquirer");

    /** The columns of a side. */
    private record Side(PartyRole role, String name, String permalink, String country) {

        static Side of(PartyRole role, String prefix) {
            return new Side(role, prefix + "_name", prefix + "_permalink", prefix + "_country_code");
        }
    }

    private CrunchbaseDeals(TableHeader header) {
        super(new Columns(header));
        for (Side side : List.of(COMPANY, ACQUIRER)) {
            columns.know(FORMAT, side.name(), side.permalink(), side.country());
        }
        columns.know(FORMAT, "acquired_at", "acquired_month", "acquired_quarter", "acquired_year");
        columns.know(FORMAT, "price_amount", "price_currency_code");
    }

    static boolean isHeader(TableHeader header) {
        return header.has("company_name") && header.has("acquirer_name") && header.has("acquired_at");
    }

    static boolean knows(String column) {
        return Columns.knows(column, header -> new CrunchbaseDeals(header).columns);
    }

    static RecordReader<Deal> source(TableReader table) {
        return new RecordReader<>(table, FORMAT, CrunchbaseDeals::new);
    }

    @Override
    void begin(TableReader table, Repairs repairs) {
        otherDates = table.firstRows().dates(List.of(columns.index("acquired_at")));
    }

    @Override
    @Nullable
    Deal map(RowValues row) {
        Repairs repairs = row.repairs;
        String target = name(COMPANY, row);
        if (target.isEmpty()) {
            repairs.rejected(row.column(COMPANY.name()), row.shown(), Messages.row("no-target"));
            return null;
        }
        String buyer = name(ACQUIRER, row);
        String id = row.uniqueId(
                COMPANY.permalink(),
                Ids.ofContent(
                        "CB", List.of(key(COMPANY, target, row), key(ACQUIRER, buyer, row), row.text("acquired_at"))));
        if (id == null) {
            return null;
        }
        Deal.Builder deal =
                Deal.builder(id).typeWords(TYPE).source(row.source()).party(party(COMPANY, target, row));
        if (buyer.isEmpty()) {
            repairs.repaired(row.column(ACQUIRER.name()), "", Messages.row("no-acquirer"));
        } else {
            deal.party(party(ACQUIRER, buyer, row));
        }
        date(row).ifPresent(d -> deal.event(DealEvent.of(DealStatus.UNKNOWN, d)));
        Map<String, String> attributes = new LinkedHashMap<>(row.attributes());
        Optional<BigDecimal> millions = millions(row);
        millions.ifPresentOrElse(deal::value, () -> {
            if (!row.text("price_amount").isEmpty()) {
                for (String column : List.of("price_amount", "price_currency_code")) {
                    row.some(column).ifPresent(cell -> attributes.put(row.column(column), cell));
                }
            }
        });
        return deal.attributes(attributes).build();
    }

    private static String name(Side side, RowValues row) {
        String name = row.text(side.name());
        String permalink = row.text(side.permalink());
        if (!name.isEmpty() || permalink.isEmpty()) {
            return name;
        }
        String made =
                Cells.strip(permalink.substring(permalink.lastIndexOf('/') + 1).replace('-', ' '));
        if (!made.isEmpty()) {
            row.repairs.repaired(row.column(side.name()), permalink, Messages.row("address"));
        }
        return made;
    }

    private static String key(Side side, String name, RowValues row) {
        String permalink = row.text(side.permalink());
        return permalink.isEmpty() ? name : permalink;
    }

    private static DealParty party(Side side, String name, RowValues row) {
        String permalink = row.text(side.permalink());
        return new DealParty(
                side.role(),
                row.only(side.name(), name),
                row.country(side.country()),
                permalink.isEmpty() ? List.of() : List.of(new Identifier("permalink", permalink)));
    }

    private static Optional<PartialDate> date(RowValues row) {
        String day = row.text("acquired_at");
        if (day.isEmpty()) {
            return row.date("acquired_month");
        }
        Optional<PartialDate> read = row.date("acquired_at");
        if (read.isPresent() && read.get().month() == 1 && read.get().day() == 1) {
            row.repairs.repaired(row.column("acquired_at"), day, Dates.PLACEHOLDER);
            return Optional.of(PartialDate.ofYear(read.get().year()));
        }
        return read;
    }

    private static Optional<BigDecimal> millions(RowValues row) {
        if (!row.text("price_currency_code").equalsIgnoreCase("USD")) {
            return Optional.empty();
        }
        Optional<BigDecimal> millions = row.amount("price_amount")
                .map(a -> a.divide(MILLION).stripTrailingZeros())
                .map(a -> a.scale() < 0 ? a.setScale(0) : a);
        if (millions.isPresent() && millions.get().compareTo(TOO_LARGE) >= 0) {
            row.repairs.repaired(row.column("price_amount"), row.text("price_amount"), Messages.row("large"));
            return Optional.empty();
        }
        // Zero stands for an unknown amount.
        return millions.filter(a -> a.signum() > 0);
    }
}
