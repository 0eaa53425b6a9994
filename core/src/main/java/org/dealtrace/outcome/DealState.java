package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.Truth;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.TextDoubt;

/**
 * How far a deal has come, under a rule.
 *
 * <p>The dated history of the source comes first. The state that a classifier reads in the text fills an empty history.
 * It also adds a failure that the history lacks, because a source that lists deals without following them up shows
 * "announced" for ever.
 *
 * <p>A failure is final unless an announcement, a signing or a completion has a later date, as when a blocked deal is
 * made again. An undated failure is final, because a failure always follows what it ends.
 *
 * <p>An unknown status word may mean that the deal failed. A deal with one counts only if it counts whatever that state
 * is, and is undecided else. If the text gives reason to doubt the deal ({@link TextDoubt}) and no history confirms it,
 * the deal is undecided. If a history confirms it, the history wins and the report has a warning.
 *
 * @param event the state that the rule looks at, with its date when known: the failure when it decides, else the
 *     furthest state reached
 * @param counts whether the rule counts that state; unknown when the deal is listed without a state and the rule asks
 *     for one
 * @param reason why, in a clause
 * @param against what the text says against the deal, in a clause that begins with {@link #TEXT_AGAINST}; empty for
 *     nothing
 */
record DealState(DealEvent event, Truth counts, String reason, Optional<String> against) {

    static final String TEXT_AGAINST = "the text says otherwise: ";

    /** What the reason begins with when a state that cannot be read leaves it open whether the deal counts. */
    static final String NOT_READ = "the source gives a state that cannot be read";

    private DealState(DealEvent event, Truth counts, String reason) {
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
                Optional.of(TEXT_AGAINST + doubt.get()));
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
        String source = "";
        DealStatus read = classification.map(Classification::status).orElse(DealStatus.UNKNOWN);
        if (!DealStages.ended(read)) {
            read = doubt.filter(d -> d.kind() == TextDoubt.Kind.END)
                    .map(TextDoubt::status)
                    .orElse(read);
        }
        boolean completed = reached == DealStatus.COMPLETED;
        if (DealStages.ended(read) && failures.isEmpty() && !completed) {
            failures.add(new DealEvent(read, Optional.empty()));
            source = ", by the text";
        } else if (reached == DealStatus.UNKNOWN && DealStages.stage(read) > 0) {
            reached = read;
            source = ", by the text";
        }
        Optional<DealEvent> end = finalFailure(failures, deal.history());
        if (end.isEmpty()) {
            return deal.history().stream().anyMatch(e -> e.status() == DealStatus.UNREADABLE)
                            || read == DealStatus.UNREADABLE
                    ? notRead(deal, reached, rule, source)
                    : open(DealDate.event(deal.history(), reached), rule, source);
        }
        DealEvent failure = end.get();
        String what = RuleWords.status(failure.status())
                + failure.date().map(d -> " " + d).orElse("")
                + source;
        return switch (rule.ended()) {
            case COUNT -> new DealState(failure, Truth.YES, what + ": counted as a sign of interest");
            case COUNT_IF_COMPLETED -> {
                if (reached == DealStatus.COMPLETED) {
                    DealState before = open(DealDate.event(deal.history(), reached), rule, "");
                    yield new DealState(before.event, before.counts, before.reason + "; later " + what);
                }
                yield new DealState(failure, Truth.NO, what);
            }
            case EXCLUDE -> new DealState(failure, Truth.NO, what);
        };
    }

    /** A deal with an unreadable state. It counts only if the rule counts every state that it could have. */
    private static DealState notRead(Deal deal, DealStatus reached, OutcomeRule rule, String source) {
        DealState known = open(DealDate.event(deal.history(), reached), rule, source);
        boolean whatever = rule.ended() == OutcomeRule.Ended.COUNT
                || (rule.ended() == OutcomeRule.Ended.COUNT_IF_COMPLETED && reached == DealStatus.COMPLETED);
        if (reached != DealStatus.UNKNOWN && whatever && known.counts == Truth.YES) {
            return known;
        }
        DealEvent state =
                DealDate.event(deal.history(), reached == DealStatus.UNKNOWN ? DealStatus.UNREADABLE : reached);
        if (rule.statuses().contains(DealStatus.UNREADABLE)) {
            return new DealState(state, Truth.YES, RuleWords.status(DealStatus.UNREADABLE) + ", which the rule counts");
        }
        return new DealState(
                state,
                Truth.UNKNOWN,
                NOT_READ + " (" + deal.source() + ")"
                        + (reached == DealStatus.UNKNOWN ? "" : ", beside " + RuleWords.status(reached) + source));
    }

    DealStatus status() {
        return event.status();
    }

    private static DealState open(DealEvent event, OutcomeRule rule, String source) {
        DealStatus reached = event.status();
        if (rule.statuses().contains(reached)) {
            return new DealState(event, Truth.YES, RuleWords.status(reached) + source);
        }
        return reached == DealStatus.UNKNOWN
                ? new DealState(event, Truth.UNKNOWN, RuleWords.status(reached))
                : new DealState(event, Truth.NO, "only " + RuleWords.status(reached) + source);
    }

    /** The last failure that nothing dated later takes back. */
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
