package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What the drawings share: marks on an axis. The templates turn the drawings into SVG. Places along an axis are
 * percents of its width, heights are pixels.
 */
final class Chart {

    private Chart() {}

    /**
     * A mark on an axis.
     *
     * @param x its place
     * @param label its text
     * @param anchor how the text hangs on it, so that none is cut at the ends: start, middle or end
     */
    record Tick(String x, String label, String anchor) {}

    /** So near the end of an axis that half a label would hang over it. */
    private static final double AT_THE_END = 0.03;

    static List<Tick> ticks(Scale scale, List<Double> values, List<String> labels) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double place = (values.get(i) - scale.from()) / (scale.to() - scale.from());
            boolean first = place < AT_THE_END;
            boolean last = place > 1 - AT_THE_END;
            ticks.add(new Tick(scale.at(values.get(i)), labels.get(i), first ? "start" : last ? "end" : "middle"));
        }
        return ticks;
    }

    /** The first of some steps that cuts a length into so many parts at most; the last one if none does. */
    static int step(double length, int[] steps, int mostParts) {
        for (int step : steps) {
            if (length / step <= mostParts) {
                return step;
            }
        }
        return steps[steps.length - 1];
    }

    /** The axis of a rate: 0 to 100 percent. */
    static final List<Tick> SHARE_TICKS =
            ticks(Scale.SHARE, List.of(0.0, 0.25, 0.5, 0.75, 1.0), List.of("0", "25", "50", "75", "100 %"));

    /** What a mark of a rate says, in words: {@code links drawn: 57.0 %, interval 45.0–69.0 %}. */
    static String sentence(RateTable.Line line) {
        return line.name() + ": " + Figures.percent(line.share()) + ", interval " + Figures.range(line.interval());
    }
}
