package org.dealtrace.io.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dealtrace.internal.LegalFormWords;
import org.dealtrace.internal.Spelling;

/**
 * The names of a list of companies, to be found in texts: all words of a name but its legal form, whatever their case,
 * or in scripts without spaces all its characters. A name of one word counts where it is written with a capital, since
 * it may be an everyday word.
 */
public final class ListedNames {

    /** No names. */
    public static final ListedNames NONE = new ListedNames(List.of());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[./&'][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern UNSPACED = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{2,}");

    /** Fewer letters are too often something else. */
    private static final int LEAST_LETTERS = 3;

    /** The folded words of each name by its first word. */
    private final Map<String, List<List<String>>> spaced = new HashMap<>();

    /** Names of scripts without spaces by their first two characters. */
    private final Map<String, List<String>> unspaced = new HashMap<>();

    private ListedNames(Collection<String> names) {
        names.forEach(this::add);
    }

    /** Names to look for. */
    public static ListedNames of(Collection<String> names) {
        return new ListedNames(names);
    }

    private void add(String name) {
        if (UNSPACED.matcher(name).matches()) {
            unspaced.computeIfAbsent(name.substring(0, 2), k -> new ArrayList<>())
                    .add(name);
            return;
        }
        List<String> words = new ArrayList<>(
                WORD.matcher(name).results().map(MatchResult::group).toList());
        while (words.size() > 1 && LegalFormWords.only(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        List<String> folded = words.stream().map(Spelling::letters).toList();
        if (String.join("", folded).length() >= LEAST_LETTERS) {
            spaced.computeIfAbsent(folded.get(0), k -> new ArrayList<>()).add(folded);
        }
    }

    /** The names in a text, as the text writes them, in its order. */
    public List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        if (!spaced.isEmpty()) {
            List<MatchResult> words = WORD.matcher(text).results().toList();
            List<String> folded =
                    words.stream().map(word -> Spelling.letters(word.group())).toList();
            for (int i = 0; i < words.size(); i++) {
                for (List<String> name : spaced.getOrDefault(folded.get(i), List.of())) {
                    int end = i + name.size();
                    if (end <= words.size()
                            && folded.subList(i, end).equals(name)
                            && (name.size() > 1
                                    || !Character.isLowerCase(
                                            text.codePointAt(words.get(i).start())))) {
                        found.add(text.substring(
                                words.get(i).start(), words.get(end - 1).end()));
                    }
                }
            }
        }
        for (int i = 0; !unspaced.isEmpty() && i + 2 <= text.length(); i++) {
            for (String name : unspaced.getOrDefault(text.substring(i, i + 2), List.of())) {
                if (text.startsWith(name, i)) {
                    found.add(name);
                }
            }
        }
        return List.copyOf(found);
    }
}
