package org.dealtrace.examples.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyStudyTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheExample() throws IOException {
        Path data = Path.of("").toAbsolutePath().resolveSibling("data");
        Files.copy(data.resolve("watchlist.csv"), folder.resolve("recommendations.csv"));
        Files.copy(data.resolve("deals.csv"), folder.resolve("deals.csv"));
    }

    @Test
    void run_example_writesAllThreeFiles() throws IOException {
        assertThat(NightlyStudy.run(folder).count(OutcomeStatus.REALIZED)).isGreaterThan(20);

        assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
        assertThat(folder.resolve("out/companies.csv")).content().contains("KUKA");
        assertThat(folder.resolve("out/review.csv")).isNotEmptyFile();
    }

    @Test
    void run_rejectedRow_isRefusedWithItsReason() throws IOException {
        Files.writeString(folder.resolve("deals.csv"), "D-999,,,\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> NightlyStudy.run(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("1 rejected rows, the first because: ");
        assertThat(folder.resolve("out")).doesNotExist();
    }
}
