package org.dealtrace.benchmarks.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dealtrace.study.Interval;
import org.dealtrace.study.IntervalMethod;

/**
 * Adds up, for each question and method, how often intervals held the truth. Questions stand in the order of their
 * first answer.
 */
final class CoverageTable {

    private record Key(String question, String method) {}

    private final Map<Key, Coverage.Tally> tallies = new LinkedHashMap<>();

    void add(String question, IntervalMethod method, Interval interval, double estimate, double truth) {
        add(question, method.label(), interval, estimate, truth);
    }

    void add(String question, String method, Interval interval, double estimate, double truth) {
        tallies.computeIfAbsent(new Key(question, method), k -> new Coverage.Tally())
                .add(interval, estimate, truth);
    }

    List<Coverage> results() {
        List<Coverage> results = new ArrayList<>();
        tallies.forEach((key, tally) -> results.add(tally.result(key.question(), key.method())));
        return results;
    }
}
