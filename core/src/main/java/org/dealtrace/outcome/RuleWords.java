package org.dealtrace.outcome;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.dealtrace.DealStatus;
import org.dealtrace.internal.DealWords;
import org.dealtrace.internal.Messages;

/** An {@link OutcomeRule} in words, as every report prints it. */
final class RuleWords {

    private final OutcomeRule rule;
    private final Messages texts;

    private RuleWords(OutcomeRule rule, Messages texts) {
        this.rule = rule;
        this.texts = texts;
    }

    static Map<String, String> of(OutcomeRule rule, Messages texts) {
        return new RuleWords(rule, texts).rows();
    }

    private Map<String, String> rows() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put(text("types"), list(rule.types(), type -> texts.text(DealWords.type(type))));
        rows.put(text("states"), states());
        rows.put(text("ended"), choice("ended", rule.ended()));
        rows.put(text("order"), text(rule.mustFollow() ? "order.after" : "order.any", choice("date", rule.dateRole())));
        rows.put(
                text("window"),
                rule.windowMonths().isPresent()
                        ? text("window.months", rule.windowMonths().getAsInt())
                        : text("window.open"));
        rows.put(
                text("stake"),
                rule.minimumStakePercent()
                        .map(p -> text(
                                "stake.least",
                                texts.figure(p.stripTrailingZeros().toPlainString())))
                        .orElseGet(() -> text("stake.none")));
        rows.put(text("role"), list(rule.companyRoles(), role -> texts.text("role." + key(role))));
        rows.put(text("side"), counterparty());
        rows.put(text("review"), choice("review", rule.reviewLinks()));
        return Collections.unmodifiableMap(rows);
    }

    private String text(String key, Object... values) {
        return texts.text("rule." + key, values);
    }

    private String choice(String setting, Enum<?> value) {
        return text(setting + "." + key(value));
    }

    private <T> String list(Collection<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.joining(texts.text("list.comma")));
    }

    private String states() {
        boolean listed = rule.statuses().contains(DealStatus.UNKNOWN);
        boolean unreadable = rule.statuses().contains(DealStatus.UNREADABLE);
        List<String> named = rule.statuses().stream()
                .map(status -> texts.text("why.state." + key(status)))
                .toList();
        String undecided = listed ? unreadable ? "" : "unreadable" : unreadable ? "listed" : "both";
        return (listed || unreadable ? texts.joined("rule.states.or", named) : list(named, state -> state))
                + (undecided.isEmpty() ? "" : text("undecided." + undecided));
    }

    private String counterparty() {
        if (rule.counterparties().isEmpty()) {
            return text("side.any");
        }
        String china = rule.counterparties().contains(OutcomeRule.CHINA)
                ? text(rule.hongKongAndMacau() ? "side.hongkong" : "side.mainland")
                : "";
        String shells = rule.shellJurisdictions().isEmpty()
                ? ""
                : text("side.shells", list(rule.shellJurisdictions(), Country::code));
        return text(
                "side.from",
                choice("consortium", rule.consortium()),
                list(rule.effectiveCounterparties(), Country::code) + china,
                choice("nationality", rule.nationality()),
                shells);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
