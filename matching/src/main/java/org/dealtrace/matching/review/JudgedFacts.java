package org.dealtrace.matching.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.OutcomeTracker;
import org.jspecify.annotations.Nullable;

/**
 * Facts about deals that reviewers added because no source says them. In the log, an answer such as {@code type:
 * acquisition} takes the place of a company's id. A type or a status holds for one deal; a country holds for a party in
 * all its deals.
 */
final class JudgedFacts {

    /** The states that a reviewer can choose. */
    static final List<DealStatus> STATES = List.of(
            DealStatus.COMPLETED, DealStatus.SIGNED, DealStatus.ANNOUNCED, DealStatus.RUMOURED, DealStatus.TERMINATED);

    /** The kinds of facts. */
    enum Kind {
        TYPE,
        STATUS,
        COUNTRY;

        private static final List<String> TYPES =
                OutcomeType.STANDARD.stream().map(OutcomeType::id).toList();
        private static final List<String> STATUSES =
                STATES.stream().map(Kind::word).toList();
        private static final List<String> COUNTRIES =
                Country.all().stream().map(Country::code).toList();

        /** The possible answers. */
        List<String> answers() {
            return this == TYPE ? TYPES : this == STATUS ? STATUSES : COUNTRIES;
        }

        /** The answer as the log has it, in place of a company's id. */
        String id(String answer) {
            return word(this) + ": " + answer;
        }

        /** What the answer is about: a deal, or a name in any deal. */
        String of(String dealId, String party) {
            return this + " " + (this == COUNTRY ? PairFinder.fold(party) : dealId);
        }

        static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
    }

    private record Fact(String answer, List<Judgement> by) {

        @Override
        public String toString() {
            return by.get(0).companyId() + ", judged "
                    + by.stream().map(Judgement::by).collect(Collectors.joining(", "));
        }
    }

    private final Map<String, Fact> facts = new HashMap<>();
    /** The facts on which reviewers disagree. */
    private final List<String> conflicts = new ArrayList<>();

    /** @param standing judgements; those about companies are passed over */
    JudgedFacts(List<Judgement> standing) {
        Map<String, Map<String, List<Judgement>>> said = new LinkedHashMap<>();
        for (Judgement judgement : standing) {
            Kind kind = kind(judgement);
            if (kind != null && judgement.verdict() == Judgement.Verdict.SAME) {
                said.computeIfAbsent(kind.of(judgement.dealId(), judgement.partyName()), k -> new LinkedHashMap<>())
                        .computeIfAbsent(answer(judgement.companyId()), a -> new ArrayList<>())
                        .add(judgement);
            }
        }
        said.forEach((about, answers) -> {
            if (answers.size() == 1) {
                answers.forEach((answer, by) -> facts.put(about, new Fact(answer, by)));
            } else {
                conflicts.add(about + ": "
                        + answers.entrySet().stream()
                                .map(a -> a.getKey() + ", " + Judgement.words(a.getValue()))
                                .collect(Collectors.joining("; ")));
            }
        });
    }

    /** Whether a judgement answers a question about a deal, and none about a company. */
    static boolean isFact(Judgement judgement) {
        return kind(judgement) != null;
    }

    /** Why a fact cannot hold in a run; empty if it can. */
    static Optional<String> problem(Judgement fact, DealLinks run) {
        if (kind(fact) == Kind.COUNTRY) {
            return fact.partyName().isEmpty() ? Optional.of("it names no party") : Optional.empty();
        }
        return run.deal(fact.dealId()).isPresent() ? Optional.empty() : Optional.of("the deal is not in this run");
    }

    private static @Nullable Kind kind(Judgement judgement) {
        String id = judgement.companyId();
        for (Kind kind : Kind.values()) {
            if (id.startsWith(kind.id("")) && kind.answers().contains(answer(id))) {
                return kind;
            }
        }
        return null;
    }

    private static String answer(String id) {
        return id.substring(id.indexOf(": ") + 2);
    }

    List<String> conflicts() {
        return conflicts;
    }

    int size() {
        return facts.size();
    }

    /** A run whose deals have the judged facts. */
    DealLinks in(DealLinks run) {
        return facts.isEmpty()
                ? run
                : run.with(run.deals().stream().map(this::in).toList(), run.links());
    }

    private Deal in(Deal deal) {
        List<Fact> told = new ArrayList<>();
        List<DealParty> parties = new ArrayList<>();
        for (DealParty party : deal.parties()) {
            Fact country = party.country().isPresent() ? null : facts.get(Kind.COUNTRY.of("", party.name()));
            parties.add(
                    country == null
                            ? party
                            : new DealParty(
                                    party.role(),
                                    party.names(),
                                    Optional.of(new Country(country.answer())),
                                    party.identifiers()));
            Stream.ofNullable(country).forEach(told::add);
        }
        Fact status = facts.get(Kind.STATUS.of(deal.id(), ""));
        List<DealEvent> history = new ArrayList<>(deal.history());
        if (status != null) {
            DealStatus state = DealStatus.valueOf(status.answer().toUpperCase(Locale.ROOT));
            // a date without a readable state is taken as the date of the judged state
            history.replaceAll(event -> event.status() == DealStatus.UNREADABLE || event.status() == DealStatus.UNKNOWN
                    ? new DealEvent(state, event.date())
                    : event);
            if (history.stream().noneMatch(event -> event.status() == state)) {
                history.add(new DealEvent(state, Optional.empty()));
            }
            told.add(status);
        }
        Map<String, String> attributes = new LinkedHashMap<>(deal.attributes());
        Fact type = facts.get(Kind.TYPE.of(deal.id(), ""));
        if (type != null) {
            attributes.put(OutcomeTracker.JUDGED_TYPE, type.answer());
            told.add(type);
        }
        if (told.isEmpty()) {
            return deal;
        }
        attributes.put("judged", told.stream().map(Fact::toString).collect(Collectors.joining("; ")));
        return new Deal(
                deal.id(),
                parties,
                history,
                deal.typeWords(),
                deal.stakePercent(),
                deal.value(),
                deal.text(),
                attributes,
                deal.source());
    }
}
