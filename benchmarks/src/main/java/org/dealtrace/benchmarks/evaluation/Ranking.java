package org.dealtrace.benchmarks.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Judges ranked lists. */
final class Ranking {

    private Ranking() {}

    static Evaluation evaluate(List<ScoredPair> run, List<GoldPair> gold) {
        Map<String, Set<String>> partners = GoldPair.partners(gold.stream().filter(GoldPair::hasPartner));
        Map<String, String> kinds = new HashMap<>();
        for (GoldPair pair : gold) {
            if (!pair.kind().isEmpty()) {
                kinds.put(pair.query(), pair.kind());
            }
        }
        Map<String, List<ScoredPair>> lists = byQuery(run);

        int first = 0;
        int firstTen = 0;
        int pairsInTen = 0;
        int goldPairs = 0;
        double reciprocals = 0;
        Map<String, int[]> byKind = new TreeMap<>();
        for (Map.Entry<String, Set<String>> entry : partners.entrySet()) {
            List<ScoredPair> list = lists.getOrDefault(entry.getKey(), List.of());
            int rank = -1;
            for (int i = 0; i < list.size(); i++) {
                if (entry.getValue().contains(list.get(i).partner())) {
                    rank = rank < 0 ? i : rank;
                    pairsInTen += i < 10 ? 1 : 0;
                }
            }
            goldPairs += entry.getValue().size();
            first += rank == 0 ? 1 : 0;
            firstTen += rank >= 0 && rank < 10 ? 1 : 0;
            reciprocals += rank < 0 ? 0 : 1.0 / (rank + 1);
            String kind = kinds.get(entry.getKey());
            if (kind != null) {
                int[] counts = byKind.computeIfAbsent(kind, k -> new int[2]);
                counts[0] += rank == 0 ? 1 : 0;
                counts[1]++;
            }
        }

        List<LabelledScore> firsts = new ArrayList<>();
        List<LabelledScore> all = new ArrayList<>();
        for (Map.Entry<String, List<ScoredPair>> entry : lists.entrySet()) {
            Set<String> right = partners.getOrDefault(entry.getKey(), Set.of());
            for (ScoredPair pair : entry.getValue()) {
                all.add(new LabelledScore(pair.score(), right.contains(pair.partner())));
            }
            firsts.add(new LabelledScore(
                    entry.getValue().get(0).score(),
                    right.contains(entry.getValue().get(0).partner())));
        }
        Curve curve = new Curve(firsts, partners.size());
        int queries = Math.max(1, partners.size());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("lefts", (double) partners.size());
        figures.put("goldPairs", (double) goldPairs);
        figures.put("R@1", (double) first / queries);
        figures.put("R@10", (double) firstTen / queries);
        figures.put("pairR@10", (double) pairsInTen / Math.max(1, goldPairs));
        figures.put("MRR", reciprocals / queries);
        Evaluation.addBest(figures, curve);
        figures.put("AP", new Curve(all, goldPairs).averagePrecision());
        figures.put("AP1", curve.averagePrecision());
        byKind.forEach((kind, counts) -> figures.put("R@1/" + kind, (double) counts[0] / counts[1]));
        return new Evaluation(figures, curve.best());
    }

    /** Each query's partners, best first; a pair listed twice counts once, with its first score. */
    static Map<String, List<ScoredPair>> byQuery(List<ScoredPair> run) {
        Map<String, List<ScoredPair>> lists = new LinkedHashMap<>();
        for (ScoredPair pair : ScoredPair.byKey(run).values()) {
            lists.computeIfAbsent(pair.query(), q -> new ArrayList<>()).add(pair);
        }
        Comparator<ScoredPair> order = Comparator.comparingDouble(ScoredPair::score)
                .reversed()
                .thenComparingLong(Ranking::tieOrder)
                .thenComparing(ScoredPair::partner); // of two that have one hash
        lists.values().forEach(list -> list.sort(order));
        return lists;
    }

    /** A hash of the two ids, so that the order of equal scores owes nothing to the order of a file. */
    private static long tieOrder(ScoredPair pair) {
        CRC32 crc = new CRC32();
        crc.update((pair.query() + "\t" + pair.partner()).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }
}
