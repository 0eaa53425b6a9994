package org.dealtrace.matching.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class GramTableProperties {

    private static long weighted(int gram) {
        return (long) gram << 32 | Float.floatToRawIntBits(1 + gram % 7);
    }

    /** Trigrams that differ in their upper bits alone want the same place of a small table. */
    @Provide
    Arbitrary<Set<Integer>> grams() {
        return Arbitraries.oneOf(
                        Arbitraries.integers().between(0, LetterGrams.SPACE - 1),
                        Arbitraries.integers().between(0, 3).map(upper -> upper << 16),
                        Arbitraries.integers().between(0, 40))
                .set()
                .ofMaxSize(60);
    }

    /** Of names held one after the other, each has its own trigrams only. */
    @Property(tries = 500, seed = "20261124")
    void weight_isThatOfTheTrigramsHeld(@ForAll List<@From("grams") Set<Integer>> names) {
        GramTable table = new GramTable();
        Set<Integer> all = names.stream().flatMap(Set::stream).collect(Collectors.toSet());
        for (Set<Integer> name : names) {
            table.hold(name.stream().mapToLong(GramTableProperties::weighted).toArray());
            for (int gram : all) {
                assertThat(table.weight(weighted(gram))).isEqualTo(name.contains(gram) ? 1 + gram % 7 : 0);
            }
        }
    }

    @Property(tries = 50, seed = "20261124")
    void hold_theSameAgain_holdsIt(@ForAll("grams") Set<Integer> name) {
        GramTable table = new GramTable();
        long[] grams = name.stream().mapToLong(GramTableProperties::weighted).toArray();
        table.hold(grams);
        table.hold(grams);
        assertThat(Arrays.stream(grams).allMatch(gram -> table.weight(gram) >= 1))
                .isTrue();
    }
}
