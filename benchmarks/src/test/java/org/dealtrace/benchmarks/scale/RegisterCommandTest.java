package org.dealtrace.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.dealtrace.benchmarks.CommandLineRun;
import org.dealtrace.io.Companies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterCommandTest {

    @TempDir
    Path folder;

    @Test
    void register_ofGleifsLayout_isReadAndIndexed() {
        CommandLineRun run = CommandLineRun.of("register", "--companies", 200, "--seed", 1, "--out", folder);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("reading alone: ", "reading and indexing: ", "200 records");
        Companies written = Companies.read(folder.resolve("gleif-200-1.csv"));
        assertThat(written.report().format()).endsWith("GLEIF level 1");
        assertThat(written.list().get(0).names()).hasSize(2);
        assertThat(written.list().get(1).countries()).hasSize(1);
    }
}
