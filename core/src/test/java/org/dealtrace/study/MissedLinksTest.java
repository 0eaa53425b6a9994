package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.MissedLinks.Band;
import org.junit.jupiter.api.Test;

class MissedLinksTest {

    @Test
    void of_judgedBands_weighsEachPairByItsBand() {
        MissedLinks missed = MissedLinks.of(List.of(
                new Band("above 12 bits", true, 100, 20, 20),
                new Band("8 to 12 bits", true, 40, 20, 18),
                new Band("4 to 8 bits", false, 60, 30, 6),
                new Band("below 4 bits", false, 1000, 50, 0)));
        assertThat(missed.right().value()).isCloseTo(100 + 36, within(1e-9));
        assertThat(missed.missed().value()).isCloseTo(12, within(1e-9));
        assertThat(missed.precision().value()).isCloseTo(136 / 140.0, within(1e-9));
        assertThat(missed.recall().value()).isCloseTo(136 / 148.0, within(1e-9));
        // 50 judged without a true one leave room for dozens among 1000.
        assertThat(missed.missed().high()).isBetween(40.0, 90.0);
        assertThat(missed.recall().interval().low()).isBetween(0.6, 0.8);
        assertThat(missed.toString()).startsWith("missed links 12.0 (");
    }

    /** With one band of links the precision is the rate of the band, with its interval. */
    @Test
    void precision_oneBand_isTheRateOfTheBand() {
        MissedLinks missed = MissedLinks.of(List.of(new Band("above 12 bits", true, 40, 20, 18)));
        Interval own =
                Rate.ofSample(18, 20, 40).with(IntervalMethod.WILSON_FINITE).interval();
        assertThat(missed.precision().value()).isCloseTo(0.9, within(1e-12));
        assertThat(missed.precision().interval().low()).isCloseTo(own.low(), within(1e-12));
        assertThat(missed.precision().interval().high()).isCloseTo(own.high(), within(1e-12));
    }

    @Test
    void recall_asManyMissedAsFound_isOneHalf() {
        MissedLinks missed =
                MissedLinks.of(List.of(new Band("linked", true, 10, 10, 5), new Band("not", false, 20, 20, 5)));
        assertThat(missed.recall().value()).isEqualTo(0.5);
        assertThat(missed.recall().interval().width()).isCloseTo(0, within(1e-9));
        assertThat(missed.toString().lines().skip(3).map(String::strip))
                .containsExactly(
                        "band    linked  pairs  judged  same",
                        "linked  yes        10      10     5",
                        "not     no         20      20     5");
    }

    @Test
    void of_everythingJudged_leavesNoDoubt() {
        MissedLinks missed =
                MissedLinks.of(List.of(new Band("linked", true, 10, 10, 9), new Band("not", false, 20, 20, 1)));
        assertThat(missed.recall().value()).isCloseTo(0.9, within(1e-12));
        assertThat(missed.recall().interval().width()).isCloseTo(0, within(1e-9));
        assertThat(missed.precision().value()).isCloseTo(0.9, within(1e-12));
    }

    @Test
    void of_nothingLinked_hasNoPrecision() {
        MissedLinks missed = MissedLinks.of(List.of(new Band("not", false, 20, 10, 5)));
        assertThat(missed.precision().value()).isNaN();
        assertThat(missed.recall().value()).isZero();
        assertThat(MissedLinks.of(List.of()).recall().value()).isNaN();
    }

    @Test
    void recall_manyJudgedSamples_coversAboutAsOftenAsItSays() {
        int[] pairs = {200, 80, 150, 3000};
        int[] same = {198, 70, 30, 6};
        int[] judged = {40, 40, 75, 300};
        double truth = 268.0 / (268 + 36);
        SeededRandom random = new SeededRandom(31);
        int covered = 0;
        int runs = 2000;
        for (int run = 0; run < runs; run++) {
            List<Band> bands = new ArrayList<>();
            for (int b = 0; b < pairs.length; b++) {
                int hits = 0;
                for (int place : random.draw(judged[b], pairs[b])) {
                    hits += place < same[b] ? 1 : 0;
                }
                bands.add(new Band("b" + b, b < 2, pairs[b], judged[b], hits));
            }
            covered += MissedLinks.of(bands).recall().interval().contains(truth) ? 1 : 0;
        }
        assertThat((double) covered / runs).isBetween(0.935, 0.98);
    }

    @Test
    void of_bandNotJudged_saysWhatToDo() {
        assertThatThrownBy(() -> MissedLinks.of(List.of(new Band("4 to 8 bits", false, 60, 0, 0))))
                .hasMessageContaining("no pair was judged in band '4 to 8 bits'");
        assertThatThrownBy(() -> new Band("b", true, 5, 4, 5)).hasMessage("successes must be 0 to n = 4 but was 5");
        assertThatThrownBy(() -> new Band("b", true, 5, 6, 5)).hasMessage("band 'b' has 5 pairs but 6 were judged");
    }

    @Test
    void of_morePairsThanAnIntHolds_countsThemAll() {
        MissedLinks links = MissedLinks.of(List.of(
                new MissedLinks.Band("linked", true, 100, 50, 40),
                new MissedLinks.Band("far", false, 1_500_000_000, 100, 0),
                new MissedLinks.Band("near", false, 1_500_000_000, 100, 50)));
        assertThat(links.missed().value()).isCloseTo(7.5e8, within(1.0));
        assertThat(links.missed().high()).isBetween(8.5e8, 1e9);
    }
}
