package org.dealtrace.benchmarks.world;

/** What truly becomes of a party after its first notice. */
enum Fate {
    /** A deal with a Chinese side within 60 months: it counts. */
    DEAL(0),
    /** The only Chinese deal came before the first notice. */
    DEAL_BEFORE(0.05),
    /** The only Chinese deal came after the 60 months. */
    DEAL_LATE(0.02),
    /** A Chinese deal was announced within the 60 months, then blocked. */
    DEAL_ENDED(0.03),
    /** Bought by a company that is not Chinese. */
    BOUGHT_BY_OTHER(0.08),
    /** Dissolved without a deal. */
    DISSOLVED(0.03),
    NOTHING(1);

    /** The share of the parties; of {@link #DEAL} each world has its own, and {@link #NOTHING} is the rest. */
    final double share;

    Fate(double share) {
        this.share = share;
    }
}
