package org.dealtrace.outcome;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;

/** An {@link OutcomeRule} in words, as every report prints it. */
final class RuleWords {

    private RuleWords() {}

    /** Names and values, in the order of a reader's questions. */
    static Map<String, String> of(OutcomeRule rule) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("types", rule.types().stream().map(OutcomeType::label).collect(Collectors.joining(", ")));
        rows.put("states", states(rule));
        rows.put("blocked, withdrawn or terminated", rule.ended().words());
        rows.put(
                "order",
                (rule.mustFollow()
                                ? "the deal comes after the company's first recommendation, by "
                                : "the deal may come before the recommendation, by ")
                        + (rule.dateRole() == OutcomeRule.DateRole.EARLIEST
                                ? "its earliest known date"
                                : "the date on which it was " + lower(rule.dateRole())));
        rows.put(
                "window",
                rule.windowMonths().isPresent()
                        ? rule.windowMonths().getAsInt() + " months from the first recommendation"
                        : "open, to the end of observation");
        rows.put(
                "minimum stake",
                rule.minimumStakePercent()
                        .map(p -> p.stripTrailingZeros().toPlainString()
                                + " % of acquisitions and minority stakes, by the source's column or else the text; an"
                                + " acquisition without a stated share is taken for a majority")
                        .orElse("none"));
        rows.put("the company is", words(rule.companyRoles()));
        rows.put("counterparty", counterparty(rule));
        rows.put("links under review", rule.reviewLinks().words());
        return Collections.unmodifiableMap(rows);
    }

    private static String states(OutcomeRule rule) {
        String named = rule.statuses().stream()
                .filter(s -> s != DealStatus.UNKNOWN && s != DealStatus.UNREADABLE)
                .map(RuleWords::lower)
                .collect(Collectors.joining(", "));
        boolean listed = rule.statuses().contains(DealStatus.UNKNOWN);
        boolean unreadable = rule.statuses().contains(DealStatus.UNREADABLE);
        String last = (listed ? status(DealStatus.UNKNOWN) : "")
                + (listed && unreadable ? ", or " : "")
                + (unreadable ? status(DealStatus.UNREADABLE) : "");
        String between = named.isEmpty() || last.isEmpty() ? "" : listed && unreadable ? ", " : ", or ";
        String undecided = listed
                ? (unreadable ? "" : "; a state that cannot be read is undecided")
                : unreadable
                        ? "; a deal listed without a state is undecided"
                        : "; a deal listed without a state, or with one that cannot be read, is undecided";
        return named + between + last + undecided;
    }

    private static String counterparty(OutcomeRule rule) {
        if (rule.counterparties().isEmpty()) {
            return "any";
        }
        String countries =
                rule.effectiveCounterparties().stream().map(Country::code).collect(Collectors.joining(", "));
        String text = rule.consortium().words() + " from " + countries
                + (rule.counterparties().contains(OutcomeRule.CHINA)
                        ? (rule.hongKongAndMacau()
                                ? " (Hong Kong and Macau included)"
                                : " (Hong Kong and Macau left out)")
                        : "")
                + ", by " + rule.nationality().words();
        if (!rule.shellJurisdictions().isEmpty()) {
            text += "; a party registered in "
                    + rule.shellJurisdictions().stream().map(Country::code).collect(Collectors.joining(", "))
                    + " has no known country until its owner is known";
        }
        return text + "; unknown stays undecided";
    }

    private static String words(Collection<? extends Enum<?>> values) {
        return values.stream().map(RuleWords::lower).collect(Collectors.joining(", "));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A state in words. */
    static String status(DealStatus status) {
        return switch (status) {
            case UNKNOWN -> "listed without a state";
            case UNREADABLE -> "in a state that cannot be read";
            default -> status.name().toLowerCase(Locale.ROOT);
        };
    }
}
