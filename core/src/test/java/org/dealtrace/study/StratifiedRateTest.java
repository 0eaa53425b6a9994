package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StratifiedRateTest {

    @Test
    void value_twoStrata_isTheWeighedMean() {
        StratifiedRate rate = StratifiedRate.of(
                List.of(new StratifiedRate.Stratum("RU", 112, 10, 5), new StratifiedRate.Stratum("GB", 62, 10, 2)));
        assertThat(rate.value()).isCloseTo((112 * 0.5 + 62 * 0.2) / 174, within(1e-12));
        assertThat(rate.toString()).startsWith("39.3 % (95 % stratified Wilson (MOVER) ");
    }

    @Test
    void interval_oneStratum_isItsOwn() {
        StratifiedRate rate = StratifiedRate.of(List.of(new StratifiedRate.Stratum("all", 300, 30, 14)));
        Interval own =
                Rate.ofSample(14, 30, 300).with(IntervalMethod.WILSON_FINITE).interval();
        assertThat(rate.interval().low()).isCloseTo(own.low(), within(1e-12));
        assertThat(rate.interval().high()).isCloseTo(own.high(), within(1e-12));
    }

    @Test
    void interval_wholeStrataLookedAt_hasNoWidth() {
        StratifiedRate rate = StratifiedRate.of(
                List.of(new StratifiedRate.Stratum("a", 4, 4, 1), new StratifiedRate.Stratum("b", 6, 6, 6)));
        assertThat(rate.value()).isCloseTo(0.7, within(1e-12));
        assertThat(rate.interval().width()).isCloseTo(0, within(1e-12));
    }

    @Test
    void interval_allOrNoneInEveryStratum_stillLeavesDoubt() {
        StratifiedRate rate = StratifiedRate.of(
                List.of(new StratifiedRate.Stratum("a", 100, 10, 0), new StratifiedRate.Stratum("b", 100, 10, 10)));
        assertThat(rate.interval().low()).isBetween(0.3, 0.45);
        assertThat(rate.interval().high()).isBetween(0.55, 0.7);
    }

    /** Over seeded samples from a divided list of known truth, the interval must hold it about 95 times in 100. */
    @Test
    void interval_manySamples_coversAboutAsOftenAsItSays() {
        int[] sizes = {112, 77, 62, 57};
        int[] truths = {30, 45, 12, 25};
        double truth = (30 + 45 + 12 + 25) / 308.0;
        int[] draws = {11, 8, 6, 5};
        SeededRandom random = new SeededRandom(11);
        int covered = 0;
        int runs = 4000;
        for (int run = 0; run < runs; run++) {
            List<StratifiedRate.Stratum> strata = new ArrayList<>();
            for (int s = 0; s < sizes.length; s++) {
                int hits = 0;
                for (int place : random.draw(draws[s], sizes[s])) {
                    hits += place < truths[s] ? 1 : 0;
                }
                strata.add(new StratifiedRate.Stratum("s" + s, sizes[s], draws[s], hits));
            }
            covered += StratifiedRate.of(strata).interval().contains(truth) ? 1 : 0;
        }
        assertThat((double) covered / runs).isBetween(0.94, 0.97);
    }

    @Test
    void of_nothingLookedAtInAStratum_saysWhatToDo() {
        assertThatThrownBy(() -> StratifiedRate.of(List.of(new StratifiedRate.Stratum("RU", 112, 0, 0))))
                .hasMessage("nothing was looked at in stratum 'RU'; draw from it, or merge it with another");
        assertThatThrownBy(() -> StratifiedRate.of(List.of())).hasMessageContaining("at least one stratum");
    }
}
