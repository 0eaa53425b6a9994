package org.dealtrace.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One world; how it is over many is for {@code benchmarks world precision}. */
class PrecisionCheckTest {

    @Test
    void precisionAskedFor_onAListWithManyNearNames_comesWithThePriorOfTheListOnly() {
        PrecisionCheck check = new PrecisionCheck(1);
        check.add(0);

        PrecisionCheck.Counts byList = check.byList(0.95);
        assertThat(byList.right()).isGreaterThan(100);
        assertThat(byList.precision()).isGreaterThanOrEqualTo(0.95);
        assertThat(check.byModel(0.95).right()).isGreaterThan(byList.right());
        assertThat(check.byModel(0.95).precision()).isBetween(0.8, 0.95);
        assertThat(check.table()).hasSize(8).first().asString().contains("true links");
    }
}
