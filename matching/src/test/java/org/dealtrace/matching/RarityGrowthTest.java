package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dealtrace.Company;
import org.dealtrace.matching.internal.index.CandidateIndex;
import org.dealtrace.matching.internal.index.IndexSnapshot;
import org.dealtrace.matching.internal.search.IndexRarity;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.Test;

/** What a word is worth must not depend on how many more names of the same kind are on the list. */
class RarityGrowthTest {

    private static final int NAMES = 3_000;
    private static final int GROWTH = 10;
    private static final int VOCABULARY = 4_000;
    /** A word that occurs so often in the small list has a share that is known to a third. */
    private static final int OFTEN = 10;

    @Test
    void wordsKeepTheirRarityWhenTheIndexGrowsTenfold() {
        Random random = new Random(20261124);
        List<List<String>> names = new ArrayList<>();
        for (int i = 0; i < NAMES * GROWTH; i++) {
            names.add(List.of(word(random), word(random), word(random)));
        }
        Map<String, Integer> counts = new HashMap<>();
        names.subList(0, NAMES)
                .forEach(name -> name.stream().distinct().forEach(w -> counts.merge(w, 1, Integer::sum)));

        Map<String, Double> small = bits(names.subList(0, NAMES), counts);
        Map<String, Double> large = bits(names, counts);

        List<Double> changes = counts.keySet().stream()
                .filter(w -> counts.getOrDefault(w, 0) >= OFTEN)
                .map(w -> large.getOrDefault(w, 0.0) - small.getOrDefault(w, 0.0))
                .sorted()
                .toList();
        assertThat(changes).hasSizeGreaterThan(100);
        assertThat(changes.stream().mapToDouble(Double::doubleValue).average().orElseThrow())
                .as("mean change in bits")
                .isBetween(-0.25, 0.25);
        assertThat(changes.get(changes.size() / 40)).as("2.5 % lose more").isGreaterThan(-1.0);
        assertThat(changes.get(changes.size() - 1 - changes.size() / 40))
                .as("2.5 % gain more")
                .isLessThan(1.0);
    }

    /**
     * Words of letters without meaning, that no list of business words has; the n-th is met in proportion to 1 / n
     * (Zipf).
     */
    private static String word(Random random) {
        int n = (int) Math.exp(random.nextDouble() * Math.log(VOCABULARY));
        StringBuilder word = new StringBuilder("zv");
        for (int rest = n + 1; rest > 0; rest /= 20) {
            word.append("bcdfghjklmnpqrstvwxz".charAt(rest % 20)).append("aeiou".charAt(rest % 5));
        }
        return word.toString();
    }

    private static Map<String, Double> bits(List<List<String>> names, Map<String, Integer> words) {
        try (CandidateIndex index = CandidateIndex.inMemory(NameAnalyzer.standard())) {
            for (int i = 0; i < names.size(); i++) {
                index.put(Company.of("C" + i, String.join(" ", names.get(i))));
            }
            index.compact();
            index.refresh();
            IndexSnapshot snapshot = index.snapshot();
            IndexRarity rarity = new IndexRarity(snapshot.statistics());
            Map<String, Double> bits = new HashMap<>();
            words.keySet().forEach(w -> bits.put(w, rarity.bits(w)));
            return bits;
        }
    }
}
