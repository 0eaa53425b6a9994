package org.dealtrace.io;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.CompanyName;
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
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.io.internal.Numbers;
import org.dealtrace.io.internal.Repairs;
import org.dealtrace.io.internal.TableDates;
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
final class CrunchbaseDeals implements RecordReader.Mapper<Deal> {

    private static final String FORMAT = "Crunchbase acquisitions";
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** One million million dollars, in millions; no deal was ever as large. */
    private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(1_000_000);

    private static final List<String> TYPE = List.of("acquisition");

    private final Columns columns;
    private final Side company;
    private final Side acquirer;
    private final int date;
    private final int month;
    private final int amount;
    private final int currency;
    private TableDates otherDates = TableDates.NONE;

    private record Side(PartyRole role, int name, int permalink, int country) {}

    private CrunchbaseDeals(TableHeader header) {
        columns = new Columns(header);
        company = side(PartyRole.TARGET, "company");
        acquirer = side(PartyRole.ACQUIRER, "acquirer");
        date = columns.find("acquired_at");
        month = columns.find("acquired_month");
        columns.find("acquired_quarter");
        columns.find("acquired_year");
        amount = columns.find("price_amount");
        currency = columns.find("price_currency_code");
    }

    private Side side(PartyRole role, String prefix) {
        return new Side(
                role,
                columns.find(prefix + "_name"),
                columns.find(prefix + "_permalink"),
                columns.find(prefix + "_country_code"));
    }

    static boolean isHeader(TableHeader header) {
        return header.has("company_name") && header.has("acquirer_name") && header.has("acquired_at");
    }

    static boolean knows(String column) {
        return Columns.knows(column, header -> new CrunchbaseDeals(header).columns);
    }

    static RecordReader<Deal> source(TableReader table) {
        return new RecordReader<>(table, FORMAT, new CrunchbaseDeals(table.header()));
    }

    @Override
    public void begin(TableReader table, Repairs repairs) {
        otherDates = table.firstRows().dates(List.of(date));
    }

    @Override
    public @Nullable Deal map(TableRow row, Repairs repairs, RecordReader.UniqueIds ids) {
        String target = name(company, row, repairs);
        if (target.isEmpty()) {
            repairs.rejected(columns.name(company.name()), row.text(), Messages.row("no-target"));
            return null;
        }
        String buyer = name(acquirer, row, repairs);
        String id = ids.unique(
                columns.name(company.permalink()),
                Ids.ofContent("CB", List.of(key(company, target, row), key(acquirer, buyer, row), row.cell(date))));
        if (id == null) {
            return null;
        }
        Deal.Builder deal =
                Deal.builder(id).typeWords(TYPE).source(row.source()).party(party(company, target, row, repairs));
        if (buyer.isEmpty()) {
            repairs.repaired(columns.name(acquirer.name()), "", Messages.row("no-acquirer"));
        } else {
            deal.party(party(acquirer, buyer, row, repairs));
        }
        date(row, repairs).ifPresent(d -> deal.event(DealEvent.of(DealStatus.UNKNOWN, d)));
        Map<String, String> attributes = new LinkedHashMap<>(columns.attributes(row));
        Optional<BigDecimal> millions = millions(row, repairs);
        millions.ifPresentOrElse(deal::value, () -> {
            if (!row.cell(amount).isEmpty()) {
                attributes.put(columns.name(amount), row.cell(amount));
                if (!row.cell(currency).isEmpty()) {
                    attributes.put(columns.name(currency), row.cell(currency));
                }
            }
        });
        return deal.attributes(attributes).build();
    }

    private String name(Side side, TableRow row, Repairs repairs) {
        String name = row.cell(side.name());
        String permalink = row.cell(side.permalink());
        if (!name.isEmpty() || permalink.isEmpty()) {
            return name;
        }
        String made =
                Cells.strip(permalink.substring(permalink.lastIndexOf('/') + 1).replace('-', ' '));
        if (!made.isEmpty()) {
            repairs.repaired(columns.name(side.name()), permalink, Messages.row("address"));
        }
        return made;
    }

    private static String key(Side side, String name, TableRow row) {
        String permalink = row.cell(side.permalink());
        return permalink.isEmpty() ? name : permalink;
    }

    private DealParty party(Side side, String name, TableRow row, Repairs repairs) {
        String permalink = row.cell(side.permalink());
        return new DealParty(
                side.role(),
                NoNames.ofParty(NoNames.cells(columns.name(side.name()), List.of(CompanyName.of(name))), repairs),
                EnumCells.country(columns.name(side.country()), row.cell(side.country()), repairs),
                permalink.isEmpty() ? List.of() : List.of(new Identifier("permalink", permalink)));
    }

    private Optional<PartialDate> date(TableRow row, Repairs repairs) {
        String day = row.cell(date);
        if (day.isEmpty()) {
            return Dates.read(columns.name(month), row.cell(month), repairs);
        }
        Optional<PartialDate> read = Dates.read(columns.name(date), day, otherDates, repairs);
        if (read.isPresent() && read.get().month() == 1 && read.get().day() == 1) {
            repairs.repaired(columns.name(date), day, Dates.PLACEHOLDER);
            return Optional.of(PartialDate.ofYear(read.get().year()));
        }
        return read;
    }

    private Optional<BigDecimal> millions(TableRow row, Repairs repairs) {
        if (!row.cell(currency).equalsIgnoreCase("USD")) {
            return Optional.empty();
        }
        String cell = row.cell(amount);
        Optional<BigDecimal> millions = Numbers.amount(columns.name(amount), cell, repairs)
                .map(a -> a.divide(MILLION).stripTrailingZeros())
                .map(a -> a.scale() < 0 ? a.setScale(0) : a);
        if (millions.isPresent() && millions.get().compareTo(TOO_LARGE) >= 0) {
            repairs.repaired(columns.name(amount), cell, Messages.row("large"));
            return Optional.empty();
        }
        // Zero stands for an unknown amount.
        return millions.filter(a -> a.signum() > 0);
    }
}
