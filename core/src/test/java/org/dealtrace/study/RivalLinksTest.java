package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dealtrace.study.LinkEvidence.companies;
import static org.dealtrace.study.LinkEvidence.link;
import static org.dealtrace.study.LinkEvidence.rival;
import static org.dealtrace.study.LinkEvidence.wholeList;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.Decision;
import org.dealtrace.study.LinkUncertainty.Estimate;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Judgement;
import org.junit.jupiter.api.Test;

class RivalLinksTest {

    @Test
    void estimate_twoCompaniesForOneDealParty_oneGetsIt() {
        Estimate estimate = wholeList(10, List.of(rival(0), rival(1))).run();
        assertThat(estimate.interval().low()).isEqualTo(0.1);
        assertThat(estimate.interval().high()).isEqualTo(0.1);
    }

    @Test
    void estimate_oneRightLinkOfAParty_leavesNoneForTheOthers() {
        Estimate estimate =
                wholeList(10, List.of(rival(0, Judgement.RIGHT), rival(1))).run();
        assertThat(estimate.interval().low()).isEqualTo(0.1);
        assertThat(estimate.interval().high()).isEqualTo(0.1);
    }

    /** A party that was found to be one company takes nothing from another, and gives nothing to it. */
    @Test
    void estimate_rightLinkBesideACompanyWithAnotherDeal_countsBoth() {
        Estimate estimate = wholeList(10, List.of(rival(0, Judgement.RIGHT), rival(1), link(1, 1)))
                .run();
        assertThat(estimate.interval().low()).isEqualTo(0.2);
        assertThat(estimate.interval().high()).isEqualTo(0.2);
    }

    /** Two companies that are equally like one deal party have an even chance each, whichever stands first. */
    @Test
    void estimate_twoCompaniesForOneDealParty_shareItsChance() {
        List<Evidence> both = List.of(rival(0), rival(1));
        List<Evidence> oneHasAnother = new ArrayList<>(both);
        oneHasAnother.add(link(1, 1));
        Estimate list = wholeList(10, oneHasAnother).run();
        assertThat(list.value()).as("one, and a second half of the time").isCloseTo(0.15, within(0.003));
        Estimate endless = LinkUncertainty.of(companies(10), both).estimate(1).run();
        assertThat(endless.value())
                .as("Jeffreys' half and a half twice, of eleven")
                .isCloseTo(1.5 / 11, within(0.005));
    }

    /** Several names of a company can fit one party; the company is then as likely as its best name. */
    @Test
    void estimate_oneLinkTwice_goesByTheLikelier() {
        for (double first : new double[] {0.2, 0.9}) {
            List<Evidence> twice = List.of(
                    new Evidence("c0", "d", 0, first, Decision.REVIEW),
                    new Evidence("c0", "d", 0, 1.1 - first, Decision.REVIEW));
            Estimate estimate = wholeList(1, twice).run();
            assertThat(estimate.value()).isCloseTo(0.9, within(0.02));
        }
    }
}
