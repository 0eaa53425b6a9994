package org.dealtrace.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.dealtrace.internal.SeededRandom;

/**
 * How long each company of a list was watched, and two shares from its deals in one draw: the Aalen-Johansen share at
 * the horizon, and the share of this list once every company has been watched that long.
 *
 * <p>The interval of a list needs the second share. The outcomes of companies watched to the end are known. The others
 * are simulated up to the horizon with drawn hazards: Dirichlet by the events of each day, with a prior that weighs as
 * much as one company and has the mean hazard of the list (a beta-Stacy process), so that a late day with two companies
 * at risk is not certain.
 *
 * <p>Source: S. Walker and P. Muliere, "Beta-Stacy processes and a generalization of the Pólya-urn scheme", Annals of
 * Statistics 25 (1997).
 */
final class WatchedList {

    /** The days on which something can happen, in order; the last is the horizon. */
    private final long[] days;

    /** For each company, the number of these days that it was watched. */
    private final int[] watched;

    /** For each company, the index of its competing event's day, or past the last. */
    private final int[] ended;

    private final double companyDays;

    // Of one draw.
    private final int[] deals;
    private final int[] rivals;
    private final int[] left;

    /**
     * @param followUps one per company, without deals
     * @param events days of the deals that may be theirs
     * @param horizon in days
     */
    WatchedList(List<FollowUp> followUps, LongStream events, long horizon) {
        days = LongStream.concat(
                        LongStream.concat(
                                events,
                                followUps.stream()
                                        .filter(f -> f.event().competes())
                                        .mapToLong(FollowUp::days)),
                        LongStream.of(horizon))
                .map(d -> Math.max(0, Math.min(horizon, d)))
                .sorted()
                .distinct()
                .toArray();
        watched = followUps.stream().mapToInt(f -> upTo(f.days())).toArray();
        ended = followUps.stream()
                .mapToInt(f -> f.event().competes() && f.days() <= horizon ? at(f.days()) : days.length)
                .toArray();
        companyDays =
                followUps.stream().mapToDouble(f -> Math.min(f.days(), horizon)).sum();
        deals = new int[days.length];
        rivals = new int[days.length];
        left = new int[days.length + 1];
    }

    /** The index of a day; later days have that of the horizon. */
    int at(long day) {
        int place = Arrays.binarySearch(days, Math.max(0, Math.min(day, days[days.length - 1])));
        return place >= 0 ? place : -place - 1;
    }

    private int upTo(long day) {
        int place = Arrays.binarySearch(days, day);
        return place >= 0 ? place + 1 : -place - 1;
    }

    /**
     * Sets when each company had its deal. A competing event counts for a company without a deal only.
     *
     * @param dealAt for each company, the index of the day of its deal; negative for none; past the last for a deal of
     *     unknown date, which is counted on the last day watched
     */
    void take(int[] dealAt) {
        Arrays.fill(deals, 0);
        Arrays.fill(rivals, 0);
        Arrays.fill(left, 0);
        for (int c = 0; c < dealAt.length; c++) {
            if (dealAt[c] >= 0) {
                // a deal after a competing event shows that the event did not end the chance of a deal
                boolean afterEvent = ended[c] < days.length && dealAt[c] < days.length;
                deals[afterEvent ? dealAt[c] : Math.min(dealAt[c], Math.max(0, watched[c] - 1))]++;
            } else if (ended[c] < days.length) {
                rivals[ended[c]]++;
            } else {
                left[watched[c]]++;
            }
        }
    }

    /** Companies with a deal by the horizon. */
    int found() {
        return Arrays.stream(deals).sum();
    }

    /** The Aalen-Johansen estimate at the horizon. */
    double share() {
        double free = 1;
        double share = 0;
        int atRisk = watched.length;
        for (int t = 0; t < days.length && atRisk > 0; t++) {
            atRisk -= left[t];
            if (atRisk > 0) {
                share += free * deals[t] / atRisk;
                free *= (double) (atRisk - deals[t] - rivals[t]) / atRisk;
                atRisk -= deals[t] + rivals[t];
            }
        }
        return Math.min(1, share);
    }

    /**
     * Companies of a list with a deal by the horizon, in one draw.
     *
     * @param size the size of the list: these companies and those that were not looked at
     */
    double completed(SeededRandom random, int size) {
        int n = watched.length;
        double rate = (found() + 0.5) / Math.max(1, companyDays);
        double rivalRate = Arrays.stream(rivals).sum() / Math.max(1, companyDays);
        double[] deal = new double[days.length];
        double[] free = new double[days.length];
        int atRisk = n;
        long before = 0;
        for (int t = 0; t < days.length; t++) {
            atRisk -= left[t];
            long span = Math.max(1, days[t] - before);
            before = days[t];
            double any = -StrictMath.expm1(-(rate + rivalRate) * span);
            double a = random.gamma(any * rate / (rate + rivalRate) + deals[t]);
            double b = rivals[t] == 0 && rivalRate == 0
                    ? 0
                    : random.gamma(any * rivalRate / (rate + rivalRate) + rivals[t]);
            double c = random.gamma(1 - any + Math.max(0, atRisk - deals[t] - rivals[t]));
            deal[t] = a / (a + b + c);
            free[t] = c / (a + b + c);
            atRisk -= deals[t] + rivals[t];
        }
        double ahead = 0;
        double all = found();
        for (int t = days.length - 1; t >= 0; t--) {
            ahead = deal[t] + free[t] * ahead;
            if (left[t] > 0) {
                all += random.binomial(left[t], ahead);
            }
        }
        return all + random.binomial(size - n, ahead);
    }
}
