package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealtrace.outcome.World.LATER;

import java.time.LocalDate;
import org.dealtrace.DealLinks;
import org.dealtrace.OutcomeType;
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
    @SuppressWarnings("NullAway") // what it is about
    void classifierThatReturnsNull_isToldWithItsDeal_alsoWhereRowsAreMerged() {
        DealLinks links = World.of("A", "2015-03-10")
                .deal("D", "A", d -> d.chinese().announced("2017"))
                .deal("E", "A", d -> d.chinese().announced("2017"))
                .links();

        assertThatThrownBy(() -> OutcomeTracker.builder()
                        .classifier(deal -> null)
                        .build()
                        .track(links))
                .hasMessageStartingWith("the classifier ")
                .hasMessageMatching("(?s).*deal [DE].*");
    }

    @Test
    void ruleWithATypeThatNoDealHas_isWarnedOf() {
        DealLinks links = World.of("A", "2015-03-10")
                .deal("D", "A", d -> d.chinese().announced("2017"))
                .links();
        OutcomeRule rule =
                OutcomeRule.builder().types(OutcomeType.of("aquisition")).build();

        assertThat(OutcomeTracker.builder()
                        .rule(rule)
                        .build()
                        .track(links)
                        .report()
                        .toString())
                .contains("'aquisition', which no linked deal has");
        assertThat(OutcomeTracker.standard().track(links).report().toString())
                .doesNotContain("which no linked deal has");
    }

    @Test
    void standard_withoutAnyDate_saysWhatToDo() {
        assertThatThrownBy(
                        () -> OutcomeTracker.standard().track(World.of("A", "").links()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("asOf");
    }
}
