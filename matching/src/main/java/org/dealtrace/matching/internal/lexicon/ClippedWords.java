package org.dealtrace.matching.internal.lexicon;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/** Generic words by their beginnings, for words that are clipped without being listed: {@code communi}. Immutable. */
public final class ClippedWords {

    /** Of fewer letters a beginning is too ambiguous. */
    private static final int SHORTEST = 4;
    /** A word that lacks fewer letters is rather a form of the whole. */
    private static final int LEAST_LOST = 2;

    private static final int MOST_MEANINGS = 3;

    private final Map<String, LexiconNode> listed;
    private final Map<String, Integer> commonness;
    /** Sorted, so that words with one beginning stand together. */
    private final String[] words;

    /**
     * @param listed what is known of words by themselves; such a word is not clipped
     * @param commonness of generic words
     */
    ClippedWords(Map<String, LexiconNode> listed, Map<String, Integer> commonness) {
        this.listed = listed;
        this.commonness = commonness;
        this.words = commonness.keySet().stream()
                .filter(word -> isGeneric(listed.get(word), word))
                .toArray(String[]::new);
        Arrays.sort(words);
    }

    private static boolean isGeneric(@Nullable LexiconNode node, String word) {
        return node != null
                && node.term != null
                && node.term.role() == NameToken.Role.GENERIC
                && node.term.canonical().equals(word);
    }

    /** The commonest word with a beginning, and the two next ones as alternatives; or null. */
    @Nullable
    Term of(String beginning) {
        if (beginning.length() < SHORTEST) {
            return null;
        }
        int from = Arrays.binarySearch(words, beginning);
        int to = from < 0 ? -from - 1 : from;
        from = to;
        while (to < words.length && words[to].startsWith(beginning)) {
            to++;
        }
        if (from == to || listed.containsKey(beginning)) {
            return null;
        }
        List<String> meanings = Arrays.stream(words, from, to)
                .filter(word -> word.length() >= beginning.length() + LEAST_LOST)
                .sorted(Comparator.comparing((String word) -> -commonness.getOrDefault(word, 0)))
                .limit(MOST_MEANINGS)
                .toList();
        return meanings.isEmpty()
                ? null
                : new Term(
                        NameToken.Role.GENERIC,
                        meanings.get(0),
                        List.copyOf(meanings.subList(1, meanings.size())),
                        true);
    }
}
