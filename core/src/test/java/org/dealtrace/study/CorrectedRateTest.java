package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.dealtrace.internal.SeededRandom;
import org.junit.jupiter.api.Test;

class CorrectedRateTest {

    /**
     * 23 of 150 cows positive, sensitivity 96 %, specificity 89 %: a true prevalence of 5.1 per 100; 6 of 151 children,
     * 96.4 % and 92.7 %: none, and at most 1.3 per 100 with Clopper and Pearson's interval. Both are examples of the R
     * package epiR (epi.prev).
     */
    @Test
    void of_knownSensitivityAndSpecificity_isAsPublished() {
        CorrectedRate cows = CorrectedRate.of(Rate.of(23, 150), 0.96, 0.89);
        assertThat(cows.value().orElseThrow()).isCloseTo(0.051, within(5e-4));
        assertThat(cows.interval().low()).isZero();
        assertThat(cows.interval().high()).isBetween(0.12, 0.14);

        CorrectedRate children = CorrectedRate.of(Rate.of(6, 151, IntervalMethod.CLOPPER_PEARSON, 0.95), 0.964, 0.927);
        assertThat(children.value().orElseThrow()).isZero();
        assertThat(children.interval().low()).isZero();
        assertThat(children.interval().high()).isCloseTo(0.013, within(5e-4));
    }

    @Test
    void of_perfectFinding_changesNothing() {
        CorrectedRate rate = CorrectedRate.of(Rate.of(14, 30), 1, 1);
        assertThat(rate.value().orElseThrow()).isCloseTo(14.0 / 30, within(1e-12));
        assertThat(rate.interval().low()).isCloseTo(Rate.of(14, 30).interval().low(), within(1e-12));
        assertThat(rate.interval().high()).isCloseTo(Rate.of(14, 30).interval().high(), within(1e-12));
    }

    @Test
    void of_estimatedSensitivityAndSpecificity_isWiderThanKnown() {
        CorrectedRate known = CorrectedRate.of(Rate.of(40, 100), 0.9, 0.95);
        CorrectedRate estimated = CorrectedRate.of(Rate.of(40, 100), Rate.of(18, 20), Rate.of(38, 40));
        assertThat(estimated.value().orElseThrow()).isCloseTo(known.value().orElseThrow(), within(1e-12));
        assertThat(estimated.interval().width()).isGreaterThan(known.interval().width());
        CorrectedRate surer = CorrectedRate.of(Rate.of(40, 100), Rate.of(18_000, 20_000), Rate.of(38_000, 40_000));
        assertThat(surer.interval().low()).isCloseTo(known.interval().low(), within(0.01));
        assertThat(surer.interval().high()).isCloseTo(known.interval().high(), within(0.01));
    }

    /**
     * Reckoned apart from this code by the formula of Lang and Reiczigel: 40 of 100 found, with 18 of 20 and 38 of 40
     * judged.
     */
    @Test
    void of_estimatedSensitivityAndSpecificity_isTheIntervalOfLangAndReiczigel() {
        Interval interval = CorrectedRate.of(Rate.of(40, 100), Rate.of(18, 20), Rate.of(38, 40))
                .interval();
        assertThat(interval.low()).isCloseTo(0.27728, within(5e-6));
        assertThat(interval.high()).isCloseTo(0.58198, within(5e-6));
        Interval worse = CorrectedRate.of(Rate.of(60, 100), Rate.of(16, 20), Rate.of(27, 40))
                .interval();
        assertThat(worse.low()).isCloseTo(0.27247, within(5e-6));
        assertThat(worse.high()).isCloseTo(0.96525, within(5e-6));
    }

    /**
     * 8 found among 20 drawn from 40, sensitivity 80 %, specificity 95 %: a true rate of 35/75, of which the draw
     * leaves 20/39 of its chance and finding all of its own, so that the 20 stand for 27.94.
     */
    @Test
    void of_companiesDrawnFromAList_isWilsonOnTheEffectiveNumber() {
        Interval interval =
                CorrectedRate.of(Rate.ofSample(8, 20, 40), 0.8, 0.95).interval();
        assertThat(interval.low()).isCloseTo(0.25512, within(5e-6));
        assertThat(interval.high()).isCloseTo(0.71045, within(5e-6));
        // none found by whoever misses half: the 20 stand for 20 / (20/39 / 2 + 1/2) = 26.44
        Interval none = CorrectedRate.of(Rate.ofSample(0, 20, 40), 0.5, 1).interval();
        assertThat(none.high()).isCloseTo(0.25371, within(5e-6));
    }

    /**
     * Where a whole list was looked at and no error was ever seen, what is left is the doubt about the errors alone.
     */
    @Test
    void of_wholeListAndNoErrorInJudgedSamples_narrowsAsMoreAreJudged() {
        Rate found = Rate.ofSample(12, 40, 40);
        Interval few = CorrectedRate.of(found, Rate.of(20, 20), Rate.of(20, 20)).interval();
        assertThat(few.contains(0.3)).isTrue();
        assertThat(few.width()).isGreaterThan(0.1);
        Interval many = CorrectedRate.of(found, Rate.of(1_000_000, 1_000_000), Rate.of(1_000_000, 1_000_000))
                .interval();
        assertThat(many.low()).isCloseTo(0.3, within(1e-4));
        assertThat(many.high()).isCloseTo(0.3, within(1e-4));
    }

    /**
     * Whoever finds half of the deals and found none has not shown that there are none, and whoever errs on half of the
     * others not the opposite.
     */
    @Test
    void of_censusWithNoneOrAllFound_leavesOpenWhatFindingMisses() {
        Rate none = Rate.ofSample(0, 30, 30);
        Interval half = CorrectedRate.of(none, 0.5, 1).interval();
        assertThat(half.low()).isZero();
        assertThat(half.high()).as("none of 3 is found one time in eight").isGreaterThan(3.0 / 30);
        assertThat(CorrectedRate.of(Rate.ofSample(30, 30, 30), 1, 0.5)
                        .interval()
                        .low())
                .isCloseTo(1 - half.high(), within(1e-12));
        assertThat(CorrectedRate.of(none, 1, 1).interval().width())
                .as("finding never errs")
                .isZero();
        assertThat(CorrectedRate.of(none, 0.999_999, 1).interval().high()).isLessThan(1e-3);
        assertThat(CorrectedRate.of(Rate.ofSample(0, 29, 30), 1, 1).interval().high())
                .isGreaterThan(0);
    }

    /** The promise of the interval with three samples, for a truth in the middle and one near the edge. */
    @Test
    void of_estimatedSensitivityAndSpecificity_coversAboutAsOftenAsItSays() {
        for (double truth : new double[] {0.05, 0.4}) {
            SeededRandom random = new SeededRandom(23);
            int covered = 0;
            int runs = 2000;
            for (int run = 0; run < runs; run++) {
                double found = truth * 0.85 + (1 - truth) * 0.04;
                CorrectedRate rate = CorrectedRate.of(
                        Rate.of(random.binomial(120, found), 120),
                        Rate.of(random.binomial(40, 0.85), 40),
                        Rate.of(random.binomial(60, 0.96), 60));
                covered += rate.interval().contains(truth) ? 1 : 0;
            }
            assertThat((double) covered / runs).isBetween(0.94, 0.985);
        }
    }

    /**
     * The same for a list of 300: half of it drawn, or all of it, of which the chance that is left is that of finding.
     */
    @Test
    void of_companiesDrawnFromAList_coversTheListsOwnRate() {
        int size = 300;
        for (int n : new int[] {150, 300}) {
            SeededRandom random = new SeededRandom(29);
            int known = 0;
            int tried = 0;
            double width = 0;
            int runs = 2000;
            for (int run = 0; run < runs; run++) {
                boolean[] realized = new boolean[size];
                int all = 0;
                for (int i = 0; i < size; i++) {
                    realized[i] = random.unit() < 0.35;
                    all += realized[i] ? 1 : 0;
                }
                int found = 0;
                for (int place : random.draw(n, size)) {
                    found += random.unit() < (realized[place] ? 0.85 : 0.04) ? 1 : 0;
                }
                double truth = (double) all / size;
                Rate apparent = Rate.ofSample(found, n, size);
                CorrectedRate one = CorrectedRate.of(apparent, 0.85, 0.96);
                CorrectedRate two = CorrectedRate.of(
                        apparent, Rate.of(random.binomial(60, 0.85), 60), Rate.of(random.binomial(60, 0.96), 60));
                known += one.interval().contains(truth) ? 1 : 0;
                tried += two.interval().contains(truth) ? 1 : 0;
                width += CorrectedRate.of(Rate.of(found, n), 0.85, 0.96)
                                .interval()
                                .width()
                        / one.interval().width();
            }
            assertThat((double) known / runs).as("known, n = " + n).isBetween(0.93, 0.97);
            assertThat((double) tried / runs).as("tried, n = " + n).isBetween(0.93, 0.975);
            // Knowing the list helps.
            assertThat(width / runs).isGreaterThan(1.2);
        }
    }

    @Test
    void of_wholeListFoundWithoutError_leavesNothingToEstimate() {
        CorrectedRate rate = CorrectedRate.of(Rate.ofSample(12, 40, 40), 1, 1);
        assertThat(rate.interval().low()).isCloseTo(0.3, within(1e-12));
        assertThat(rate.interval().high()).isCloseTo(0.3, within(1e-12));
        assertThat(CorrectedRate.of(Rate.ofSample(0, 20, 40), 1, 1).interval().high())
                .isBetween(0.05, 0.15);
    }

    @Test
    void of_uselessFinding_isRefused() {
        assertThatThrownBy(() -> CorrectedRate.of(Rate.of(3, 10), 0.4, 0.6))
                .hasMessageContaining("must sum to more than 1")
                .hasMessageContaining("0.4 and 0.6");
        assertThatThrownBy(() -> CorrectedRate.of(Rate.of(3, 10), Rate.of(4, 10), Rate.of(6, 10)))
                .hasMessageContaining("must sum to more than 1")
                .hasMessageContaining("0.4 and 0.6");
        assertThatThrownBy(() -> CorrectedRate.of(Rate.of(3, 10), 0, 1))
                .hasMessageContaining("must sum to more than 1");
        assertThatThrownBy(() -> CorrectedRate.of(Rate.of(3, 10), 1, 0))
                .hasMessageContaining("must sum to more than 1");
        assertThatThrownBy(() -> CorrectedRate.of(Rate.of(3, 10), 1.1, 0.6))
                .hasMessageContaining("must be 0 to 1 but were 1.1 and 0.6");
        assertThatThrownBy(() -> CorrectedRate.of(Rate.of(3, 10), Rate.of(0, 0), Rate.of(9, 10)))
                .hasMessage("the sensitivity must come from at least one judged company");
    }

    @Test
    void of_nothingLookedAt_saysThatNothingIsKnown() {
        CorrectedRate rate = CorrectedRate.of(Rate.of(0, 0), 0.9, 0.9);
        assertThat(rate.value()).isEmpty();
        assertThat(rate.interval().width()).isEqualTo(1);
        assertThat(rate.toString()).startsWith("no estimate (95 % Rogan-Gladen on Wilson 0.0–100.0 %)");
        CorrectedRate ofAList = CorrectedRate.of(Rate.ofSample(0, 0, 40), 0.9, 0.9);
        assertThat(ofAList.value()).isEmpty();
        assertThat(ofAList.interval().width()).isEqualTo(1);
    }
}
