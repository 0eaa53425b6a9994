package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.study.LinkEvidence.companies;
import static org.dealtrace.study.LinkEvidence.judged;
import static org.dealtrace.study.LinkEvidence.judgedLink;
import static org.dealtrace.study.LinkEvidence.link;
import static org.dealtrace.study.LinkEvidence.links;
import static org.dealtrace.study.LinkEvidence.wholeList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealtrace.study.JudgedSample.JudgedLinks;
import org.dealtrace.study.LinkUncertainty.Estimate;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.dealtrace.study.LinkUncertainty.Trust;
import org.junit.jupiter.api.Test;

class LinkTrustTest {

    @Test
    void estimate_wholeListGuarded_isWiderToo() {
        List<Evidence> evidence = links(40, 0.7);
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(100), evidence);
        Estimate calibrated = uncertainty.estimate(1).population(100).run();
        Estimate guarded =
                uncertainty.estimate(1).population(100).trust(Trust.GUARDED).run();
        assertThat(calibrated.interval().width()).isBetween(0.10, 0.13);
        assertThat(guarded.interval().width())
                .isGreaterThan(1.4 * calibrated.interval().width());
        assertThat(calibrated.interval().method().english()).contains("if the model's probabilities hold");
    }

    @Test
    void estimate_uncertainLinks_areGuardedByAWiderInterval() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            evidence.add(link(i, i % 2 == 0 ? 0.8 : 0.2));
        }
        LinkUncertainty uncertainty = LinkUncertainty.of(companies(40), evidence);
        Estimate calibrated = uncertainty.estimate(1).population(400).run();
        Estimate guarded =
                uncertainty.estimate(1).population(400).trust(Trust.GUARDED).run();
        assertThat(guarded.interval().width())
                .isGreaterThan(1.3 * calibrated.interval().width());
        assertThat(guarded.toString())
                .contains("the model's probabilities guarded")
                .contains("4000 draws, seed 1");
    }

    /** The name of the interval says whether it rests on probabilities that nobody has checked. */
    @Test
    void estimate_methodOfTheInterval_namesTheModelOnlyWhereItSpeaks() {
        String plain = "links and sampling";
        assertThat(method(List.of(), link(0, 1), link(1, 0))).isEqualTo(plain);
        assertThat(method(List.of(), judgedLink(0, Judgement.RIGHT))).isEqualTo(plain);
        List<JudgedLinks> band = List.of(new JudgedLinks(0.5, 0.9, 10, 5));
        assertThat(method(band, link(0, 0.7))).isEqualTo(plain);
        assertThat(method(band, link(0, 0.7), link(1, 0.9))).isEqualTo(plain + ", if the model's probabilities hold");
        assertThat(judged(10, List.of(link(0, 0.7)), List.of(), Map.of("c0", true))
                        .estimate(1)
                        .run()
                        .interval()
                        .method())
                .hasToString(plain);
        assertThat(wholeList(10, List.of(link(0, 1))).run().interval().method()).hasToString("links, without sampling");
    }

    private static String method(List<JudgedLinks> bands, Evidence... evidence) {
        return judged(10, List.of(evidence), bands, Map.of())
                .estimate(1)
                .run()
                .interval()
                .method()
                .english();
    }
}
