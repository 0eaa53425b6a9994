package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.junit.jupiter.api.Test;

/** A list of 200 companies: 60 with a link of probability .95, 30 with one of .6, and 110 without a link. */
class JudgedSampleTest {

    private static final LinkUncertainty LIST = list();

    private static LinkUncertainty list() {
        List<Evidence> evidence = new ArrayList<>(LinkEvidence.links(60, 0.95));
        for (int i = 60; i < 90; i++) {
            evidence.add(LinkEvidence.link(i, 0.6));
        }
        return LinkUncertainty.of(LinkEvidence.companies(200), evidence);
    }

    private static Sample drawn() {
        return Sample.drawStratified(
                LIST.frame(),
                Map.of(
                        "link with probability 0.5 to 0.7", 20,
                        "link with probability 0.9 to 0.97", 30,
                        "company without a link", 40),
                1);
    }

    private static Interval interval(LinkUncertainty links) {
        return links.estimate(1)
                .population(200)
                .trust(LinkUncertainty.Trust.GUARDED)
                .run()
                .interval();
    }

    @Test
    void frame_linksAndCompaniesWithoutOne_areUnitsOfTheirBands() {
        assertThat(LIST.frame().units()).hasSize(200);
        assertThat(drawn().strata()).extracting(Sample.Stratum::size).containsExactly(110, 30, 60);
    }

    @Test
    void judged_linksAllWrong_speakForTheirBand() {
        Map<String, Boolean> found = new HashMap<>();
        drawn().drawn().forEach(unit -> found.put(unit, false));
        LinkUncertainty judged = LIST.judged(drawn(), found);
        assertThat(interval(judged).high()).isLessThan(0.07);
        assertThat(judged.told())
                .hasToString("A person judged 50 of 50 links and searched 40 of 40 companies that were drawn at random;"
                        + " these speak for the rest.");
    }

    @Test
    void judged_companiesWithAMissedDeal_raiseTheRate() {
        Map<String, Boolean> found = new HashMap<>();
        drawn().drawn().forEach(unit -> found.put(unit, true));
        assertThat(interval(LIST.judged(drawn(), found)).low()).isGreaterThan(0.95);
    }

    /** All links of the band that were not drawn are wrong; so are those judged because they looked doubtful. */
    @Test
    void judged_linksThatWereNotDrawn_speakForThemselvesAlone() {
        Map<String, Boolean> found = new HashMap<>();
        drawn().drawn().forEach(unit -> found.put(unit, unit.contains("~")));
        double before = interval(LIST.judged(drawn(), found)).high();
        List<String> others = LIST.frame().units().stream()
                .map(SampleFrame.Unit::id)
                .filter(unit -> unit.contains("~") && !drawn().drawn().contains(unit))
                .limit(10)
                .toList();
        others.forEach(unit -> found.put(unit, false));
        LinkUncertainty judged = LIST.judged(drawn(), found);
        assertThat(interval(judged).high()).isBetween(before - 0.055, before - 0.03);
        assertThat(judged.told().english())
                .endsWith("Judged besides, and not drawn: 10; what was found of those speaks for them" + " alone.");
    }

    @Test
    void judged_sampleOfOtherLinks_isRefused() {
        LinkUncertainty other = LinkUncertainty.of(LinkEvidence.companies(200), LinkEvidence.links(60, 0.95));
        assertThatThrownBy(() -> other.judged(drawn(), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the frame has changed since the draw");
    }

    @Test
    void guarded_nothingFound_leavesRoomForWhatMayHaveBeenMissed() {
        Interval interval = interval(LinkUncertainty.of(LinkEvidence.companies(200), List.of()));
        assertThat(interval.low()).isZero();
        assertThat(interval.high()).isBetween(0.004, 0.03);
    }
}
