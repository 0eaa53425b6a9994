package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.InputException;
import org.dealtrace.matching.name.Aliases;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an index in a folder keeps when something goes wrong. */
class IndexDurabilityTest {

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void folder() {
        folder = temporary.resolve("index");
    }

    @AfterEach
    void noMarkIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Company company(int number) {
        return Company.of("C" + number, "Arctura Steel " + number + " GmbH");
    }

    private static void add(CompanyMatcher matcher, int from, int to) {
        IntStream.range(from, to).forEach(i -> matcher.add(company(i)));
    }

    private int kept() {
        try (CompanyMatcher matcher = CompanyMatcher.openForChanges(folder)) {
            return matcher.size();
        }
    }

    @Test
    void close_interruptedThread_writesEverythingAndStaysMarked() {
        CompanyMatcher matcher = CompanyMatcher.create(folder);
        add(matcher, 0, 200);
        matcher.refresh();
        IntStream.range(0, 50).forEach(i -> matcher.remove("C" + i));
        Thread.currentThread().interrupt();
        matcher.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(kept()).isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "refresh", "commit", "compact"})
    void workOfAnInterruptedThread_leavesTheIndexToOthers(String work) {
        try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
            add(matcher, 0, 100);
            matcher.refresh();
            add(matcher, 100, 200);
            Thread.currentThread().interrupt();
            try {
                switch (work) {
                    case "add" -> add(matcher, 200, 300);
                    case "refresh" -> matcher.refresh();
                    case "commit" -> matcher.commit();
                    default -> matcher.compact();
                }
            } catch (IllegalStateException e) {
                assertThat(e).hasMessage("work on the index was interrupted");
            }
            assertThat(Thread.interrupted()).isTrue();
            add(matcher, 200, 300);
            matcher.commit();
        }
        assertThat(kept()).isEqualTo(300);
    }

    @Test
    void addAll_oneThatIsRefused_leavesTheOthersToBeCommitted() {
        try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
            addThreeThousandAndFailToAddMore(matcher);
            matcher.remove("new 1");
            matcher.add(Company.of("N", "Belmora Bank"));
            matcher.commit();
        }
        assertThat(kept()).isEqualTo(3001);
    }

    /** As where an exception leaves a block of try-with-resources. */
    @Test
    void close_afterAnAddAllThatFailed_goesBackToTheLastCommit() {
        try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
            addThreeThousandAndFailToAddMore(matcher);
        }
        assertThat(kept()).isEqualTo(3000);
        try (CompanyMatcher matcher = CompanyMatcher.open(folder)) {
            assertThat(matcher.company("new 1")).isEmpty();
        }
    }

    private static void addThreeThousandAndFailToAddMore(CompanyMatcher matcher) {
        List<Company> companies = new ArrayList<>(
                IntStream.range(0, 3000).mapToObj(i -> company(i)).toList());
        matcher.addAll(companies, 4);
        matcher.commit();
        companies.set(0, Company.of("new 1", "Belmora Bank"));
        companies.set(2500, Company.of("z".repeat(40_000), "Bad"));
        assertThatIllegalArgumentException().isThrownBy(() -> matcher.addAll(companies, 4));
    }

    @Test
    void idsThatTheIndexCannotTellApart_areRefused() {
        try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> matcher.add(Company.of("a\uD800", "Arctura")))
                    .withMessageStartingWith("the id 'a")
                    .withMessageEndingWith(
                            "holds half a character (an unpaired surrogate), so it is not valid text; give"
                                    + " another one");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> matcher.add(Company.of("é".repeat(20_000), "Arctura")))
                    .withMessage("the id '" + "é".repeat(40)
                            + "' of a company is 40000 bytes long; give one of 32766 or fewer");
            List<String> odd = List.of("\u0000\n\t", "\uD83D\uDE00/..", "a b", "A b", "*");
            odd.forEach(id -> matcher.add(Company.of(id, "Odd " + odd.indexOf(id))));
            matcher.refresh();
            odd.forEach(id -> assertThat(matcher.company(id)).contains(Company.of(id, "Odd " + odd.indexOf(id))));
        }
    }

    @Test
    void sameIdByTwoThreadsAtOnce_isOneCompany() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                try (CompanyMatcher matcher = CompanyMatcher.over(List.of())) {
                    List<Future<?>> both = List.of(
                            pool.submit(() -> putTogether(matcher, together, "Steel")),
                            pool.submit(() -> putTogether(matcher, together, "Bank")));
                    for (Future<?> each : both) {
                        each.get();
                    }
                    matcher.refresh();
                    assertThat(matcher.size()).isEqualTo(300);
                    assertThat(matcher.company("C7").orElseThrow().names()).hasSize(1);
                }
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean putTogether(CompanyMatcher matcher, CyclicBarrier together, String word)
            throws InterruptedException, BrokenBarrierException {
        for (int i = 0; i < 300; i++) {
            together.await();
            matcher.add(Company.of("C" + i, "Arctura " + word));
        }
        return true;
    }

    private void made(int companies) {
        try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
            add(matcher, 0, companies);
        }
    }

    private void removed() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** One bit in the letters, the postings or the numbers would give other candidates, and no error. */
    @Test
    void oneWrongBit_anywhere_isToldAndTheLockGivenBack() throws IOException {
        made(100);
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> f.toFile().length() > 0).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(2);
        Random random = new Random(7);
        for (Path file : files) {
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < 12; i++) {
                byte[] wrong = whole.clone();
                wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
                assertDamage(file, wrong);
                assertDamage(file, Arrays.copyOf(whole, random.nextInt(whole.length)));
            }
            Files.delete(file);
            assertThatThrownBy(this::kept).isInstanceOf(InputException.class);
            Files.write(file, whole);
            try (CompanyMatcher matcher = CompanyMatcher.open(folder)) {
                assertThat(matcher.size()).isEqualTo(100);
            }
        }
        assertThat(kept()).isEqualTo(100);
    }

    private void assertDamage(Path file, byte[] content) throws IOException {
        Files.write(file, content);
        assertThatThrownBy(() -> CompanyMatcher.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("build it again from the companies");
        assertThatThrownBy(() -> CompanyMatcher.openForChanges(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("build it again from the companies");
    }

    @Test
    void reader_ofAnIndexThatIsMadeAnew_seesTheNewOne() throws IOException {
        made(100);
        try (CompanyMatcher reader = CompanyMatcher.open(folder)) {
            removed();
            try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
                IntStream.range(0, 77).forEach(i -> matcher.add(Company.of("N" + i, "Belmora Bank " + i)));
            }
            reader.refresh();
            assertThat(reader.size()).isEqualTo(77);
            assertThat(reader.match("Belmora Bank 7", 1).get(0).companyId()).isEqualTo("N7");

            removed();
            NameAnalyzer other = NameAnalyzer.builder()
                    .aliases(Aliases.of(Map.of("Polarwerk", "Nordlicht")))
                    .build();
            CompanyMatcher.builder().analyzer(other).create(folder).close();
            assertThatThrownBy(reader::refresh)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("other tables");
            assertThat(reader.size()).isEqualTo(77);
            assertThat(reader.match("Belmora Bank 7", 1).get(0).companyId()).isEqualTo("N7");
        }
    }

    @Test
    void create_whereAnotherCreationWasBrokenOff_makesAnIndex() throws IOException {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve("write.lock"));
        Files.writeString(folder.resolve("pending_segments_1"), "half");
        made(3);

        assertThat(kept()).isEqualTo(3);
    }

    @Test
    void openForChanges_withoutAChange_leavesTheFolderAsItIs() throws IOException {
        made(20);
        List<String> before = files();
        CompanyMatcher.openForChanges(folder).close();
        assertThat(files()).isEqualTo(before);

        try (CompanyMatcher matcher = CompanyMatcher.openForChanges(folder)) {
            matcher.add(company(20));
        }
        assertThat(files()).isNotEqualTo(before);
        assertThat(kept()).isEqualTo(21);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** Another program may have made an index there after this one had looked. */
    @Test
    void create_twoAtOnce_isOneIndex() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                folder = temporary.resolve("index" + round);
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Boolean>> both = List.of(
                        pool.submit(() -> createTogether(together)), pool.submit(() -> createTogether(together)));
                int made = 0;
                for (Future<Boolean> each : both) {
                    made += each.get() ? 1 : 0;
                }
                assertThat(made).isEqualTo(1);
                assertThat(kept()).isEqualTo(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private boolean createTogether(CyclicBarrier together) throws InterruptedException, BrokenBarrierException {
        together.await();
        try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
            matcher.add(company(1));
            return true;
        } catch (InputException e) {
            assertThat(e.getMessage()).containsAnyOf("open for changes already", "the folder is not empty");
            return false;
        }
    }

    @Test
    void changes_afterClose_areRefused() {
        CompanyMatcher matcher = CompanyMatcher.create(folder);
        matcher.close();
        matcher.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> matcher.add(company(1)))
                .withMessage("the matcher or session is closed; open it again");
        assertThat(kept()).isZero();
    }
}
