package org.dealtrace.benchmarks.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dealtrace.benchmarks.texts.CoreTexts;
import org.dealtrace.benchmarks.texts.LabelledText;
import org.dealtrace.benchmarks.texts.TextRoles;
import org.dealtrace.internal.DataFile;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a training command: the texts to learn from, and where to write the model. */
final class TrainingTexts {

    /** Parts of the labelled sentences that were little read; they measure and do not train. */
    private static final Set<String> MEASURE =
            Set.of("held-out", "blind", "nineteenth", "twenty-first", "against-frames-check");

    /** Sources whose licence permits training (their README says which); the others measure only. */
    private static final Set<String> PERMITTED =
            Set.of("smartdata", "factrueval", "chabsa", "jawikinews-headline", "jawikinews-lead", CoreTexts.SOURCE);

    @Option(names = "--real", paramLabel = "FOLDER", description = "real texts: coarse.csv and pool.csv")
    private @Nullable Path real;

    @Option(
            names = "--core",
            paramLabel = "FILE",
            description = "train.json of the data set CORE: English sentences, labelled by core-labels.csv")
    private @Nullable Path core;

    @Option(
            names = "--both-halves",
            description = "train on the half that is measured too, as the shipped models do; of it only the rows of "
                    + "other sources then measure")
    private boolean bothHalves;

    @Option(names = "--out", paramLabel = "FILE", description = "the model file", required = true)
    private Path out;

    Path out() {
        return out;
    }

    /**
     * The project's own sentences that train.
     *
     * @param sentences the project's labelled-sentences.csv
     */
    List<TableRow> sentences(Path sentences) {
        return TableReader.readAll(sentences, "id", "language", "part", "text", "types", "status").stream()
                .filter(row -> !MEASURE.contains(row.get("part")))
                .toList();
    }

    /**
     * The real texts that are labelled and permit training.
     *
     * @param modes the modes of texts that count
     */
    List<LabelledText> real(Set<LabelledText.Mode> modes) {
        Map<String, DataFile.Row> roles = new HashMap<>();
        LabelledText.table("text-roles.csv", "id,buyer,target,seller").forEach(row -> roles.put(row.get(0), row));
        Map<String, DataFile.Row> labels = new HashMap<>();
        for (DataFile.Row row : LabelledText.table("text-labels.csv", "id,half,types,status,mode")) {
            if (modes.contains(LabelledText.mode(row.get(4)))
                    && (bothHalves || row.get(1).equals("dev"))) {
                labels.put(row.get(0), row);
            }
        }
        List<LabelledText> texts = new ArrayList<>();
        for (String file : List.of("coarse.csv", "pool.csv")) {
            if (real != null && Files.exists(real.resolve(file))) {
                for (TableRow row : TableReader.readAll(real.resolve(file), "id", "lang", "text", "source")) {
                    DataFile.Row label = PERMITTED.contains(row.get("source")) ? labels.remove(row.get("id")) : null;
                    if (label != null) {
                        texts.add(LabelledText.training(
                                row.get("id"),
                                row.get("lang"),
                                row.get("source"),
                                row.get("text"),
                                label.get(2),
                                label.get(3),
                                LabelledText.mode(label.get(4)),
                                names(row.get("text"), roles.get(row.get("id")))));
                    }
                }
            }
        }
        if (core != null) {
            CoreTexts.read(core, "train").stream()
                    .filter(text -> modes.contains(text.mode()))
                    .forEach(texts::add);
        }
        return texts;
    }

    private static Map<String, String> names(String text, DataFile.@Nullable Row places) {
        Map<String, String> names = new HashMap<>();
        for (int i = 0; places != null && i < TextRoles.LABELS.size(); i++) {
            names.put(TextRoles.LABELS.get(i), String.join(";", TextRoles.names(text, places.get(i + 1))));
        }
        return names;
    }
}
