package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dealtrace.study.FollowUp;

/**
 * What a curve over time should find in a simulated world, by the distributions that {@link Block} draws dates from.
 */
final class TrueCurve {

    /** No deal comes earlier; see {@link Block}. */
    private static final int FIRST_DAY = 62;

    /** Days from the first possible deal to the last one: 58 months less two. */
    private static final double SPREAD = 1765 - FIRST_DAY;

    private TrueCurve() {}

    /** The share that comes to a deal within some days, before anything else. */
    static double incidence(WorldSettings settings, int days) {
        return settings.dealShare() * dealt(days);
    }

    /**
     * Of the parties that come to a deal, the share that has by a day: u √v for two uniform numbers is below x with
     * chance 2x - x².
     */
    private static double dealt(int day) {
        double x = Math.max(0, Math.min(1, (day + 1 - FIRST_DAY) / SPREAD));
        return 2 * x - x * x;
    }

    /**
     * A party as somebody sees it who stops watching on a day.
     *
     * @return empty if it was first recommended after that day
     */
    static Optional<FollowUp> followUp(TrueParty party, LocalDate until) {
        long watched = ChronoUnit.DAYS.between(party.firstNotice(), until);
        if (watched < 0) {
            return Optional.empty();
        }
        FollowUp.Event event = switch (party.fate()) {
            case DEAL -> FollowUp.Event.DEAL;
            case BOUGHT_BY_OTHER -> FollowUp.Event.BOUGHT_BY_OTHER;
            case DISSOLVED -> FollowUp.Event.DISSOLVED;
            default -> FollowUp.Event.CENSORED;
        };
        Optional<LocalDate> date = party.deal().or(party::gone);
        long days = event == FollowUp.Event.CENSORED || date.isEmpty()
                ? Long.MAX_VALUE
                : ChronoUnit.DAYS.between(party.firstNotice(), date.get());
        return Optional.of(
                days <= watched
                        ? FollowUp.of(party.id(), days, event)
                        : FollowUp.of(party.id(), watched, FollowUp.Event.CENSORED));
    }
}
