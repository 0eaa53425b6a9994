package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dealtrace.study.LinkEvidence.companies;
import static org.dealtrace.study.LinkEvidence.judged;
import static org.dealtrace.study.LinkEvidence.judgedLink;
import static org.dealtrace.study.LinkEvidence.link;
import static org.dealtrace.study.LinkEvidence.links;
import static org.dealtrace.study.LinkEvidence.wholeList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.dealtrace.study.JudgedSample.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Estimate;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.junit.jupiter.api.Test;

class JudgedLinksTest {

    @Test
    void estimate_judgedLinks_speakInPlaceOfTheModel() {
        // The model is far too sure of these.
        List<Evidence> evidence = links(100, 0.8);
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(400), evidence);
        assertThat(uncertainty.estimate(1).population(400).run().interval().low())
                .isGreaterThan(0.17);
        List<JudgedLinks> bands = List.of(new JudgedLinks(0.5, 0.9, 40, 8), new JudgedLinks(0.9, 1, 10, 10));
        Estimate judged = wholeList(400, evidence, bands, Map.of()).run();
        // 8 of 40 of a hundred links in four hundred companies, and a little of the model's 0.8.
        assertThat(judged.value()).isBetween(0.25 * 0.2, 0.25 * 0.27);
        assertThat(judged.interval().contains(0.05)).isTrue();
        // Forty judged links leave the share of all hundred open by some 12 points either way.
        assertThat(judged.interval().width()).isBetween(0.05, 0.08);
    }

    @Test
    void estimate_linksOutsideTheBands_keepWhatTheyHave() {
        List<JudgedLinks> bands = List.of(new JudgedLinks(0, 0.9, 20, 10));
        Estimate estimate =
                wholeList(10, List.of(link(0, 1), link(1, 0)), bands, Map.of()).run();
        assertThat(estimate.interval().low()).isEqualTo(0.1);
        assertThat(estimate.interval().high()).isEqualTo(0.1);
    }

    @Test
    void estimate_judgedLinksOfTheList_areKnownAndSpeakForTheOthers() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            evidence.add(judgedLink(i, i < 30 ? (i < 10 ? Judgement.RIGHT : Judgement.WRONG) : Judgement.NONE));
        }
        List<JudgedLinks> band = List.of(new JudgedLinks(0.5, 0.9, 30, 10));
        Estimate known = wholeList(100, evidence, band, Map.of()).run();
        // Ten for certain, and of ten more between the 10 of 30 that were found and the model's 7 of 10.
        assertThat(known.value()).isBetween(0.1 + 0.1 / 3, 0.1 + 0.1 * 0.55);
        assertThat(known.interval().low()).isBetween(0.10, 0.12);
        assertThat(known.interval().high()).isBetween(0.16, 0.19);
        List<Evidence> unjudged = evidence.stream()
                .map(e -> new Evidence(e.companyId(), e.dealId(), e.party(), e.probability(), e.decision()))
                .toList();
        Estimate counts = wholeList(100, unjudged, band, Map.of()).run();
        assertThat(counts.interval().width())
                .isGreaterThan(2.5 * known.interval().width());
    }

    @Test
    void estimate_allLinksJudged_isTheSampleItself() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            evidence.add(judgedLink(i, i < 20 ? Judgement.RIGHT : Judgement.WRONG));
        }
        Estimate estimate = judged(100, evidence, List.of(new JudgedLinks(0.5, 0.9, 40, 20)), Map.of())
                .estimate(1)
                .draws(20_000)
                .run();
        // Twenty of a hundred, where the model expected 28: hardly more doubt than the draw of the companies leaves.
        var jeffreys = BinomialConfidenceInterval.JEFFREYS.fromErrorRate(100, 20, 0.05);
        assertThat(estimate.value()).isBetween(0.2, 0.24);
        assertThat(estimate.interval().width())
                .isCloseTo(jeffreys.getUpperBound() - jeffreys.getLowerBound(), within(0.03));
    }

    @Test
    void estimate_allJudgedLinksRight_raisesTheRate() {
        List<Evidence> evidence = links(100, 0.8);
        Estimate estimate = wholeList(400, evidence, List.of(new JudgedLinks(0.5, 0.9, 10, 10)), Map.of())
                .run();
        assertThat(estimate.value()).isBetween(0.205, 0.25);
        assertThat(estimate.interval().low()).isLessThan(0.23);
    }

    @Test
    void holds_endsOfABand_belongToOneBand() {
        assertThat(new JudgedLinks(0.5, 0.9, 5, 5))
                .matches(b -> b.holds(0.5), "from its beginning")
                .matches(b -> !b.holds(0.9), "to its end");
        assertThat(new JudgedLinks(0, 1, 5, 5))
                .matches(b -> b.holds(1), "what is sure")
                .matches(b -> !b.holds(0), "what cannot be");
    }
}
