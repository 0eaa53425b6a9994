package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudyArgumentsTest {

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "--recommendations notices.csv --deals deals.csv, true",
        "--any-counterparty, true",
        "--help, false",
        "--window 36 -h, false",
        "--version, false",
        "shell, false",
        "corpus --recommendations notices.csv, false",
    })
    void arguments_areOfAStudyUnlessACommandOrHelpIsAskedFor(String arguments, boolean study) {
        assertThat(StudyArguments.areOfAStudy(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(study);
    }

    @Test
    void study_isSmallBelowAMegabyteOfAllItsFiles(@TempDir Path folder) throws IOException {
        String notices =
                Files.write(folder.resolve("notices.csv"), new byte[400_000]).toString();
        String deals =
                Files.write(folder.resolve("deals.csv"), new byte[599_999]).toString();
        String more = Files.write(folder.resolve("more.csv"), new byte[1]).toString();

        assertThat(StudyArguments.areOfASmallStudy()).isTrue();
        assertThat(StudyArguments.areOfASmallStudy("--recommendations", notices, "--deals", deals))
                .isTrue();
        assertThat(StudyArguments.areOfASmallStudy("--recommendations", notices, "--deals", deals, "--deals", more))
                .isFalse();
    }
}
