package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dealtrace.Company;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program that is killed, at any place, while it changes an index. */
class IndexKilledTest {

    private static final int BATCH = 50;
    /** Of each batch so many are taken out again. */
    private static final int REMOVED = 10;

    @TempDir
    Path temporary;

    /** What is killed: puts in batch after batch, and says so after each commit. */
    static final class Writer {

        private Writer() {}

        public static void main(String[] args) {
            Path folder = Path.of(args[0]);
            CompanyMatcher matcher =
                    args[1].equals("0") ? CompanyMatcher.create(folder) : CompanyMatcher.openForChanges(folder);
            for (int batch = Integer.parseInt(args[1]); ; batch++) {
                for (int i = 0; i < BATCH; i++) {
                    matcher.add(company(batch, i));
                    System.out.println("added");
                }
                for (int i = 0; i < REMOVED; i++) {
                    matcher.remove(company(batch, i).id());
                }
                matcher.commit();
                System.out.println("batch " + batch);
                if (batch % 7 == 3) {
                    matcher.compact();
                }
            }
        }
    }

    private static Company company(int batch, int number) {
        return Company.of("B" + batch + "-" + number, "Arctura Steel " + (batch * BATCH + number) + " GmbH");
    }

    @Test
    void killedProgram_leavesWhatItHadCommitted_andTheNextOneGoesOn() throws IOException, InterruptedException {
        Path folder = temporary.resolve("index");
        Random random = new Random(5);
        int next = 0;
        for (int round = 0; round < 2; round++) {
            int said = killedAfter(folder, next, next + 2 + random.nextInt(12), random.nextInt(BATCH));
            try (CompanyMatcher matcher = CompanyMatcher.openForChanges(folder)) {
                int batches = matcher.size() / (BATCH - REMOVED);
                assertThat(matcher.size()).isEqualTo(batches * (BATCH - REMOVED));
                // the last commit may be done and not yet told
                assertThat(batches).isGreaterThan(said);
                Company last = company(said, BATCH - 1);
                assertThat(matcher.company(last.id())).contains(last);
                assertThat(matcher.match(last.name(), 1).get(0).companyId()).isEqualTo(last.id());
                assertThat(matcher.company(company(said, 0).id())).isEmpty();
                next = batches;
            }
        }
    }

    /** The last batch that it said it had committed. */
    private static int killedAfter(Path folder, int from, int last, int furtherLines)
            throws IOException, InterruptedException {
        String classes = Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElse(System.getProperty("java.class.path"));
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        classes.replace("\n", File.pathSeparator),
                        Writer.class.getName(),
                        folder.toString(),
                        Integer.toString(from))
                .redirectErrorStream(true)
                .start();
        List<String> lines = new ArrayList<>();
        int said = -1;
        int further = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("batch ")) {
                    said = Integer.parseInt(line.substring("batch ".length()));
                }
                if (said >= last && further++ == furtherLines) {
                    // its own method would close the output, whose last lines are wanted
                    assertThat(writer.toHandle().destroyForcibly()).isTrue();
                }
            }
        } finally {
            writer.destroyForcibly();
        }
        writer.waitFor();
        assertThat(said).describedAs("what it said: %s", lines).isGreaterThanOrEqualTo(last);
        return said;
    }
}
