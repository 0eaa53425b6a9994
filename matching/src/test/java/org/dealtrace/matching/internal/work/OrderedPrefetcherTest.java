package org.dealtrace.matching.internal.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderedPrefetcherTest {

    private static final List<Integer> NUMBERS =
            IntStream.range(0, 5000).boxed().toList();

    @Test
    void results_onAnyNumberOfThreads_comeInOrder() {
        for (int threads : new int[] {1, 2, 8, Integer.MAX_VALUE}) {
            try (OrderedPrefetcher<Integer, Integer> ahead =
                    new OrderedPrefetcher<>(NUMBERS.iterator(), threads, n -> n * 2)) {
                for (int number : NUMBERS) {
                    assertThat(ahead.next()).isEqualTo(2 * number);
                }
                assertThat(ahead.hasNext()).isFalse();
            }
        }
    }

    /**
     * An interrupted thread would take the lock of an index from all others; one that works on would change it after it
     * was closed.
     */
    @Test
    void failure_whileOthersWork_letsThemFinishUninterrupted_andNoneGoesOn() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        AtomicInteger working = new AtomicInteger();
        AtomicInteger calls = new AtomicInteger();
        assertThatThrownBy(() -> {
                    try (OrderedPrefetcher<Integer, Integer> ahead =
                            new OrderedPrefetcher<>(NUMBERS.iterator(), 2, n -> {
                                working.incrementAndGet();
                                calls.incrementAndGet();
                                try {
                                    if (n == 0) {
                                        begun.await();
                                        throw new IllegalArgumentException("number 0");
                                    }
                                    begun.countDown();
                                    TimeUnit.MILLISECONDS.sleep(50);
                                } catch (InterruptedException e) {
                                    interrupted.set(true);
                                } finally {
                                    working.decrementAndGet();
                                }
                                return n;
                            })) {
                        ahead.next();
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("number 0");
        int called = calls.get();
        assertThat(working).hasValue(0);
        TimeUnit.MILLISECONDS.sleep(100);

        assertThat(calls).hasValue(called);
        assertThat(interrupted).isFalse();
    }

    @Test
    void error_inAThread_staysAnError() {
        try (OrderedPrefetcher<Integer, Integer> ahead = new OrderedPrefetcher<>(NUMBERS.iterator(), 2, n -> {
            throw new StackOverflowError("deep");
        })) {
            assertThatThrownBy(ahead::next).isInstanceOf(StackOverflowError.class);
        }
    }
}
