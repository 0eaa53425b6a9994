package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;
import org.dealtrace.study.FollowUp.Event;
import org.dealtrace.study.FollowUps.CompetingEvent;
import org.junit.jupiter.api.Test;

class FollowUpsTest {

    @Test
    void list_realizedOnAKnownDay_hasOneTime() {
        FollowUps times = FollowUps.of(List.of(realized("a", "2016-05-18", "2016-07-17", 1000)));
        assertThat(times.list()).containsExactly(FollowUp.of("a", 60, Event.DEAL));
    }

    @Test
    void list_monthOnlyDeal_boundsTheTime() {
        FollowUps times = FollowUps.of(List.of(realized("a", "2016-05-18", "2016-07", 1000)));
        assertThat(times.list()).containsExactly(new FollowUp("a", 59, Event.DEAL, 44, 74));
        assertThat(times.mostImprecisionDays()).isEqualTo(30);
    }

    @Test
    void list_sameMonth_beginsAtZero() {
        FollowUps times = FollowUps.of(List.of(realized("a", "2016-07-20", "2016-07", 1000)));
        assertThat(times.list()).containsExactly(new FollowUp("a", 0, Event.DEAL, 0, 11));
    }

    @Test
    void list_noDeal_isCensoredAtTheEndOfTheWatch() {
        FollowUps times = FollowUps.of(
                List.of(without("a", OutcomeStatus.NOT_REALIZED, 2000), without("b", OutcomeStatus.PENDING, 150)));
        assertThat(times.list())
                .containsExactly(FollowUp.of("a", 2000, Event.CENSORED), FollowUp.of("b", 150, Event.CENSORED));
    }

    @Test
    void list_dayAtTheEdge_isInside() {
        FollowUps times = FollowUps.of(List.of(
                realized("sameDay", "2016-01-01", "2016-01-01", 1000),
                realized("lastDay", "2016-01-01", "2016-01-11", 1000),
                realized("endOfWatch", "2016-01-01", "2016-01-11", 10),
                without("recommendedOnTheLastDay", OutcomeStatus.PENDING, 0)));
        assertThat(times.list())
                .containsExactly(
                        FollowUp.of("sameDay", 0, Event.DEAL),
                        FollowUp.of("lastDay", 10, Event.DEAL),
                        FollowUp.of("endOfWatch", 10, Event.DEAL),
                        FollowUp.of("recommendedOnTheLastDay", 0, Event.CENSORED));
        assertThat(times.excluded()).isEmpty();
    }

    @Test
    void list_competingEvent_endsTheWatchOfACompanyWithoutADeal() {
        FollowUps times = FollowUps.of(
                List.of(
                        realized("a", "2016-01-01", "2018-01-01", 2000),
                        without("b", OutcomeStatus.NOT_REALIZED, 2000),
                        without("c", OutcomeStatus.NOT_REALIZED, 2000)),
                List.of(
                        new CompetingEvent("a", Event.BOUGHT_BY_OTHER, PartialDate.parse("2017-01-02")),
                        new CompetingEvent("b", Event.BOUGHT_BY_OTHER, PartialDate.parse("2016-01-31")),
                        new CompetingEvent("c", Event.BOUGHT_BY_OTHER, PartialDate.parse("2015-01-31"))),
                FollowUps.Undetermined.NO_DEAL);
        assertThat(times.list())
                .containsExactly(
                        FollowUp.of("a", 731, Event.DEAL),
                        FollowUp.of("b", 30, Event.BOUGHT_BY_OTHER),
                        FollowUp.of("c", 2000, Event.CENSORED));
    }

    /**
     * The end of observation often is the latest date of the data, and that can be the very day on which somebody else
     * bought the company.
     */
    @Test
    void list_competingEventOnTheLastDay_isSeen() {
        FollowUps times = FollowUps.of(
                List.of(without("a", OutcomeStatus.PENDING, 30), realized("b", "2016-01-01", "2016-01-31", 30)),
                List.of(
                        new CompetingEvent("a", Event.BOUGHT_BY_OTHER, PartialDate.parse("2016-01-31")),
                        new CompetingEvent("a", Event.DISSOLVED, PartialDate.parse("2016-02-01")),
                        new CompetingEvent("b", Event.DISSOLVED, PartialDate.parse("2016-01-31"))),
                FollowUps.Undetermined.NO_DEAL);
        assertThat(times.list())
                .containsExactly(FollowUp.of("a", 30, Event.BOUGHT_BY_OTHER), FollowUp.of("b", 30, Event.DEAL));
    }

    @Test
    void list_undetermined_isBounded() {
        Outcome outcome = outcome("a", "2016-01-01", OutcomeStatus.UNDETERMINED, "2016-03", 500, Truth.UNKNOWN);
        assertThat(FollowUps.of(List.of(outcome)).list()).containsExactly(FollowUp.of("a", 500, Event.CENSORED));
        assertThat(FollowUps.of(List.of(outcome), List.of(), FollowUps.Undetermined.DEAL)
                        .list())
                .containsExactly(new FollowUp("a", 75, Event.DEAL, 60, 90));
    }

    @Test
    void excluded_missingOrImpossibleDates_nameTheReason() {
        Outcome noStart = new Outcome(
                Company.of("a", "A"),
                Optional.empty(),
                OutcomeStatus.NOT_REALIZED,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                Message.NONE);
        FollowUps times = FollowUps.of(List.of(
                noStart,
                without("b", OutcomeStatus.PENDING, -3),
                realized("c", "2016-01-01", "2015-01-01", 100),
                realized("d", "2016-01-01", "2017-01-01", 100)));
        assertThat(times.list()).isEmpty();
        assertThat(times.excluded())
                .extracting(FollowUps.Excluded::reason)
                .containsExactly(
                        "the date of its recommendation is not known",
                        "it was recommended after the end of the observation",
                        "its deal lies before its recommendation",
                        "its deal lies after the end of the observation");
    }

    @Test
    void takeovers_datedDeals_becomeEvents() {
        DealAssessment dated =
                realized("a", "2016-01-01", "2017-01-01", 2000).deciding().orElseThrow();
        DealAssessment undated = new DealAssessment(
                dated.link(),
                Optional.empty(),
                new DealEvent(DealStatus.COMPLETED, Optional.empty()),
                Optional.empty(),
                Truth.YES,
                Truth.NO,
                List.of());
        assertThat(CompetingEvent.takeovers(Map.of("a", dated, "b", undated)))
                .containsExactly(new CompetingEvent("a", Event.BOUGHT_BY_OTHER, PartialDate.parse("2017-01-01")));
    }

    @Test
    void competingEvent_thatDoesNotCompete_isRefused() {
        assertThatThrownBy(() -> new CompetingEvent("a", Event.DEAL, PartialDate.ofYear(2016)))
                .hasMessageContaining("must be a competing one but was DEAL");
    }

    static Outcome realized(String id, String recommended, String deal, long followed) {
        return outcome(id, recommended, OutcomeStatus.REALIZED, deal, followed, Truth.YES);
    }

    static Outcome without(String id, OutcomeStatus status, long followed) {
        return new Outcome(
                Company.of(id, "Company " + id),
                Optional.of(PartialDate.parse("2016-01-01")),
                status,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.of(followed),
                List.of(),
                Message.of("nothing found"));
    }

    private static Outcome outcome(
            String id, String recommended, OutcomeStatus status, String deal, long followed, Truth qualifies) {
        DealAssessment assessment = new DealAssessment(
                new Link(id, "D", 0, 10, 0.999, Decision.LINK, Link.Origin.MODEL, Explanation.NONE),
                Optional.of(new Classification(
                        List.of(OutcomeType.ACQUISITION), DealStatus.COMPLETED, 1, List.of("acquired"), "test 1")),
                DealEvent.of(DealStatus.COMPLETED, PartialDate.parse(deal)),
                Optional.of(DealEvent.of(DealStatus.COMPLETED, PartialDate.parse(deal))),
                qualifies,
                qualifies,
                List.of());
        return new Outcome(
                Company.of(id, "Company " + id),
                Optional.of(PartialDate.parse(recommended)),
                status,
                status == OutcomeStatus.NOT_REALIZED ? Optional.empty() : Optional.of(assessment),
                OptionalLong.empty(),
                OptionalLong.of(followed),
                List.of(assessment),
                Message.of("because"));
    }

    @Test
    void curves_ofFollowUps_areThoseOfTheirList() {
        FollowUps followUps = new FollowUps(Published.followUps(Published.MERCAPTOPURINE), List.of());
        assertThat(CumulativeIncidence.of(followUps).steps())
                .isEqualTo(CumulativeIncidence.of(followUps.list()).steps());
    }
}
