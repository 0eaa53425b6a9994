package org.dealtrace.benchmarks.world;

/** What truly becomes of a party after its first notice. */
enum Fate {
    /** A deal with a Chinese side within 60 months: it counts. */
    DEAL,
    /** The only Chinese deal came before the first notice. */
    DEAL_BEFORE,
    /** The only Chinese deal came after the 60 months. */
    DEAL_LATE,
    /** A Chinese deal was announced within the 60 months, then blocked or withdrawn. */
    DEAL_ENDED,
    /** Bought by somebody who is not Chinese. */
    BOUGHT_BY_OTHER,
    /** Gone, without a deal. */
    DISSOLVED,
    NOTHING
}
