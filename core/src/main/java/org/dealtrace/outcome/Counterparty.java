package org.dealtrace.outcome;

import static org.dealtrace.internal.DealWords.why;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dealtrace.Country;
import org.dealtrace.DealParty;
import org.dealtrace.Message;
import org.dealtrace.Truth;

/**
 * A party on the other side of a deal: its own country and its owners.
 *
 * @param party the party
 * @param owners the owners from the party up to its ultimate owner, with shares and dates; empty if none is known
 * @param ultimate countries of the possible ultimate owners, sorted; several if owners share, or if it is open which
 *     entry held at the date
 * @param complete whether {@code ultimate} is complete; false if an owner's country is unknown, or if it is open
 *     whether an owner held at the date
 */
public record Counterparty(DealParty party, List<Message> owners, List<Country> ultimate, boolean complete) {

    public Counterparty {
        Objects.requireNonNull(party, "party");
        owners = List.copyOf(owners);
        ultimate = List.copyOf(ultimate);
    }

    Truth isFrom(Set<Country> countries, OutcomeRule rule) {
        Truth own = party.country()
                .map(c -> countries.contains(c)
                        ? Truth.YES
                        : rule.shellJurisdictions().contains(c) ? Truth.UNKNOWN : Truth.NO)
                .orElse(Truth.UNKNOWN);
        boolean ownerKnown = !ultimate.isEmpty() || !complete;
        if (!ownerKnown || rule.nationality() == OutcomeRule.Nationality.OWN_COUNTRY) {
            return own;
        }
        Truth owner = owner(countries, rule);
        if (rule.nationality() == OutcomeRule.Nationality.ULTIMATE_OWNER) {
            return owner;
        }
        // An owner known to be from elsewhere decides for a party whose own country gives no information.
        return own == Truth.UNKNOWN ? owner : Logic.or(own, owner);
    }

    private Truth owner(Set<Country> countries, OutcomeRule rule) {
        boolean all = complete && !ultimate.isEmpty();
        boolean none = complete;
        for (Country country : ultimate) {
            if (countries.contains(country)) {
                none = false;
            } else {
                all = false;
                if (rule.shellJurisdictions().contains(country)) {
                    none = false;
                }
            }
        }
        return all ? Truth.YES : none ? Truth.NO : Truth.UNKNOWN;
    }

    private Message message() {
        Message own = why(
                "side", party.name(), party.country().<Object>map(Country::code).orElseGet(() -> why("side.unknown")));
        return owners.isEmpty() ? own : why("side.owned", own, owners);
    }

    /** The sides of a deal, as clauses. */
    static Message all(List<Counterparty> sides) {
        return Message.clauses(sides.stream().map(Counterparty::message).toList());
    }

    /** {@code Grand Chip Investment GmbH (DE), owned by Fujian Grand Chip Investment Fund (CN)}. */
    @Override
    public String toString() {
        return message().english();
    }
}
