package org.dealtrace.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealtrace.DealAssessment;
import org.dealtrace.Explanation;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;

/**
 * The geometry of the drawings; the templates turn it into SVG. Places along an axis are percents of its width, heights
 * are pixels.
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

    /** The axis of a rate: 0 to 100 percent. */
    static final List<Tick> SHARE_TICKS =
            ticks(Scale.SHARE, List.of(0.0, 0.25, 0.5, 0.75, 1.0), List.of("0", "25", "50", "75", "100 %"));

    /** What a mark of a rate says, in words: {@code links drawn: 57.0 %, interval 45.0–69.0 %}. */
    static String sentence(RateLine line) {
        return line.name() + ": " + Figures.percent(line.share()) + ", interval " + Figures.range(line.interval());
    }

    /** One bar of a waterfall: from the sum before a step to the sum after it. */
    record Bar(Explanation.Step step, double sum, String x, String width, String sign) {}

    /**
     * The evidence of a link, step upon step.
     *
     * @param bars the steps
     * @param ticks whole bits along the axis
     * @param zero the place of 0 bits
     * @param sumX where the bar of the sum begins
     * @param sumWidth how long it is
     */
    record Waterfall(List<Bar> bars, List<Tick> ticks, String zero, String sumX, String sumWidth) {

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

        private static List<Tick> bits(Scale scale) {
            int step = BIT_STEPS[0];
            for (int candidate : BIT_STEPS) {
                step = candidate;
                if ((scale.to() - scale.from()) / candidate <= MOST_STEPS) {
                    break;
                }
            }
            List<Double> at = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            for (double bits = Math.ceil(scale.from() / step) * step; bits <= scale.to(); bits += step) {
                at.add(bits);
                labels.add(bits == 0 ? "0 bits" : Figures.signed(bits, 0));
            }
            return Chart.ticks(scale, at, labels);
        }
    }

    /** A step curve with its band, cut into upright rectangles and level lines. */
    record Line(String name, int number, List<Piece> pieces, List<Marker> markers, List<String> atRisk) {}

    /** Companies at risk below the ticks: of one curve, or of all when they are the same companies. */
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

    /**
     * Step curves over time, with the numbers at risk below.
     *
     * @param height of the plot in pixels
     */
    record Curves(
            Curve curve,
            int height,
            List<Level> levels,
            List<Tick> ticks,
            List<Line> lines,
            List<RiskRow> atRisk,
            String summary) {

        private static final int HEIGHT = 260;
        /** Finer than this no screen or printer shows a step; curves over thousands of companies stay small files. */
        private static final int PIECES = 400;

        private static final double MONTH = 365.25 / 12;
        private static final int[] MONTH_STEPS = {1, 2, 3, 6, 12, 24, 60, 120, 240};
        private static final int MOST_TICKS = 6;

        static Curves of(Curve curve) {
            double end = 1;
            double most = 0;
            for (Curve.Series series : curve.series()) {
                for (Curve.Step step : series.steps()) {
                    end = Math.max(end, step.days());
                    most = Math.max(most, Math.max(step.share(), step.high()));
                }
            }
            int stepMonths = MONTH_STEPS[0];
            for (int step : MONTH_STEPS) {
                stepMonths = step;
                if (end / MONTH / step <= MOST_TICKS) {
                    break;
                }
            }
            Scale time = new Scale(0, end);
            List<Double> at = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            // Two days more, so that a curve over five years of 365 days still gets the mark at 60 months, which are
            // 1826.25 days.
            for (int month = 0; month * MONTH <= end + 2; month += stepMonths) {
                at.add(Math.min(month * MONTH, end));
                labels.add(Integer.toString(month));
            }
            double top = most <= 0.2 ? 0.2 : most <= 0.5 ? 0.5 : 1;
            List<Level> levels = new ArrayList<>();
            for (int i = 0; i <= 4; i++) {
                double share = top * i / 4;
                levels.add(new Level(y(share, top), Figures.plain(share * 100, 1) + (i == 4 ? " %" : "")));
            }
            List<Line> lines = new ArrayList<>();
            for (Curve.Series series : curve.series()) {
                lines.add(line(series, lines.size() % 6 + 1, time, top, at));
            }
            return new Curves(
                    curve, HEIGHT, levels, Chart.ticks(time, at, labels), lines, riskRows(lines), summary(curve));
        }

        private static List<RiskRow> riskRows(List<Line> lines) {
            if (lines.size() > 1 && lines.stream().map(Line::atRisk).distinct().count() == 1) {
                return List.of(new RiskRow("companies at risk", "", lines.get(0).atRisk()));
            }
            return lines.stream()
                    .map(l -> new RiskRow("companies at risk, " + l.name(), "c" + l.number(), l.atRisk()))
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

        private static String y(double share, double top) {
            return Figures.plain(HEIGHT * (1 - Math.min(1, share / top)), 1);
        }

        private static String summary(Curve curve) {
            List<String> parts = new ArrayList<>();
            for (Curve.Series series : curve.series()) {
                List<Curve.Step> yearly = CurveReading.yearly(series);
                if (!yearly.isEmpty()) {
                    Curve.Step last = yearly.get(yearly.size() - 1);
                    parts.add(series.name() + " reaches " + Figures.percent(last.share())
                            + (CurveReading.hasInterval(last)
                                    ? ", interval " + Figures.range(last.low(), last.high()) + ","
                                    : "")
                            + " after " + Figures.months(last.days()) + " months");
                }
            }
            return curve.title() + ": " + String.join("; ", parts);
        }
    }

    /**
     * A deal on a time line.
     *
     * @param kind counts, open or refused
     * @param x its place, or the middle of its place when its date is not exact
     * @param from where its date can begin
     * @param width how far its date can reach; empty for a date known to the day
     */
    record Event(String kind, String x, String from, String width) {}

    /**
     * A company on the time line.
     *
     * @param text what stands beside it
     * @param words what is drawn, in words, with dates as exact as they are known
     */
    record Track(
            CompanyRow row,
            String status,
            String from,
            String to,
            String width,
            List<Event> events,
            String text,
            String words) {}

    /** From the recommendation to the deal, company by company. */
    record Timeline(List<Tick> ticks, List<Track> tracks, int left) {

        /** More than these make no picture. */
        private static final int MOST_TRACKS = 80;

        private static final int[] YEAR_STEPS = {1, 2, 3, 5, 10, 20, 50};
        private static final int MOST_TICKS = 5;

        static Timeline of(OutcomeReport report) {
            List<CompanyRow> rows = CompanyRow.inReadingOrder(report).stream()
                    .filter(r -> r.outcome().recommended().isPresent())
                    .toList();
            List<CompanyRow> shown = rows.subList(0, Math.min(rows.size(), MOST_TRACKS));
            if (shown.isEmpty()) {
                return new Timeline(List.of(), List.of(), 0);
            }
            int first = report.asOf().getYear();
            for (CompanyRow row : shown) {
                first = Math.min(
                        first, row.outcome().recommended().orElseThrow().year());
                for (DealAssessment deal : row.outcome().assessments()) {
                    first = Math.min(first, deal.date().map(PartialDate::year).orElse(first));
                }
            }
            int last = report.asOf().getYear() + 1;
            Scale scale = new Scale(
                    LocalDate.of(first, 1, 1).toEpochDay(),
                    LocalDate.of(last, 1, 1).toEpochDay());
            int step = YEAR_STEPS[0];
            for (int candidate : YEAR_STEPS) {
                step = candidate;
                if ((last - first) / candidate <= MOST_TICKS) {
                    break;
                }
            }
            List<Double> at = new ArrayList<>();
            List<String> labels = new ArrayList<>();
            for (int year = first; year <= last; year += step) {
                at.add((double) LocalDate.of(year, 1, 1).toEpochDay());
                labels.add(Integer.toString(year));
            }
            List<Track> tracks = new ArrayList<>();
            for (CompanyRow row : shown) {
                tracks.add(track(row, scale));
            }
            return new Timeline(Chart.ticks(scale, at, labels), tracks, rows.size() - shown.size());
        }

        /** Whether some date is not known to the day, so that its mark stands in the middle of where it may lie. */
        boolean hasInexactDates() {
            return tracks.stream()
                    .flatMap(t -> t.events().stream())
                    .anyMatch(e -> !e.width().isEmpty());
        }

        private static String words(CompanyRow row) {
            StringBuilder text = new StringBuilder("recommended ").append(row.recommended());
            for (DealAssessment deal : row.outcome().assessments()) {
                deal.date()
                        .ifPresent(date -> text.append("; deal ")
                                .append(date)
                                .append(
                                        switch (deal.qualifies()) {
                                            case YES -> " counts";
                                            case NO -> " does not count";
                                            case UNKNOWN -> " is left open";
                                        }));
            }
            return text.append("; ").append(row.status()).toString();
        }

        private static Track track(CompanyRow row, Scale scale) {
            double from = row.outcome().recommended().orElseThrow().midpoint().toEpochDay();
            double to = from + (double) row.outcome().followedDays().orElse(0L);
            Optional<PartialDate> decided = row.outcome().deciding().flatMap(DealAssessment::date);
            if (row.outcome().status() == OutcomeStatus.REALIZED && decided.isPresent()) {
                to = decided.get().midpoint().toEpochDay();
            }
            List<Event> events = new ArrayList<>();
            for (DealAssessment deal : row.outcome().assessments()) {
                if (deal.date().isEmpty()) {
                    continue;
                }
                PartialDate date = deal.date().get();
                double early = date.earliest().toEpochDay();
                double late = date.latest().toEpochDay();
                events.add(new Event(
                        deal.qualifies() == Truth.YES ? "counts" : deal.qualifies() == Truth.NO ? "refused" : "open",
                        scale.at((double) date.midpoint().toEpochDay()),
                        scale.at(early),
                        early == late ? "" : scale.span(early, late)));
            }
            return new Track(
                    row,
                    row.outcome().status().name().toLowerCase(Locale.ROOT),
                    scale.at(from),
                    scale.at(to),
                    scale.span(from, Math.max(from, to)),
                    events,
                    row.outcome().status() == OutcomeStatus.REALIZED ? row.elapsed() : row.status(),
                    words(row));
        }
    }
}
