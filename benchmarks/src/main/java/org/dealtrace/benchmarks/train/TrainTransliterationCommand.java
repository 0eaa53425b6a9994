package org.dealtrace.benchmarks.train;

import java.util.List;
import org.dealtrace.benchmarks.command.BenchmarkCommand;
import org.dealtrace.benchmarks.command.OutFolder;
import org.dealtrace.internal.FileInPlace;
import org.dealtrace.matching.internal.sound.GraphemeUnits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

    @Mixin
    private OutFolder into;

    @Override
    protected void run() {
        for (GraphemeUnits script : GraphemeUnits.values()) {
            List<String> lines = TransliterationTraining.train(script, TransliterationTraining.pairs(script));
            FileInPlace.write(
                    into.file(script.file()), String.join("\n", HEAD) + "\n" + String.join("\n", lines) + "\n");
            terminal().println(script.file() + ": " + lines.size() + " lines");
        }
    }
}
