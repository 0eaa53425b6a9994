package org.dealtrace.outcome;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.Message;
import org.dealtrace.PartialDate;
import org.dealtrace.internal.DealWords;
import org.dealtrace.internal.Messages;

/** Whether and how the dates of two rows agree. */
record DateMatch(Answer answer, Message reason) {

    /**
     * The most days between two sources' dates of one state. In a comparison of two public deal sources by hand, 13 of
     * 19 pairs had the same month and all were within two months.
     */
    static final int SAME_STATE_DAYS = 62;

    /** The most days from an announcement to a completion or a failure; reviews by authorities seldom take longer. */
    static final int NEXT_STATE_DAYS = 731;

    enum Answer {
        NEAR,
        UNCLEAR,
        APART
    }

    private static final DateMatch APART = new DateMatch(Answer.APART, Message.NONE);

    private static final DateMatch YEAR = new DateMatch(Answer.UNCLEAR, told("year"));

    static DateMatch of(Deal a, Deal b) {
        List<DealEvent> left = dated(a);
        List<DealEvent> right = dated(b);
        if (left.isEmpty() || right.isEmpty()) {
            return new DateMatch(Answer.UNCLEAR, told("missing"));
        }
        if (left.equals(right)) {
            return left.stream()
                    .filter(e -> !isYear(date(e)))
                    .findFirst()
                    .map(e -> new DateMatch(Answer.NEAR, words(date(e), date(e))))
                    .orElseGet(() -> YEAR);
        }
        boolean yearOnly = false;
        Message near = Message.NONE;
        for (DealEvent one : left) {
            for (DealEvent two : right) {
                if (!known(one) || !known(two) || rank(one.status()) != rank(two.status())) {
                    continue;
                }
                PartialDate first = date(one);
                PartialDate second = date(two);
                if (isYear(first) || isYear(second)) {
                    yearOnly = true;
                    if (first.year() != second.year()) {
                        return APART;
                    }
                } else if (days(first, second) > SAME_STATE_DAYS) {
                    return APART;
                } else {
                    near = words(first, second);
                }
            }
        }
        // A date without a state can belong to any state, so one of the other row's dates has to be near.
        for (List<DealEvent> listed : List.of(left, right)) {
            List<DealEvent> others = listed == left ? right : left;
            for (DealEvent event : listed) {
                if (known(event)) {
                    continue;
                }
                PartialDate date = date(event);
                Optional<DealEvent> match = others.stream()
                        .filter(e -> !isYear(date) && !isYear(date(e)) && days(date, date(e)) <= SAME_STATE_DAYS)
                        .min(Comparator.comparingLong((DealEvent e) -> days(date, date(e)))
                                .thenComparing(DealEvent::toString));
                if (match.isPresent()) {
                    PartialDate other = date(match.get());
                    near = listed == left ? words(date, other) : words(other, date);
                } else if (others.stream()
                        .anyMatch(e -> (isYear(date) || isYear(date(e))) && date.year() == date(e).year())) {
                    yearOnly = true;
                } else {
                    return APART;
                }
            }
        }
        if (!near.equals(Message.NONE)) {
            return new DateMatch(Answer.NEAR, near);
        }
        return yearOnly ? YEAR : stages(left, right);
    }

    /** A row whose first date is after this day cannot match the deal. */
    static LocalDate lastNear(Deal deal) {
        return dated(deal).stream()
                .map(e -> date(e).latest().plusDays(NEXT_STATE_DAYS))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    private static boolean known(DealEvent event) {
        return event.status() != DealStatus.UNKNOWN;
    }

    private static Message words(PartialDate first, PartialDate second) {
        return first.equals(second) ? told("both", first) : told("two", first, second);
    }

    private static Message told(String key, Object... values) {
        return Messages.message("rows.date." + key, values);
    }

    /** For rows without a dated state in common: the stages have to follow each other. */
    private static DateMatch stages(List<DealEvent> left, List<DealEvent> right) {
        Message reason = Message.NONE;
        for (DealEvent one : left) {
            for (DealEvent two : right) {
                boolean forward = rank(one.status()) < rank(two.status());
                PartialDate earlier = forward ? date(one) : date(two);
                PartialDate later = forward ? date(two) : date(one);
                if (later.latest().isBefore(earlier.earliest())
                        || later.earliest().isAfter(earlier.latest().plusDays(NEXT_STATE_DAYS))) {
                    return APART;
                }
                if (isYear(earlier) || isYear(later)) {
                    return YEAR;
                }
                if (days(earlier, later) > NEXT_STATE_DAYS) {
                    return APART;
                }
                reason = told("stages", DealWords.event(forward ? one : two), DealWords.event(forward ? two : one));
            }
        }
        return new DateMatch(Answer.NEAR, reason);
    }

    private static List<DealEvent> dated(Deal deal) {
        return deal.history().stream()
                .filter(e -> e.date().isPresent() && e.status() != DealStatus.RUMOURED)
                .toList();
    }

    private static PartialDate date(DealEvent event) {
        return event.date().orElseThrow();
    }

    /** The order of states; announcing and signing rank equal, and so do the failures. */
    private static int rank(DealStatus status) {
        return switch (status) {
            case RUMOURED -> 0;
            case ANNOUNCED, SIGNED, UNKNOWN, UNREADABLE -> 1;
            case COMPLETED -> 2;
            case BLOCKED, WITHDRAWN, TERMINATED -> 3;
        };
    }

    private static boolean isYear(PartialDate date) {
        return date.precision() == PartialDate.Precision.YEAR;
    }

    private static long days(PartialDate a, PartialDate b) {
        return Math.abs(ChronoUnit.DAYS.between(a.midpoint(), b.midpoint()));
    }
}
