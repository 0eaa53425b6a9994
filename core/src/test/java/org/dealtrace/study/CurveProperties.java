package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealtrace.study.FollowUp.Event;

class CurveProperties {

    @Provide
    Arbitrary<List<FollowUp>> followUps() {
        return Combinators.combine(Arbitraries.longs().between(0, 60), Arbitraries.of(Event.class))
                .as((days, event) -> FollowUp.of("c", days, event))
                .list()
                .ofMinSize(1)
                .ofMaxSize(60);
    }

    @Property(tries = 300, seed = "20261124")
    void shares_ofDealsCompetingEventsAndTheRest_sumToOne(@ForAll("followUps") List<FollowUp> list) {
        double free = 1;
        for (CumulativeIncidence.Step step : CumulativeIncidence.of(list).steps()) {
            free *= 1 - (double) (step.events() + step.competing()) / step.atRisk();
            assertThat(step.incidence() + step.competingIncidence() + free).isCloseTo(1, within(1e-9));
        }
    }

    /** The product-limit estimate of Kaplan and Meier (1958) with Greenwood's variance (1926). */
    @Property(tries = 300, seed = "20261124")
    void incidence_withoutCompetingEvents_isOneMinusKaplanMeier(@ForAll("followUps") List<FollowUp> list) {
        List<FollowUp> simple = list.stream()
                .map(f -> f.event().competes() ? FollowUp.of(f.id(), f.days(), Event.CENSORED) : f)
                .toList();
        double survival = 1;
        double greenwood = 0;
        for (CumulativeIncidence.Step step : CumulativeIncidence.of(simple).steps()) {
            int left = step.atRisk() - step.events();
            survival *= (double) left / step.atRisk();
            assertThat(step.incidence()).isCloseTo(1 - survival, within(1e-9));
            if (left > 0) {
                greenwood += step.events() / ((double) step.atRisk() * left);
                assertThat(step.standardError()).isCloseTo(survival * Math.sqrt(greenwood), within(1e-6));
            }
        }
    }

    @Property(tries = 300, seed = "20261124")
    void variance_withoutCensoring_isTheBinomialOne(@ForAll("followUps") List<FollowUp> list) {
        List<FollowUp> complete =
                list.stream().filter(f -> f.event() != Event.CENSORED).toList();
        for (CumulativeIncidence.Step step : CumulativeIncidence.of(complete).steps()) {
            double f = step.incidence();
            assertThat(step.standardError() * step.standardError())
                    .isCloseTo(f * (1 - f) / complete.size(), within(1e-9));
        }
    }

    @Property(tries = 300, seed = "20261124")
    void companies_inAnotherOrder_giveTheSameCurves(@ForAll("followUps") List<FollowUp> list) {
        List<FollowUp> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        assertThat(CumulativeIncidence.of(reversed).steps())
                .isEqualTo(CumulativeIncidence.of(list).steps());
    }

    @Property(tries = 200, seed = "20261124")
    void logRank_ofAGroupAgainstItself_findsNothing(@ForAll("followUps") List<FollowUp> list) {
        LogRank test = LogRank.of(list, list);
        assertThat(test.statistic()).isCloseTo(0, within(1e-9));
        assertThat(test.pValue()).isCloseTo(1, within(1e-6));
    }
}
