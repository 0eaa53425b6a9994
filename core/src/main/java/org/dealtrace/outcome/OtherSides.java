package org.dealtrace.outcome;

import static org.dealtrace.internal.DealWords.why;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.Message;
import org.dealtrace.Truth;

/** The parties of a deal that face the company, and whether their countries count. */
final class OtherSides {

    private final OutcomeRule rule;
    private final OwnershipTable ownership;
    private final KnownCountries known;
    private final Set<Country> countries;

    OtherSides(OutcomeRule rule, OwnershipTable ownership, KnownCountries known) {
        this.rule = rule;
        this.ownership = ownership;
        this.known = known;
        this.countries = rule.effectiveCounterparties();
    }

    boolean matter() {
        return !countries.isEmpty();
    }

    /**
     * The parties on the other side of the deal, without the company's seller and without a target beside its seller.
     */
    List<Counterparty> of(Deal deal, int party, Set<Integer> ownParties, Span at) {
        List<Counterparty> sides = new ArrayList<>();
        for (int i = 0; i < deal.parties().size(); i++) {
            if (isOne(deal, party, ownParties, i)) {
                sides.add(ownership.explain(known.with(deal.parties().get(i)), at));
            }
        }
        return sides;
    }

    /** Whether a party is on another side of the deal than the company. */
    static boolean isOne(Deal deal, int party, Set<Integer> ownParties, int which) {
        return which != party
                && !ownParties.contains(which)
                && deal.parties()
                        .get(party)
                        .role()
                        .faces(deal.parties().get(which).role());
    }

    Truth nationality(List<Counterparty> sides) {
        if (countries.isEmpty()) {
            return Truth.YES;
        }
        if (sides.isEmpty()) {
            return Truth.UNKNOWN;
        }
        boolean all = rule.consortium() == OutcomeRule.Consortium.ALL;
        Truth result = Logic.of(all);
        for (Counterparty side : sides) {
            Truth from = side.isFrom(countries, rule);
            result = all ? Logic.and(result, from) : Logic.or(result, from);
        }
        return result;
    }

    /** For each party whose own row has no country, a clause that says from where it is known. */
    List<Message> fromOtherRows(Deal deal, List<Counterparty> sides) {
        return deal.parties().stream()
                .filter(party ->
                        sides.stream().anyMatch(side -> side.party().names().equals(party.names())))
                .flatMap(party ->
                        known.of(party).stream().map(from -> why(from.key(), party.name(), from.country(), from.row())))
                .toList();
    }

    Message words(List<Counterparty> sides, Truth nationality) {
        if (sides.isEmpty()) {
            return why("sides.none");
        }
        boolean some = rule.consortium() == OutcomeRule.Consortium.ALL && sides.size() > 1;
        String key = switch (nationality) {
            case YES -> "sides";
            case NO -> some ? "sides.some" : "sides.not";
            case UNKNOWN -> "sides.open";
        };
        return why(key, Counterparty.all(sides));
    }
}
