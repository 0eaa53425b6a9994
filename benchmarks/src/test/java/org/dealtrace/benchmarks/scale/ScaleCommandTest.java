package org.dealtrace.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScaleCommandTest {

    @TempDir
    Path folder;

    @Test
    void generated_eachSize_hasARow() throws IOException {
        CommandLineRun run =
                CommandLineRun.of("scale", "--names", "200,2000", "--queries", 50, "--out", folder.resolve("out"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("out/scale.md"));
        assertThat(lines)
                .filteredOn(l -> l.startsWith("| 200 |") || l.startsWith("| 2,000 |"))
                .hasSize(2);
    }
}
