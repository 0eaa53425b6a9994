package org.dealtrace.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts by day: those at risk just before it, and the events on it. A company censored on a day was at risk on it. */
final class RiskTable {

    record Row(long days, int atRisk, int deals, int competing, int censored) {
        int ended() {
            return deals + competing;
        }
    }

    private RiskTable() {}

    static List<Row> of(List<FollowUp> followUps) {
        Map<Long, int[]> counts = new TreeMap<>();
        for (FollowUp one : followUps) {
            int[] count = counts.computeIfAbsent(one.days(), d -> new int[3]);
            count[one.event() == FollowUp.Event.DEAL ? 0 : one.event().competes() ? 1 : 2]++;
        }
        List<Row> rows = new ArrayList<>();
        int atRisk = followUps.size();
        for (Map.Entry<Long, int[]> entry : counts.entrySet()) {
            int[] count = entry.getValue();
            rows.add(new Row(entry.getKey(), atRisk, count[0], count[1], count[2]));
            atRisk -= count[0] + count[1] + count[2];
        }
        return rows;
    }
}
