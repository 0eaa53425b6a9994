package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.dealtrace.matching.model.ListCalibration;
import org.junit.jupiter.api.Test;

class CalibrationEstimateTest {

    private static final double ABSENT = -1_000;

    /**
     * A list of names whose right and wrong weights are known: the share of right ones by weight must be what the curve
     * says.
     */
    private static final class World {
        private final CalibrationEstimate estimate;
        private final ListCalibration calibration;
        private final int[] right = new int[40];
        private final int[] all = new int[40];
        private final double[] expected = new double[40];

        /** Right weights are normal around 4 bits, wrong ones around -4, each with a deviation of 2. */
        World(int names, double absent, DoubleUnaryOperator scale) {
            this(names, absent, 0, scale);
        }

        /** Besides, so many names are those of another company, which is not told apart by its name. */
        World(int names, double absent, double shared, DoubleUnaryOperator scale) {
            estimate = new CalibrationEstimate("", 100_000, names);
            Random random = new Random(20261129);
            Random namesakes = new Random(1);
            double[] bests = new double[names];
            boolean[] rights = new boolean[names];
            for (int i = 0; i < names; i++) {
                double own = random.nextDouble() < absent ? ABSENT : scale.applyAsDouble(4 + 2 * random.nextGaussian());
                double wrong = scale.applyAsDouble(-4 + 2 * random.nextGaussian());
                double second = scale.applyAsDouble(-4 + 2 * random.nextGaussian());
                if (own == ABSENT && namesakes.nextDouble() < shared) {
                    wrong = Math.max(wrong, scale.applyAsDouble(4 + 2 * namesakes.nextGaussian()));
                }
                rights[i] = own > wrong;
                bests[i] = Math.max(own, wrong);
                double other = rights[i] ? wrong : Math.max(own, Math.min(wrong, second));
                estimate.add(new CalibrationEstimate.Name(
                        bests[i], other, "C" + i, namesakes.nextDouble() < shared, false, false));
            }
            calibration = estimate.calibration();
            for (int i = 0; i < names; i++) {
                int bin = (int) Math.max(0, Math.min(39, bests[i] + 20));
                all[bin]++;
                right[bin] += rights[i] ? 1 : 0;
                expected[bin] += 1 / (1 + Math.pow(2, -calibration.besideNamesakes(calibration.bits(bests[i]), 0)));
            }
        }

        double error() {
            double sum = 0;
            int names = 0;
            for (int bin = 0; bin < all.length; bin++) {
                sum += Math.abs(expected[bin] - right[bin]);
                names += all[bin];
            }
            return sum / names;
        }
    }

    @Test
    void curve_isCalibrated_whateverShareOfNamesHasAPartner() {
        for (double absent : new double[] {0, 0.5, 0.9}) {
            assertThat(new World(5_000, absent, w -> w).error())
                    .as("absent " + absent)
                    .isLessThan(0.02);
        }
    }

    @Test
    void curve_isCalibrated_whereTheModelIsTooSureOrNotSureEnough() {
        assertThat(new World(5_000, 0.5, w -> 1.5 * w).error()).isLessThan(0.02);
        assertThat(new World(5_000, 0.5, w -> 0.7 * w).error()).isLessThan(0.02);
        assertThat(new World(5_000, 0.5, w -> w + 2).error()).isLessThan(0.02);
    }

    @Test
    void curve_isCalibrated_whereCompaniesShareNames_andFewNamesHaveAPartner() {
        World world = new World(5_000, 0.7, 0.05, w -> w);
        assertThat(world.error()).isLessThan(0.03);
        assertThat(world.calibration.shared()).isBetween(0.04, 0.06);
        assertThat(world.calibration.warning().orElseThrow()).contains("share names");
    }

    @Test
    void shared_isWhatOtherListsHave_whereNoCompanySharesAName() {
        assertThat(new World(5_000, 0.5, w -> w).calibration.shared()).isCloseTo(0.0149, within(1e-4));
    }

    /** On a small list of well-known companies, calibrating once made namesakes sure. */
    @Test
    void fewNames_raiseWeightsLittleAndManyMuch() {
        ListCalibration few = wellFitting(24);
        ListCalibration many = wellFitting(2_400);
        assertThat(few.listed()).isGreaterThan(0.85);
        for (int weight = 0; weight <= 10; weight++) {
            assertThat(few.bits(weight)).isLessThanOrEqualTo(weight + 1);
            assertThat(many.bits(weight)).isGreaterThan(weight + 4);
        }
        assertThat(new CalibrationEstimate("", 100_000, 0).calibration()).isEqualTo(ListCalibration.SHIPPED);
    }

    @Test
    void namesThatNoCompanyComesNear_haveNoPartner() {
        CalibrationEstimate estimate = new CalibrationEstimate("", 20, 62);
        for (int i = 0; i < 50; i++) {
            estimate.add(CalibrationEstimate.Name.UNLISTED);
        }
        assertThat(estimate.calibration()).isEqualTo(ListCalibration.SHIPPED);
        for (int i = 0; i < 12; i++) {
            estimate.add(new CalibrationEstimate.Name(6, -5, "C" + i, false, false, false));
        }
        ListCalibration calibration = estimate.calibration();
        assertThat(calibration.names()).isEqualTo(62);
        assertThat(calibration.listed()).isBetween(0.15, 0.2);
    }

    /** Each name fits some company, and no other one nearly as well. */
    private static ListCalibration wellFitting(int names) {
        CalibrationEstimate estimate = new CalibrationEstimate("", 20, names);
        for (int i = 0; i < names; i++) {
            estimate.add(new CalibrationEstimate.Name(1 + i % 8, -4 - i % 5, "C" + i % 24, false, false, false));
        }
        return estimate.calibration();
    }

    @Test
    void curve_isCalibrated_whereHardlyAnyNameHasAPartner() {
        assertThat(new World(5_000, 0.98, w -> w).error()).isLessThan(0.02);
    }

    @Test
    void doubtful_isTheShareOfPartnersThatNoWeightIsSureOf() {
        assertThat(new World(5_000, 0, w -> w).calibration.doubtful()).isLessThan(0.1);
        assertThat(new World(5_000, 0.9, w -> w).calibration.doubtful()).isBetween(0.15, 0.4);
    }

    @Test
    void order_ofTheNames_changesNothing() {
        CalibrationEstimate one = new CalibrationEstimate("", 100_000, 300);
        CalibrationEstimate other = new CalibrationEstimate("", 100_000, 300);
        Random random = new Random(1);
        double[][] names = new double[300][2];
        for (double[] name : names) {
            name[0] = 6 * random.nextGaussian();
            name[1] = name[0] - 5 * random.nextDouble();
        }
        for (int i = 0; i < names.length; i++) {
            one.add(new CalibrationEstimate.Name(names[i][0], names[i][1], "C" + i % 90, i % 90 == 0, false, false));
            int last = names.length - 1 - i;
            other.add(new CalibrationEstimate.Name(
                    names[last][0], names[last][1], "C" + last % 90, last % 90 == 0, false, false));
        }
        assertThat(one.calibration()).isEqualTo(other.calibration());
    }

    @Test
    void sample_isTheWholeOfAShortList_andSpreadOverALongOne() {
        assertThat(taken(7)).isEqualTo(7);
        assertThat(taken(CalibrationEstimate.MOST_NAMES)).isEqualTo(CalibrationEstimate.MOST_NAMES);
        assertThat(taken(123_457)).isEqualTo(CalibrationEstimate.MOST_NAMES);
    }

    private static int taken(int size) {
        int taken = 0;
        for (int place = 0; place < size; place++) {
            taken += CalibrationEstimate.inSample(place, size) ? 1 : 0;
        }
        return taken;
    }
}
