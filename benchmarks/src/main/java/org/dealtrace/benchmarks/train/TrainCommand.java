package org.dealtrace.benchmarks.train;

import picocli.CommandLine.Command;

/** The training of each model that ships. */
@Command(
        name = "train",
        header = "Trains one of the shipped models: names, transliterations, texts, or roles in texts.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TrainNamesCommand.class,
            TrainTransliterationCommand.class,
            TrainTextCommand.class,
            TrainRolesCommand.class
        })
public final class TrainCommand {}
