package org.dealtrace.outcome;

import static org.dealtrace.internal.DealWords.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.Message;
import org.dealtrace.Truth;
import org.dealtrace.internal.DealStages;
import org.dealtrace.internal.DealWords;
import org.dealtrace.internal.FileLinks;
import org.dealtrace.outcome.classify.text.TextDoubt;

/**
 * The state of a deal under a rule.
 *
 * <p>The dated history of the source comes first. The state in the text fills an empty history and adds a failure that
 * the history lacks, because many sources show "announced" for ever.
 *
 * <p>A failure is final unless an announcement, a signing or a completion has a later date, as when a blocked deal is
 * made again. An undated failure is final.
 *
 * <p>An unknown status word may mean that the deal failed; the deal counts only if it would count in every state, and
 * is undecided otherwise. A doubt in the text ({@link TextDoubt}) leaves the deal undecided, unless the history
 * confirms the deal; then the report has a warning.
 *
 * @param event the state that the rule looks at, with its date if known: a decisive failure, or the most advanced state
 * @param counts whether the rule counts that state; unknown if the deal has no state and the rule needs one
 * @param reason why, in a clause
 * @param against the doubt in the text, in a clause; empty for none
 */
record DealState(DealEvent event, Truth counts, Message reason, Optional<Message> against) {

    private DealState(DealEvent event, Truth counts, Message reason) {
        this(event, counts, reason, Optional.empty());
    }

    static DealState of(
            Deal deal, Optional<Classification> classification, Optional<TextDoubt> doubt, OutcomeRule rule) {
        DealState state = read(deal, classification, doubt, rule);
        if (doubt.isEmpty() || state.counts == Truth.NO || DealStages.ended(state.status())) {
            return state;
        }
        boolean told = deal.history().stream().anyMatch(e -> DealStages.stage(e.status()) > 0);
        return new DealState(
                state.event,
                told ? state.counts : Logic.and(state.counts, Truth.UNKNOWN),
                state.reason,
                Optional.of(why("against", words(doubt.get()))));
    }

    private static Message words(TextDoubt doubt) {
        return DealWords.then(
                doubt.kind() == TextDoubt.Kind.DENIAL ? why("denied") : DealWords.state(doubt.status()),
                "“" + String.join("”, “", doubt.words()) + "”");
    }

    private static DealState read(
            Deal deal, Optional<Classification> classification, Optional<TextDoubt> doubt, OutcomeRule rule) {
        List<DealEvent> failures = new ArrayList<>();
        DealStatus reached = DealStatus.UNKNOWN;
        for (DealEvent event : deal.history()) {
            if (DealStages.ended(event.status())) {
                failures.add(event);
            } else if (DealStages.stage(event.status()) > DealStages.stage(reached)) {
                reached = event.status();
            }
        }
        String reading = "by.source";
        DealStatus read = classification.map(Classification::status).orElse(DealStatus.UNKNOWN);
        if (!DealStages.ended(read)) {
            read = doubt.filter(d -> d.kind() == TextDoubt.Kind.END)
                    .map(TextDoubt::status)
                    .orElse(read);
        }
        boolean completed = reached == DealStatus.COMPLETED;
        if (DealStages.ended(read) && failures.isEmpty() && !completed) {
            failures.add(new DealEvent(read, Optional.empty()));
            reading = "by.text";
        } else if (reached == DealStatus.UNKNOWN && DealStages.stage(read) > 0) {
            reached = read;
            reading = "by.text";
        }
        Optional<DealEvent> end = finalFailure(failures, deal.history());
        if (end.isEmpty()) {
            return deal.history().stream().anyMatch(e -> e.status() == DealStatus.UNREADABLE)
                            || read == DealStatus.UNREADABLE
                    ? notRead(deal, reached, rule, why(reading, DealWords.state(reached)))
                    : open(DealDate.event(deal.history(), reached), rule, reading);
        }
        DealEvent failure = end.get();
        Message what =
                why(reading, failure.date().isPresent() ? DealWords.event(failure) : DealWords.state(failure.status()));
        return switch (rule.ended()) {
            case COUNT -> new DealState(failure, Truth.YES, why("interest", what));
            case COUNT_IF_COMPLETED -> {
                if (reached == DealStatus.COMPLETED) {
                    DealState before = open(DealDate.event(deal.history(), reached), rule, "by.source");
                    yield new DealState(before.event, before.counts, why("later", before.reason, what));
                }
                yield new DealState(failure, Truth.NO, what);
            }
            case EXCLUDE -> new DealState(failure, Truth.NO, what);
        };
    }

    /**
     * A deal with an unreadable state counts only if the rule counts every possible state.
     *
     * @param known the state that it reached before, in words
     */
    private static DealState notRead(Deal deal, DealStatus reached, OutcomeRule rule, Message known) {
        DealEvent event = DealDate.event(deal.history(), reached);
        boolean whatever = rule.ended() == OutcomeRule.Ended.COUNT
                || (rule.ended() == OutcomeRule.Ended.COUNT_IF_COMPLETED && reached == DealStatus.COMPLETED);
        if (reached != DealStatus.UNKNOWN && whatever && rule.statuses().contains(reached)) {
            return new DealState(event, Truth.YES, known);
        }
        DealEvent state = reached == DealStatus.UNKNOWN ? DealDate.event(deal.history(), DealStatus.UNREADABLE) : event;
        if (rule.statuses().contains(DealStatus.UNREADABLE)) {
            return new DealState(state, Truth.YES, why("counted", DealWords.state(DealStatus.UNREADABLE)));
        }
        return new DealState(
                state,
                Truth.UNKNOWN,
                reached == DealStatus.UNKNOWN
                        ? why("unread", FileLinks.shown(deal.source()))
                        : why("unread.beside", FileLinks.shown(deal.source()), known));
    }

    DealStatus status() {
        return event.status();
    }

    private static DealState open(DealEvent event, OutcomeRule rule, String reading) {
        DealStatus reached = event.status();
        Message state = why(reading, DealWords.state(reached));
        if (rule.statuses().contains(reached)) {
            return new DealState(event, Truth.YES, state);
        }
        return reached == DealStatus.UNKNOWN
                ? new DealState(event, Truth.UNKNOWN, DealWords.state(reached))
                : new DealState(event, Truth.NO, why("only", state));
    }

    /** The last failure without a later event that revives the deal. */
    private static Optional<DealEvent> finalFailure(List<DealEvent> failures, List<DealEvent> history) {
        DealEvent last = null;
        for (DealEvent failure : failures) {
            boolean takenBack = history.stream()
                    .filter(e -> DealStages.stage(e.status()) >= DealStages.stage(DealStatus.ANNOUNCED))
                    .anyMatch(e -> later(e, failure));
            if (!takenBack && (last == null || later(failure, last))) {
                last = failure;
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean later(DealEvent event, DealEvent than) {
        return event.date().isPresent()
                && than.date().isPresent()
                && event.date().get().isAfter(than.date().get()) == Truth.YES;
    }
}
