package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealtrace.outcome.World.LATER;

import java.time.LocalDate;
import org.dealtrace.DealLinks;
import org.dealtrace.report.OutcomeReport;
import org.junit.jupiter.api.Test;

class OutcomeTrackerTest {

    @Test
    void tracker_toString_saysUntilWhen() {
        assertThat(OutcomeTracker.standard().toString())
                .startsWith("tracker until the latest date of the deals, by this rule:\ntypes ");
        assertThat(OutcomeTracker.builder().asOf(LocalDate.parse(LATER)).build().toString())
                .startsWith("tracker until " + LATER + ", by this rule:\n");
        World world = World.of("A", "2015-03-10");
        assertThat(OutcomeTracker.standard().track(world.links()).report().rule())
                .contains(
                        new OutcomeReport.RuleLine(
                                "end of observation",
                                "2015-03-10, the latest date of the recommendations, because no deal has a date"),
                        new OutcomeReport.RuleLine(
                                "owners of parties", "no table given; each party goes by its own country"));
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
        assertThatThrownBy(
                        () -> OutcomeTracker.standard().track(World.of("A", "").links()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("asOf");
    }
}
