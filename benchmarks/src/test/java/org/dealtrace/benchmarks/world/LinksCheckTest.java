package org.dealtrace.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dealtrace.Decision;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;
import org.dealtrace.matching.DealLinker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinksCheckTest {

    private static final SimulatedWorld WORLD =
            SimulatedWorld.generate(WorldSettings.study(4).withNotices(200));

    private static final LinksCheck CHECK = check(1);

    private static LinksCheck check(int threads) {
        LinksCheck check = new LinksCheck(threads);
        check.add(WORLD);
        return check;
    }

    @Test
    void table_counts_areThoseOfAllPairsByDecision() {
        LinkQuality quality = LinkQuality.of(
                new GroundTruth(WORLD),
                DealLinker.standard()
                        .link(WORLD.recommendations().toList(), WORLD.deals().toList()));
        assertThat(CHECK.trueLinks()).isEqualTo(quality.trueLinks()).isGreaterThan(50);
        for (Decision decision : List.of(Decision.LINK, Decision.REVIEW)) {
            LinkQuality.Count count = Objects.requireNonNull(quality.decisions().get(decision));
            assertThat(count.all()).isGreaterThan(count.part());
            assertThat(CHECK.table())
                    .contains("| %s | %d | %d | ".formatted(decision, count.part(), count.all() - count.part()));
        }
        assertThat(check(2).table()).isEqualTo(CHECK.table());
    }

    @Test
    void wrong_pairs_areListedWithBothNamesTheTruthAndTheEvidence() {
        List<LinksCheck.Pair> wrong = CHECK.pairs().stream()
                .filter(p -> p.link().decision() == Decision.REVIEW && !p.right())
                .toList();

        String text = CHECK.wrong(Decision.REVIEW);

        assertThat(wrong).isNotEmpty();
        assertThat(text).startsWith("Wrong at REVIEW: " + wrong.size() + "\n");
        for (LinksCheck.Pair pair : wrong) {
            assertThat(text)
                    .contains(pair.company().name())
                    .contains(pair.party().name())
                    .contains("[seed 4: " + pair.link().companyId() + " ~ "
                            + pair.link().dealId());
        }
        assertThat(text.lines().filter(l -> l.contains("truly "))).hasSize(wrong.size());
        assertThat(text.lines().filter(l -> l.contains("prior "))).hasSize(wrong.size());
    }

    @Test
    void write_everyPair_isARow(@TempDir Path folder) {
        Path file = folder.resolve("links.csv");

        CHECK.write(file);

        List<TableRow> rows = TableReader.readAll(file);
        assertThat(rows).hasSameSizeAs(CHECK.pairs());
        assertThat(rows.stream().filter(r -> r.get("right").equals("yes"))).hasSize((int)
                CHECK.pairs().stream().filter(LinksCheck.Pair::right).count());
        assertThat(rows)
                .allSatisfy(r ->
                        assertThat(Double.parseDouble(r.get("probability"))).isBetween(0.0, 1.0));
        // whose party nobody recommended has no truth, and cannot be right
        assertThat(rows.stream().filter(r -> r.get("truth").isEmpty()))
                .isNotEmpty()
                .allMatch(r -> r.get("right").equals("no"));
    }
}
