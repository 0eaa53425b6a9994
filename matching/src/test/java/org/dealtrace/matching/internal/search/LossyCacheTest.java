package org.dealtrace.matching.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LossyCacheTest {

    @Test
    void value_isThatOfItsOwnText_orForgotten() {
        LossyCache<Integer> cache = new LossyCache<>(64);
        Random random = new Random(1);
        int kept = 0;
        for (int i = 0; i < 10_000; i++) {
            int text = random.nextInt(200);
            Integer value = cache.get("t" + text);
            if (value == null) {
                cache.put("t" + text, text);
                assertThat(cache.get("t" + text)).isEqualTo(text);
            } else {
                assertThat(value).isEqualTo(text);
                kept++;
            }
        }
        assertThat(kept).as("of 200 texts in 64 places about a third is there").isBetween(2_000, 4_500);
    }

    @Test
    void twoTextsOfOnePlace_areBothRemembered() {
        LossyCache<String> cache = new LossyCache<>(64);
        // equal hash codes
        cache.put("Aa", "first");
        cache.put("BB", "second");
        cache.put("Aa", "first again");

        assertThat(cache.get("Aa")).isEqualTo("first again");
        assertThat(cache.get("BB")).isEqualTo("second");
    }

    /** Some thousand names of a page each would fill a heap. */
    @Test
    void pageLongText_isNotRemembered() {
        LossyCache<Integer> cache = new LossyCache<>(64);
        cache.put("x".repeat(1000), 1);
        cache.put("x".repeat(1001), 2);

        assertThat(cache.get("x".repeat(1000))).isEqualTo(1);
        assertThat(cache.get("x".repeat(1001))).isNull();
    }
}
