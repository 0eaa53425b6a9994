package org.dealtrace.benchmarks.train;

import picocli.CommandLine.Command;

/** The training of each model that ships. */
@Command(
        name = "train",
        header = "Trains a model that ships: of names, of texts, or of roles in texts.",
        mixinStandardHelpOptions = true,
        subcommands = {TrainNamesCommand.class, TrainTextCommand.class, TrainRolesCommand.class})
public final class TrainCommand {}
