package org.dealtrace.examples.spark;

import com.google.common.collect.Iterators;
import com.google.common.collect.Streams;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.util.TaskCompletionListener;
import org.dealtrace.Deal;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.ReadOptions;
import org.dealtrace.io.Recommendations;

/** Deals or notices as lines of CSV, in which they travel to the executors. */
final class TableLines {

    static final String ID = "id";
    static final String LINE = "line";

    /** How many deals a calibration is learned from, at most. */
    private static final int CALIBRATION_DEALS = 10_000;

    /** How many deals are read and linked at a time. */
    static final int BATCH = 1_000;

    /** As RFC 4180 has it; an empty cell is no null. */
    private static final Map<String, String> CSV = Map.of("quoteAll", "true", "escape", "\"");

    private TableLines() {}

    static String header(Dataset<Row> deals) {
        return Stream.of(deals.columns())
                .map(column -> '"' + column.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    static Dataset<String> texts(Dataset<Row> deals) {
        return lines(deals).select(LINE).as(Encoders.STRING());
    }

    /** Deals to calibrate on, chosen and ordered by a hash of the id. */
    static List<Deal> sample(Dataset<Row> deals) {
        return read(
                        header(deals),
                        sampled(deals).select(LINE).as(Encoders.STRING()).collectAsList())
                .list();
    }

    /** The lines of those deals. */
    static Dataset<Row> sampled(Dataset<Row> deals) {
        return lines(deals)
                .orderBy(functions.xxhash64(functions.col(ID)), functions.col(ID))
                .limit(CALIBRATION_DEALS);
    }

    /** Each row's id, and its columns as a line of CSV. */
    static Dataset<Row> lines(Dataset<Row> deals) {
        List<Row> twice = deals.groupBy(ID)
                .count()
                .filter(functions.col("count").gt(1))
                .orderBy(ID)
                .takeAsList(1);
        if (!twice.isEmpty()) {
            throw new IllegalArgumentException("the id '" + twice.get(0).get(0) + "' has "
                    + twice.get(0).getLong(1) + " rows; give each row an id of its own");
        }
        Column[] columns = Stream.of(deals.columns())
                .map(column ->
                        column.toLowerCase(Locale.ROOT).contains("date") ? plainDate(column) : functions.col(column))
                .toArray(Column[]::new);
        return deals.select(
                functions.col(ID).cast("string").as(ID),
                functions.to_csv(functions.struct(columns), CSV).as(LINE));
    }

    /** Whether 3/12 is in March or in December is read from the other dates of a file, and a partition is no file. */
    private static Column plainDate(String column) {
        Column text = functions.col(column).cast("string");
        return functions
                .when(
                        text.contains("/"),
                        functions.raise_error(functions.concat(
                                functions.lit("column '" + column + "': the date '"),
                                text,
                                functions.lit("' can be read in two ways; write dates as 2016-05-17"))))
                .otherwise(text)
                .as(column);
    }

    static Stream<List<String>> batches(Iterator<String> lines) {
        return Streams.stream(Iterators.partition(lines, BATCH));
    }

    /** Closes something when the task of this thread ends, however it ends. */
    static void closeAtEnd(AutoCloseable opened) {
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> {
            try {
                opened.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Reads deals that are lines of a CSV table. */
    static Deals read(String header, List<String> lines) {
        return Deals.read("deals of a partition", table(header, lines), ReadOptions.standard());
    }

    /** Reads notices that are lines of a CSV table. */
    static List<Recommendation> readNotices(String header, List<String> lines) {
        return Recommendations.read("notices of a partition", table(header, lines), ReadOptions.standard())
                .list();
    }

    private static InputStream table(String header, List<String> lines) {
        return new ByteArrayInputStream((header + '\n' + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
    }
}
