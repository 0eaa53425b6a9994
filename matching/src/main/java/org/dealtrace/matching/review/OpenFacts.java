package org.dealtrace.matching.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.Truth;
import org.dealtrace.outcome.OutcomeRule;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;

/**
 * Finds what no source says and a company's outcome waits for: the type of a deal, its state, or the country of a
 * party. Each answer is tried, and what changes nothing is not asked. In a question, each possible answer takes the
 * place of a company.
 */
final class OpenFacts {

    /** A party of a deal. */
    private record Place(String dealId, int party, String name) {}

    /** An open fact: the type or the state of one deal, or the country of a party wherever it is named. */
    private record Open(JudgedFacts.Kind kind, Place place, Set<String> companies) {}

    /** States that do not say whether the deal failed. */
    private static final Set<DealStatus> OPEN = Set.of(DealStatus.UNKNOWN, DealStatus.UNREADABLE);

    private final DealLinks run;
    private final Effects effects;
    private final OutcomeRule rule;
    private final Map<String, Open> open = new LinkedHashMap<>();

    OpenFacts(DealLinks run, OutcomeTracker tracker, Effects effects) {
        this.run = run;
        this.effects = effects;
        Map<String, Place> abroad = withoutCountry(run);
        Outcomes outcomes = tracker.track(run);
        this.rule = outcomes.rule();
        for (Outcome outcome : outcomes.list()) {
            for (DealAssessment deal : outcome.assessments()) {
                if (outcome.status() == OutcomeStatus.UNDETERMINED
                        && deal.qualifies() == Truth.UNKNOWN
                        && deal.link().decision() == Decision.LINK) {
                    String id = deal.link().dealId();
                    ask(outcome.company().id(), deal, outcomes.links().deal(id).orElseThrow(), abroad);
                }
            }
        }
    }

    /** The first place of each party whose country no row says, or on which the rows do not agree, by its name. */
    private static Map<String, Place> withoutCountry(DealLinks run) {
        Map<String, Place> places = new HashMap<>();
        Map<String, Set<Country>> known = new HashMap<>();
        for (Deal deal : run.deals()) {
            for (int i = 0; i < deal.parties().size(); i++) {
                int index = i;
                DealParty party = deal.parties().get(i);
                String name = PairFinder.fold(party.name());
                party.country()
                        .ifPresentOrElse(
                                country -> known.computeIfAbsent(name, n -> new HashSet<>())
                                        .add(country),
                                () -> places.putIfAbsent(name, new Place(deal.id(), index, party.name())));
            }
        }
        places.keySet().removeIf(name -> known.getOrDefault(name, Set.of()).size() == 1);
        return places;
    }

    /** @param deal as the tracker sees it; it may be merged from several rows, of which the first has its id */
    private void ask(String company, DealAssessment assessment, Deal deal, Map<String, Place> abroad) {
        int own = assessment.link().party();
        List<DealParty> row = run.deal(deal.id()).orElseThrow().parties();
        int party = own < row.size() ? own : 0;
        Place here = new Place(deal.id(), party, row.get(party).name());
        if (assessment.classification().isEmpty()) {
            add(JudgedFacts.Kind.TYPE, here, company);
        }
        Stream<DealStatus> states = Stream.concat(
                Stream.of(assessment.status()), deal.history().stream().map(DealEvent::status));
        if (states.anyMatch(state -> OPEN.contains(state) && !rule.statuses().contains(state))) {
            add(JudgedFacts.Kind.STATUS, here, company);
        }
        for (int i = 0; i < deal.parties().size(); i++) {
            Place other = abroad.get(PairFinder.fold(deal.parties().get(i).name()));
            if (i != own && other != null) {
                add(JudgedFacts.Kind.COUNTRY, other, company);
            }
        }
    }

    private void add(JudgedFacts.Kind kind, Place place, String company) {
        open.computeIfAbsent(kind.of(place.dealId(), place.name()), k -> new Open(kind, place, new LinkedHashSet<>()))
                .companies()
                .add(company);
    }

    /** The questions. */
    List<Question> questions() {
        return open.values().stream()
                .map(this::question)
                .filter(Question::decides)
                .toList();
    }

    private Question question(Open fact) {
        // countries that count come first; all others have the same effect
        Stream<String> first = fact.kind() == JudgedFacts.Kind.COUNTRY
                ? rule.counterparties().stream().map(Country::code).sorted()
                : Stream.of();
        List<String> answers =
                Stream.concat(first, fact.kind().answers().stream()).distinct().toList();
        int tried =
                fact.kind() == JudgedFacts.Kind.COUNTRY ? rule.counterparties().size() + 1 : answers.size();
        List<Company> companies = fact.companies().stream()
                .flatMap(id -> run.company(id).stream())
                .toList();
        List<Question.Effect> found = effects.of(
                companies,
                answers.stream()
                        .limit(tried)
                        .map(answer -> new JudgedFacts(List.of(judgement(fact, answer))))
                        .toList());
        return new Question(
                answers.stream()
                        .map(answer -> new Question.Candidate(List.of(link(fact, answer))))
                        .toList(),
                found,
                Optional.of(fact.kind()));
    }

    private static Judgement judgement(Open fact, String answer) {
        return new Judgement(
                fact.kind().id(answer),
                fact.place().dealId(),
                fact.place().party(),
                "",
                fact.place().name(),
                Judgement.Verdict.SAME,
                "tried",
                LocalDate.EPOCH,
                "");
    }

    private static Link link(Open fact, String answer) {
        return new Link(
                fact.kind().id(answer),
                fact.place().dealId(),
                fact.place().party(),
                0,
                0.5,
                Decision.REVIEW,
                Link.Origin.MODEL,
                new Explanation(answer, fact.place().name(), List.of(), Optional.empty(), Message.NONE));
    }

    /** A run with the answers as companies, for a page or a table. */
    static DealLinks with(DealLinks run, List<Question> questions) {
        List<Company> companies = new ArrayList<>(run.companies());
        questions.stream()
                .filter(question -> question.fact().isPresent())
                .flatMap(Question::pairs)
                .map(link -> Company.of(link.companyId(), link.explanation().left()))
                .distinct()
                .forEach(companies::add);
        return new DealLinks(
                run.recommendations(), companies, run.merges(), run.deals(), run.links(), run.inputs(), run.method());
    }
}
