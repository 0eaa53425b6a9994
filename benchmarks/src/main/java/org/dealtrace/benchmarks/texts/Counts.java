package org.dealtrace.benchmarks.texts;

/** Answers that are right, that are wrong, and that are missing. */
public final class Counts {

    private int right;
    private int wrong;
    private int missed;

    /**
     * Counts one case.
     *
     * @param said whether there is an answer
     * @param is whether there should be one
     */
    public void add(boolean said, boolean is) {
        add(said && is ? 1 : 0, said && !is ? 1 : 0, !said && is ? 1 : 0);
    }

    void add(int moreRight, int moreWrong, int moreMissed) {
        right += moreRight;
        wrong += moreWrong;
        missed += moreMissed;
    }

    /** The number of answers that there should be. */
    public int there() {
        return right + missed;
    }

    boolean isEmpty() {
        return right + wrong + missed == 0;
    }

    public double precision() {
        return share(right, right + wrong);
    }

    public double recall() {
        return share(right, right + missed);
    }

    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** A share; 1 of nothing. */
    static double share(int some, int all) {
        return all == 0 ? 1 : (double) some / all;
    }
}
