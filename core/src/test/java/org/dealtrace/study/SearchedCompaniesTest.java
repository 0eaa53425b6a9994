package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dealtrace.study.LinkEvidence.certain;
import static org.dealtrace.study.LinkEvidence.companies;
import static org.dealtrace.study.LinkEvidence.judged;
import static org.dealtrace.study.LinkEvidence.judgedLink;
import static org.dealtrace.study.LinkEvidence.link;
import static org.dealtrace.study.LinkEvidence.wholeList;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.dealtrace.study.JudgedSample.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Estimate;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.junit.jupiter.api.Test;

class SearchedCompaniesTest {

    @Test
    void estimate_companiesSearched_areKnownAndSpeakForTheOthers() {
        Map<String, Boolean> searched = new LinkedHashMap<>();
        for (int i = 10; i < 50; i++) {
            searched.put("c" + i, i < 12);
        }
        Estimate estimate = wholeList(60, certain(10), List.of(), searched).run();
        // Ten linked, two missed, and of ten more at most 2 of 40 each.
        assertThat(estimate.value()).isBetween(12.0 / 60, (12 + 10 * 2.0 / 40) / 60);
        assertThat(estimate.interval().low()).isEqualTo(12.0 / 60);
        Map<String, Boolean> all = new LinkedHashMap<>(searched);
        for (int i = 0; i < 60; i++) {
            all.putIfAbsent("c" + i, i < 9);
        }
        // A person's word stands before the link's.
        assertThat(wholeList(60, certain(10), List.of(), all).run().interval())
                .returns(11.0 / 60, Interval::low)
                .returns(11.0 / 60, Interval::high);
    }

    /** Only a company without a link that can be right says how often linking finds nothing where there is a deal. */
    @Test
    void estimate_companiesSearched_speakForOthersOnlyWithoutALink() {
        Map<String, Boolean> searched = Map.of("c0", true);
        assertThat(wholeList(10, List.of(link(0, 0.5)), List.of(), searched)
                        .run()
                        .interval())
                .returns(0.1, Interval::low)
                .returns(0.1, Interval::high);
        for (Evidence none : List.of(judgedLink(0, Judgement.WRONG), link(0, 0))) {
            Estimate ofOneSearched =
                    wholeList(10, List.of(none), List.of(), searched).run();
            assertThat(ofOneSearched.value()).isBetween(0.1, 0.5);
            assertThat(ofOneSearched.interval().low()).isEqualTo(0.1);
        }
    }

    /** Whoever has searched every company need not believe a model for those that were not looked at. */
    @Test
    void estimate_linkedCompaniesSearched_speakForTheOthersInPlaceOfTheirLinks() {
        List<Evidence> evidence = new ArrayList<>();
        Map<String, Boolean> searched = new LinkedHashMap<>();
        for (int i = 0; i < 50; i++) {
            evidence.add(link(i, 0.7));
            searched.put("c" + i, i < 10);
        }
        var jeffreys = BinomialConfidenceInterval.JEFFREYS.fromErrorRate(100, 10, 0.05);
        Estimate endless = judged(100, evidence, List.of(), searched)
                .estimate(1)
                .draws(20_000)
                .run();
        assertThat(endless.value()).isCloseTo(10.5 / 101, within(0.002));
        assertThat(endless.interval().low()).isCloseTo(jeffreys.getLowerBound(), within(0.005));
        assertThat(endless.interval().high()).isCloseTo(jeffreys.getUpperBound(), within(0.005));
        // For companies that were not looked at, links of a band have the chance of the judged ones.
        List<JudgedLinks> band = List.of(new JudgedLinks(0.5, 0.9, 500, 350));
        Estimate judged = judged(100, evidence, band, searched).estimate(1).run();
        assertThat(judged.value()).isCloseTo((0.5 + 50 * 0.7) / 101, within(0.01));
        // A wrong link is none: one missed deal of such a company raises the rate of the others.
        List<Evidence> wrong = List.of(judgedLink(0, Judgement.WRONG));
        Estimate missed =
                judged(100, wrong, List.of(), Map.of("c0", true)).estimate(1).run();
        Estimate none =
                judged(100, wrong, List.of(), Map.of("c0", false)).estimate(1).run();
        assertThat(missed.value()).isGreaterThan(none.value() + 0.05);
    }

    @Test
    void estimate_dealsMissedOfAllSearched_isNearlyAll() {
        Estimate estimate =
                wholeList(100, List.of(), List.of(), searched(0, 50, true)).run();
        assertThat(estimate.value()).isBetween(0.98, 1.0);
        assertThat(estimate.interval().low()).isBetween(0.9, 0.99);
    }

    @Test
    void estimate_searchThatFindsNothing_narrowsTheInterval() {
        Interval before = wholeList(700, certain(100))
                .trust(LinkUncertainty.Trust.GUARDED)
                .run()
                .interval();
        for (int some : new int[] {10, 100, 400}) {
            Estimate estimate = wholeList(700, certain(100), List.of(), searched(100, some, false))
                    .trust(LinkUncertainty.Trust.GUARDED)
                    .run();
            assertThat(estimate.interval().low()).isLessThanOrEqualTo(1.0 / 7);
            assertThat(estimate.interval().high()).isBetween(1.0 / 7, before.high());
            assertThat(estimate.right()).isBetween(99.0, 100.0);
        }
        assertThat(wholeList(700, certain(100), List.of(), searched(100, 600, false))
                        .run()
                        .value())
                .isCloseTo(1.0 / 7, within(1e-9));
    }

    private static Map<String, Boolean> searched(int from, int number, boolean withDeal) {
        Map<String, Boolean> searched = new LinkedHashMap<>();
        companies(from + number).subList(from, from + number).forEach(id -> searched.put(id, withDeal));
        return searched;
    }
}
