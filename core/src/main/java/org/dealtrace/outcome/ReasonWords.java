package org.dealtrace.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.Country;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Messages;

/** The clauses that say why a deal counts, in the language of a report's page. Their keys begin with {@code why}. */
final class ReasonWords {

    static final ReasonWords ENGLISH = new ReasonWords(Messages.ENGLISH);

    private final Messages texts;

    private ReasonWords(Messages texts) {
        this.texts = texts;
    }

    /** @throws IllegalArgumentException if there are no texts in the language */
    static ReasonWords in(Locale language) {
        Messages texts = Messages.in(language);
        return texts == Messages.ENGLISH ? ENGLISH : new ReasonWords(texts);
    }

    String text(String key, Object... values) {
        return texts.text("why." + key, values);
    }

    /** The text for a key, with the number put in place of {@code {0}}. */
    String count(String key, long number, Object... more) {
        return texts.count("why." + key, number, more);
    }

    /** The types of a deal; a type of a user's own has the name that the user gave. */
    String types(Classification classification) {
        return classification.types().stream().map(this::type).collect(Collectors.joining(", "));
    }

    private String type(OutcomeType type) {
        return texts.textOr("why.type." + type.id(), type.label());
    }

    String role(PartyRole role) {
        String name = name(role);
        return texts.textOr("review.row." + name, name);
    }

    String state(DealStatus state) {
        return text("state." + name(state));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A state with its date: {@code announced 2016-05-18}. */
    String event(DealEvent event) {
        return event.date()
                .map(date -> state(event.status()) + " " + date)
                .orElseGet(() -> text("event.undated", state(event.status())));
    }

    /** {@link DealAssessment#course()} in this language. */
    String course(DealAssessment deal) {
        if (deal.compared().isEmpty()) {
            return step(deal.state());
        }
        DealEvent first = deal.compared().get();
        boolean same = first.status() == deal.status()
                && (first.equals(deal.state()) || deal.statusDate().isEmpty());
        String begun = first.status() == DealStatus.UNKNOWN && !same
                ? text("course.listed", first.date().orElseThrow())
                : step(first);
        return same ? begun : begun + ", " + step(deal.state());
    }

    private String step(DealEvent event) {
        return switch (event.status()) {
            case UNREADABLE ->
                text("course.unreadable") + event.date().map(d -> ", " + d).orElse("");
            case UNKNOWN ->
                event.date().map(d -> text("course.stateless", d)).orElseGet(() -> state(DealStatus.UNKNOWN));
            default -> event(event);
        };
    }

    /** {@code Grand Chip Investment GmbH (DE), owned by Fujian Grand Chip Investment Fund (CN)}. */
    String side(Counterparty side) {
        Optional<String> country = side.party().country().map(Country::code);
        String own = side.party().name() + " (" + country.orElseGet(() -> text("side.unknown")) + ")";
        return side.owners().isEmpty() ? own : text("side.owned", own, String.join(", ", side.owners()));
    }

    String sides(List<Counterparty> sides) {
        return sides.stream().map(this::side).collect(Collectors.joining("; "));
    }
}
