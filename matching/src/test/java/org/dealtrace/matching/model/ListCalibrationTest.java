package org.dealtrace.matching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.model.ListCalibration.Point;
import org.junit.jupiter.api.Test;

class ListCalibrationTest {

    private static final SortedMap<String, Integer> NONE = Collections.emptySortedMap();

    private static final ListCalibration CALIBRATION = new ListCalibration(
            "m",
            1_200,
            0.4,
            0.1,
            0,
            true,
            List.of(new Point(-2, -6, 0.9), new Point(0, -1, 0.2), new Point(4, 9, 0.001)),
            new TreeMap<>(Map.of("Honda\t%", 12, "R-2", 4)));

    @Test
    void company_thatManyNamesComeNear_losesOdds() {
        assertThat(CALIBRATION.bits(4, "unmet")).isEqualTo(9);
        assertThat(CALIBRATION.bits(4, "R-2")).isCloseTo(8, within(1e-12));
        assertThat(CALIBRATION.bits(4, "Honda\t%")).isCloseTo(7, within(1e-12));
    }

    @Test
    void expectedNear_isAPriorThatNamesUpdate() {
        assertThat(ListCalibration.expectedNear(1, 0)).isEqualTo(0.25);
        assertThat(ListCalibration.expectedNear(2_000, 0)).isEqualTo(2);
        assertThat(ListCalibration.expectedNear(2_000, 16)).isEqualTo(10);
        assertThat(ListCalibration.expectedNear(1_000_000, 0)).isCloseTo(4, within(0.01));
        assertThat(ListCalibration.expectedNear(2_000, 1_000)).isEqualTo(16);
    }

    @Test
    void weight_betweenPoints_isOnAStraightLine_andBeyondThemParallelToTheModel() {
        assertThat(CALIBRATION.bits(0)).isEqualTo(-1);
        assertThat(CALIBRATION.bits(1)).isCloseTo(1.5, within(1e-12));
        assertThat(CALIBRATION.bits(-5)).isCloseTo(-9, within(1e-12));
        assertThat(CALIBRATION.bits(6)).isCloseTo(11, within(1e-12));
        assertThat(CALIBRATION.unrelated(-1)).isCloseTo(0.55, within(1e-12));
        assertThat(CALIBRATION.unrelated(-9)).isEqualTo(1);
        assertThat(CALIBRATION.unrelated(9)).isEqualTo(0.001);
    }

    /** Of 100 names 10 have a partner, and of the others 1 in 10 has a namesake: .9 namesakes for each right one. */
    @Test
    void sharedNames_limitWhatNamesAreWorth_unlessASecondFieldAgrees() {
        ListCalibration shared = new ListCalibration("m", 100, 0.1, 0.1, 0.1, false, CALIBRATION.curve(), NONE);
        assertThat(shared.besideNamesakes(30, 0)).isCloseTo(Math.log(1 / 0.9) / Math.log(2), within(1e-6));
        assertThat(shared.besideNamesakes(30, 5)).isCloseTo(Math.log(1 / 0.9) / Math.log(2) + 5, within(1e-6));
        assertThat(shared.besideNamesakes(-9, 0)).isCloseTo(-9, within(0.01));
        assertThat(CALIBRATION.besideNamesakes(30, 0)).isEqualTo(30);
    }

    @Test
    void text_isReadBack() {
        assertThat(ListCalibration.parse(CALIBRATION.text())).isEqualTo(CALIBRATION);
        assertThat(ListCalibration.parse(ListCalibration.SHIPPED.text())).isEqualTo(ListCalibration.SHIPPED);
        for (String wrong : List.of(
                "",
                "a\tb\tc",
                "dealtrace-calibration-2\t7\t0\t0",
                CALIBRATION.text().replace("\"siblings\":true", "\"siblings\":\"yes\""),
                "dealtrace-calibration-4\t7\t0\t0\t0\tfalse\n",
                "dealtrace-calibration-7 {\"model\":\"m\",\"names\":7}",
                CALIBRATION.text() + "{}")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ListCalibration.parse(wrong))
                    .withMessageContaining("alibration");
        }
    }

    @Test
    void text_cutOffAnywhere_isRefused() {
        String text = CALIBRATION.text().strip();
        for (int length = 0; length < text.length(); length++) {
            String part = text.substring(0, length);
            assertThatIllegalArgumentException().as(part).isThrownBy(() -> ListCalibration.parse(part));
        }
    }

    @Test
    void calibrationOfNamesWithoutACurve_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ListCalibration("m", 5, 0.5, 0, 0, false, List.of(), NONE))
                .withMessage("a calibration learned from 5 names has a curve of 0 points");
    }

    @Test
    void calibration_printsFromWhichWeightsCompaniesAreSure() {
        assertThat(CALIBRATION)
                .hasToString(
                        "calibrated on 1,200 names, 40 % with a partner: 50 % sure from 0.4 bits, 95 % from 2.1, 99 %"
                                + " from 3.1");
        assertThat(ListCalibration.SHIPPED).hasToString("not calibrated: weights as the model gives them");
        assertThat(ListCalibration.SHIPPED.bits(2.5)).isEqualTo(2.5);
    }

    @Test
    void calibration_warnsOfFewPartners_andOfManyDoubtfulOnes() {
        assertThat(CALIBRATION.warning()).isEmpty();
        assertThat(ListCalibration.SHIPPED.warning()).isEmpty();
        assertThat(new ListCalibration("m", 200, 0.4, 0.1, 0, false, CALIBRATION.curve(), NONE).warning())
                .hasValue("fewer than 100 of these names seem to have a partner, which is few to learn from: judge some"
                        + " links");
        ListCalibration renamed = new ListCalibration("m", 1_200, 0.4, 0.3, 0, false, CALIBRATION.curve(), NONE);
        assertThat(renamed.warning()).hasValueSatisfying(w -> assertThat(w).startsWith("30 % of the expected matches"));
        assertThat(renamed.toString()).endsWith("; " + renamed.warning().orElseThrow());
    }

    @Test
    void calibration_ofAnotherModel_isRefusedByTheBuilder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompanyMatcher.builder()
                        .calibration(ListCalibration.parse(CALIBRATION.text()))
                        .over(List.of()))
                .withMessageContaining("learned with another model than")
                .withMessageContaining("calibrate");
    }

    @Test
    void calibration_learned_fitsItsModelAgain() {
        List<Company> companies = IntStream.range(0, 60)
                .mapToObj(i -> Company.of("c" + i, "Alpha" + i + " Werke"))
                .toList();
        ListCalibration learned = CompanyMatcher.over(companies).calibrate(companies);

        assertThat(learned.model()).isEqualTo(MatchModel.standard().checksum());
        assertThat(CompanyMatcher.builder()
                        .calibration(ListCalibration.parse(learned.text()))
                        .over(companies)
                        .size())
                .isEqualTo(60);
    }
}
