package org.dealtrace.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;

/**
 * What every form of the report shows of one company: the outcome and the deal that decided it, looked up once.
 *
 * @param outcome the outcome
 * @param deal the deal that decided it
 */
record CompanyRow(Outcome outcome, Optional<Deal> deal) {

    /** The order in which a reader wants them: what was found, what needs a look, what is open, what was not found. */
    private static final List<OutcomeStatus> READING_ORDER = List.of(
            OutcomeStatus.REALIZED, OutcomeStatus.UNDETERMINED, OutcomeStatus.PENDING, OutcomeStatus.NOT_REALIZED);

    /** The companies of a report in input order. */
    static List<CompanyRow> of(OutcomeReport report) {
        List<CompanyRow> rows = new ArrayList<>(report.outcomes().size());
        for (Outcome outcome : report.outcomes()) {
            rows.add(new CompanyRow(
                    outcome,
                    outcome.deciding().flatMap(a -> report.links().deal(a.link().dealId()))));
        }
        return rows;
    }

    /** The same grouped by outcome, each group in input order. */
    static List<CompanyRow> inReadingOrder(OutcomeReport report) {
        return of(report).stream()
                .sorted(Comparator.comparingInt(
                        r -> READING_ORDER.indexOf(r.outcome().status())))
                .toList();
    }

    /** The status in one or two words. Absence is always "none found": the sources say what was found, not what happened. */
    static String label(OutcomeStatus status) {
        return switch (status) {
            case REALIZED -> "realized";
            case UNDETERMINED -> "undetermined";
            case PENDING -> "pending";
            case NOT_REALIZED -> "none found";
        };
    }

    /** What the status means, as a clause. */
    static String meaning(OutcomeStatus status) {
        return switch (status) {
            case REALIZED -> "a deal that the rule counts followed the recommendation";
            case UNDETERMINED -> "the facts do not decide: an unknown order of dates, or only links under review";
            case PENDING -> "no deal found in the sources searched so far, and the window is still open";
            case NOT_REALIZED -> "no deal found in the sources searched that the rule counts, and the window is over";
        };
    }

    static List<OutcomeStatus> readingOrder() {
        return READING_ORDER;
    }

    String name() {
        return outcome.company().name();
    }

    String countries() {
        return outcome.company().countries().stream().map(Country::code).collect(Collectors.joining(" "));
    }

    String recommended() {
        return outcome.recommended().map(PartialDate::toString).orElse("");
    }

    String status() {
        return label(outcome.status());
    }

    Optional<Link> link() {
        return outcome.deciding().map(DealAssessment::link);
    }

    String dealId() {
        return link().map(Link::dealId).orElse("");
    }

    String types() {
        return outcome.deciding()
                .flatMap(DealAssessment::classification)
                .map(CompanyRow::types)
                .orElse("");
    }

    static String types(Classification classification) {
        return classification.types().stream().map(OutcomeType::label).collect(Collectors.joining(", "));
    }

    String dealStatus() {
        return outcome.deciding().map(a -> words(a.status())).orElse("");
    }

    String dealDate() {
        return outcome.deciding()
                .flatMap(DealAssessment::date)
                .map(PartialDate::toString)
                .orElse("");
    }

    String probability() {
        return link().map(l -> Figures.probability(l.probability())).orElse("");
    }

    /** The other sides of the deciding deal. */
    String otherSides() {
        return deal.isPresent() && link().isPresent()
                ? otherSides(deal.get(), link().get().party())
                : "";
    }

    /** The parties of a deal but one. */
    static String otherSides(Deal deal, int party) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < deal.parties().size(); i++) {
            if (i != party) {
                names.add(deal.parties().get(i).name());
            }
        }
        return String.join("; ", names);
    }

    /** A constant as words. */
    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
