package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.report.Curve.Series;
import org.dealtrace.report.Curve.Step;

/** Reads values off a step curve. */
final class CurveReading {

    private static final double YEAR = 365.25;

    private CurveReading() {}

    /** The last step that is not later than a time. A curve begins at a share of 0. */
    static Step at(Series series, double days) {
        Step holding = new Step(
                0, 0, 0, 0, series.steps().isEmpty() ? 0 : series.steps().get(0).atRisk(), 0);
        for (Step step : series.steps()) {
            if (step.days() > days) {
                break;
            }
            holding = step;
        }
        return holding;
    }

    /**
     * Whether a step has an interval. Before the first event the data give no error, and "0.0–0.0 %" would look
     * certain.
     */
    static boolean hasInterval(Step step) {
        return step.share() > 0 || step.high() > 0;
    }

    /** Companies at risk just after a time, that is at the next step. */
    static long atRisk(Series series, double days) {
        for (Step step : series.steps()) {
            if (step.days() >= days) {
                return step.atRisk();
            }
        }
        return 0;
    }

    /** The values after each whole year, and at the last step. */
    static List<Step> yearly(Series series) {
        List<Step> values = new ArrayList<>();
        double end = series.steps().isEmpty()
                ? 0
                : series.steps().get(series.steps().size() - 1).days();
        // A mark just before the end would repeat its value.
        for (int year = 1; year * YEAR < end - YEAR / 24; year++) {
            Step step = at(series, year * YEAR);
            values.add(new Step(
                    year * YEAR, step.share(), step.low(), step.high(), atRisk(series, year * YEAR), step.events()));
        }
        if (!series.steps().isEmpty()) {
            values.add(at(series, end));
        }
        return values;
    }
}
