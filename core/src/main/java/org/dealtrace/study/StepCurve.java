package org.dealtrace.study;

import java.util.List;

/**
 * A curve over time that changes only on days on which something happened.
 *
 * @param <S> one step: the curve from a day on
 */
abstract class StepCurve<S> {

    private final int n;
    private final List<S> steps;
    private final double level;

    StepCurve(int n, List<S> steps, double level) {
        this.n = n;
        this.steps = List.copyOf(steps);
        this.level = level;
    }

    /** How many companies the curve rests on. */
    public int n() {
        return n;
    }

    /** One step for each day on which something happened, in order. */
    public List<S> steps() {
        return steps;
    }

    /** The level of the intervals, above 0 and below 1. */
    public double level() {
        return level;
    }
}
