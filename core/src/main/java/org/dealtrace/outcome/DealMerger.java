package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.PartyMatcher;
import org.dealtrace.internal.Messages;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.outcome.classify.OutcomeClassifier;

/**
 * Finds rows that report the same deal and merges them.
 *
 * <p>Two sources may spell a buyer differently and date the deal a month apart, or one has the announcement and the
 * other the completion. If rows stay apart, one that lacks a withdrawal counts. If they are merged wrongly, the
 * withdrawal of one deal undoes another. So all of this has to hold:
 *
 * <ol>
 *   <li>The same company is linked to both for certain, in roles that agree.
 *   <li>One of the other sides is the same: by an equal identifier, by names of which one is the other with words left
 *       out, or by an owner in the ownership table.
 *   <li>The dates agree. The same state has dates at most {@value DateMatch#SAME_STATE_DAYS} days apart; without a
 *       common dated state, the later state is not dated earlier, and at most {@value DateMatch#NEXT_STATE_DAYS} days
 *       later. Dates known only to the year are no evidence.
 *   <li>The types agree: both are about shares, or both about rights and joint work, or one is unknown.
 *   <li>The shares, if both are known, differ by at most {@value RowComparison#STAKE_POINTS} points.
 * </ol>
 *
 * <p>A row joins a group only if it agrees with all of its rows, so that there are no chains. If everything agrees
 * except the other side or the precision of the date, the rows stay apart and are listed in {@link Result#suspects()};
 * of equal rows only one is listed.
 *
 * <p>In a company with very many rows, each row is compared with the next {@value RowGroups#NEIGHBOURS} in time and the
 * next {@value RowGroups#NEIGHBOURS} with the same other side.
 *
 * <p>The merged deal keeps the events, parties, spellings, type words and texts of every row. Conflicts are reported:
 * all dates stay in the history, and a rule uses the earliest; the lower share and the lower value are taken; a party
 * with two countries gets none.
 */
public final class DealMerger {

    private final OutcomeClassifier classifier;
    private final OwnershipTable ownership;

    DealMerger(OutcomeClassifier classifier, OwnershipTable ownership) {
        this.classifier = classifier;
        this.ownership = ownership;
    }

    /** With a classifier and an ownership table. */
    public static DealMerger with(OutcomeClassifier classifier, OwnershipTable ownership) {
        return new DealMerger(classifier, ownership);
    }

    /**
     * The result of merging.
     *
     * @param links the same companies and links on the merged deals; of several links of a company to one merged party,
     *     the best stays
     * @param merged the deals that several rows report, by id
     * @param suspects pairs of rows that may report one deal and were left apart, with the reason
     */
    public record Result(DealLinks links, List<MergedDeal> merged, List<Message> suspects) {

        public Result {
            merged = List.copyOf(merged);
            suspects = List.copyOf(suspects);
        }

        /** The merged rows, then those left apart. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%,d %s of several rows each, %,d %s of rows left apart",
                    merged.size(),
                    merged.size() == 1 ? "deal" : "deals",
                    suspects.size(),
                    suspects.size() == 1 ? "pair" : "pairs"));
            merged.forEach(m -> text.append('\n').append(m));
            suspects.forEach(s -> text.append('\n').append(s));
            return text.toString();
        }
    }

    /** Without a linker's matcher, parties are the same if they share an identifier or a spelling. */
    private static Optional<Message> exact(DealParty a, DealParty b) {
        if (a.identifiers().stream().filter(NoNames::tells).anyMatch(b.identifiers()::contains)) {
            return Optional.of(Messages.message("rows.party.identifier", a.name()));
        }
        // a name of signs only has an empty key, which is no evidence
        Set<String> names = a.names().stream()
                .map(n -> OwnershipTable.key(n.text()))
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        return b.names().stream()
                .filter(n -> names.contains(OwnershipTable.key(n.text())))
                .findFirst()
                .map(n -> Messages.message("rows.party.name", n.text()));
    }

    /** Merges the rows that report one deal; the order of the input does not matter. */
    public Result merge(DealLinks links) {
        return merge(links, new DealReadings(classifier));
    }

    Result merge(DealLinks links, DealReadings readings) {
        PartyMatcher parties = links.parties().orElse(DealMerger::exact);
        RowGroups finder = new RowGroups(new RowComparison(readings, ownership, parties));
        List<RowGroups.Group> groups = finder.of(links);

        Map<String, Deal> replacement = new HashMap<>();
        Map<String, int[]> partyMap = new HashMap<>();
        List<MergedDeal> merged = new ArrayList<>();
        Map<String, Map<Integer, Set<String>>> linked = linkedParties(groups, links);
        for (RowGroups.Group group : groups) {
            MergeAssembly assembly = new MergeAssembly(group.rows(), parties);
            MergedDeal deal = assembly.assemble(group.reasons(), linked);
            merged.add(deal);
            deal.rows().forEach(row -> replacement.put(row.id(), deal.deal()));
            partyMap.putAll(assembly.partyMap());
        }
        return new Result(merged.isEmpty() ? links : rebuild(links, replacement, partyMap), merged, finder.suspects());
    }

    /** The companies linked to each party of each row of the groups. */
    private static Map<String, Map<Integer, Set<String>>> linkedParties(List<RowGroups.Group> groups, DealLinks links) {
        Set<String> rows = groups.stream()
                .flatMap(group -> group.rows().stream())
                .map(Deal::id)
                .collect(Collectors.toSet());
        Map<String, Map<Integer, Set<String>>> linked = new HashMap<>();
        for (Link link : links.links(Decision.LINK)) {
            if (rows.contains(link.dealId())) {
                linked.computeIfAbsent(link.dealId(), d -> new HashMap<>())
                        .computeIfAbsent(link.party(), p -> new TreeSet<>())
                        .add(link.companyId());
            }
        }
        return linked;
    }

    private static DealLinks rebuild(DealLinks links, Map<String, Deal> replacement, Map<String, int[]> partyMap) {
        Set<Deal> deals = new LinkedHashSet<>();
        links.deals().forEach(d -> deals.add(replacement.getOrDefault(d.id(), d)));
        Map<String, Link> best = new LinkedHashMap<>();
        Set<Link> ofKnownCountry = Collections.newSetFromMap(new IdentityHashMap<>());
        // Of links by several rows, the one whose row has the party's country has more evidence.
        Comparator<Link> better = Comparator.comparing((Link l) -> l.decision() != Decision.LINK)
                .thenComparing(l -> !ofKnownCountry.contains(l))
                .thenComparing(DealFacts.BEST_FIRST);
        for (Link link : links.links()) {
            Deal deal = replacement.get(link.dealId());
            int[] parties = partyMap.get(link.dealId());
            Link moved = deal == null || parties == null
                    ? link
                    : new Link(
                            link.companyId(),
                            deal.id(),
                            parties[link.party()],
                            link.weight(),
                            link.probability(),
                            link.decision(),
                            link.origin(),
                            link.explanation());
            if (links.deal(link.dealId())
                    .flatMap(row -> row.parties().get(link.party()).country())
                    .isPresent()) {
                ofKnownCountry.add(moved);
            }
            best.merge(
                    moved.companyId() + "\n" + moved.dealId() + "\n" + moved.party(),
                    moved,
                    (x, y) -> better.compare(x, y) <= 0 ? x : y);
        }
        return links.with(List.copyOf(deals), List.copyOf(best.values()));
    }
}
