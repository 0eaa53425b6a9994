package org.dealtrace.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.outcome.classify.text.internal.FoldedText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains the model that tells who does what to whom. */
@Command(
        name = "train-roles",
        header = "Trains the model that finds buyer, target and seller in a text.",
        description = "SENTENCES is the project's labelled-sentences.csv; the parts that measure are left out. The "
                + "project's own sentence patterns are added, and of --real the rows of the development half whose "
                + "source permits training.%n",
        mixinStandardHelpOptions = true)
final class TrainRolesCommand implements Callable<Integer> {

    private static final int EACH_PATTERN = 8;
    private static final int EACH_FRAME = 24;
    private static final int EACH_SENTENCE = 2;
    private static final double REAL = 3;
    private static final int LEAST_TEXTS = 20;
    private static final double PENALTY = 0.015;
    private static final long SEED = 1;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "SENTENCES", description = "the project's labelled sentences")
    private Path sentences;

    @Option(names = "--real", paramLabel = "FOLDER", description = "real texts: coarse.csv and pool.csv")
    private @Nullable Path real;

    @Option(names = "--out", paramLabel = "FILE", description = "the model file", required = true)
    private Path out;

    @Override
    public Integer call() {
        Outputs.file(out);
        RoleTexts own = new RoleTexts(SEED);
        List<RoleText> texts = new ArrayList<>(own.patterns("sentence-patterns.csv", EACH_PATTERN));
        texts.addAll(own.patterns("role-patterns.csv", EACH_FRAME));
        texts.addAll(own.sentences(sentences, TrainTextCommand.MEASURE, EACH_SENTENCE));
        int made = texts.size();
        if (real != null) {
            texts.addAll(real(real));
        }
        List<String> head = List.of(
                "# who does what to whom; made by: benchmarks train-roles, seed " + SEED,
                "# trained on " + made + " sentences with invented names and " + (texts.size() - made) + " real ones");
        Outputs.write(out, String.join("\n", head) + "\n" + new RoleTrainer(LEAST_TEXTS, PENALTY, SEED).train(texts));
        head.forEach(spec.commandLine().getOut()::println);
        return CommandLine.ExitCode.OK;
    }

    /** The development half of the labelled real texts, as far as their sources permit training. */
    private static List<RoleText> real(Path folder) {
        Map<String, TableRow> labels = new HashMap<>();
        RoleTexts.rows("text-labels.csv", "id", "half").stream()
                .filter(row -> row.get("half").equals("dev"))
                .forEach(row -> labels.put(row.get("id"), row));
        Map<String, TableRow> roles = new HashMap<>();
        RoleTexts.rows("text-roles.csv", "id", "buyer", "target", "seller").stream()
                .filter(row -> labels.containsKey(row.get("id")))
                .forEach(row -> roles.put(row.get("id"), row));
        Map<String, RoleText> texts = new TreeMap<>();
        for (String file : List.of("pool.csv", "coarse.csv")) {
            for (TableRow row : TableReader.readAll(folder.resolve(file), "id", "lang", "text", "source")) {
                TableRow places = roles.get(row.get("id"));
                if (places != null && TrainTextCommand.PERMITTED.contains(row.get("source"))) {
                    texts.put(row.get("id"), text(row, places));
                }
            }
        }
        return List.copyOf(texts.values());
    }

    private static RoleText text(TableRow row, TableRow places) {
        String text = FoldedText.of(row.get("text")).original();
        List<RoleText.Name> names = new ArrayList<>();
        for (String role : List.of("buyer", "target", "seller")) {
            for (String name : TextRoles.names(row.get("text"), places.get(role))) {
                for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                    names.add(new RoleText.Name(role, at, at + name.length()));
                }
            }
        }
        return new RoleText(row.get("id"), row.get("lang"), text, names, REAL);
    }
}
