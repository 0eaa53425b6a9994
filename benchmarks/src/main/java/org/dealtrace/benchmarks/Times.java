package org.dealtrace.benchmarks;

/** Times of single queries. */
final class Times {

    private Times() {}

    /**
     * The smallest time that a share of the queries stays within, in milliseconds.
     *
     * @param sorted times in nanoseconds, the shortest first; one at least
     */
    static double percentile(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
