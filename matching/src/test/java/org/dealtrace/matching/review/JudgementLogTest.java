package org.dealtrace.matching.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dealtrace.DealLinks;
import org.dealtrace.InputException;
import org.dealtrace.InputReport;
import org.dealtrace.ReadIssue;
import org.dealtrace.io.TableReader;
import org.dealtrace.matching.review.Judgement.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgementLogTest {

    private static final List<Judgement> THREE = List.of(
            new Judgement(
                    "R1", "D1", 0, "Volvo Cars", "Volvo", Verdict.SAME, "AB", Runs.DAY, "same plant, \"Torslanda\""),
            new Judgement("R2", "D1", 0, "AB Volvo", "沃尔沃", Verdict.DIFFERENT, "AB", Runs.DAY, "trucks, not cars"),
            new Judgement("R3", "D2", 1, "=KUKA", "-", Verdict.UNSURE, "C D", Runs.DAY, "@ a loss\nsecond line"));

    private static JudgementLog log(Path folder) {
        return JudgementLog.at(folder.resolve("judgements.csv"));
    }

    @Test
    void append_thenRead_givesTheJudgementsBackInOrder(@TempDir Path folder) {
        JudgementLog log = log(folder);
        assertThat(log.read().all()).isEmpty();
        THREE.forEach(log::append);

        assertThat(log.read().all()).containsExactlyElementsOf(THREE);
        assertThat(log.read().damaged()).isEmpty();
    }

    @Test
    void append_cellsLikeErrorValuesOfASpreadsheet_areReadBack(@TempDir Path folder) {
        Judgement judgement = new Judgement("#N/A", "#REF!", 0, "#NAME?", "'#N/A", Verdict.SAME, "#N/A", Runs.DAY, "");
        log(folder).append(judgement);

        assertThat(log(folder).read().all()).containsExactly(judgement);
        assertThat(log(folder).read().damaged()).isEmpty();
    }

    @Test
    void append_onlyEverAddsBytes(@TempDir Path folder) throws IOException {
        JudgementLog log = log(folder);
        byte[] before = new byte[0];
        for (Judgement judgement : THREE) {
            log.append(judgement);
            byte[] after = Files.readAllBytes(log.file());
            assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
            before = after;
        }
    }

    @Test
    void torn_atAnyByte_losesNothingJudgedBeforeAndTakesTheNextJudgement(@TempDir Path folder) throws IOException {
        JudgementLog whole = log(folder);
        List<Integer> ends = new ArrayList<>();
        for (Judgement judgement : THREE) {
            whole.append(judgement);
            ends.add((int) Files.size(whole.file()));
        }
        byte[] bytes = Files.readAllBytes(whole.file());
        Judgement next = Runs.judge("R9", "D9", Verdict.SAME, "EF");

        for (int length = 0; length <= bytes.length; length++) {
            Path file = folder.resolve("torn-" + length + ".csv");
            Files.write(file, Arrays.copyOf(bytes, length));
            JudgementLog log = JudgementLog.at(file);
            // A line that lacks nothing but its line end is whole.
            int cut = length;
            int kept = (int) ends.stream().filter(end -> end - 2 <= cut).count();
            boolean torn = length > header(bytes) && ends.stream().noneMatch(end -> end - 2 <= cut && cut <= end);

            Judgements read = log.read();
            assertThat(read.all()).as("cut at %s", length).isEqualTo(THREE.subList(0, kept));
            assertThat(read.damaged()).as("cut at %s", length).hasSize(torn ? 1 : 0);

            log.append(next);
            List<Judgement> expected = new ArrayList<>(THREE.subList(0, kept));
            expected.add(next);
            Judgements after = log.read();
            assertThat(after.all()).as("cut at %s", length).isEqualTo(expected);
            assertThat(after.damaged()).as("cut at %s", length).hasSize(torn ? 1 : 0);
            assertThat(Arrays.copyOf(Files.readAllBytes(file), length)).isEqualTo(Arrays.copyOf(bytes, length));
        }
    }

    private static int header(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
    }

    @Test
    void tornLine_isReportedWithFileLineAndNextStep(@TempDir Path folder) throws IOException {
        JudgementLog log = log(folder);
        log.append(THREE);
        byte[] bytes = Files.readAllBytes(log.file());
        Files.write(log.file(), Arrays.copyOf(bytes, bytes.length - 20));

        ReadIssue issue = log.read().damaged().get(0);
        assertThat(issue.source().line()).isEqualTo(4);
        assertThat(issue.value()).startsWith("R3,D2,1,");
        assertThat(issue.message().english()).contains("torn").contains("judge it again");
        assertThat(log.read().apply(Runs.standard()).toString()).contains("damaged: ");
    }

    /** A torn line can be longer than what is read of the file at a time, and end inside a quoted cell. */
    @Test
    void torn_insideALongQuotedReason_leavesTheNextJudgementALineOfItsOwnForOtherProgramsToo(@TempDir Path folder)
            throws IOException {
        for (int length : new int[] {10, 4096, 20_000, 300_000}) {
            JudgementLog log = JudgementLog.at(folder.resolve("long-" + length + ".csv"));
            log.append(THREE.get(0));
            log.append(new Judgement(
                    "R2", "D2", 0, "", "", Verdict.SAME, "AB", Runs.DAY, "so, \"it\" is: " + "x".repeat(length)));
            byte[] bytes = Files.readAllBytes(log.file());
            Files.write(log.file(), Arrays.copyOf(bytes, bytes.length - 15));
            Judgement next = Runs.judge("R9", "D9", Verdict.SAME, "EF");
            log.append(next);

            assertThat(log.read().all()).as("length %s", length).containsExactly(THREE.get(0), next);
            assertThat(log.read().damaged()).hasSize(1);
            assertThat(TableReader.readAll(log.file(), "company id"))
                    .extracting(row -> row.get("company id"))
                    .containsExactly("R1", "R2", "R9");
        }
    }

    @Test
    void append_toAFolderThatIsNotThere_makesIt(@TempDir Path folder) {
        JudgementLog log =
                JudgementLog.at(folder.resolve("new").resolve("deeper").resolve("judgements.csv"));
        log.append(THREE);
        log.append(Runs.judge("R9", "D9", Verdict.SAME, "EF"));
        assertThat(log.read().all()).hasSize(4);
        assertThat(log).hasToString("judgements in " + log.file());
    }

    @Test
    void changedLine_isReportedAndNotApplied(@TempDir Path folder) throws IOException {
        JudgementLog log = log(folder);
        log.append(THREE);
        String text = Files.readString(log.file());
        Files.writeString(log.file(), text.replace("different", "same"));

        assertThat(log.read().all()).containsExactly(THREE.get(0), THREE.get(2));
        assertThat(log.read().damaged()).extracting(i -> i.source().line()).containsExactly(3L);
    }

    @Test
    void everySingleChangedByte_isNoticed(@TempDir Path folder) throws IOException {
        JudgementLog log = log(folder);
        log.append(THREE.get(0));
        byte[] bytes = Files.readAllBytes(log.file());
        for (int i = header(bytes); i < bytes.length - 2; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(log.file(), changed);

            Judgements read = log.read();
            assertThat(read.all()).as("byte %s", i).isEmpty();
            assertThat(read.damaged()).as("byte %s", i).isNotEmpty();
        }
    }

    @Test
    void process_killedWhileItWrites_losesNothingItHadAcknowledged(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("killed.csv");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader(StandardCharsets.UTF_8)) {
            String line;
            while (acknowledged.size() < 40 && (line = lines.readLine()) != null) {
                acknowledged.add(line);
            }
            // By its handle: destroying the process itself would close the stream with what was acknowledged.
            writer.toHandle().destroyForcibly();
            while ((line = lines.readLine()) != null) {
                acknowledged.add(line);
            }
        }
        writer.waitFor();

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(40);
        List<String> kept = JudgementLog.at(file).read().all().stream()
                .map(Judgement::companyId)
                .toList();
        assertThat(kept).containsAll(acknowledged);
        assertThat(kept.size()).isLessThanOrEqualTo(acknowledged.size() + 1);
    }

    /** Judges without end, and says so after each judgement. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            JudgementLog log = JudgementLog.at(Path.of(args[0]));
            for (int i = 0; ; i++) {
                log.append(new Judgement("R" + i, "D", 0, "", "", Verdict.SAME, "AB", Runs.DAY, "x".repeat(2000)));
                System.out.println("R" + i);
                System.out.flush();
            }
        }
    }

    @Test
    void writers_atTheSameTime_doNotMixTheirLines(@TempDir Path folder) throws Exception {
        JudgementLog log = log(folder);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int t = 0; t < 4; t++) {
                String reviewer = "reviewer " + t;
                tasks.add(() -> {
                    for (int i = 0; i < 25; i++) {
                        log.append(Runs.judge("R" + i, "D", Verdict.SAME, reviewer));
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : pool.invokeAll(tasks)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(log.read().all()).hasSize(100).doesNotHaveDuplicates();
        assertThat(log.read().damaged()).isEmpty();
    }

    @Test
    void file_ofAnotherKind_isRefusedAndLeftAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("companies.csv");
        Files.writeString(file, "id,name\n1,Volvo\n");
        JudgementLog log = JudgementLog.at(file);

        assertThatThrownBy(log::read)
                .isInstanceOf(InputException.class)
                .hasMessageContaining("companies.csv")
                .hasMessageContaining("no file of judgements");
        assertThatThrownBy(() -> log.append(THREE)).isInstanceOf(InputException.class);
        assertThat(file).hasContent("id,name\n1,Volvo\n");
        assertThatThrownBy(() -> JudgementLog.at(folder).read()).hasMessageContaining("is a directory");
    }

    @Test
    void importFrom_aFilledInSheet_addsJudgementsOnceAndListsWhatItCannotTake(@TempDir Path folder) throws IOException {
        DealLinks run = Runs.standard();
        Path sheet = folder.resolve("sheet.csv");
        ReviewSheet.of(run).writeCsv(sheet);
        String filled = Files.readString(sheet)
                .replace("R1,D1,0,,,,,", "R1,D1,0,Same,,,same plant,")
                .replace("R2,D1,0,,,,,", "R2,D1,0,perhaps,,,,");
        assertThat(filled).contains("Same").contains("perhaps");
        Files.writeString(sheet, filled);
        JudgementLog log = log(folder);

        InputReport report = log.importFrom(sheet, "AB", Runs.DAY);
        InputReport again = log.importFrom(sheet, "AB", Runs.DAY);

        assertThat(report.rows()).as("rows that have a judgement").isEqualTo(2);
        assertThat(report.records()).isEqualTo(1);
        assertThat(again.rows()).isEqualTo(2);
        assertThat(again.records()).isZero();
        assertThat(again.merged()).isEqualTo(1);
        assertThat(log.read().all())
                .containsExactly(new Judgement(
                        "R1", "D1", 0, "Volvo Cars", "Volvo", Verdict.SAME, "AB", Runs.DAY, "same plant"));
        assertThat(report.rejected()).isEqualTo(1);
        assertThat(report.issues().get(0).toString())
                .contains("sheet.csv:3")
                .contains("column 'judgement' value 'perhaps'")
                .contains("same, different, unsure or withdrawn");
    }

    @Test
    void importFrom_oneSheetByManyAtOnce_addsNothingTwice(@TempDir Path folder) throws IOException {
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(
                sheet,
                IntStream.range(0, 500)
                        .mapToObj(i -> "R" + i + ",D1,0,same\n")
                        .collect(Collectors.joining("", "company id,deal id,party,judgement\n", "")));
        JudgementLog log = log(folder);

        List<Long> added = IntStream.range(0, 3)
                .parallel()
                .mapToObj(i -> JudgementLog.at(log.file())
                        .importFrom(sheet, "AB", Runs.DAY)
                        .records())
                .toList();

        assertThat(added).containsExactlyInAnyOrder(500L, 0L, 0L);
        assertThat(log.read().all()).hasSize(500);
    }

    @Test
    void importFrom_faultyRows_nameColumnAndValue(@TempDir Path folder) throws IOException {
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(sheet, """
                company id,deal id,party,judgement,reviewer,date
                R1,D1,first,same,AB,2024-05-18
                R1,D1,0,same,,2024-05-18
                R1,D1,0,same,AB,18.5.2024
                ,D1,0,same,AB,2024-05-18
                R1,D1,0,same,AB,
                """);
        JudgementLog log = log(folder);
        InputReport report = log.importFrom(sheet, "", LocalDate.of(2024, 6, 1));

        assertThat(report.issues())
                .extracting(ReadIssue::column)
                .containsExactly("party", "reviewer", "date", "company id");
        assertThat(log.read().all()).extracting(Judgement::date).containsExactly(LocalDate.of(2024, 6, 1));
    }

    @Test
    void importFrom_judgedWithdrawnAndJudgedAgain_keepsTheOrder(@TempDir Path folder) throws IOException {
        Path sheet = folder.resolve("exported.csv");
        String head = "company id,deal id,party,company name,party name,judgement,reviewer,date,reason\n";
        String same = "R1,D1,0,Volvo Cars,Volvo,same,AB,2024-05-18,\n";
        String back = "R1,D1,0,Volvo Cars,Volvo,withdrawn,AB,2024-05-18,\n";
        JudgementLog log = log(folder);

        Files.writeString(sheet, head + same + back);
        assertThat(log.importFrom(sheet, "", Runs.DAY).records()).isEqualTo(2);
        assertThat(log.read().standing()).isEmpty();
        Files.writeString(sheet, head + same + back + same);
        assertThat(log.importFrom(sheet, "", Runs.DAY).records()).isEqualTo(1);

        assertThat(log.read().all())
                .extracting(Judgement::verdict)
                .containsExactly(Verdict.SAME, Verdict.WITHDRAWN, Verdict.SAME);
        assertThat(log.read().standing()).hasSize(1);
    }

    /** The sheet of {@link ReviewSheet} has no dates, and is imported again after the next sitting. */
    @Test
    void importFrom_theSameSheetOnAnotherDay_addsWhatIsNewAndUndoesNothing(@TempDir Path folder) throws IOException {
        JudgementLog log = log(folder);
        Path sheet = folder.resolve("sheet.csv");
        String header = "company id,deal id,party,judgement,reviewer,date\n";
        Files.writeString(sheet, header + "R1,D1,0,same,AB,\nR2,D1,0,same,AB,\n");
        log.importFrom(sheet, "", Runs.DAY);
        log.append(log.read().all().get(0).withdrawn(Runs.DAY.plusDays(1), "mistaken"));

        Files.writeString(sheet, header + "R1,D1,0,same,AB,\nR2,D1,0,same,AB,\nR3,D1,0,different,AB,\n");
        InputReport report = log.importFrom(sheet, "", Runs.DAY.plusDays(2));

        assertThat(report.records()).isEqualTo(1);
        assertThat(report.merged()).isEqualTo(2);
        assertThat(log.read().standing()).extracting(Judgement::companyId).containsExactly("R2", "R3");
    }

    @Test
    void importFrom_rowThatSaysAnotherDate_isAnotherJudgement(@TempDir Path folder) throws IOException {
        JudgementLog log = log(folder);
        Path sheet = folder.resolve("sheet.csv");
        Files.writeString(
                sheet,
                "company id,deal id,party,judgement,reviewer,date\nR1,D1,0,same,AB,2024-05-18\nR1,D1,0,same,AB,2024-05"
                        + "-19\n");

        assertThat(log.importFrom(sheet, "", Runs.DAY).records()).isEqualTo(2);
        assertThat(log.importFrom(sheet, "", Runs.DAY).records()).isZero();

        Files.writeString(
                sheet, "company id,deal id,party,judgement,reviewer,date\nR1,D1,0,same,AB,2024-05-20\nR1,D1,0,,AB,\n");
        assertThat(log.importFrom(sheet, "", Runs.DAY))
                .as("one on a day that the log has not, and a row that nobody judged")
                .returns(1L, InputReport::records)
                .returns(1L, InputReport::rows);
    }

    @Test
    void append_interruptedThread_staysMarkedAndSaysSo(@TempDir Path folder) {
        JudgementLog log = log(folder);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> log.append(THREE))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage(log.file() + " was not written, since the thread was interrupted; judge again");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(log.read().all()).isEmpty();
    }
}
