package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.study.FollowUp.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CumulativeIncidenceTest {

    /**
     * The worked example of J. M. Satagopan et al., "A note on competing risks in survival data analysis", British
     * Journal of Cancer 91 (2004), table 2: the first nine of 305 patients by follow-up; the paper gives the incidence
     * to a tenth of a percent.
     */
    @Test
    void curve_breastCancerExample_isAsPublished() {
        List<FollowUp> patients = new ArrayList<>();
        int[] days = {7, 10, 14, 16, 18, 23, 24, 26, 27};
        String status = "CECEOECOE";
        for (int i = 0; i < days.length; i++) {
            char c = status.charAt(i);
            patients.add(
                    FollowUp.of("p" + i, days[i], c == 'C' ? Event.CENSORED : c == 'E' ? Event.DEAL : Event.DISSOLVED));
        }
        for (int i = days.length; i < 305; i++) {
            patients.add(FollowUp.of("p" + i, 60, Event.CENSORED));
        }
        CumulativeIncidence curve = CumulativeIncidence.of(patients);
        assertThat(curve.steps().stream().filter(s -> s.events() > 0).map(CumulativeIncidence.Step::atRisk))
                .containsExactly(304, 302, 300, 297);
        assertThat(curve.incidenceAt(10) * 100).isCloseTo(0.3, within(0.05));
        assertThat(curve.incidenceAt(16) * 100).isCloseTo(0.6, within(0.1));
        assertThat(curve.incidenceAt(23) * 100).isCloseTo(0.9, within(0.1));
        assertThat(curve.incidenceAt(27) * 100).isCloseTo(1.2, within(0.15));
    }

    /** Without competing events the share without a deal and its error are those of the textbooks. */
    @ParameterizedTest
    @CsvSource({
        " 6, 0.85714, 0.076360",
        " 7, 0.80672, 0.086935",
        "10, 0.75294, 0.096350",
        "13, 0.69020, 0.106815",
        "16, 0.62745, 0.114054",
        "22, 0.53782, 0.128234",
        "23, 0.44818, 0.134591",
    })
    void curve_mercaptopurine_isAsPublished(long days, double without, double error) {
        CumulativeIncidence.Step step =
                CumulativeIncidence.of(Published.followUps(Published.MERCAPTOPURINE)).steps().stream()
                        .filter(s -> s.days() == days)
                        .findFirst()
                        .orElseThrow();
        assertThat(1 - step.incidence()).isCloseTo(without, within(5e-6));
        assertThat(step.standardError()).isCloseTo(error, within(5e-6));
    }

    private static final int[] TIMES = {3, 5, 5, 7, 8, 8, 10, 12, 12, 12, 15, 18, 20, 20, 22, 25, 25, 30, 31, 40};
    private static final int[] CAUSES = {1, 2, 1, 0, 1, 1, 2, 0, 1, 2, 1, 0, 2, 1, 0, 1, 2, 0, 1, 0};

    /**
     * Made-up times with ties and censoring; the values are those of R's survival 3.8 (multi-state survfit) and etm
     * 1.1.
     */
    @ParameterizedTest
    @CsvSource({
        " 3, 0.05,       0.048733972, 0",
        " 5, 0.10,       0.067082039, 0.05",
        " 8, 0.20625,    0.092065597, 0.05",
        "10, 0.20625,    0.092065597, 0.103125",
        "12, 0.259375,   0.100048206, 0.15625",
        "15, 0.3178125,  0.107824088, 0.15625",
        "20, 0.38355469, 0.115551927, 0.22199219",
        "25, 0.46244531, 0.124011588, 0.30088281",
        "31, 0.58078125, 0.134854240, 0.30088281",
    })
    void curve_tiesAndCensoring_agreesWithR(long days, double incidence, double error, double competing) {
        CumulativeIncidence.Step step = CumulativeIncidence.of(example()).steps().stream()
                .filter(s -> s.days() == days)
                .findFirst()
                .orElseThrow();
        assertThat(step.incidence()).isCloseTo(incidence, within(5e-9));
        assertThat(step.standardError()).isCloseTo(error, within(5e-9));
        assertThat(step.competingIncidence()).isCloseTo(competing, within(5e-9));
    }

    static List<FollowUp> example() {
        List<FollowUp> list = new ArrayList<>();
        for (int i = 0; i < TIMES.length; i++) {
            list.add(FollowUp.of(
                    "c" + i,
                    TIMES[i],
                    CAUSES[i] == 0 ? Event.CENSORED : CAUSES[i] == 1 ? Event.DEAL : Event.BOUGHT_BY_OTHER));
        }
        return list;
    }

    @Test
    void interval_logLog_followsItsFormula() {
        CumulativeIncidence.Step step =
                CumulativeIncidence.of(example()).steps().get(3);
        double f = 0.20625;
        double shift = 1.959963985 * 0.092065597 / (f * Math.log(f));
        assertThat(step.interval().low()).isCloseTo(Math.pow(f, Math.exp(-shift)), within(1e-7));
        assertThat(step.interval().high()).isCloseTo(Math.pow(f, Math.exp(shift)), within(1e-7));
    }

    /** Three companies with three deals do not show that everybody comes to one. */
    @Test
    void interval_everybodyHadADeal_keepsTheBoundBeforeTheLastRise() {
        List<FollowUp> list = new ArrayList<>();
        double before = 0;
        for (int n = 1; n <= 4; n++) {
            list.add(FollowUp.of("c" + n, 10 + n, Event.DEAL));
            List<CumulativeIncidence.Step> steps = CumulativeIncidence.of(list).steps();
            Interval last = steps.get(n - 1).interval();
            assertThat(last.low())
                    .isEqualTo(n == 1 ? 0 : steps.get(n - 2).interval().low())
                    .isGreaterThanOrEqualTo(before)
                    .isLessThan(0.5);
            assertThat(last.high()).isOne();
            before = last.low();
        }
    }

    @Test
    void incidenceAt_whereNobodyIsLeft_staysAsItIs() {
        CumulativeIncidence curve = CumulativeIncidence.of(
                List.of(FollowUp.of("a", 10, Event.DEAL), FollowUp.of("b", 20, Event.DISSOLVED)), 0.9);
        assertThat(curve.incidenceAt(100)).isEqualTo(0.5);
        assertThat(curve.steps()).allMatch(step -> step.interval().level() == 0.9);
        assertThatThrownBy(() -> CumulativeIncidence.of(List.of(), 90)).hasMessageContaining("but was 90");
    }

    @Test
    void incidenceAt_pastTheLastWatch_isNotInvented() {
        CumulativeIncidence curve = CumulativeIncidence.of(example());
        assertThat(curve.incidenceAt(0)).isZero();
        assertThat(curve.incidenceAt(39)).isCloseTo(0.58078125, within(1e-8));
        assertThat(curve.incidenceAt(40)).as("the last day of a watch").isCloseTo(0.58078125, within(1e-8));
        assertThat(curve.incidenceAt(41)).isNaN();
        assertThat(CumulativeIncidence.of(List.of()).incidenceAt(1)).isNaN();
    }
}
