package org.dealtrace.matching.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    /** The most other parties of a deal that are shown with each of its pairs. */
    static final int SHOWN = 20;

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

    /** The number of other parties of a deal that are not shown, such as "+ 80"; empty if all are. */
    Optional<String> more() {
        int more = deal().parties().size() - 1 - SHOWN;
        return more > 0 ? Optional.of("+ " + more) : Optional.empty();
    }

    /** The other parties, in words. */
    List<String> otherSides() {
        Stream<String> shown = others().limit(SHOWN)
                .map(side -> side.name()
                        + side.country().map(c -> " (" + c + ")").orElse("") + ", "
                        + side.role().name().toLowerCase(Locale.ROOT));
        return Stream.concat(shown, more().stream()).toList();
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
