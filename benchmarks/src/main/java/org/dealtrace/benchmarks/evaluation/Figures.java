package org.dealtrace.benchmarks.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Figures by name, in the order in which they were added. Not safe for several threads. */
final class Figures {

    /** Figures that are counts and print without decimals. */
    private static final Set<String> COUNTS = Set.of("lefts", "goldPairs", "pairs", "positives", "missing");

    private final Map<String, Double> map = new LinkedHashMap<>();

    Figures add(String name, double value) {
        map.put(name, value);
        return this;
    }

    Figures add(OperatingPoint best) {
        return add("bestF1", best.f1())
                .add("P", best.precision())
                .add("R", best.recall())
                .add("threshold", best.threshold());
    }

    Map<String, Double> map() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    static String table(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%-10s %s", e.getKey(), text(e.getKey(), e.getValue())))
                .collect(Collectors.joining("\n"));
    }

    private static String text(String name, double value) {
        if (COUNTS.contains(name)) {
            return Long.toString(Math.round(value));
        }
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }
}
