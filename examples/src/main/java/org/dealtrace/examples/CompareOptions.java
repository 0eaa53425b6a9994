package org.dealtrace.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dealtrace.Deal;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.fields.FieldComparison;
import picocli.CommandLine.Option;

/** The option of the main job that says what is compared beside names and countries. */
final class CompareOptions {

    /** For codes that hardly two companies share, kept with care. */
    private static final double EXACT_M = 0.9;

    private static final double EXACT_U = 0.002;

    @Option(
            names = "--compare",
            split = ",",
            paramLabel = "WHAT",
            description = "what to compare beside names and countries: city, fields, or another column of the"
                    + " recommendations as"
                    + " COLUMN=year, COLUMN=text or COLUMN=exact; deals have such columns by role, as target_city")
    private List<String> what = List.of();

    /**
     * The comparisons asked for. A column that one side does not have would be missing in silence, so it is a mistake.
     */
    List<FieldComparison> comparisons(List<Recommendation> recommendations, List<Deal> deals) {
        List<FieldComparison> comparisons = new ArrayList<>();
        for (String each : what) {
            String column =
                    each.contains("=") ? each.substring(0, each.indexOf('=')).strip() : each.strip();
            comparisons.add(comparison(each.strip(), column, recommendations));
            Set<String> columns = new TreeSet<>();
            deals.forEach(deal -> columns.addAll(deal.attributes().keySet()));
            Checks.refuse(
                    columns.stream().noneMatch(c -> lower(c).endsWith("_" + lower(column))),
                    "--compare " + each + ": no deal has a column such as target_" + column + further(columns));
        }
        return comparisons;
    }

    private static FieldComparison comparison(String each, String column, List<Recommendation> recommendations) {
        if (each.equals("city")) {
            return FieldComparison.city();
        }
        if (each.equals("fields")) {
            return FieldComparison.fields();
        }
        String kind = each.substring(column.length());
        Checks.refuse(
                !Set.of("=year", "=text", "=exact").contains(kind),
                "--compare " + each + ": write city, fields, COLUMN=year, COLUMN=text or COLUMN=exact");
        try {
            Attribute<String> cells = Attribute.column(recommendations, column);
            return switch (kind) {
                case "=year" -> FieldComparison.years(column, cells);
                case "=text" -> FieldComparison.text(column, cells);
                default -> FieldComparison.exact(column, cells, EXACT_M, EXACT_U);
            };
        } catch (IllegalArgumentException e) {
            throw new Checks.Misuse("--compare " + each + ": " + e.getMessage());
        }
    }

    private static String further(Set<String> columns) {
        return columns.isEmpty()
                ? "; the file has no columns beyond those of docs/formats.md"
                : "; other columns are " + String.join(", ", columns);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
