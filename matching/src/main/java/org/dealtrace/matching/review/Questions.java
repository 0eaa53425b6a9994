package org.dealtrace.matching.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.Country;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Identifier;
import org.dealtrace.Link;

/**
 * Makes questions of pairs. Parties of several deals are one if they have the same name, country and identifiers; the
 * companies that one party may be are asked about together.
 */
final class Questions {

    /** What changes outcomes most comes first, then the least certain; ids make the order the same in every run. */
    static final Comparator<Question> ORDER = Comparator.comparingInt(Question::rank)
            .thenComparingDouble(Question::sureness)
            .thenComparing(q -> q.candidates().get(0).best().dealId())
            .thenComparingInt(q -> q.candidates().get(0).best().party())
            .thenComparing(q -> q.candidates().get(0).companyId());

    private record PartyKey(String name, Optional<Country> country, List<Identifier> identifiers) {

        static PartyKey of(DealParty party) {
            return new PartyKey(PairFinder.fold(party.name()), party.country(), party.identifiers());
        }
    }

    private Questions() {}

    static List<Question> of(DealLinks run, List<Link> pairs) {
        Map<PartyKey, Map<String, List<Link>>> byParty = new LinkedHashMap<>();
        for (Link pair : pairs) {
            DealParty party = run.deal(pair.dealId()).orElseThrow().parties().get(pair.party());
            byParty.computeIfAbsent(PartyKey.of(party), k -> new LinkedHashMap<>())
                    .computeIfAbsent(pair.companyId(), c -> new ArrayList<>())
                    .add(pair);
        }
        Comparator<Link> strongest = Comparator.comparingDouble(Link::weight).reversed();
        return byParty.values().stream()
                .map(companies -> new Question(
                        companies.values().stream()
                                .map(links -> new Question.Candidate(
                                        links.stream().sorted(strongest).toList()))
                                .sorted(Comparator.comparing(Question.Candidate::best, strongest)
                                        .thenComparing(Question.Candidate::companyId))
                                .toList(),
                        List.of()))
                .sorted(ORDER)
                .toList();
    }
}
