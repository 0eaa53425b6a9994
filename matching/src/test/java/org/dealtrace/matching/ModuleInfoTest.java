package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a jar shows on the module path are its packages that are not internal. */
class ModuleInfoTest {

    private static final Pattern EXPORTED = Pattern.compile("exports ([a-z.]+);");

    @ParameterizedTest
    @ValueSource(strings = {"core", "matching"})
    void exports_ofAModule_areItsPackagesThatAreNotInternal(String module) throws IOException {
        Path main = Path.of("..", module, "src", "main");
        String descriptor = Files.readString(main.resolve("module/module-info.java"));
        Path java = main.resolve("java");
        try (Stream<Path> files = Files.walk(java)) {
            assertThat(EXPORTED.matcher(descriptor).results().map(m -> m.group(1)))
                    .containsExactlyInAnyOrderElementsOf(files.filter(file -> file.endsWith("package-info.java"))
                            .map(file -> java.relativize(file.getParent()).toString())
                            .map(folder -> folder.replace(java.getFileSystem().getSeparator(), "."))
                            .filter(name -> !name.contains("internal"))
                            .toList());
        }
    }
}
