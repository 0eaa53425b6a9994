package org.dealtrace.examples;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dealtrace.io.InputException;
import picocli.CommandLine;

/** Starts the command line, and says a user's mistakes in one sentence. */
public final class Program {

    /**
     * On Java 23 and later Lucene advises the user of a program to update Lucene, which the user of this program cannot. Held here because
     * a logger that nobody holds forgets its level.
     */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Program() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        Preparation preparation = new Preparation();
        if (StudyArguments.areOfAStudy(arguments)) {
            if (StudyArguments.areOfASmallStudy(arguments)) {
                FirstCompiler.alone();
            }
            preparation.begin();
        }
        System.exit(commandLine(
                        preparation,
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                .execute(arguments));
    }

    static CommandLine commandLine(Preparation preparation, PrintWriter out, PrintWriter err) {
        return new CommandLine(new OutcomeStudy(preparation))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((mistake, arguments) -> {
                    err.println(mistake.getMessage() + ". See '"
                            + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, result) -> {
                    if (isUsersMistake(failure)) {
                        err.println(failure.getMessage());
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                });
    }

    /** Wrong files and values, which their messages explain; anything else is a fault of the program and shows its trace. */
    private static boolean isUsersMistake(Exception failure) {
        return failure instanceof InputException
                || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException;
    }
}
