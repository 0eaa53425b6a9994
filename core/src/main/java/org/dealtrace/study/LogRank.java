package org.dealtrace.study;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.dealtrace.internal.Decimals;

/**
 * The log-rank test: whether two groups of companies get deals at the same pace.
 *
 * <p>On each day with a deal, the expected deals of a group are in proportion to its number at risk. The squared
 * difference between the sums of expected and observed deals, over its hypergeometric variance, is chi-squared with one
 * degree of freedom. Competing events end the watch, so the test compares the pace (the cause-specific hazard) and not
 * the final share.
 *
 * <p>Sources: N. Mantel, "Evaluation of survival data and two new rank order statistics arising in its consideration",
 * Cancer Chemotherapy Reports 50 (1966); R. Peto and J. Peto, "Asymptotically efficient rank invariant test
 * procedures", Journal of the Royal Statistical Society A 135 (1972).
 *
 * @param observed deals in the first group
 * @param expected expected deals in the first group if the pace is the same
 * @param deals deals in both groups
 * @param statistic chi-squared
 * @param pValue the probability of such a statistic or a larger one if the pace is the same; 1 if there is nothing to
 *     compare
 */
public record LogRank(int observed, double expected, int deals, double statistic, double pValue) {

    /** Compares two groups. */
    public static LogRank of(List<FollowUp> first, List<FollowUp> second) {
        NavigableMap<Long, CumulativeIncidence.Step> own = new TreeMap<>();
        CumulativeIncidence.of(first).steps().forEach(step -> own.put(step.days(), step));
        int observed =
                own.values().stream().mapToInt(CumulativeIncidence.Step::events).sum();
        double expected = 0;
        double variance = 0;
        int deals = 0;
        List<FollowUp> both = Stream.concat(first.stream(), second.stream()).toList();
        for (CumulativeIncidence.Step day : CumulativeIncidence.of(both).steps()) {
            Map.Entry<Long, CumulativeIncidence.Step> left = own.ceilingEntry(day.days());
            double size = day.atRisk();
            double share = left == null ? 0 : left.getValue().atRisk() / size;
            double spread = size > 1 ? day.events() * (size - day.events()) / (size - 1) : 0;
            deals += day.events();
            expected += day.events() * share;
            variance += spread * share * (1 - share);
        }
        double statistic = variance == 0 ? 0 : (observed - expected) * (observed - expected) / variance;
        double p = variance == 0 ? 1 : ChiSquaredDistribution.of(1).survivalProbability(statistic);
        return new LogRank(observed, expected, deals, statistic, p);
    }

    /** The test in one line. */
    @Override
    public String toString() {
        return "Log-rank test: chi-squared " + Decimals.fixed(statistic, 2) + ", p " + Numbers.pValue(pValue) + "; "
                + observed + " deals of " + Decimals.fixed(expected, 2) + " expected, " + (deals - observed) + " of "
                + Decimals.fixed(deals - expected, 2);
    }
}
