package org.dealtrace.benchmarks.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.dealtrace.benchmarks.evaluation.GoldPair;
import org.dealtrace.benchmarks.evaluation.ScoredPair;
import org.jspecify.annotations.Nullable;

/**
 * For which queries the right partner came to be first, or ceased to be, from one run to another. Unlike links it
 * depends on no threshold.
 *
 * @param before how many queries have a right partner first in the earlier run
 * @param after the same in the later run
 * @param won those that have it now and had not
 * @param lost those that had it and have not now
 */
record RankDifference(int before, int after, List<Change> won, List<Change> lost) {

    /**
     * A query whose first partner was right in one of the runs only.
     *
     * @param right the partner that is right
     * @param wrong what stands first in the other run; null where nothing does
     */
    record Change(String query, String right, @Nullable String wrong) {}

    static RankDifference between(List<ScoredPair> before, List<ScoredPair> after, List<GoldPair> gold) {
        Map<String, Set<String>> right = new TreeMap<>();
        gold.stream()
                .filter(g -> !g.partner().isEmpty())
                .forEach(g ->
                        right.computeIfAbsent(g.query(), q -> new HashSet<>()).add(g.partner()));
        Map<String, String> old = firsts(before);
        Map<String, String> young = firsts(after);
        List<Change> won = new ArrayList<>();
        List<Change> lost = new ArrayList<>();
        int rightBefore = 0;
        int rightAfter = 0;
        for (Map.Entry<String, Set<String>> entry : right.entrySet()) {
            String query = entry.getKey();
            String was = old.get(query);
            String is = young.get(query);
            boolean wasRight = was != null && entry.getValue().contains(was);
            boolean isRight = is != null && entry.getValue().contains(is);
            rightBefore += wasRight ? 1 : 0;
            rightAfter += isRight ? 1 : 0;
            if (is != null && isRight && !wasRight) {
                won.add(new Change(query, is, was));
            } else if (was != null && wasRight && !isRight) {
                lost.add(new Change(query, was, is));
            }
        }
        return new RankDifference(rightBefore, rightAfter, won, lost);
    }

    private static Map<String, String> firsts(List<ScoredPair> run) {
        Map<String, String> firsts = new HashMap<>();
        ScoredPair.bestOfEach(run, Double.NEGATIVE_INFINITY).forEach(p -> firsts.put(p.query(), p.partner()));
        return firsts;
    }

    /** The counts, then the queries by name, the lost ones first. */
    String describe(UnaryOperator<String> queryName, UnaryOperator<String> partnerName) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "right partner first: %,d before, %,d after; won %,d, lost %,d",
                before,
                after,
                won.size(),
                lost.size()));
        append(text, "lost first place", "now", lost, queryName, partnerName);
        append(text, "won first place", "before", won, queryName, partnerName);
        return text.toString();
    }

    private static void append(
            StringBuilder text,
            String title,
            String when,
            List<Change> changes,
            UnaryOperator<String> queryName,
            UnaryOperator<String> partnerName) {
        if (!changes.isEmpty()) {
            text.append(String.format(Locale.ROOT, "\n%s (%d)", title, changes.size()));
        }
        for (Change change : changes) {
            String wrong = change.wrong();
            text.append(String.format(
                    Locale.ROOT,
                    "\n  %s  ~  %s, %s %s   [%s ~ %s]",
                    queryName.apply(change.query()),
                    partnerName.apply(change.right()),
                    when,
                    wrong == null ? "nothing" : partnerName.apply(wrong),
                    change.query(),
                    change.right()));
        }
    }
}
