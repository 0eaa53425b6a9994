package org.dealtrace.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.TextTable;

/**
 * The log-rank test: whether groups of companies get deals at the same pace.
 *
 * <p>On each day with a deal, the expected deals of a group are in proportion to its number at risk. The test compares
 * the sums of expected and observed deals. Its statistic is the quadratic form of observed minus expected with their
 * hypergeometric covariance, chi-squared with one degree of freedom less than there are groups. Competing events end
 * the watch, so with them it is the pace (the cause-specific hazard) that is compared, not the share reached in the
 * end.
 *
 * <p>Sources: N. Mantel, "Evaluation of survival data and two new rank order statistics arising in its consideration",
 * Cancer Chemotherapy Reports 50 (1966); R. Peto and J. Peto, "Asymptotically efficient rank invariant test
 * procedures", Journal of the Royal Statistical Society A 135 (1972).
 *
 * @param groups what was seen in each group
 * @param statistic chi-squared
 * @param degreesOfFreedom one less than the number of groups that had anybody at risk
 * @param pValue the chance of so large a statistic when the pace is the same; 1 when there is nothing to compare
 */
public record LogRank(List<Group> groups, double statistic, int degreesOfFreedom, double pValue) {

    /**
     * One group.
     *
     * @param name its name
     * @param n its companies
     * @param observed deals in it
     * @param expected deals to expect in it when the pace is the same
     */
    public record Group(String name, int n, int observed, double expected) {}

    public LogRank {
        groups = List.copyOf(groups);
    }

    /**
     * Compares groups; their order is the map's.
     *
     * @throws IllegalArgumentException if there are fewer than two groups
     */
    public static LogRank of(Map<String, List<FollowUp>> followUpsByGroup) {
        int k = followUpsByGroup.size();
        if (k < 2) {
            throw new IllegalArgumentException("a log-rank test needs at least two groups but got " + k);
        }
        List<String> names = new ArrayList<>(followUpsByGroup.keySet());
        List<List<RiskTable.Row>> tables = new ArrayList<>();
        TreeSet<Long> days = new TreeSet<>();
        for (List<FollowUp> followUps : followUpsByGroup.values()) {
            List<RiskTable.Row> table = RiskTable.of(followUps);
            tables.add(table);
            table.stream().filter(r -> r.deals() > 0).forEach(r -> days.add(r.days()));
        }
        double[] expected = new double[k];
        int[] observed = new int[k];
        double[][] covariance = new double[k][k];
        int[] next = new int[k];
        for (long day : days) {
            double[] atRisk = new double[k];
            double all = 0;
            double deals = 0;
            for (int g = 0; g < k; g++) {
                List<RiskTable.Row> table = tables.get(g);
                while (next[g] < table.size() && table.get(next[g]).days() < day) {
                    next[g]++;
                }
                if (next[g] < table.size()) {
                    RiskTable.Row row = table.get(next[g]);
                    atRisk[g] = row.atRisk();
                    if (row.days() == day) {
                        observed[g] += row.deals();
                        deals += row.deals();
                    }
                }
                all += atRisk[g];
            }
            double spread = all > 1 ? deals * (all - deals) / (all - 1) : 0;
            for (int g = 0; g < k; g++) {
                expected[g] += deals * atRisk[g] / all;
                for (int h = 0; h < k; h++) {
                    covariance[g][h] += spread * (atRisk[g] / all) * ((g == h ? 1 : 0) - atRisk[h] / all);
                }
            }
        }
        List<Group> groups = new ArrayList<>();
        double[] difference = new double[k];
        int g = 0;
        for (Map.Entry<String, List<FollowUp>> entry : followUpsByGroup.entrySet()) {
            groups.add(new Group(names.get(g), entry.getValue().size(), observed[g], expected[g]));
            difference[g] = observed[g] - expected[g];
            g++;
        }
        return test(groups, difference, covariance);
    }

    /**
     * The covariance has rank one less than the groups that carry information; elimination finds both the form and the
     * rank.
     */
    private static LogRank test(List<Group> groups, double[] difference, double[][] covariance) {
        int k = difference.length;
        double[] rest = difference.clone();
        double[][] matrix = new double[k][];
        double largest = 0;
        for (int i = 0; i < k; i++) {
            matrix[i] = covariance[i].clone();
            largest = Math.max(largest, matrix[i][i]);
        }
        boolean[] done = new boolean[k];
        double statistic = 0;
        int rank = 0;
        for (int round = 0; round < k - 1; round++) {
            int pivot = -1;
            for (int i = 0; i < k; i++) {
                if (!done[i] && (pivot < 0 || matrix[i][i] > matrix[pivot][pivot])) {
                    pivot = i;
                }
            }
            double variance = matrix[pivot][pivot];
            if (!(variance > 1e-10 * largest)) {
                break;
            }
            done[pivot] = true;
            rank++;
            statistic += rest[pivot] * rest[pivot] / variance;
            for (int i = 0; i < k; i++) {
                if (!done[i]) {
                    double factor = matrix[i][pivot] / variance;
                    rest[i] -= factor * rest[pivot];
                    for (int j = 0; j < k; j++) {
                        matrix[i][j] -= factor * matrix[pivot][j];
                    }
                }
            }
        }
        double p = rank == 0 ? 1 : ChiSquaredDistribution.of(rank).survivalProbability(statistic);
        return new LogRank(groups, statistic, rank, p);
    }

    /** A line for each group, then the test. */
    @Override
    public String toString() {
        TextTable table = TextTable.of("group", "companies", "deals", "expected");
        for (Group group : groups) {
            table.row(
                    group.name(),
                    Integer.toString(group.n()),
                    Integer.toString(group.observed()),
                    Decimals.fixed(group.expected(), 2));
        }
        return "Log-rank test: chi-squared " + Decimals.fixed(statistic, 2) + " on " + degreesOfFreedom
                + " degrees of freedom, p " + Numbers.pValue(pValue) + "\n" + table;
    }
}
