package org.dealtrace.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.Truth;
import org.dealtrace.internal.DealWords;
import org.dealtrace.internal.Messages;

/**
 * One company as every form of the report shows it: the outcome and the deal that decided it, or an earlier one.
 *
 * @param outcome the outcome
 * @param deciding the assessment of the deal
 * @param deal the deal
 */
record CompanyRow(Outcome outcome, Optional<DealAssessment> deciding, Optional<Deal> deal) {

    /** The order of the table: realized companies first, then undetermined, pending and not realized ones. */
    static final List<OutcomeStatus> READING_ORDER = List.of(
            OutcomeStatus.REALIZED, OutcomeStatus.UNDETERMINED, OutcomeStatus.PENDING, OutcomeStatus.NOT_REALIZED);

    static List<CompanyRow> of(OutcomeReport report) {
        return report.outcomes().stream()
                .map(outcome -> of(report, outcome, outcome.deciding()))
                .toList();
    }

    /** The deals that were linked but lie before their company's recommendation, a row each. */
    static List<CompanyRow> earlier(OutcomeReport report) {
        return report.outcomes().stream()
                .flatMap(outcome -> outcome.assessments().stream()
                        .filter(CompanyRow::isEarlier)
                        .map(deal -> of(report, outcome, Optional.of(deal))))
                .toList();
    }

    private static CompanyRow of(OutcomeReport report, Outcome outcome, Optional<DealAssessment> told) {
        return new CompanyRow(
                outcome,
                told,
                told.flatMap(deal -> report.links().deal(deal.link().dealId())));
    }

    /** Whether a linked deal is not after its company's recommendation and does not count. */
    static boolean isEarlier(DealAssessment deal) {
        return deal.link().decision() == Decision.LINK
                && deal.afterRecommendation() == Truth.NO
                && deal.qualifies() != Truth.YES;
    }

    /** The companies grouped by outcome, each group in input order. */
    static List<CompanyRow> inReadingOrder(OutcomeReport report) {
        return of(report).stream()
                .sorted(Comparator.comparingInt(
                        r -> READING_ORDER.indexOf(r.outcome().status())))
                .toList();
    }

    /** The status in one or two words. Without a deal it is "none found", because absence proves nothing. */
    static String label(OutcomeStatus status) {
        return Messages.ENGLISH.text("status." + key(status));
    }

    static String meaning(OutcomeStatus status) {
        return Messages.ENGLISH.text("meaning." + key(status));
    }

    Company company() {
        return outcome.company();
    }

    String name() {
        return company().name();
    }

    String countries() {
        return company().countries().stream().map(Country::code).collect(Collectors.joining(" "));
    }

    String recommended() {
        return outcome.recommended().map(PartialDate::toString).orElse("");
    }

    String status() {
        return label(outcome.status());
    }

    Optional<Link> link() {
        return deciding().map(DealAssessment::link);
    }

    String dealId() {
        return link().map(Link::dealId).orElse("");
    }

    String types() {
        return deciding()
                .flatMap(DealAssessment::classification)
                .map(CompanyRow::types)
                .orElse("");
    }

    static String types(Classification classification) {
        return classification.types().stream().map(OutcomeType::label).collect(Collectors.joining(", "));
    }

    String course() {
        return deciding().map(DealWords::course).map(Message::english).orElse("");
    }

    String dealDate() {
        return deciding()
                .flatMap(DealAssessment::date)
                .map(PartialDate::toString)
                .orElse("");
    }

    /** The probability of the link; "judged" if a person decided. */
    String probability(Messages words) {
        return link().map(l -> l.origin() == Link.Origin.REVIEWER
                        ? words.text("script.judged")
                        : words.figure(Figures.probability(l.probability())))
                .orElse("");
    }

    String otherSides() {
        return deal.isPresent() && link().isPresent()
                ? otherSides(deal.get(), link().get().party())
                : "";
    }

    /** The parties on the other side of a deal from one party, or all other parties if none is known to be. */
    static String otherSides(Deal deal, int party) {
        List<String> facing = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < deal.parties().size(); i++) {
            if (i != party) {
                DealParty other = deal.parties().get(i);
                others.add(other.name());
                if (deal.parties().get(party).role().faces(other.role())) {
                    facing.add(other.name());
                }
            }
        }
        return String.join("; ", facing.isEmpty() ? others : facing);
    }

    static String key(OutcomeStatus status) {
        return words(status).replace(' ', '-');
    }

    /** Every linked deal, the deciding one first. */
    List<DealAssessment> assessments() {
        List<DealAssessment> deals = new ArrayList<>(outcome.assessments());
        deciding().ifPresent(deciding -> {
            deals.remove(deciding);
            deals.add(0, deciding);
        });
        return deals;
    }

    boolean isDeciding(DealAssessment deal) {
        return deciding().filter(deal::equals).isPresent();
    }

    List<CompanyName> otherNames() {
        return company().names().stream().skip(1).toList();
    }

    List<Recommendation> notices(OutcomeReport report) {
        return company().recommendations().stream()
                .flatMap(id -> report.links().recommendation(id).stream())
                .toList();
    }

    /** The known facts of a notice: post, country and fields. */
    static String facts(Recommendation notice, Messages texts) {
        List<String> facts = new ArrayList<>();
        notice.post().ifPresent(facts::add);
        notice.hostCountry().ifPresent(c -> facts.add(texts.text("notice.host", c.code())));
        if (notice.direction() != Recommendation.Direction.UNKNOWN) {
            facts.add(texts.text("notice." + words(notice.direction())));
        }
        facts.addAll(notice.fields());
        notice.cooperation().ifPresent(facts::add);
        return String.join(" · ", facts);
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
