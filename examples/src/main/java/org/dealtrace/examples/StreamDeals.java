package org.dealtrace.examples;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;

/**
 * How do I look up deals one by one as they arrive? The calibration is learned once from past deals, so that an answer
 * at once and a nightly report of all deals agree.
 */
public final class StreamDeals {

    private StreamDeals() {}

    static ListCalibration calibration(List<Recommendation> recommendations, List<Deal> past) {
        // tag::calibrate[]
        ListCalibration learned;
        try (LinkSession session = DealLinker.standard().open(recommendations)) {
            learned = session.calibrate(past);
        }
        // end::calibrate[]
        return learned;
    }

    static List<String> alerts(List<Recommendation> recommendations, ListCalibration learned, Iterable<Deal> arriving) {
        List<String> alerts = new ArrayList<>();
        // tag::stream[]
        DealLinker linker = DealLinker.builder().calibration(learned).build();
        try (LinkSession session = linker.open(recommendations)) {
            for (Deal deal : arriving) {
                for (Link link : session.link(deal)) {
                    if (link.decision() == Decision.LINK) {
                        alerts.add(deal.id() + ": "
                                + session.company(link.companyId())
                                        .orElseThrow()
                                        .name());
                    }
                }
            }
        }
        // end::stream[]
        return alerts;
    }

    static Outcomes outcomes(LinkSession session, Deals deals) {
        // tag::outcomes[]
        List<Link> kept = new ArrayList<>();
        deals.forEach(deal -> kept.addAll(session.link(deal)));
        DealLinks links = session.links(deals, kept);
        Outcomes outcomes = OutcomeTracker.standard().track(links);
        // end::outcomes[]
        return outcomes;
    }

    public static void main(String[] arguments) {
        List<Recommendation> watched =
                Recommendations.read(ExampleData.watchlist()).list();
        Deals deals = Deals.read(ExampleData.deals());
        alerts(watched, calibration(watched, deals.list()), deals).forEach(System.out::println);
    }
}
