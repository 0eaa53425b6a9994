package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dealtrace.Deal;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;

/** Written, then read: the same records. CSV forgets where a record was read first, JSON Lines do not. */
class RoundTripProperties {

    private static Path folder = Path.of("");

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("round-trip");
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        for (String name : List.of("r.csv", "r.jsonl", "d.csv", "d.jsonl")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<List<Recommendation>> recommendations() {
        return Records.recommendations();
    }

    @Provide
    Arbitrary<List<Deal>> deals() {
        return Records.deals();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void recommendations_asCsv_comeBack(@ForAll("recommendations") List<Recommendation> list) {
        Path file = folder.resolve("r.csv");
        Recommendations.of(list).write(file);
        Recommendations read = Recommendations.read(file);
        assertThat(read.list().stream().map(r -> Records.withId(r, r.id(), SourceRow.NONE)))
                .isEqualTo(list);
        assertThat(read.report().issues()).isEmpty();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void recommendations_asJsonLines_comeBackWithTheirSource(@ForAll("recommendations") List<Recommendation> list) {
        List<Recommendation> sourced = list.stream()
                .map(r -> Records.withId(r, r.id(), new SourceRow("original.csv", 7)))
                .toList();
        Path file = folder.resolve("r.jsonl");
        JsonLines.writeRecommendations(file, sourced);
        if (!list.isEmpty()) {
            assertThat(Recommendations.read(file).list()).isEqualTo(sourced);
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void deals_asCsv_comeBack(@ForAll("deals") List<Deal> list) {
        Path file = folder.resolve("d.csv");
        Deals.of(list).write(file);
        Deals read = Deals.read(file);
        assertThat(read.list().stream().map(d -> Records.withId(d, d.id(), SourceRow.NONE)))
                .isEqualTo(list);
        // only stakes below 1 % and texts in a language that is not read are doubtful
        assertThat(read.report().issues())
                .filteredOn(i -> !(i.column() + i.value()).startsWith("stake_percent")
                        && !i.column().equals("text"))
                .isEmpty();
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE, seed = "20261124")
    void deals_asJsonLines_comeBackWithTheirSource(@ForAll("deals") List<Deal> list) {
        List<Deal> sourced = list.stream()
                .map(d -> Records.withId(d, d.id(), new SourceRow("original.csv", 7)))
                .toList();
        Path file = folder.resolve("d.jsonl");
        JsonLines.writeDeals(file, sourced);
        if (!list.isEmpty()) {
            assertThat(Deals.read(file).list()).isEqualTo(sourced);
        }
    }
}
