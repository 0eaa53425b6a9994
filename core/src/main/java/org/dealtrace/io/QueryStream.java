package org.dealtrace.io;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.io.internal.CsvStream;
import org.jspecify.annotations.Nullable;

/** The result of a query as CSV, made row by row while it is read. Closing it closes the connection. */
final class QueryStream extends CsvStream {

    private static final int FETCHED = 1_000;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final int columns;
    private boolean begun;

    QueryStream(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        // PostgreSQL fetches in pieces only within a transaction
        connection.setAutoCommit(false);
        this.statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED);
        this.rows = statement.executeQuery();
        this.columns = rows.getMetaData().getColumnCount();
    }

    @Override
    protected @Nullable List<String> nextRow() throws IOException {
        try {
            boolean isHeader = !begun;
            begun = true;
            if (!isHeader && !rows.next()) {
                return null;
            }
            List<String> cells = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                cells.add(isHeader ? rows.getMetaData().getColumnLabel(i) : text(rows.getObject(i)));
            }
            return cells;
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
            begun = true;
        } catch (SQLException e) {
            throw new IOException("the database says: " + e.getMessage(), e);
        }
    }
}
