package org.dealtrace.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealtrace.DealAssessment;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.Truth;

/** From the recommendation to the deal, company by company. */
record Timeline(List<Chart.Tick> ticks, List<Track> tracks, int left) {

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
            first = Math.min(first, row.outcome().recommended().orElseThrow().year());
            for (DealAssessment deal : row.outcome().assessments()) {
                first = Math.min(first, deal.date().map(PartialDate::year).orElse(first));
            }
        }
        int last = report.asOf().getYear() + 1;
        Scale scale = new Scale(
                LocalDate.of(first, 1, 1).toEpochDay(), LocalDate.of(last, 1, 1).toEpochDay());
        int step = Chart.step(last - first, YEAR_STEPS, MOST_TICKS);
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
