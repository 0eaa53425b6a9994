package org.dealtrace.matching.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dealtrace.Country;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Identifier;
import org.dealtrace.Link;

/**
 * Groups pairs into questions, one per party. Parties of several deals are one if they have the same name, country and
 * identifiers. A party without a country takes the country of the others with its name if they have only one.
 */
final class Questions {

    /** The most important questions first, then the least certain; ids make the order deterministic. */
    static final Comparator<Question> ORDER = Comparator.comparingInt(Question::rank)
            .thenComparingDouble(Question::sureness)
            .thenComparing(q -> q.candidates().get(0).best().dealId())
            .thenComparingInt(q -> q.candidates().get(0).best().party())
            .thenComparing(q -> q.candidates().get(0).companyId());

    private record PartyKey(String name, List<Identifier> identifiers, Optional<Country> country) {

        static PartyKey of(DealParty party) {
            return new PartyKey(PairFinder.fold(party.name()), party.identifiers(), party.country());
        }

        PartyKey in(Optional<Country> other) {
            return new PartyKey(name, identifiers, other);
        }
    }

    private Questions() {}

    static List<Question> of(DealLinks run, List<Link> pairs) {
        Map<PartyKey, Set<Country>> countries = new HashMap<>();
        for (Link pair : pairs) {
            DealParty party = party(run, pair);
            Set<Country> known =
                    countries.computeIfAbsent(PartyKey.of(party).in(Optional.empty()), k -> new HashSet<>());
            party.country().ifPresent(known::add);
        }
        Map<PartyKey, Map<String, List<Link>>> byParty = new LinkedHashMap<>();
        for (Link pair : pairs) {
            PartyKey party = PartyKey.of(party(run, pair));
            PartyKey anywhere = party.in(Optional.empty());
            boolean inOne = countries.getOrDefault(anywhere, Set.of()).size() <= 1;
            byParty.computeIfAbsent(inOne ? anywhere : party, k -> new LinkedHashMap<>())
                    .computeIfAbsent(pair.companyId(), c -> new ArrayList<>())
                    .add(pair);
        }
        Comparator<Link> strongest = Comparator.comparingDouble(Link::weight).reversed();
        return byParty.values().stream()
                .map(companies -> Question.of(companies.values().stream()
                        .map(links -> new Question.Candidate(
                                links.stream().sorted(strongest).toList()))
                        .sorted(Comparator.comparing(Question.Candidate::best, strongest)
                                .thenComparing(Question.Candidate::companyId))
                        .toList()))
                .sorted(ORDER)
                .toList();
    }

    private static DealParty party(DealLinks run, Link pair) {
        return run.deal(pair.dealId()).orElseThrow().parties().get(pair.party());
    }
}
