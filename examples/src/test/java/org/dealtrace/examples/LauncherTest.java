package org.dealtrace.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code examples/dealtrace}, beside a jar that says what it was started with. */
class LauncherTest {

    @TempDir
    private Path folder;

    /** What the jar runs. */
    static final class Echo {

        private Echo() {}

        public static void main(String[] arguments) {
            for (String argument : arguments) {
                System.out.println("<" + argument + ">");
            }
            System.out.println("heap " + Runtime.getRuntime().maxMemory() / (1 << 20));
            System.exit(arguments.length > 0 && arguments[0].equals("--fail") ? 3 : 0);
        }
    }

    @BeforeEach
    void copyTheScript() throws IOException {
        assumeThat(Stream.of("/bin/sh", "/usr/bin/sh").map(Path::of))
                .as("a shell")
                .anyMatch(Files::isExecutable);
        Path here = Path.of("").toAbsolutePath();
        Path examples = Files.isRegularFile(here.resolve("dealtrace")) ? here : here.resolve("examples");
        Files.copy(examples.resolve("dealtrace"), folder.resolve("dealtrace"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private void makeJar() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Echo.class.getName());
        String file = Echo.class.getName().replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(folder.resolve("dealtrace.jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream in =
                        Objects.requireNonNull(Echo.class.getClassLoader().getResourceAsStream(file))) {
            jar.putNextEntry(new JarEntry(file));
            in.transferTo(jar);
            jar.closeEntry();
        }
    }

    private record Run(int status, String out, String err) {}

    private Run run(String options, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("sh", folder.resolve("dealtrace").toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("DEALTRACE_OPTS", options);
        Process process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ends").isTrue();
        return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    @Test
    void script_withoutAJar_saysHowToMakeIt() throws Exception {
        Run run = run("");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("no dealtrace.jar", "./mvnw");
    }

    @Test
    void script_argumentsAndOptions_reachTheProgram() throws Exception {
        makeJar();

        Run run = run("-Xmx64m -Dx=y", "--deals", "two words.csv", "*");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("<--deals>\n<two words.csv>\n<*>\n", "heap 6");
        assertThat(run.status()).isZero();
    }

    @Test
    void script_failure_keepsItsExitCode() throws Exception {
        makeJar();

        assertThat(run("", "--fail").status()).isEqualTo(3);
    }

    @Test
    void script_java19OrLater_leavesAnArchiveThatTheNextStartUses() throws Exception {
        assumeThat(Runtime.version().feature()).as("Java version").isGreaterThanOrEqualTo(19);
        makeJar();

        run("");
        Run second = run("-Xshare:on");

        assertThat(folder.resolve("dealtrace.jsa")).exists();
        assertThat(second.err()).isEmpty();
        assertThat(second.status()).isZero();
    }
}
