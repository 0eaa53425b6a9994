package org.dealtrace.benchmarks.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What a change in matching did: the links that one run makes and the other does not, so that the change can be
 * reviewed like code.
 *
 * <p>A typical use takes each query's best partner over the threshold of its run:
 *
 * <pre>{@code
 * RunDifference difference = RunDifference.between(
 *         ScoredPair.bestOfEach(before, 0.9), ScoredPair.bestOfEach(after, 0.9), gold);
 * }</pre>
 *
 * @param changes gained links, then lost ones, each in the order of its run
 * @param kept how many links both runs make
 */
public record RunDifference(List<Change> changes, int kept) {

    public RunDifference {
        changes = List.copyOf(changes);
    }

    /** Which run makes the link. */
    public enum Direction {
        GAINED,
        LOST
    }

    /** What the known answers say of a link. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** The query has no known answer. */
        UNJUDGED
    }

    /**
     * One link that only one of the runs makes.
     *
     * @param direction gained or lost
     * @param verdict whether the link is right
     * @param link the pair, with its score in the run that makes it
     */
    public record Change(Direction direction, Verdict verdict, ScoredPair link) {

        public Change {
            Objects.requireNonNull(direction, "direction");
            Objects.requireNonNull(verdict, "verdict");
            Objects.requireNonNull(link, "link");
        }
    }

    /**
     * Compares two runs.
     *
     * @param before the links of the earlier run
     * @param after the links of the later run
     * @param gold known answers; can be empty, then every change is unjudged. A query without an answer in a list that
     *     is not empty is taken to be unjudged too, since most lists of answers are incomplete, unless gold names it
     *     with an empty partner
     */
    public static RunDifference between(List<ScoredPair> before, List<ScoredPair> after, List<GoldPair> gold) {
        Set<Entry<String, String>> right = new HashSet<>();
        Set<String> judged = new HashSet<>();
        for (GoldPair pair : gold) {
            judged.add(pair.query());
            right.add(Map.entry(pair.query(), pair.partner()));
        }
        Map<Entry<String, String>, ScoredPair> old = ScoredPair.byKey(before);
        Map<Entry<String, String>, ScoredPair> young = ScoredPair.byKey(after);
        List<Change> changes = new ArrayList<>();
        young.forEach((key, link) -> {
            if (!old.containsKey(key)) {
                changes.add(new Change(Direction.GAINED, verdict(link, right, judged), link));
            }
        });
        old.forEach((key, link) -> {
            if (!young.containsKey(key)) {
                changes.add(new Change(Direction.LOST, verdict(link, right, judged), link));
            }
        });
        int kept = (int) young.keySet().stream().filter(old::containsKey).count();
        return new RunDifference(changes, kept);
    }

    private static Verdict verdict(ScoredPair link, Set<Entry<String, String>> right, Set<String> judged) {
        if (right.contains(link.key())) {
            return Verdict.RIGHT;
        }
        return judged.contains(link.query()) ? Verdict.WRONG : Verdict.UNJUDGED;
    }

    /** How many changes there are of one sort. */
    public long count(Direction direction, Verdict verdict) {
        return changes.stream()
                .filter(c -> c.direction() == direction && c.verdict() == verdict)
                .count();
    }

    /** Whether the two runs make the same links. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * The changes by name, the ones that made things worse first.
     *
     * @param queryName the name of a query's id
     * @param partnerName the name of a partner's id
     */
    public String describe(UnaryOperator<String> queryName, UnaryOperator<String> partnerName) {
        StringBuilder text = new StringBuilder(summary());
        Map<String, List<Change>> sections = new LinkedHashMap<>();
        sections.put("lost, right", of(Direction.LOST, Verdict.RIGHT));
        sections.put("gained, wrong", of(Direction.GAINED, Verdict.WRONG));
        sections.put("gained, right", of(Direction.GAINED, Verdict.RIGHT));
        sections.put("lost, wrong", of(Direction.LOST, Verdict.WRONG));
        sections.put("gained, unjudged", of(Direction.GAINED, Verdict.UNJUDGED));
        sections.put("lost, unjudged", of(Direction.LOST, Verdict.UNJUDGED));
        sections.forEach((title, list) -> {
            if (!list.isEmpty()) {
                text.append(String.format(Locale.ROOT, "\n%s (%d)", title, list.size()));
            }
            for (Change change : list) {
                ScoredPair link = change.link();
                text.append(String.format(
                        Locale.ROOT,
                        "\n  %10.4f  %s  ~  %s   [%s ~ %s]",
                        link.score(),
                        queryName.apply(link.query()),
                        partnerName.apply(link.partner()),
                        link.query(),
                        link.partner()));
            }
        });
        return text.toString();
    }

    private List<Change> of(Direction direction, Verdict verdict) {
        return changes.stream()
                .filter(c -> c.direction() == direction && c.verdict() == verdict)
                .toList();
    }

    private String summary() {
        return String.format(
                Locale.ROOT,
                "%d %s kept; gained %d right, %d wrong, %d unjudged; lost %d right, %d wrong, %d unjudged",
                kept,
                kept == 1 ? "link" : "links",
                count(Direction.GAINED, Verdict.RIGHT),
                count(Direction.GAINED, Verdict.WRONG),
                count(Direction.GAINED, Verdict.UNJUDGED),
                count(Direction.LOST, Verdict.RIGHT),
                count(Direction.LOST, Verdict.WRONG),
                count(Direction.LOST, Verdict.UNJUDGED));
    }

    /** The counts, then the changes by id. */
    @Override
    public String toString() {
        return describe(id -> id, id -> id);
    }
}
