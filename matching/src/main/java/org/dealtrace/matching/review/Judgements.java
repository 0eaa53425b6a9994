package org.dealtrace.matching.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.dealtrace.LinkOrigin;
import org.dealtrace.ReadIssue;

/**
 * What a log of judgements holds, and what it means for a run.
 *
 * <p>Of each reviewer the last judgement of a pair stands; {@code withdrawn} leaves none. {@link #apply} then goes by what stands:
 *
 * <ul>
 *   <li><b>same</b> makes a link, also of a pair that the run never compared; other companies are no longer linked to that party,
 *   <li><b>different</b> makes none, however sure the model was,
 *   <li><b>unsure</b> leaves the pair, or puts it, under review,
 *   <li>reviewers who <b>contradict</b> each other, and a party judged the same as two companies, leave the pairs under review; the
 *       conflict is reported.
 * </ul>
 *
 * <p>The model's weight and probability stay in the link beside the reviewer's decision, and its explanation says who judged, when and
 * why. A judgement whose ids are not in the run, or name another company or party there than the one judged, is not applied; it is
 * listed as stale.
 *
 * @param all every judgement, in the order of the log
 * @param damaged lines of the log that are torn or were changed
 */
public record Judgements(List<Judgement> all, List<ReadIssue> damaged) {

    public Judgements {
        all = List.copyOf(all);
        damaged = List.copyOf(damaged);
    }

    /** That nobody has judged anything. */
    public static Judgements none() {
        return new Judgements(List.of(), List.of());
    }

    /** The judgements that stand: of each pair and reviewer the last one, unless it was withdrawn. */
    public List<Judgement> standing() {
        record Key(String companyId, String dealId, int party, String reviewer) {}
        Map<Key, Judgement> last = new LinkedHashMap<>();
        for (Judgement judgement : all) {
            Key key = new Key(judgement.companyId(), judgement.dealId(), judgement.party(), judgement.reviewer());
            last.remove(key);
            if (judgement.verdict() != Judgement.Verdict.WITHDRAWN) {
                last.put(key, judgement);
            }
        }
        return List.copyOf(last.values());
    }

    /**
     * Pairs of which one reviewer says that they are the same and another that they are not, with what each said. They stay under review
     * until one of the judgements is withdrawn or made anew.
     */
    public List<String> contradictions() {
        Map<Pair, List<Judgement>> byPair = new LinkedHashMap<>();
        for (Judgement judgement : standing()) {
            byPair.computeIfAbsent(
                            new Pair(judgement.companyId(), judgement.dealId(), judgement.party()),
                            p -> new ArrayList<>())
                    .add(judgement);
        }
        return byPair.entrySet().stream()
                .filter(e -> contradict(e.getValue()))
                .map(e -> e.getKey() + ": " + words(e.getValue()))
                .toList();
    }

    private static boolean contradict(List<Judgement> judgements) {
        return judgements.stream().anyMatch(j -> j.verdict() == Judgement.Verdict.SAME)
                && judgements.stream().anyMatch(j -> j.verdict() == Judgement.Verdict.DIFFERENT);
    }

    private record Pair(String companyId, String dealId, int party) {
        static Pair of(Link link) {
            return new Pair(link.companyId(), link.dealId(), link.party());
        }

        @Override
        public String toString() {
            return companyId + " ~ " + dealId + " (party " + party + ")";
        }
    }

    private enum Ruling {
        SAME,
        DIFFERENT,
        UNSURE,
        CONFLICT
    }

    /** Puts the judgements in the place of the model's decisions. */
    public Reviewed apply(DealLinks links) {
        List<String> stale = new ArrayList<>();
        Map<Pair, List<Judgement>> byPair = new LinkedHashMap<>();
        Resolver resolver = new Resolver(links);
        for (Judgement judgement : standing()) {
            Object found = resolver.find(judgement);
            if (found instanceof Pair pair) {
                byPair.computeIfAbsent(pair, p -> new ArrayList<>()).add(judgement);
            } else {
                stale.add(judgement + ": " + found);
            }
        }
        List<String> conflicts = new ArrayList<>();
        Map<Pair, Ruling> rulings = rulings(byPair, conflicts);

        Map<String, Set<Pair>> winners = new HashMap<>();
        rulings.forEach((pair, ruling) -> {
            if (ruling == Ruling.SAME) {
                winners.computeIfAbsent(side(pair.dealId(), pair.party()), s -> new LinkedHashSet<>())
                        .add(pair);
            }
        });
        Map<Pair, Link> result = new LinkedHashMap<>();
        for (Link link : links.links()) {
            Pair pair = Pair.of(link);
            Ruling ruling = rulings.get(pair);
            if (ruling != null) {
                result.put(pair, decided(link, ruling, byPair.getOrDefault(pair, List.of())));
            } else if (link.decision() != Decision.NO_LINK && winners.containsKey(side(link.dealId(), link.party()))) {
                result.put(pair, displaced(link, winners.getOrDefault(side(link.dealId(), link.party()), Set.of())));
            } else {
                result.put(pair, link);
            }
        }
        rulings.forEach((pair, ruling) -> {
            if (!result.containsKey(pair)) {
                result.put(pair, added(pair, links, ruling, byPair.getOrDefault(pair, List.of())));
            }
        });
        DealLinks reviewed = new DealLinks(
                        links.recommendations(),
                        links.companies(),
                        links.merges(),
                        links.deals(),
                        inOrder(result.values(), links),
                        links.inputs(),
                        byPair.isEmpty()
                                ? links.method()
                                : links.method() + "; " + byPair.size() + (byPair.size() == 1 ? " pair" : " pairs")
                                        + " judged by reviewers")
                .withListed(links.listed());
        return new Reviewed(reviewed, progress(links, rulings), conflicts, stale, damaged);
    }

    private static String side(String dealId, int party) {
        return party + " " + dealId;
    }

    /** What the reviewers of each pair say together. */
    private static Map<Pair, Ruling> rulings(Map<Pair, List<Judgement>> byPair, List<String> conflicts) {
        Map<Pair, Ruling> rulings = new LinkedHashMap<>();
        Map<String, List<Pair>> same = new LinkedHashMap<>();
        byPair.forEach((pair, judgements) -> {
            Set<Judgement.Verdict> verdicts = judgements.stream()
                    .map(Judgement::verdict)
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Judgement.Verdict.class)));
            boolean yes = verdicts.contains(Judgement.Verdict.SAME);
            boolean no = verdicts.contains(Judgement.Verdict.DIFFERENT);
            rulings.put(pair, yes && no ? Ruling.CONFLICT : yes ? Ruling.SAME : no ? Ruling.DIFFERENT : Ruling.UNSURE);
            if (yes && no) {
                conflicts.add(pair + ": " + words(judgements));
            } else if (yes) {
                same.computeIfAbsent(side(pair.dealId(), pair.party()), s -> new ArrayList<>())
                        .add(pair);
            }
        });
        same.values().stream().filter(pairs -> pairs.size() > 1).forEach(pairs -> {
            pairs.forEach(pair -> rulings.put(pair, Ruling.CONFLICT));
            conflicts.add("one deal party judged the same as several companies: "
                    + pairs.stream()
                            .map(p -> p + " " + words(byPair.getOrDefault(p, List.of())))
                            .collect(Collectors.joining("; ")));
        });
        return rulings;
    }

    private static String words(List<Judgement> judgements) {
        return judgements.stream()
                .map(j -> j.verdict().word() + " by " + j.reviewer() + " on " + j.date()
                        + (j.reason().isEmpty() ? "" : " (" + j.reason() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static Decision decision(Ruling ruling) {
        return switch (ruling) {
            case SAME -> Decision.LINK;
            case DIFFERENT -> Decision.NO_LINK;
            case UNSURE, CONFLICT -> Decision.REVIEW;
        };
    }

    private static Link decided(Link link, Ruling ruling, List<Judgement> judgements) {
        String note = (ruling == Ruling.CONFLICT ? "reviewers contradict each other: " : "judged ") + words(judgements)
                + "; the model had decided " + link.decision();
        return with(link, decision(ruling), note);
    }

    private static Link displaced(Link link, Set<Pair> winners) {
        return with(
                link,
                Decision.NO_LINK,
                "a reviewer judged this party to be "
                        + winners.stream().map(Pair::companyId).collect(Collectors.joining(", "))
                        + "; the model had decided " + link.decision());
    }

    private static Link with(Link link, Decision decision, String note) {
        Explanation old = link.explanation();
        return new Link(
                link.companyId(),
                link.dealId(),
                link.party(),
                link.weight(),
                link.probability(),
                decision,
                LinkOrigin.REVIEWER,
                new Explanation(
                        old.left(),
                        old.right(),
                        old.steps(),
                        old.rival(),
                        old.note().isEmpty() ? note : old.note() + "; " + note));
    }

    /** A pair that the run never compared has no evidence but the reviewer's word. */
    private static Link added(Pair pair, DealLinks links, Ruling ruling, List<Judgement> judgements) {
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
                LinkOrigin.REVIEWER,
                new Explanation(
                        company,
                        party,
                        List.of(),
                        Optional.empty(),
                        "judged " + words(judgements) + "; the model had not compared this pair"));
    }

    /** By deal, party and falling weight, as every {@link DealLinks} has them. */
    private static List<Link> inOrder(java.util.Collection<Link> links, DealLinks run) {
        Map<String, Integer> place = new HashMap<>();
        for (Deal deal : run.deals()) {
            place.put(deal.id(), place.size());
        }
        return links.stream()
                .sorted(Comparator.comparingInt((Link l) -> place.getOrDefault(l.dealId(), 0))
                        .thenComparingInt(Link::party)
                        .thenComparing(Comparator.comparingDouble(Link::weight).reversed()))
                .toList();
    }

    private static Reviewed.Progress progress(DealLinks links, Map<Pair, Ruling> rulings) {
        int borderline = 0;
        int open = 0;
        for (Link link : links.links(Decision.REVIEW)) {
            borderline++;
            open += rulings.containsKey(Pair.of(link)) ? 0 : 1;
        }
        return new Reviewed.Progress(
                borderline,
                borderline - open,
                count(rulings, Ruling.SAME),
                count(rulings, Ruling.DIFFERENT),
                count(rulings, Ruling.UNSURE),
                count(rulings, Ruling.CONFLICT));
    }

    private static int count(Map<Pair, Ruling> rulings, Ruling ruling) {
        return (int) rulings.values().stream().filter(r -> r == ruling).count();
    }

    /** Finds the pair of a run that a judgement is about. */
    private static final class Resolver {
        private final DealLinks links;
        private final Map<String, String> companyOfRecommendation = new HashMap<>();

        private Resolver(DealLinks links) {
            this.links = links;
            for (Company company : links.companies()) {
                company.recommendations().forEach(r -> companyOfRecommendation.put(r, company.id()));
            }
        }

        /** The pair, or the words that say why there is none. */
        private Object find(Judgement judgement) {
            Optional<Company> company = links.company(judgement.companyId())
                    .or(() -> Optional.ofNullable(companyOfRecommendation.get(judgement.companyId()))
                            .flatMap(links::company));
            Optional<Deal> deal = links.deal(judgement.dealId());
            if (company.isEmpty() || deal.isEmpty()) {
                return company.isEmpty() ? "the company is not in this run" : "the deal is not in this run";
            }
            if (!judgement.companyName().isEmpty()
                    && company.get().names().stream().noneMatch(n -> alike(n.text(), judgement.companyName()))) {
                return "the company is now '" + company.get().name() + "' and was '" + judgement.companyName() + "'";
            }
            int party = party(judgement, deal.get());
            return party < 0
                    ? "the deal has no party "
                            + (judgement.partyName().isEmpty()
                                    ? String.valueOf(judgement.party())
                                    : "'" + judgement.partyName() + "'")
                    : new Pair(company.get().id(), deal.get().id(), party);
        }

        /** The party of the judged name: at its place, or else at another one. */
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

        private static String fold(String name) {
            return Judgement.line(name).replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return all.size() + (all.size() == 1 ? " judgement, " : " judgements, ")
                + standing().size() + " of them standing"
                + (damaged.isEmpty()
                        ? ""
                        : "; " + damaged.size() + (damaged.size() == 1 ? " damaged line: " : " damaged lines: ")
                                + damaged);
    }
}
