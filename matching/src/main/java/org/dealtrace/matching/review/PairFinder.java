package org.dealtrace.matching.review;

import java.util.Locale;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;

/** Finds the pair of a run that a judgement is about. */
final class PairFinder {

    private final DealLinks links;

    PairFinder(DealLinks links) {
        this.links = links;
    }

    /**
     * The pair of a judgement.
     *
     * @param pair empty if the run does not have it
     * @param problem the reason; empty if the run has it
     */
    record Found(Optional<JudgedPair> pair, String problem) {

        static Found none(String problem) {
            return new Found(Optional.empty(), problem);
        }
    }

    Found find(Judgement judgement) {
        Optional<Company> company = company(judgement);
        Optional<Deal> deal = links.deal(judgement.dealId());
        if (company.isEmpty() || deal.isEmpty()) {
            return Found.none(company.isEmpty() ? "the company is not in this run" : "the deal is not in this run");
        }
        if (!judgement.companyName().isEmpty()
                && company.get().names().stream().noneMatch(n -> alike(n.text(), judgement.companyName()))) {
            return Found.none(
                    "the company is now '" + company.get().name() + "' and was '" + judgement.companyName() + "'");
        }
        int party = party(judgement, deal.get());
        if (party < 0) {
            return Found.none("the deal has no party "
                    + (judgement.partyName().isEmpty()
                            ? String.valueOf(judgement.party())
                            : "'" + judgement.partyName() + "'"));
        }
        return new Found(
                Optional.of(new JudgedPair(company.get().id(), deal.get().id(), party)), "");
    }

    /** The company, by its id or the id of one of its recommendations. */
    Optional<Company> company(Judgement judgement) {
        return links.company(judgement.companyId());
    }

    /** The index of the party with the judged name, by preference the judged index; -1 if there is none. */
    private static int party(Judgement judgement, Deal deal) {
        int size = deal.parties().size();
        if (judgement.partyName().isEmpty()) {
            return judgement.party() < size ? judgement.party() : -1;
        }
        if (judgement.party() < size && named(deal, judgement.party(), judgement.partyName())) {
            return judgement.party();
        }
        for (int i = 0; i < size; i++) {
            if (named(deal, i, judgement.partyName())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean named(Deal deal, int party, String name) {
        return deal.parties().get(party).names().stream().anyMatch(n -> alike(n.text(), name));
    }

    private static boolean alike(String now, String then) {
        return fold(now).equals(fold(then));
    }

    /** A name without differences of case and spaces. */
    static String fold(String name) {
        return Judgement.line(name).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
