package org.dealtrace.benchmarks.world;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Simulated worlds on the command line. */
@Command(
        name = "world",
        header = "Makes simulated worlds with known truth, and checks links and intervals on them.",
        mixinStandardHelpOptions = true,
        subcommands = CoverageCommand.class)
public final class WorldCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return CommandLine.ExitCode.USAGE;
    }
}
