package org.dealtrace.benchmarks.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableWriter;
import org.dealtrace.matching.review.Judgement;
import org.dealtrace.matching.review.Judgement.Verdict;
import org.dealtrace.matching.review.JudgementLog;

/** Writers in a process of their own that is killed, or that finds the disk full; then what they left is looked at. */
final class Interruption {

    private static final int ROWS = 20_000;

    /** Blocks of 512 or 1,024 bytes that a file may have where the disk is full: far fewer than the table needs. */
    private static final int FEW_BLOCKS = 100;

    private static final String SAID = "said.txt";

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private Interruption() {}

    /** What the process does: a table that is written again and again, and a judgement behind each. */
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

    /** Kills the process after a while: the table must be whole, and each judgement that was told kept. */
    static void kill(Path folder, SplittableRandom random) throws IOException {
        Process process = start(List.of(JAVA.toString()), folder);
        Path said = folder.resolve(SAID);
        try {
            while (process.isAlive() && Files.size(said) == 0) {
                Thread.sleep(20);
            }
            Thread.sleep(random.nextInt(400));
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long told = Files.readString(said).lines().count();
        long whole = JudgementLog.at(folder.resolve("log.csv")).read().all().size();
        if (whole < told || whole > told + 1) {
            throw new AssertionError(told + " judgements were told, but " + whole + " are in the log");
        }
        checkTable(folder);
        writeTable(folder.resolve("table.csv"), 0);
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left =
                    files.filter(file -> file.toString().endsWith(".part")).toList();
            if (!left.isEmpty()) {
                throw new AssertionError("left behind: " + left);
            }
        }
    }

    /** Lets no file grow: the process must say so in a sentence, and the table of before must be whole. */
    static void fullDisk(Path folder) throws IOException {
        writeTable(folder.resolve("table.csv"), 0);
        Process process =
                start(List.of("sh", "-c", "ulimit -f " + FEW_BLOCKS + "; exec \"$0\" \"$@\"", JAVA.toString()), folder);
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String said = Files.readString(folder.resolve(SAID)).strip();
        if (!said.contains("table.csv cannot be written") && !said.contains("File too large")) {
            throw new AssertionError("a full disk gave: " + said);
        }
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
                Interruption.class.getName(),
                folder.toString()));
        return new ProcessBuilder(all)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(SAID).toFile())
                .start();
    }

    private static void checkTable(Path folder) {
        try (TableReader table = TableReader.open(folder.resolve("table.csv"), "version", "row")) {
            long rows = table.stream().map(row -> row.get("version")).count();
            if (rows != ROWS) {
                throw new AssertionError("the table has " + rows + " rows of " + ROWS);
            }
        }
    }
}
