package org.dealtrace.examples;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dealtrace.InputException;
import org.dealtrace.internal.DisplayText;
import org.dealtrace.internal.OutOfMemory;
import picocli.CommandLine;

/** Starts the command line, and says a user's mistakes in one sentence. */
public final class Program {

    /**
     * On Java 23 and later Lucene advises the user of a program to update Lucene, which the user of this program
     * cannot. Held here because a logger that nobody holds forgets its level.
     */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private static final String MORE_MEMORY = "DEALTRACE_OPTS=-Xmx8g examples/dealtrace …";

    private static final List<Class<?>> COMMANDS = List.of(
            RunCommand.class,
            NewCommand.class,
            VerifyCommand.class,
            DiffCommand.class,
            ProfileCommand.class,
            DrawCommand.class,
            SampleCommand.class,
            JudgeCommand.class,
            ReconcileCommand.class,
            CorpusCommand.class,
            ShellCommand.class);

    private static final CommandLine.ITypeConverter<Double> DECIMAL =
            text -> number(text, Double::valueOf, "not a number; write it as 0.95");

    private Program() {}

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err).execute(arguments));
    }

    /** The main job with its commands. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine program = new CommandLine(new OutcomeStudy());
        COMMANDS.forEach(program::addSubcommand);
        return program.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setOut(out)
                .setErr(err)
                .setExecutionStrategy(Program::execute)
                .registerConverter(double.class, DECIMAL)
                .registerConverter(Double.class, DECIMAL)
                .registerConverter(
                        int.class, text -> number(text, Integer::valueOf, "not a whole number; write it as" + " 4"))
                .setParameterExceptionHandler((mistake, arguments) -> {
                    err.println(DisplayText.clean(sentence(mistake)) + " See '"
                            + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, result) -> {
                    Optional<String> memory = OutOfMemory.sentence(failure, MORE_MEMORY);
                    if (memory.isPresent()) {
                        err.println(memory.get());
                        return CommandLine.ExitCode.USAGE;
                    }
                    if (isUsersMistake(failure)) {
                        err.println(DisplayText.clean(String.valueOf(failure.getMessage())));
                        return CommandLine.ExitCode.USAGE;
                    }
                    throw failure;
                });
    }

    /** A command sees only the options after it. Options before it would be ignored silently, so they are refused. */
    private static int execute(CommandLine.ParseResult parsed) {
        if (parsed.hasSubcommand()
                && !parsed.matchedOptions().isEmpty()
                && !parsed.isUsageHelpRequested()
                && !parsed.isVersionHelpRequested()) {
            CommandLine.Model.CommandSpec command = parsed.subcommand().commandSpec();
            throw new CommandLine.ParameterException(
                    command.commandLine(),
                    parsed.matchedOptions().get(0).longestName() + " comes before '" + command.name()
                            + "'; put the options of a command after it");
        }
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError e) {
            // An error would pass by the handler.
            CommandLine.Model.CommandSpec command = parsed.commandSpec();
            throw new CommandLine.ExecutionException(command.commandLine(), "out of memory", e);
        }
    }

    private static <N> N number(String text, Function<String, N> form, String mistake) {
        try {
            return form.apply(text.strip());
        } catch (NumberFormatException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' is " + mistake);
        }
    }

    /**
     * A word that belongs to no option is told by itself, and not by its number among the words; an option, with the
     * one nearest to it.
     */
    private static String sentence(CommandLine.ParameterException mistake) {
        if (!(mistake instanceof CommandLine.UnmatchedArgumentException unmatched)) {
            return mistake.getMessage() + ".";
        }
        if (unmatched.isUnknownOption()) {
            List<String> near = unmatched.getSuggestions();
            return mistake.getMessage() + (near.isEmpty() ? "." : "; did you mean " + near.get(0) + "?");
        }
        Set<String> commands = mistake.getCommandLine().getSubcommands().keySet();
        return "'" + unmatched.getUnmatched().get(0) + "' belongs to no option"
                + (commands.isEmpty() ? "" : " and is no command, which are " + String.join(", ", commands))
                + "; write the option before each value, such as --recommendations notices.csv.";
    }

    /**
     * Wrong files and values, which their messages explain; anything else is a fault of the program and shows its
     * trace.
     */
    private static boolean isUsersMistake(Exception failure) {
        return failure instanceof InputException
                || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException;
    }
}
