package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
