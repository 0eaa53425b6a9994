package org.dealtrace.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class EditDistanceProperties {

    @Property(seed = "20261124")
    void to_anyTwoTexts_equalsTheTextbookTable(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 64) String one,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 64) String other) {
        assertThat(new EditDistance(one).to(other)).isEqualTo(table(one, other));
    }

    @Property(seed = "20261124")
    void to_swappedTexts_isTheSame(
            @ForAll @StringLength(max = 64) String one, @ForAll @StringLength(max = 64) String other) {
        assertThat(new EditDistance(one).to(other)).isEqualTo(new EditDistance(other).to(one));
    }

    /** The dynamic programme as Wagner and Fischer wrote it down. */
    private static int table(String one, String other) {
        int[][] distance = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                } else {
                    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                    distance[i][j] = Math.min(
                            distance[i - 1][j - 1] + change, Math.min(distance[i - 1][j], distance[i][j - 1]) + 1);
                }
            }
        }
        return distance[one.length()][other.length()];
    }
}
