package org.dealtrace.benchmarks.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dealtrace.benchmarks.evaluation.RunDifference.Kind;
import org.junit.jupiter.api.Test;

class RunDifferenceTest {

    private static final List<GoldPair> GOLD = List.of(
            new GoldPair("q1", "p1"), new GoldPair("q2", "p2"), new GoldPair("q3", "p3"), new GoldPair("q4", ""));
    private static final List<ScoredPair> BEFORE =
            List.of(new ScoredPair("q1", "p1", 9), new ScoredPair("q2", "p2", 8), new ScoredPair("q5", "p9", 4));
    private static final List<ScoredPair> AFTER =
            List.of(new ScoredPair("q1", "p1", 7), new ScoredPair("q2", "p7", 8), new ScoredPair("q4", "p4", 6));

    private final RunDifference difference = RunDifference.between(BEFORE, AFTER, GOLD);

    @Test
    void between_sameLinkWithAnotherScore_isKept() {
        assertThat(difference.kept()).isEqualTo(1);
    }

    @Test
    void between_changedPartner_isOneLossAndOneGain() {
        assertThat(difference.count(Kind.LOST_RIGHT)).isEqualTo(1);
        assertThat(difference.count(Kind.GAINED_WRONG)).isEqualTo(2);
    }

    @Test
    void between_queryWithoutAnswer_isUnjudged() {
        assertThat(difference.count(Kind.LOST_UNJUDGED)).isEqualTo(1);
    }

    @Test
    void between_sameRun_isEmpty() {
        assertThat(RunDifference.between(AFTER, AFTER, GOLD).isEmpty()).isTrue();
    }

    @Test
    void between_otherRuns_isNotEmptyAndPrintsIds() {
        assertThat(difference.isEmpty()).isFalse();
        assertThat(difference.toString()).contains("lost, right (1)\n      8.0000  q2  ~  p2   [q2 ~ p2]");
    }

    @Test
    void describe_names_listsTheWorstFirst() {
        Map<String, String> names = Map.of("q2", "Volvo Cars", "p2", "Volvo Car AB", "p7", "AB Volvo");

        assertThat(difference
                        .describe(id -> names.getOrDefault(id, id), id -> names.getOrDefault(id, id))
                        .lines())
                .startsWith(
                        "1 link kept; gained 0 right, 2 wrong, 0 unjudged; lost 1 right, 0 wrong, 1 unjudged",
                        "lost, right (1)",
                        "      8.0000  Volvo Cars  ~  Volvo Car AB   [q2 ~ p2]",
                        "gained, wrong (2)",
                        "      8.0000  Volvo Cars  ~  AB Volvo   [q2 ~ p7]");
    }
}
