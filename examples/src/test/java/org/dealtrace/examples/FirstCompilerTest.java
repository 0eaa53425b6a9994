package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;

/** In a virtual machine of its own, since what is left to the first compiler stays with it. */
class FirstCompilerTest {

    /** Says what directives the compilers have once the second one is left out. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] arguments) throws Exception {
            FirstCompiler.alone();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals(FirstCompiler.THREAD)) {
                    thread.join();
                }
            }
            System.out.println(ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesPrint",
                            new Object[0],
                            new String[0]));
        }
    }

    private static String directives(String... options) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xlog:disable"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "-cp", place(FirstCompiler.class) + File.pathSeparator + place(Probe.class), Probe.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    private static Path place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void alone_leavesOutTheSecondCompilerForAllCode() throws Exception {
        assumeThat(System.getProperty("java.vm.name")).containsPattern("HotSpot|OpenJDK");

        assertThat(directives()).containsPattern("(?s)matching: \\*\\.\\*.*c2 directives:.*Exclude:true");
    }

    @Test
    void alone_whereTheScriptHasChosen_doesNothing() throws Exception {
        assertThat(directives("-Ddealtrace.compiler=first")).doesNotContain("Exclude:true");
    }
}
