package org.dealtrace.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dealtrace.outcome.classify.text.internal.FoldedText;
import org.dealtrace.outcome.classify.text.internal.RoleFeatures;
import org.dealtrace.outcome.classify.text.internal.RoleModel;

/**
 * Trains a {@link RoleModel}: maximum likelihood of a linear-chain conditional random field by stochastic gradient
 * descent with AdaGrad (Duchi, Hazan, Singer, JMLR 12, 2011) and an L1 penalty.
 */
final class RoleTrainer {

    private static final int TAGS = RoleModel.TAGS.size();
    private static final int EPOCHS = 5;
    /** The part of the features that each step keeps, so that no word decides alone (dropout). */
    private static final double KEPT = 0.6;

    private static final double RATE = 0.15;
    private static final double FIRST_STEP = 1e-6;
    /** A token whose error is smaller changes nothing. */
    private static final double LEAST_STEP = 0.003;

    private static final double NEVER = -1e9;
    private static final double SMALLEST = 0.05;

    private final int leastTexts;
    private final double penalty;
    private final long seed;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** The weights of all tags of a feature lie side by side. */
    private double[] weights = new double[0];

    private double[] squares = new double[0];

    RoleTrainer(int leastTexts, double penalty, long seed) {
        this.leastTexts = leastTexts;
        this.penalty = penalty;
        this.seed = seed;
    }

    private record Example(int[][] features, int[] tags, double weight) {}

    /** The lines of the model's file, without its head. */
    String train(List<RoleText> texts) {
        List<Example> examples = new ArrayList<>();
        texts.forEach(text -> examples.add(example(text)));
        int[] counts = new int[numbers.size()];
        examples.forEach(e -> Arrays.stream(e.features())
                .flatMapToInt(Arrays::stream)
                .distinct()
                .forEach(f -> counts[f]++));
        examples.replaceAll(e -> new Example(
                Arrays.stream(e.features())
                        .map(all -> Arrays.stream(all)
                                .filter(f -> counts[f] >= leastTexts)
                                .toArray())
                        .toArray(int[][]::new),
                e.tags(),
                e.weight()));
        weights = new double[(numbers.size() + TAGS + 1) * TAGS];
        squares = new double[weights.length];
        Random random = new Random(seed);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(examples, random);
            examples.forEach(e -> step(e, random));
        }
        return file();
    }

    private static RoleFeatures features(RoleText text) {
        FoldedText folded = FoldedText.of(text.text());
        return RoleFeatures.of(folded, 0, folded.original().length(), text.language());
    }

    private Example example(RoleText text) {
        RoleFeatures read = features(text);
        int[][] features = read.features().stream()
                .map(all -> all.stream()
                        .mapToInt(f -> numbers.computeIfAbsent(f, k -> numbers.size()))
                        .toArray())
                .toArray(int[][]::new);
        int[] tags = new int[features.length];
        for (int i = 0; i < tags.length; i++) {
            RoleFeatures.Token token = read.tokens().get(i);
            for (RoleText.Name name : text.names()) {
                if (token.start() >= name.start() && token.end() <= name.end()) {
                    int begin = RoleModel.TAGS.indexOf("B-" + name.role());
                    boolean goesOn = i > 0 && read.tokens().get(i - 1).start() >= name.start();
                    tags[i] = goesOn && tags[i - 1] != 0 ? begin + 1 : begin;
                }
            }
        }
        return new Example(features, tags, text.weight());
    }

    private void step(Example whole, Random random) {
        int n = whole.tags().length;
        if (n == 0) {
            return;
        }
        Example example = new Example(
                Arrays.stream(whole.features())
                        .map(all -> Arrays.stream(all)
                                .filter(f -> random.nextDouble() < KEPT)
                                .toArray())
                        .toArray(int[][]::new),
                whole.tags(),
                whole.weight());
        double[][] scores = new double[n][TAGS];
        for (int i = 0; i < n; i++) {
            for (int f : example.features()[i]) {
                for (int t = 0; t < TAGS; t++) {
                    scores[i][t] += weights[f * TAGS + t] / KEPT;
                }
            }
        }
        double[][] transitions = new double[TAGS + 1][TAGS];
        for (int from = 0; from <= TAGS; from++) {
            for (int to = 0; to < TAGS; to++) {
                transitions[from][to] =
                        RoleModel.allowed(from, to) ? weights[(numbers.size() + from) * TAGS + to] : NEVER;
            }
        }
        double[][] odds = RoleModel.odds(scores);
        double[][] steps = RoleModel.odds(transitions);
        double[][] forward = RoleModel.forward(odds, steps);
        double[][] backward = RoleModel.backward(odds, steps);
        double[][] probabilities = RoleModel.probabilities(odds, steps);
        for (int i = 0; i < n; i++) {
            double[] gradient = probabilities[i].clone();
            gradient[example.tags()[i]] -= 1;
            if (Math.abs(gradient[example.tags()[i]]) < LEAST_STEP) {
                continue;
            }
            for (int f : example.features()[i]) {
                move(f, gradient, example.weight(), penalty);
            }
        }
        double[][] moves = new double[TAGS + 1][TAGS];
        for (int i = 0; i < n; i++) {
            double all = 0;
            double[][] pairs = new double[TAGS + 1][TAGS];
            for (int from = i == 0 ? TAGS : 0; from < (i == 0 ? TAGS + 1 : TAGS); from++) {
                for (int to = 0; to < TAGS; to++) {
                    pairs[from][to] =
                            (i == 0 ? 1 : forward[i - 1][from]) * steps[from][to] * odds[i][to] * backward[i][to];
                    all += pairs[from][to];
                }
            }
            for (int from = 0; from <= TAGS; from++) {
                for (int to = 0; to < TAGS; to++) {
                    moves[from][to] += pairs[from][to] / all;
                }
            }
            moves[i == 0 ? TAGS : example.tags()[i - 1]][example.tags()[i]] -= 1;
        }
        for (int from = 0; from <= TAGS; from++) {
            move(numbers.size() + from, moves[from], example.weight(), 0);
        }
    }

    private void move(int row, double[] gradient, double weight, double shrink) {
        for (int t = 0; t < TAGS; t++) {
            double g = gradient[t] * weight;
            if (Math.abs(g) < LEAST_STEP / 10) {
                continue;
            }
            int at = row * TAGS + t;
            squares[at] += g * g;
            double rate = RATE / Math.sqrt(squares[at] + FIRST_STEP);
            double moved = weights[at] - rate * g;
            weights[at] = Math.copySign(Math.max(0, Math.abs(moved) - rate * shrink), moved);
        }
    }

    private String file() {
        Map<String, Integer> rows = new TreeMap<>(numbers);
        for (int from = 0; from <= TAGS; from++) {
            rows.put(">" + from, numbers.size() + from);
        }
        StringBuilder file = new StringBuilder();
        rows.forEach((name, row) -> {
            StringBuilder line = new StringBuilder(name);
            boolean any = false;
            for (int at = row * TAGS; at < (row + 1) * TAGS; at++) {
                double weight = weights[at];
                line.append('\t');
                if (Math.abs(weight) >= SMALLEST) {
                    line.append(String.format(Locale.ROOT, "%.2f", weight));
                    any = true;
                }
            }
            if (any) {
                file.append(line).append('\n');
            }
        });
        return file.toString();
    }
}
