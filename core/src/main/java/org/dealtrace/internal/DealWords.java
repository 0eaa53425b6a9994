package org.dealtrace.internal;

import java.util.List;
import java.util.Locale;
import org.dealtrace.Classification;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.Message;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;

/** What is said of a deal: its types, roles, states and dates. */
public final class DealWords {

    private DealWords() {}

    /** A message whose key begins with {@code why.}. */
    public static Message why(String key, Object... facts) {
        return Messages.message("why." + key, facts);
    }

    /** The types of a deal, separated by commas. A user-defined type keeps its own label. */
    public static Message types(Classification classification) {
        List<Message> types =
                classification.types().stream().map(DealWords::type).toList();
        return types.size() == 1 ? types.get(0) : why("types", types);
    }

    public static Message type(OutcomeType type) {
        String key = "why.type." + type.id();
        return Messages.ENGLISH.find(key) == null ? Message.of(type.label()) : Messages.message(key);
    }

    public static Message role(PartyRole role) {
        return Messages.message("role." + name(role));
    }

    public static Message state(DealStatus state) {
        return why("state." + name(state));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A state with its date: {@code announced 2016-05-18}. */
    public static Message event(DealEvent event) {
        return event.date()
                .map(date -> why("event.dated", state(event.status()), date))
                .orElseGet(() -> why("event.undated", state(event.status())));
    }

    /** One thing after another: {@code a, b}. */
    public static Message then(Message one, Object next) {
        return why("then", one, next);
    }

    /**
     * The date that the rule compares and that of the deal's state. Examples: {@code announced 2016-02-03, completed
     * 2017-06-08}; {@code completed 2017-06-08} if both are the same; {@code completed by the text of 2017-06-08} if
     * only the text gives a state.
     */
    public static Message course(DealAssessment deal) {
        if (deal.compared().isEmpty()) {
            return told(deal.state());
        }
        DealEvent first = deal.compared().get();
        boolean same = first.status() == deal.status()
                && (first.equals(deal.state()) || deal.statusDate().isEmpty());
        if (!same && first.status() == DealStatus.UNKNOWN && deal.statusDate().isEmpty()) {
            return why("course.text", state(deal.status()), first.date().orElseThrow());
        }
        Message begun = first.status() == DealStatus.UNKNOWN && !same
                ? why("course.listed", first.date().orElseThrow())
                : told(first);
        return same ? begun : then(begun, told(deal.state()));
    }

    /** The same for one event; a deal that is only listed has no state. */
    public static Message told(DealEvent event) {
        return switch (event.status()) {
            case UNREADABLE ->
                event.date().map(d -> then(why("course.unreadable"), d)).orElseGet(() -> why("course.unreadable"));
            case UNKNOWN ->
                event.date().map(d -> why("course.stateless", d)).orElseGet(() -> state(DealStatus.UNKNOWN));
            default -> event(event);
        };
    }
}
