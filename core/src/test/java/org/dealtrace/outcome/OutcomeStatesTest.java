package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.outcome.World.LATER;
import static org.dealtrace.outcome.World.outcome;
import static org.dealtrace.outcome.World.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dealtrace.Classification;
import org.dealtrace.DealStatus;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.junit.jupiter.api.Test;

class OutcomeStatesTest {

    @Test
    void deal_withdrawnLater_doesNotCount() {
        Outcome outcome =
                outcome("2015-03-10", d -> d.chinese().announced("2016-05-23").on(DealStatus.BLOCKED, "2016-12-02"));

        assertThat(outcome.status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(outcome.assessments().get(0).status()).isEqualTo(DealStatus.BLOCKED);
        assertThat(outcome.reason().english()).contains("blocked 2016-12-02");
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
        Consumer<World.Draft> ended = d -> d.chinese().completed("2016-01-01").on(DealStatus.TERMINATED, "2021-01-01");

        assertThat(status("2015-03-10", ended)).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status(OutcomeRule.builder().ended(OutcomeRule.Ended.EXCLUDE).build(), ended))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void deal_withdrawn_asASignOfInterest_counts() {
        OutcomeRule rule = OutcomeRule.builder().ended(OutcomeRule.Ended.COUNT).build();

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
        assertThat(outcome.assessments().get(0).reasons())
                .extracting(Message::english)
                .contains("blocked 2016-12-02");
    }

    /**
     * What a classifier reads in the text tells the state where the history tells none, and is silent where it does.
     */
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
        assertThat(outcomes.outcome("A").assessments().get(0).reasons())
                .extracting(Message::english)
                .contains("completed, by the text");
        assertThat(outcomes.outcome("B").status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(outcomes.outcome("B").assessments().get(0).reasons())
                .extracting(Message::english)
                .contains("only announced");
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
