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

class DifferenceCommandTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void linkingSet() throws IOException {
        write("left.csv", "id,name,country", "L1,Aixtron SE,DE", "L2,Kuka AG,DE", "L3,Syngenta,CH");
        write("right.csv", "id,name,country", "R1,AIXTRON,DE", "R2,KUKA Aktiengesellschaft,DE", "R3,Midea Group,CN");
        write("gold.csv", "left_id,right_id,kind", "L1,R1,shares_token", "L2,R2,shares_token");
    }

    private Path write(String file, String... lines) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.write(path, List.of(lines));
    }

    @Test
    void difference_twoRuns_namesGainedAndLostLinksAndFirstPlaces() throws IOException {
        Path before = write("before.csv", "left_id,right_id,score", "L1,R1,9", "L2,R3,8", "L2,R2,7");
        Path after = write("after.csv", "left_id,right_id,score", "L1,R3,9", "L1,R1,8", "L2,R2,7");

        CommandLineRun run = CommandLineRun.of("difference", folder, before, after, "--threshold", "1");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .startsWith("0 links kept; gained 1 right, 1 wrong, 0 unjudged; lost 1 right, 1 wrong, 0 unjudged")
                .contains("      7.0000  Kuka AG  ~  KUKA Aktiengesellschaft   [L2 ~ R2]")
                .containsSubsequence(
                        "right partner first: 1 before, 1 after; won 1, lost 1",
                        "lost first place (1)",
                        "  Aixtron SE  ~  AIXTRON, now Midea Group   [L1 ~ R1]",
                        "won first place (1)",
                        "  Kuka AG  ~  KUKA Aktiengesellschaft, before Midea Group   [L2 ~ R2]");
    }

    @Test
    void difference_partnerThatIsFoundNoMore_standsAgainstNothing() throws IOException {
        Path before = write("before.csv", "left_id,right_id,score", "L1,R1,9");
        Path after = write("after.csv", "left_id,right_id,score", "L2,R2,9");

        CommandLineRun run = CommandLineRun.of("difference", folder, before, after);

        assertThat(run.out())
                .contains("  Aixtron SE  ~  AIXTRON, now nothing   [L1 ~ R1]")
                .contains("  Kuka AG  ~  KUKA Aktiengesellschaft, before nothing   [L2 ~ R2]");
    }

    @Test
    void difference_foldersOfRuns_areAskedFromTheSideThatTheRunsTell() throws IOException {
        for (String out : List.of("one", "two")) {
            CommandLineRun run = CommandLineRun.of("quality", folder, "--query", "right", "--out", folder.resolve(out));
            assertThat(run.exitCode()).as(run.err()).isZero();
        }

        CommandLineRun run = CommandLineRun.of("difference", folder, folder.resolve("one"), folder.resolve("two"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        // R3 has no answer and is linked to nothing, or to somebody; asked from the left it would not be among the
        // links at all
        assertThat(run.out().lines()).anyMatch(l -> l.equals("right partner first: 2 before, 2 after; won 0, lost 0"));

        CommandLineRun.of("quality", folder, "--query", "left", "--out", folder.resolve("two"));
        CommandLineRun mixed = CommandLineRun.of("difference", folder, folder.resolve("one"), folder.resolve("two"));

        assertThat(mixed.exitCode()).isEqualTo(2);
        assertThat(mixed.err())
                .startsWith("The runs looked up different sides (")
                .contains("Run quality with the same --query for both.");
    }

    @Test
    void difference_decision_cutsAtTheShippedThreshold() throws IOException {
        // 2.50 bits are a probability of .85, the shipped threshold of a link; 2.4 bits are below it
        Path before = write("before.csv", "left_id,right_id,score", "L1,R1,2.6", "L2,R2,2.4");
        Path after = write("after.csv", "left_id,right_id,score", "L1,R1,2.4", "L2,R2,2.6");

        CommandLineRun run = CommandLineRun.of("difference", folder, before, after, "--decision", "link");

        assertThat(run.out())
                .startsWith("0 links kept; gained 1 right, 0 wrong, 0 unjudged; lost 1 right, 0 wrong, 0 unjudged");
        assertThat(CommandLineRun.of("difference", folder, before, after, "--decision", "link", "--threshold", 3)
                        .err())
                .contains("--threshold and --decision both say what links");
    }

    @Test
    void difference_scoresOfAnotherSet_areRefusedWithLineAndValue() throws IOException {
        Path good = write("good.csv", "left_id,right_id,score", "L1,R1,9");
        Path swapped = write("swapped.csv", "left_id,right_id,score", "L1,R1,9", "R1,L1,9");
        Path words = write("words.csv", "left_id,right_id,score", "L1,R1,high");
        Path none = write("none.csv", "left,right_id,score", "L1,R1,9");

        assertThat(CommandLineRun.of("difference", folder, good, swapped).err().strip())
                .isEqualTo(swapped + ":3 column 'left_id' value 'R1': no record of left.csv has this id; give the"
                        + " scores of a run over this data set");
        assertThat(CommandLineRun.of("difference", folder, words, good).err().strip())
                .isEqualTo(words + ":2 column 'score' value 'high': is not a number; write one such as 12.5");
        assertThat(CommandLineRun.of("difference", folder, none, good).err())
                .startsWith(none + " has no header row with the columns left_id, right_id, score");
    }
}
