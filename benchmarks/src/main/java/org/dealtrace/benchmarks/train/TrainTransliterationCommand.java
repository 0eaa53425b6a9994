package org.dealtrace.benchmarks.train;

import java.nio.file.Path;
import java.util.List;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.Outputs;
import org.dealtrace.matching.internal.sound.GraphemeUnits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the tables of transliterations. */
@Command(
        name = "transliteration",
        header = "Trains the tables of what the units of other scripts stand for in Latin names.",
        mixinStandardHelpOptions = true)
final class TrainTransliterationCommand extends BenchmarkCommand {

    private static final List<String> HEAD = List.of(
            "# Source: known-names.tsv, loanwords.tsv and transcribed-names.tsv, all from general knowledge. Licence:"
                    + " Apache-2.0.",
            "# What the units of a script stand for in Latin names, with the count that is expected of each; made by:",
            "# benchmarks train transliteration");

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "the folder of the tables")
    private Path out;

    @Override
    protected void run() {
        Outputs.folder(out);
        for (GraphemeUnits script : GraphemeUnits.values()) {
            List<String> lines = TransliterationTraining.train(script, TransliterationTraining.pairs(script));
            Outputs.write(out.resolve(script.file()), String.join("\n", HEAD) + "\n" + String.join("\n", lines) + "\n");
            terminal().println(script.file() + ": " + lines.size() + " lines");
        }
    }
}
