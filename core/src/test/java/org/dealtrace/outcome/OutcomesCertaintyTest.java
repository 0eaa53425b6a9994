package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dealtrace.outcome.SixCompanies.OUTCOMES;

import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.junit.jupiter.api.Test;

class OutcomesCertaintyTest {

    @Test
    void certainty_movesWithTheLinks() {
        assertThat(OUTCOMES.certainty().lines())
                .extracting(l -> l.name() + " " + l.successes().orElse(-1))
                .containsExactly("certain links only 1", "links under review too 2");
    }

    @Test
    void linkUncertainty_dealAfterTheEndOfObservation_isNotSeen() {
        World world = World.of("A", "2015-01-01")
                .deal("D1", "A", d -> d.chinese().announced("2016-01-01"))
                .deal("D2", "A", d -> d.types("joint venture").chinese().announced("2019-01-01"));
        world.links.clear();
        world.links.add(new Link("A", "D1", 0, 0, 0.5, Decision.LINK, Link.Origin.MODEL, Explanation.NONE));
        world.links.add(new Link("A", "D2", 0, 0, 0.4, Decision.LINK, Link.Origin.MODEL, Explanation.NONE));

        assertThat(likely(world, "2018-12-31")).isCloseTo(0.5, within(0.03));
        assertThat(likely(world, "2019-01-01")).isCloseTo(0.7, within(0.03));
    }

    private static double likely(World world, String asOf) {
        return world.track(asOf)
                .linkUncertainty()
                .estimate(1)
                .population(1)
                .run()
                .value();
    }

    /**
     * What a person has confirmed is not drawn any more, and a deal after the end of observation is none that was seen.
     */
    @Test
    void linkUncertainty_takesWhatAReviewerSaidForKnown() {
        World world =
                World.of("A", "2015-01-01").deal("D", "A", d -> d.chinese().announced("2016-01-01"));
        world.links.clear();
        for (Link.Origin origin : Link.Origin.values()) {
            world.links.clear();
            world.links.add(new Link("A", "D", 0, 0.6, 0.6, Decision.LINK, origin, Explanation.NONE));
            String method = world.track("2021-05-01")
                    .linkUncertainty()
                    .estimate(1)
                    .run()
                    .interval()
                    .method()
                    .english();
            assertThat(method.equals("links and sampling")).as(method).isEqualTo(origin == Link.Origin.REVIEWER);
        }
    }
}
