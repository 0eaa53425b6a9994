package org.dealtrace.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealtrace.benchmarks.command.UserMistake;
import org.dealtrace.benchmarks.data.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DukeTest {

    @Test
    void duke_noFolderGiven_saysHowToGiveOne() {
        assertThatThrownBy(() -> new Duke(null))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("-D" + Duke.JARS + "=FOLDER");
    }

    @Test
    void duke_folderWithoutDuke_isRefused(@TempDir Path folder) {
        assertThatThrownBy(() -> new Duke(folder.toString()))
                .isInstanceOf(UserMistake.class)
                .hasMessageStartingWith("There is no Duke 1.2 in the folder of -D" + Duke.JARS);
    }

    /** Runs only where Duke's jars are, since the build doesn't fetch them. */
    @Test
    void match_miswrittenName_findsIt() {
        String folder = System.getProperty(Duke.JARS);
        assumeThat(folder).isNotNull();
        List<Row> rows = List.of(row("1", "Alpha Mills"), row("2", "Beta Mills"), row("3", "Gamma Works"));

        try (Contender.Register index = new Duke(folder).index(rows, List.of("name"))) {
            assertThat(index.match(row("Q", "Betta Mills"), 5))
                    .extracting(Hit::id)
                    .containsExactly("2", "1");
        }
    }

    private static Row row(String id, String name) {
        return new Row(id, Map.of("name", name));
    }
}
