package org.dealtrace.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How good a run was, held against known answers: figures by their usual short names, in the order in which they print;
 * NaN where a figure is not defined.
 *
 * <p>Figures of ranked lists: {@code lefts} and {@code goldPairs} (how many queries have a right partner, and right
 * pairs), {@code R@1} and {@code R@10} (the share of these queries with a right partner first, or among the first ten),
 * {@code pairR@10}, {@code MRR} (mean of 1/rank of the first right partner, 0 where none is listed), {@code bestF1}
 * with its {@code P}, {@code R} and {@code threshold} (each query keeps its best partner only; one that has no right
 * partner and keeps one over the threshold counts against precision), {@code P@R.9} (best precision at a recall of at
 * least .9), {@code AP} (all listed pairs), {@code AP1} (best partners only), and {@code R@1/KIND} where the answers
 * state kinds.
 *
 * <p>Figures of single pairs: {@code pairs}, {@code positives}, {@code missing} (without a score), {@code ROC-AUC},
 * {@code AP}, and {@code bestF1} to {@code P@R.9} as above.
 *
 * <p>Average precision is the step-wise sum Σ (recall(k) - recall(k - 1)) · precision(k); a right pair that was never
 * listed counts as missed. The area under the ROC curve is the Mann-Whitney statistic, a tie counting one half (Hanley
 * and McNeil, 1982). No figure depends on the order in which equal scores were listed.
 */
public final class Evaluation {

    /** The recall at which "precision at recall .9" is read. */
    private static final double HIGH_RECALL = 0.9;

    private Evaluation() {}

    /**
     * Judges ranked lists of partners. Equal scores of one query are put in the order of a hash of the two ids, so the
     * order of the list gives no advantage.
     *
     * @param run any number of partners for each query, in any order
     * @param gold the right pairs; a query can have several
     */
    public static Map<String, Double> ranking(List<ScoredPair> run, List<GoldPair> gold) {
        Map<String, Set<String>> partners = GoldPair.partners(gold.stream().filter(GoldPair::hasPartner));
        Map<String, String> kinds = new TreeMap<>();
        gold.stream().filter(pair -> !pair.kind().isEmpty()).forEach(pair -> kinds.put(pair.query(), pair.kind()));
        Map<String, List<ScoredPair>> lists = ScoredPair.byQuery(run);
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
            int[] counts = byKind.computeIfAbsent(kinds.getOrDefault(entry.getKey(), ""), k -> new int[2]);
            counts[0] += rank == 0 ? 1 : 0;
            counts[1]++;
        }
        byKind.remove("");

        List<LabelledScore> firsts = new ArrayList<>();
        List<LabelledScore> all = new ArrayList<>();
        lists.forEach((query, list) -> {
            Set<String> right = partners.getOrDefault(query, Set.of());
            List<LabelledScore> scores = list.stream()
                    .map(pair -> new LabelledScore(pair.score(), right.contains(pair.partner())))
                    .toList();
            firsts.add(scores.get(0));
            all.addAll(scores);
        });
        List<Cut> cuts = Cut.all(firsts);
        int queries = Math.max(1, partners.size());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("lefts", (double) partners.size());
        figures.put("goldPairs", (double) goldPairs);
        figures.put("R@1", (double) first / queries);
        figures.put("R@10", (double) firstTen / queries);
        figures.put("pairR@10", (double) pairsInTen / Math.max(1, goldPairs));
        figures.put("MRR", reciprocals / queries);
        addBest(figures, cuts, partners.size());
        figures.put("AP", averagePrecision(Cut.all(all), goldPairs));
        figures.put("AP1", averagePrecision(cuts, partners.size()));
        byKind.forEach((kind, counts) -> figures.put("R@1/" + kind, (double) counts[0] / counts[1]));
        return figures;
    }

    /** Judges the scores of single pairs. A pair that has no score stands in the list with negative infinity. */
    public static Map<String, Double> pairs(List<LabelledScore> pairs) {
        int positives = (int) pairs.stream().filter(LabelledScore::match).count();
        List<Cut> cuts = Cut.all(pairs);
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("pairs", (double) pairs.size());
        figures.put("positives", (double) positives);
        figures.put("missing", (double) pairs.stream()
                .filter(p -> p.score() == Double.NEGATIVE_INFINITY)
                .count());
        figures.put("ROC-AUC", rocAuc(cuts, positives, pairs.size() - positives));
        figures.put("AP", averagePrecision(cuts, positives));
        addBest(figures, cuts, positives);
        return figures;
    }

    /** The threshold with the best F1, of two alike the one that links less, and the precision at a high recall. */
    private static void addBest(Map<String, Double> figures, List<Cut> cuts, int total) {
        Cut best = new Cut(Double.POSITIVE_INFINITY, 0, 1);
        double highest = Double.NaN;
        for (Cut cut : cuts) {
            best = cut.f1(total) > best.f1(total) ? cut : best;
            if (cut.recall(total) >= HIGH_RECALL && !(cut.precision() <= highest)) {
                highest = cut.precision();
            }
        }
        figures.put("bestF1", best.f1(total));
        figures.put("P", best.precision());
        figures.put("R", best.recall(total));
        figures.put("threshold", best.threshold());
        figures.put("P@R.9", highest);
    }

    private static double averagePrecision(List<Cut> cuts, int total) {
        double sum = 0;
        int before = 0;
        for (Cut cut : cuts) {
            sum += total == 0 ? 0 : cut.precision() * (cut.right() - before) / total;
            before = cut.right();
        }
        return sum;
    }

    private static double rocAuc(List<Cut> cuts, long positives, long negatives) {
        double wins = 0;
        Cut before = new Cut(Double.POSITIVE_INFINITY, 0, 0);
        for (Cut cut : cuts) {
            double below = negatives - (cut.wrong() + before.wrong()) / 2.0;
            wins += (cut.right() - before.right()) * below;
            before = cut;
        }
        return positives == 0 || negatives == 0 ? Double.NaN : wins / ((double) positives * negatives);
    }
}
