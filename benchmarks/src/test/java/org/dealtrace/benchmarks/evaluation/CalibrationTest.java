package org.dealtrace.benchmarks.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void of_twoBins_weighsTheirGapsBySize() {
        Calibration calibration = Calibration.of(
                List.of(
                        new LabelledScore(0.2, false),
                        new LabelledScore(0.4, true),
                        new LabelledScore(0.9, true),
                        new LabelledScore(1.0, true)),
                2);

        assertThat(calibration.bins().get(0)).isEqualTo(new Calibration.Bin(0, 0.5, 2, 0.30000000000000004, 0.5));
        assertThat(calibration.bins().get(1)).isEqualTo(new Calibration.Bin(0.5, 1, 2, 0.95, 1));
        // (2 · |.3 - .5| + 2 · |.95 - 1|) / 4
        assertThat(calibration.expectedCalibrationError()).isCloseTo(0.125, within(1e-12));
        assertThat(calibration.brierScore()).isCloseTo((0.04 + 0.36 + 0.01) / 4, within(1e-12));
    }

    @Test
    void of_probabilityAtTheEndOfABin_isInTheOneThatItBegins() {
        for (int bins = 1; bins <= 200; bins++) {
            List<LabelledScore> ends = new ArrayList<>();
            for (int bin = 0; bin < bins; bin++) {
                ends.add(new LabelledScore((double) bin / bins, true));
            }
            assertThat(Calibration.of(ends, bins).bins())
                    .as("%d bins", bins)
                    .allMatch(bin -> bin.pairs() == 1 && bin.mean() == bin.from());
        }
    }

    /** .3 less the least that a double can be less, times ten, is 3. */
    @Test
    void of_probabilityJustBelowTheEndOfABin_isInTheOneThatItEnds() {
        for (int bins = 1; bins <= 200; bins++) {
            List<LabelledScore> ends = new ArrayList<>();
            for (int bin = 1; bin <= bins; bin++) {
                ends.add(new LabelledScore(Math.nextDown((double) bin / bins), true));
            }
            assertThat(Calibration.of(ends, bins).bins())
                    .as("%d bins", bins)
                    .allMatch(bin -> bin.pairs() == 1 && bin.mean() < bin.to());
        }
    }

    @Test
    void of_noPairs_isNoNumber() {
        Calibration none = Calibration.of(List.of(), 2);
        assertThat(none.expectedCalibrationError()).isNaN();
        assertThat(none.brierScore()).isNaN();
        assertThat(none.bins()).isEmpty();
    }

    @Test
    void of_answersDrawnFromTheProbabilities_isNearlyPerfect() {
        Random random = new Random(11);
        List<LabelledScore> items = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            double probability = random.nextDouble();
            items.add(new LabelledScore(probability, random.nextDouble() < probability));
        }

        assertThat(Calibration.of(items, 10).expectedCalibrationError()).isLessThan(0.015);
    }

    @Test
    void of_overconfidentProbabilities_showsTheGap() {
        List<LabelledScore> items = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            items.add(new LabelledScore(0.99, i % 2 == 0));
        }

        assertThat(Calibration.of(items, 10).expectedCalibrationError()).isCloseTo(0.49, within(1e-9));
    }

    @Test
    void of_oneBinAndProbabilitiesAtTheEnds_areTaken() {
        Calibration calibration = Calibration.of(List.of(new LabelledScore(0, false), new LabelledScore(1, true)), 1);

        assertThat(calibration.bins()).containsExactly(new Calibration.Bin(0, 1, 2, 0.5, 0.5));
        assertThat(calibration.brierScore()).isZero();
        assertThatThrownBy(() -> Calibration.of(List.of(), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_scoreInBits_isRefusedWithItsValue() {
        assertThatThrownBy(() -> Calibration.of(List.of(new LabelledScore(12.5, true)), 10))
                .hasMessage("a probability must be 0 to 1 but was 12.5");
    }

    @Test
    void toString_table_leavesEmptyBinsOut() {
        assertThat(Calibration.of(List.of(new LabelledScore(0.95, true)), 10)
                        .toString()
                        .lines())
                .containsExactly(
                        "probability     pairs      mean     right",
                        "0.90 - 1.00         1    0.9500    1.0000",
                        "expected calibration error 0.0500, Brier score 0.0025");
    }
}
