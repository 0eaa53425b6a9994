package org.dealtrace.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveReadingTest {

    private final Curve.Series series = new Curve.Series(
            "s",
            List.of(
                    new Curve.Step(100, 0.25, 0.1, 0.5, 4, 1),
                    new Curve.Step(400, 0.5, 0.2, 0.8, 3, 1),
                    new Curve.Step(800, 0.5, 0.2, 0.8, 2, 0)));

    @Test
    void at_beforeTheFirstStep_isZero() {
        assertThat(CurveReading.at(series, 99.9).share()).isZero();
    }

    @Test
    void at_beforeTheFirstStep_hasTheCompaniesOfTheFirst() {
        assertThat(CurveReading.at(series, 99.9).atRisk()).isEqualTo(4);
        assertThat(CurveReading.at(new Curve.Series("none", List.of()), 10).atRisk())
                .isZero();
    }

    @Test
    void at_onAStep_holdsAlready() {
        assertThat(CurveReading.at(series, 100).share()).isEqualTo(0.25);
        assertThat(CurveReading.at(series, 399).share()).isEqualTo(0.25);
        assertThat(CurveReading.at(series, 9999).share()).isEqualTo(0.5);
    }

    @Test
    void atRisk_betweenSteps_isThatOfTheNext() {
        assertThat(CurveReading.atRisk(series, 0)).isEqualTo(4);
        assertThat(CurveReading.atRisk(series, 100)).isEqualTo(4);
        assertThat(CurveReading.atRisk(series, 101)).isEqualTo(3);
        assertThat(CurveReading.atRisk(series, 801)).isZero();
    }

    @Test
    void yearly_curveOfTwoYears_givesEachYearAndTheEnd() {
        assertThat(CurveReading.yearly(series))
                .extracting(Curve.Step::days, Curve.Step::share, Curve.Step::atRisk)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(365.25, 0.25, 3L),
                        org.assertj.core.groups.Tuple.tuple(730.5, 0.5, 2L),
                        org.assertj.core.groups.Tuple.tuple(800.0, 0.5, 2L));
    }

    @Test
    void hasInterval_beforeTheFirstEvent_isFalse() {
        assertThat(CurveReading.hasInterval(new Curve.Step(30, 0, 0, 0, 5, 0))).isFalse();
        assertThat(CurveReading.hasInterval(new Curve.Step(40, 0.2, 0.01, 0.6, 5, 1)))
                .isTrue();
    }

    @Test
    void series_stepsOutOfOrder_areRefusedWithTheirDays() {
        assertThatThrownBy(() -> new Curve.Series(
                        "s", List.of(new Curve.Step(2, 0, 0, 0, 1, 0), new Curve.Step(1, 0, 0, 0, 1, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.0 days follow 2.0");
    }

    @Test
    void step_shareAboveOne_isRefusedWithItsValue() {
        assertThatThrownBy(() -> new Curve.Step(1, 1.2, 0, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.2");
    }
}
