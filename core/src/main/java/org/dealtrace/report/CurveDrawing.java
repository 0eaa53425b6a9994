package org.dealtrace.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.JsonTree;

/**
 * Step curves over time, with the numbers at risk below.
 *
 * @param height of the plot in pixels
 */
record CurveDrawing(
        Curve curve,
        int height,
        List<Level> levels,
        List<Chart.Tick> ticks,
        List<Line> lines,
        List<RiskRow> atRisk,
        String summary) {

    /** A step curve with its band, divided into rectangles and level lines. */
    record Line(String name, int number, List<Piece> pieces, List<Marker> markers, List<String> atRisk) {}

    /** Companies at risk below the ticks: a heading, one curve, or all curves if they have the same companies. */
    record RiskRow(String name, String style, List<String> counts) {}

    /**
     * One level piece of a curve.
     *
     * @param x where it begins
     * @param end where it ends
     * @param width how long it is
     * @param y its height
     * @param before the height of the piece before it
     * @param top the upper bound of the band
     * @param depth the height of the band
     */
    record Piece(String x, String end, String width, String y, String before, String top, String depth) {}

    /** A shape on a curve, so that curves differ by more than colour. */
    record Marker(String x, String y) {}

    /** A level line of the grid. */
    record Level(String y, String label) {}

    private static final int HEIGHT = 260;
    /** The finest resolution, so that curves of thousands of companies stay small. */
    private static final int PIECES = 400;

    private static final double MONTH = 365.25 / 12;
    private static final int[] MONTH_STEPS = {1, 2, 3, 6, 12, 24, 60, 120, 240};
    private static final int MOST_TICKS = 6;

    static CurveDrawing of(Curve curve, Messages words) {
        double end = 1;
        double most = 0;
        for (Curve.Series series : curve.series()) {
            for (Curve.Step step : series.steps()) {
                end = Math.max(end, step.days());
                most = Math.max(most, Math.max(step.share(), step.high()));
            }
        }
        int stepMonths = Chart.step(end / MONTH, MONTH_STEPS, MOST_TICKS);
        Scale time = new Scale(0, end);
        List<Double> at = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        // Two days more, so that five years of 365 days reach the mark at 60 months, which are 1826.25 days.
        for (int month = 0; month * MONTH <= end + 2; month += stepMonths) {
            at.add(Math.min(month * MONTH, end));
            labels.add(Integer.toString(month));
        }
        Chart.Axis axis = Chart.axis(most);
        double top = axis.top() / 100;
        List<Level> levels = axis.percents().stream()
                .map(percent -> new Level(y(percent / 100, top), axis.label(percent)))
                .toList();
        List<Line> lines = new ArrayList<>();
        for (Curve.Series series : curve.series()) {
            lines.add(line(series, lines.size() % 6 + 1, time, top, at));
        }
        return new CurveDrawing(
                curve,
                HEIGHT,
                levels,
                Chart.ticks(time, at, labels),
                lines,
                riskRows(lines, words),
                summary(curve, words));
    }

    private static List<RiskRow> riskRows(List<Line> lines, Messages words) {
        if (lines.size() > 1 && lines.stream().map(Line::atRisk).distinct().count() == 1) {
            return List.of(
                    new RiskRow(words.text("curve.risk"), "", lines.get(0).atRisk()));
        }
        return Stream.concat(
                        Stream.of(new RiskRow(words.text("curve.risk"), "", List.of())),
                        lines.stream().map(l -> new RiskRow(l.name(), "c" + l.number(), l.atRisk())))
                .toList();
    }

    private static Line line(Curve.Series series, int number, Scale time, double top, List<Double> at) {
        List<Piece> pieces = new ArrayList<>();
        List<Curve.Step> steps = thinned(series.steps(), time);
        Curve.Step level = new Curve.Step(0, 0, 0, 0, 0, 0);
        String before = y(0, top);
        for (int i = 0; i <= steps.size(); i++) {
            double next = i < steps.size() ? steps.get(i).days() : level.days();
            if (next > level.days()) {
                pieces.add(new Piece(
                        time.at(level.days()),
                        time.at(next),
                        time.span(level.days(), next),
                        y(level.share(), top),
                        before,
                        y(level.high(), top),
                        Figures.plain((level.high() - level.low()) / top * HEIGHT, 1)));
                before = y(level.share(), top);
            }
            if (i < steps.size()) {
                level = steps.get(i);
            }
        }
        double last = steps.isEmpty() ? 0 : steps.get(steps.size() - 1).days();
        List<Marker> markers = new ArrayList<>();
        List<String> atRisk = new ArrayList<>();
        for (double days : at) {
            if (days > 0 && days <= last) {
                markers.add(new Marker(
                        time.at(days), y(CurveReading.at(series, days).share(), top)));
            }
            atRisk.add(Figures.count(CurveReading.atRisk(series, days)));
        }
        return new Line(series.name(), number, pieces, markers, atRisk);
    }

    private static List<Curve.Step> thinned(List<Curve.Step> steps, Scale time) {
        if (steps.size() <= PIECES) {
            return steps;
        }
        List<Curve.Step> kept = new ArrayList<>();
        long cell = -1;
        for (Curve.Step step : steps) {
            long here = (long) (step.days() / time.to() * PIECES);
            if (here == cell) {
                kept.set(kept.size() - 1, step);
            } else {
                kept.add(step);
            }
            cell = here;
        }
        return kept;
    }

    /** The curves for the page's script, which reads them aloud; shares and bounds are in percent. */
    String series() {
        ReportColumns<Curve.Step> columns = new ReportColumns<Curve.Step>()
                .with("days", step -> Math.round(step.days()))
                .with("share", step -> Figures.round(step.share() * 100, 1))
                .with("low", step -> Figures.round(step.low() * 100, 1))
                .with("high", step -> Figures.round(step.high() * 100, 1));
        Scale time = new Scale(0, Math.max(1, lastDay()));
        return JsonTree.line(curve.series().stream()
                .map(series -> new JsonObject()
                        .with("name", series.name())
                        .with("steps", columns.byName(thinned(series.steps(), time))))
                .toList());
    }

    private double lastDay() {
        return curve.series().stream()
                .flatMap(s -> s.steps().stream())
                .mapToDouble(Curve.Step::days)
                .max()
                .orElse(0);
    }

    private static String y(double share, double top) {
        return Figures.plain(HEIGHT * (1 - Math.min(1, share / top)), 1);
    }

    private static String summary(Curve curve, Messages words) {
        List<String> parts = new ArrayList<>();
        for (Curve.Series series : curve.series()) {
            List<Curve.Step> yearly = CurveReading.yearly(series);
            if (!yearly.isEmpty()) {
                Curve.Step last = yearly.get(yearly.size() - 1);
                parts.add(words.text(
                        CurveReading.hasInterval(last) ? "curve.summary" : "curve.summary.bare",
                        series.name(),
                        words.figure(Figures.percent(last.share())),
                        words.figure(Figures.months(last.days())),
                        words.figure(Figures.range(last.low(), last.high()))));
            }
        }
        return words.text("curve.summary.title", curve.title(), String.join("; ", parts));
    }
}
