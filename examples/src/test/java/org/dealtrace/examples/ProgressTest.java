package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dealtrace.matching.LinkProgress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource({"PT0S, 'dealtrace: linking: 5 of 10'", "PT1H, ''"})
    void progress_withoutATerminal_isALineNowAndThen(Duration between, String line) {
        ByteArrayOutputStream log = new ByteArrayOutputStream();

        try (Progress progress = new Progress(new PrintStream(log, true, StandardCharsets.UTF_8), "%s%n", between)) {
            assertThat(progress.test(new LinkProgress(LinkProgress.Stage.LINKING, 5, 10)))
                    .isTrue();
        }

        assertThat(log.toString(StandardCharsets.UTF_8).strip()).isEqualTo(line);
    }
}
