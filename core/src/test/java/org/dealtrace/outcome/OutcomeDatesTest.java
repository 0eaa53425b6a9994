package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.outcome.World.LATER;
import static org.dealtrace.outcome.World.outcome;
import static org.dealtrace.outcome.World.status;

import org.dealtrace.DealStatus;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.Truth;
import org.junit.jupiter.api.Test;

class OutcomeDatesTest {

    @Test
    void deal_afterTheRecommendation_isRealizedWithElapsedDays() {
        Outcome outcome =
                outcome("2015-03-10", d -> d.chinese().announced("2015-03-20").completed("2016"));

        assertThat(outcome.status()).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(outcome.elapsedDays()).hasValue(10);
        assertThat(outcome.deciding().orElseThrow().link().dealId()).isEqualTo("D");
        assertThat(outcome.reason().english())
                .contains("acquisition")
                .contains("Sany Heavy Industry (CN)")
                .contains("2015-03-20");
    }

    @Test
    void deal_onTheSameDay_doesNotCount() {
        assertThat(status("2015-03-10", d -> d.chinese().announced("2015-03-10")))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void deal_announcedBeforeAndCompletedAfter_doesNotCount() {
        Outcome outcome =
                outcome("2015-03-10", d -> d.chinese().announced("2015-01").completed("2015-06-01"));

        assertThat(outcome.status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(outcome.assessments().get(0).afterRecommendation()).isEqualTo(Truth.NO);
    }

    @Test
    void deal_inTheSameMonthOfUnknownDay_isUndetermined() {
        assertThat(status("2015-03-10", d -> d.chinese().announced("2015-03"))).isEqualTo(OutcomeStatus.UNDETERMINED);
    }

    @Test
    void deal_withoutADate_isUndetermined() {
        assertThat(status("2015-03-10", d -> d.chinese().announced(""))).isEqualTo(OutcomeStatus.UNDETERMINED);
    }

    @Test
    void recommendation_withoutADate_isUndeterminedWithADealAndPendingWithout() {
        assertThat(status("", d -> d.chinese().announced("2016-01-01"))).isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(World.of("A", "").track(LATER).outcome("A").status()).isEqualTo(OutcomeStatus.PENDING);
    }

    @Test
    void window_lastDayCounts_nextDayDoesNot() {
        assertThat(status("2015-03-10", d -> d.chinese().announced("2020-03-10")))
                .isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status("2015-03-10", d -> d.chinese().announced("2020-03-11")))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(status("2015-03-10", d -> d.chinese().announced("2020-03"))).isEqualTo(OutcomeStatus.UNDETERMINED);
    }

    @Test
    void window_stillOpen_isPendingAndThenNotRealized() {
        World world = World.of("A", "2018-06-01");

        assertThat(world.track("2023-05-31").outcome("A").status()).isEqualTo(OutcomeStatus.PENDING);
        assertThat(world.track("2023-06-01").outcome("A").status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void deal_afterTheEndOfObservation_leavesPending() {
        World world =
                World.of("A", "2015-03-10").deal("D", "A", d -> d.chinese().announced("2017-04-02"));

        assertThat(world.track("2017-04-01").outcome("A").status()).isEqualTo(OutcomeStatus.PENDING);
        assertThat(world.track("2017-04-02").outcome("A").status()).isEqualTo(OutcomeStatus.REALIZED);
    }

    @Test
    void deal_ofTheLastMonth_isSaidToLieAfterTheEndOnlyWhereItDoes() {
        World world =
                World.of("A", "2015-03-10").deal("D", "A", d -> d.chinese().announced("2017-04"));

        assertThat(world.track("2017-04-10").outcome("A").reason())
                .hasToString("deal D qualifies but may lie after the end of observation, 2017-04-10");
        assertThat(world.track("2017-03-31").outcome("A").reason())
                .hasToString("deal D qualifies but lies after the end of observation, 2017-03-31");
    }

    @Test
    void followedDays_endWithTheWindowOrTheObservation() {
        World world = World.of("A", "2015-01-01");

        assertThat(world.track("2016-01-01").outcome("A").followedDays()).hasValue(365);
        assertThat(world.track("2030-01-01").outcome("A").followedDays()).hasValue(1826);
    }

    @Test
    void dateRole_completed_boundsAMissingDateByTheAnnouncement() {
        OutcomeRule rule = OutcomeRule.builder()
                .dateRole(OutcomeRule.DateRole.COMPLETED)
                .openWindow()
                .build();

        assertThat(status(rule, d -> d.chinese().announced("2016-01-01"))).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status(rule, d -> d.chinese().announced("2015-01-01").completed("2015-06-01")))
                .isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status(rule, d -> d.chinese().announced("2015-01-01"))).isEqualTo(OutcomeStatus.UNDETERMINED);
    }

    /**
     * A deal is announced no later than completed, and a date without a state is that of an announcement, but of no
     * signing.
     */
    @Test
    void dateRole_announced_isBoundedByWhatFollowsIt() {
        OutcomeRule announced =
                OutcomeRule.builder().dateRole(OutcomeRule.DateRole.ANNOUNCED).build();
        OutcomeRule signed =
                OutcomeRule.builder().dateRole(OutcomeRule.DateRole.SIGNED).build();

        assertThat(status(announced, d -> d.chinese().completed("2015-03-10"))).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(status(announced, d -> d.chinese().completed("2015-03-11"))).isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(status(announced, d -> d.chinese().on(DealStatus.UNKNOWN, "2016-01-01")))
                .isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status(signed, d -> d.chinese().on(DealStatus.UNKNOWN, "2016-01-01")))
                .isEqualTo(OutcomeStatus.UNDETERMINED);
    }

    @Test
    void states_ofOneDate_areShownByTheFurthest() {
        assertThat(outcome(
                                "2015-03-10",
                                d -> d.chinese().announced("2016-01-01").completed("2016-01-01"))
                        .assessments()
                        .get(0)
                        .reasons())
                .extracting(Message::english)
                .endsWith("completed 2016-01-01, after the recommendation");
    }

    @Test
    void mustFollow_off_countsAnEarlierDeal() {
        OutcomeRule rule = OutcomeRule.builder().mustFollow(false).build();

        assertThat(status(rule, d -> d.chinese().announced("2010-01-01"))).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(outcome("2015-03-10", rule, LATER, d -> d.chinese().announced("2014-03-10"))
                        .reason()
                        .english())
                .endsWith(", 12 months before the recommendation");
    }
}
