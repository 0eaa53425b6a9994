package org.dealtrace.benchmarks.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.benchmarks.data.DeclaredSet;

/**
 * The results of one set.
 *
 * @param set what {@code sets.csv} declares of it
 * @param checksum the checksum of the files of the set
 * @param ours the result of the product, with the queries as a list
 * @param absent the results of the product by the share of right partners removed from the register
 * @param alone the result of the product on company sets with each query alone, like that of the floor
 * @param floor the result of the simplest matcher, Lucene's BM25 over trigrams
 */
record SetResults(
        DeclaredSet set,
        String checksum,
        QualityResult ours,
        Map<Double, QualityResult> absent,
        Optional<QualityResult> alone,
        Optional<QualityResult> floor) {

    /** The columns of {@code sets.csv} by figure. */
    private static final Map<String, String> DECLARED_NAMES =
            Map.of("R@1", "r1", "R@10", "r10", "bestF1", "f1", "AP", "ap", "ROC-AUC", "auc");

    /** One line for a terminal, with the declared goals. */
    String summary() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-28s", set.name()));
        for (String figure : shown()) {
            text.append(String.format(Locale.ROOT, " %s %s", figure, decimal(ours.figure(figure))));
            double goal = set.goal(DECLARED_NAMES.getOrDefault(figure, ""));
            if (!Double.isNaN(goal)) {
                text.append(ours.figure(figure) >= goal ? " (reached " : " (MISSED ")
                        .append(decimal(goal))
                        .append(')');
            }
        }
        alone.ifPresent(a -> {
            text.append("; one by one");
            List.of("R@1", "bestF1", "AP")
                    .forEach(figure ->
                            text.append(String.format(Locale.ROOT, " %s %s", figure, decimal(a.figure(figure)))));
            text.append(';');
        });
        ours.calibration().ifPresent(c -> text.append(" ECE ").append(decimal(c.expectedCalibrationError())));
        return text.append(String.format(
                        Locale.ROOT,
                        "  %.1f s",
                        ours.seconds().values().stream().mapToDouble(s -> s).sum()))
                .toString();
    }

    private List<String> shown() {
        return switch (set.shape()) {
            case LINKING -> List.of("R@1", "R@10", "R@50", "bestF1", "AP");
            case PAIRS -> List.of("ROC-AUC", "bestF1", "AP");
            case NAMES -> List.of("self@1", "self@10");
        };
    }

    /** The figure of the best other matcher; NaN if none is declared. */
    double other(String figure) {
        return set.other(DECLARED_NAMES.getOrDefault(figure, ""));
    }

    /** A figure of the product, for a table. */
    String cell(String figure) {
        return decimal(ours.figure(figure));
    }

    /** A figure of the product with each query alone; "-" if it was not measured. */
    String aloneCell(String figure) {
        return alone.map(a -> decimal(a.figure(figure))).orElse("-");
    }

    /** A figure of the floor; "-" if it was not measured. */
    String floorCell(String figure) {
        return floor.map(f -> decimal(f.figure(figure))).orElse("-");
    }

    /** A share with three decimals; "-" for NaN. */
    static String decimal(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}
