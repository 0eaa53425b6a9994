package org.dealtrace.benchmarks.evaluation;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    private static final List<String> LINKS = List.of(
            "lost, right", "gained, wrong", "gained, right", "lost, wrong", "gained, unjudged", "lost, unjudged");

    private static final String LOST_PLACE = "lost first place";
    private static final String WON_PLACE = "won first place";

    /**
     * The links that only one of the runs makes: the counts, then each link by name.
     *
     * @param before the links of the earlier run
     * @param after the links of the later run
     */
    public String links(List<ScoredPair> before, List<ScoredPair> after) {
        Map<Map.Entry<String, String>, ScoredPair> old = ScoredPair.byKey(before);
        Map<Map.Entry<String, String>, ScoredPair> young = ScoredPair.byKey(after);
        ListMultimap<String, String> changes =
                MultimapBuilder.hashKeys().arrayListValues().build();
        young.values().stream()
                .filter(link -> !old.containsKey(link.key()))
                .forEach(link -> changes.put("gained, " + answer(link), line(link)));
        int kept = young.size() - changes.size();
        old.values().stream()
                .filter(link -> !young.containsKey(link.key()))
                .forEach(link -> changes.put("lost, " + answer(link), line(link)));
        StringBuilder text = new StringBuilder().append(kept).append(kept == 1 ? " link kept" : " links kept");
        for (String way : List.of("gained", "lost")) {
            text.append(String.format(
                    Locale.ROOT,
                    "; %s %d right, %d wrong, %d unjudged",
                    way,
                    changes.get(way + ", right").size(),
                    changes.get(way + ", wrong").size(),
                    changes.get(way + ", unjudged").size()));
        }
        return text + sections(LINKS, changes);
    }

    private String answer(ScoredPair link) {
        Set<String> right = gold.get(link.query());
        return right == null ? "unjudged" : right.contains(link.partner()) ? "right" : "wrong";
    }

    private String line(ScoredPair link) {
        return String.format(Locale.ROOT, "%10.4f  ", link.score()) + named(link.query(), link.partner(), "");
    }

    private String named(String query, String partner, String more) {
        return queryName.apply(query) + "  ~  " + partnerName.apply(partner) + more + "   [" + query + " ~ " + partner
                + "]";
    }

    /**
     * The queries whose right partner came to be first, or ceased to be; it depends on no threshold. The counts, then
     * the queries by name, the lost ones first.
     */
    public String ranks(List<ScoredPair> before, List<ScoredPair> after) {
        Map<String, ScoredPair> old = firsts(before);
        Map<String, ScoredPair> young = firsts(after);
        Map<String, ScoredPair> oldRight =
                Maps.filterValues(old, pair -> answer(pair).equals("right"));
        Map<String, ScoredPair> youngRight =
                Maps.filterValues(young, pair -> answer(pair).equals("right"));
        ListMultimap<String, String> changes =
                MultimapBuilder.hashKeys().arrayListValues().build();
        Maps.difference(oldRight, youngRight)
                .entriesOnlyOnLeft()
                .forEach((query, pair) ->
                        changes.put(LOST_PLACE, named(query, pair.partner(), ", now " + partner(young.get(query)))));
        Maps.difference(oldRight, youngRight)
                .entriesOnlyOnRight()
                .forEach((query, pair) ->
                        changes.put(WON_PLACE, named(query, pair.partner(), ", before " + partner(old.get(query)))));
        return String.format(
                        Locale.ROOT,
                        "right partner first: %,d before, %,d after; won %,d, lost %,d",
                        oldRight.size(),
                        youngRight.size(),
                        changes.get(WON_PLACE).size(),
                        changes.get(LOST_PLACE).size())
                + sections(List.of(LOST_PLACE, WON_PLACE), changes);
    }

    private static Map<String, ScoredPair> firsts(List<ScoredPair> run) {
        return ScoredPair.bestOfEach(run, Double.NEGATIVE_INFINITY).stream()
                .collect(Collectors.toMap(ScoredPair::query, pair -> pair, (a, b) -> a, TreeMap::new));
    }

    private String partner(@Nullable ScoredPair pair) {
        return pair == null ? "nothing" : partnerName.apply(pair.partner());
    }

    private static String sections(List<String> titles, ListMultimap<String, String> lines) {
        return titles.stream()
                .filter(lines::containsKey)
                .map(title ->
                        "\n" + title + " (" + lines.get(title).size() + ")\n  " + String.join("\n  ", lines.get(title)))
                .collect(Collectors.joining());
    }
}
