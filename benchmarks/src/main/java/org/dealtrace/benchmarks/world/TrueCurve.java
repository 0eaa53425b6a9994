package org.dealtrace.benchmarks.world;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dealtrace.study.FollowUp;

/**
 * What curves over time should find in a simulated world, by the distributions that {@link Block} draws dates from.
 *
 * @param withoutDeal the share that would be without a deal if nothing else could happen, which is what Kaplan and
 *     Meier estimate
 * @param incidence the share that comes to a deal before anything else
 */
record TrueCurve(double withoutDeal, double incidence) {

    /** No deal comes earlier; see {@link Block}. */
    private static final int FIRST_DAY = 62;

    /** Days from the first possible deal to the last one: 58 months less two. */
    private static final double SPREAD = 1765 - FIRST_DAY;

    private static final int GONE_FROM = 60;
    private static final double GONE_SPREAD = 1600;

    static TrueCurve of(WorldSettings settings, int days) {
        double bought = WorldSettings.OTHER_FATES.getOrDefault(Fate.BOUGHT_BY_OTHER, 0.0);
        double dissolved = WorldSettings.OTHER_FATES.getOrDefault(Fate.DISSOLVED, 0.0);
        double without = 1;
        for (int day = 1; day <= days; day++) {
            double left = 1
                    - (settings.dealShare() + bought) * dealt(day - 1)
                    - dissolved * Math.max(0, Math.min(1, (day - GONE_FROM) / GONE_SPREAD));
            without *= 1 - settings.dealShare() * (dealt(day) - dealt(day - 1)) / left;
        }
        return new TrueCurve(without, settings.dealShare() * dealt(days));
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
