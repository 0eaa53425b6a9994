package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each data file in a jar says at its head where it comes from and under which licence it may be used. */
class ShippedDataTest {

    private static final Path NOTICE = Path.of("../NOTICE");

    @Test
    void dataFiles_ofEveryJar_beginWithSourceAndLicence() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : List.of("../core", "../core/excel", ".")) {
            try (Stream<Path> walk = Files.walk(Path.of(module, "src/main/resources"))) {
                walk.filter(file -> file.toString().matches(".*\\.(csv|tsv|txt)"))
                        .forEach(files::add);
            }
        }

        assertThat(files)
                .hasSizeGreaterThan(60)
                .allSatisfy(
                        file -> assertThat(firstLine(file))
                                .as("the head of %s", file)
                                .matches(
                                        "# Source: .{8,}\\. Licence: (Apache-2\\.0|Unicode-3\\.0|Unicode-3\\.0 and Apache-2\\.0)\\."));
    }

    /** Other people's data are named where their licences ask for it. */
    @Test
    void dataOfUnicode_areNamedInTheNotice() throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src/main/resources"))) {
            List<String> names = walk.filter(file -> file.toString().matches(".*\\.(csv|tsv|txt)"))
                    .filter(file -> firstLine(file).contains("Unicode-3.0"))
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(names).hasSize(3);
            assertThat(Files.readString(NOTICE)).contains(names).contains("Unicode-3.0");
        }
    }

    private static String firstLine(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
