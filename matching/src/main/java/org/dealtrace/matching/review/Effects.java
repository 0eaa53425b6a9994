package org.dealtrace.matching.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.outcome.OutcomeTracker;

/**
 * Finds the companies whose outcome depends on a question, by tracking the affected companies with each answer.
 * Companies with the same status whether all links under review are accepted or rejected are excluded first.
 */
final class Effects {

    /** The most links per company for which answers are tried: certain ones first, then the likeliest. */
    private static final int LINKS = 100;

    private static final Comparator<Link> BY_DEAL =
            Comparator.comparing(Link::dealId).thenComparingInt(Link::party);

    private final DealLinks run;
    private final OutcomeTracker tracker;
    private final Map<String, List<Link>> linksOf = new HashMap<>();
    private final Map<String, Link> linkOfSide = new HashMap<>();
    private final Set<String> open;

    Effects(DealLinks run, OutcomeTracker tracker) {
        this.run = run;
        this.tracker = tracker.forPartsOf(run);
        Set<String> reviewed = new HashSet<>();
        for (Link link : run.links()) {
            if (link.decision() != Decision.NO_LINK) {
                linksOf.computeIfAbsent(link.companyId(), c -> new ArrayList<>())
                        .add(link);
            }
            if (link.decision() == Decision.LINK) {
                linkOfSide.put(JudgedPair.of(link).side(), link);
            } else if (link.decision() == Decision.REVIEW) {
                reviewed.add(JudgedPair.of(link).side());
            }
        }
        Comparator<Link> surest = Comparator.comparing((Link link) -> link.decision() != Decision.LINK)
                .thenComparing(Comparator.comparingDouble(Link::weight).reversed());
        linksOf.values().forEach(links -> links.sort(surest));
        this.open = open(reviewed);
    }

    /** The companies whose status can change, by a link under review or a rival of one of their links. */
    private Set<String> open(Set<String> reviewed) {
        Set<String> touched = new HashSet<>();
        for (Link link : run.links()) {
            if (link.decision() == Decision.REVIEW
                    || (link.decision() == Decision.LINK
                            && reviewed.contains(JudgedPair.of(link).side()))) {
                touched.add(link.companyId());
            }
        }
        List<Company> companies =
                run.companies().stream().filter(c -> touched.contains(c.id())).toList();
        List<Link> links = run.links().stream()
                .filter(link -> touched.contains(link.companyId()))
                .toList();
        Map<String, OutcomeStatus> now = statuses(companies, links, Link::decision);
        Map<String, OutcomeStatus> none = statuses(
                companies, links, link -> link.decision() == Decision.REVIEW ? Decision.NO_LINK : link.decision());
        Map<String, OutcomeStatus> all = statuses(companies, links, link -> switch (link.decision()) {
            case REVIEW -> Decision.LINK;
            case LINK -> reviewed.contains(JudgedPair.of(link).side()) ? Decision.NO_LINK : Decision.LINK;
            case NO_LINK -> Decision.NO_LINK;
        });
        Set<String> changing = new HashSet<>();
        now.forEach((company, status) -> {
            if (status != none.get(company) || status != all.get(company)) {
                changing.add(company);
            }
        });
        return changing;
    }

    /** The companies whose outcome depends on the answer, the candidates first. */
    List<Question.Effect> of(Question question) {
        Set<String> reached = new LinkedHashSet<>();
        question.candidates().forEach(candidate -> reached.add(candidate.companyId()));
        question.pairs()
                .map(pair -> linkOfSide.get(JudgedPair.of(pair).side()))
                .filter(Objects::nonNull)
                .map(Link::companyId)
                .forEach(reached::add);
        reached.retainAll(open);
        if (reached.isEmpty()) {
            return List.of();
        }
        List<Company> companies =
                reached.stream().flatMap(id -> run.company(id).stream()).toList();
        List<Link> links = links(question, reached);
        List<Map<String, OutcomeStatus>> answered = new ArrayList<>();
        for (Question.Candidate chosen : question.candidates()) {
            answered.add(statuses(companies, links, answer(question, Optional.of(chosen))));
        }
        answered.add(statuses(companies, links, answer(question, Optional.empty())));
        return effects(statuses(companies, links, Link::decision), answered);
    }

    /** The companies whose outcome depends on which of some facts of deals is true. */
    List<Question.Effect> of(List<Company> companies, List<JudgedFacts> answers) {
        List<Link> links = companies.stream()
                .flatMap(company ->
                        linksOf.getOrDefault(company.id(), List.of()).stream().limit(LINKS))
                .sorted(BY_DEAL)
                .toList();
        return effects(
                statuses(companies, links, Link::decision),
                answers.stream()
                        .map(facts -> statuses(companies, links, Link::decision, facts))
                        .toList());
    }

    private static List<Question.Effect> effects(
            Map<String, OutcomeStatus> now, List<Map<String, OutcomeStatus>> answered) {
        return now.entrySet().stream()
                .map(company -> new Question.Effect(
                        company.getKey(),
                        company.getValue(),
                        answered.stream()
                                .map(statuses -> statuses.getOrDefault(company.getKey(), OutcomeStatus.UNDETERMINED))
                                .toList()))
                .filter(effect -> effect.answered().stream().distinct().count() > 1)
                .toList();
    }

    /** The links of the companies reached, in the order of the run. */
    private List<Link> links(Question question, Set<String> reached) {
        Map<JudgedPair, Link> links = new LinkedHashMap<>();
        question.pairs()
                .filter(pair -> reached.contains(pair.companyId()))
                .forEach(l -> links.put(JudgedPair.of(l), l));
        for (String id : reached) {
            linksOf.getOrDefault(id, List.of()).stream().limit(LINKS).forEach(l -> links.put(JudgedPair.of(l), l));
        }
        return links.values().stream().sorted(BY_DEAL).toList();
    }

    /** The decisions after an answer: only the chosen company is linked to the party. */
    private static Function<Link, Decision> answer(Question question, Optional<Question.Candidate> chosen) {
        Map<JudgedPair, Decision> pairs = new HashMap<>();
        question.pairs().forEach(pair -> pairs.put(JudgedPair.of(pair), Decision.NO_LINK));
        Set<String> taken = new HashSet<>();
        chosen.ifPresent(candidate -> candidate.pairs().forEach(pair -> {
            pairs.put(JudgedPair.of(pair), Decision.LINK);
            taken.add(JudgedPair.of(pair).side());
        }));
        return link -> {
            JudgedPair pair = JudgedPair.of(link);
            return pairs.getOrDefault(pair, taken.contains(pair.side()) ? Decision.NO_LINK : link.decision());
        };
    }

    private Map<String, OutcomeStatus> statuses(
            List<Company> companies, List<Link> links, Function<Link, Decision> decided) {
        return statuses(companies, links, decided, new JudgedFacts(List.of()));
    }

    private Map<String, OutcomeStatus> statuses(
            List<Company> companies, List<Link> links, Function<Link, Decision> decided, JudgedFacts facts) {
        List<Link> changed = links.stream()
                .map(link -> decided.apply(link) == link.decision()
                        ? link
                        : link.reviewed(decided.apply(link), link.explanation()))
                .toList();
        Map<String, Deal> deals = new LinkedHashMap<>();
        changed.forEach(
                link -> deals.computeIfAbsent(link.dealId(), id -> run.deal(id).orElseThrow()));
        DealLinks part = new DealLinks(
                companies.stream()
                        .flatMap(company -> company.recommendations().stream())
                        .flatMap(id -> run.recommendation(id).stream())
                        .toList(),
                companies,
                List.of(),
                List.copyOf(deals.values()),
                changed,
                List.of(),
                run.method());
        Map<String, OutcomeStatus> statuses = new LinkedHashMap<>();
        for (Outcome outcome :
                tracker.track(facts.in(part.withParties(run.parties()))).list()) {
            statuses.put(outcome.company().id(), outcome.status());
        }
        return statuses;
    }
}
