package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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

    @Property(tries = 300, seed = "20261124")
    void incidence_withCompetingEvents_neverExceedsOneMinusKaplanMeier(@ForAll("followUps") List<FollowUp> list) {
        var incidence = CumulativeIncidence.of(list).steps();
        var survival = KaplanMeier.of(list).steps();
        for (int i = 0; i < survival.size(); i++) {
            assertThat(incidence.get(i).incidence())
                    .isLessThanOrEqualTo(1 - survival.get(i).survival() + 1e-9);
        }
    }

    @Property(tries = 300, seed = "20261124")
    void curves_withoutCompetingEvents_agreeWithTheirErrors(@ForAll("followUps") List<FollowUp> list) {
        List<FollowUp> simple = list.stream()
                .map(f -> f.event().competes() ? FollowUp.of(f.id(), f.days(), Event.CENSORED) : f)
                .toList();
        var incidence = CumulativeIncidence.of(simple).steps();
        var survival = KaplanMeier.of(simple).steps();
        for (int i = 0; i < survival.size(); i++) {
            assertThat(incidence.get(i).incidence())
                    .isCloseTo(1 - survival.get(i).survival(), within(1e-9));
            if (survival.get(i).survival() > 0) {
                assertThat(incidence.get(i).standardError())
                        .isCloseTo(survival.get(i).standardError(), within(1e-6));
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

    @Property(tries = 100, seed = "20261124")
    void turnbull_onExactDays_isKaplanMeier(@ForAll("followUps") List<FollowUp> list) {
        IntervalCensoredCurve turnbull = IntervalCensoredCurve.of(list);
        KaplanMeier kaplanMeier = KaplanMeier.of(list);
        assertThat(turnbull.masses().stream()
                        .mapToDouble(IntervalCensoredCurve.Mass::share)
                        .sum())
                .isCloseTo(1, within(1e-9));
        for (KaplanMeier.Step step : kaplanMeier.steps()) {
            assertThat(turnbull.highestSurvivalAt(step.days())).isCloseTo(step.survival(), within(1e-4));
        }
    }

    @Property(tries = 300, seed = "20261124")
    void companies_inAnotherOrder_giveTheSameCurves(@ForAll("followUps") List<FollowUp> list) {
        List<FollowUp> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        assertThat(CumulativeIncidence.of(reversed).steps())
                .isEqualTo(CumulativeIncidence.of(list).steps());
        assertThat(KaplanMeier.of(reversed).steps())
                .isEqualTo(KaplanMeier.of(list).steps());
    }

    @Property(tries = 200, seed = "20261124")
    void logRank_ofAGroupAgainstItself_findsNothing(@ForAll("followUps") List<FollowUp> list) {
        LogRank test = LogRank.of(Map.of("a", list, "b", list));
        assertThat(test.statistic()).isCloseTo(0, within(1e-9));
        assertThat(test.pValue()).isCloseTo(1, within(1e-6));
    }
}
