package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SeenIdsTest {

    /** Far more than fit in at first, so that the table grows several times on the way. */
    @Test
    void ids_ofALongFile_areAllKnownByTheLineTheyStoodOnFirst() {
        SeenIds seen = new SeenIds();
        for (int i = 1; i <= 1000; i++) {
            assertThat(seen.lineOfEqual("R-" + i, i)).isZero();
            assertThat(seen.take("R-" + i, i, i + 1)).isEqualTo("R-" + i);
            assertThat(seen.take("R-" + i, -i, i + 5000)).isEqualTo("R-" + i + "~2");
        }

        for (int i = 1; i <= 1000; i++) {
            assertThat(seen.lineOfEqual("R-" + i, i)).isEqualTo(i + 1);
            assertThat(seen.lineOfEqual("R-" + i, -i)).isEqualTo(i + 5000);
            assertThat(seen.lineOfEqual("R-" + i, 5001)).isZero();
        }
        assertThat(seen.take("R-7~2", 5002, 1)).isEqualTo("R-7~2~2");
        assertThat(seen.take("R-7", 5003, 1)).isEqualTo("R-7~3");
    }

    /** A column of one value that was taken for the ids: each row must not look at all numbers before its own. */
    @Test
    @Timeout(20)
    void id_ofAllRows_getsItsNumberAtOnce() {
        SeenIds seen = new SeenIds();
        for (int i = 2; i < 200_000; i++) {
            seen.take("X", i, i);
        }
        assertThat(seen.take("X", 0, 1)).isEqualTo("X~199999");
    }

    @Test
    void hash_ofCells_dependsOnWhereTheyPart() {
        assertThat(SeenIds.hash(new String[] {"ab", "c"})).isNotEqualTo(SeenIds.hash(new String[] {"a", "bc"}));
        assertThat(SeenIds.hash(new String[] {"a", ""})).isNotEqualTo(SeenIds.hash(new String[] {"", "a"}));
        assertThat(SeenIds.hash(new String[] {"a", "b"})).isEqualTo(SeenIds.hash(new String[] {"a", "b"}));
    }

    /** The places in the table are the low bits; ids that differ in a digit must not crowd into a few of them. */
    @Test
    void hash_ofIdsInARow_spreadsOverTheLowBits() {
        Set<Long> places = new HashSet<>();
        for (int i = 0; i < 4096; i++) {
            places.add(SeenIds.hash("D-" + (100_000 + i)) & 4095);
        }
        // A random draw leaves 1/e of the places empty: 2589 of 4096 taken, give or take 30.
        assertThat(places).hasSizeBetween(2480, 2700);
    }
}
