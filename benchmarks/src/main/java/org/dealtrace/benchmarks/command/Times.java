package org.dealtrace.benchmarks.command;

/** Times of single queries. */
public final class Times {

    private Times() {}

    /**
     * The smallest time that a share of the queries stays within, in milliseconds.
     *
     * @param sorted times in nanoseconds, the shortest first; one at least
     */
    public static double percentile(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
