package org.dealtrace.matching.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;

/** Applies judgements to one run, as described in {@link Judgements}. */
final class Review {

    private enum Ruling {
        SAME,
        DIFFERENT,
        UNSURE,
        CONFLICT
    }

    private final DealLinks links;
    private final Map<JudgedPair, List<Judgement>> byPair = new LinkedHashMap<>();
    private final Map<JudgedPair, Ruling> rulings = new LinkedHashMap<>();
    private final List<String> conflicts = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();
    private final JudgedFacts facts;

    /**
     * @param links the run
     * @param standing the valid judgements
     */
    Review(DealLinks links, List<Judgement> standing) {
        this.links = links;
        this.facts = new JudgedFacts(standing);
        PairFinder finder = new PairFinder(links);
        for (Judgement judgement :
                standing.stream().filter(j -> !j.isOfAnyDeal()).toList()) {
            if (JudgedFacts.isFact(judgement)) {
                JudgedFacts.problem(judgement, links).ifPresent(problem -> stale.add(judgement + ": " + problem));
                continue;
            }
            PairFinder.Found found = finder.find(judgement);
            found.pair()
                    .ifPresentOrElse(
                            pair -> byPair.computeIfAbsent(pair, p -> new ArrayList<>())
                                    .add(judgement),
                            () -> stale.add(judgement + ": " + found.problem()));
        }
        conflicts.addAll(facts.conflicts());
        rule();
    }

    /** The run with the judgements applied. */
    Judgements.Reviewed reviewed(List<ReadIssue> damaged) {
        DealLinks reviewed = new DealLinks(
                        links.recommendations(),
                        links.companies(),
                        links.merges(),
                        links.deals(),
                        inOrder(judged().values()),
                        links.inputs(),
                        links.method() + judged(byPair.size(), "pair") + judged(facts.size(), "fact"))
                .withParties(links.parties())
                .withTrial(links.trial());
        return new Judgements.Reviewed(facts.in(reviewed), progress(), conflicts, stale, damaged);
    }

    private static String judged(int number, String what) {
        return number == 0 ? "" : "; " + number + " " + what + (number == 1 ? "" : "s") + " judged by reviewers";
    }

    private Map<JudgedPair, Link> judged() {
        Map<String, String> winners = new HashMap<>();
        rulings.forEach((pair, ruling) -> {
            if (ruling == Ruling.SAME) {
                winners.put(pair.side(), pair.companyId());
            }
        });
        Map<JudgedPair, Link> result = new LinkedHashMap<>();
        for (Link link : links.links()) {
            JudgedPair pair = JudgedPair.of(link);
            Ruling ruling = rulings.get(pair);
            String winner = winners.get(pair.side());
            if (ruling != null) {
                result.put(pair, decided(link, ruling, said(pair)));
            } else if (link.decision() != Decision.NO_LINK && winner != null) {
                result.put(pair, displaced(link, winner));
            } else {
                result.put(pair, link);
            }
        }
        rulings.forEach((pair, ruling) -> result.computeIfAbsent(pair, p -> added(p, ruling)));
        return result;
    }

    private List<Judgement> said(JudgedPair pair) {
        return byPair.getOrDefault(pair, List.of());
    }

    /** Combines the judgements of each pair. */
    private void rule() {
        Map<String, List<JudgedPair>> same = new LinkedHashMap<>();
        byPair.forEach((pair, judgements) -> {
            Set<Judgement.Verdict> verdicts = judgements.stream()
                    .map(Judgement::verdict)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Judgement.Verdict.class)));
            boolean yes = verdicts.contains(Judgement.Verdict.SAME);
            boolean no = verdicts.contains(Judgement.Verdict.DIFFERENT);
            rulings.put(pair, yes && no ? Ruling.CONFLICT : yes ? Ruling.SAME : no ? Ruling.DIFFERENT : Ruling.UNSURE);
            if (yes && no) {
                conflicts.add(pair + ": " + Judgement.words(judgements));
            } else if (yes) {
                same.computeIfAbsent(pair.side(), s -> new ArrayList<>()).add(pair);
            }
        });
        same.values().stream().filter(pairs -> pairs.size() > 1).forEach(pairs -> {
            pairs.forEach(pair -> rulings.put(pair, Ruling.CONFLICT));
            conflicts.add("one deal party judged the same as several companies: "
                    + pairs.stream()
                            .map(p -> p + " " + Judgement.words(said(p)))
                            .collect(Collectors.joining("; ")));
        });
    }

    private static Decision decision(Ruling ruling) {
        return switch (ruling) {
            case SAME -> Decision.LINK;
            case DIFFERENT -> Decision.NO_LINK;
            case UNSURE, CONFLICT -> Decision.REVIEW;
        };
    }

    private static Link decided(Link link, Ruling ruling, List<Judgement> judgements) {
        String note = (ruling == Ruling.CONFLICT ? "reviewers contradict each other: " : "judged ")
                + Judgement.words(judgements) + "; the model had decided " + link.decision();
        return with(link, decision(ruling), note);
    }

    private static Link displaced(Link link, String winner) {
        return with(
                link,
                Decision.NO_LINK,
                "a reviewer judged this party to be " + winner + "; the model had decided " + link.decision());
    }

    private static Link with(Link link, Decision decision, String note) {
        Explanation old = link.explanation();
        return link.reviewed(decision, old.noted(old.note().and(Message.of(note))));
    }

    /** A pair that the run did not compare, with the judgement as its only evidence. */
    private Link added(JudgedPair pair, Ruling ruling) {
        String company = links.company(pair.companyId()).map(Company::name).orElse("");
        String party = links.deal(pair.dealId())
                .map(d -> d.parties().get(pair.party()).name())
                .orElse("");
        double probability = ruling == Ruling.SAME ? 1 : ruling == Ruling.DIFFERENT ? 0 : 0.5;
        return new Link(
                pair.companyId(),
                pair.dealId(),
                pair.party(),
                0,
                probability,
                decision(ruling),
                Link.Origin.REVIEWER,
                new Explanation(
                        company,
                        party,
                        List.of(),
                        Optional.empty(),
                        Message.of(
                                "judged " + Judgement.words(said(pair)) + "; the model had not compared this pair")));
    }

    /** By deal, party and falling weight, as in every {@link DealLinks}. */
    private List<Link> inOrder(Collection<Link> all) {
        Map<String, Integer> place = new HashMap<>();
        for (Deal deal : links.deals()) {
            place.put(deal.id(), place.size());
        }
        return all.stream()
                .sorted(Comparator.comparingInt((Link l) -> place.getOrDefault(l.dealId(), 0))
                        .thenComparingInt(Link::party)
                        .thenComparing(Comparator.comparingDouble(Link::weight).reversed()))
                .toList();
    }

    private Judgements.Reviewed.Progress progress() {
        int borderline = 0;
        int open = 0;
        for (Link link : links.links(Decision.REVIEW)) {
            borderline++;
            open += rulings.containsKey(JudgedPair.of(link)) ? 0 : 1;
        }
        return new Judgements.Reviewed.Progress(
                borderline,
                borderline - open,
                count(Ruling.SAME),
                count(Ruling.DIFFERENT),
                count(Ruling.UNSURE),
                count(Ruling.CONFLICT));
    }

    private int count(Ruling ruling) {
        return (int) rulings.values().stream().filter(r -> r == ruling).count();
    }
}
