package org.dealtrace.benchmarks.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.dealtrace.benchmarks.CommandLineRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecideCommandTest {

    private static final List<String> WORDS = List.of(
            "Arctura",
            "Belmora",
            "Cendris",
            "Dorvian",
            "Elmarix",
            "Fennica",
            "Gorlanda",
            "Hulvane",
            "Istrella",
            "Jormund");

    @TempDir
    private Path folder;

    private void write(String file, List<String> lines) throws IOException {
        Files.write(folder.resolve(file), lines);
    }

    /**
     * Ten names that are all in the register, a namesake of the first that is not in the answers, and ten that nobody
     * has.
     */
    private void writeSet() throws IOException {
        List<String> left = new ArrayList<>(List.of("id,name,country"));
        List<String> right = new ArrayList<>(List.of("id,name,country"));
        List<String> gold = new ArrayList<>(List.of("left_id,right_id"));
        for (int i = 0; i < WORDS.size(); i++) {
            left.add("L" + i + "," + WORDS.get(i) + " Optical Instruments GmbH,DE");
            left.add("X" + i + ",Vantara" + "aeiou".charAt(i % 5) + i + " Shipping,FR");
            right.add("R" + i + "," + WORDS.get(i) + " Optical Instruments,DE");
            gold.add("L" + i + ",R" + i);
        }
        left.add("N," + WORDS.get(0) + " Optical Instruments,DE");
        write("left.csv", left);
        write("right.csv", right);
        write("gold.csv", gold);
        write("same_name_not_gold.csv", List.of("left_id,right_id", "N,R0"));
    }

    @Test
    void decide_wholeRegister_countsRightLinksAndEqualNames() throws IOException {
        writeSet();

        CommandLineRun run = CommandLineRun.of("decide", folder, "--share", "1");

        assertThat(run.exitCode()).as(run.err()).isZero();
        // 21 names, of which all that have an answer are listed: 10 right, none wrong, the namesake apart
        assertThat(run.out()).contains("| 21 | 10 |").contains("| 10 | 10 | 0 | 1 | 0 | 0 | 10 | 0 |");
    }

    @Test
    void decide_repeatedIds_countOnce() throws IOException {
        writeSet();
        Files.writeString(folder.resolve("left.csv"), "L0,Arctura Optical,DE\n", StandardOpenOption.APPEND);
        Files.writeString(folder.resolve("right.csv"), "R0,Arctura Instruments,DE\n", StandardOpenOption.APPEND);

        CommandLineRun run = CommandLineRun.of("decide", folder, "--share", "1");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("| 21 | 10 |").contains("| 10 | 10 | 0 | 1 | 0 | 0 | 10 | 0 |");
    }

    @Test
    void decide_fewOfTheNames_keepsAsMany() throws IOException {
        writeSet();

        CommandLineRun run = CommandLineRun.of("decide", folder, "--share", "0.1");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("| 21 | 2 |").contains("| 2 | 2 | 0 |");
    }

    @Test
    void decide_shareThatIsNone_isRefused() throws IOException {
        writeSet();

        CommandLineRun run = CommandLineRun.of("decide", folder, "--share", "5");

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).contains("--share must be above 0 and at most 1");
    }
}
