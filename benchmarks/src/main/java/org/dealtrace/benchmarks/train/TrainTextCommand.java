package org.dealtrace.benchmarks.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.OutcomeType;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.benchmarks.texts.CoreTexts;
import org.dealtrace.benchmarks.texts.LabelledText;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.io.TableRow;
import org.dealtrace.outcome.classify.text.internal.TextReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Trains the linear model of the text classifier.
 *
 * <p>The project's own sentences are no fair sample of the world: most tell of deals, and the others are traps. So each
 * feature has one weight for all texts, and one more for the own sentences or for the others (H. Daumé III,
 * Frustratingly Easy Domain Adaptation, ACL 2007). What ships is a mixture, nearly all of it for the others.
 */
@Command(
        name = "text",
        header = "Trains the linear model of the text classifier.",
        description =
                "The parts of SENTENCES that measure are left out. The project's own sentence patterns are added, "
                        + "and of --real the labelled rows of sources whose licence permits training.%n",
        mixinStandardHelpOptions = true)
final class TrainTextCommand extends BenchmarkCommand {

    private static final String OWN = "sentences";
    private static final String PATTERNS = "patterns";
    private static final String NEWS = "news";

    private static final String ENDS = "terminated/withdrawn/blocked";

    /** No deal, and the types of one. */
    private static final List<String> TYPES = Stream.concat(
                    Stream.of("none"), OutcomeType.STANDARD.stream().map(OutcomeType::id))
            .toList();

    private static final List<String> STATUSES = Stream.of(
                    "rumoured", "announced", "signed", "completed", "blocked", "withdrawn", "terminated", "unknown")
            .map(status -> "status:" + status)
            .toList();

    private static final int LEAST_TEXTS = 2;
    private static final int EACH = 10;
    /** How much a text of a source counts; those of others count 1. */
    private static final Map<String, Double> IMPORTANCE = Map.of(PATTERNS, 0.5, NEWS, 0.5, CoreTexts.SOURCE, 0.5);

    /** The same for states. CORE does not train them: nearly all its deals are of the past, and so completed. */
    private static final Map<String, Double> IMPORTANCE_OF_STATES =
            Map.of(PATTERNS, 0.5, NEWS, 0.5, CoreTexts.SOURCE, 0.0);

    private static final long SEED = 1;

    /** Trainings in different orders, whose mean ships. */
    private static final int RUNS = 24;

    private static final double SMALLEST = 0.2;

    /** How far a step of training goes; with a lower one for states their probabilities are less extreme. */
    private static final float RATE = 0.2f;

    private static final float RATE_OF_STATES = 0.05f;

    /** How much the weights for other texts count in the mixture. */
    private static final double OF_OTHERS = 0.8;

    @Parameters(index = "0", paramLabel = "SENTENCES", description = "the project's labelled-sentences.csv")
    private Path sentences;

    @Mixin
    private TrainingTexts training;

    /** A text with the numbers of its features, those for all texts and those for its domain. */
    private record Example(LabelledText text, int[] features) {}

    @Override
    protected void run() {
        OutFolder.checked(training.out());
        List<LabelledText> texts = texts();
        TextReader reader = TextReader.shipped("training");
        List<Set<String>> names =
                texts.stream().map(t -> reader.features(t.deal())).toList();
        Map<String, Integer> counts = new TreeMap<>();
        names.forEach(n -> n.forEach(f -> counts.merge(f, 1, Integer::sum)));
        List<String> features = counts.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST_TEXTS)
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        features.forEach(f -> numbers.put(f, numbers.size()));
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            int[] general = names.get(i).stream()
                    .filter(numbers::containsKey)
                    .mapToInt(numbers::get)
                    .sorted()
                    .toArray();
            examples.add(new Example(texts.get(i), withDomain(general, features.size(), isOwn(texts.get(i)))));
        }
        List<String> head = List.of(
                "# Source: trained by this project on the texts that NOTICE names. Licence: Apache-2.0.",
                "# linear model of the text classifier; made by: benchmarks train text, seed " + SEED + ", mean of "
                        + RUNS + " runs",
                "# trained on " + provenance(texts));
        Map<String, double[]> weights = new LinkedHashMap<>();
        List<Example> deals = examples.stream().filter(e -> e.text().isDeal()).toList();
        train(TYPES, examples, features.size(), weights);
        train(STATUSES, deals, features.size(), weights);
        FileInPlace.write(training.out(), file(head, features, weights));
        head.forEach(terminal()::println);
    }

    private static boolean isOwn(LabelledText text) {
        return text.source().equals(OWN);
    }

    /**
     * Each feature once for all texts and once for the text's domain, and the domain itself. The numbers below
     * {@code features} are for all texts, the next as many for the project's own sentences, the last for other texts.
     */
    private static int[] withDomain(int[] general, int features, boolean own) {
        int[] both = Arrays.copyOf(general, 2 * general.length + 1);
        int first = (own ? 1 : 2) * features;
        for (int i = 0; i < general.length; i++) {
            both[general.length + i] = first + general[i];
        }
        both[2 * general.length] = 3 * features + (own ? 0 : 1);
        return both;
    }

    /** The weights of a class, one for each feature, mixed of both domains, and the bias at the end. */
    private static double[] mixed(double[][] all, int of, int features) {
        double[] weights = new double[features + 1];
        for (int i = 0; i < features; i++) {
            weights[i] = all[i][of] + (1 - OF_OTHERS) * all[features + i][of] + OF_OTHERS * all[2 * features + i][of];
        }
        int domain = 3 * features;
        weights[features] =
                all[all.length - 1][of] + (1 - OF_OTHERS) * all[domain][of] + OF_OTHERS * all[domain + 1][of];
        return weights;
    }

    /** Trains classes that exclude each other. */
    private static void train(
            List<String> classes, List<Example> examples, int features, Map<String, double[]> weights) {
        double[][] all = fit(classes, examples, features);
        for (int c = 0; c < classes.size(); c++) {
            weights.put(classes.get(c), mixed(all, c, features));
        }
    }

    private static double[][] fit(List<String> classes, List<Example> examples, int features) {
        boolean states = classes.equals(STATUSES);
        Map<String, Double> importance = states ? IMPORTANCE_OF_STATES : IMPORTANCE;
        return SoftmaxRegression.fit(
                examples.stream().map(Example::features).toList(),
                examples.stream().map(e -> parts(classes, e.text())).toArray(double[][]::new),
                examples.stream()
                        .mapToDouble(e -> importance.getOrDefault(e.text().source(), 1.0))
                        .toArray(),
                3 * features + 2,
                states ? RATE_OF_STATES : RATE,
                RUNS,
                SEED);
    }

    /** The part that each class has in a text: its types share it, and so do alternatives. */
    private static double[] parts(List<String> classes, LabelledText text) {
        double[] parts = new double[classes.size()];
        boolean status = classes.equals(STATUSES);
        List<Set<String>> groups = status ? List.of(text.statuses()) : text.types();
        if (groups.stream().allMatch(Set::isEmpty)) {
            parts[classes.indexOf(status ? "status:unknown" : "none")] = 1;
            return parts;
        }
        String prefix = status ? "status:" : "";
        for (Set<String> group : groups) {
            for (String name : group) {
                parts[classes.indexOf(prefix + name)] += 1.0 / group.size() / groups.size();
            }
        }
        return parts;
    }

    private static String provenance(List<LabelledText> texts) {
        return texts.stream()
                .collect(Collectors.groupingBy(LabelledText::source, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> e.getValue() + " texts of " + e.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String file(List<String> head, List<String> features, Map<String, double[]> weights) {
        StringBuilder text = new StringBuilder(String.join("\n", head)).append("\nfeature");
        weights.keySet().forEach(c -> text.append('\t').append(c));
        text.append('\n');
        for (int f = -1; f < features.size(); f++) {
            int number = f < 0 ? features.size() : f;
            List<String> cells = weights.values().stream()
                    .map(all -> all[number])
                    .map(w -> Math.abs(w) < SMALLEST ? "" : String.format(Locale.ROOT, "%.1f", w))
                    .toList();
            if (cells.stream().anyMatch(c -> !c.isEmpty())) {
                text.append(f < 0 ? "" : features.get(f))
                        .append('\t')
                        .append(String.join("\t", cells))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private List<LabelledText> texts() {
        List<LabelledText> texts = new ArrayList<>();
        for (TableRow row : training.sentences(sentences)) {
            texts.add(LabelledText.fine(row, row.get("language"), OWN, row.get("text")));
        }
        RoleTexts own = new RoleTexts(SEED, List.of());
        for (Sentence pattern : Sentence.read(Sentence.PATTERNS)) {
            for (int i = 0; i < EACH; i++) {
                texts.add(LabelledText.training(
                        pattern.group() + "-" + i,
                        pattern.language(),
                        PATTERNS,
                        own.filled(pattern).text(),
                        pattern.types(),
                        pattern.status(),
                        LabelledText.Mode.NEWS,
                        Map.of()));
            }
        }
        for (Sentence news : Sentence.read(Sentence.NEWS)) {
            boolean deal = !news.status().equals("denied");
            texts.add(LabelledText.training(
                    news.group(),
                    news.language(),
                    NEWS,
                    news.unmarked(),
                    deal ? news.types() : "",
                    // these sentences have one word for all ends of a deal
                    !deal ? "" : news.status().equals("terminated") ? ENDS : news.status(),
                    LabelledText.Mode.NEWS,
                    Map.of()));
        }
        texts.addAll(training.real(Set.of(LabelledText.Mode.NEWS)));
        return texts;
    }
}
