package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.Interval;

/**
 * Marks on the axes of drawings. The templates turn drawings into SVG. Places along an axis are percents of its width,
 * heights are pixels.
 */
final class Chart {

    private Chart() {}

    /**
     * A mark on an axis.
     *
     * @param x its place
     * @param label its text
     * @param anchor the alignment of the text, so that none is cut at the ends: start, middle or end
     */
    record Tick(String x, String label, String anchor) {}

    /** The distance to the end of an axis within which half a label would be cut. */
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

    /** The first step that divides a length into at most a number of parts, or the last step. */
    static int step(double length, int[] steps, int mostParts) {
        for (int step : steps) {
            if (length / step <= mostParts) {
                return step;
            }
        }
        return steps[steps.length - 1];
    }

    /**
     * An axis of shares from 0, with round ticks.
     *
     * @param top its end, in percent
     * @param step the distance of its ticks, in percent
     */
    record Axis(double top, double step) {

        Scale scale() {
            return new Scale(0, top / 100);
        }

        boolean holds(double share) {
            return share * 100 <= top;
        }

        /** The shares at the ticks, in percent, from 0 to the top. */
        List<Double> percents() {
            List<Double> percents = new ArrayList<>();
            for (int i = 0; i * step <= top; i++) {
                percents.add(i * step);
            }
            return percents;
        }

        /** The top without a sign: {@code 40}. */
        String end() {
            return Figures.plain(top, 2);
        }

        String label(double percent) {
            return Figures.plain(percent, 2) + (percent == top ? " %" : "");
        }

        List<Tick> ticks() {
            return Chart.ticks(
                    scale(),
                    percents().stream().map(p -> p / 100).toList(),
                    percents().stream().map(this::label).toList());
        }
    }

    private static final List<Axis> AXES = List.of(
            new Axis(1, .25),
            new Axis(2, .5),
            new Axis(4, 1),
            new Axis(8, 2),
            new Axis(20, 5),
            new Axis(40, 10),
            new Axis(60, 15));

    /** The shortest axis that includes a share. */
    static Axis axis(double most) {
        return AXES.stream().filter(axis -> axis.holds(most)).findFirst().orElse(new Axis(100, 25));
    }

    /** The shortest axis that includes the intervals of some rates. */
    static Axis axis(List<RateTable.Line> lines) {
        return axis(lines.stream()
                .mapToDouble(l -> Math.max(l.interval().high(), l.share().orElse(0)))
                .max()
                .orElse(1));
    }

    /** A rate in words: {@code links drawn: 57.0 %, interval 45.0–69.0 %}. */
    static String sentence(RateTable.Line line, Messages words) {
        return words.text(
                "rates.mark", line.name(), share(line.share(), words), words.figure(Figures.range(line.interval())));
    }

    /** {@code 14 of 30}; empty for an estimate that is no plain fraction. */
    static String count(RateTable.Line line, Messages words) {
        return line.successes().isPresent() && line.n().isPresent()
                ? words.text(
                        "rates.fraction", line.successes().getAsInt(), line.n().getAsInt())
                : "";
    }

    /** Level and method: {@code 95 % Wilson}. */
    static String method(Interval interval, Messages words) {
        return words.text("rates.level", level(interval, words), words.text(interval.method()));
    }

    /** Level, method and bounds: {@code 95 % Wilson 30.2–63.9 %}. */
    static String interval(Interval interval, Messages words) {
        return method(interval, words) + " " + words.figure(Figures.range(interval));
    }

    private static String level(Interval interval, Messages words) {
        return words.figure(Figures.plain(interval.level() * 100, 6));
    }

    static String share(OptionalDouble share, Messages words) {
        return share.isPresent() ? words.figure(Figures.percent(share.getAsDouble())) : words.text("rates.none");
    }
}
