package org.dealtrace.matching.internal.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.DealLinks;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.matching.internal.script.WrittenScript;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;

/**
 * Names for a trial of the linking: other spellings of the companies of a list. Such a name has one wrong letter, or no
 * legal form and business words, or clipped business words. If deals are named in scripts that the company's names do
 * not have, it is written in one of these, as often as deals are. Not safe for several threads.
 */
public final class TrialNames {

    private static final int SHORTEST_CLIPPED = 6;
    private static final int CLIPPED = 4;

    private final NameAnalyzer analyzer;
    private final SeededRandom random;
    private final int[] scripts;

    /** @param links of the list, for the scripts of deal parties */
    public TrialNames(DealLinks links, NameAnalyzer analyzer, SeededRandom random) {
        this.analyzer = analyzer;
        this.random = random;
        this.scripts = links.deals().stream()
                .flatMap(deal -> deal.parties().stream())
                .mapToInt(party -> WrittenScript.of(party.name()))
                .toArray();
    }

    private static boolean names(NameToken token) {
        return token.role() == NameToken.Role.DISTINCTIVE;
    }

    /** Another spelling of a company's name; empty if it does not differ. */
    public Optional<String> spelling(Company company) {
        String name = company.name();
        Set<Integer> own = company.names().stream()
                .map(CompanyName::text)
                .map(WrittenScript::of)
                .collect(Collectors.toSet());
        int asked = scripts.length == 0 ? WrittenScript.NONE : scripts[random.below(scripts.length)];
        Optional<String> spelling = asked == WrittenScript.NONE || own.contains(asked)
                ? Optional.of(respelt(tokens(company), random.below(3)))
                : WrittenScript.spelled(name, WrittenScript.of(name), asked);
        return spelling.filter(text -> !text.isBlank())
                .filter(text -> company.names().stream()
                        .noneMatch(known -> letters(known.text()).equals(letters(text))));
    }

    private String respelt(List<NameToken> tokens, int kind) {
        Map<Integer, String> words = new LinkedHashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.put(i, tokens.get(i).text());
        }
        List<NameToken> naming = tokens.stream().filter(TrialNames::names).toList();
        boolean changed = false;
        for (int i = 0; i < tokens.size(); i++) {
            NameToken token = tokens.get(i);
            boolean general = token.role() == NameToken.Role.GENERIC;
            boolean formal = token.role() == NameToken.Role.LEGAL_FORM || token.role() == NameToken.Role.LISTING_TAIL;
            if (kind == 1 && !naming.isEmpty() && (general || formal)) {
                words.remove(i);
                changed = true;
            } else if (kind == 2 && general && token.text().length() >= SHORTEST_CLIPPED) {
                words.put(i, token.text().substring(0, CLIPPED) + ".");
                changed = true;
            }
        }
        int longest = -1;
        for (int i = 0; i < tokens.size(); i++) {
            boolean longer = longest < 0
                    || tokens.get(i).text().length()
                            > tokens.get(longest).text().length();
            longest = (naming.isEmpty() || names(tokens.get(i))) && longer ? i : longest;
        }
        if (!changed && longest >= 0) {
            words.put(longest, misspelt(tokens.get(longest).text()));
        }
        return joined(List.copyOf(words.values()));
    }

    /** One letter after the first is omitted, doubled or swapped with its neighbour. */
    private String misspelt(String word) {
        if (word.length() < 3) {
            return word;
        }
        StringBuilder text = new StringBuilder(word);
        int at = 1 + random.below(word.length() - 1);
        switch (random.below(3)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, word.charAt(at));
            default -> {
                text.setCharAt(at, word.charAt(at - 1));
                text.setCharAt(at - 1, word.charAt(at));
            }
        }
        return text.toString();
    }

    private List<NameToken> tokens(Company company) {
        return analyzer.analyze(company.name()).main().tokens();
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "");
    }

    /** Capitalised words, with spaces except between words of scripts without spaces. */
    private static String joined(List<String> words) {
        StringBuilder name = new StringBuilder();
        boolean spaceless = true;
        for (String word : words) {
            boolean now = WrittenScript.isSpaceless(WrittenScript.of(word));
            name.append((spaceless && now) || name.isEmpty() ? "" : " ")
                    .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
            spaceless = now;
        }
        return name.toString();
    }
}
