package org.dealtrace.examples;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.io.Deals;
import org.dealtrace.io.RecordReader;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;

/** How do I look up deals one by one as they arrive, without holding them? */
public final class StreamDeals {

    private StreamDeals() {}

    static List<String> alerts(CompanyMatcher matcher) {
        List<String> alerts = new ArrayList<>();
        // tag::stream[]
        try (RecordReader<Deal> deals = Deals.open(ExampleData.deals())) {
            for (Deal deal : deals) {
                for (DealParty party : deal.parties()) {
                    for (Match match : matcher.match(party.asCompany(deal.id()), 1)) {
                        if (match.decision() == Decision.LINK) {
                            alerts.add(deal.id() + ": " + party.name() + " is " + match.name());
                        }
                    }
                }
            }
        }
        // end::stream[]
        return alerts;
    }

    public static void main(String[] arguments) {
        List<Company> watched = List.of(
                Company.builder("W-1", "KUKA").name(CompanyName.of("库卡")).build(), Company.of("W-2", "Syngenta"));
        try (CompanyMatcher matcher = CompanyMatcher.over(watched)) {
            alerts(matcher).forEach(System.out::println);
        }
    }
}
