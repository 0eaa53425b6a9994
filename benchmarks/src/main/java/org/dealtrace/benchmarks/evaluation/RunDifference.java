package org.dealtrace.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What changed from one run to another over the same queries, by name, so that a change in matching can be reviewed
 * like code.
 *
 * @param gold by query, its right partners; a query without an entry is unjudged, an empty partner means that it has
 *     none
 * @param queryName the name of a query by its id
 * @param partnerName the name of a partner by its id
 */
public record RunDifference(
        Map<String, Set<String>> gold, UnaryOperator<String> queryName, UnaryOperator<String> partnerName) {

    /** The kinds of changed links, the harmful ones first. */
    private static final List<String> KINDS = List.of(
            "lost, right", "gained, wrong", "gained, right", "lost, wrong", "gained, unjudged", "lost, unjudged");

    /**
     * The links that only one of the runs makes: the counts, then each link by name.
     *
     * @param before the links of the earlier run
     * @param after the links of the later run
     */
    public String links(List<ScoredPair> before, List<ScoredPair> after) {
        Map<Map.Entry<String, String>, ScoredPair> old = ScoredPair.byKey(before);
        Map<Map.Entry<String, String>, ScoredPair> young = ScoredPair.byKey(after);
        Map<String, List<String>> changes = new LinkedHashMap<>();
        KINDS.forEach(kind -> changes.put(kind, new ArrayList<>()));
        List<String> kept = new ArrayList<>();
        young.forEach((key, link) -> (old.containsKey(key) ? kept : of(changes, "gained", link)).add(line(link)));
        old.forEach((key, link) -> (young.containsKey(key) ? kept : of(changes, "lost", link)).add(line(link)));
        StringBuilder text = new StringBuilder();
        text.append(kept.size() / 2).append(kept.size() == 2 ? " link kept" : " links kept");
        for (String way : List.of("gained", "lost")) {
            text.append("; ").append(way);
            for (String answer : List.of(" right", " wrong", " unjudged")) {
                List<String> some = changes.getOrDefault(way + "," + answer, List.of());
                text.append(' ').append(some.size()).append(answer).append(answer.equals(" unjudged") ? "" : ",");
            }
        }
        changes.forEach((kind, lines) -> text.append(section(kind, lines)));
        return text.toString();
    }

    private List<String> of(Map<String, List<String>> changes, String way, ScoredPair link) {
        Set<String> right = gold.get(link.query());
        String answer = right == null ? "unjudged" : right.contains(link.partner()) ? "right" : "wrong";
        return changes.computeIfAbsent(way + ", " + answer, kind -> new ArrayList<>());
    }

    private String line(ScoredPair link) {
        return String.format(Locale.ROOT, "\n  %10.4f  ", link.score())
                + named(link.query(), link.partner(), "")
                + ids(link.query(), link.partner());
    }

    private String named(String query, String partner, String more) {
        return queryName.apply(query) + "  ~  " + partnerName.apply(partner) + more;
    }

    private static String ids(String query, String partner) {
        return "   [" + query + " ~ " + partner + "]";
    }

    /**
     * The queries whose right partner came to be first, or ceased to be; it depends on no threshold. The counts, then
     * the queries by name, the lost ones first.
     */
    public String ranks(List<ScoredPair> before, List<ScoredPair> after) {
        Map<String, String> old = firsts(before);
        Map<String, String> young = firsts(after);
        List<String> won = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        int[] counts = new int[2];
        new TreeMap<>(gold).forEach((query, partners) -> {
            String was = old.getOrDefault(query, "");
            String is = young.getOrDefault(query, "");
            boolean wasRight = !was.isEmpty() && partners.contains(was);
            boolean isRight = !is.isEmpty() && partners.contains(is);
            counts[0] += wasRight ? 1 : 0;
            counts[1] += isRight ? 1 : 0;
            if (wasRight != isRight) {
                String other = isRight ? was : is;
                String more =
                        (isRight ? ", before " : ", now ") + (other.isEmpty() ? "nothing" : partnerName.apply(other));
                String known = isRight ? is : was;
                (isRight ? won : lost).add("\n  " + named(query, known, more) + ids(query, known));
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
        Map<String, String> firsts = new TreeMap<>();
        ScoredPair.bestOfEach(run, Double.NEGATIVE_INFINITY).forEach(p -> firsts.put(p.query(), p.partner()));
        return firsts;
    }
}
