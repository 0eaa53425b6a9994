package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.Order;

/**
 * How far a deal has come, under a rule.
 *
 * <p>The dated history of the source comes first. What a classifier reads in the text fills a history that says nothing, and adds a
 * failure that the history does not have: a source that lists deals without following them keeps "announced" for ever.
 *
 * <p>A failure is final unless an announcement, a signing or a completion is dated after it, as when a deal forbidden once is made
 * anew. An undated failure is final; it follows by its nature what it ends.
 *
 * @param status the state that the rule looks at: the failure when it decides, else the furthest state reached
 * @param counts whether the rule counts that state; unknown when the deal is listed without a state and the rule asks for one
 * @param reason why, in a clause
 */
record DealState(DealStatus status, Order counts, String reason) {

    static DealState of(Deal deal, Optional<Classification> classification, OutcomeRule rule) {
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
        boolean completed = reached == DealStatus.COMPLETED;
        if (DealStages.ended(read) && failures.isEmpty() && !completed) {
            failures.add(new DealEvent(read, Optional.empty()));
            source = ", by the text";
        } else if (reached == DealStatus.UNKNOWN && !DealStages.ended(read)) {
            reached = read;
            source = read == DealStatus.UNKNOWN ? "" : ", by the text";
        }
        Optional<DealEvent> end = finalFailure(failures, deal.history());
        if (end.isEmpty()) {
            return open(reached, rule, source);
        }
        DealEvent failure = end.get();
        String what = words(failure.status()) + failure.date().map(d -> " " + d).orElse("") + source;
        return switch (rule.ended()) {
            case COUNT -> new DealState(failure.status(), Order.YES, what + ": counted as a sign of interest");
            case COUNT_IF_COMPLETED -> {
                if (reached == DealStatus.COMPLETED) {
                    DealState before = open(reached, rule, "");
                    yield new DealState(before.status, before.counts, before.reason + "; later " + what);
                }
                yield new DealState(failure.status(), Order.NO, what);
            }
            case EXCLUDE -> new DealState(failure.status(), Order.NO, what);
        };
    }

    private static DealState open(DealStatus reached, OutcomeRule rule, String source) {
        if (rule.statuses().contains(reached)) {
            return new DealState(reached, Order.YES, words(reached) + source);
        }
        return reached == DealStatus.UNKNOWN
                ? new DealState(reached, Order.UNKNOWN, words(reached))
                : new DealState(reached, Order.NO, "only " + words(reached) + source);
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
                && event.date().get().isAfter(than.date().get()) == Order.YES;
    }

    static String words(DealStatus status) {
        return status == DealStatus.UNKNOWN
                ? "listed without a state"
                : status.name().toLowerCase(Locale.ROOT);
    }
}
