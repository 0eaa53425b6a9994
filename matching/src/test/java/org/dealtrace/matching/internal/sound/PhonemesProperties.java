package org.dealtrace.matching.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class PhonemesProperties {

    /** The table of Wagner and Fischer, each field of it. */
    private static double similarity(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        int weight = 0;
        for (int i = 0; i <= a.length(); i++) {
            weight += i == 0 ? 0 : PhonemeCosts.weight(a.charAt(i - 1));
            for (int j = 0; j <= b.length(); j++) {
                int least = i == 0 && j == 0 ? 0 : Integer.MAX_VALUE;
                if (i > 0) {
                    least = Math.min(least, cost[i - 1][j] + PhonemeCosts.dropped(a, i - 1));
                }
                if (j > 0) {
                    least = Math.min(least, cost[i][j - 1] + PhonemeCosts.dropped(b, j - 1));
                }
                if (i > 0 && j > 0) {
                    int change = i == 1 && j == 1
                            ? PhonemeCosts.replacedFirst(a.charAt(0), b.charAt(0))
                            : PhonemeCosts.replaced(a.charAt(i - 1))[b.charAt(j - 1)];
                    least = Math.min(least, cost[i - 1][j - 1] + change);
                }
                cost[i][j] = least;
            }
        }
        for (int j = 0; j < b.length(); j++) {
            weight += PhonemeCosts.weight(b.charAt(j));
        }
        return 1 - 2.0 * cost[a.length()][b.length()] / weight;
    }

    @Property(tries = 2000, seed = "20261125")
    void similarity_withoutALeast_isThatOfTheWholeTable(@ForAll("words") String a, @ForAll("words") String b) {
        double whole = Math.max(0, similarity(a, b));
        assertThat(new Phonemes(a).similarity(new Phonemes(b))).isCloseTo(whole, within(1e-6));
    }

    @Property(tries = 4000, seed = "20261125")
    void similarity_aboveTheLeast_isThatOfTheWholeTable_andElseZero(
            @ForAll("words") String a,
            @ForAll("words") String b,
            @ForAll @DoubleRange(min = 0.3, max = 0.95) double least) {
        double whole = similarity(a, b);
        double found = new Phonemes(a).similarity(new Phonemes(b), least);
        if (found > 0) {
            assertThat(found).isGreaterThanOrEqualTo(least).isCloseTo(whole, within(1e-6));
        } else {
            assertThat(whole).isLessThan(least + 1e-6);
        }
    }

    /** Words over few sounds, so that many pairs are near. */
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("m", "e", "r", "k", "a", "l", "i", "n", "s", "Z", "S", "u", "N", "h", "y", "w")
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .map(letters -> String.join("", letters));
    }
}
