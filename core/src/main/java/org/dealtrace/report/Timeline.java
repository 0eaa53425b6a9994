package org.dealtrace.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.DealAssessment;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;

/**
 * The axis of years on which a company's recommendation and deals are drawn.
 *
 * @param from the first day
 * @param to the day after the last one
 * @param ticks round years
 */
record Timeline(LocalDate from, LocalDate to, List<Chart.Tick> ticks) {

    private static final int[] YEAR_STEPS = {1, 2, 5, 10, 20, 50};
    private static final int MOST_TICKS = 4;
    /** Earlier deals are not drawn, because they would leave no room for the time after a recommendation. */
    private static final int MOST_YEARS_BEFORE = 3;

    private static final int WIDTH = 1000;

    static Timeline of(OutcomeReport report) {
        int last = report.asOf().getYear() + 1;
        int recommended = report.outcomes().stream()
                .flatMap(o -> o.recommended().stream())
                .mapToInt(PartialDate::year)
                .min()
                .orElse(last - 1);
        int first = report.outcomes().stream()
                .map(Outcome::assessments)
                .flatMap(List::stream)
                .flatMap(d -> d.date().stream())
                .mapToInt(PartialDate::year)
                .min()
                .orElse(recommended);
        first = Math.min(last - 1, Math.max(recommended - MOST_YEARS_BEFORE, Math.min(first, recommended)));
        int step = Chart.step(last - first, YEAR_STEPS, MOST_TICKS);
        List<Double> at = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int year = Math.floorDiv(first + step - 1, step) * step; year <= last; year += step) {
            at.add((double) LocalDate.of(year, 1, 1).toEpochDay());
            labels.add(Integer.toString(year));
        }
        LocalDate from = LocalDate.of(first, 1, 1);
        LocalDate to = LocalDate.of(last, 1, 1);
        return new Timeline(from, to, Chart.ticks(new Scale(from.toEpochDay(), to.toEpochDay()), at, labels));
    }

    /** The place of a company's recommendation, in thousandths of the axis. */
    Optional<Integer> from(Outcome outcome) {
        return outcome.recommended().map(date -> place(date.midpoint()));
    }

    /** The place of the deal that decided, or of the end of the watch. */
    Optional<Integer> until(Outcome outcome) {
        Optional<PartialDate> deal = outcome.status() == OutcomeStatus.REALIZED
                ? outcome.deciding().flatMap(DealAssessment::date)
                : Optional.empty();
        return outcome.recommended()
                .map(date -> place(deal.map(PartialDate::midpoint)
                        .orElseGet(() ->
                                date.midpoint().plusDays(outcome.followedDays().orElse(0L)))));
    }

    /**
     * For each deal whether it counts (see {@link org.dealtrace.Truth}), its place, and the range of its date if the
     * day is unknown.
     */
    JsonObject marks(Outcome outcome) {
        return new ReportColumns<DealAssessment>()
                .with("counts", deal -> PageData.place(deal.qualifies()))
                .with("at", deal -> deal.date().map(date -> place(date.midpoint())))
                .with("earliest", deal -> inexact(deal).map(date -> place(date.earliest())))
                .with("latest", deal -> inexact(deal).map(date -> place(date.latest())))
                .byName(outcome.assessments().stream()
                        .filter(deal -> deal.date()
                                .filter(date -> !date.latest().isBefore(from))
                                .isPresent())
                        .toList());
    }

    private static Optional<PartialDate> inexact(DealAssessment deal) {
        return deal.date().filter(date -> !date.earliest().equals(date.latest()));
    }

    private int place(LocalDate day) {
        double days = to.toEpochDay() - from.toEpochDay();
        double fraction = (day.toEpochDay() - from.toEpochDay()) / days;
        return (int) Math.round(WIDTH * Math.max(0, Math.min(1, fraction)));
    }
}
