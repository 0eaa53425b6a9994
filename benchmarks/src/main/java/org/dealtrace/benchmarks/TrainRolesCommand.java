package org.dealtrace.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.internal.DataFile;
import org.dealtrace.outcome.classify.text.internal.FoldedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Trains the model that tells who does what to whom. */
@Command(
        name = "train-roles",
        header = "Trains the model that finds buyer, target and seller in a text.",
        description =
                "The parts of SENTENCES that measure are left out. The project's own sentence patterns are added, "
                        + "and of --real the labelled rows of sources whose licence permits training.%n",
        mixinStandardHelpOptions = true)
final class TrainRolesCommand extends BenchmarkCommand {

    private static final List<String> ROLES = List.of("buyer", "target", "seller");

    private static final int EACH_PATTERN = 4;
    private static final int EACH_FRAME = 12;
    private static final int EACH_SENTENCE = 2;
    private static final double REAL = 3;
    private static final int LEAST_TEXTS = 20;
    private static final double PENALTY = 0.015;
    private static final long SEED = 1;

    @Mixin
    private TrainingTexts training;

    @Override
    protected void run() {
        Outputs.file(training.out());
        RoleTexts own = new RoleTexts(SEED);
        List<RoleText> texts = new ArrayList<>(own.patterns(SentencePattern.FILE, EACH_PATTERN));
        texts.addAll(own.patterns(SentencePattern.ROLES, EACH_FRAME));
        texts.addAll(own.sentences(training.sentences(), EACH_SENTENCE));
        int made = texts.size();
        texts.addAll(real());
        List<String> head = List.of(
                "# Source: trained by this project on the texts that NOTICE names. Licence: Apache-2.0.",
                "# who does what to whom; made by: benchmarks train-roles, seed " + SEED,
                "# trained on " + made + " sentences with invented names and " + (texts.size() - made) + " real ones");
        Outputs.write(
                training.out(),
                String.join("\n", head) + "\n" + new RoleTrainer(LEAST_TEXTS, PENALTY, SEED).train(texts));
        head.forEach(terminal()::println);
    }

    /** The real texts whose names are labelled. */
    private List<RoleText> real() {
        Map<String, DataFile.Row> roles = new HashMap<>();
        TrainingTexts.table("text-roles.csv", "id,buyer,target,seller").forEach(row -> roles.put(row.get(0), row));
        return training.real(Set.of("N", "B")).stream()
                .filter(text -> roles.containsKey(text.id()))
                .sorted(Comparator.comparing(LabelledText::id))
                .map(text -> text(text, Objects.requireNonNull(roles.get(text.id()))))
                .toList();
    }

    private static RoleText text(LabelledText labelled, DataFile.Row places) {
        String text = FoldedText.of(labelled.text()).original();
        List<RoleText.Name> names = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            for (String name : TextRoles.names(labelled.text(), places.get(i + 1))) {
                for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                    names.add(new RoleText.Name(ROLES.get(i), at, at + name.length()));
                }
            }
        }
        return new RoleText(labelled.id(), labelled.language(), text, names, REAL);
    }
}
