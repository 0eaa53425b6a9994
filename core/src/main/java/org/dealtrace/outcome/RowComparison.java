package org.dealtrace.outcome;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyMatcher;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Messages;
import org.dealtrace.outcome.classify.OutcomeClassifier;

/** Whether two rows linked to one company report the same deal, by roles, shares, dates, types and the other sides. */
final class RowComparison {

    /** Points of percent; sources count treasury shares and later tenders differently. */
    static final int STAKE_POINTS = 10;

    private static final Set<OutcomeType> SHARES = Set.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE);

    private final OutcomeClassifier classifier;
    private final OwnershipTable ownership;
    private final Map<String, Set<Boolean>> kinds = new HashMap<>();
    private final PartyMatcher parties;

    RowComparison(OutcomeClassifier classifier, OwnershipTable ownership, PartyMatcher parties) {
        this.classifier = classifier;
        this.parties = parties;
        this.ownership = ownership;
    }

    /**
     * What two rows have in common.
     *
     * @param same whether they report one deal
     * @param reasons what shows it; empty if they do not
     * @param hindrance for rows that may report one deal and stay apart, what keeps them apart; else empty
     */
    record Pair(boolean same, List<String> reasons, String hindrance) {
        static final Pair DIFFERENT = new Pair(false, List.of(), "");

        boolean suspect() {
            return !same && !hindrance.isEmpty();
        }
    }

    /** Compares two rows, given which party of each the company is linked to. */
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
        if (dates.answer() == DateMatch.Answer.APART) {
            return Pair.DIFFERENT;
        }
        // The classifier is asked last, since it can be slow.
        if (!typesAgree(kinds(a), kinds(b))) {
            return Pair.DIFFERENT;
        }
        Optional<String> side = sameSide(a, partyOfA, b, partyOfB);
        if (side.isPresent() && dates.answer() == DateMatch.Answer.NEAR) {
            return new Pair(true, List.of(side.get(), dates.reason()), "");
        }
        if (side.isEmpty() && dates.answer() == DateMatch.Answer.NEAR) {
            return new Pair(false, List.of(), Messages.ENGLISH.text("told.side.none", dates.reason()));
        }
        return side.isPresent()
                ? new Pair(false, List.of(), Messages.ENGLISH.text("told.side.but", side.get(), dates.reason()))
                : Pair.DIFFERENT;
    }

    private static boolean typesAgree(Set<Boolean> a, Set<Boolean> b) {
        return a.isEmpty() || b.isEmpty() || a.stream().anyMatch(b::contains);
    }

    /** Whether a deal is about shares (true), about rights and joint work (false), both, or not known (empty). */
    private Set<Boolean> kinds(Deal deal) {
        return kinds.computeIfAbsent(
                deal.id(),
                id -> Tracking.read(classifier, deal).answer().stream()
                        .flatMap(c -> c.types().stream())
                        .filter(t -> !t.equals(OutcomeType.OTHER))
                        .map(SHARES::contains)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private Optional<String> sameSide(Deal a, int partyOfA, Deal b, int partyOfB) {
        for (int i = 0; i < a.parties().size(); i++) {
            for (int j = 0; j < b.parties().size(); j++) {
                if (i == partyOfA || j == partyOfB || isSeller(a, i) || isSeller(b, j)) {
                    continue;
                }
                DealParty left = a.parties().get(i);
                DealParty right = b.parties().get(j);
                Optional<String> reason = parties.reason(left, right).or(() -> sameOwner(left, a, right, b));
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSeller(Deal deal, int party) {
        return deal.parties().get(party).role() == PartyRole.SELLER;
    }

    /** A bidder made for the purpose and its owner, or two bidders of one owner. */
    private Optional<String> sameOwner(DealParty left, Deal a, DealParty right, Deal b) {
        Set<String> ownersOfLeft = ownership.namesOfOwners(
                left, DealDate.of(a, OutcomeRule.DateRole.EARLIEST).span());
        Set<String> ownersOfRight = ownership.namesOfOwners(
                right, DealDate.of(b, OutcomeRule.DateRole.EARLIEST).span());
        return ownersOfLeft.stream().anyMatch(ownersOfRight::contains)
                ? Optional.of(Messages.ENGLISH.text("told.party.owner", left.name(), right.name()))
                : Optional.empty();
    }
}
