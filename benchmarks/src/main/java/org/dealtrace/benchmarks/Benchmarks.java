package org.dealtrace.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.dealtrace.benchmarks.world.WorldCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the benchmarks. */
@Command(
        name = "benchmarks",
        header = "Measures how accurate Dealtrace is, and how fast.",
        mixinStandardHelpOptions = true,
        version = "Dealtrace benchmarks 0.1.0",
        subcommands = {
            QualityCommand.class,
            QualityAllCommand.class,
            BatchCommand.class,
            DecideCommand.class,
            DifferenceCommand.class,
            GenerateCommand.class,
            ResolveCommand.class,
            ScaleCommand.class,
            SpeedCommand.class,
            StatisticsCommand.class,
            TrainCommand.class,
            WorldCommand.class
        })
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new Benchmarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((mistake, arguments) -> {
                    CommandLine command = mistake.getCommandLine();
                    command.getErr()
                            .println(mistake.getMessage() + ". See '"
                                    + command.getCommandSpec().qualifiedName() + " --help'.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, result) -> {
                    if (failure instanceof UserMistake) {
                        command.getErr().println(failure.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                });
    }
}
