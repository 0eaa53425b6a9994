package org.dealtrace.io.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** The most words of a name, and characters of one without spaces. */
    private static final int MOST = 12;

    /** The folded words of each name, parted by spaces. */
    private final Set<String> spaced = new HashSet<>();

    private final Set<String> unspaced = new HashSet<>();

    private ListedNames(Collection<String> names) {
        names.forEach(this::add);
    }

    /** Names to look for. */
    public static ListedNames of(Collection<String> names) {
        return new ListedNames(names);
    }

    private void add(String name) {
        if (UNSPACED.matcher(name).matches()) {
            unspaced.add(name);
            return;
        }
        List<String> words = new ArrayList<>(
                WORD.matcher(name).results().map(MatchResult::group).toList());
        while (words.size() > 1 && LegalFormWords.only(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        String folded = folded(words);
        if (folded.length() >= LEAST_LETTERS) {
            spaced.add(folded);
        }
    }

    private static String folded(List<String> words) {
        return words.stream().map(Spelling::letters).collect(Collectors.joining(" "));
    }

    /** The names in a text, as the text writes them, in its order. */
    public List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        List<MatchResult> words = WORD.matcher(text).results().toList();
        List<String> plain = words.stream().map(MatchResult::group).toList();
        for (int i = 0; i < plain.size() && !spaced.isEmpty(); i++) {
            boolean small = Character.isLowerCase(plain.get(i).codePointAt(0));
            for (int end = i + (small ? 2 : 1); end <= Math.min(plain.size(), i + MOST); end++) {
                if (spaced.contains(folded(plain.subList(i, end)))) {
                    found.add(text.substring(
                            words.get(i).start(), words.get(end - 1).end()));
                }
            }
        }
        for (int i = 0; i < text.length() && !unspaced.isEmpty(); i++) {
            for (int end = i + 2; end <= Math.min(text.length(), i + MOST); end++) {
                if (unspaced.contains(text.substring(i, end))) {
                    found.add(text.substring(i, end));
                }
            }
        }
        return List.copyOf(found);
    }
}
