package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dealtrace.InputException;
import org.dealtrace.io.Companies;
import org.dealtrace.io.Database;
import org.dealtrace.io.Deals;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists from the queries of a database and results as its tables, in SQLite and DuckDB. */
class DatabaseTest {

    @TempDir
    Path folder;

    private String database(String kind) throws Exception {
        String url = "jdbc:" + kind + ":" + folder.resolve(kind + ".db");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table notices (name varchar, posted date, nation varchar)");
            statement.execute(
                    "insert into notices values ('KUKA AG', '2015-03-02', 'DE'), ('西门子', '2016-01-01', null)");
            statement.execute("create table bought (id varchar, target varchar, acquirer varchar, acquirer_country"
                    + " varchar, type varchar, completed varchar, stake double precision)");
            statement.execute("insert into bought values ('D-1', 'KUKA \"Robots\" AG', 'Midea Group', 'CN',"
                    + " 'acquisition', '2017-01-06', 94.55), ('D-2', 'Kiekert AG', 'Lingyun', 'CN', 'acquisition',"
                    + " '2012-03-22', 100)");
        }
        return url;
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb"})
    void queries_giveTheSameListsAsFiles(String kind) throws Exception {
        Database database = Database.at(database(kind), List.of());

        Recommendations notices = database.recommendations(
                "select name, posted as date, nation as country from notices", ReadOptions.standard());
        Deals deals = database.deals("select * from bought order by id", ReadOptions.standard());
        Companies register = database.companies("select target as name, id from bought", ReadOptions.standard());

        assertThat(notices.stream()
                        .map(r -> r.name() + " "
                                + r.country().map(Object::toString).orElse("-")))
                .containsExactly("KUKA AG DE", "西门子 -");
        assertThat(deals.list().get(0).parties().get(0).name()).isEqualTo("KUKA \"Robots\" AG");
        assertThat(deals.list().get(0).stakePercent().orElseThrow()).isEqualByComparingTo("94.55");
        assertThat(deals.report().file()).isEqualTo("query 'select * from bought order by id'");
        assertThat(register.size()).isEqualTo(2);
        assertThatThrownBy(() -> database.deals("select nothing from nowhere", ReadOptions.standard()))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is refused by the database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb"})
    void study_readsQueries_andWritesTables(String kind) throws Exception {
        String url = database(kind);
        Object[] arguments = {
            "--database",
            url,
            "--recommendations-query",
            "select name, posted as date, nation as country from notices",
            "--deals-query",
            "select id, 'KUKA AG' as target, acquirer, acquirer_country, type, completed from bought"
                    + " where id = 'D-1'",
            "--out",
            folder.resolve("report.json"),
            "--tables",
            "run1"
        };
        Cli run = Cli.run(arguments);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("The report is in the tables run1_");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select company, outcome, link_probability from run1_companies order by company")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("KUKA AG");
            assertThat(rows.getString(2)).isEqualTo("realized");
            assertThat(rows.getDouble(3)).isGreaterThan(0.9);
        }
        assertThat(Cli.run(arguments).err()).contains("does not take the tables run1_");
        assertThat(Cli.run("verify", folder.resolve("report.json")).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite", "duckdb"})
    void write_whereOneTableIsThere_leavesNoOther(String kind) throws Exception {
        Database database = Database.at(database(kind), List.of());
        Map<String, List<List<Object>>> one = Map.of("b", List.of(List.of("id"), List.of(1)));
        database.write("x", one);
        Map<String, List<List<Object>>> both = new TreeMap<>(one);
        both.put("a", List.of(List.of("id"), List.of(2)));

        assertThatThrownBy(() -> database.write("x", both)).hasMessageContaining("does not take the tables x_");
        assertThatThrownBy(() -> database.deals("select id as target from x_a", ReadOptions.standard()))
                .hasMessageContaining("is refused by the database");
        assertThat(database.deals("select id as target from x_b", ReadOptions.standard())
                        .size())
                .isEqualTo(1);
    }

    @Test
    void parquet_isReadThroughDuckDb() throws Exception {
        String url = database("duckdb");
        Path parquet = folder.resolve("bought.parquet");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("copy bought to '" + parquet + "' (format parquet)");
        }

        assertThat(Database.at("jdbc:duckdb:", List.of())
                        .deals("select * from '" + parquet + "'", ReadOptions.standard())
                        .size())
                .isEqualTo(2);
    }

    @Test
    void mistakes_areToldInOneSentence() {
        Cli.assertMistake(
                Cli.run("--deals-query", "select 1"),
                "A query needs its database; give it as --database jdbc:sqlite:deals.db. See 'dealtrace --help'.");
        assertThat(Cli.run("--database", "jdbc:none:x", "--recommendations-query", "x", "--deals-query", "y")
                        .err())
                .contains("jdbc:none:x is taken by no driver; give the jar of its JDBC driver");
    }

    @Test
    void password_ofADatabase_isNotInTheRecord() {
        assertThat(RunRecord.withoutPassword("jdbc:postgresql://reader:secret@host/db?user=a&password=secret&x=1"))
                .doesNotContain("secret")
                .contains("host/db", "x=1");
    }

    @Test
    void stream_isReadAsAFileOfItsName() throws Exception {
        byte[] tracker = """
                Year,Month,Chinese Entity,Quantity in Millions,Share size,Transaction Party,Sector,Country
                2016,May,Midea,4710,0.95,KUKA,Technology,Germany
                """.getBytes(StandardCharsets.UTF_8);
        Deals deals = Deals.read("tracker.csv", new ByteArrayInputStream(tracker), ReadOptions.standard());

        assertThat(deals.size()).isEqualTo(1);
        assertThat(deals.report().file()).isEqualTo("tracker.csv");
        assertThat(Recommendations.read(
                                "list",
                                Files.newInputStream(Files.writeString(folder.resolve("l"), "name\nKUKA AG\n")),
                                ReadOptions.standard())
                        .size())
                .isEqualTo(1);
    }
}
