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
import jdk.jshell.tool.JavaShellToolBuilder;
import picocli.CommandLine.Command;

/**
 * Starts JShell with everything on the class path and imported, and with results printed in full.
 *
 * <p>JShell cuts a value after 80 characters unless a feedback mode says otherwise, and a mode cannot be set on its
 * command line. So a first, silent session makes the mode and has JShell retain it in a map; the session of the user
 * begins with that map.
 */
@Command(
        name = "shell",
        header = "Starts JShell with everything on the class path and imported.",
        mixinStandardHelpOptions = true)
final class ShellCommand implements Callable<Integer> {

    private static final String IMPORTS = "shell.jsh";

    @Override
    public Integer call() throws Exception {
        PrintStream feedback = new PrintStream(new PlainMistakes(System.out), true, StandardCharsets.UTF_8);
        return run(
                JavaShellToolBuilder.builder().out(feedback, System.out, System.out),
                "--class-path",
                System.getProperty("java.class.path", ""));
    }

    /** A session that reads from a stream and runs in this virtual machine. */
    static int run(InputStream in, OutputStream out) throws Exception {
        PrintStream print = new PrintStream(new PlainMistakes(out), true, StandardCharsets.UTF_8);
        return run(
                JavaShellToolBuilder.builder().in(in, null).out(print).err(print),
                "--execution",
                "local",
                "--class-path",
                System.getProperty("java.class.path", ""));
    }

    private static int run(JavaShellToolBuilder session, String... arguments) throws Exception {
        return session.persistence(settings()).locale(Locale.ROOT).start(arguments);
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
                    "/set start -retain DEFAULT " + imports,
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
