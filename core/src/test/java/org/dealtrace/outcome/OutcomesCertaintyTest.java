package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dealtrace.outcome.SixCompanies.OUTCOMES;
import static org.dealtrace.outcome.SixCompanies.WORLD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.LinkOrigin;
import org.dealtrace.ListedShare;
import org.dealtrace.report.RateLine;
import org.junit.jupiter.api.Test;

class OutcomesCertaintyTest {

    @Test
    void certainty_movesWithTheLinks() {
        assertThat(OUTCOMES.certainty().lines())
                .extracting(l -> l.name() + " " + l.successes().orElse(-1))
                .startsWith("certain links only 1", "links under review too 2");
        RateLine drawn = OUTCOMES.certainty().lines().get(2);
        // One company of probability 0.99 and one of 0.6, of six; with Jeffreys' half success and half failure.
        assertThat(drawn.share().orElseThrow()).isBetween(0.28, 0.31);
        assertThat(OUTCOMES.certainty()).isEqualTo(OUTCOMES.certainty());
    }

    @Test
    void certainty_shareOfListedPartiesKnown_hasALineThatSaysSo() {
        ListedShare listed = new ListedShare(1628, 0.658, 0.115, 0.12, 9, ListedShare.State.CONVERGED);
        Outcomes outcomes = OutcomeTracker.builder()
                .classifier(World.CLASSIFIER)
                .asOf(LocalDate.parse("2021-05-01"))
                .build()
                .track(WORLD.links().withListed(Optional.of(listed)));

        assertThat(outcomes.links().listed()).contains(listed);
        assertThat(outcomes.certainty().lines()).hasSize(4);
        RateLine line = outcomes.certainty().lines().get(3);
        assertThat(line.name()).isEqualTo("the same with the prior of this list");
        assertThat(line.note())
                .contains(
                        "11.5 % of 1,628 deal parties seem to be companies on this list, against 65.8 % where the model learned: -3.9 bits a link")
                .endsWith("too low by the deals that linking missed");
        assertThat(OUTCOMES.certainty().lines()).hasSize(3);
    }

    @Test
    void linkUncertainty_dealAfterTheEndOfObservation_isNotSeen() {
        World world = World.of("A", "2015-01-01")
                .deal("D1", "A", d -> d.chinese().announced("2016-01-01"))
                .deal("D2", "A", d -> d.types("joint venture").chinese().announced("2019-01-01"));
        world.links.clear();
        for (String deal : List.of("D1", "D2")) {
            world.links.add(new Link("A", deal, 0, 0, 0.5, Decision.LINK, LinkOrigin.MODEL, Explanation.NONE));
        }

        assertThat(likely(world, "2018-12-31")).isCloseTo(0.5, within(0.03));
        assertThat(likely(world, "2019-01-01")).isCloseTo(0.75, within(0.03));
    }

    private static double likely(World world, String asOf) {
        return world.track(asOf)
                .linkUncertainty()
                .estimate(1)
                .population(1)
                .run()
                .value();
    }

    /** What a person has confirmed is not drawn any more, and a deal after the end of observation is none that was seen. */
    @Test
    void linkUncertainty_takesWhatAReviewerSaidForKnown() {
        World world =
                World.of("A", "2015-01-01").deal("D", "A", d -> d.chinese().announced("2016-01-01"));
        world.links.clear();
        for (LinkOrigin origin : LinkOrigin.values()) {
            world.links.clear();
            world.links.add(new Link("A", "D", 0, 0.6, 0.6, Decision.LINK, origin, Explanation.NONE));
            String method = world.track("2021-05-01")
                    .linkUncertainty()
                    .estimate(1)
                    .run()
                    .interval()
                    .method();
            assertThat(method.equals("links and sampling")).as(method).isEqualTo(origin == LinkOrigin.REVIEWER);
        }
    }
}
