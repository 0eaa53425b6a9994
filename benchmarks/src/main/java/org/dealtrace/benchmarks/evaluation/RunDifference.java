package org.dealtrace.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The links that only one of two runs makes, so that a change in matching can be reviewed like code.
 *
 * @param changes links by kind, each list in the order of its run
 * @param kept how many links both runs make
 */
public record RunDifference(Map<Kind, List<ScoredPair>> changes, int kept) {

    /** Which run makes a link, and what the answers say of it; the harmful kinds first. */
    public enum Kind {
        LOST_RIGHT("lost, right"),
        GAINED_WRONG("gained, wrong"),
        GAINED_RIGHT("gained, right"),
        LOST_WRONG("lost, wrong"),
        /** The query has no known answer. */
        GAINED_UNJUDGED("gained, unjudged"),
        LOST_UNJUDGED("lost, unjudged");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /**
     * Compares two runs.
     *
     * @param before the links of the earlier run
     * @param after the links of the later run
     * @param gold known answers; a query that they do not name is unjudged, one with an empty partner has none
     */
    public static RunDifference between(List<ScoredPair> before, List<ScoredPair> after, List<GoldPair> gold) {
        Set<Map.Entry<String, String>> right = new HashSet<>();
        Set<String> judged = new HashSet<>();
        for (GoldPair pair : gold) {
            judged.add(pair.query());
            right.add(Map.entry(pair.query(), pair.partner()));
        }
        Map<Map.Entry<String, String>, ScoredPair> old = ScoredPair.byKey(before);
        Map<Map.Entry<String, String>, ScoredPair> young = ScoredPair.byKey(after);
        Map<Kind, List<ScoredPair>> changes = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            changes.put(kind, new ArrayList<>());
        }
        young.forEach((key, link) -> {
            if (!old.containsKey(key)) {
                boolean known = judged.contains(link.query());
                add(
                        changes,
                        link,
                        right.contains(key) ? Kind.GAINED_RIGHT : known ? Kind.GAINED_WRONG : Kind.GAINED_UNJUDGED);
            }
        });
        old.forEach((key, link) -> {
            if (!young.containsKey(key)) {
                boolean known = judged.contains(link.query());
                add(
                        changes,
                        link,
                        right.contains(key) ? Kind.LOST_RIGHT : known ? Kind.LOST_WRONG : Kind.LOST_UNJUDGED);
            }
        });
        return new RunDifference(
                changes, (int) young.keySet().stream().filter(old::containsKey).count());
    }

    private static void add(Map<Kind, List<ScoredPair>> changes, ScoredPair link, Kind kind) {
        changes.computeIfAbsent(kind, k -> new ArrayList<>()).add(link);
    }

    /** How many links of a kind there are. */
    public int count(Kind kind) {
        return changes.getOrDefault(kind, List.of()).size();
    }

    /** Whether the two runs make the same links. */
    public boolean isEmpty() {
        return changes.values().stream().allMatch(List::isEmpty);
    }

    /** The counts, then the links by name, the harmful ones first. */
    public String describe(UnaryOperator<String> queryName, UnaryOperator<String> partnerName) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%d %s kept; gained %d right, %d wrong, %d unjudged; lost %d right, %d wrong, %d unjudged",
                kept,
                kept == 1 ? "link" : "links",
                count(Kind.GAINED_RIGHT),
                count(Kind.GAINED_WRONG),
                count(Kind.GAINED_UNJUDGED),
                count(Kind.LOST_RIGHT),
                count(Kind.LOST_WRONG),
                count(Kind.LOST_UNJUDGED)));
        changes.forEach((kind, links) -> {
            if (!links.isEmpty()) {
                text.append(String.format(Locale.ROOT, "\n%s (%d)", kind.title, links.size()));
            }
            links.forEach(link -> text.append(String.format(
                    Locale.ROOT,
                    "\n  %10.4f  %s  ~  %s   [%s ~ %s]",
                    link.score(),
                    queryName.apply(link.query()),
                    partnerName.apply(link.partner()),
                    link.query(),
                    link.partner())));
        });
        return text.toString();
    }

    /** The counts, then the changes by id. */
    @Override
    public String toString() {
        return describe(id -> id, id -> id);
    }
}
