package org.dealtrace.matching.internal.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dealtrace.matching.internal.tables.SortedTable;
import org.dealtrace.matching.name.token.NameToken;
import org.jspecify.annotations.Nullable;

/** Finds generic words by their beginnings, for clipped words that are not listed: {@code communi}. */
final class ClippedWords {

    /** Shorter beginnings are too ambiguous. */
    private static final int SHORTEST = 4;
    /** A word with fewer letters less is an inflected form rather than clipped. */
    private static final int LEAST_LOST = 2;

    private static final int MOST_MEANINGS = 3;

    private ClippedWords() {}

    /**
     * The most common word with a beginning, and the two next ones as alternatives; or null.
     *
     * @param table of the lexicon, sorted
     */
    static @Nullable Term of(String beginning, Lexicon lexicon, SortedTable table) {
        if (beginning.length() < SHORTEST || lexicon.first(beginning) != null) {
            return null;
        }
        String from = LexiconSource.ABOUT + beginning;
        List<String> words = new ArrayList<>();
        for (int i = table.from(from); i < table.size() && table.key(i).startsWith(from); i++) {
            String word = table.key(i).substring(LexiconSource.ABOUT.length());
            if (word.length() >= beginning.length() + LEAST_LOST && isGeneric(lexicon.term(word), word)) {
                words.add(word);
            }
        }
        words.sort(Comparator.comparingInt(word -> -lexicon.commonness(word)));
        return words.isEmpty()
                ? null
                : new Term(
                        NameToken.Role.GENERIC,
                        words.get(0),
                        List.copyOf(words.subList(1, Math.min(words.size(), MOST_MEANINGS))),
                        true);
    }

    private static boolean isGeneric(@Nullable Term term, String word) {
        return term != null
                && term.role() == NameToken.Role.GENERIC
                && term.canonical().equals(word);
    }
}
