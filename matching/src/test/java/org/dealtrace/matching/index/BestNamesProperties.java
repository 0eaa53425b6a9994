package org.dealtrace.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BestNamesProperties {

    /** Few scores, so that keys decide often. */
    private static List<BestNames.Hit> names(int count, Random random) {
        List<BestNames.Hit> names = new ArrayList<>();
        for (int doc = 0; doc < count; doc++) {
            names.add(new BestNames.Hit(doc % 3, doc, random.nextInt(5)));
        }
        return names;
    }

    @Property(tries = 300, seed = "20261124")
    void theBestByScoreAndKeyAreKept(
            @ForAll @IntRange(max = 60) int count,
            @ForAll @IntRange(min = 1, max = 12) int limit,
            @ForAll @IntRange(max = 4) int least,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<BestNames.Hit> names = names(count, random);
        long[] keys = random.longs(count).toArray();

        BestNames best = new BestNames(limit, least);
        for (BestNames.Hit name : names) {
            if (best.wants(name.score(), keys[name.doc()])) {
                best.add(name.score(), keys[name.doc()], name.segment(), name.doc());
            }
        }

        List<BestNames.Hit> wanted = names.stream()
                .filter(name -> name.score() >= least)
                .sorted(Comparator.comparingDouble((BestNames.Hit name) -> -name.score())
                        .thenComparingLong(name -> keys[name.doc()]))
                .limit(limit)
                .toList();
        assertThat(best.worst())
                .isEqualTo(wanted.size() < limit ? least : wanted.get(limit - 1).score());
        assertThat(best.drain()).isEqualTo(wanted);
    }
}
