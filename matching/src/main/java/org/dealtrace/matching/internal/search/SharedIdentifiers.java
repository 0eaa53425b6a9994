package org.dealtrace.matching.internal.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.Identifier;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.LegalFormWords;

/**
 * Finds identifiers that stand for a missing value, such as {@code crm:0}: companies with {@value #UNLIKE} unlike names
 * share them. Two unlike names may be those of one company before and after it was renamed. For one thread.
 */
public final class SharedIdentifiers {

    /** So many names of one script without a word in common are not those of one company. */
    private static final int UNLIKE = 3;

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Set<UnicodeScript> UNSPACED = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.THAI);

    /** Unlike names with one identifier, and the row of the first. */
    private record Owners(SourceRow row, List<String> names, List<Set<String>> words) {

        void add(Collection<CompanyName> ofOne) {
            if (words.size() < UNLIKE) {
                Set<String> own = wordsOf(ofOne);
                if (!own.isEmpty() && words.stream().allMatch(each -> unlike(each, own))) {
                    words.add(own);
                    names.add(ofOne.iterator().next().text());
                }
            }
        }

        static Owners of(SourceRow row) {
            return new Owners(row, new ArrayList<>(), new ArrayList<>());
        }

        boolean areUnlike() {
            return words.size() >= UNLIKE;
        }
    }

    private final Map<Identifier, Owners> owners = new LinkedHashMap<>();

    private SharedIdentifiers() {}

    /** A shared identifier: the row of its first owner, and some of the names. */
    public record Shared(Identifier identifier, SourceRow row, String names) {}

    /** The shared identifiers of a list and of deals, in their order. */
    public static List<Shared> of(List<Recommendation> recommendations, List<Deal> deals) {
        SharedIdentifiers all = new SharedIdentifiers();
        recommendations.forEach(each -> all.add(each.identifiers(), each.names(), each.source()));
        deals.forEach(
                deal -> deal.parties().forEach(party -> all.add(party.identifiers(), party.names(), deal.source())));
        return all.found();
    }

    private void add(Collection<Identifier> identifiers, Collection<CompanyName> names, SourceRow row) {
        for (Identifier identifier : identifiers) {
            owners.computeIfAbsent(identifier, i -> Owners.of(row)).add(names);
        }
    }

    private List<Shared> found() {
        List<Shared> found = new ArrayList<>();
        owners.forEach((identifier, of) -> {
            if (of.areUnlike()) {
                found.add(new Shared(identifier, of.row(), String.join(", ", of.names())));
            }
        });
        return found;
    }

    /** The words of the names that are no legal forms, each with its script; two letters each where no spaces are. */
    private static Set<String> wordsOf(Collection<CompanyName> names) {
        Set<String> words = new HashSet<>();
        for (CompanyName name : names) {
            String text =
                    Normalizer.normalize(name.text(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            for (String word : SEPARATORS.split(text)) {
                if (word.isEmpty() || LegalFormWords.only(word)) {
                    continue;
                }
                UnicodeScript script = UnicodeScript.of(word.codePointAt(0));
                int letters = UNSPACED.contains(script) ? 2 : word.length();
                for (int at = 0; at == 0 || at + letters <= word.length(); at++) {
                    words.add(script + " " + word.substring(at, Math.min(word.length(), at + letters)));
                }
            }
        }
        return words;
    }

    private static boolean unlike(Set<String> one, Set<String> other) {
        return Collections.disjoint(one, other) && !Collections.disjoint(scripts(one), scripts(other));
    }

    private static Set<String> scripts(Set<String> words) {
        return words.stream().map(word -> word.substring(0, word.indexOf(' '))).collect(Collectors.toSet());
    }

    /** Whether the names of a party and of the companies with its identifier are too unlike for one company. */
    public static boolean areUnlike(Collection<CompanyName> asked, List<Company> companies) {
        if (companies.size() < UNLIKE - 1) {
            return false;
        }
        Owners all = Owners.of(SourceRow.NONE);
        all.add(asked);
        for (int i = 0; i < companies.size() && !all.areUnlike(); i++) {
            all.add(companies.get(i).names());
        }
        return all.areUnlike();
    }
}
