package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dealtrace.study.LinkEvidence.certain;
import static org.dealtrace.study.LinkEvidence.companies;
import static org.dealtrace.study.LinkEvidence.link;
import static org.dealtrace.study.LinkEvidence.links;
import static org.dealtrace.study.LinkEvidence.wholeList;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.dealtrace.Decision;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.study.LinkUncertainty.Estimate;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.junit.jupiter.api.Test;

class LinkUncertaintyTest {

    @Test
    void rates_reviewLinks_standBesideTheCertainOnes() {
        LinkUncertainty uncertainty =
                LinkUncertainty.of(companies(30), List.of(link(0, 1), link(1, 0.95), link(2, 0.6), link(2, 0.5)));
        assertThat(uncertainty.certain()).isEqualTo(Rate.of(2, 30));
    }

    @Test
    void estimate_certainLinks_isJeffreysInterval() {
        var jeffreys = BinomialConfidenceInterval.JEFFREYS.fromErrorRate(30, 14, 0.05);
        Estimate estimate = LinkUncertainty.of(companies(30), certain(14))
                .estimate(1)
                .draws(40_000)
                .run();
        assertThat(estimate.interval().low()).isCloseTo(jeffreys.getLowerBound(), within(0.005));
        assertThat(estimate.interval().high()).isCloseTo(jeffreys.getUpperBound(), within(0.005));
        assertThat(estimate.value()).isCloseTo(14.5 / 31, within(0.002));
    }

    @Test
    void estimate_wholeListAndCertainLinks_leavesNoDoubt() {
        Estimate estimate = wholeList(30, certain(14)).run();
        assertThat(estimate.interval().low()).isEqualTo(14.0 / 30);
        assertThat(estimate.interval().high()).isEqualTo(14.0 / 30);
    }

    /** Without censoring the Aalen-Johansen estimate is the count, wherever competing events come. */
    @Test
    void estimate_certainLinksAndNoCensoring_isTheCountWithCompetingEvents() {
        SeededRandom random = new SeededRandom(7);
        for (int list = 0; list < 50; list++) {
            int n = 5 + random.below(60);
            List<Evidence> deals = new ArrayList<>();
            List<FollowUp> watched = new ArrayList<>();
            for (int c = 0; c < n; c++) {
                boolean ended = random.unit() < 0.4;
                watched.add(FollowUp.of(
                        "c" + c,
                        ended ? random.below(1827) : 1826,
                        ended ? FollowUp.Event.BOUGHT_BY_OTHER : FollowUp.Event.CENSORED));
                if (random.unit() < 0.5) {
                    deals.add(new Evidence(
                            "c" + c,
                            "d" + c,
                            0,
                            1,
                            Decision.LINK,
                            LinkUncertainty.Judgement.RIGHT,
                            random.below(1827),
                            false));
                }
            }
            Estimate estimate = LinkUncertainty.of(companies(n), deals)
                    .watched(watched)
                    .estimate(1)
                    .population(n)
                    .horizon(1826)
                    .draws(100)
                    .run();
            double count = (double) deals.size() / n;
            assertThat(estimate.value()).isCloseTo(count, within(1e-9));
            assertThat(estimate.interval().low()).isCloseTo(count, within(1e-9));
            assertThat(estimate.interval().high()).isCloseTo(count, within(1e-9));
        }
    }

    @Test
    void estimate_oneEvenLink_movesByOneCompany() {
        List<Evidence> evidence = new ArrayList<>(certain(4));
        evidence.add(link(4, 0.5));
        Estimate estimate = wholeList(10, evidence).draws(10_000).run();
        assertThat(estimate.interval().low()).isEqualTo(0.4);
        assertThat(estimate.interval().high()).isEqualTo(0.5);
        assertThat(estimate.value()).isCloseTo(0.45, within(0.002));
    }

    /**
     * A list with a few even links: the possible rates are few, and the ends must not each hold a whole tail too much.
     */
    @Test
    void estimate_fewPossibleRates_doNotCoverTooOften() {
        List<Evidence> evidence = links(12, 0.5);
        Estimate estimate = wholeList(100, evidence).run();
        // Binomial(12, 1/2): P(X <= 2) is 1.9 %, P(X <= 2) less half of P(X = 2) 1.1 %, P(X <= 3) less half of P(X = 3)
        // 4.6 %.
        assertThat(estimate.interval().low()).isEqualTo(0.03);
        assertThat(estimate.interval().high()).isEqualTo(0.09);
    }

    @Test
    void estimate_sameSeed_isTheSame() {
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(30), List.of(link(0, 0.7), link(1, 0.4)));
        assertThat(uncertainty.estimate(7).run())
                .isEqualTo(uncertainty.estimate(7).run());
        assertThat(uncertainty.estimate(7).run())
                .isNotEqualTo(uncertainty.estimate(8).run());
    }

    /**
     * Simulated lists with calibrated probabilities of every size: the interval must hold the truth about as often as
     * it says.
     */
    @Test
    void estimate_calibratedProbabilities_coverAboutAsOftenAsTheySay() {
        SeededRandom random = new SeededRandom(17);
        int runs = 600;
        int covered = 0;
        for (int run = 0; run < runs; run++) {
            int size = 200;
            int n = 60;
            double[] chances = new double[size];
            int truth = 0;
            for (int i = 0; i < size; i++) {
                // A third certain, a third probably, a third hardly.
                chances[i] = i % 3 == 0
                        ? (random.unit() < 0.4 ? 1 : 0)
                        : i % 3 == 1 ? 0.5 + 0.5 * random.unit() : 0.2 * random.unit();
                truth += random.unit() < chances[i] ? 1 : 0;
            }
            List<Evidence> evidence = new ArrayList<>();
            List<String> sampled = new ArrayList<>();
            for (int place : random.draw(n, size)) {
                sampled.add("c" + place);
                if (chances[place] > 0) {
                    evidence.add(link(place, chances[place]));
                }
            }
            Estimate estimate = LinkUncertainty.of(sampled, evidence)
                    .estimate(run)
                    .population(size)
                    .draws(1000)
                    .run();
            covered += estimate.interval().contains((double) truth / size) ? 1 : 0;
        }
        assertThat((double) covered / runs).isBetween(0.93, 0.97);
    }

    @Test
    void of_impossibleInput_namesTheValue() {
        assertThatThrownBy(() -> LinkUncertainty.of(companies(1), List.of(link(5, 0.5))))
                .hasMessage("evidence for deal d5 names the unknown company 'c5'");
        assertThatThrownBy(() -> link(1, 1.2)).hasMessageContaining("must be 0 to 1 but was 1.2");
        assertThatThrownBy(() ->
                        LinkUncertainty.of(companies(3), List.of()).estimate(1).population(2))
                .hasMessageContaining("at least the 3 companies looked at but has 2");
        LinkUncertainty.Simulation simulation =
                LinkUncertainty.of(companies(3), List.of()).estimate(1);
        assertThatThrownBy(() -> simulation.draws(99))
                .hasMessageContaining("at least 100 draws")
                .hasMessageEndingWith("99");
        assertThatThrownBy(() ->
                        LinkUncertainty.of(List.of(), List.of()).estimate(1).run())
                .isInstanceOf(IllegalStateException.class);
    }
}
