package org.dealtrace.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.dealtrace.InputException;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.quality.DifferenceCommand;
import org.dealtrace.benchmarks.quality.QualityAllCommand;
import org.dealtrace.benchmarks.quality.QualityCommand;
import org.dealtrace.benchmarks.scale.BatchCommand;
import org.dealtrace.benchmarks.scale.ScaleCommand;
import org.dealtrace.benchmarks.study.ListsCommand;
import org.dealtrace.benchmarks.study.StudyCommand;
import org.dealtrace.benchmarks.texts.TextsCommand;
import org.dealtrace.benchmarks.train.TrainCommand;
import org.dealtrace.benchmarks.world.CoverageCommand;
import org.dealtrace.internal.OutOfMemory;
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
            DifferenceCommand.class,
            ListsCommand.class,
            ScaleCommand.class,
            StudyCommand.class,
            TextsCommand.class,
            TrainCommand.class,
            CoverageCommand.class
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
                    Optional<String> sentence = sentence(failure);
                    if (sentence.isEmpty()) {
                        throw failure;
                    }
                    command.getErr().println(sentence.get());
                    return CommandLine.ExitCode.USAGE;
                });
    }

    /**
     * What to say of a failure that the caller can mend; empty for a fault of the program, which needs its stack trace.
     */
    private static Optional<String> sentence(Exception failure) {
        Optional<String> memory = OutOfMemory.sentence(failure, "java -Xmx8g -jar benchmarks.jar …");
        if (memory.isPresent()) {
            return memory;
        }
        String message = failure.getMessage();
        boolean written = failure instanceof UserMistake
                || failure instanceof InputException
                // without a message of its own it has that of its cause, with the cause's class before it
                || (failure instanceof UncheckedIOException && message != null && !message.startsWith("java."));
        if (written) {
            return Optional.ofNullable(message);
        }
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        return cause instanceof IOException
                ? Optional.of("A file could not be read or written (" + cause + "); check the path and the disk.")
                : Optional.empty();
    }
}
