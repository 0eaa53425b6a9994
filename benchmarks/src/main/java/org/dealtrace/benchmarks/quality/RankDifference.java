package org.dealtrace.benchmarks.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.benchmarks.evaluation.ScoredPair;

/** For which queries the right partner came to be first, or ceased to be. It depends on no threshold. */
final class RankDifference {

    private RankDifference() {}

    /** The counts, then the queries by name, the lost ones first. */
    static String describe(
            List<ScoredPair> before,
            List<ScoredPair> after,
            List<GoldPair> gold,
            UnaryOperator<String> queryName,
            UnaryOperator<String> partnerName) {
        Map<String, Set<String>> right =
                new TreeMap<>(GoldPair.partners(gold.stream().filter(GoldPair::hasPartner)));
        Map<String, String> old = firsts(before);
        Map<String, String> young = firsts(after);
        List<String> won = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        int[] counts = new int[2];
        right.forEach((query, partners) -> {
            String was = old.getOrDefault(query, "");
            String is = young.getOrDefault(query, "");
            boolean wasRight = partners.contains(was);
            boolean isRight = partners.contains(is);
            counts[0] += wasRight ? 1 : 0;
            counts[1] += isRight ? 1 : 0;
            if (wasRight != isRight) {
                String known = isRight ? is : was;
                String other = isRight ? was : is;
                (isRight ? won : lost)
                        .add(String.format(
                                "\n  %s  ~  %s, %s %s   [%s ~ %s]",
                                queryName.apply(query),
                                partnerName.apply(known),
                                isRight ? "before" : "now",
                                other.isEmpty() ? "nothing" : partnerName.apply(other),
                                query,
                                known));
            }
        });
        return String.format(
                        Locale.ROOT,
                        "right partner first: %,d before, %,d after; won %,d, lost %,d",
                        counts[0],
                        counts[1],
                        won.size(),
                        lost.size())
                + section("lost first place", lost)
                + section("won first place", won);
    }

    private static String section(String title, List<String> lines) {
        return lines.isEmpty() ? "" : "\n" + title + " (" + lines.size() + ")" + String.join("", lines);
    }

    private static Map<String, String> firsts(List<ScoredPair> run) {
        Map<String, String> firsts = new HashMap<>();
        ScoredPair.bestOfEach(run, Double.NEGATIVE_INFINITY).forEach(p -> firsts.put(p.query(), p.partner()));
        return firsts;
    }
}
