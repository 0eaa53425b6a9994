package org.dealtrace.examples;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.io.Companies;
import org.dealtrace.io.Database;
import org.dealtrace.io.Deals;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.RecordReader;
import org.dealtrace.outcome.CompetingEvents;
import org.dealtrace.outcome.OwnershipTable;
import org.dealtrace.study.Sample;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of the main job that say which files it reads; without any it is the example data. */
final class InputOptions {

    @Option(
            names = "--recommendations",
            paramLabel = "FILE",
            description = "the recommended companies, as CSV or JSON Lines (default: the example list)")
    private @Nullable Path recommendations;

    @Option(
            names = "--deals",
            paramLabel = "FILE",
            description = "a list of deals; repeat it for several lists (default: the example deals)")
    private List<Path> deals = new ArrayList<>();

    @Option(
            names = "--database",
            paramLabel = "URL",
            description = "the database of the queries, such as jdbc:sqlite:deals.db")
    private @Nullable String database;

    @Option(
            names = "--driver",
            paramLabel = "JAR",
            description = "the jar of the database's JDBC driver; repeat it for several jars")
    private List<Path> drivers = new ArrayList<>();

    @Option(
            names = "--recommendations-query",
            paramLabel = "SQL",
            description = "a query whose rows are the recommended companies, in place of --recommendations")
    private @Nullable String recommendationsQuery;

    @Option(
            names = "--deals-query",
            paramLabel = "SQL",
            description = "a query whose rows are deals; repeat it for several; beside --deals or in place of it")
    private List<String> dealQueries = new ArrayList<>();

    @Option(
            names = "--ownership",
            paramLabel = "FILE",
            description = "who owned which party, and when; finds the Chinese owner of a German bidder")
    private @Nullable Path ownership;

    @Option(
            names = "--ownership-register",
            paramLabel = "FILE",
            description = "a register with the countries of owners that --ownership names by an identifier, such as"
                    + " GLEIF level 1 for level 2")
    private @Nullable Path ownershipRegister;

    @Option(
            names = "--events",
            paramLabel = "FILE",
            description = "events that ended a company's chance of a deal and are in no list of deals: "
                    + "dissolved, bought by other")
    private @Nullable Path events;

    @Mixin
    private final TableOptions reading = new TableOptions();

    private Optional<Sample> drawn = Optional.empty();

    /** The lists of a study, and what became of the rows of each file. */
    record Lists(Recommendations recommendations, List<Deal> deals, List<InputReport> inputs) {

        List<Recommendation> notices() {
            return recommendations.list();
        }
    }

    void check() {
        Checks.refuse(
                recommendations != null && deals.contains(recommendations),
                recommendations + " is given as recommendations and as deals; give two different files");
        Set<Path> files = new HashSet<>();
        for (Path file : deals) {
            Checks.refuse(
                    !files.add(file.toAbsolutePath().normalize()),
                    file + " is given twice as deals, so each deal would count twice; give it once");
        }
        Checks.refuse(
                database == null && (recommendationsQuery != null || !dealQueries.isEmpty()),
                "A query needs its database; give it as --database jdbc:sqlite:deals.db");
        Checks.refuse(
                recommendations != null && recommendationsQuery != null,
                "Give --recommendations or --recommendations-query, not both");
        Checks.refuse(
                ownershipRegister != null && ownership == null,
                "--ownership-register needs the table of owners; give it as --ownership FILE");
        // the reader of a workbook names a missing sheet
        Stream.concat(Stream.ofNullable(recommendations), deals.stream())
                .filter(file -> Files.notExists(file) && file.toString().indexOf('#') < 0)
                .findFirst()
                .ifPresent(file -> {
                    throw InputException.in(file, "does not exist; check the path");
                });
        Checks.refuse(
                (recommendations == null && recommendationsQuery == null) != isExample(),
                "Give both --recommendations and --deals, or neither to run on the example data");
    }

    Lists lists() {
        List<Path> given = new ArrayList<>(deals);
        if (recommendations != null) {
            given.add(0, recommendations);
        }
        Map<Path, ReadOptions> options = reading.of(given);
        Recommendations notices = notices(options);
        drawn = DrawCommand.of(recommendations, notices.list());
        List<Deal> reported = new ArrayList<>();
        Map<String, Deal> byId = new HashMap<>();
        List<InputReport> inputs = new ArrayList<>(List.of(Checks.usable(notices.report(), "recommendation")));
        for (Deals list : dealLists(options, notices)) {
            for (Deal deal : list) {
                Deal one = byId.putIfAbsent(deal.id(), deal);
                // another copy of a file has the same ids, and deals without an id have those of their lines
                boolean same = one != null
                        && (deal.id().startsWith("D-line-") || deal.parties().equals(one.parties()));
                reported.add(same ? ofItsFile(deal) : deal);
            }
            inputs.add(Checks.usable(list.report(), "deal"));
        }
        return new Lists(notices, reported, inputs);
    }

    /** The deal with its file and line as its id, because a deal in another file has its id. */
    private static Deal ofItsFile(Deal deal) {
        return new Deal(
                FileLinks.shown(deal.source()),
                deal.parties(),
                deal.history(),
                deal.typeWords(),
                deal.stakePercent(),
                deal.value(),
                deal.text(),
                deal.attributes(),
                deal.source());
    }

    /** The draw that made the list of recommendations that was read; empty if none did. */
    Optional<Sample> drawn() {
        return drawn;
    }

    /** Whether the example data are read. */
    private boolean isExample() {
        return deals.isEmpty() && dealQueries.isEmpty();
    }

    private Recommendations notices(Map<Path, ReadOptions> options) {
        String query = recommendationsQuery;
        if (query != null) {
            return database().recommendations(query, ReadOptions.standard());
        }
        return recommendations == null
                ? Recommendations.read(ExampleData.watchlist())
                : Recommendations.read(recommendations, options.getOrDefault(recommendations, ReadOptions.standard()));
    }

    private List<Deals> dealLists(Map<Path, ReadOptions> options, Recommendations notices) {
        if (isExample()) {
            return List.of(Deals.read(ExampleData.deals()));
        }
        List<String> names = notices.stream()
                .flatMap(notice -> notice.names().stream())
                .map(CompanyName::text)
                .toList();
        List<Deals> lists = new ArrayList<>();
        deals.forEach(file -> lists.add(Deals.read(
                file, options.getOrDefault(file, ReadOptions.standard()).listed(names))));
        dealQueries.forEach(
                sql -> lists.add(database().deals(sql, ReadOptions.standard().listed(names))));
        return lists;
    }

    /** The database that was given. */
    Database database() {
        if (database == null) {
            throw new IllegalArgumentException("Tables need a database; give it as --database jdbc:sqlite:deals.db");
        }
        return Database.at(database, drivers);
    }

    OwnershipTable ownership() {
        if (ownership == null) {
            return isExample() ? OwnershipTable.read(ExampleData.ownership()) : OwnershipTable.empty();
        }
        OwnershipTable table = OwnershipTable.read(ownership, encoding());
        if (ownershipRegister == null) {
            return table;
        }
        try (RecordReader<Company> register =
                Companies.open(ownershipRegister, ReadOptions.standard().encoding(encoding()))) {
            return table.withCountriesOf(register);
        }
    }

    CompetingEvents events() {
        return events == null ? CompetingEvents.none() : CompetingEvents.read(events, encoding());
    }

    /** That of files that are not UTF-8. */
    Charset encoding() {
        return reading.encoding();
    }
}
