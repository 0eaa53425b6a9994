package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dealtrace.Message;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.StratifiedRate.Stratum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StratifiedRateTest {

    @Test
    void value_twoStrata_isTheWeighedMean() {
        StratifiedRate rate = StratifiedRate.of(List.of(new Stratum("RU", 112, 10, 5), new Stratum("GB", 62, 10, 2)));
        assertThat(rate.value()).isCloseTo((112 * 0.5 + 62 * 0.2) / 174, within(1e-12));
        assertThat(rate.toString()).startsWith("39.3 % (95 % stratified Wilson ");
    }

    /**
     * Reckoned apart from this code: 20.45 units, the most that the draws allow, and 18.09, fewer because a large part
     * was hardly looked at.
     */
    @Test
    void interval_twoStrata_isWilsonOnTheEffectiveNumber() {
        StratifiedRate most = StratifiedRate.of(List.of(new Stratum("RU", 112, 10, 5), new Stratum("GB", 62, 10, 2)));
        assertThat(most.interval().low()).isCloseTo(0.21504, within(5e-6));
        assertThat(most.interval().high()).isCloseTo(0.60497, within(5e-6));
        StratifiedRate fewer = StratifiedRate.of(List.of(new Stratum("a", 100, 50, 10), new Stratum("b", 100, 5, 2)));
        assertThat(fewer.interval().low()).isCloseTo(0.14006, within(5e-6));
        assertThat(fewer.interval().high()).isCloseTo(0.53002, within(5e-6));
        assertThat(fewer.toString().lines().skip(1).map(String::strip))
                .containsExactly(
                        "stratum  in list  looked at  with outcome     %",
                        "a            100         50            10  20.0",
                        "b            100          5             2  40.0");
    }

    @Test
    void interval_oneStratum_isItsOwn() {
        StratifiedRate rate = StratifiedRate.of(List.of(new Stratum("all", 300, 30, 14)));
        // Wilson's on the effective size n (N - 1) / (N - n), worked by hand
        assertThat(rate.interval().low()).isCloseTo(0.309, within(5e-4));
        assertThat(rate.interval().high()).isCloseTo(0.631, within(5e-4));
    }

    @Test
    void interval_noneFoundInOneStratum_isItsOwn() {
        Interval own = IntervalMethod.wilson(0, 10 * 99.0 / 90, 0.95, Message.of("Wilson"));
        assertThat(StratifiedRate.of(List.of(new Stratum("all", 100, 10, 0)))
                        .interval()
                        .high())
                .isCloseTo(own.high(), within(1e-12));
        assertThatThrownBy(() -> new Stratum("all", 100, 10, 11))
                .hasMessage("successes must be 0 to n = 10 but was 11");
        assertThatThrownBy(() -> new Stratum("all", 9, 10, 1))
                .hasMessage("stratum 'all' has 9 units but 10 were looked at");
    }

    @Test
    void interval_wholeStrataLookedAt_hasNoWidth() {
        StratifiedRate rate = StratifiedRate.of(List.of(new Stratum("a", 4, 4, 1), new Stratum("b", 6, 6, 6)));
        assertThat(rate.value()).isCloseTo(0.7, within(1e-12));
        assertThat(rate.interval().width()).isCloseTo(0, within(1e-12));
    }

    @Test
    void interval_allOrNoneInEveryStratum_stillLeavesDoubt() {
        StratifiedRate rate = StratifiedRate.of(List.of(new Stratum("a", 100, 10, 0), new Stratum("b", 100, 10, 10)));
        assertThat(rate.interval().low()).isBetween(0.25, 0.45);
        assertThat(rate.interval().high()).isBetween(0.55, 0.75);
    }

    /** Over seeded samples from divided lists of known truth, the interval must hold it about as often as it says. */
    @ParameterizedTest
    @CsvSource({
        "four unlike, 112 77 62 57, 30 45 12 25, 11 8 6 5",
        "four alike and rare, 112 77 62 57, 6 4 3 3, 29 20 16 15",
        "equal allocation, 112 77 62 57, 30 45 12 25, 15 15 15 15",
        "one or two of each, 40 30 20 15 12 10 9 8 8 7 6 5 5, 16 12 8 6 5 4 4 3 3 3 2 2 2, 4 3 2 2 1 1 1 1 1 1 1 1 1",
    })
    void interval_manySamples_coversAboutAsOftenAsItSays(
            String name, String sizeList, String trueList, String drawnList) {
        int[] sizes = numbers(sizeList);
        int[] truths = numbers(trueList);
        int[] draws = numbers(drawnList);
        double truth =
                (double) Arrays.stream(truths).sum() / Arrays.stream(sizes).sum();
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
                strata.add(new Stratum("s" + s, sizes[s], draws[s], hits));
            }
            covered += StratifiedRate.of(strata).interval().contains(truth) ? 1 : 0;
        }
        assertThat((double) covered / runs).as(name).isBetween(0.93, 0.98);
    }

    private static int[] numbers(String list) {
        return Arrays.stream(list.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    /** A large stratum in which the few looked at show nothing must not pass for one in which there is nothing. */
    @Test
    void interval_rareInALargeStratum_isStillHeld() {
        SeededRandom random = new SeededRandom(12);
        int covered = 0;
        for (int run = 0; run < 2000; run++) {
            int large = 0;
            for (int place : random.draw(30, 1000)) {
                large += place < 20 ? 1 : 0;
            }
            int small = 0;
            for (int place : random.draw(30, 60)) {
                small += place < 12 ? 1 : 0;
            }
            StratifiedRate rate = StratifiedRate.of(
                    List.of(new Stratum("large", 1000, 30, large), new Stratum("small", 60, 30, small)));
            covered += rate.interval().contains(32.0 / 1060) ? 1 : 0;
        }
        assertThat(covered / 2000.0).isGreaterThan(0.95);
    }

    @Test
    void of_nothingLookedAtInAStratum_saysWhatToDo() {
        assertThatThrownBy(() -> StratifiedRate.of(List.of(new Stratum("RU", 112, 0, 0))))
                .hasMessage("no unit was examined in stratum 'RU'; draw from it, or merge it with another");
        assertThatThrownBy(() -> StratifiedRate.of(List.of())).hasMessageContaining("at least one stratum");
    }

    @Test
    void of_stratumWithoutUnits_saysNothing() {
        StratifiedRate.Stratum linked = new StratifiedRate.Stratum("linked", 40, 20, 15);
        StratifiedRate.Stratum none = new StratifiedRate.Stratum("none", 200, 40, 1);
        StratifiedRate.Stratum doubtful = new StratifiedRate.Stratum("doubtful", 0, 0, 0);
        assertThat(StratifiedRate.of(List.of(linked, doubtful, none)))
                .isEqualTo(StratifiedRate.of(List.of(linked, none)));
    }
}
