package org.dealtrace.outcome;

import org.dealtrace.DealStatus;
import org.dealtrace.PartyRole;

/** Publicly reported deals that more than one test turns on: each says of a draft what was reported. */
final class ReportedDeals {

    private ReportedDeals() {}

    static void aixtronAndGrandChip(World.Draft deal) {
        deal.with(PartyRole.ACQUIRER, "Grand Chip Investment GmbH", World.DE)
                .announced("2016-05-23")
                .on(DealStatus.BLOCKED, "2016-12-02")
                .on(DealStatus.WITHDRAWN, "2016-12-08");
    }

    static void daimlerAndGeely(World.Draft deal) {
        deal.with(PartyRole.ACQUIRER, "Zhejiang Geely", World.CN)
                .types("minority stake")
                .stake("9.69")
                .on(DealStatus.UNKNOWN, "2018-02");
    }

    static void kiteAndFosun(World.Draft deal) {
        deal.jointVentureWith("Shanghai Fosun Pharmaceutical", World.CN).announced("2017-01-10");
    }

    static void kiteAndGilead(World.Draft deal) {
        deal.with(PartyRole.ACQUIRER, "Gilead Sciences", World.US)
                .announced("2017-08-28")
                .completed("2017-10-03");
    }
}
