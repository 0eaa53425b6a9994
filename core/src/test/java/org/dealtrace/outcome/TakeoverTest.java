package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.outcome.World.LATER;

import org.dealtrace.Decision;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;

class TakeoverTest {

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
                .deal("JV", "Kite", ReportedDeals::kiteAndFosun)
                .deal("G", "Kite", ReportedDeals::kiteAndGilead);
        Outcomes outcomes = world.track(LATER);

        assertThat(outcomes.outcome("Kite").deciding().orElseThrow().link().dealId())
                .isEqualTo("JV");
        assertThat(outcomes.competing()).isEmpty();
    }
}
