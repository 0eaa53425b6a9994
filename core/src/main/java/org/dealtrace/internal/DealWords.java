package org.dealtrace.internal;

import java.util.Locale;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;

/** A deal in the language of a page: its types, roles, states and dates. */
public class DealWords {

    public static final DealWords ENGLISH = new DealWords(Messages.ENGLISH);

    private final Messages texts;

    public DealWords(Messages texts) {
        this.texts = texts;
    }

    public final Messages texts() {
        return texts;
    }

    /** A text whose key begins with {@code why.}. */
    public final String text(String key, Object... values) {
        return texts.text("why." + key, values);
    }

    /** The types of a deal, separated by commas. A user-defined type keeps its own label. */
    public String types(Classification classification) {
        return classification.types().stream().map(this::type).collect(Collectors.joining(", "));
    }

    public String type(OutcomeType type) {
        return texts.textOr("why.type." + type.id(), type.label());
    }

    public String role(PartyRole role) {
        return texts.text("role." + name(role));
    }

    public String state(DealStatus state) {
        return text("state." + name(state));
    }

    protected static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A state with its date: {@code announced 2016-05-18}. */
    public String event(DealEvent event) {
        return event.date()
                .map(date -> text("event.dated", state(event.status()), date))
                .orElseGet(() -> text("event.undated", state(event.status())));
    }

    /**
     * The date that the rule compares and that of the deal's state. Examples: {@code announced 2016-02-03, completed
     * 2017-06-08}; {@code completed 2017-06-08} if both are the same; {@code completed by the text of 2017-06-08} if
     * only the text gives a state.
     */
    public String course(DealAssessment deal) {
        if (deal.compared().isEmpty()) {
            return told(deal.state());
        }
        DealEvent first = deal.compared().get();
        boolean same = first.status() == deal.status()
                && (first.equals(deal.state()) || deal.statusDate().isEmpty());
        if (!same && first.status() == DealStatus.UNKNOWN && deal.statusDate().isEmpty()) {
            return text("course.text", state(deal.status()), first.date().orElseThrow());
        }
        String begun = first.status() == DealStatus.UNKNOWN && !same
                ? text("course.listed", first.date().orElseThrow())
                : told(first);
        return same ? begun : begun + ", " + told(deal.state());
    }

    /** The same for one event; a deal that is only listed has no state. */
    public String told(DealEvent event) {
        return switch (event.status()) {
            case UNREADABLE ->
                text("course.unreadable") + event.date().map(d -> ", " + d).orElse("");
            case UNKNOWN ->
                event.date().map(d -> text("course.stateless", d)).orElseGet(() -> state(DealStatus.UNKNOWN));
            default -> event(event);
        };
    }
}
