package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dealtrace.Classification;
import org.dealtrace.DealLinks;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.LinkOrigin;
import org.dealtrace.Order;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.report.RuleLine;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutcomeTrackerTest {

    private static final String LATER = "2022-12-31";

    private static Outcome outcome(String recommended, OutcomeRule rule, String asOf, Consumer<World.Draft> deal) {
        return World.of("A", recommended).deal("D", "A", deal).track(rule, asOf).outcome("A");
    }

    private static Outcome outcome(String recommended, Consumer<World.Draft> deal) {
        return outcome(recommended, OutcomeRule.standard(), LATER, deal);
    }

    private static OutcomeStatus status(String recommended, Consumer<World.Draft> deal) {
        return outcome(recommended, deal).status();
    }

    private static OutcomeStatus status(OutcomeRule rule, Consumer<World.Draft> deal) {
        return outcome("2015-03-10", rule, LATER, deal).status();
    }

    @Nested
    class Dates {

        @Test
        void deal_afterTheRecommendation_isRealizedWithElapsedDays() {
            Outcome outcome = outcome(
                    "2015-03-10", d -> d.chinese().announced("2015-03-20").completed("2016"));

            assertThat(outcome.status()).isEqualTo(OutcomeStatus.REALIZED);
            assertThat(outcome.elapsedDays()).hasValue(10);
            assertThat(outcome.deciding().orElseThrow().link().dealId()).isEqualTo("D");
            assertThat(outcome.reason())
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
            assertThat(outcome.assessments().get(0).afterRecommendation()).isEqualTo(Order.NO);
        }

        @Test
        void deal_inTheSameMonthOfUnknownDay_isUndetermined() {
            assertThat(status("2015-03-10", d -> d.chinese().announced("2015-03")))
                    .isEqualTo(OutcomeStatus.UNDETERMINED);
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
            assertThat(status("2015-03-10", d -> d.chinese().announced("2020-03")))
                    .isEqualTo(OutcomeStatus.UNDETERMINED);
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
                    .isEqualTo("deal D qualifies but may lie after the end of observation, 2017-04-10");
            assertThat(world.track("2017-03-31").outcome("A").reason())
                    .isEqualTo("deal D qualifies but lies after the end of observation, 2017-03-31");
        }

        @Test
        void followedDays_endWithTheWindowOrTheObservation() {
            World world = World.of("A", "2015-01-01");

            assertThat(world.track("2016-01-01").outcome("A").followedDays()).hasValue(365);
            assertThat(world.track("2030-01-01").outcome("A").followedDays()).hasValue(1826);
            assertThat(world.track("2014-01-01").outcome("A").followedDays()).hasValue(0);
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

        /** A deal is announced no later than completed, and a date without a state is that of an announcement, but of no signing. */
        @Test
        void dateRole_announced_isBoundedByWhatFollowsIt() {
            OutcomeRule announced = OutcomeRule.builder()
                    .dateRole(OutcomeRule.DateRole.ANNOUNCED)
                    .build();
            OutcomeRule signed =
                    OutcomeRule.builder().dateRole(OutcomeRule.DateRole.SIGNED).build();

            assertThat(status(announced, d -> d.chinese().completed("2015-03-10")))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
            assertThat(status(announced, d -> d.chinese().completed("2015-03-11")))
                    .isEqualTo(OutcomeStatus.UNDETERMINED);
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
                    .endsWith("completed 2016-01-01, after the recommendation");
        }

        @Test
        void mustFollow_off_countsAnEarlierDeal() {
            OutcomeRule rule = OutcomeRule.builder().mustFollow(false).build();

            assertThat(status(rule, d -> d.chinese().announced("2010-01-01"))).isEqualTo(OutcomeStatus.REALIZED);
            assertThat(outcome("2015-03-10", rule, LATER, d -> d.chinese().announced("2014-03-10"))
                            .reason())
                    .endsWith(", 12 months before the recommendation");
        }

        @Test
        void standard_endsWithTheLatestDateOfTheData() {
            World world =
                    World.of("A", "2015-03-10").deal("D", "A", d -> d.chinese().announced("2017"));

            assertThat(OutcomeTracker.standard().track(world.links()).asOf()).isEqualTo("2017-12-31");
        }

        @Test
        void tracker_toString_saysUntilWhen() {
            assertThat(OutcomeTracker.standard().toString())
                    .startsWith("tracker until the latest date in the data, by this rule:\ntypes ");
            assertThat(OutcomeTracker.builder()
                            .asOf(LocalDate.parse(LATER))
                            .build()
                            .toString())
                    .startsWith("tracker until " + LATER + ", by this rule:\n");
            World world = World.of("A", "2015-03-10");
            assertThat(OutcomeTracker.standard().track(world.links()).report().rule())
                    .contains(
                            new RuleLine("end of observation", "2015-03-10, the latest date in the data"),
                            new RuleLine("owners of parties", "no table given; each party goes by its own country"));
        }

        @Test
        void classifierThatFails_isToldWithItsDeal() {
            DealLinks links = World.of("A", "2015-03-10")
                    .deal("D", "A", d -> d.chinese().announced("2017"))
                    .links();
            OutcomeTracker tracker = OutcomeTracker.builder()
                    .classifier(deal -> {
                        throw new IllegalArgumentException("no such code");
                    })
                    .build();

            assertThatThrownBy(() -> tracker.track(links))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("the classifier failed at deal D (")
                    .hasMessageContaining("no such code")
                    .hasCauseInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void standard_withoutAnyDate_saysWhatToDo() {
            assertThatThrownBy(() ->
                            OutcomeTracker.standard().track(World.of("A", "").links()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("asOf");
        }
    }

    @Nested
    class States {

        @Test
        void deal_withdrawnLater_doesNotCount() {
            Outcome outcome = outcome(
                    "2015-03-10", d -> d.chinese().announced("2016-05-23").on(DealStatus.BLOCKED, "2016-12-02"));

            assertThat(outcome.status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
            assertThat(outcome.assessments().get(0).status()).isEqualTo(DealStatus.BLOCKED);
            assertThat(outcome.reason()).contains("blocked 2016-12-02");
        }

        @Test
        void deal_madeAnewAfterAWithdrawal_counts() {
            assertThat(status(
                            "2015-03-10",
                            d -> d.chinese()
                                    .announced("2016-01-01")
                                    .on(DealStatus.WITHDRAWN, "2016-06-01")
                                    .announced("2017-01-01")))
                    .isEqualTo(OutcomeStatus.REALIZED);
        }

        @Test
        void deal_terminatedAfterCompletion_countsUnlessTheRuleSaysOtherwise() {
            Consumer<World.Draft> ended =
                    d -> d.chinese().completed("2016-01-01").on(DealStatus.TERMINATED, "2021-01-01");

            assertThat(status("2015-03-10", ended)).isEqualTo(OutcomeStatus.REALIZED);
            assertThat(status(
                            OutcomeRule.builder()
                                    .ended(OutcomeRule.Ended.EXCLUDE)
                                    .build(),
                            ended))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
        }

        @Test
        void deal_withdrawn_asASignOfInterest_counts() {
            OutcomeRule rule =
                    OutcomeRule.builder().ended(OutcomeRule.Ended.COUNT).build();

            assertThat(status(rule, d -> d.chinese().announced("2016-01-01").on(DealStatus.WITHDRAWN, "2017")))
                    .isEqualTo(OutcomeStatus.REALIZED);
        }

        /** A rumour of a new attempt does not take a failure back, and of two failures the later stands. */
        @Test
        void deal_ofWhichOnlyARumourComesAfterAFailure_doesNotCount() {
            Outcome outcome = outcome(
                    "2015-03-10",
                    d -> d.chinese()
                            .announced("2016-01-01")
                            .on(DealStatus.BLOCKED, "2016-12-02")
                            .on(DealStatus.WITHDRAWN, "2016-06-01")
                            .on(DealStatus.RUMOURED, "2017-01-01"));

            assertThat(outcome.status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
            assertThat(outcome.assessments().get(0).reasons()).contains("blocked 2016-12-02");
        }

        /** What a classifier reads in the text tells the state where the history tells none, and is silent where it does. */
        @Test
        void stateByTheText_countsWhereTheHistoryHasNone() {
            OutcomeRule completed =
                    OutcomeRule.builder().statuses(DealStatus.COMPLETED).build();
            OutcomeTracker tracker = OutcomeTracker.builder()
                    .rule(completed)
                    .asOf(LocalDate.parse(LATER))
                    .classifier(deal -> Optional.of(new Classification(
                            List.of(OutcomeType.ACQUISITION), DealStatus.COMPLETED, 1, List.of(), "test 2")))
                    .build();
            Outcomes outcomes = tracker.track(World.of("A", "2015-03-10")
                    .company("B", "2015-03-10")
                    .deal("D", "A", d -> d.chinese().on(DealStatus.UNKNOWN, "2016-01-01"))
                    .deal("E", "B", d -> d.chinese().announced("2016-01-01"))
                    .links());

            assertThat(outcomes.outcome("A").status()).isEqualTo(OutcomeStatus.REALIZED);
            assertThat(outcomes.outcome("A").assessments().get(0).reasons()).contains("completed, by the text");
            assertThat(outcomes.outcome("B").status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
            assertThat(outcomes.outcome("B").assessments().get(0).reasons()).contains("only announced");
        }

        @Test
        void deal_onlyRumoured_doesNotCount() {
            assertThat(status("2015-03-10", d -> d.chinese().on(DealStatus.RUMOURED, "2016-01-01")))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
        }

        @Test
        void deal_withoutAState_countsByDefaultAndIsUndecidedWhenCompletionIsAsked() {
            Consumer<World.Draft> listed = d -> d.chinese().on(DealStatus.UNKNOWN, "2016-01");
            OutcomeRule completed =
                    OutcomeRule.builder().statuses(DealStatus.COMPLETED).build();

            assertThat(status("2015-03-10", listed)).isEqualTo(OutcomeStatus.REALIZED);
            assertThat(status(completed, listed)).isEqualTo(OutcomeStatus.UNDETERMINED);
            assertThat(status(completed, d -> d.chinese().announced("2016-01"))).isEqualTo(OutcomeStatus.NOT_REALIZED);
        }
    }

    @Nested
    class WhatAndWho {

        @Test
        void type_thatDoesNotCount_isNotRealized() {
            assertThat(status(
                            "2015-03-10",
                            d -> d.chinese().types("research collaboration").announced("2016-01-01")))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
        }

        @Test
        void type_thatNoClassifierTells_isUndetermined() {
            assertThat(status("2015-03-10", d -> d.chinese().types().announced("2016-01-01")))
                    .isEqualTo(OutcomeStatus.UNDETERMINED);
        }

        @Test
        void stake_belowTheMinimum_doesNotCount() {
            OutcomeRule rule = OutcomeRule.builder().minimumStakePercent(10).build();

            assertThat(status(
                            rule,
                            d -> d.chinese()
                                    .types("minority stake")
                                    .stake("9.69")
                                    .announced("2018-02")))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
            assertThat(status(
                            rule,
                            d -> d.chinese().types("minority stake").stake("10").announced("2018-02")))
                    .isEqualTo(OutcomeStatus.REALIZED);
            assertThat(status(rule, d -> d.chinese().types("minority stake").announced("2018-02")))
                    .isEqualTo(OutcomeStatus.UNDETERMINED);
            assertThat(status(rule, d -> d.chinese().announced("2018-02"))).isEqualTo(OutcomeStatus.REALIZED);
        }

        @Test
        void stake_belowTheMinimum_doesNotStopALicence() {
            OutcomeRule rule = OutcomeRule.builder().minimumStakePercent(50).build();

            assertThat(status(
                            rule,
                            d -> d.chinese()
                                    .types("joint venture", "technology licence")
                                    .stake("20")
                                    .announced("2018-02")))
                    .isEqualTo(OutcomeStatus.REALIZED);
        }

        @Test
        void company_thatBuys_doesNotCount() {
            assertThat(status(
                            "2015-03-10",
                            d -> d.role(PartyRole.ACQUIRER)
                                    .with(PartyRole.TARGET, "Huaxin", World.CN)
                                    .announced("2016-01-01")))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
        }

        @Test
        void counterparty_fromElsewhere_doesNotCount() {
            assertThat(status(
                            "2015-03-10",
                            d -> d.with(PartyRole.ACQUIRER, "Infineon", World.DE)
                                    .announced("2016-01-01")))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
        }

        @Test
        void counterparty_ofUnknownCountry_isUndetermined() {
            assertThat(status(
                            "2015-03-10",
                            d -> d.withUnknown(PartyRole.ACQUIRER, "Golden Gate")
                                    .announced("2016-01-01")))
                    .isEqualTo(OutcomeStatus.UNDETERMINED);
        }

        @Test
        void counterparty_thatNoSourceNames_isUndeterminedUnlessAnyWillDo() {
            assertThat(status("2015-03-10", d -> d.announced("2016-01-01"))).isEqualTo(OutcomeStatus.UNDETERMINED);
            assertThat(status(OutcomeRule.builder().anyCounterparty().build(), d -> d.announced("2016-01-01")))
                    .isEqualTo(OutcomeStatus.REALIZED);
        }

        @Test
        void counterparty_fromHongKong_countsByOption() {
            Consumer<World.Draft> deal = d ->
                    d.with(PartyRole.ACQUIRER, "Johnson Electric", World.HK).announced("2016-01-01");

            assertThat(status("2015-03-10", deal)).isEqualTo(OutcomeStatus.REALIZED);
            assertThat(status(OutcomeRule.builder().hongKongAndMacau(false).build(), deal))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
        }

        @Test
        void counterparty_registeredInAShellJurisdiction_isUndetermined() {
            assertThat(status(
                            "2015-03-10",
                            d -> d.with(PartyRole.ACQUIRER, "Elegant Holding", World.KY)
                                    .announced("2016-01-01")))
                    .isEqualTo(OutcomeStatus.UNDETERMINED);
        }

        @Test
        void seller_isNoCounterparty() {
            assertThat(status(
                            "2015-03-10",
                            d -> d.with(PartyRole.SELLER, "Sinochem", World.CN)
                                    .with(PartyRole.ACQUIRER, "Infineon", World.DE)
                                    .announced("2016-01-01")))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
        }

        @Test
        void consortium_ofChineseAndOthers_countsUnlessAllMustBe() {
            Consumer<World.Draft> deal =
                    d -> d.chinese().with(PartyRole.ACQUIRER, "KKR", World.US).announced("2016-01-01");

            assertThat(status("2015-03-10", deal)).isEqualTo(OutcomeStatus.REALIZED);
            assertThat(status(
                            OutcomeRule.builder()
                                    .consortium(OutcomeRule.Consortium.ALL)
                                    .build(),
                            deal))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
        }
    }

    @Nested
    class Links {

        @Test
        void link_underReview_leavesUndetermined() {
            Consumer<World.Draft> deal =
                    d -> d.chinese().announced("2016-01-01").review();

            assertThat(status("2015-03-10", deal)).isEqualTo(OutcomeStatus.UNDETERMINED);
            assertThat(status(
                            OutcomeRule.builder()
                                    .reviewLinks(OutcomeRule.ReviewLinks.COUNT)
                                    .build(),
                            deal))
                    .isEqualTo(OutcomeStatus.REALIZED);
            assertThat(status(
                            OutcomeRule.builder()
                                    .reviewLinks(OutcomeRule.ReviewLinks.IGNORE)
                                    .build(),
                            deal))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
        }

        @Test
        void link_underReview_toADealThatCannotCount_doesNotLeaveUndetermined() {
            assertThat(status(
                            "2015-03-10",
                            d -> d.chinese().announced("2014-01-01").review()))
                    .isEqualTo(OutcomeStatus.NOT_REALIZED);
        }

        /** A party that only may be the company still faces it, and a certain link stands before a heavier one under review. */
        @Test
        void link_underReviewBesideACertainOne_takesNothingFromIt() {
            World world =
                    World.of("A", "2015-03-10").deal("D", "A", d -> d.chinese().announced("2016-01-01"));
            world.links.add(new Link("A", "D", 1, 20, 0.8, Decision.REVIEW, LinkOrigin.MODEL, Explanation.NONE));

            assertThat(world.track(LATER).outcome("A").status()).isEqualTo(OutcomeStatus.REALIZED);
            assertThat(world.track(LATER)
                            .outcome("A")
                            .deciding()
                            .orElseThrow()
                            .link()
                            .party())
                    .isZero();
        }

        @Test
        void links_underReviewOrOfUnknownOrder_leaveOpenByTheCertainOneFirst() {
            World world = World.of("A", "2015-03-10")
                    .deal("D1", "A", d -> d.chinese().announced("2015-03-20").review())
                    .deal(
                            "D2",
                            "A",
                            d -> d.withUnknown(PartyRole.ACQUIRER, "Golden Gate")
                                    .announced("2016-01-01"));

            assertThat(world.track(LATER).outcome("A").reason()).startsWith("deal D2 leaves it open: ");
        }

        @Test
        void takeoverBySomebodyElse_beforeAnyQualifyingDeal_isACompetingEvent() {
            World world = World.of("Boston", "2015-03-10")
                    .deal(
                            "H",
                            "Boston",
                            d -> d.with(PartyRole.ACQUIRER, "Hyundai", World.US).announced("2017-01-01"));

            assertThat(world.track(LATER).competing()).containsOnlyKeys("Boston");
            assertThat(world.track(LATER).outcome("Boston").status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
        }

        /** A row that names one company on both sides, or a parent by its subsidiary's name. */
        @Test
        void takeoverByWhatMayBeTheCompanyItself_isNone() {
            World world = World.of("Boston", "2015-03-10")
                    .deal(
                            "H",
                            "Boston",
                            d -> d.with(PartyRole.ACQUIRER, "Company Boston", World.US)
                                    .announced("2017-01-01"));
            world.links.add(World.link("Boston", "H", 1, Decision.REVIEW));

            assertThat(world.track(LATER).competing()).isEmpty();
        }

        @Test
        void takeoverBySomebodyElse_afterTheQualifyingDeal_isNone() {
            // Kite Pharma: a joint venture first, then bought by Gilead.
            World world = World.of("Kite", "2015-03-10")
                    .deal(
                            "JV",
                            "Kite",
                            d -> d.role(PartyRole.PARTNER)
                                    .types("joint venture")
                                    .with(PartyRole.PARTNER, "Shanghai Fosun Pharmaceutical", World.CN)
                                    .announced("2017-01-10"))
                    .deal(
                            "G",
                            "Kite",
                            d -> d.with(PartyRole.ACQUIRER, "Gilead Sciences", World.US)
                                    .announced("2017-08-28")
                                    .completed("2017-10-03"));
            Outcomes outcomes = world.track(LATER);

            assertThat(outcomes.outcome("Kite").deciding().orElseThrow().link().dealId())
                    .isEqualTo("JV");
            assertThat(outcomes.competing()).isEmpty();
        }
    }
}
