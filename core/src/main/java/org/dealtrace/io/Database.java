package org.dealtrace.io;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.dealtrace.InputException;
import org.dealtrace.io.internal.DecodedText;
import org.jspecify.annotations.Nullable;

/**
 * Recommendations, deals and registers from the queries of a database, and results as its tables.
 *
 * <pre>{@code
 * Database database = Database.of(dataSource);
 * Deals deals = database.deals("select id, target, acquirer, announced from deals where year >= 2010");
 * }</pre>
 *
 * <p>A query names its columns as docs/formats.md names those of a file. A query is read row by row, and may be run
 * twice. Immutable.
 */
public final class Database {

    private static final int SHOWN = 80;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private interface Connections {
        Connection open() throws SQLException;
    }

    private final Connections connections;

    private Database(Connections connections) {
        this.connections = connections;
    }

    /** The database of a data source. Each query opens a connection and closes it. */
    public static Database of(DataSource source) {
        return new Database(source::getConnection);
    }

    /**
     * The database at a URL, such as {@code jdbc:sqlite:deals.db}.
     *
     * @param drivers jars with its driver; none if the driver is on the class path
     * @throws InputException if no driver accepts the URL
     */
    public static Database at(String url, List<Path> drivers) {
        URL[] jars = drivers.stream().map(Database::url).toArray(URL[]::new);
        URLClassLoader loader = new URLClassLoader(jars, Database.class.getClassLoader());
        Driver driver = ServiceLoader.load(Driver.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> accepts(each, url))
                .findFirst()
                .orElseThrow(() -> InputException.in(
                        url,
                        "is taken by no driver; give the jar of its JDBC driver, such as --driver sqlite-jdbc.jar"));
        return new Database(() -> {
            Connection connection = driver.connect(url, new Properties());
            if (connection == null) {
                throw new SQLException(url + " is not for this driver");
            }
            return connection;
        });
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw InputException.in(jar.toString(), "is no path of a jar; give that of the driver", e);
        }
    }

    private static boolean accepts(Driver driver, String url) {
        try {
            return driver.acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connection() {
        try {
            return connections.open();
        } catch (SQLException e) {
            throw InputException.in("the database", "cannot be reached: " + e.getMessage() + "; check its URL", e);
        }
    }

    private TextSource query(String sql) {
        String shown = sql.strip().replaceAll("\\s+", " ");
        String name = "query '" + (shown.length() <= SHOWN ? shown : shown.substring(0, SHOWN) + "…") + "'";
        return wanted -> {
            Connection connection = connection();
            try {
                return DecodedText.of(name, new QueryStream(connection, sql));
            } catch (SQLException e) {
                try (connection) {
                    throw InputException.in(name, "is refused by the database: " + e.getMessage(), e);
                } catch (SQLException closing) {
                    throw InputException.in(name, "is refused by the database: " + e.getMessage(), closing);
                }
            }
        };
    }

    /**
     * Runs a query and reads its result as recommendations.
     *
     * @throws InputException if the database refuses the query, or no column is {@code name}
     */
    public Recommendations recommendations(String sql, ReadOptions options) {
        return Recommendations.read(query(sql), options);
    }

    /**
     * Runs a query and reads its result as deals.
     *
     * @throws InputException if the database refuses the query, or no column is a party
     */
    public Deals deals(String sql, ReadOptions options) {
        return Deals.read(query(sql), options);
    }

    /**
     * Runs a query and reads its result as a register.
     *
     * @throws InputException if the database refuses the query, or no column is {@code name}
     */
    public Companies companies(String sql, ReadOptions options) {
        return Companies.read(query(sql), options);
    }

    /**
     * Writes the sheets of a report as new tables, all of them or none.
     *
     * @param prefix put before each sheet's name in lower case: {@code run1_companies}
     * @param sheets rows of texts, numbers, optionals and nulls, the first row with the column names; a column of
     *     numbers becomes numeric, any other one text
     * @throws InputException if the database refuses, for example because the table exists
     */
    public void write(String prefix, Map<String, List<List<@Nullable Object>>> sheets) {
        if (!NAME.matcher(prefix).matches()) {
            throw new IllegalArgumentException(
                    "the prefix of tables must be letters, digits and underscores but was '" + prefix + "'");
        }
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            List<String> made = new ArrayList<>();
            try {
                for (Map.Entry<String, List<List<@Nullable Object>>> sheet : sheets.entrySet()) {
                    String name = prefix + "_" + sheet.getKey().toLowerCase(Locale.ROOT);
                    create(connection, name, sheet.getValue());
                    made.add(name);
                    fill(connection, name, sheet.getValue());
                }
                connection.commit();
            } catch (SQLException e) {
                undo(connection, made, e);
                throw e;
            }
        } catch (SQLException e) {
            throw InputException.in("the database", "does not take the tables " + prefix + "_…: " + e.getMessage(), e);
        }
    }

    /** Drops the new tables, because some databases, such as MySQL and Oracle, keep them after a rollback. */
    private static void undo(Connection connection, List<String> made, SQLException cause) throws SQLException {
        connection.rollback();
        for (String name : made) {
            try (Statement drop = connection.createStatement()) {
                drop.execute("drop table \"" + name + "\"");
                connection.commit();
            } catch (SQLException gone) {
                connection.rollback();
                cause.addSuppressed(gone);
            }
        }
    }

    private static void create(Connection connection, String name, List<List<@Nullable Object>> rows)
            throws SQLException {
        List<@Nullable Object> header = rows.get(0);
        List<List<@Nullable Object>> values = rows.subList(1, rows.size());
        String columns = IntStream.range(0, header.size())
                .mapToObj(i -> "\"" + header.get(i) + (isNumeric(values, i) ? "\" double precision" : "\" varchar"))
                .collect(Collectors.joining(", "));
        try (Statement create = connection.createStatement()) {
            create.execute("create table \"" + name + "\" (" + columns + ")");
        }
    }

    private static void fill(Connection connection, String name, List<List<@Nullable Object>> rows)
            throws SQLException {
        List<@Nullable Object> header = rows.get(0);
        List<List<@Nullable Object>> values = rows.subList(1, rows.size());
        String places = header.stream().map(h -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into \"" + name + "\" values (" + places + ")")) {
            for (List<@Nullable Object> row : values) {
                for (int i = 0; i < header.size(); i++) {
                    Object value = plain(row.get(i));
                    if (value instanceof Number number) {
                        insert.setDouble(i + 1, number.doubleValue());
                    } else {
                        insert.setObject(i + 1, value == null ? null : value.toString());
                    }
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static boolean isNumeric(List<List<@Nullable Object>> rows, int column) {
        List<Object> filled = rows.stream()
                .flatMap(row -> Stream.ofNullable(plain(row.get(column))))
                .toList();
        return !filled.isEmpty() && filled.stream().allMatch(Number.class::isInstance);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }
}
