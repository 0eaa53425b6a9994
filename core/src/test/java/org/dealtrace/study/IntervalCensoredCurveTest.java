package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.study.FollowUp.Event;
import org.junit.jupiter.api.Test;

class IntervalCensoredCurveTest {

    /** Turnbull's estimate for the radiotherapy group, as the R packages interval and Icens print it. */
    @Test
    void curve_cosmesis_isAsPublished() {
        List<FollowUp> women = new ArrayList<>();
        for (int[] pair : Published.COSMESIS) {
            women.add(
                    pair[1] == 0
                            ? FollowUp.of("w" + women.size(), pair[0], Event.CENSORED)
                            : new FollowUp("w" + women.size(), pair[1], Event.DEAL, pair[0] + 1, pair[1]));
        }
        IntervalCensoredCurve curve = IntervalCensoredCurve.of(women);
        assertThat(curve.converged()).isTrue();
        long[][] ranges = {{5, 5}, {7, 7}, {8, 8}, {12, 12}, {25, 25}, {34, 34}, {39, 40}, {47, 48}};
        double[] shares = {0.0463, 0.0334, 0.0887, 0.0708, 0.0926, 0.0818, 0.1209, 0.4656};
        List<IntervalCensoredCurve.Mass> masses =
                curve.masses().stream().filter(m -> m.share() > 1e-6).toList();
        assertThat(masses).hasSize(shares.length);
        for (int i = 0; i < shares.length; i++) {
            assertThat(masses.get(i).fromDays()).isEqualTo(ranges[i][0]);
            assertThat(masses.get(i).toDays()).isEqualTo(ranges[i][1]);
            assertThat(masses.get(i).share()).isCloseTo(shares[i], within(5e-5));
        }
    }

    @Test
    void curve_monthOnlyDate_boundsTheShareWithinTheMonth() {
        IntervalCensoredCurve curve = IntervalCensoredCurve.of(
                List.of(new FollowUp("a", 15, Event.DEAL, 1, 30), FollowUp.of("b", 100, Event.CENSORED)));
        assertThat(curve.imprecise()).isEqualTo(1);
        assertThat(curve.lowestSurvivalAt(10)).isCloseTo(0.5, within(1e-9));
        assertThat(curve.highestSurvivalAt(10)).isCloseTo(1, within(1e-9));
        assertThat(curve.lowestSurvivalAt(30)).isCloseTo(0.5, within(1e-9));
        assertThat(curve.highestSurvivalAt(30)).isCloseTo(0.5, within(1e-9));
    }

    /** Of four, one dealt on day 10, one in the days 20 to 29, and two were watched for 100 days without a deal. */
    @Test
    void curve_deals_readAndPrintAtTheEndsOfTheirDays() {
        IntervalCensoredCurve curve = IntervalCensoredCurve.of(List.of(
                FollowUp.of("a", 10, Event.DEAL),
                new FollowUp("b", 25, Event.DEAL, 20, 29),
                FollowUp.of("c", 100, Event.CENSORED),
                FollowUp.of("d", 100, Event.CENSORED)));
        assertThat(curve.n()).isEqualTo(4);
        assertThat(curve.imprecise()).isEqualTo(1);
        long[] days = {9, 10, 19, 20, 28, 29};
        double[] lowest = {1, 0.75, 0.75, 0.5, 0.5, 0.5};
        double[] highest = {1, 0.75, 0.75, 0.75, 0.75, 0.5};
        for (int i = 0; i < days.length; i++) {
            // a range lies after a day when its first day does, for the lowest share, or its last day, for the highest
            assertThat(curve.lowestSurvivalAt(days[i])).as("day " + days[i]).isCloseTo(lowest[i], within(1e-9));
            assertThat(curve.highestSurvivalAt(days[i])).as("day " + days[i]).isCloseTo(highest[i], within(1e-9));
        }
        assertThat(curve.toString().lines().map(String::strip))
                .containsExactly(
                        "Turnbull, 4 companies, 1 deal not known to the day",
                        "days      share %  without deal after %",
                        "10           25.0  75.0",
                        "20–29        25.0  50.0",
                        "from 101     50.0  not known");
    }

    @Test
    void curve_nobody_isEmpty() {
        assertThat(IntervalCensoredCurve.of(List.of()).masses()).isEmpty();
    }

    @Test
    void survivalAt_nobody_isNotKnown() {
        IntervalCensoredCurve curve = IntervalCensoredCurve.of(List.of());
        assertThat(curve.lowestSurvivalAt(10)).isNaN();
        assertThat(curve.highestSurvivalAt(10)).isNaN();
    }
}
