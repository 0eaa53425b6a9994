package org.dealtrace;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The companies of a list that a person asks for. */
final class NamedCompanies {

    /** The least similarity at which a name is proposed as the nearest. */
    private static final double LIKE = 0.4;

    private NamedCompanies() {}

    /**
     * The companies with this id, or with a recommendation of this id, or else with this text in a name.
     *
     * @throws IllegalArgumentException if there is none, or the text is blank
     */
    static List<Company> of(List<Company> companies, String text) {
        String part = lower(text.strip());
        List<Company> named = matching(companies, text);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("no company of the list is called '" + text + "'"
                    + companies.stream()
                            .filter(company -> likeness(company, part) >= LIKE)
                            .max(Comparator.comparingDouble(company -> likeness(company, part)))
                            .map(c -> "; the nearest name is " + c.name() + " (" + c.id() + ")")
                            .orElse(""));
        }
        return named;
    }

    /** The company that {@link #of} finds, if it finds exactly one; else null. */
    static @Nullable Company only(List<Company> companies, String text) {
        List<Company> named = matching(companies, text);
        return named.size() == 1 ? named.get(0) : null;
    }

    private static List<Company> matching(List<Company> companies, String text) {
        String part = lower(text.strip());
        if (part.isEmpty()) {
            throw new IllegalArgumentException("the text is blank; give an id or a part of a name");
        }
        List<Company> byId = companies.stream()
                .filter(c -> Stream.concat(Stream.of(c.id()), c.recommendations().stream())
                        .anyMatch(id -> id.equalsIgnoreCase(part)))
                .toList();
        return byId.isEmpty()
                ? companies.stream()
                        .filter(c ->
                                c.names().stream().anyMatch(n -> lower(n.text()).contains(part)))
                        .toList()
                : byId;
    }

    /** The highest Dice coefficient of letter pairs between a text and a company's names. */
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
