package org.dealtrace.benchmarks.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Recommendation;

/**
 * Links of a short list, several times under ids of their own: a long list with evidence as real as that of the short
 * one, without linking it. Resolving and linking 25,000 notices takes minutes and changes nothing about the page.
 */
record RepeatedStudy(DealLinks run, String suffix) {

    /** The links, repeated. */
    static DealLinks of(DealLinks run, int times) {
        List<Recommendation> notices = new ArrayList<>();
        List<Company> companies = new ArrayList<>();
        List<DealLinks.Merge> merges = new ArrayList<>();
        List<Deal> deals = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            RepeatedStudy copy = new RepeatedStudy(run, "-" + i);
            run.recommendations().forEach(notice -> notices.add(copy.of(notice)));
            run.companies().forEach(company -> companies.add(copy.of(company)));
            run.merges()
                    .forEach(m -> merges.add(new DealLinks.Merge(
                            copy.id(m.companyId()), copy.id(m.first()), copy.id(m.second()), m.reason())));
            run.deals().forEach(deal -> deals.add(copy.of(deal)));
            run.links().forEach(link -> links.add(copy.of(link)));
        }
        return new DealLinks(notices, companies, merges, deals, links, run.inputs(), run.method());
    }

    private String id(String id) {
        return id + suffix;
    }

    private Recommendation of(Recommendation notice) {
        return new Recommendation(
                id(notice.id()),
                notice.date(),
                notice.post(),
                notice.hostCountry(),
                notice.direction(),
                notice.partyKind(),
                notice.names(),
                notice.country(),
                notice.city(),
                notice.identifiers(),
                notice.fields(),
                notice.cooperation(),
                notice.text(),
                notice.attributes(),
                notice.source());
    }

    private Company of(Company company) {
        return new Company(
                id(company.id()),
                company.names(),
                company.countries(),
                company.city(),
                company.identifiers(),
                company.fields(),
                company.recommendations().stream().map(this::id).toList());
    }

    private Deal of(Deal deal) {
        return new Deal(
                id(deal.id()),
                deal.parties(),
                deal.history(),
                deal.typeWords(),
                deal.stakePercent(),
                deal.value(),
                deal.text(),
                deal.attributes(),
                deal.source());
    }

    private Link of(Link link) {
        Explanation why = link.explanation();
        return new Link(
                id(link.companyId()),
                id(link.dealId()),
                link.party(),
                link.weight(),
                link.probability(),
                link.decision(),
                link.origin(),
                new Explanation(why.left(), why.right(), why.steps(), Optional.empty(), why.note()));
    }
}
