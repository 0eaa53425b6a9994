package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** The least probability of a completion. */
    private static final double COMPLETED = 0.5;

    /** The least probability of an end, over all its states. */
    private static final double ENDED = 0.45;

    private static final LinearModel SHIPPED = new LinearModel(ShippedFile.read("text-model.tsv"));

    private final ModelWeights weights;

    private final int none;

    /** The type of each class; null for no deal and for a state. */
    private final List<@Nullable OutcomeType> types = new ArrayList<>();

    private final List<@Nullable DealStatus> states = new ArrayList<>();

    private LinearModel(String file) {
        this.weights = new ModelWeights(file);
        this.none = weights.classes().indexOf(NONE);
        for (String name : weights.classes()) {
            boolean state = name.startsWith(STATUS);
            types.add(state || name.equals(NONE) ? null : OutcomeType.of(name));
            states.add(
                    state ? DealStatus.valueOf(name.substring(STATUS.length()).toUpperCase(Locale.ROOT)) : null);
        }
    }

    static LinearModel shipped() {
        return SHIPPED;
    }

    /** The model's verdict on a text. */
    Verdict judge(MarkedText marked, Shares shares) {
        return new Verdict(marked.text().original(), new ModelFeatures(marked, shares.types(), weights));
    }

    /** The probabilities of a text's classes. */
    final class Verdict {
        private final String text;
        private final ModelFeatures features;
        private final double[] odds;

        private Verdict(String text, ModelFeatures features) {
            this.text = text;
            this.features = features;
            double[] sums = new double[types.size()];
            weights.add(weights.row(""), sums);
            for (int i = 0; i < features.count(); i++) {
                weights.add(features.row(i), sums);
            }
            this.odds = Chain.odds(sums);
        }

        /** The sum of the odds of the classes that have an entry in this list. */
        private double all(List<?> kind) {
            double all = 0;
            for (int c = 0; c < odds.length; c++) {
                all += kind.get(c) == null ? 0 : odds[c];
            }
            return all;
        }

        /** The probability that the text reports a deal, 0 to 1. */
        double deal() {
            double deals = all(types);
            return deals / (deals + odds[none]);
        }

        /** The most probable type of a deal, and others whose probability, given a deal, reaches a bound. */
        List<OutcomeType> types(double least) {
            List<Integer> ranked = new ArrayList<>();
            for (int c = 0; c < odds.length; c++) {
                if (types.get(c) != null) {
                    ranked.add(c);
                }
            }
            ranked.sort(Comparator.comparingDouble(c -> -odds[c]));
            double bound = least * all(types);
            return ranked.stream()
                    .filter(c -> c.equals(ranked.get(0)) || odds[c] >= bound)
                    .map(types::get)
                    .toList();
        }

        /**
         * The most probable status. The states of an ended deal first count together. A wrong "completed" or a wrong
         * end does the most harm, so both have a bound of their own.
         */
        DealStatus status() {
            double all = all(states);
            double ends = 0;
            for (int c = 0; c < odds.length; c++) {
                ends += states.get(c) != null && DealStages.ended(states.get(c)) ? odds[c] : 0;
            }
            boolean end = ends >= all * ENDED;
            DealStatus best = DealStatus.UNKNOWN;
            double most = 0;
            for (int c = 0; c < odds.length; c++) {
                DealStatus status = states.get(c);
                if (status != null
                        && odds[c] > most
                        && DealStages.ended(status) == end
                        && (status != DealStatus.COMPLETED || odds[c] >= all * COMPLETED)) {
                    best = status;
                    most = odds[c];
                }
            }
            return best;
        }

        /** The words of the text that speak most for a type, each with its weight: {@code to acquire (+1.2)}. */
        List<String> words(OutcomeType type, int most) {
            return words(types.indexOf(type), none, most);
        }

        /** The words of the text that speak most for a status rather than a plan. */
        List<String> words(DealStatus status, int most) {
            return words(states.indexOf(status), states.indexOf(DealStatus.ANNOUNCED), most);
        }

        private List<String> words(int of, int against, int most) {
            Map<String, Float> weighed = new HashMap<>();
            for (int i = 0; i < features.count(); i++) {
                if (features.end(i) > 0) {
                    weighed.merge(
                            text.substring(features.start(i), features.end(i)),
                            weights.weight(features.row(i), of) - weights.weight(features.row(i), against),
                            Math::max);
                }
            }
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
