package org.dealtrace.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.Test;

class StartCommandTest {

    @Test
    void start_eachScript_hasARowForItsFirstAnswerAndTheNext() {
        CommandLineRun run = CommandLineRun.of("start");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .hasSize(12)
                .anyMatch(line -> line.matches("two companies indexed +\\d+ +\\d+"))
                .anyMatch(line -> line.matches("Han +\\d+ +\\d+"))
                .anyMatch(line -> line.matches("Han, again +\\d+ +\\d+"));
    }
}
