package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A linear-chain conditional random field that gives each word of a sentence its role: Lafferty, McCallum, Pereira,
 * Conditional random fields, ICML 2001. A tag is {@code O} for no role, or a role with {@code B-} where a name begins
 * and {@code I-} where it goes on.
 *
 * <p>The shipped file {@code role-model.tsv} begins with its provenance. A line of weights has a feature and a weight
 * for each tag, blank for 0. The features of transitions are {@code >} and the tag before.
 */
public final class RoleModel {

    /** The tags, in the order of all arrays of this class. */
    public static final List<String> TAGS =
            List.of("O", "B-buyer", "I-buyer", "B-target", "I-target", "B-seller", "I-seller");

    /** The least probability of a further name of a list. */
    private static final double LISTED = 0.15;

    /** The least probability of a further name that stands elsewhere. */
    private static final double FURTHER = 0.8;

    /** A further name whose probability is so many times less is left out. */
    private static final double MUCH_LESS = 10;

    /** Below this no path goes. */
    private static final double NEVER = -1e9;

    /** Read when the first text is read. */
    private static final class Shipped {
        static final RoleModel MODEL = parse(ShippedFile.read("role-model.tsv"));
    }

    private final Map<String, float[]> weights;
    private final double[][] steps;

    private RoleModel(Map<String, float[]> weights) {
        this.weights = weights;
        double[][] transitions = new double[TAGS.size() + 1][TAGS.size()];
        for (int from = 0; from < transitions.length; from++) {
            float[] row = weights.getOrDefault(">" + from, new float[TAGS.size()]);
            for (int to = 0; to < TAGS.size(); to++) {
                transitions[from][to] = allowed(from, to) ? row[to] : NEVER;
            }
        }
        this.steps = odds(transitions);
    }

    static RoleModel shipped() {
        return Shipped.MODEL;
    }

    /** A model from the text of its file. */
    public static RoleModel parse(String file) {
        Map<String, float[]> weights = new HashMap<>();
        file.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            String[] cells = line.split("\t", -1);
            float[] row = new float[TAGS.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = cells[i + 1].isEmpty() ? 0 : Float.parseFloat(cells[i + 1]);
            }
            weights.put(cells[0], row);
        });
        return new RoleModel(weights);
    }

    /** Whether one tag can follow another; the last number stands for the start of a sentence. */
    public static boolean allowed(int from, int to) {
        return to == 0 || to % 2 == 1 || (from < TAGS.size() && (from == to || from == to - 1));
    }

    /**
     * A name with its role.
     *
     * @param role buyer, target or seller
     * @param name as it is written
     * @param first number of its first token
     * @param last number of its last token
     * @param confidence the greatest probability of its role at one of its tokens, 0 to 1; where the name begins can be
     *     less sure
     */
    record Named(String role, String name, int first, int last, double confidence) {}

    /** The most probable name for each role, the surest role first, each with further names of the role. */
    List<Named> read(RoleFeatures sentence) {
        List<List<String>> features = sentence.features();
        double[][] scores = new double[features.size()][TAGS.size()];
        for (int i = 0; i < scores.length; i++) {
            for (String feature : features.get(i)) {
                float[] row = weights.get(feature);
                for (int t = 0; row != null && t < row.length; t++) {
                    scores[i][t] += row[t];
                }
            }
        }
        double[][] odds = odds(scores);
        double[][] probabilities = probabilities(odds, steps);
        double[][] backward = backward(odds, steps);
        boolean[] taken = new boolean[scores.length];
        List<Named> names = new ArrayList<>();
        Set<Integer> open = new TreeSet<>(Set.of(1, 3, 5));
        while (!open.isEmpty()) {
            int tag = 0;
            int place = -1;
            for (int begin : open) {
                for (int i = 0; i < taken.length; i++) {
                    if (!taken[i] && (place < 0 || probabilities[i][begin] > probabilities[place][tag])) {
                        place = i;
                        tag = begin;
                    }
                }
            }
            if (place < 0) {
                return names;
            }
            open.remove(tag);
            double most = probabilities[place][tag];
            List<Named> role = new ArrayList<>();
            role.add(name(sentence, place, tag, odds, backward, probabilities, taken));
            for (int i = 0; i < taken.length; i++) {
                double least = beside(role, i, sentence) ? LISTED : FURTHER;
                if (!taken[i] && probabilities[i][tag] >= Math.max(least, most / MUCH_LESS)) {
                    role.add(name(sentence, i, tag, odds, backward, probabilities, taken));
                }
            }
            names.addAll(role);
        }
        return names;
    }

    private static boolean beside(List<Named> names, int place, RoleFeatures sentence) {
        return names.stream().anyMatch(n -> sentence.listed(n.last(), place) || sentence.listed(place, n.first()));
    }

    /** The name that begins at a place: it goes on while that is more probable than not. */
    private Named name(
            RoleFeatures sentence,
            int first,
            int tag,
            double[][] odds,
            double[][] backward,
            double[][] probabilities,
            boolean[] taken) {
        int last = first;
        int at = tag;
        taken[first] = true;
        while (last + 1 < taken.length && !taken[last + 1]) {
            double all = 0;
            for (int t = 0; t < TAGS.size(); t++) {
                all += steps[at][t] * odds[last + 1][t] * backward[last + 1][t];
            }
            if (steps[at][tag + 1] * odds[last + 1][tag + 1] * backward[last + 1][tag + 1] < all / 2) {
                break;
            }
            at = tag + 1;
            taken[++last] = true;
        }
        double confidence = Arrays.stream(probabilities, first, last + 1)
                .mapToDouble(p -> p[tag] + p[tag + 1])
                .max()
                .orElse(0);
        return new Named(TAGS.get(tag).substring(2), sentence.text(first, last), first, last, confidence);
    }

    /** The odds of scores: e to the power of each, less the highest score of its row. */
    public static double[][] odds(double[][] scores) {
        double[][] odds = new double[scores.length][TAGS.size()];
        for (int i = 0; i < scores.length; i++) {
            double most = Double.NEGATIVE_INFINITY;
            for (double score : scores[i]) {
                most = Math.max(most, score);
            }
            for (int t = 0; t < odds[i].length; t++) {
                odds[i][t] = StrictMath.exp(scores[i][t] - most);
            }
        }
        return odds;
    }

    /**
     * The probability of each tag at each place (forward and backward).
     *
     * @param odds of each place and tag
     * @param transitions the odds of each tag after another, and after the start in the last row
     */
    public static double[][] probabilities(double[][] odds, double[][] transitions) {
        double[][] forward = forward(odds, transitions);
        double[][] backward = backward(odds, transitions);
        for (int i = 0; i < odds.length; i++) {
            for (int t = 0; t < TAGS.size(); t++) {
                forward[i][t] *= backward[i][t];
            }
            scale(forward[i]);
        }
        return forward;
    }

    /** The odds of the paths up to each place and tag, scaled to a sum of 1 for each place. */
    public static double[][] forward(double[][] odds, double[][] transitions) {
        int tags = TAGS.size();
        double[][] forward = new double[odds.length][tags];
        for (int i = 0; i < odds.length; i++) {
            for (int t = 0; t < tags; t++) {
                double before = i == 0 ? transitions[tags][t] : 0;
                for (int b = 0; i > 0 && b < tags; b++) {
                    before += forward[i - 1][b] * transitions[b][t];
                }
                forward[i][t] = before * odds[i][t];
            }
            scale(forward[i]);
        }
        return forward;
    }

    /** The odds of the paths behind each place and tag, scaled to a sum of 1 for each place. */
    public static double[][] backward(double[][] odds, double[][] transitions) {
        int n = odds.length;
        int tags = TAGS.size();
        double[][] backward = new double[n][tags];
        for (int i = n - 1; i >= 0; i--) {
            for (int t = 0; t < tags; t++) {
                backward[i][t] = i == n - 1 ? 1 : 0;
                for (int next = 0; i < n - 1 && next < tags; next++) {
                    backward[i][t] += transitions[t][next] * odds[i + 1][next] * backward[i + 1][next];
                }
            }
            scale(backward[i]);
        }
        return backward;
    }

    private static void scale(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= sum;
        }
    }
}
