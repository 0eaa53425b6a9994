package org.dealtrace.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Two small worlds through the real linker. Whether the intervals hold the truth is measured by {@code benchmarks world
 * coverage}, which takes an hour.
 */
class LinkedCoverageTest {

    private static LinkedWorld small(int run) {
        return LinkedWorld.link(3, run, CoverageCheck.settings(3, run).withNotices(200));
    }

    @Test
    void worlds_linkedAgain_areTheSame() {
        List<LinkedWorld> worlds = List.of(small(0), small(1));
        assertThat(small(1)).isEqualTo(worlds.get(1));

        LinkedCoverage coverage = new LinkedCoverage(3);
        worlds.forEach(coverage::add);
        assertThat(coverage.results()).isNotEmpty().allSatisfy(r -> {
            assertThat(r.runs()).isEqualTo(2);
            assertThat(r.meanError()).as(r.toString()).isBetween(-0.15, 0.15);
        });
        LinkQuality quality = coverage.quality();
        assertThat(quality.companies()).isBetween(quality.parties(), quality.parties() * 11 / 10);
        assertThat(quality.mixed()).isLessThan(5);
        assertThat(quality.markdown()).contains("true links").contains("| LINK |");
    }
}
