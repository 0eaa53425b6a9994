package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.Explanation;

/**
 * The evidence of a link, step upon step.
 *
 * @param bars the steps
 * @param ticks whole bits along the axis
 * @param zero the place of 0 bits
 * @param sumX where the bar of the sum begins
 * @param sumWidth how long it is
 */
record Waterfall(List<Bar> bars, List<Chart.Tick> ticks, String zero, String sumX, String sumWidth) {

    /** One bar of a waterfall: from the sum before a step to the sum after it. */
    record Bar(Explanation.Step step, double sum, String x, String width, String sign) {}

    private static final int[] BIT_STEPS = {1, 2, 5, 10, 20, 50, 100};
    private static final int MOST_STEPS = 6;

    static Waterfall of(Explanation explanation) {
        double low = 0;
        double high = 0;
        double sum = 0;
        for (Explanation.Step step : explanation.steps()) {
            sum += step.bits();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        Scale scale = new Scale(low, high > low ? high : low + 1);
        List<Bar> bars = new ArrayList<>();
        double before = 0;
        for (Explanation.Step step : explanation.steps()) {
            double after = before + step.bits();
            bars.add(new Bar(
                    step,
                    after,
                    scale.at(Math.min(before, after)),
                    scale.span(before, after),
                    step.bits() > 0 ? "for" : step.bits() < 0 ? "against" : "neither"));
            before = after;
        }
        return new Waterfall(bars, bits(scale), scale.at(0), scale.at(Math.min(0, sum)), scale.span(0, sum));
    }

    private static List<Chart.Tick> bits(Scale scale) {
        int step = Chart.step(scale.to() - scale.from(), BIT_STEPS, MOST_STEPS);
        List<Double> at = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (double bits = Math.ceil(scale.from() / step) * step; bits <= scale.to(); bits += step) {
            at.add(bits);
            labels.add(bits == 0 ? "0 bits" : Figures.signed(bits, 0));
        }
        return Chart.ticks(scale, at, labels);
    }
}
