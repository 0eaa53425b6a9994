package org.dealtrace.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dealtrace.study.ComparisonGroup.Subject;

/** The companies that are not matched yet, by country, field and founding year. */
final class MatchPool {

    /** The largest ratio of two companies' sizes. */
    private static final double SIZES_APART = 3;

    /** More than any difference between founding years. */
    private static final int MOST_YEARS = 3000;

    private record Place(String country, String field, OptionalInt founded) {}

    private final List<Subject> pool;
    private final Map<Place, TreeSet<Integer>> left = new HashMap<>();

    /** @param pool in the order of preference among equally near ones */
    MatchPool(List<Subject> pool) {
        this.pool = pool;
        for (int i = 0; i < pool.size(); i++) {
            for (Place place : places(pool.get(i), pool.get(i).founded())) {
                left.computeIfAbsent(place, p -> new TreeSet<>()).add(i);
            }
        }
    }

    /** Removes and returns the nearest by founding year that may be matched; -1 if none is left. */
    int take(Subject chooser, int yearsApart, Predicate<Subject> eligible) {
        int best = -1;
        int most = chooser.founded().isEmpty() ? 0 : Math.min(yearsApart, MOST_YEARS);
        for (int apart = 0; apart <= most && best < 0; apart++) {
            for (Place place : places(chooser, apart)) {
                for (int i : left.getOrDefault(place, new TreeSet<>())) {
                    if (best >= 0 && i >= best) {
                        break;
                    }
                    if (alike(chooser.size(), pool.get(i).size()) && eligible.test(pool.get(i))) {
                        best = i;
                        break;
                    }
                }
            }
        }
        if (best >= 0) {
            for (Place place : places(pool.get(best), pool.get(best).founded())) {
                left.getOrDefault(place, new TreeSet<>()).remove(best);
            }
        }
        return best;
    }

    private static List<Place> places(Subject chooser, int apart) {
        if (chooser.founded().isEmpty()) {
            return places(chooser, chooser.founded());
        }
        int year = chooser.founded().getAsInt();
        List<Place> places = new ArrayList<>(places(chooser, OptionalInt.of(year - apart)));
        if (apart > 0) {
            places.addAll(places(chooser, OptionalInt.of(year + apart)));
        }
        return places;
    }

    private static List<Place> places(Subject subject, OptionalInt founded) {
        Set<String> fields = subject.fields().isEmpty() ? Set.of("") : subject.fields();
        return fields.stream()
                .map(field -> new Place(subject.country(), field, founded))
                .toList();
    }

    private static boolean alike(OptionalDouble a, OptionalDouble b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() && b.isEmpty();
        }
        double more = Math.max(a.getAsDouble(), b.getAsDouble());
        return more <= SIZES_APART * Math.min(a.getAsDouble(), b.getAsDouble());
    }
}
