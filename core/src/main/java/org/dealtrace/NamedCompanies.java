package org.dealtrace;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The companies of a list that a person asks for. */
final class NamedCompanies {

    private NamedCompanies() {}

    /**
     * Those with an id, the id of a recommendation, or a part of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static List<Company> of(List<Company> companies, String text) {
        String part = lower(text.strip());
        List<Company> named = companies.stream()
                .filter(c -> Stream.concat(Stream.of(c.id()), c.recommendations().stream())
                                .anyMatch(id -> id.equalsIgnoreCase(part))
                        || c.names().stream().anyMatch(n -> lower(n.text()).contains(part)))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("no company of the list is called '" + text + "'"
                    + companies.stream()
                            .max(Comparator.comparingDouble(company -> likeness(company, part)))
                            .map(c -> "; the nearest name is " + c.name() + " (" + c.id() + ")")
                            .orElse(""));
        }
        return named;
    }

    /** The share of pairs of letters that the nearest of a company's names has in common with a text (Dice). */
    private static double likeness(Company company, String text) {
        Set<String> wanted = pairs(text);
        return company.names().stream()
                .mapToDouble(name -> {
                    Set<String> own = pairs(lower(name.text()));
                    int all = own.size() + wanted.size();
                    own.retainAll(wanted);
                    return all == 0 ? 0 : 2.0 * own.size() / all;
                })
                .max()
                .orElse(0);
    }

    private static Set<String> pairs(String text) {
        return IntStream.range(0, text.length() - 1)
                .mapToObj(i -> text.substring(i, i + 2))
                .collect(Collectors.toSet());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
