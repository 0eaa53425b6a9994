package org.dealtrace.examples;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.dealtrace.InputException;
import org.dealtrace.PartialDate;
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
            PackCommand.class,
            VerifyCommand.class,
            DiffCommand.class,
            ProfileCommand.class,
            DrawCommand.class,
            SampleCommand.class,
            JudgeCommand.class,
            ReconcileCommand.class,
            McpCommand.class,
            CorpusCommand.class,
            ShellCommand.class);

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
                .registerConverter(double.class, text -> value(text, Double::valueOf, "not a number; write it as 0.95"))
                .registerConverter(Double.class, text -> value(text, Double::valueOf, "not a number; write it as 0.95"))
                .registerConverter(
                        int.class, text -> value(text, Integer::valueOf, "not a whole number; write it as 4"))
                .registerConverter(LocalDate.class, text -> value(text, Program::day, "no day; write it as 2020-12-31"))
                .registerConverter(
                        PartialDate.class,
                        text -> value(text, PartialDate::parse, "not a date; write it as 2020-07-24, 2020-07 or 2020"))
                .registerConverter(
                        Charset.class,
                        text -> value(
                                text,
                                Charset::forName,
                                "no encoding that Java knows; write it as windows-1252, GB18030, Big5, Shift_JIS or UTF-16LE"))
                .setParameterExceptionHandler((mistake, arguments) -> {
                    err.println(DisplayText.clean(sentence(mistake)) + help(mistake.getCommandLine()));
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, result) -> {
                    String mistake = mistake(failure).orElseThrow(() -> failure);
                    err.println(mistake + (failure instanceof Checks.Misuse ? "." + help(command) : ""));
                    return CommandLine.ExitCode.USAGE;
                });
    }

    /**
     * Runs a command for another one, and gives what it says.
     *
     * @throws IllegalArgumentException if it finds a mistake, with its sentence
     */
    static String run(String... arguments) {
        StringWriter said = new StringWriter();
        int code = commandLine(new PrintWriter(said), new PrintWriter(said)).execute(arguments);
        Checks.refuse(code != 0, said.toString().strip());
        return said.toString();
    }

    private static String help(CommandLine command) {
        return " See '" + command.getCommandSpec().qualifiedName() + " --help'.";
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

    /** {@code 31.12.2015} too: with points the day is always first. */
    private static LocalDate day(String text) {
        return text.contains(".")
                ? LocalDate.parse(text, DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT))
                : LocalDate.parse(text);
    }

    private static <T> T value(String text, Function<String, T> form, String mistake) {
        try {
            return form.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException e) {
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
     * What a user can mend, in a sentence: wrong files and values, or too little memory. Empty for a fault of the
     * program, which shows its trace.
     */
    static Optional<String> mistake(Throwable failure) {
        boolean ofUser = failure instanceof InputException
                || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException
                || failure instanceof CommandLine.ParameterException;
        return OutOfMemory.sentence(failure, MORE_MEMORY)
                .or(() -> ofUser
                        ? Optional.of(DisplayText.clean(String.valueOf(failure.getMessage())))
                        : Optional.empty());
    }
}
