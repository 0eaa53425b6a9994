package org.dealtrace.benchmarks.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RunDifferenceTest {

    private static final List<GoldPair> GOLD = List.of(
            new GoldPair("q1", "p1"), new GoldPair("q2", "p2"), new GoldPair("q3", "p3"), new GoldPair("q4", ""));
    private static final List<ScoredPair> BEFORE =
            List.of(new ScoredPair("q1", "p1", 9), new ScoredPair("q2", "p2", 8), new ScoredPair("q5", "p9", 4));
    private static final List<ScoredPair> AFTER =
            List.of(new ScoredPair("q1", "p1", 7), new ScoredPair("q2", "p7", 8), new ScoredPair("q4", "p4", 6));

    private static String links(List<ScoredPair> before, Map<String, String> names) {
        UnaryOperator<String> name = id -> names.getOrDefault(id, id);
        return new RunDifference(GoldPair.partners(GOLD.stream()), name, name).links(before, AFTER);
    }

    @Test
    void links_sameRun_areKept() {
        assertThat(links(AFTER, Map.of()))
                .isEqualTo("3 links kept; gained 0 right, 0 wrong, 0 unjudged; lost 0 right, 0 wrong, 0 unjudged");
    }

    @Test
    void links_otherRun_listTheWorstFirst() {
        Map<String, String> names = Map.of("q2", "Volvo Cars", "p2", "Volvo Car AB", "p7", "AB Volvo");

        assertThat(links(BEFORE, names).lines())
                .startsWith(
                        "1 link kept; gained 0 right, 2 wrong, 0 unjudged; lost 1 right, 0 wrong, 1 unjudged",
                        "lost, right (1)",
                        "      8.0000  Volvo Cars  ~  Volvo Car AB   [q2 ~ p2]",
                        "gained, wrong (2)",
                        "      8.0000  Volvo Cars  ~  AB Volvo   [q2 ~ p7]");
    }
}
