package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Message;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyMatcher;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.NoNames;

/**
 * Decides whether two rows linked to one company report the same deal, by roles, shares, dates, types and the other
 * sides.
 */
final class RowComparison {

    /** In percentage points; sources count treasury shares and later tenders differently. */
    static final int STAKE_POINTS = 10;

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    private final DealReadings readings;
    private final OwnershipTable ownership;
    private final PartyMatcher parties;
    private final Map<List<DealParty>, Optional<Message>> samePartyReasons = new HashMap<>();

    RowComparison(DealReadings readings, OwnershipTable ownership, PartyMatcher parties) {
        this.readings = readings;
        this.parties = parties;
        this.ownership = ownership;
    }

    /**
     * The result of comparing two rows.
     *
     * @param reasons the evidence that they report one deal; empty if they do not
     * @param hindrance for rows that may report one deal but stay apart, the reason
     */
    record Pair(List<Message> reasons, Optional<Message> hindrance) {
        static final Pair DIFFERENT = new Pair(List.of(), Optional.empty());

        boolean same() {
            return !reasons.isEmpty();
        }

        private static Pair apart(String key, Object... facts) {
            return new Pair(List.of(), Optional.of(Messages.message(key, facts)));
        }
    }

    Pair compare(Deal a, int partyOfA, Deal b, int partyOfB) {
        PartyRole roleA = a.parties().get(partyOfA).role();
        PartyRole roleB = b.parties().get(partyOfB).role();
        if (roleA != roleB && roleA != PartyRole.OTHER && roleB != PartyRole.OTHER) {
            return Pair.DIFFERENT;
        }
        if (a.stakePercent().isPresent()
                && b.stakePercent().isPresent()
                && a.stakePercent()
                                .get()
                                .subtract(b.stakePercent().get())
                                .abs()
                                .compareTo(BigDecimal.valueOf(STAKE_POINTS))
                        > 0) {
            return Pair.DIFFERENT;
        }
        DateMatch dates = DateMatch.of(a, b);
        if (dates.answer() == DateMatch.Answer.APART || !typesAgree(kinds(a), kinds(b))) {
            return Pair.DIFFERENT;
        }
        boolean near = dates.answer() == DateMatch.Answer.NEAR;
        Optional<Message> side = sameSide(a, partyOfA, b, partyOfB);
        if (side.isEmpty()) {
            return near ? Pair.apart("rows.side.none", dates.reason()) : Pair.DIFFERENT;
        }
        return near
                ? new Pair(List.of(side.get(), dates.reason()), Optional.empty())
                : Pair.apart("rows.side.but", side.get(), dates.reason());
    }

    private static boolean typesAgree(Set<Boolean> a, Set<Boolean> b) {
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
    }

    /** Whether a deal is about shares (true), about rights and joint work (false), both, or unknown (empty). */
    Set<Boolean> kinds(Deal deal) {
        return readings.of(deal).answer().stream()
                .flatMap(c -> c.types().stream())
                .filter(t -> !t.equals(OutcomeType.OTHER))
                .map(SHARES::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Message> sameSide(Deal a, int partyOfA, Deal b, int partyOfB) {
        for (int i = 0; i < a.parties().size(); i++) {
            for (int j = 0; j < b.parties().size(); j++) {
                if (i == partyOfA || j == partyOfB || isSeller(a, i) || isSeller(b, j)) {
                    continue;
                }
                DealParty left = a.parties().get(i);
                DealParty right = b.parties().get(j);
                Optional<Message> reason = sameParty(left, right).or(() -> sameOwner(left, a, right, b));
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }

    /** Cached, because one buyer is often in many rows and comparing names is slow. */
    private Optional<Message> sameParty(DealParty left, DealParty right) {
        return samePartyReasons.computeIfAbsent(List.of(left, right), pair -> parties.reason(left, right));
    }

    /** The identifiers, names and owners of the other sides of a row. */
    Set<String> otherSides(Deal row, int partyOfRow) {
        Set<String> sides = new TreeSet<>();
        for (int i = 0; i < row.parties().size(); i++) {
            if (i != partyOfRow && !isSeller(row, i)) {
                DealParty party = row.parties().get(i);
                party.identifiers().stream()
                        .filter(NoNames::tells)
                        .forEach(identifier -> sides.add("identifier " + identifier));
                party.names().forEach(name -> sides.add("name " + OwnershipTable.key(name.text())));
                owners(party, row).forEach(owner -> sides.add("owner " + owner));
            }
        }
        return sides;
    }

    private Set<String> owners(DealParty party, Deal row) {
        return ownership.namesOfOwners(
                party, DealDate.of(row, OutcomeRule.DateRole.EARLIEST).span());
    }

    private static boolean isSeller(Deal deal, int party) {
        return deal.parties().get(party).role() == PartyRole.SELLER;
    }

    /** A special-purpose bidder and its owner, or two bidders of one owner. */
    private Optional<Message> sameOwner(DealParty left, Deal a, DealParty right, Deal b) {
        return !Collections.disjoint(owners(left, a), owners(right, b))
                ? Optional.of(Messages.message("rows.party.owner", left.name(), right.name()))
                : Optional.empty();
    }
}
