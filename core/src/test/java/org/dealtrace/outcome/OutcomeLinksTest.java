package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.outcome.World.LATER;
import static org.dealtrace.outcome.World.status;

import java.util.function.Consumer;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;

class OutcomeLinksTest {

    @Test
    void link_underReview_leavesUndetermined() {
        Consumer<World.Draft> deal = d -> d.chinese().announced("2016-01-01").review();

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
        assertThat(status("2015-03-10", d -> d.chinese().announced("2014-01-01").review()))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    /**
     * A party that only may be the company still faces it, and a certain link stands before a heavier one under review.
     */
    @Test
    void link_underReviewBesideACertainOne_takesNothingFromIt() {
        World world =
                World.of("A", "2015-03-10").deal("D", "A", d -> d.chinese().announced("2016-01-01"));
        world.links.add(new Link("A", "D", 1, 20, 0.8, Decision.REVIEW, Link.Origin.MODEL, Explanation.NONE));

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
                        d -> d.withUnknown(PartyRole.ACQUIRER, "Golden Gate").announced("2016-01-01"));

        assertThat(world.track(LATER).outcome("A").reason().english()).startsWith("deal D2 leaves it open: ");
    }
}
