package org.dealtrace.matching.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenIdsTest {

    @Test
    void add_thousandsOfIds_tellsTheNewOnes() {
        SeenIds ids = new SeenIds(1 << 20);
        for (int i = 0; i < 20_000; i++) {
            assertThat(ids.add("N" + i)).isTrue();
        }
        for (int i = 0; i < 20_000; i++) {
            assertThat(ids.add("N" + i)).isFalse();
        }
        assertThat(ids.add("N20000")).isTrue();
    }

    @Test
    void add_moreThanThereIsRoomFor_isCertainOfNone() {
        SeenIds ids = new SeenIds(16);
        int sure = 0;
        for (int i = 0; i < 100; i++) {
            sure += ids.add("N" + i) ? 1 : 0;
        }
        assertThat(sure).isBetween(1, 8);
        assertThat(ids.add("another")).isFalse();
    }
}
