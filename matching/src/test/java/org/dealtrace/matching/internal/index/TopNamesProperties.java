package org.dealtrace.matching.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TopNamesProperties {

    /** Few scores, so that keys decide often. */
    private static List<TopNames.Hit> names(int count, Random random) {
        List<TopNames.Hit> names = new ArrayList<>();
        for (int doc = 0; doc < count; doc++) {
            names.add(new TopNames.Hit(doc % 3, doc, random.nextInt(5), random.nextLong()));
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
        List<TopNames.Hit> names = names(count, random);

        TopNames best = new TopNames(limit, least);
        for (TopNames.Hit name : names) {
            if (best.wants(name.score(), name.key())) {
                best.add(name.score(), name.key(), name.segment(), name.doc());
            }
        }

        List<TopNames.Hit> wanted = names.stream()
                .filter(name -> name.score() >= least)
                .sorted(Comparator.comparingDouble((TopNames.Hit name) -> -name.score())
                        .thenComparingLong(name -> name.key()))
                .limit(limit)
                .toList();
        assertThat(best.worst())
                .isEqualTo(wanted.size() < limit ? least : wanted.get(limit - 1).score());
        assertThat(best.drain()).isEqualTo(wanted);
    }
}
