package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a caller does wrong is said in one sentence. How well records are found is the matter of the benchmarks. */
class RecordMatcherTest {

    private static final Map<String, Map<String, String>> RECORDS = Map.of(
            "1", Map.of("title", "arctura lens kit", "maker", "belmora"),
            "2", Map.of("title", "cindral steel pan", "maker", "dovexa"),
            "3", Map.of("title", "elmarin garden hose", "maker", "fontaro"));
    private static final Map<String, Map<String, String>> QUERIES =
            Map.of("q", Map.of("title", "arctura lens kit", "maker", "belmora"));

    @Test
    void match_equalRecord_standsFirst() {
        try (RecordMatcher matcher = new RecordMatcher(List.of("title", "maker"), RECORDS, QUERIES)) {
            assertThat(matcher.match(Map.of("title", "arctura lens kit", "maker", "belmora"), 2))
                    .first()
                    .extracting(Match::companyId)
                    .isEqualTo("1");
            assertThat(matcher).hasToString("matcher of 3 records by title, maker");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> matcher.match(Map.of(), -1))
                    .withMessage("limit must be 0 or more but was -1");
        }
    }

    @Test
    void nothingToCompareOrToAsk_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordMatcher(List.of(), RECORDS, QUERIES))
                .withMessage("there must be at least one field to compare");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordMatcher(List.of("title"), RECORDS, Map.of()))
                .withMessage("there must be records to search and records to ask for, but there are 3 and 0");
    }

    @Test
    void fieldThatHoldsNothing_orStandsTwice_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordMatcher(List.of("title", "marker"), RECORDS, QUERIES))
                .withMessage("no record has a value in the field 'marker'; their fields are maker, title");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordMatcher(List.of("title", "title"), RECORDS, QUERIES))
                .withMessage("the field 'title' stands twice; name each field once");
    }

    @Test
    void recordsOfHundredsOfFields_areMatched() {
        List<String> fields =
                IntStream.range(0, 300).mapToObj(i -> "field " + i).toList();
        Map<String, Map<String, String>> records = new LinkedHashMap<>();
        for (int r = 0; r < 12; r++) {
            Map<String, String> record = new LinkedHashMap<>();
            for (String field : fields) {
                record.put(field, "v" + r + field);
            }
            records.put("r" + r, record);
        }
        try (RecordMatcher matcher = new RecordMatcher(fields, records, records)) {
            assertThat(matcher.match(Objects.requireNonNull(records.get("r7")), 1))
                    .first()
                    .satisfies(match -> {
                        assertThat(match.companyId()).isEqualTo("r7");
                        assertThat(match.weight()).isFinite();
                        assertThat(match.probability()).isGreaterThan(0.99);
                    });
        }
    }

    @Test
    void cellThatIsNull_isMissing() {
        Map<String, String> cells = new HashMap<>(Map.of("title", "arctura lens kit"));
        cells.put("maker", null);
        try (RecordMatcher matcher =
                new RecordMatcher(List.of("title", "maker"), Map.of("1", cells, "2", RECORDS.get("2")), QUERIES)) {
            assertThat(matcher.match(cells, 1))
                    .singleElement()
                    .extracting(Match::name)
                    .asString()
                    .doesNotContain("null");
        }
    }

    @Test
    void useAfterClose_isRefusedInOneSentence() {
        RecordMatcher matcher = new RecordMatcher(List.of("title"), RECORDS, QUERIES);
        matcher.close();
        matcher.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> matcher.match(Map.of("title", "arctura"), 1))
                .withMessage("the matcher is closed");
    }

    @Test
    void match_byManyThreads_whileItIsClosed_answersOrSaysSo() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(3);
        try {
            RecordMatcher matcher = new RecordMatcher(List.of("title", "maker"), RECORDS, QUERIES);
            List<Match> alone = matcher.match(Map.of("title", "arctura lens"), 3);
            CountDownLatch begun = new CountDownLatch(3);
            List<Future<String>> ends = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ends.add(pool.submit(() -> {
                    try {
                        while (true) {
                            assertThat(matcher.match(Map.of("title", "arctura lens"), 3))
                                    .isEqualTo(alone);
                            begun.countDown();
                        }
                    } catch (IllegalStateException e) {
                        return e.getMessage();
                    }
                }));
            }
            begun.await();
            matcher.close();
            for (Future<String> end : ends) {
                assertThat(end.get()).isEqualTo("the matcher is closed");
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
