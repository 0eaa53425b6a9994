package org.dealtrace.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.benchmarks.CommandLineRun;
import org.dealtrace.benchmarks.pages.Browser;
import org.dealtrace.io.Companies;
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

    @Test
    void register_ofGleifsLayout_isReadAndIndexed() {
        CommandLineRun run =
                CommandLineRun.of("scale", "--of", "register", "--names", 200, "--seed", 1, "--out", folder);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("| 200 | 0 | ");
        Companies written = Companies.read(folder.resolve("gleif-200-1.csv"));
        assertThat(written.report().format()).endsWith("GLEIF level 1");
        assertThat(written.list().get(0).names()).hasSize(2);
        assertThat(written.list().get(1).countries()).hasSize(1);
    }

    @Test
    void page_ofAGeneratedStudy_isPainted() {
        assumeThat(Browser.isInstalled()).isTrue();

        CommandLineRun run = CommandLineRun.of("scale", "--of", "page", "--names", 30, "--out", folder);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).containsPattern("\\| 30 \\| \\d+\\.\\d \\| \\d+\\.\\d \\| \\d+ \\| \\d+ \\|");
    }
}
