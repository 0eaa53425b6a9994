package org.dealtrace.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.dealtrace.internal.DealWords;
import org.dealtrace.internal.Messages;
import org.dealtrace.study.FollowUp;

/** The reasons of deals and outcomes in one language; their keys begin with {@code why}. */
final class ReasonWords extends DealWords {

    static final ReasonWords ENGLISH = new ReasonWords(Messages.ENGLISH);

    private ReasonWords(Messages texts) {
        super(texts);
    }

    /** @throws IllegalArgumentException if there are no texts in the language */
    static ReasonWords in(Locale language) {
        Messages texts = Messages.in(language);
        return texts == Messages.ENGLISH ? ENGLISH : new ReasonWords(texts);
    }

    /** The text for a key, with the number put in place of {@code {0}}. */
    String count(String key, long number, Object... more) {
        return texts().count("why." + key, number, more);
    }

    String event(FollowUp.Event event) {
        return text("event." + name(event).replace('_', '-'));
    }

    /** {@code Grand Chip Investment GmbH (DE), owned by Fujian Grand Chip Investment Fund (CN)}. */
    String side(Counterparty side) {
        Optional<String> country = side.party().country().map(Country::code);
        String own = side.party().name() + " (" + country.orElseGet(() -> text("side.unknown")) + ")";
        return side.owners().isEmpty() ? own : text("side.owned", own, side.owners());
    }

    String sides(List<Counterparty> sides) {
        return sides.stream().map(this::side).collect(Collectors.joining("; "));
    }
}
