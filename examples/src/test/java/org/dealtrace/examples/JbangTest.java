package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file for jbang: it names artefacts that this project makes, compiles, and answers. */
class JbangTest {

    @TempDir
    private Path folder;

    private static Path examples() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("jbang")) ? here : here.resolve("examples");
    }

    @Test
    void dependencies_areArtefactsOfThisVersion() throws IOException {
        String bom = Files.readString(examples().resolveSibling("core/bom/pom.xml"));
        String version = bom.replaceAll("(?s).*?<version>(.*?)</version>.*", "$1");
        List<String> dependencies = Files.readAllLines(script()).stream()
                .filter(line -> line.startsWith("//DEPS "))
                .map(line -> line.substring("//DEPS ".length()))
                .toList();

        assertThat(dependencies).isNotEmpty().allSatisfy(dependency -> {
            String[] parts = dependency.split(":");
            assertThat(parts[0]).isEqualTo("org.dealtrace");
            assertThat(bom).contains("<artifactId>" + parts[1] + "</artifactId>");
            assertThat(parts[2]).isEqualTo(version);
        });
    }

    @Test
    void script_onTheExample_writesTheReport() throws Exception {
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.toString(), "-cp", classPath(), script().toString());
        assertThat(compiled).isZero();
        Path report = folder.resolve("report.html");

        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Method main = loader.loadClass("WhichHadADeal").getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[] {
                ExampleData.watchlist().toString(), ExampleData.deals().toString(), report.toString()
            });
        }

        assertThat(report).content().contains("KUKA");
    }

    private static String classPath() {
        return System.getProperty("java.class.path", "");
    }

    private static Path script() {
        return examples().resolve("jbang/WhichHadADeal.java");
    }
}
