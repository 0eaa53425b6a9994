package org.dealtrace.examples;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Companies;
import org.dealtrace.io.Deals;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.RecordReader;
import org.dealtrace.io.TableReader;

/**
 * A file, read as what it seems to be.
 *
 * @param kind {@code recommendations}, {@code deals}, {@code register}, {@code ownership} or {@code events}
 * @param report what became of its rows; empty for ownership and events, whose readers refuse what they cannot read
 * @param records what is known of each record
 * @param attributes the columns that are kept as attributes
 */
record GivenTable(String kind, Optional<InputReport> report, List<Facts> records, Set<String> attributes) {

    static final String RECOMMENDATIONS = "recommendations";
    static final String DEALS = "deals";

    /** What a record says of its companies. */
    record Facts(List<CompanyName> names, List<Country> countries, List<PartialDate> dates, boolean identified) {}

    /**
     * Reads a file.
     *
     * @throws InputException if it is nothing that can be read, with the reason for which it is no list of companies
     */
    static GivenTable read(Path file, ReadOptions options, Charset encoding) {
        if (has(file, encoding, "party", "owner")) {
            return new GivenTable("ownership", Optional.empty(), List.of(), Set.of());
        }
        if (has(file, encoding, "company", "event", "date")) {
            return new GivenTable("events", Optional.empty(), List.of(), Set.of());
        }
        boolean dealColumn =
                has(file, encoding, "type") || has(file, encoding, "status") || isExportOfDeals(file, options);
        Supplier<GivenTable> deals = () -> of(Deals.read(file, options));
        Supplier<GivenTable> companies = () -> companies(file, options, encoding);
        return dealColumn ? either(deals, companies) : either(companies, deals);
    }

    /** Whether the reader of deals knows the file by its header as an export of another source. */
    private static boolean isExportOfDeals(Path file, ReadOptions options) {
        try (RecordReader<Deal> reader = Deals.open(file, options)) {
            return !reader.report().format().startsWith("Dealtrace");
        } catch (InputException e) {
            return false;
        }
    }

    /** The first reading, or the second where the first is refused; both refused, the reason of the first. */
    private static GivenTable either(Supplier<GivenTable> first, Supplier<GivenTable> second) {
        try {
            return first.get();
        } catch (InputException refused) {
            try {
                return second.get();
            } catch (InputException neither) {
                throw refused;
            }
        }
    }

    /** A register where the file has the layout of a public one, otherwise a list of recommended companies. */
    private static GivenTable companies(Path file, ReadOptions options, Charset encoding) {
        try {
            GivenTable register = of(Companies.read(file, ReadOptions.standard().encoding(encoding)));
            if (register.report().map(InputReport::format).orElse("").contains(", ")) {
                return register;
            }
        } catch (InputException e) {
            // the names that the user gives to columns may still make a list of it
        }
        return of(Recommendations.read(file, options));
    }

    /** How many of its records have a date. */
    long dated() {
        return records.stream().filter(record -> !record.dates().isEmpty()).count();
    }

    /** Whether a file is a table with these columns. */
    static boolean has(Path file, Charset encoding, String... columns) {
        try (TableReader table = TableReader.ofSource(file, encoding, columns)) {
            return !table.columns().isEmpty();
        } catch (InputException e) {
            return false;
        }
    }

    private static GivenTable of(Deals deals) {
        Set<String> attributes = new TreeSet<>();
        List<Facts> facts = new ArrayList<>();
        for (Deal deal : deals) {
            attributes.addAll(deal.attributes().keySet());
            facts.add(new Facts(
                    deal.parties().stream().flatMap(p -> p.names().stream()).toList(),
                    deal.parties().stream().flatMap(p -> p.country().stream()).toList(),
                    deal.history().stream()
                            .map(DealEvent::date)
                            .flatMap(Optional::stream)
                            .toList(),
                    deal.parties().stream().anyMatch(p -> !p.identifiers().isEmpty())));
        }
        return new GivenTable(DEALS, Optional.of(deals.report()), facts, attributes);
    }

    private static GivenTable of(Recommendations list) {
        return new GivenTable(
                RECOMMENDATIONS,
                Optional.of(list.report()),
                list.stream()
                        .map((Recommendation r) -> new Facts(
                                r.names(),
                                r.country().stream().toList(),
                                r.date().stream().toList(),
                                !r.identifiers().isEmpty()))
                        .toList(),
                list.stream()
                        .flatMap(r -> r.attributes().keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static GivenTable of(Companies register) {
        Stream<Facts> facts = register.stream()
                .map((Company c) -> new Facts(
                        c.names(), c.countries(), List.of(), !c.identifiers().isEmpty()));
        return new GivenTable("register", Optional.of(register.report()), facts.toList(), Set.of());
    }
}
