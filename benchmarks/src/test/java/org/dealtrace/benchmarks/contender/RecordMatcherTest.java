package org.dealtrace.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.dealtrace.benchmarks.data.Row;
import org.junit.jupiter.api.Test;

/** Records of any kind; how well they are found on data sets is for the commands to say. */
class RecordMatcherTest {

    private static final List<Row> RECORDS = List.of(
            new Row("1", Map.of("title", "arctura lens kit", "maker", "belmora")),
            new Row("2", Map.of("title", "cindral steel pan", "maker", "dovexa")),
            new Row("3", Map.of("title", "elmarin garden hose", "maker", "fontaro")));
    private static final Row QUERY = new Row("q", Map.of("title", "arctura lens kit", "maker", "belmora"));

    @Test
    void match_equalRecord_standsFirst() {
        try (RecordMatcher matcher = new RecordMatcher(RECORDS, List.of("title", "maker"))) {
            matcher.train(List.of(QUERY));
            assertThat(matcher.match(QUERY, 2)).first().extracting(Hit::id).isEqualTo("1");
        }
    }

    @Test
    void match_beforeTraining_isRefused() {
        try (RecordMatcher matcher = new RecordMatcher(RECORDS, List.of("title", "maker"))) {
            assertThatIllegalStateException().isThrownBy(() -> matcher.match(QUERY, 2));
        }
    }

    @Test
    void match_recordsOfHundredsOfFields_hasFiniteWeights() {
        List<String> fields =
                IntStream.range(0, 300).mapToObj(i -> "field " + i).toList();
        List<Row> records = IntStream.range(0, 12)
                .mapToObj(r -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    fields.forEach(field -> values.put(field, "v" + r + field));
                    return new Row("r" + r, values);
                })
                .toList();
        try (RecordMatcher matcher = new RecordMatcher(records, fields)) {
            matcher.train(records);
            assertThat(matcher.match(records.get(7), 1)).first().satisfies(hit -> {
                assertThat(hit.id()).isEqualTo("r7");
                assertThat(hit.score()).isFinite();
                assertThat(hit.probability().orElseThrow()).isGreaterThan(0.99);
            });
        }
    }
}
