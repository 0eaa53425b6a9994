package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.report.Curve.Series;
import org.dealtrace.report.Curve.Step;

/** Reads values off a step curve. */
final class CurveReading {

    private static final double YEAR = 365.25;

    private CurveReading() {}

    /** The step that holds at a time: the last one that is not later. A curve begins at a share of 0. */
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
     * Whether a step has an interval. Before the first event no error can be told from the data; "0.0–0.0 %" would read
     * as certainty.
     */
    static boolean hasInterval(Step step) {
        return step.share() > 0 || step.high() > 0;
    }

    /** Companies at risk just after a time: those at risk at the next step. */
    static long atRisk(Series series, double days) {
        for (Step step : series.steps()) {
            if (step.days() >= days) {
                return step.atRisk();
            }
        }
        return 0;
    }

    /** The values at the ends of whole years up to the last step, then at the last step. */
    static List<Step> yearly(Series series) {
        List<Step> values = new ArrayList<>();
        double end = series.steps().isEmpty()
                ? 0
                : series.steps().get(series.steps().size() - 1).days();
        // A mark that falls nearly on the end would say the same twice.
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
