package org.dealtrace.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One world; how it is over many is for {@code benchmarks world precision}. */
class PrecisionCheckTest {

    @Test
    void precisionAskedFor_onAListWithManyNearNames_isNoLowerByThePriorOfTheListThanByTheModels() {
        PrecisionCheck check = new PrecisionCheck(1);
        check.add(SimulatedWorld.generate(CoverageCheck.settings(1, 0).withNotices(250)));

        PrecisionCheck.Counts byList = check.byList(0.99);
        PrecisionCheck.Counts byModel = check.byModel(0.99);
        assertThat(byList.right()).isGreaterThan(40);
        assertThat(byModel.right()).isGreaterThanOrEqualTo(byList.right());
        assertThat(byModel.precision()).isGreaterThan(0.9);
        assertThat(byList.precision()).isGreaterThanOrEqualTo(byModel.precision());
        assertThat(check.table()).hasSize(8).first().asString().contains("true links");
    }
}
