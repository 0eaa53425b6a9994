package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.dealtrace.internal.SeededRandom;

/**
 * A comparison group: companies that were not recommended, each matched to one that was. With it
 * {@code OutcomeTracker.compare} shows how often deals happen without a recommendation.
 *
 * <p>A match has the same country, at least one field in common, a founding year within some years, and between a third
 * and three times the size. Facts that are unknown on both sides count as equal. Each company is used once. Companies
 * choose in a seeded random order; each takes the nearest by founding year that is left, ties broken by another seeded
 * order. This greedy choice is simple to explain and to repeat, but may leave more {@link #unmatched()} than necessary.
 *
 * @param matchOf by the id of a recommended company, the id of its match, in the order of the ids' UTF-8 bytes
 * @param unmatched ids of the recommended companies without a match, in the same order
 */
public record ComparisonGroup(Map<String, String> matchOf, List<String> unmatched) {

    /** A size is the same up to this factor. */
    private static final double SIZES_APART = 3;

    /**
     * The facts that a company is matched by.
     *
     * @param id its id, unique over both lists
     * @param country its country
     * @param fields its fields; one in common is enough
     * @param founded its founding year
     * @param size its size in any measure, above 0, such as its employees
     */
    public record Subject(String id, String country, Set<String> fields, OptionalInt founded, OptionalDouble size) {
        public Subject {
            fields = Set.copyOf(fields);
        }
    }

    public ComparisonGroup {
        Map<String, String> ordered = new TreeMap<>(SampleFrame.BYTES);
        ordered.putAll(matchOf);
        matchOf = Collections.unmodifiableMap(ordered);
        unmatched = List.copyOf(unmatched);
    }

    /**
     * Makes a comparison group.
     *
     * @param recommended the recommended companies
     * @param pool the companies to choose from; none of them recommended
     * @param yearsApart the largest difference between founding years, 0 or more
     * @param eligible whether a recommended company, by its id, may be matched with another, by its id
     * @throws IllegalArgumentException if an id occurs twice
     */
    public static ComparisonGroup match(
            List<Subject> recommended,
            List<Subject> pool,
            int yearsApart,
            long seed,
            BiPredicate<String, String> eligible) {
        if (yearsApart < 0) {
            throw new IllegalArgumentException("yearsApart must be at least 0 but was " + yearsApart);
        }
        Set<String> seen = new HashSet<>();
        for (List<Subject> list : List.of(recommended, pool)) {
            for (Subject subject : list) {
                if (!seen.add(subject.id())) {
                    throw new IllegalArgumentException(
                            "company '" + subject.id() + "' occurs twice; a recommended company cannot be in the pool");
                }
            }
        }
        SeededRandom random = new SeededRandom(seed);
        List<Subject> choosers = shuffled(recommended, random);
        List<Subject> others = shuffled(pool, random);
        Map<String, List<Subject>> left = new HashMap<>();
        others.forEach(
                o -> left.computeIfAbsent(o.country(), c -> new ArrayList<>()).add(o));
        Map<String, String> matchOf = new TreeMap<>();
        List<String> unmatched = new ArrayList<>();
        for (Subject chooser : choosers) {
            List<Subject> near = left.getOrDefault(chooser.country(), new ArrayList<>());
            Optional<Subject> best = near.stream()
                    .filter(other -> alike(chooser, other, yearsApart) && eligible.test(chooser.id(), other.id()))
                    .min(Comparator.comparingInt(other -> yearsBetween(chooser, other)));
            best.ifPresentOrElse(
                    other -> {
                        matchOf.put(chooser.id(), other.id());
                        near.remove(other);
                    },
                    () -> unmatched.add(chooser.id()));
        }
        unmatched.sort(SampleFrame.BYTES);
        return new ComparisonGroup(matchOf, unmatched);
    }

    private static List<Subject> shuffled(List<Subject> list, SeededRandom random) {
        List<Subject> ordered = new ArrayList<>(list);
        ordered.sort(Comparator.comparing(Subject::id, SampleFrame.BYTES));
        List<Subject> shuffled = new ArrayList<>();
        for (int place : random.draw(ordered.size(), ordered.size())) {
            shuffled.add(ordered.get(place));
        }
        return shuffled;
    }

    private static int yearsBetween(Subject a, Subject b) {
        return Math.abs(a.founded().orElse(0) - b.founded().orElse(0));
    }

    /** Whether two companies of one country can be a pair; what is not known of both counts as the same. */
    private static boolean alike(Subject a, Subject b, int yearsApart) {
        boolean field = a.fields().isEmpty() ? b.fields().isEmpty() : !Collections.disjoint(a.fields(), b.fields());
        boolean year = a.founded().isPresent() == b.founded().isPresent() && yearsBetween(a, b) <= yearsApart;
        return field && year && alike(a.size(), b.size());
    }

    private static boolean alike(OptionalDouble a, OptionalDouble b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty();
        }
        double more = Math.max(a.getAsDouble(), b.getAsDouble());
        return more <= SIZES_APART * Math.min(a.getAsDouble(), b.getAsDouble());
    }
}
