package org.dealtrace.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.dealtrace.io.internal.CsvStream;
import org.jspecify.annotations.Nullable;

/** The result of a query as CSV, made row by row while it is read. Closing it closes the connection. */
final class QueryStream extends CsvStream {

    private static final int FETCHED = 1_000;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final int columns;
    private @Nullable String header;

    QueryStream(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        // PostgreSQL fetches in pieces only within a transaction
        connection.setAutoCommit(false);
        this.statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED);
        this.rows = statement.executeQuery();
        ResultSetMetaData names = rows.getMetaData();
        this.columns = names.getColumnCount();
        StringBuilder line = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
            addCell(line, names.getColumnLabel(i));
        }
        this.header = line.append('\n').toString();
    }

    @Override
    protected @Nullable String nextLine() throws IOException {
        if (header != null) {
            String first = header;
            header = null;
            return first;
        }
        try {
            if (!rows.next()) {
                return null;
            }
            StringBuilder line = new StringBuilder();
            for (int i = 1; i <= columns; i++) {
                addCell(line, text(rows.getObject(i)));
            }
            return line.append('\n').toString();
        } catch (SQLException e) {
            throw new IOException("the database says: " + e.getMessage(), e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Date || value instanceof Timestamp) {
            return value.toString().replaceFirst(" 00:00:00[.]0$", "");
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Double number && !number.isNaN() && !number.isInfinite()) {
            return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        }
        return value.toString();
    }

    @Override
    public void close() throws IOException {
        try (connection;
                statement;
                rows) {
            header = null;
        } catch (SQLException e) {
            throw new IOException("the database says: " + e.getMessage(), e);
        }
    }
}
