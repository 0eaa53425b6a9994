package org.dealtrace.report;

import java.util.List;
import java.util.Objects;

/**
 * Step curves over the time since recommendation, shown in one chart.
 *
 * @param title what rises, such as {@code cumulative incidence of a first qualifying deal}
 * @param note the method, the censoring, and any test between the series; can be empty
 * @param series the curves, in the order of their legend
 */
public record Curve(String title, String note, List<Series> series) {

    public Curve {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(note, "note");
        series = List.copyOf(series);
    }

    /**
     * One curve.
     *
     * @param name its name in the legend
     * @param steps its steps, in the order of time
     */
    public record Series(String name, List<Step> steps) {

        public Series {
            Objects.requireNonNull(name, "name");
            steps = List.copyOf(steps);
            for (int i = 1; i < steps.size(); i++) {
                if (!(steps.get(i).days() >= steps.get(i - 1).days())) {
                    throw new IllegalArgumentException("steps of '" + name + "' must be in the order of time but "
                            + steps.get(i).days() + " days follow "
                            + steps.get(i - 1).days());
                }
            }
        }
    }

    /**
     * The value of a curve from one time on.
     *
     * @param days days since the recommendation, 0 or more
     * @param share the share with the event by then, 0 to 1
     * @param low the lower bound of its interval, 0 to 1
     * @param high the upper bound of its interval, 0 to 1
     * @param atRisk companies still watched without an event just before this time
     * @param events events at this time
     */
    public record Step(double days, double share, double low, double high, long atRisk, long events) {

        public Step {
            if (!(days >= 0)) {
                throw new IllegalArgumentException("days must be 0 or more but was " + days);
            }
            if (!(0 <= low && low <= high && high <= 1 && share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "share and its bounds must be 0 to 1 but were " + share + ", " + low + " to " + high);
            }
        }
    }
}
