package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;

/**
 * A trained linear model: logistic regressions on the {@link ModelFeatures} of a text that tell whether it reports a
 * deal, of which type, and how far that has come.
 *
 * <p>The shipped file {@code text-model.tsv} begins with its provenance: what it was trained on, by which command, and
 * its cross-validated figures. A line of weights has a feature and a weight for each class, blank for 0.
 */
public final class LinearModel {

    /** The class of a text that reports a deal. */
    static final String DEAL = "deal";

    private static final String STATUS = "status:";
    private static final Set<DealStatus> ENDS =
            EnumSet.of(DealStatus.BLOCKED, DealStatus.WITHDRAWN, DealStatus.TERMINATED);
    private static final double SURE = 0.8;

    /** Read when the first text is read. */
    private static final class Shipped {
        static final LinearModel MODEL = parse(ShippedFile.read("text-model.tsv"));
    }

    private final List<String> classes;
    private final Map<String, float[]> weights;

    private LinearModel(List<String> classes, Map<String, float[]> weights) {
        this.classes = classes;
        this.weights = weights;
    }

    static LinearModel shipped() {
        return Shipped.MODEL;
    }

    static LinearModel parse(String file) {
        List<String> classes = new ArrayList<>();
        Map<String, float[]> weights = new HashMap<>();
        file.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            if (classes.isEmpty()) {
                classes.addAll(List.of(cells).subList(1, cells.length));
                return;
            }
            float[] row = new float[classes.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = cells[i + 1].isEmpty() ? 0 : Float.parseFloat(cells[i + 1]);
            }
            weights.put(cells[0], row);
        });
        return new LinearModel(List.copyOf(classes), weights);
    }

    private static DealStatus statusOf(String name) {
        return DealStatus.valueOf(name.substring(STATUS.length()).toUpperCase(Locale.ROOT));
    }

    private static boolean sure(DealStatus status, double probability, DealStatus rules) {
        if (status == DealStatus.COMPLETED) {
            return probability >= (rules == status ? 0.5 : SURE);
        }
        return !ENDS.contains(status) || (ENDS.contains(rules) && probability >= 0.5);
    }

    /** What the model makes of a text. */
    Verdict judge(Map<String, String> features) {
        double[] sums = new double[classes.size()];
        add(sums, weights.get(""));
        features.keySet().forEach(f -> add(sums, weights.get(f)));
        return new Verdict(sums, features);
    }

    private static void add(double[] sums, float @org.jspecify.annotations.Nullable [] row) {
        if (row != null) {
            for (int i = 0; i < row.length; i++) {
                sums[i] += row[i];
            }
        }
    }

    /** The probabilities of a text's classes. */
    final class Verdict {
        private final double[] sums;
        private final Map<String, String> features;

        private Verdict(double[] sums, Map<String, String> features) {
            this.sums = sums;
            this.features = features;
        }

        /** The probability of a class, 0 to 1. */
        double probability(String name) {
            return 1 / (1 + StrictMath.exp(-sums[classes.indexOf(name)]));
        }

        /** The types whose probability reaches a bound, most probable first; the most probable one if none does. */
        List<OutcomeType> types(double least) {
            List<OutcomeType> ranked = OutcomeType.STANDARD.stream()
                    .sorted(Comparator.comparingDouble(t -> -probability(t.id())))
                    .toList();
            List<OutcomeType> sure =
                    ranked.stream().filter(t -> probability(t.id()) >= least).toList();
            return sure.isEmpty() ? ranked.subList(0, 1) : sure;
        }

        /**
         * The most probable status that is sure enough. A wrong "completed" does most harm, so it must be more probable
         * than not, and sure where the rules did not read it. The end of a deal must have been read by the rules as
         * well: without a word for it nobody could check the answer.
         *
         * @param rules the status that the rules read
         */
        DealStatus status(DealStatus rules) {
            return classes.stream()
                    .filter(c -> c.startsWith(STATUS) && sure(statusOf(c), probability(c), rules))
                    .max(Comparator.comparingDouble(this::probability))
                    .map(LinearModel::statusOf)
                    .orElse(DealStatus.UNKNOWN);
        }

        /** The words of the text that speak most for a deal, each with its weight: {@code to acquire (+1.2)}. */
        List<String> words(int most) {
            int deal = classes.indexOf(DEAL);
            Set<String> words = new LinkedHashSet<>();
            features.entrySet().stream()
                    .filter(e -> !e.getValue().isEmpty() && weight(e.getKey(), deal) > 0)
                    .sorted(Comparator.comparingDouble((Map.Entry<String, String> e) -> -weight(e.getKey(), deal))
                            .thenComparing(Map.Entry::getKey))
                    .limit(most)
                    .forEach(e -> words.add(
                            String.format(Locale.ROOT, "%s (%+.1f)", e.getValue(), weight(e.getKey(), deal))));
            return List.copyOf(words);
        }

        private float weight(String feature, int of) {
            float[] row = weights.get(feature);
            return row == null ? 0 : row[of];
        }
    }
}
