package org.dealtrace.matching.internal.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.internal.SeededRandom;
import org.dealtrace.matching.internal.script.WrittenScript;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;

/**
 * Names for a trial of the linking: names of invented companies, and other spellings of real ones.
 *
 * <p>An invented name keeps the legal form and the business words of a company of the list. A word that is common among
 * deal parties, such as "river", is replaced by another equally common one; parties linked to the company do not count.
 * Any other word is replaced by the beginning of one word of the list and the end of another.
 *
 * <p>Another spelling has one wrong letter, or no legal form and business words, or clipped business words. If deals
 * are named in scripts that the company's names do not have, it is written in one of these, as often as deals are.
 *
 * <p>Not safe for several threads.
 */
public final class TrialNames {

    /** The number of attempts to draw a suitable word. */
    private static final int TRIES = 10;

    private static final int SHORTEST_CLIPPED = 6;
    private static final int CLIPPED = 4;

    private final NameAnalyzer analyzer;
    private final SeededRandom random;
    private final Set<String> taken = new HashSet<>();
    private final List<String> listed = new ArrayList<>();
    private final Map<String, Integer> parties = new HashMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();
    private final Map<Integer, List<String>> byCommonness = new TreeMap<>();
    private final int[] scripts;

    /** @param links of the list, for the common words and the scripts of deal parties */
    public TrialNames(DealLinks links, NameAnalyzer analyzer, SeededRandom random) {
        this.analyzer = analyzer;
        this.random = random;
        for (Company company : links.companies()) {
            company.names().forEach(name -> taken.add(letters(name.text())));
            tokens(company).stream().filter(TrialNames::names).forEach(token -> listed.add(token.text()));
        }
        List<String> names = links.deals().stream()
                .flatMap(deal -> deal.parties().stream())
                .map(DealParty::name)
                .toList();
        for (String name : new HashSet<>(names)) {
            taken.add(letters(name));
            words(name).forEach(word -> parties.merge(word, 1, Integer::sum));
        }
        for (Link link : links.links(Decision.LINK)) {
            linked.computeIfAbsent(link.companyId(), id -> new HashSet<>())
                    .add(links.deal(link.dealId())
                            .orElseThrow()
                            .parties()
                            .get(link.party())
                            .name());
        }
        new TreeMap<>(parties)
                .forEach((word, count) -> byCommonness
                        .computeIfAbsent(commonness(count), c -> new ArrayList<>())
                        .add(word));
        this.scripts = names.stream().mapToInt(WrittenScript::of).toArray();
    }

    /** The words of a name of several words. */
    private static Set<String> words(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+");
        return words.length < 2
                ? Set.of()
                : Arrays.stream(words).filter(word -> word.length() > 1).collect(Collectors.toSet());
    }

    /** An invented name similar to a company's; empty if the list has too few words. */
    public Optional<String> madeUp(Company like) {
        if (listed.size() < 2) {
            return Optional.empty();
        }
        for (int i = 0; i < TRIES; i++) {
            List<String> words = tokens(like).stream()
                    .map(token -> names(token) ? another(token.text(), like) : token.text())
                    .toList();
            String name = joined(words);
            if (taken.add(letters(name))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean names(NameToken token) {
        return token.role() == NameToken.Role.DISTINCTIVE;
    }

    private String another(String word, Company like) {
        int count = parties.getOrDefault(word, 0)
                - (int) linked.getOrDefault(like.id(), Set.of()).stream()
                        .filter(party -> words(party).contains(word))
                        .count();
        List<String> pool = count < 1 ? List.of() : byCommonness.getOrDefault(commonness(count), List.of());
        for (int i = 0; i < TRIES && !pool.isEmpty(); i++) {
            String common = pool.get(random.below(pool.size()));
            List<NameToken> read = analyzer.analyze(common).main().tokens();
            if (!common.equals(word)
                    && read.size() == 1
                    && names(read.get(0))
                    && WrittenScript.of(common) == WrittenScript.of(word)) {
                return common;
            }
        }
        int[] front = near(word).codePoints().toArray();
        int[] end = near(word).codePoints().toArray();
        int cut = (front.length + 1) / 2;
        int from = Math.min(end.length / 2, Math.max(0, end.length - 1));
        return new String(front, 0, cut) + new String(end, from, end.length - from);
    }

    /** The best of a few random words of the list by script and length. */
    private String near(String word) {
        String best = listed.get(random.below(listed.size()));
        for (int i = 0; i < TRIES; i++) {
            String other = listed.get(random.below(listed.size()));
            if (distance(other, word) < distance(best, word)) {
                best = other;
            }
        }
        return best;
    }

    private static int distance(String one, String other) {
        return Math.abs(one.length() - other.length()) + (WrittenScript.of(one) == WrittenScript.of(other) ? 0 : 100);
    }

    private static int commonness(int count) {
        return 31 - Integer.numberOfLeadingZeros(count);
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
