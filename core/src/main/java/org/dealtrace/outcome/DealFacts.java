package org.dealtrace.outcome;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.outcome.classify.text.TextDoubt;

/**
 * A deal that a company is linked to, with all facts that do not depend on the rule. They are collected once because a
 * report evaluates about twenty rules.
 *
 * @param best the best link
 * @param others the company's links to other parties of the deal, the most probable first
 * @param doubt the doubt in the deal's text
 * @param ownParties the parties of the deal that are the company
 * @param perhapsOwn those that may be the company
 * @param merged the rows that report it, if there are several
 */
record DealFacts(
        Link best,
        List<Link> others,
        Deal deal,
        Optional<Classification> classification,
        Optional<TextDoubt> doubt,
        DealStake stake,
        Set<Integer> ownParties,
        Set<Integer> perhapsOwn,
        Optional<MergedDeal> merged) {

    static final Comparator<Link> BEST_FIRST = Comparator.comparing((Link l) -> l.decision() != Decision.LINK)
            .thenComparing(Comparator.comparingDouble(Link::weight).reversed())
            .thenComparingInt(Link::party)
            .thenComparing(l -> l.explanation().left())
            .thenComparing(l -> l.explanation().right());

    /** @param links links of one company to parties of the deal; at least one */
    static DealFacts of(
            List<Link> links,
            Deal deal,
            Optional<Classification> classification,
            Optional<TextDoubt> doubt,
            DealStake stake,
            Optional<MergedDeal> merged) {
        List<Link> sorted = links.stream().sorted(BEST_FIRST).toList();
        return new DealFacts(
                sorted.get(0),
                sorted.subList(1, sorted.size()),
                deal,
                classification,
                doubt,
                stake,
                links.stream()
                        .filter(l -> l.decision() == Decision.LINK)
                        .map(Link::party)
                        .collect(Collectors.toUnmodifiableSet()),
                links.stream().map(Link::party).collect(Collectors.toUnmodifiableSet()),
                merged);
    }

    /** The same deal, seen from another party that may be the company. */
    DealFacts by(Link other) {
        return new DealFacts(
                other, List.of(), deal, classification, doubt, stake, Set.of(other.party()), perhapsOwn, merged);
    }
}
