package org.dealtrace.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Two small worlds through the real linker. Whether the intervals hold the truth is measured by {@code benchmarks
 * coverage}, which takes an hour.
 */
class LinkedCoverageTest {

    private static LinkedCoverage twoSmallWorlds() {
        LinkedCoverage coverage = new LinkedCoverage(3);
        coverage.add(0, 200);
        coverage.add(1, 200);
        return coverage;
    }

    @Test
    void worlds_linkedAgain_areTheSame() {
        LinkedCoverage coverage = twoSmallWorlds();
        assertThat(coverage.results()).hasToString(twoSmallWorlds().results().toString());
        assertThat(coverage.results()).isNotEmpty().allSatisfy(r -> {
            assertThat(r.runs()).isEqualTo(2);
            assertThat(r.meanError()).as(r.toString()).isBetween(-0.15, 0.15);
        });
        assertThat(coverage.found()).contains("true links").contains("| LINK |").contains("as registered");
    }
}
