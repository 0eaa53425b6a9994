package org.dealtrace.matching.review;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Link;
import org.dealtrace.Recommendation;
import org.dealtrace.internal.Decimals;

/** A pair to judge, with the data of both sides. */
record ReviewPair(DealLinks run, Link link) {

    Company company() {
        return run.company(link.companyId()).orElseThrow();
    }

    Deal deal() {
        return run.deal(link.dealId()).orElseThrow();
    }

    DealParty party() {
        return deal().parties().get(link.party());
    }

    /** The recommendations of the company. */
    List<Recommendation> notices() {
        return company().recommendations().stream()
                .flatMap(id -> run.recommendation(id).stream())
                .toList();
    }

    /** The other parties of the deal. */
    Stream<DealParty> others() {
        List<DealParty> parties = deal().parties();
        return IntStream.range(0, parties.size()).filter(i -> i != link.party()).mapToObj(parties::get);
    }

    /** The other parties, in words. */
    List<String> otherSides() {
        return others().map(side -> side.name()
                        + side.country().map(c -> " (" + c + ")").orElse("") + ", "
                        + side.role().name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** All names but the first. */
    static List<String> otherNames(List<CompanyName> names) {
        return names.stream().skip(1).map(CompanyName::toString).toList();
    }

    @Override
    public String toString() {
        return Judgement.line(company().name()) + "  ~  " + Judgement.line(party().name()) + "  (" + link.companyId()
                + ", " + link.dealId() + ", p " + Decimals.fixed(link.probability(), 3) + ")";
    }
}
