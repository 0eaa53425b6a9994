package org.dealtrace.examples;

import java.util.List;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.outcome.OwnershipTable;

/** Which of the recommended companies later entered a deal, and which deal? */
public final class WhichCompaniesHadADeal {

    private WhichCompaniesHadADeal() {}

    static Outcomes outcomes() {
        // tag::outcomes[]
        var recommendations = Recommendations.read(ExampleData.watchlist());
        var deals = Deals.read(ExampleData.deals());
        var owners = OwnershipTable.read(ExampleData.ownership());

        var links = DealLinker.standard().link(recommendations, deals);
        var outcomes = OutcomeTracker.builder().ownership(owners).build().track(links);
        // end::outcomes[]
        return outcomes;
    }

    static List<String> realized(Outcomes outcomes) {
        // tag::realized[]
        List<String> realized = outcomes.list().stream()
                .filter(outcome -> outcome.status() == OutcomeStatus.REALIZED)
                .map(outcome -> outcome.company().name() + ": " + outcome.reason())
                .toList();
        // end::realized[]
        return realized;
    }

    static Outcomes boughtByAnybody(Outcomes outcomes) {
        // tag::anybody[]
        var bought = OutcomeRule.builder()
                .types(OutcomeType.ACQUISITION)
                .companyRoles(PartyRole.TARGET)
                .anyCounterparty()
                .build();
        var ofThem = outcomes.under(bought);
        // end::anybody[]
        return ofThem;
    }

    public static void main(String[] arguments) {
        Outcomes outcomes = outcomes();
        realized(outcomes).forEach(System.out::println);
        Outcome first = outcomes.list().get(0);
        System.out.println(first.company().name() + " is " + first.status());
    }
}
