package org.dealtrace.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One world; how it is over many is for {@code benchmarks world precision}. */
class PrecisionCheckTest {

    @Test
    void precisionAskedFor_onAListWithManyNearNames_isReachedNearly() {
        PrecisionCheck check = new PrecisionCheck(1);
        check.add(SimulatedWorld.generate(CoverageCheck.settings(1, 0).withNotices(250)));

        assertThat(check.asked(0.99).right()).isGreaterThan(40);
        assertThat(check.asked(0.99).precision()).isGreaterThan(0.9);
        assertThat(check.table()).hasSize(8).first().asString().contains("true links");
    }
}
