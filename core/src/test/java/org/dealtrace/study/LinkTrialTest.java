package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dealtrace.Decision;
import org.dealtrace.study.LinkUncertainty.Estimate;
import org.dealtrace.study.LinkUncertainty.Evidence;
import org.dealtrace.study.LinkUncertainty.Simulation;
import org.dealtrace.study.LinkUncertainty.Trust;
import org.junit.jupiter.api.Test;

class LinkTrialTest {

    private static final Rate ALL_FOUND = Rate.of(300, 300);
    private static final Rate NONE = Rate.of(0, 500);

    /** Of 200 companies 40 are linked, and 20 have a link under review of probability .5. */
    private static Simulation list() {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            boolean linked = i < 40;
            evidence.add(
                    new Evidence("c" + i, "d" + i, 0, linked ? 0.999 : 0.5, linked ? Decision.LINK : Decision.REVIEW));
        }
        return LinkUncertainty.of(IntStream.range(0, 200).mapToObj(i -> "c" + i).toList(), evidence)
                .estimate(1)
                .population(200)
                .draws(1000)
                .trust(Trust.GUARDED);
    }

    @Test
    void trial_whoseDecoysAreReviewedAsOften_takesLinksUnderReviewAway() {
        Estimate none = list().trial(NONE, NONE, ALL_FOUND, 0).run();
        Estimate asOften = list().trial(NONE, Rate.of(65, 500), ALL_FOUND, 0).run();
        assertThat(none.value()).isBetween(0.24, 0.30);
        assertThat(asOften.value()).isBetween(0.19, none.value() - 0.02);
    }

    @Test
    void trial_whoseDecoysAreLinked_lowersTheRate() {
        assertThat(list().trial(Rate.of(25, 500), NONE, ALL_FOUND, 0).run().value())
                .isLessThan(list().trial(NONE, NONE, ALL_FOUND, 0).run().value() - 0.02);
    }

    @Test
    void trial_whosePlantedNamesAreMissed_raisesTheRateAndItsInterval() {
        Estimate found = list().trial(NONE, NONE, ALL_FOUND, 0.5).run();
        Estimate missed = list().trial(NONE, NONE, Rate.of(150, 300), 0.5).run();
        assertThat(missed.value()).isGreaterThan(found.value() + 0.05);
        assertThat(missed.interval().high()).isGreaterThan(found.interval().high());
    }

    @Test
    void trial_ofAListSpeltLikeTheDeals_missesLittle() {
        Estimate same = list().trial(NONE, NONE, Rate.of(150, 300), 0).run();
        assertThat(same.interval().high()).isLessThan(0.31);
    }

    @Test
    void trial_ofAShareAboveOne_isRefused() {
        assertThatThrownBy(() -> list().trial(NONE, NONE, ALL_FOUND, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 1 but was 1.5");
    }
}
