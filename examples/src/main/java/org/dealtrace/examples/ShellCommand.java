package org.dealtrace.examples;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.dealtrace.DealLinks;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.outcome.OutcomeTracker;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Starts JShell with everything on the class path and imported, and with results printed in full.
 *
 * <p>JShell cuts a value after 80 characters unless a feedback mode says otherwise, and a mode cannot be set on its
 * command line. So a first, silent session makes the mode and has JShell retain it in a map; the session of the user
 * begins with that map.
 *
 * <p>Lines run in this virtual machine, which links the lists while JShell starts. The variables get their values in
 * one block, because JShell would make the text of each value of its own, and that of outcomes takes half a second.
 */
@Command(
        name = "shell",
        header = "Starts JShell with your lists linked, everything imported, and help().",
        description = {
            "%nWithout options it links the example data. The values are recommendations, deals, links and outcomes."
                    + " The options are those of the main command;"
                    + " those beside a study file replace those of the file.%n"
        },
        footer = {"%nExamples:", "  dealtrace shell", "  dealtrace shell study.yml --window 36"})
final class ShellCommand extends TerminalCommand {

    private static final String IMPORTS = "shell.jsh";

    /** Warnings of libraries would break into the answers. Held here because a logger that nobody holds forgets. */
    private static final Logger ALL = Logger.getLogger("");

    @Mixin
    private StudyOptions study = new StudyOptions();

    @Mixin
    private ReviewOptions reviewing = new ReviewOptions();

    @Parameters(arity = "0..1", paramLabel = "STUDY", description = "a study file, such as study.yml, for the options")
    private @Nullable Path file;

    @Override
    public Integer call() throws Exception {
        if (file != null) {
            return runStudy(file);
        }
        study.check();
        reviewing.check();
        RunFiles.of(spec).writes(spec);
        InputOptions.Lists lists = begin();
        System.out.println(greeting(lists));
        PrintStream feedback = new PrintStream(new PlainMistakes(System.out), true, StandardCharsets.UTF_8);
        return run(JavaShellToolBuilder.builder().out(feedback, System.out, System.out));
    }

    /** Starts the shell again with the options of a study file that it has, and with those given beside it. */
    private int runStudy(Path given) {
        CommandLine terminal = spec.commandLine();
        CommandLine program = Program.commandLine(out(), terminal.getErr());
        List<String> beside = terminal.getParseResult().matchedOptions().stream()
                .flatMap(option ->
                        option.originalStringValues().stream().map(value -> option.longestName() + "=" + value))
                .toList();
        List<String> arguments = StudyFile.arguments(given, program.getCommandSpec(), beside);
        arguments.removeIf(argument -> spec.findOption(argument.split("=", 2)[0]) == null);
        arguments.addAll(beside);
        arguments.add(0, spec.name());
        return program.execute(arguments.toArray(String[]::new));
    }

    /** Reads the lists, and begins to link them. */
    InputOptions.Lists begin() {
        InputOptions.Lists lists = study.lists();
        List<FieldComparison> comparisons = study.linking.comparisons(lists);
        Shell.begin(() -> {
            NameAnalyzer analyzer = study.analyzer();
            DealLinks links = study.linking.link(lists, study.linking.linker(analyzer, comparisons));
            DealLinks reviewed = reviewing.apply(links, out());
            OutcomeTracker tracker = study.tracker(analyzer);
            reviewing.writePage(reviewed, tracker, Locale.ENGLISH, Optional.empty());
            return new Shell.Study(
                    lists.recommendations(), reviewing.track(tracker, links, reviewed), reviewed, link -> {
                        DealLinks other = study.linking.link(lists, study.linking.linker(analyzer, comparisons), link);
                        return reviewing.track(
                                tracker,
                                other,
                                reviewing.apply(other, spec.commandLine().getOut()));
                    });
        });
        return lists;
    }

    static int run(JavaShellToolBuilder session) throws Exception {
        ALL.setLevel(Level.SEVERE);
        return session.persistence(settings())
                .locale(Locale.ROOT)
                .start("--execution", "local", "--class-path", System.getProperty("java.class.path", ""));
    }

    private static String greeting(InputOptions.Lists lists) {
        String company = lists.notices().get(0).names().get(0).text();
        return String.format(
                Locale.ROOT,
                """
                %s: %,d recommendations and %,d deals. Type, for example:

                  links                what was linked
                  links.of("%s")
                  outcomes             what became of the companies
                  help(links)          what else can be asked; help(outcomes) alike
                  /exit
                """,
                RunRecord.VERSION,
                lists.notices().size(),
                lists.deals().size(),
                company.replace("\"", ""));
    }

    private static Map<String, String> settings() throws Exception {
        Map<String, String> settings = new HashMap<>();
        Path imports = Files.createTempFile("dealtrace", ".jsh");
        try {
            Files.write(imports, Shell.lines(IMPORTS));
            List<String> lines = List.of(
                    "/set mode dealtrace normal -command",
                    "/set truncation dealtrace 100000",
                    "/set format dealtrace display \"{name} ==>\\n{value}{post}\""
                            + " expression,varvalue,varinit,assignment",
                    "/set mode dealtrace -retain",
                    "/set feedback -retain dealtrace",
                    "/set start -retain " + imports,
                    "/exit");
            InputStream in = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            PrintStream silent = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
            JavaShellToolBuilder.builder()
                    .persistence(settings)
                    .in(in, null)
                    .out(silent)
                    .err(silent)
                    .start("--execution", "local", "--no-startup");
        } finally {
            Files.delete(imports);
        }
        return settings;
    }
}
