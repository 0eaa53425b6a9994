package org.dealtrace.benchmarks.quality;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.benchmarks.data.DeclaredSet;

/**
 * One set's results.
 *
 * @param checksum of its files
 * @param ours the product's, its queries looked up as a list
 * @param open the product's with a share of the right partners taken out, by that share
 * @param alone the product's, each query asked for by itself, as the floor and other matchers ask; of company sets
 * @param floor the floor's
 */
record SetResults(
        DeclaredSet set,
        String checksum,
        QualityResult ours,
        Map<Double, QualityResult> open,
        Optional<QualityResult> alone,
        Optional<QualityResult> floor) {

    /** How the figures of a result are called in {@code sets.csv}. */
    private static final Map<String, String> DECLARED_NAMES =
            Map.of("R@1", "r1", "R@10", "r10", "bestF1", "f1", "AP", "ap", "ROC-AUC", "auc");

    /** One line for a terminal, with what is still missing to the declared goals. */
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

    /** The figure of the best other matcher; NaN when none is declared. */
    double other(String figure) {
        return set.other(DECLARED_NAMES.getOrDefault(figure, ""));
    }

    /** A figure of the product, for a table. */
    String cell(String figure) {
        return decimal(ours.figure(figure));
    }

    /** A figure of the product when each query is asked for by itself; "-" where that was not measured. */
    String aloneCell(String figure) {
        return alone.map(a -> decimal(a.figure(figure))).orElse("-");
    }

    /** A figure of the floor; "-" where it was not measured. */
    String floorCell(String figure) {
        return floor.map(f -> decimal(f.figure(figure))).orElse("-");
    }

    /** A share with three decimals; "-" where there is none. */
    static String decimal(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.startsWith("0.") ? text.substring(1) : text;
    }
}
