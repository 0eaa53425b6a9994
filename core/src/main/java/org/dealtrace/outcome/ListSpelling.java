package org.dealtrace.outcome;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.CompanyName;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.Outcome;

/** Compares how a list spells its companies with how deals spell their parties. */
final class ListSpelling {

    private ListSpelling() {}

    /** The share of links whose party is spelt differently from the list. */
    static double respelt(DealLinks found) {
        List<Link> links = found.links(Decision.LINK);
        long same = links.stream()
                .filter(link -> {
                    Set<String> own = letters(
                            found.company(link.companyId()).orElseThrow().names());
                    DealParty party =
                            found.deal(link.dealId()).orElseThrow().parties().get(link.party());
                    return letters(party.names()).stream().anyMatch(own::contains);
                })
                .count();
        return links.isEmpty() ? 1 : 1 - (double) same / links.size();
    }

    private static Set<String> letters(List<CompanyName> names) {
        return names.stream()
                .map(name -> name.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", ""))
                .collect(Collectors.toSet());
    }

    /** The share of all deals' parties whose names are in scripts that the list does not use. */
    static double acrossScripts(EvaluatedOutcomes outcomes) {
        Map<Character.UnicodeScript, Integer> companies = new EnumMap<>(Character.UnicodeScript.class);
        for (Outcome outcome : outcomes.list()) {
            scripts(outcome.company().names()).forEach(script -> companies.merge(script, 1, Integer::sum));
        }
        return outcomes.links().deals().stream()
                .flatMap(deal -> deal.parties().stream())
                .mapToDouble(party -> 1
                        - scripts(party.names()).stream()
                                        .mapToInt(script -> companies.getOrDefault(script, 0))
                                        .max()
                                        .orElse(outcomes.list().size())
                                / (double) outcomes.list().size())
                .average()
                .orElse(0);
    }

    private static Set<Character.UnicodeScript> scripts(List<CompanyName> names) {
        Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
        names.forEach(name -> name.text()
                .codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> scripts.add(Character.UnicodeScript.of(letter))));
        return scripts;
    }
}
