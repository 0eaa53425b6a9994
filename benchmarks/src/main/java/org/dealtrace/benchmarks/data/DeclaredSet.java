package org.dealtrace.benchmarks.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.DataSet.Shape;
import org.dealtrace.benchmarks.data.DataSet.Side;
import org.dealtrace.io.TableRow;

/**
 * A data set as {@code sets.csv} declares it: how it is looked up, and what other matchers reached on it.
 *
 * @param name the name of its folder
 * @param shape which files it has
 * @param query the side that is looked up in the other
 * @param fields the columns to compare; the company fields unless the set is about something else
 * @param figures the best figure of ten other matchers ({@code other_…}) and the figure to reach ({@code goal_…}), as
 *     far as known
 */
public record DeclaredSet(String name, Shape shape, Side query, List<String> fields, Map<String, String> figures) {

    private static final String RESOURCE = "sets.csv";

    /** Every declared set, in the order of the file. */
    public static List<DeclaredSet> all() {
        return Csv.shipped(DeclaredSet.class, RESOURCE).stream()
                .map(TableRow::values)
                .map(DeclaredSet::of)
                .toList();
    }

    /** Refuses names that no declared set has. */
    public static void requireDeclared(List<String> names) {
        List<String> declared = all().stream().map(DeclaredSet::name).toList();
        for (String name : names) {
            if (!declared.contains(name)) {
                throw new UserMistake("No set '" + name + "' is declared; declared are " + declared + ".");
            }
        }
    }

    private static DeclaredSet of(Map<String, String> row) {
        String fields = text(row, "fields");
        String query = text(row, "query");
        return new DeclaredSet(
                text(row, "set"),
                Shape.valueOf(text(row, "shape").toUpperCase(Locale.ROOT)),
                query.isEmpty() ? Side.LEFT : Side.valueOf(query.toUpperCase(Locale.ROOT)),
                fields.isEmpty() ? Row.COMPANY_FIELDS : Arrays.asList(fields.split(",", -1)),
                row);
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** Whether the set is about companies, and so matched with the one default configuration. */
    public boolean aboutCompanies() {
        return fields.equals(Row.COMPANY_FIELDS);
    }

    /** The best known figure of other matchers; NaN when there is none. */
    public double other(String figure) {
        return figure("other_" + figure);
    }

    /** The figure to reach; NaN when none is set. */
    public double goal(String figure) {
        return figure("goal_" + figure);
    }

    private double figure(String column) {
        String value = text(figures, column);
        return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
    }
}
