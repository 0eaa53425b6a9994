package org.dealtrace.examples;

import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
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

    /** The judged pair of a recommendation and a deal, its explanation with it. */
    static Optional<Link> why(DealLinks links, String recommendation, String deal) {
        // tag::why[]
        Optional<Link> link = links.explain(recommendation, deal);
        link.map(Link::explanation)
                .ifPresent(System.out::println); // one line a comparison; their bits sum to the weight
        // end::why[]
        return link;
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
        links.links().stream().limit(3).forEach(link -> System.out.println(link + "\n" + link.explanation()));
    }
}
