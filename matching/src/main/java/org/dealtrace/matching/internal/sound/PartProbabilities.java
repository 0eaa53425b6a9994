package org.dealtrace.matching.internal.sound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The probabilities of one part of a piece (onset, nucleus or coda) in a {@link TransliterationModel}: how likely each
 * text is in each context (an initial or a final).
 */
final class PartProbabilities {

    /** The mean over all contexts is added to the counts of one context with this weight, in counts. */
    private static final double PRIOR_COUNTS = 3;
    /** The share of the mean that goes to texts that were never seen. */
    private static final double UNSEEN_SHARE = 1.0 / 6;

    private static final double LETTERS = 26;
    /** How many lengths a piece can have, from 0 letters on. */
    private static final int LENGTHS = LatinPieces.LONGEST + 1;

    private final Map<String, Integer> texts;
    private final Map<String, double[]> probabilities = new HashMap<>();
    private final double[] mean;
    /** See {@link #most}. */
    private final Map<String, double[]> mostByLetters = new ConcurrentHashMap<>();

    /**
     * Estimates the probabilities.
     *
     * @param counts by context, then by text
     * @param texts the numbers of the texts, at least of all that were counted; a text without counts is unseen
     */
    PartProbabilities(Map<String, Map<String, Double>> counts, Map<String, Integer> texts) {
        this.texts = texts;
        Map<String, Double> all = new HashMap<>();
        double sum = 0;
        for (Map<String, Double> context : counts.values()) {
            for (Map.Entry<String, Double> text : context.entrySet()) {
                all.merge(text.getKey(), text.getValue(), Double::sum);
                sum += text.getValue();
            }
        }
        // after the texts that were seen, one entry for each length of an unseen text
        mean = new double[texts.size() + LENGTHS];
        double seen = sum;
        texts.forEach((text, index) ->
                mean[index] = (1 - UNSEEN_SHARE) * all.getOrDefault(text, 0.0) / seen + unseen(text.length()));
        for (int length = 0; length < LENGTHS; length++) {
            mean[texts.size() + length] = unseen(length);
        }
        counts.forEach((context, of) -> probabilities.put(context, probabilities(of)));
    }

    private static double unseen(int length) {
        return UNSEEN_SHARE / 2 * Math.pow(LETTERS, -length);
    }

    private double[] probabilities(Map<String, Double> counts) {
        double sum = counts.values().stream().mapToDouble(Double::doubleValue).sum();
        double[] result = new double[mean.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = PRIOR_COUNTS * mean[i] / (sum + PRIOR_COUNTS);
        }
        counts.forEach((text, count) -> result[index(text)] += count / (sum + PRIOR_COUNTS));
        return result;
    }

    private int index(String text) {
        return LatinPieces.number(texts, text);
    }

    /** The probability of each text in a context, by the number of the text; not to be changed. */
    double[] of(String context) {
        return probabilities.getOrDefault(context, mean);
    }

    /** The highest probability of a text of each length in a context; not to be changed. */
    double[] most(String context) {
        return mostByLetters.computeIfAbsent(context, c -> {
            double[] of = of(c);
            double[] most = Arrays.copyOfRange(of, texts.size(), of.length);
            texts.forEach((text, number) -> {
                if (text.length() < LENGTHS) {
                    most[text.length()] = Math.max(most[text.length()], of[number]);
                }
            });
            return most;
        });
    }

    /** The likeliest texts of a context; equally likely ones in alphabetical order. */
    List<String> likeliest(String context, int most) {
        double[] of = of(context);
        List<String> best = new ArrayList<>(most + 1);
        for (Map.Entry<String, Integer> text : texts.entrySet()) {
            int at = best.size();
            while (at > 0 && isLikelier(of, text, best.get(at - 1))) {
                at--;
            }
            if (at < most) {
                best.add(at, text.getKey());
                if (best.size() > most) {
                    best.remove(most);
                }
            }
        }
        return best;
    }

    private boolean isLikelier(double[] of, Map.Entry<String, Integer> text, String than) {
        int order = Double.compare(of[text.getValue()], of[index(than)]);
        return order > 0 || (order == 0 && text.getKey().compareTo(than) < 0);
    }
}
