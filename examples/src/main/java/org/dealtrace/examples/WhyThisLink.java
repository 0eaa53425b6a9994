package org.dealtrace.examples;

import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.Explanation;
import org.dealtrace.PairExplanation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.DealLinker;

/** Why was this company linked to that deal, or why not? */
public final class WhyThisLink {

    private WhyThisLink() {}

    static DealLinks links() {
        return DealLinker.standard()
                .link(Recommendations.read(ExampleData.watchlist()), Deals.read(ExampleData.deals()));
    }

    /** Why a recommended company was linked to a deal, or why it was not. */
    static PairExplanation why(DealLinks links, String recommendation, String deal) {
        // tag::why[]
        PairExplanation why = links.explain(recommendation, deal);
        // a line a comparison, in bits that sum to the weight; the nearest rival; what would flip it
        System.out.println(why);
        // end::why[]
        return why;
    }

    /** Two companies of nearly the same name: what speaks for the one, and what against the other. */
    static Optional<Explanation> whyNot(CompanyMatcher matcher, String name, String companyId) {
        // tag::whyNot[]
        Optional<Explanation> explanation = matcher.explain(Company.of("query", name), companyId);
        // end::whyNot[]
        return explanation;
    }

    public static void main(String[] arguments) {
        DealLinks links = links();
        why(links, "W-01", "D-023");
        why(links, "W-57", "D-064"); // a namesake that is another company
    }
}
