package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KaplanMeierTest {

    private final KaplanMeier remission = KaplanMeier.of(Published.followUps(Published.MERCAPTOPURINE));

    /** Estimate and Greenwood's error as in the textbooks; the intervals as R's survival package 3.8 prints them. */
    @ParameterizedTest
    @CsvSource({
        " 6, 21, 3, 0.85714, 0.076360, 0.61972, 0.95155, 0.70748, 1.00000",
        " 7, 17, 1, 0.80672, 0.086935, 0.56315, 0.92281, 0.63633, 0.97711",
        "10, 15, 1, 0.75294, 0.096350, 0.50320, 0.88936, 0.56410, 0.94178",
        "13, 12, 1, 0.69020, 0.106815, 0.43161, 0.84907, 0.48084, 0.89955",
        "16, 11, 1, 0.62745, 0.114054, 0.36751, 0.80491, 0.40391, 0.85099",
        "22,  7, 1, 0.53782, 0.128234, 0.26778, 0.74679, 0.28648, 0.78915",
        "23,  6, 1, 0.44818, 0.134591, 0.18805, 0.68014, 0.18438, 0.71197",
    })
    void curve_mercaptopurine_isAsPublished(
            long days,
            int atRisk,
            int events,
            double survival,
            double error,
            double low,
            double high,
            double plainLow,
            double plainHigh) {
        KaplanMeier.Step step = remission.steps().stream()
                .filter(s -> s.days() == days)
                .findFirst()
                .orElseThrow();
        assertThat(step.atRisk()).isEqualTo(atRisk);
        assertThat(step.events()).isEqualTo(events);
        assertThat(step.survival()).isCloseTo(survival, within(5e-6));
        assertThat(step.standardError()).isCloseTo(error, within(5e-6));
        assertThat(step.interval().low()).isCloseTo(low, within(6e-6));
        assertThat(step.interval().high()).isCloseTo(high, within(6e-6));
        assertThat(step.plain().low()).isCloseTo(plainLow, within(6e-6));
        assertThat(step.plain().high()).isCloseTo(plainHigh, within(6e-6));
    }

    @Test
    void median_mercaptopurine_isTwentyThreeWeeks() {
        assertThat(remission.medianDays()).hasValue(23);
        assertThat(KaplanMeier.of(Published.followUps(Published.PLACEBO)).medianDays())
                .hasValue(8);
    }

    @Test
    void survivalAt_pastTheLastWatch_isNotInvented() {
        assertThat(remission.survivalAt(0)).isEqualTo(1);
        assertThat(remission.survivalAt(24)).isCloseTo(0.44818, within(5e-6));
        assertThat(remission.survivalAt(35)).as("the last day of a watch").isCloseTo(0.44818, within(5e-6));
        assertThat(remission.survivalAt(36)).isNaN();
        assertThat(KaplanMeier.of(Published.followUps(Published.PLACEBO)).survivalAt(100))
                .isZero();
    }

    @Test
    void curve_fallenToZero_keepsAnUpperBound() {
        KaplanMeier curve = KaplanMeier.of(Published.followUps(Published.PLACEBO));
        KaplanMeier.Step last = curve.steps().get(curve.steps().size() - 1);
        KaplanMeier.Step before = curve.steps().get(curve.steps().size() - 2);
        assertThat(last.survival()).isZero();
        assertThat(last.interval().low()).isZero();
        assertThat(last.interval().high()).isEqualTo(before.interval().high());
    }

    @Test
    void curve_nobody_isEmpty() {
        KaplanMeier curve = KaplanMeier.of(List.of());
        assertThat(curve.steps()).isEmpty();
        assertThat(curve.survivalAt(1)).isNaN();
    }

    @Test
    void curve_otherLevel_isSaidAndRefusedWhenItIsNone() {
        KaplanMeier curve = KaplanMeier.of(Published.followUps(Published.MERCAPTOPURINE), 0.9);
        assertThat(curve.n()).isEqualTo(21);
        assertThat(curve.level()).isEqualTo(0.9);
        assertThatThrownBy(() -> KaplanMeier.of(List.of(), 90)).hasMessageContaining("but was 90");
    }

    @Test
    void curve_competingEvents_endTheWatch() {
        KaplanMeier curve = KaplanMeier.of(List.of(
                FollowUp.of("a", 1, FollowUp.Event.BOUGHT_BY_OTHER),
                FollowUp.of("b", 2, FollowUp.Event.DEAL),
                FollowUp.of("c", 3, FollowUp.Event.CENSORED)));
        assertThat(curve.steps().get(0)).returns(0, KaplanMeier.Step::events).returns(1, KaplanMeier.Step::censored);
        assertThat(curve.survivalAt(2)).isEqualTo(0.5);
    }

    @Test
    void toString_daysWithoutADeal_haveNoLine() {
        assertThat(remission.toString().lines().skip(2).map(l -> l.strip().split(" ")[0]))
                .containsExactly("6", "7", "10", "13", "16", "22", "23");
    }

    @Test
    void toString_anyLocale_isTheSameTable() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(remission.toString()).startsWith("""
                    Kaplan-Meier, 21 companies, intervals log-log Greenwood
                    days  at risk  deals  without deal %  s.e.  95 % interval
                       6       21      3            85.7   7.6      62.0–95.2
                    """);
        } finally {
            Locale.setDefault(before);
        }
    }
}
