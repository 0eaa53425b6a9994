package org.dealtrace.matching.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Messages;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.Sample;

/**
 * A random sample of links and companies as pairs to judge, and the results.
 *
 * <p>A company to be searched by hand is paired with a placeholder deal, so that it is judged, stored and imported like
 * any pair.
 */
final class DrawnPairs {

    private static final Message NOTE = Messages.message("link.drawn");

    private DrawnPairs() {}

    /** The pairs, and the run with the companies to be searched. */
    record Drawn(DealLinks run, List<Link> pairs) {}

    static Drawn of(Outcomes outcomes, Sample sample) {
        DealLinks links = outcomes.links();
        Map<String, Link> byUnit = new HashMap<>();
        links.links().forEach(link -> byUnit.put(unit(link), link));
        List<Link> pairs = new ArrayList<>();
        List<Link> searches = new ArrayList<>();
        for (String unit : sample.drawn()) {
            Link link = byUnit.get(unit);
            if (link != null) {
                pairs.add(noted(link));
            } else {
                searches.add(search(links.company(unit)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "the sample was drawn from another study: this one has no '" + unit + "'"))));
            }
        }
        pairs.addAll(searches);
        List<Deal> deals = new ArrayList<>(links.deals());
        deals.add(Deal.builder(Judgement.ANY_DEAL)
                .party(DealParty.of(PartyRole.OTHER, "any deal, under any name"))
                .text(question(outcomes))
                .build());
        List<Link> all = new ArrayList<>(links.links());
        all.addAll(searches);
        return new Drawn(links.with(deals, all), pairs);
    }

    /** The task of a search by hand, by the rule of the study. */
    private static String question(Outcomes outcomes) {
        Map<String, String> rule = new LinkedHashMap<>(outcomes.rule().describe());
        rule.remove("links under review");
        return "Search any source: has this company a deal that counts, by " + outcomes.asOf()
                + "? Judge 'same' if it has one, 'different' if you find none. A later deal does not count."
                + " What counts: "
                + rule.entrySet().stream()
                        .map(line -> line.getKey() + ": " + line.getValue())
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private static String unit(Link link) {
        return LinkUncertainty.unit(link.companyId(), link.dealId(), link.party());
    }

    private static Link noted(Link link) {
        Explanation old = link.explanation();
        return new Link(
                link.companyId(),
                link.dealId(),
                link.party(),
                link.weight(),
                link.probability(),
                link.decision(),
                link.origin(),
                old.noted(NOTE.and(old.note())));
    }

    private static Link search(Company company) {
        return new Link(
                company.id(),
                Judgement.ANY_DEAL,
                0,
                0,
                0,
                Decision.NO_LINK,
                Link.Origin.MODEL,
                new Explanation(company.name(), "any deal", List.of(), Optional.empty(), NOTE));
    }

    /**
     * Whether a link is right, or a searched company has a deal, by the id of the unit; without unsure and
     * contradictory judgements.
     */
    static Map<String, Boolean> found(Outcomes outcomes, List<Judgement> standing) {
        Map<String, String> mergedInto = new HashMap<>();
        outcomes.merged()
                .forEach(m -> m.rows()
                        .forEach(row -> mergedInto.put(row.id(), m.deal().id())));
        PairFinder finder = new PairFinder(outcomes.links());
        Map<String, Boolean> found = new LinkedHashMap<>();
        Set<String> contradicted = new HashSet<>();
        for (Judgement judgement : standing) {
            if (judgement.verdict() == Judgement.Verdict.UNSURE) {
                continue;
            }
            boolean same = judgement.verdict() == Judgement.Verdict.SAME;
            Optional<String> unit = judgement.isOfAnyDeal()
                    ? finder.company(judgement).map(Company::id)
                    : finder.find(judgement.inDeal(mergedInto.getOrDefault(judgement.dealId(), judgement.dealId())))
                            .pair()
                            .map(pair -> LinkUncertainty.unit(pair.companyId(), pair.dealId(), pair.party()));
            unit.ifPresent(id -> {
                Boolean before = found.putIfAbsent(id, same);
                if (before != null && before != same) {
                    contradicted.add(id);
                }
            });
        }
        found.keySet().removeAll(contradicted);
        return found;
    }
}
