package org.dealtrace.examples;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
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
 */
record GivenTable(String kind, Optional<InputReport> report, List<Facts> records) {

    static final String RECOMMENDATIONS = "recommendations";
    static final String DEALS = "deals";

    /**
     * What a record says of its companies.
     *
     * @param attributes the columns that are kept as attributes
     */
    record Facts(
            List<CompanyName> names,
            List<Country> countries,
            List<PartialDate> dates,
            boolean identified,
            Set<String> attributes) {}

    /**
     * Reads a file.
     *
     * @throws InputException if it is nothing that can be read, with the reason for which it is no list of companies
     */
    static GivenTable read(Path file, ReadOptions options, Charset encoding) {
        if (has(file, encoding, "party", "owner")) {
            return new GivenTable("ownership", Optional.empty(), List.of());
        }
        if (has(file, encoding, "company", "event", "date")) {
            return new GivenTable("events", Optional.empty(), List.of());
        }
        boolean dealColumn =
                has(file, encoding, "type") || has(file, encoding, "status") || isExportOfDeals(file, options);
        Supplier<GivenTable> deals = () -> deals(Deals.read(file, options));
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
            Companies register = Companies.read(file, ReadOptions.standard().encoding(encoding));
            if (register.report().format().contains(", ")) {
                return of(
                        "register",
                        register.report(),
                        register.stream()
                                .map((Company c) -> new Facts(
                                        c.names(),
                                        c.countries(),
                                        List.of(),
                                        !c.identifiers().isEmpty(),
                                        Set.of())));
            }
        } catch (InputException e) {
            // the names that the user gives to columns may still make a list of it
        }
        Recommendations list = Recommendations.read(file, options);
        return of(
                RECOMMENDATIONS,
                list.report(),
                list.stream()
                        .map((Recommendation r) -> new Facts(
                                r.names(),
                                r.country().stream().toList(),
                                r.date().stream().toList(),
                                !r.identifiers().isEmpty(),
                                r.attributes().keySet())));
    }

    private static GivenTable deals(Deals deals) {
        return of(
                DEALS,
                deals.report(),
                deals.stream()
                        .map((Deal d) -> new Facts(
                                d.parties().stream()
                                        .flatMap(p -> p.names().stream())
                                        .toList(),
                                d.parties().stream()
                                        .flatMap(p -> p.country().stream())
                                        .toList(),
                                d.history().stream()
                                        .flatMap(event -> event.date().stream())
                                        .toList(),
                                d.parties().stream()
                                        .anyMatch(p -> !p.identifiers().isEmpty()),
                                d.attributes().keySet())));
    }

    private static GivenTable of(String kind, InputReport report, Stream<Facts> records) {
        return new GivenTable(kind, Optional.of(report), records.toList());
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
}
