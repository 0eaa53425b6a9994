package org.dealtrace.benchmarks.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fewer worlds than {@code coverage} makes; docs/coverage.md has the figures. */
class LinkLevelWorldsTest {

    @Test
    void coverage_linksAndCompaniesJudgedAtRandom_holdsTheTruthAsOftenAsItSays() {
        assertThat(LinkLevelWorlds.coverage(1000, 60, 200)).hasSize(7).allSatisfy(scenario -> {
            // 89 to 97 % over 500 worlds, and what chance adds over so few
            assertThat(scenario.share()).as(scenario.toString()).isGreaterThan(0.8);
            assertThat(scenario.meanError()).as(scenario.toString()).isBetween(-0.02, 0.02);
        });
    }
}
