package org.dealtrace.outcome.classify.text.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.DealStages;
import org.jspecify.annotations.Nullable;

/**
 * A trained linear model on the {@link ModelFeatures} of a text: two multinomial logistic regressions, one over the
 * types of deal and no deal, the other over the states of a deal.
 *
 * <p>The shipped file {@code text-model.tsv} begins with its provenance: what it was trained on, by which command, and
 * its cross-validated figures. A line of weights has a feature and a weight for each class, blank for 0.
 */
public final class LinearModel {

    /** The class of a text that reports no deal. */
    private static final String NONE = "none";

    private static final String STATUS = "status:";

    /** The least probability of a completion that the text has a word for. */
    private static final double SURE = 0.6;

    /** The same where the text has no word for it. */
    private static final double UNSAID = 0.9;

    /** Read when the first text is read. */
    private static final class Shipped {
        static final LinearModel MODEL = parse(ShippedFile.read("text-model.tsv"));
    }

    private final List<String> classes;
    private final ModelWeights weights;

    /** The numbers of the classes that are states, and of the others. */
    private final int[] states;

    private final int[] types;

    private LinearModel(ModelWeights weights) {
        this.classes = weights.classes();
        this.weights = weights;
        this.states = numbers(true);
        this.types = numbers(false);
    }

    private int[] numbers(boolean ofStates) {
        return IntStream.range(0, classes.size())
                .filter(c -> classes.get(c).startsWith(STATUS) == ofStates)
                .toArray();
    }

    static LinearModel shipped() {
        return Shipped.MODEL;
    }

    static LinearModel parse(String file) {
        return new LinearModel(new ModelWeights(file));
    }

    private static DealStatus statusOf(String name) {
        return DealStatus.valueOf(name.substring(STATUS.length()).toUpperCase(Locale.ROOT));
    }

    /** Whether a feature has weights. */
    boolean knows(CharSequence feature) {
        return weights.has(feature);
    }

    /** What the model makes of a text. */
    Verdict judge(Map<String, String> features) {
        double[] sums = new double[classes.size()];
        add(sums, weights.of(""));
        features.keySet().forEach(f -> add(sums, weights.of(f)));
        return new Verdict(sums, features);
    }

    private static void add(double[] sums, float @Nullable [] row) {
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

        /** The probabilities of types and of no deal, or of states, most probable first. */
        private Map<String, Double> ranked(int[] some) {
            double most = Arrays.stream(some).mapToDouble(c -> sums[c]).max().orElse(0);
            double all = Arrays.stream(some)
                    .mapToDouble(c -> StrictMath.exp(sums[c] - most))
                    .sum();
            Map<String, Double> ranked = new LinkedHashMap<>();
            Arrays.stream(some)
                    .boxed()
                    .sorted(Comparator.comparingDouble(c -> -sums[c]))
                    .forEach(c -> ranked.put(classes.get(c), StrictMath.exp(sums[c] - most) / all));
            return ranked;
        }

        /** The probability that the text reports a deal, 0 to 1. */
        double deal() {
            double deals = 0;
            double all = 0;
            for (int c : types) {
                double odds = StrictMath.exp(sums[c] - sums[types[0]]);
                all += odds;
                deals += classes.get(c).equals(NONE) ? 0 : odds;
            }
            return deals / all;
        }

        /** The most probable type of a deal. */
        OutcomeType type() {
            return OutcomeType.of(classes.get(Arrays.stream(types)
                    .filter(c -> !classes.get(c).equals(NONE))
                    .boxed()
                    .max(Comparator.comparingDouble(c -> sums[c]))
                    .orElseThrow()));
        }

        /** The types whose probability, if the text reports a deal, reaches a bound; most probable first. */
        List<OutcomeType> types(double least) {
            Map<String, Double> ranked = ranked(types);
            ranked.remove(NONE);
            double bound = least * ranked.values().stream().mapToDouble(p -> p).sum();
            return ranked.entrySet().stream()
                    .filter(e -> e.getValue() >= bound)
                    .map(e -> OutcomeType.of(e.getKey()))
                    .toList();
        }

        /**
         * The most probable status. A wrong "completed" does most harm, so it must be {@link #SURE}, and surer still
         * where no word says it. An end needs a word that says it: without one nobody could check the answer.
         *
         * @param completed whether the text has a word for a completion
         * @param ended whether it has one for an end
         */
        DealStatus status(boolean completed, boolean ended) {
            return ranked(states).entrySet().stream()
                    .filter(e -> {
                        DealStatus status = statusOf(e.getKey());
                        return status == DealStatus.COMPLETED
                                ? e.getValue() >= (completed ? SURE : UNSAID)
                                : ended || !DealStages.ended(status);
                    })
                    .map(e -> statusOf(e.getKey()))
                    .findFirst()
                    .orElse(DealStatus.UNKNOWN);
        }

        /** The words of the text that speak most for a type, each with its weight: {@code to acquire (+1.2)}. */
        List<String> words(OutcomeType type, int most) {
            int of = classes.indexOf(type.id());
            Map<String, Float> weighed = new HashMap<>();
            features.forEach((feature, word) -> {
                float[] row = weights.of(feature);
                if (row != null && !word.isEmpty()) {
                    weighed.merge(word, row[of] - row[classes.indexOf(NONE)], Math::max);
                }
            });
            return weighed.entrySet().stream()
                    .filter(e -> e.getValue() > 0)
                    .sorted(Map.Entry.<String, Float>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(e -> String.format(Locale.ROOT, "%s (%+.1f)", e.getKey(), e.getValue()))
                    .toList();
        }
    }
}
