package org.dealtrace.examples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
        description = "Without options it links the example data. The values are recommendations, links and outcomes.",
        sortOptions = false,
        mixinStandardHelpOptions = true)
final class ShellCommand implements Callable<Integer> {

    private static final String IMPORTS = "shell.jsh";

    /** Warnings of libraries would break into the answers. Held here because a logger that nobody holds forgets. */
    private static final Logger ALL = Logger.getLogger("");

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input = new InputOptions();

    @Override
    public Integer call() throws Exception {
        input.check(spec);
        RunFiles files = new RunFiles(spec);
        input.read(files);
        InputOptions.Lists lists = input.lists(spec);
        Shell.begin(input, lists);
        System.out.println(greeting(lists));
        PrintStream feedback = new PrintStream(new PlainMistakes(System.out), true, StandardCharsets.UTF_8);
        return run(JavaShellToolBuilder.builder().out(feedback, System.out, System.out));
    }

    /** A session with the example that reads from a stream. */
    static int run(InputStream in, OutputStream out) throws Exception {
        InputOptions example = new InputOptions();
        Shell.begin(example, example.lists(CommandSpec.create()));
        PrintStream print = new PrintStream(new PlainMistakes(out), true, StandardCharsets.UTF_8);
        return run(JavaShellToolBuilder.builder().in(in, null).out(print).err(print));
    }

    private static int run(JavaShellToolBuilder session) throws Exception {
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
            Files.write(imports, imports());
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

    private static List<String> imports() throws IOException {
        try (InputStream in = Objects.requireNonNull(ShellCommand.class.getResourceAsStream(IMPORTS), IMPORTS)) {
            return new ArrayList<>(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }
}
