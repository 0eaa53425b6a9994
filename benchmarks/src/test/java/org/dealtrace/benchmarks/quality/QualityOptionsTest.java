package org.dealtrace.benchmarks.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityOptionsTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void linkingSet() throws IOException {
        Files.write(
                folder.resolve("left.csv"), List.of("id,name,country", "L1,Arctura Optics,DE", "L2,Bellmore Pumps,FR"));
        Files.write(
                folder.resolve("right.csv"),
                List.of("id,name,country", "R1,ARCTURA OPTICS LTD,DE", "R2,Bellmore Pumps SA,France"));
        Files.write(folder.resolve("gold.csv"), List.of("left_id,right_id", "L1,R1", "L2,R2"));
    }

    private String scores(String fields) throws IOException {
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of("quality", folder, "--out", out, "--fields", fields);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.readString(out.resolve("scores.csv"));
    }

    @Test
    void fields_nameAndCountryInAnyOrder_areTheCompanyFields() throws IOException {
        String scores = scores("name,country");

        assertThat(scores("country,name")).isEqualTo(scores);
        assertThat(scores("name, country")).isEqualTo(scores);
        assertThat(scores("name,name")).isEqualTo(scores("name"));
    }

    @Test
    void fields_noColumnToCompare_isOneSentence() {
        for (String fields : List.of("", "country")) {
            CommandLineRun run = CommandLineRun.of("quality", folder, "--out", folder, "--fields", fields);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err().strip())
                    .isEqualTo("--fields '" + fields + "' has no column to compare; add one, such as name.");
        }
    }

    @Test
    void out_thatIsAFile_isRefusedBeforeMatching() {
        Path out = folder.resolve("left.csv").resolve("out");

        CommandLineRun run = CommandLineRun.of("quality", folder, "--out", out);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith(out.resolve("scores.csv") + " cannot be written: ");
        assertThat(run.out()).isEmpty();
    }
}
