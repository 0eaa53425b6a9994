package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealtrace.study.LinkUncertainty.Trust;
import org.junit.jupiter.api.Test;

/** What answers do to the interval of a list whose truth is known. */
class AnswersTest {

    private static final int WORLDS = 200;
    private static final int SIZE = 100;
    private static final int DRAWS = 200;

    /**
     * 200 lists, whose probabilities are right, too high or too low, and which miss no deals or some. Few answers may
     * widen an interval whose probabilities were wrong, because they show that more is unknown than was assumed.
     */
    @Test
    void judged_moreAnswers_narrowTheInterval() {
        // each by the number of answers
        int[] wider = new int[100];
        int[] widerThoughRight = new int[100];
        int[] held = new int[100];
        double[] width = new double[100];
        for (int seed = 0; seed < WORLDS; seed++) {
            LinkWorld world = new LinkWorld(SIZE, seed % 2 * 0.04, seed % 3 - 1, 0.3, seed);
            Interval before = world.estimate(world.links(), DRAWS).interval();
            width[0] += before.width();
            for (int answers : new int[] {30, 99}) {
                Sample sample = world.links().sample(answers, seed);
                Interval after = world.estimate(world.links().judged(sample, world.answers(sample)), DRAWS)
                        .interval();
                width[answers] += after.width();
                boolean wide = after.width() > before.width() + 1e-9;
                wider[answers] += wide ? 1 : 0;
                widerThoughRight[answers] += wide && seed % 3 == 1 ? 1 : 0;
                held[answers] += after.contains(world.rate()) ? 1 : 0;
            }
        }
        assertThat(width[30]).isLessThan(0.75 * width[0]);
        assertThat(width[99]).isLessThan(0.5 * width[0]);
        assertThat(wider[30]).isLessThanOrEqualTo(WORLDS / 12);
        assertThat(widerThoughRight[30]).isLessThanOrEqualTo(2);
        assertThat(wider[99]).isLessThanOrEqualTo(2);
        assertThat(held[30]).isGreaterThan(WORLDS * 88 / 100);
        assertThat(held[99]).isGreaterThan(WORLDS * 91 / 100);
    }

    @Test
    void sample_ofAWorld_takesDoubtfulLinksAndLikelyMissesFirst() {
        LinkWorld world = new LinkWorld(300, 0, 0, 0.3, 1);
        Map<String, Double> risks = world.links().frame().units().stream()
                .filter(unit -> LinkUncertainty.isOfCompanies(unit.stratum()))
                .limit(30)
                .collect(Collectors.toMap(SampleFrame.Unit::id, unit -> 4.0));
        Sample sample = world.links().risks(risks).sample(60, 1);

        Map<String, Double> shares = sample.strata().stream()
                .collect(Collectors.toMap(Sample.Stratum::name, s -> (double) s.drawn() / s.size()));
        assertThat(sample.n()).isEqualTo(60);
        assertThat(shares.get("link with probability 0.3 to 0.5"))
                .isGreaterThan(shares.get("link with probability 0.97 to 1.0"));
        assertThat(shares.get("company without a link, risk 4")).isGreaterThan(shares.get("company without a link"));
    }

    @Test
    void judged_twoDraws_addUp() {
        LinkWorld world = new LinkWorld(SIZE, 0, 0, 0.3, 3);
        Sample first = world.links().sample(20, 1);
        LinkUncertainty once = world.links().judged(first, world.answers(first));
        Sample second = once.sample(20, 2);
        LinkUncertainty twice = once.judged(second, world.answers(second));

        assertThat(second.drawn().stream().filter(unit -> !first.drawn().contains(unit)))
                .hasSizeBetween(14, 26);
        assertThat(world.estimate(twice, DRAWS).interval().width())
                .isLessThan(world.estimate(once, DRAWS).interval().width());
        assertThat(world.links().sample(10_000, 1).n())
                .isEqualTo(world.links().frame().size());
    }

    @Test
    void answersFor_aWidth_reachItAboutAsPredicted() {
        LinkWorld world = new LinkWorld(SIZE, 0, 0, 0.3, 5);
        int needed = world.simulation(world.links(), DRAWS).answersFor(0.1).orElseThrow();
        Sample sample = world.links().sample(needed, 1);
        LinkUncertainty judged = world.links().judged(sample, world.answers(sample));

        assertThat(needed).isBetween(10, world.links().frame().size());
        assertThat(world.estimate(judged, DRAWS).interval().width()).isBetween(0.06, 0.13);
        assertThat(world.simulation(world.links(), DRAWS).answersFor(0.9)).hasValue(0);
        assertThat(LinkUncertainty.of(LinkEvidence.companies(10), List.of())
                        .estimate(1)
                        .population(1000)
                        .draws(DRAWS)
                        .trust(Trust.GUARDED)
                        .answersFor(0.01))
                .as("answers on ten companies leave the sampling of 1,000 in doubt")
                .isEmpty();
    }
}
