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
    void trial_whosePlantedNamesAreMissed_raisesTheRateAndItsInterval() {
        Estimate found = list().trial(ALL_FOUND, 0.5).run();
        Estimate missed = list().trial(Rate.of(150, 300), 0.5).run();
        assertThat(missed.value()).isGreaterThan(found.value() + 0.02);
        assertThat(missed.interval().high()).isGreaterThan(found.interval().high());
    }

    @Test
    void trial_ofAListSpeltLikeTheDeals_missesLittle() {
        Estimate same = list().trial(Rate.of(150, 300), 0).run();
        assertThat(same.interval().high()).isLessThan(0.31);
    }

    @Test
    void trial_ofAShareAboveOne_isRefused() {
        assertThatThrownBy(() -> list().trial(ALL_FOUND, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 to 1 but was 1.5");
    }
}
