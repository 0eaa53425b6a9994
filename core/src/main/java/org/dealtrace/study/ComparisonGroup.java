package org.dealtrace.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import org.dealtrace.internal.SeededRandom;

/**
 * A comparison group: companies that were not recommended, matched to companies that were. With it
 * {@code OutcomeTracker.compare} shows how often deals happen without a recommendation.
 *
 * <p>A match has the same country, at least one field in common, a founding year at most some years away, and at most
 * three times or a third of the size. What is not known of both counts as the same. Nobody is used twice. Companies
 * choose in a seeded random order, first one match each, then a second, and so on; each takes the nearest by founding
 * year that is left, ties broken by another seeded order. This greedy choice is simple to explain and to repeat; it
 * does not always find the most matches possible, so look at {@link #unmatched()}.
 *
 * @param sets a recommended company with its matches, in the order of the ids' UTF-8 bytes; only companies with at
 *     least one
 * @param unmatched ids of the recommended companies without a match
 * @param perCompany how many matches were asked for
 * @param yearsApart how far founding years could lie apart
 * @param seed the seed
 */
public record ComparisonGroup(
        List<MatchedSet> sets, List<String> unmatched, int perCompany, int yearsApart, long seed) {

    /**
     * What a company is matched by.
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

        /** A company of unknown size. */
        public Subject(String id, String country, Set<String> fields, OptionalInt founded) {
            this(id, country, fields, founded, OptionalDouble.empty());
        }
    }

    /**
     * A recommended company and those it is compared with.
     *
     * @param id the recommended company
     * @param matches the others, at least one
     */
    public record MatchedSet(String id, List<String> matches) {
        public MatchedSet {
            matches = List.copyOf(matches);
        }
    }

    public ComparisonGroup {
        sets = List.copyOf(sets);
        unmatched = List.copyOf(unmatched);
    }

    /**
     * Matches.
     *
     * @param recommended the recommended companies
     * @param pool the companies to choose from; none of them recommended
     * @param perCompany matches wanted for each, at least 1
     * @param yearsApart how far founding years may lie apart, 0 or more
     * @throws IllegalArgumentException if an id occurs twice
     */
    public static ComparisonGroup match(
            List<Subject> recommended, List<Subject> pool, int perCompany, int yearsApart, long seed) {
        return match(recommended, pool, perCompany, yearsApart, seed, (company, other) -> true);
    }

    /**
     * Matches only those who may be matched.
     *
     * @param eligible whether a recommended company, by its id, may be matched with another, by its id
     */
    public static ComparisonGroup match(
            List<Subject> recommended,
            List<Subject> pool,
            int perCompany,
            int yearsApart,
            long seed,
            BiPredicate<String, String> eligible) {
        if (perCompany < 1 || yearsApart < 0) {
            throw new IllegalArgumentException("perCompany must be at least 1 and yearsApart at least 0 but were "
                    + perCompany + " and " + yearsApart);
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
        MatchPool left = new MatchPool(others);
        Map<String, List<String>> matches = new HashMap<>();
        for (int round = 0; round < perCompany; round++) {
            for (Subject chooser : choosers) {
                int best = left.take(chooser, yearsApart, other -> eligible.test(chooser.id(), other.id()));
                if (best >= 0) {
                    matches.computeIfAbsent(chooser.id(), c -> new ArrayList<>())
                            .add(others.get(best).id());
                }
            }
        }
        List<MatchedSet> sets = new ArrayList<>();
        List<String> unmatched = new ArrayList<>();
        recommended.stream().map(Subject::id).sorted(SampleFrame.BYTES).forEach(id -> {
            List<String> found = matches.get(id);
            if (found == null) {
                unmatched.add(id);
            } else {
                sets.add(new MatchedSet(id, found));
            }
        });
        return new ComparisonGroup(sets, unmatched, perCompany, yearsApart, seed);
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

    @Override
    public String toString() {
        int matches = sets.stream().mapToInt(s -> s.matches().size()).sum();
        return sets.size() + (sets.size() == 1 ? " company" : " companies") + " matched with " + matches
                + (matches == 1 ? " other by" : " others by")
                + " country, field, founding year (at most "
                + yearsApart + " years apart) and size, " + perCompany + " wanted each, seed " + seed + "; "
                + unmatched.size()
                + " without a match" + (unmatched.isEmpty() ? "" : ": " + String.join(" ", unmatched));
    }
}
