package org.dealtrace.io.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dealtrace.Country;
import org.dealtrace.internal.DataFile;

/** The country in which a diplomatic post is, from the city or country in its name ({@value #FILE}). */
public final class Posts {

    static final String FILE = "posts.csv";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    /** Words for a post and whose it is, so that "Embassy of China in Berlin" is not in China. */
    private static final Pattern KIND =
            Pattern.compile("(?i)\\b(?:of|from) (?:the )?(?:people'?s republic of )?china\\b|\\bchinese\\b"
                    + "|中国|中华人民共和国|总领事?馆|领事?馆|大使馆|使馆|驻");

    /** Shorter words are codes, such as IN for India, but for these. */
    private static final Set<String> SHORT = Set.of("UK", "US", "USA", "UAE");

    /** The most words of a city's or country's name. */
    private static final int WORDS = 4;

    private static final Map<String, Country> BY_CITY = cities();

    private Posts() {}

    private static Map<String, Country> cities() {
        Map<String, Country> cities = new HashMap<>();
        for (DataFile.Row row : ShippedLists.table(FILE, "city,country")) {
            for (String name : row.get(0).split("\\|")) {
                cities.put(TableHeader.key(name), new Country(row.get(1)));
            }
        }
        return Map.copyOf(cities);
    }

    private static Optional<Country> named(String name) {
        boolean code = name.length() < 4 && name.chars().allMatch(c -> c < 128) && !SHORT.contains(name);
        return code ? Optional.empty() : Country.parse(name);
    }

    /** Whether a text is the name of a city or country, and nothing else. */
    public static boolean isPlace(String name) {
        return BY_CITY.containsKey(TableHeader.key(name)) || named(name).isPresent();
    }

    /** The country of "Consulate General in Houston" or 驻休斯敦总领馆; empty where its name has no known place. */
    public static Optional<Country> country(String post) {
        String place = KIND.matcher(post).replaceAll(" ");
        List<String> words =
                WORD.matcher(place).results().map(MatchResult::group).toList();
        for (int length = Math.min(WORDS, words.size()); length > 0; length--) {
            for (int from = words.size() - length; from >= 0; from--) {
                String name = String.join(" ", words.subList(from, from + length));
                Optional<Country> found =
                        Optional.ofNullable(BY_CITY.get(TableHeader.key(name))).or(() -> named(name));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
