package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.dealtrace.Deal;
import org.dealtrace.InputReport;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.io.Database;
import org.dealtrace.io.Deals;
import org.dealtrace.io.JsonLines;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.excel.XlsxWorkbook;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.OwnershipTable;
import org.dealtrace.report.OutcomeReport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The example study gives one report, byte for byte, whichever form its two lists have. */
class StudyInEveryFormTest {

    private static final List<String> NUMBERS = List.of("stake_percent", "value_musd");

    /** The lists of one form. */
    private record Lists(Recommendations recommendations, Deals deals) {}

    private static String asCsv = "";

    @TempDir
    static Path folder;

    @BeforeAll
    static void reportFromCsv() {
        asCsv = report(new Lists(Recommendations.read(ExampleData.watchlist()), Deals.read(ExampleData.deals())));
    }

    /** The report as text, JSON and HTML. Where a record was read differs by form, so it is left out. */
    private static String report(Lists lists) {
        List<Recommendation> recommendations = lists.recommendations().list().stream()
                .map(r -> new Recommendation(
                        r.id(),
                        r.date(),
                        r.post(),
                        r.hostCountry(),
                        r.direction(),
                        r.partyKind(),
                        r.names(),
                        r.country(),
                        r.city(),
                        r.identifiers(),
                        r.fields(),
                        r.cooperation(),
                        r.text(),
                        r.attributes(),
                        SourceRow.NONE))
                .toList();
        List<Deal> deals = lists.deals().list().stream()
                .map(d -> new Deal(
                        d.id(),
                        d.parties(),
                        d.history(),
                        d.typeWords(),
                        d.stakePercent(),
                        d.value(),
                        d.text(),
                        d.attributes(),
                        SourceRow.NONE))
                .toList();
        List<InputReport> inputs = List.of(
                input("recommendations", lists.recommendations().report()),
                input("deals", lists.deals().report()));
        OutcomeReport report = OutcomeTracker.builder()
                .ownership(OwnershipTable.read(ExampleData.ownership()))
                .asOf(LocalDate.of(2021, 6, 30))
                .build()
                .track(DealLinker.standard().link(recommendations, deals, inputs))
                .report();
        return report.text() + report.json() + report.html();
    }

    private static InputReport input(String name, InputReport read) {
        return new InputReport(name, "a list", "", read.records(), read.records(), read.issues());
    }

    /** The cells of a file of the example, header first, with numbers as numbers and empty cells as null. */
    private static List<List<@Nullable Object>> rows(Path csv) {
        try (TableReader table = TableReader.open(csv)) {
            List<String> columns = table.columns();
            List<List<@Nullable Object>> rows = new ArrayList<>();
            rows.add(new ArrayList<>(columns));
            table.forEach(row -> {
                List<@Nullable Object> cells = new ArrayList<>();
                columns.forEach(column -> cells.add(value(column, row.get(column))));
                rows.add(cells);
            });
            return rows;
        }
    }

    private static @Nullable Object value(String column, String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return NUMBERS.contains(column) ? new BigDecimal(cell) : cell;
    }

    private static void fill(Connection connection, String table, List<List<@Nullable Object>> rows)
            throws SQLException {
        List<@Nullable Object> header = rows.get(0);
        String columns = header.stream()
                .map(name -> name + (NUMBERS.contains(name) ? " numeric(12, 3)" : " varchar"))
                .collect(Collectors.joining(", "));
        try (Statement create = connection.createStatement()) {
            create.execute("create table " + table + " (place integer, " + columns + ")");
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into " + table + " values (?" + ", ?".repeat(header.size()) + ")")) {
            for (int row = 1; row < rows.size(); row++) {
                insert.setInt(1, row);
                for (int i = 0; i < header.size(); i++) {
                    insert.setObject(i + 2, rows.get(row).get(i));
                }
                insert.executeUpdate();
            }
        }
    }

    private static Lists throughDatabase(Connection source, Database database) throws SQLException {
        List<List<@Nullable Object>> watchlist = rows(ExampleData.watchlist());
        List<List<@Nullable Object>> deals = rows(ExampleData.deals());
        try (Connection connection = source) {
            fill(connection, "watchlist", watchlist);
            fill(connection, "deals", deals);
        }
        return new Lists(
                database.recommendations(query("watchlist", watchlist), ReadOptions.standard()),
                database.deals(query("deals", deals), ReadOptions.standard()));
    }

    private static String query(String table, List<List<@Nullable Object>> rows) {
        return rows.get(0).stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "select ", " from " + table + " order by place"));
    }

    @Test
    void workbook_givesTheReportOfCsv() {
        Path workbook = folder.resolve("study.xlsx");
        Map<String, List<List<@Nullable Object>>> sheets = new LinkedHashMap<>();
        sheets.put("Watch-list", rows(ExampleData.watchlist()));
        sheets.put("Deals", rows(ExampleData.deals()));
        XlsxWorkbook.write(workbook, sheets);

        assertThat(report(new Lists(Recommendations.read(workbook), Deals.read(workbook))))
                .isEqualTo(asCsv);
    }

    @Test
    void jsonLines_giveTheReportOfCsv() {
        Path watchlist = folder.resolve("watchlist.jsonl");
        Path deals = folder.resolve("deals.jsonl");
        JsonLines.writeRecommendations(watchlist, Recommendations.read(ExampleData.watchlist()));
        JsonLines.writeDeals(deals, Deals.read(ExampleData.deals()));

        assertThat(report(new Lists(Recommendations.read(watchlist), Deals.read(deals))))
                .isEqualTo(asCsv);
    }

    @Test
    void duckDb_givesTheReportOfCsv() throws Exception {
        String url = "jdbc:duckdb:" + folder.resolve("study.db");

        assertThat(report(throughDatabase(DriverManager.getConnection(url), Database.at(url, List.of()))))
                .isEqualTo(asCsv);
    }

    @Test
    void postgreSql_givesTheReportOfCsv() throws Exception {
        try (EmbeddedPostgres running = server()) {
            DataSource source = running.getPostgresDatabase();
            assertThat(report(throughDatabase(source.getConnection(), Database.of(source))))
                    .isEqualTo(asCsv);
        }
    }

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | IllegalStateException e) {
            throw new TestAbortedException(
                    "PostgreSQL did not start here, so reading from it is not tested: it runs on Linux and, for the"
                            + " user root, where unshare(1) may make a user namespace",
                    e);
        }
    }
}
