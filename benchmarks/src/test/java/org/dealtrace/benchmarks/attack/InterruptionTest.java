package org.dealtrace.benchmarks.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableWriter;
import org.dealtrace.matching.review.Judgement;
import org.dealtrace.matching.review.Judgement.Verdict;
import org.dealtrace.matching.review.JudgementLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process writes a table again and again, and is killed or finds the disk full. What it leaves is whole: the table of
 * before or of after, and each judgement that it reported.
 */
class InterruptionTest {

    private static final int ROWS = 20_000;

    /** Blocks of 512 or 1,024 bytes that a file may have where the disk is full: far fewer than the table needs. */
    private static final int FEW_BLOCKS = 100;

    private static final String SAID = "said.txt";

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** The process: writes a table, then appends a judgement, and so on. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        JudgementLog log = JudgementLog.at(folder.resolve("log.csv"));
        try {
            for (int i = 1; ; i++) {
                writeTable(folder.resolve("table.csv"), i);
                log.append(new Judgement("C-" + i, "D", 0, "A", "B", Verdict.SAME, "attack", LocalDate.EPOCH, ""));
                System.out.println(i);
            }
        } catch (UncheckedIOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void writeTable(Path file, int version) {
        try (TableWriter out = TableWriter.create(file, "version", "row")) {
            for (int row = 1; row <= ROWS; row++) {
                out.row(version, row);
            }
            out.commit();
        }
    }

    @Test
    void writing_killed_leavesAWholeTableAndEachReportedJudgement(@TempDir Path folder)
            throws IOException, InterruptedException {
        Process process = start(List.of(JAVA.toString()), folder);
        Path said = folder.resolve(SAID);
        while (process.isAlive() && Files.size(said) == 0) {
            Thread.sleep(20);
        }
        Thread.sleep(150);
        process.destroyForcibly().waitFor();
        int reported = (int) Files.readString(said).lines().count();
        assertThat(JudgementLog.at(folder.resolve("log.csv")).read().all()).hasSizeBetween(reported, reported + 1);
        checkTable(folder);
        writeTable(folder.resolve("table.csv"), 0);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).isEmpty();
        }
    }

    @Test
    void writing_onAFullDisk_saysSoAndKeepsTheTable(@TempDir Path folder) throws IOException, InterruptedException {
        writeTable(folder.resolve("table.csv"), 0);
        Process process =
                start(List.of("sh", "-c", "ulimit -f " + FEW_BLOCKS + "; exec \"$0\" \"$@\"", JAVA.toString()), folder);
        process.waitFor();
        assertThat(Files.readString(folder.resolve(SAID)))
                .containsAnyOf("table.csv cannot be written", "File too large");
        checkTable(folder);
    }

    private static Process start(List<String> command, Path folder) throws IOException {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(
                "-Xmx128m",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                InterruptionTest.class.getName(),
                folder.toString()));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(SAID).toFile())
                .start();
    }

    private static void checkTable(Path folder) {
        try (TableReader table = TableReader.open(folder.resolve("table.csv"), "version", "row")) {
            assertThat(table.stream()).hasSize(ROWS);
        }
    }
}
