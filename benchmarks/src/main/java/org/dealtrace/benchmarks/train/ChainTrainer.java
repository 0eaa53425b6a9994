package org.dealtrace.benchmarks.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.dealtrace.outcome.classify.text.internal.Chain;
import org.dealtrace.outcome.classify.text.internal.ChainModel;

/**
 * Trains a {@link ChainModel}: maximum likelihood of a linear-chain conditional random field by stochastic gradient
 * descent with AdaGrad (Duchi, Hazan, Singer, JMLR 12, 2011) and an L1 penalty. Each step sees a part of the features
 * (dropout), so that no word decides alone; the result is the mean of the weights in the later epochs. A place can have
 * several tags that are right.
 */
final class ChainTrainer {

    private static final int EPOCHS = 5;
    /** The weights are the mean of so many trainings, each with another order of the examples. */
    private static final int RUNS = 4;

    private static final int AVERAGED_FROM = 1;
    /** So often in an epoch the weights are added to the mean. */
    private static final int PARTS = 6;

    private static final double KEPT = 0.6;
    private static final double RATE = 0.15;
    private static final double FIRST_STEP = 1e-6;
    /** Steps for a smaller error are left out. */
    private static final double LEAST_STEP = 0.003;

    /** Smaller weights are left out, and features whose weights are all smaller than {@link #LEAST_WEIGHT}. */
    private static final double SMALLEST = 0.05;

    private static final double LEAST_WEIGHT = 0.15;

    private final List<String> tags;
    private final int leastGroups;
    private final double penalty;
    private final Random random;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Of each feature, how many groups have it, and the last of them. */
    private final List<int[]> groups = new ArrayList<>();

    private int group;
    private String lastGroup = "";
    private final List<Example> examples = new ArrayList<>();

    /** Where the weights of each feature begin, one for each tag or pair of tags; -1 for a feature that is left out. */
    private int[] begin = new int[0];

    /**
     * Of each feature, its weights and then the sums of their squared gradients, side by side: this saves memory
     * access.
     */
    private double[] values = new double[0];

    /**
     * A trainer.
     *
     * @param leastGroups a feature that fewer groups of texts have is left out
     */
    ChainTrainer(List<String> tags, int leastGroups, double penalty, long seed) {
        this.tags = tags;
        this.leastGroups = leastGroups;
        this.penalty = penalty;
        this.random = new Random(seed);
    }

    private record Example(int[][] places, int[][] pairs, double[][] right, double weight) {}

    /**
     * Adds an example. Those of one group follow each other.
     *
     * @param groupOfTexts that are alike
     * @param right for each place, the tags that may be right
     */
    void add(
            String groupOfTexts,
            List<List<String>> places,
            List<List<String>> pairs,
            List<Set<String>> right,
            double weight) {
        if (!groupOfTexts.equals(lastGroup)) {
            group++;
            lastGroup = groupOfTexts;
        }
        if (!places.isEmpty()) {
            examples.add(new Example(
                    numbered(places),
                    numbered(pairs),
                    right.stream()
                            .map(some -> tags.stream()
                                    .mapToDouble(tag -> some.contains(tag) ? 1 : 0)
                                    .toArray())
                            .toArray(double[][]::new),
                    weight));
        }
    }

    private int[][] numbered(List<List<String>> features) {
        return features.stream()
                .map(all -> all.stream().mapToInt(this::number).toArray())
                .toArray(int[][]::new);
    }

    private int number(String feature) {
        int number = numbers.computeIfAbsent(feature, k -> numbers.size());
        if (number == groups.size()) {
            groups.add(new int[2]);
        }
        int[] of = groups.get(number);
        if (of[1] != group) {
            of[0]++;
            of[1] = group;
        }
        return number;
    }

    /** The lines of the model's file, without its head. */
    String train() {
        begin = new int[numbers.size()];
        int size = 0;
        String[] names = new String[numbers.size()];
        numbers.forEach((name, f) -> names[f] = name);
        for (int f = 0; f < names.length; f++) {
            begin[f] = groups.get(f)[0] >= leastGroups ? size : -1;
            size += begin[f] < 0 ? 0 : 2 * weights(names[f]);
        }
        values = new double[size];
        examples.replaceAll(e -> new Example(known(e.places()), known(e.pairs()), e.right(), e.weight()));
        double[] mean = new double[size];
        for (int epoch = 0; epoch < RUNS * EPOCHS; epoch++) {
            if (epoch % EPOCHS == 0) {
                Arrays.fill(values, 0);
            }
            Collections.shuffle(examples, random);
            for (int part = 0; part < PARTS; part++) {
                int all = examples.size();
                examples.subList(part * all / PARTS, (part + 1) * all / PARTS).forEach(this::step);
                for (int i = 0; epoch % EPOCHS >= AVERAGED_FROM && i < size; i++) {
                    mean[i] += values[i] / (RUNS * (EPOCHS - AVERAGED_FROM) * PARTS);
                }
            }
        }
        return file(mean);
    }

    /** How many weights a feature has. */
    private int weights(String name) {
        return name.startsWith(">") ? tags.size() * tags.size() : tags.size();
    }

    private int[][] known(int[][] features) {
        return each(features, all -> Arrays.stream(all).map(f -> begin[f]).filter(b -> b >= 0));
    }

    private int[][] seen(int[][] features) {
        return each(features, all -> Arrays.stream(all).filter(f -> random.nextFloat() < KEPT));
    }

    private static int[][] each(int[][] features, Function<int[], IntStream> some) {
        return Arrays.stream(features).map(all -> some.apply(all).toArray()).toArray(int[][]::new);
    }

    private double[] odds(int[] features, int size) {
        double[] scores = new double[size];
        for (int f : features) {
            for (int t = 0; t < size; t++) {
                scores[t] += values[f + t] / KEPT;
            }
        }
        return Chain.odds(scores);
    }

    private void step(Example example) {
        int[][] places = seen(example.places());
        int[][] pairs = seen(example.pairs());
        int n = tags.size();
        double[][] odds = new double[places.length][];
        double[][] right = new double[places.length][];
        double[][][] steps = new double[places.length][n][n];
        for (int i = 0; i < places.length; i++) {
            odds[i] = odds(places[i], n);
            right[i] = odds[i].clone();
            for (int t = 0; t < n; t++) {
                right[i][t] *= example.right()[i][t];
            }
            if (i > 0) {
                double[] flat = odds(pairs[i], n * n);
                for (int from = 0; from < n; from++) {
                    for (int to = 0; to < n; to++) {
                        steps[i][from][to] = ChainModel.allowed(tags.get(from), tags.get(to)) ? flat[from * n + to] : 0;
                    }
                }
            }
        }
        Chain free = new Chain(odds, steps);
        Chain bound = new Chain(right, steps);
        for (int i = 0; i < places.length; i++) {
            move(places[i], difference(free.at(i), bound.at(i)), example.weight());
            if (i > 0) {
                double[] gradient = new double[n * n];
                double[][] all = free.before(i);
                double[][] some = bound.before(i);
                for (int from = 0; from < n; from++) {
                    System.arraycopy(difference(all[from], some[from]), 0, gradient, from * n, n);
                }
                move(pairs[i], gradient, example.weight());
            }
        }
    }

    private static double[] difference(double[] a, double[] b) {
        double[] difference = a.clone();
        for (int t = 0; t < a.length; t++) {
            difference[t] -= b[t];
        }
        return difference;
    }

    private void move(int[] features, double[] gradient, double weight) {
        for (int t = 0; t < gradient.length; t++) {
            double g = gradient[t] * weight;
            if (Math.abs(g) < LEAST_STEP) {
                continue;
            }
            for (int f : features) {
                int at = f + t;
                int square = at + gradient.length;
                values[square] += g * g;
                double rate = RATE / Math.sqrt(values[square] + FIRST_STEP);
                double moved = values[at] - rate * g;
                values[at] = Math.copySign(Math.max(0, Math.abs(moved) - rate * penalty), moved);
            }
        }
    }

    private String file(double[] mean) {
        StringBuilder file =
                new StringBuilder("feature\t").append(String.join("\t", tags)).append('\n');
        new TreeMap<>(numbers).forEach((name, f) -> {
            double[] row = begin[f] < 0 ? new double[0] : Arrays.copyOfRange(mean, begin[f], begin[f] + weights(name));
            if (Arrays.stream(row).anyMatch(w -> Math.abs(w) >= LEAST_WEIGHT)) {
                file.append(name);
                for (double w : row) {
                    file.append('\t').append(Math.abs(w) < SMALLEST ? "" : String.format(Locale.ROOT, "%.1f", w));
                }
                file.append('\n');
            }
        });
        return file.toString();
    }
}
