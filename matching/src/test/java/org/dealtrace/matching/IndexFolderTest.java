package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Identifier;
import org.dealtrace.InputException;
import org.dealtrace.PartialDate;
import org.dealtrace.matching.name.Aliases;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

    @TempDir
    Path folder;

    private static final Company FULL = new Company(
            "R-1",
            List.of(
                    new CompanyName(
                            "Nordlicht Optik GmbH",
                            CompanyName.Kind.LEGAL,
                            Optional.of("de"),
                            Optional.of(PartialDate.ofYear(2001)),
                            Optional.empty()),
                    new CompanyName(
                            "Optik Werke Süd",
                            CompanyName.Kind.FORMER,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(PartialDate.parse("2001-05"))),
                    CompanyName.of("北光光学", CompanyName.Kind.TRANSLITERATED)),
            List.of(new Country("DE"), new Country("AT")),
            Optional.of("Jena"),
            List.of(new Identifier("lei", "X:1"), new Identifier("cik", "42")),
            List.of("optics", "lasers"),
            List.of("R-1", "R-7"));

    @Test
    void company_closedAndOpened_keepsEveryField() {
        Path index = folder.resolve("index");
        try (CompanyMatcher matcher = CompanyMatcher.create(index)) {
            matcher.add(FULL);
            matcher.add(Company.of("R-2", "Sundial Ceramics Ltd"));
        }
        try (CompanyMatcher matcher = CompanyMatcher.open(index)) {
            assertThat(matcher.company("R-1")).contains(FULL);
            assertThat(matcher.company("R-3")).isEmpty();
            assertThat(matcher.size()).isEqualTo(2);
            assertThat(matcher.match("Nordlicht Optik", 1).get(0).companyId()).isEqualTo("R-1");
            assertThat(matcher.match("Optik Werke Sued", 1).get(0).name()).isEqualTo("Optik Werke Süd");
        }
    }

    @Test
    void reader_whileAnotherChanges_seesWhatIsCommittedAfterRefresh() {
        Path index = folder.resolve("index");
        try (CompanyMatcher writer = CompanyMatcher.create(index);
                CompanyMatcher reader = CompanyMatcher.open(index)) {
            writer.add(FULL);
            writer.refresh();
            assertThat(writer.size()).isEqualTo(1);
            reader.refresh();
            assertThat(reader.size()).isZero();
            writer.commit();
            reader.refresh();
            assertThat(reader.size()).isEqualTo(1);
            assertThatThrownBy(() -> reader.add(FULL))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("opened for searching only");
        }
    }

    @Test
    void folderWithoutIndex_saysSo() throws IOException {
        assertThatThrownBy(() -> CompanyMatcher.open(folder.resolve("none")))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        folder.resolve("none") + ": there is no such folder; check the path, or make an index there");
        assertThatThrownBy(() -> CompanyMatcher.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + ": holds no index of companies; check the path, or make one in an empty folder");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> CompanyMatcher.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + ": holds no index of companies; check the path, or make one in an empty folder");
        assertThatThrownBy(() -> CompanyMatcher.open(folder.resolve("notes.txt")))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("notes.txt") + ": no folder; give the folder of an index");
        assertThatThrownBy(() -> CompanyMatcher.create(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("it holds notes.txt");
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void indexOfAnotherKindOrFormat_saysWhichOneItIs() throws IOException {
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.commit();
        }
        assertThatThrownBy(() -> CompanyMatcher.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("not one that this program made");
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("dealtrace.format", "999").entrySet());
            writer.commit();
        }
        assertThatThrownBy(() -> CompanyMatcher.openForChanges(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("of format 999")
                .hasMessageContaining("Build it again");
    }

    @Test
    void indexOfAnOwnAnalyzer_isOpenedWithTheSameAliasesOnly() {
        Path index = folder.resolve("index");
        NameAnalyzer own = analyzer("Polarwerk", "Nordlicht Optik");
        try (CompanyMatcher matcher = CompanyMatcher.builder().analyzer(own).create(index)) {
            matcher.add(Company.of("R-1", "Polarwerk"));
        }
        NameAnalyzer same = analyzer("Polarwerk", "Nordlicht Optik");
        try (CompanyMatcher matcher = CompanyMatcher.builder().analyzer(same).open(index)) {
            assertThat(matcher.match("Nordlicht Optik GmbH", 1)).hasSize(1);
        }
        CompanyMatcher.builder().analyzer(same).openForChanges(index).close();
        for (NameAnalyzer other : List.of(
                NameAnalyzer.standard(), analyzer("Polarwerk", "Nordlicht"), analyzer("Polar", "werkNordlicht"))) {
            assertThatThrownBy(() -> CompanyMatcher.builder().analyzer(other).openForChanges(index))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("aliases")
                    .hasMessageContaining("open it with the analyzer that it was made with");
        }
    }

    private static NameAnalyzer analyzer(String alias, String name) {
        return NameAnalyzer.builder().aliases(Aliases.of(Map.of(alias, name))).build();
    }

    @Test
    void indexOfOtherTables_isRefusedWithTheNextStep() throws IOException {
        CompanyMatcher.create(folder).close();
        CompanyMatcher.open(folder).close();
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            Map<String, String> data =
                    new HashMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
            data.put("dealtrace.tables", "0badcafe");
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
        }
        for (ThrowingCallable opening : List.<ThrowingCallable>of(
                () -> CompanyMatcher.open(folder), () -> CompanyMatcher.openForChanges(folder))) {
            assertThatThrownBy(opening)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("other tables")
                    .hasMessageContaining("Build it again");
        }
    }

    @Test
    void damagedIndex_saysSo() throws IOException {
        try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
            matcher.add(FULL);
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(f -> !f.getFileName().toString().startsWith("write"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        assertThatThrownBy(() -> CompanyMatcher.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.toString());
    }

    @Test
    void secondForChanges_isToldThatTheFirstIsOpen() {
        try (CompanyMatcher first = CompanyMatcher.create(folder)) {
            assertThat(first.size()).isZero();
            assertThatThrownBy(() -> CompanyMatcher.openForChanges(folder))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("open for changes already");
        }
        CompanyMatcher.openForChanges(folder).close();
    }

    @Test
    void searches_whileCompaniesChange_neverFail() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try (CompanyMatcher matcher = CompanyMatcher.create(folder)) {
            matcher.add(FULL);
            matcher.refresh();
            AtomicBoolean done = new AtomicBoolean();
            List<Future<Integer>> searches = List.of(
                    pool.submit(() -> searchUntil(done, matcher)), pool.submit(() -> searchUntil(done, matcher)));
            for (int i = 0; i < 60; i++) {
                matcher.add(Company.of("C" + i, "Sundial Ceramics " + i + " Ltd"));
                matcher.remove("C" + (i - 5));
                matcher.refresh();
            }
            done.set(true);
            for (Future<Integer> search : searches) {
                assertThat(search.get()).isPositive();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private static int searchUntil(AtomicBoolean done, CompanyMatcher matcher) {
        int searches = 0;
        while (searches == 0 || !done.get()) {
            assertThat(matcher.match("Nordlicht Optik GmbH", 1).get(0).companyId())
                    .isEqualTo("R-1");
            searches++;
        }
        return searches;
    }

    @Test
    void create_whereAFileIs_saysSo() throws IOException {
        Path file = Files.writeString(folder.resolve("register"), "x");
        assertThatThrownBy(() -> CompanyMatcher.create(file))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": a file, not a folder; give an empty folder, or one that does not exist yet");
        assertThat(file).hasContent("x");
    }
}
