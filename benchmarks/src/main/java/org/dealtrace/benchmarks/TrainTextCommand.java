package org.dealtrace.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
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

/** Trains the linear model of the text classifier. */
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

    private static final List<String> STATUSES =
            List.of("rumoured", "announced", "signed", "completed", "blocked", "withdrawn", "terminated");

    private static final int LEAST_TEXTS = 3;
    private static final int EACH = 4;
    private static final int FOLDS = 5;
    private static final long SEED = 1;
    private static final double SMALLEST = 0.02;

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

    /** A text with the numbers of its features. */
    private record Example(LabelledText text, Set<String> names, int[] features) {}

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
            int[] own = names.get(i).stream()
                    .filter(numbers::containsKey)
                    .mapToInt(numbers::get)
                    .sorted()
                    .toArray();
            examples.add(new Example(texts.get(i), names.get(i), own));
        }
        Map<String, double[]> weights = new TreeMap<>();
        List<String> head = new ArrayList<>(List.of(
                "# linear model of the text classifier; made by: benchmarks train-text, seed " + SEED,
                "# trained on " + provenance(texts)));
        for (String name : classes()) {
            List<Example> asked =
                    examples.stream().filter(e -> asked(name, e.text())).toList();
            head.add("# " + name + ": " + crossValidated(name, asked, features.size()));
            weights.put(name, fit(name, asked, features.size()));
        }
        Outputs.write(out, file(head, features, weights));
        head.forEach(spec.commandLine().getOut()::println);
        return CommandLine.ExitCode.OK;
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
        return name.equals("deal") || (!text.coarse() && (text.isDeal() || !name.startsWith("status:")));
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
            importance[i] = examples.get(i).text().source().equals("patterns") ? 1.0 / EACH : 1;
        }
        return LogisticRegression.fit(
                examples.stream().map(Example::features).toList(), labels, importance, features, SEED);
    }

    /** Precision and recall at one half; rows of one document, and sentences of one pattern, stay in one fold. */
    private static String crossValidated(String name, List<Example> examples, int features) {
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            Predicate<Example> test = e -> Math.floorMod(group(e.text().id()).hashCode(), FOLDS) == held;
            double[] weights = fit(name, examples.stream().filter(test.negate()).toList(), features);
            for (Example example : examples.stream().filter(test).toList()) {
                boolean said = LogisticRegression.probability(weights, example.features()) >= 0.5;
                boolean is = is(name, example.text());
                right += said && is ? 1 : 0;
                wrong += said && !is ? 1 : 0;
                missed += !said && is ? 1 : 0;
            }
        }
        return String.format(
                Locale.ROOT,
                "cross-validated precision %.3f, recall %.3f, %d texts",
                right + wrong == 0 ? 1 : (double) right / (right + wrong),
                right + missed == 0 ? 1 : (double) right / (right + missed),
                right + missed);
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
                texts.add(LabelledText.fine(row, row.get("language"), "sentences", row.get("text")));
            }
        }
        texts.addAll(SentencePatterns.read().sentences(EACH, SEED));
        if (real != null) {
            texts.addAll(real(real));
        }
        return texts;
    }

    private List<LabelledText> real(Path folder) {
        Map<String, TableRow> labelled = new HashMap<>();
        Set<String> measuring = new HashSet<>();
        if (labels != null) {
            for (TableRow row : TableReader.readAll(labels, "id", "half", "types", "status", "mode")) {
                if (row.get("half").equals("dev")) {
                    labelled.put(row.get("id"), row);
                } else {
                    measuring.add(row.get("id"));
                }
            }
        }
        List<LabelledText> rows = new ArrayList<>();
        LabelledText.read(folder).stream()
                .filter(t -> t.coarse() && PERMITTED.contains(t.source()))
                .filter(t -> !measuring.contains(t.id()) && !labelled.containsKey(t.id()))
                .forEach(rows::add);
        for (String file : Arrays.asList("pool.csv", "coarse.csv")) {
            if (Files.exists(folder.resolve(file))) {
                for (TableRow row : TableReader.readAll(folder.resolve(file), "id", "lang", "text", "source")) {
                    TableRow label = labelled.get(row.get("id"));
                    if (label != null && PERMITTED.contains(row.get("source"))) {
                        LabelledText text =
                                LabelledText.fine(label, row.get("lang"), row.get("source"), row.get("text"));
                        if (text.mode() == LabelledText.Mode.NEWS) {
                            rows.add(text);
                        }
                    }
                }
            }
        }
        return rows;
    }
}
