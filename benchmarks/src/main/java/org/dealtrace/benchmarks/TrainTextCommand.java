package org.dealtrace.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.OutcomeType;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.outcome.classify.text.internal.TextReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Trains the linear model of the text classifier.
 *
 * <p>The project's own sentences are no fair sample of the world: most tell of deals, and the others are traps. So each
 * feature has one weight for all texts, and one more for the own sentences or for the others (H. Daumé III,
 * Frustratingly Easy Domain Adaptation, ACL 2007). What ships is a mixture, nearly all of it for the others.
 */
@Command(
        name = "train-text",
        header = "Trains the linear model of the text classifier.",
        description = "SENTENCES is the project's labelled-sentences.csv; the parts that measure are left out. The "
                + "project's own sentence"
                + " patterns are added, and of --real the rows of sources whose licence permits training.%n",
        mixinStandardHelpOptions = true)
final class TrainTextCommand implements Callable<Integer> {

    /** Parts of the labelled sentences that were little read; they measure and do not train. */
    static final Set<String> MEASURE =
            Set.of("held-out", "blind", "nineteenth", "twenty-first", "against-frames-check");

    /** Sources whose licence permits training (their README says which); the others measure only. */
    static final Set<String> PERMITTED =
            Set.of("smartdata", "factrueval", "chabsa", "jawikinews-headline", "jawikinews-lead");

    private static final String OWN = "sentences";

    private static final List<String> STATUSES =
            List.of("rumoured", "announced", "signed", "completed", "blocked", "withdrawn", "terminated");

    private static final int LEAST_TEXTS = 2;
    private static final int EACH = 4;
    private static final double IMPORTANCE_OF_PATTERN = 0.5;
    private static final int FOLDS = 3;
    private static final long SEED = 1;
    private static final double SMALLEST = 0.05;

    /** How much the weights for other texts count in the mixture. */
    private static final double OF_OTHERS = 0.8;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SENTENCES", description = "the project's labelled sentences")
    private Path sentences;

    @Option(names = "--real", paramLabel = "FOLDER", description = "real texts: coarse.csv and pool.csv")
    private @Nullable Path real;

    @Option(names = "--labels", paramLabel = "FILE", description = "labels by id of rows of the pool, for training")
    private @Nullable Path labels;

    @Option(names = "--out", paramLabel = "FILE", description = "the model file", required = true)
    private Path out;

    /** A text with the numbers of its features, those for all texts and those for its domain. */
    private record Example(LabelledText text, int[] features) {}

    @Override
    public Integer call() {
        Outputs.file(out);
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
        Map<String, double[]> weights = new TreeMap<>();
        List<String> head = new ArrayList<>(List.of(
                "# linear model of the text classifier; made by: benchmarks train-text, seed " + SEED,
                "# trained on " + provenance(texts)));
        for (String name : classes()) {
            List<Example> asked =
                    examples.stream().filter(e -> asked(name, e.text())).toList();
            head.add("# " + name + ": " + crossValidated(name, asked, features.size()));
            weights.put(name, mixed(fit(name, asked, features.size()), features.size()));
        }
        Outputs.write(out, file(head, features, weights));
        head.forEach(spec.commandLine().getOut()::println);
        return CommandLine.ExitCode.OK;
    }

    private static boolean isOwn(LabelledText text) {
        return text.source().equals(OWN);
    }

    /**
     * The features once for all texts and once for the domain, and the domain itself. Of so many features the numbers
     * of the own sentences follow those for all, and those of the others come last.
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

    /** One weight for each feature, mixed of both domains, and the bias at the end. */
    private static double[] mixed(double[] all, int features) {
        double[] weights = new double[features + 1];
        for (int i = 0; i < features; i++) {
            weights[i] = all[i] + (1 - OF_OTHERS) * all[features + i] + OF_OTHERS * all[2 * features + i];
        }
        int domain = 3 * features;
        weights[features] = all[all.length - 1] + (1 - OF_OTHERS) * all[domain] + OF_OTHERS * all[domain + 1];
        return weights;
    }

    private static List<String> classes() {
        return Stream.of(
                        Stream.of("deal"),
                        OutcomeType.STANDARD.stream().map(OutcomeType::id),
                        STATUSES.stream().map(s -> "status:" + s))
                .flatMap(s -> s)
                .toList();
    }

    private static boolean asked(String name, LabelledText text) {
        return name.equals("deal") || text.isDeal();
    }

    private static boolean is(String name, LabelledText text) {
        if (name.equals("deal")) {
            return text.isDeal();
        }
        return name.startsWith("status:")
                ? text.statuses().contains(name.substring("status:".length()))
                : text.types().stream().anyMatch(group -> group.contains(name));
    }

    private static double[] fit(String name, List<Example> examples, int features) {
        boolean[] labels = new boolean[examples.size()];
        double[] importance = new double[examples.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = is(name, examples.get(i).text());
            importance[i] = examples.get(i).text().source().equals("patterns") ? IMPORTANCE_OF_PATTERN : 1;
        }
        return LogisticRegression.fit(
                examples.stream().map(Example::features).toList(), labels, importance, 3 * features + 2, SEED);
    }

    /** Precision and recall at one half; rows of one document, and sentences of one pattern, stay in one fold. */
    private static String crossValidated(String name, List<Example> examples, int features) {
        Counts all = new Counts();
        Counts real = new Counts();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Predicate<Example> test = e -> Math.floorMod(group(e.text().id()).hashCode(), FOLDS) == held;
            double[] weights = fit(name, examples.stream().filter(test.negate()).toList(), features);
            for (Example example : examples.stream().filter(test).toList()) {
                boolean said = LogisticRegression.probability(weights, example.features()) >= 0.5;
                boolean is = is(name, example.text());
                all.add(said, is);
                if (PERMITTED.contains(example.text().source())) {
                    real.add(said, is);
                }
            }
        }
        return "cross-validated " + all + "; real texts " + real;
    }

    private static final class Counts {
        private int right;
        private int wrong;
        private int missed;

        void add(boolean said, boolean is) {
            right += said && is ? 1 : 0;
            wrong += said && !is ? 1 : 0;
            missed += !said && is ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "precision %.3f, recall %.3f of %d",
                    right + wrong == 0 ? 1 : (double) right / (right + wrong),
                    right + missed == 0 ? 1 : (double) right / (right + missed),
                    right + missed);
        }
    }

    private static String group(String id) {
        int last = id.lastIndexOf('-');
        return last > 0 ? id.substring(0, last) : id;
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
        List<String> classes = classes();
        StringBuilder text = new StringBuilder(String.join("\n", head)).append("\nfeature");
        classes.forEach(c -> text.append('\t').append(c));
        text.append('\n');
        for (int f = -1; f < features.size(); f++) {
            int number = f < 0 ? features.size() : f;
            List<String> cells = classes.stream()
                    .map(c -> weights.getOrDefault(c, new double[features.size() + 1])[number])
                    .map(w -> Math.abs(w) < SMALLEST ? "" : String.format(Locale.ROOT, "%.2f", w))
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
        for (TableRow row : TableReader.readAll(sentences, "id", "language", "part", "text", "types", "status")) {
            if (!MEASURE.contains(row.get("part"))) {
                texts.add(LabelledText.fine(row, row.get("language"), OWN, row.get("text")));
            }
        }
        texts.addAll(SentencePatterns.read().sentences(EACH, SEED));
        if (real != null) {
            texts.addAll(real(real));
        }
        return texts;
    }

    /** The finely labelled rows of the half for development, of sources that permit training. */
    private List<LabelledText> real(Path folder) {
        Map<String, TableRow> labelled = new HashMap<>();
        if (labels != null) {
            for (TableRow row : TableReader.readAll(labels, "id", "half", "types", "status", "mode")) {
                if (row.get("half").equals("dev")) {
                    labelled.put(row.get("id"), row);
                }
            }
        }
        List<LabelledText> rows = new ArrayList<>();
        for (String file : List.of("coarse.csv", "pool.csv")) {
            if (Files.exists(folder.resolve(file))) {
                for (TableRow row : TableReader.readAll(folder.resolve(file), "id", "lang", "text", "source")) {
                    TableRow label = PERMITTED.contains(row.get("source")) ? labelled.remove(row.get("id")) : null;
                    if (label != null) {
                        rows.add(LabelledText.fine(label, row.get("lang"), row.get("source"), row.get("text")));
                    }
                }
            }
        }
        rows.removeIf(text -> text.mode() != LabelledText.Mode.NEWS);
        return rows;
    }
}
