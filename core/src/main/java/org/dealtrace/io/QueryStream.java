package org.dealtrace.io;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** The result of a query as CSV, written row by row as it is read. Closing it closes the connection. */
final class QueryStream extends InputStream {

    /** Rows that a driver gets at a time. */
    private static final int FETCHED = 1_000;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final int columns;
    private byte[] line;
    private int at;

    QueryStream(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        // PostgreSQL gives a result piece by piece only within a transaction
        connection.setAutoCommit(false);
        this.statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCHED);
        this.rows = statement.executeQuery();
        ResultSetMetaData names = rows.getMetaData();
        this.columns = names.getColumnCount();
        StringBuilder header = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
            cell(header, i, names.getColumnLabel(i));
        }
        this.line = bytes(header);
    }

    private static byte[] bytes(StringBuilder line) {
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void cell(StringBuilder line, int column, String text) {
        if (column > 1) {
            line.append(',');
        }
        line.append('"').append(text.replace("\"", "\"\"")).append('"');
    }

    private boolean fill() throws IOException {
        try {
            if (at == line.length && rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= columns; i++) {
                    cell(row, i, text(rows.getObject(i)));
                }
                line = bytes(row);
                at = 0;
            }
            return at < line.length;
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
    public int read() throws IOException {
        return fill() ? line[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, line.length - at);
        System.arraycopy(line, at, target, offset, n);
        at += n;
        return n;
    }

    @Override
    public void close() throws IOException {
        try (connection;
                statement;
                rows) {
            at = line.length;
        } catch (SQLException e) {
            throw new IOException("the database says: " + e.getMessage(), e);
        }
    }
}
