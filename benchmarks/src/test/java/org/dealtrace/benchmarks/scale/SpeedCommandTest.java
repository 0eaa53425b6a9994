package org.dealtrace.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dealtrace.benchmarks.CommandLineRun;
import org.dealtrace.benchmarks.contender.Contender;
import org.dealtrace.benchmarks.contender.Contenders;
import org.dealtrace.benchmarks.contender.Hit;
import org.dealtrace.benchmarks.data.Row;
import org.junit.jupiter.api.Test;

class SpeedCommandTest {

    @Test
    void speed_smallRegister_printsALineForEachContender() {
        CommandLineRun run =
                CommandLineRun.of("speed", "--names", 400, "--queries", 130, "--seconds", 20, "--warm-up", 300);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .anyMatch(l -> l.startsWith("400 names, 130 queries, "))
                .anyMatch(l -> l.matches("dealtrace +\\d+\\.\\d\\d .* 130 +\\d\\.\\d{3}.*"))
                .anyMatch(l -> l.startsWith("lucene-3gram-bm25 "))
                .anyMatch(l -> l.startsWith("jaro-winkler-scan "));
    }

    @Test
    void speed_tooFewQueries_isRefused() {
        CommandLineRun run = CommandLineRun.of("speed", "--names", 400, "--queries", 10);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().strip()).isEqualTo("--queries must be 20 or more but is 10.");
    }

    @Test
    void scan_limit_keepsTheBestOfAll() {
        List<Row> rows =
                List.of("Alpha", "Beta", "Gamma", "Alphb", "Delta", "Epsilon", "Zeta", "Alphabet", "Eta", "Theta")
                        .stream()
                        .map(name -> new Row(name, Map.of("name", name)))
                        .toList();
        try (Contender.Register index = Contenders.named(Contenders.SCAN).index(rows, List.of("name"))) {
            assertThat(index.match(new Row("Q", Map.of("name", "alpha")), 2))
                    .extracting(Hit::id)
                    .first()
                    .isEqualTo("Alpha");
            assertThat(index.match(new Row("Q", Map.of("name", "theta")), 1))
                    .extracting(Hit::id)
                    .containsExactly("Theta");
        }
    }
}
