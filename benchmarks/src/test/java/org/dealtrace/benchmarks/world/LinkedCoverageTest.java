package org.dealtrace.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.benchmarks.command.UserMistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two small worlds through the real linker. Whether the intervals hold the truth is measured by {@code benchmarks world
 * coverage}, which takes an hour.
 */
class LinkedCoverageTest {

    private static LinkedWorld small(int run) {
        return LinkedWorld.link(3, run, CoverageCheck.settings(3, run).withNotices(200));
    }

    private static LinkedWorlds worlds(int runs, int threads, Path file) {
        return new LinkedWorlds(3, runs, threads, Optional.of(file), LinkedCoverageTest::small);
    }

    @Test
    void worlds_linkedAgainOrFromTheFile_areTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("linked.jsonl");
        List<LinkedWorld> first = new ArrayList<>();
        worlds(2, 2, file).forEach(first::add);
        assertThat(first).extracting(LinkedWorld::run).containsExactly(0, 1);
        assertThat(small(1)).isEqualTo(first.get(1));

        // The last line is cut off as by a kill: that world is linked again, the other is read.
        String kept = Files.readString(file);
        Files.writeString(file, kept.substring(0, kept.length() - 50));
        List<LinkedWorld> again = new ArrayList<>();
        worlds(2, 1, file).forEach(again::add);
        assertThat(again).isEqualTo(first);

        LinkedCoverage coverage = new LinkedCoverage(3);
        first.forEach(coverage::add);
        assertThat(coverage.results()).isNotEmpty().allSatisfy(r -> {
            assertThat(r.runs()).isEqualTo(2);
            assertThat(r.meanError()).as(r.toString()).isBetween(-0.15, 0.15);
        });
        LinkQuality quality = coverage.quality();
        assertThat(quality.companies()).isBetween(quality.parties(), quality.parties() * 11 / 10);
        assertThat(quality.mixed()).isLessThan(5);
        assertThat(quality.markdown()).contains("true links").contains("| LINK |");
    }

    @Test
    void keptWorlds_ofAnotherVersionOrKind_areNotGoneOnFrom(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("linked.jsonl");
        worlds(1, 1, file).forEach(world -> {});
        String kept = Files.readString(file);
        // a probability as another version of the linker would give it
        String other = kept.replaceFirst("(\"probability\":0\\.)\\d+", "$1501");
        assertThat(other).isNotEqualTo(kept);
        Files.writeString(file, other);
        assertThatThrownBy(() -> worlds(1, 1, file))
                .isInstanceOf(UserMistake.class)
                .hasMessage(file
                        + " was made by another version of the linker: world 0 comes out otherwise now. Move the file"
                        + " away, or name another with --linked.");
        assertThat(Files.readString(file)).isEqualTo(other);

        Files.writeString(file, "name,country\nArctura,DE\n");
        assertThatThrownBy(() -> worlds(1, 1, file))
                .isInstanceOf(UserMistake.class)
                .hasMessage(file + " is no file of linked worlds; name another with --linked.");
        assertThat(Files.readString(file)).isEqualTo("name,country\nArctura,DE\n");
    }
}
