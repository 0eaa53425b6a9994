package org.dealtrace.matching.internal.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.index.MaxScoreSearcher.FieldQuery;
import org.dealtrace.matching.internal.index.TopNames.Hit;

/**
 * The search for one name in an index. The caller starts with the cheap search by words, and goes on by letters and
 * sounds if nothing good is found. For one thread.
 */
public final class NameSearch {

    /** The boost of an acronym that matches initials; below 1, because a word in common is more certain. */
    private static final double ACRONYM_BOOST = 0.7;
    /** The boost of a syllable; below 1, because a word is more certain. */
    private static final double SYLLABLE_BOOST = 0.7;

    /**
     * A name in another script must have at least this share of the letters of a Latin query, in its likely Latin
     * spellings. Comparing across scripts takes the most time. Without this limit every Latin name would be compared
     * with a hundred names in other scripts.
     */
    private static final double LEAST_LETTERS = 0.1;

    /** The same limit for sounds. */
    private static final double LEAST_SOUNDS = 0.15;

    /** The initial size of the set of names seen, so that it rarely grows. */
    private static final int USUALLY_SEEN = 256;

    private final Retrieval retrieval;
    private final IndexTerms terms;
    private final Set<Integer> seen = new HashSet<>(USUALLY_SEEN);

    NameSearch(Retrieval retrieval, IndexTerms terms) {
        this.retrieval = retrieval;
        this.terms = terms;
    }

    /**
     * The names with the same words, or with initials in place of words. {@link #byLetters} can take a thousand times
     * as long, if the letters are common.
     *
     * @param limit how many at most, 0 or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public List<Candidate> byWords(int limit) {
        return byWords(limit, 0);
    }

    /**
     * The names that have at least a share of the words, weighted by rarity. Common words then need no look-up, which
     * saves most of the time among a million names.
     *
     * @param limit how many at most, 0 or more
     * @param share the least share, from 0 for any name to 1 for names with all of the words and hardly others
     * @throws IllegalArgumentException if the limit is negative, or the share not 0 to 1
     */
    public List<Candidate> byWords(int limit, double share) {
        return unseen(List.of(retrieval.find(
                List.of(
                        new FieldQuery(IndexFields.WORDS, terms.of(IndexFields.WORDS), 1),
                        new FieldQuery(IndexFields.WORDS, terms.of(IndexFields.SYLLABLES), SYLLABLE_BOOST),
                        new FieldQuery(IndexFields.INITIALS, terms.of(IndexFields.ACRONYMS), ACRONYM_BOOST),
                        new FieldQuery(IndexFields.ACRONYMS, terms.of(IndexFields.INITIALS), ACRONYM_BOOST)),
                retrieval.scoresOfWords,
                limit,
                share)));
    }

    /**
     * The names with the same letters or sounds, other than those already returned.
     *
     * @param limit the most names by letters, by letters of other scripts, and by sounds each; 0 or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public List<Candidate> byLetters(int limit) {
        return unseen(List.of(
                byGrams(limit, 0), byLikelySpellings(limit), byNative(limit, 0), byShapes(limit, 0), bySounds(limit)));
    }

    /**
     * The names in the same script that have at least a share of the letters, weighted by rarity, other than those
     * already returned.
     *
     * @param limit how many at most, 0 or more
     * @param share as in {@link #byWords(int, double)}
     * @throws IllegalArgumentException if the limit is negative, or the share not 0 to 1
     */
    public List<Candidate> bySpelling(int limit, double share) {
        return unseen(List.of(terms.latin() ? byGrams(limit, share) : byNative(limit, share), byShapes(limit, share)));
    }

    /**
     * The names in other scripts that sound alike, other than those already returned.
     *
     * @param limit the most names by letters and by sounds each; 0 or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public List<Candidate> bySound(int limit) {
        return unseen(List.of(byLikelySpellings(limit), bySounds(limit)));
    }

    private List<Hit> byGrams(int limit, double share) {
        return find(IndexFields.GRAMS, IndexFields.GRAMS, retrieval.scoresOfGrams, limit, share);
    }

    private List<Hit> byNative(int limit, double share) {
        return find(IndexFields.NATIVE, IndexFields.NATIVE, retrieval.scoresOfNative, limit, share);
    }

    private List<Hit> byShapes(int limit, double share) {
        return find(IndexFields.SHAPES, IndexFields.SHAPES, retrieval.scoresOfShapes, limit, share);
    }

    private List<Hit> byLikelySpellings(int limit) {
        return terms.latin()
                ? find(IndexFields.HEARD, IndexFields.GRAMS, retrieval.scoresOfGrams, limit, LEAST_LETTERS)
                : find(IndexFields.GRAMS, IndexFields.HEARD, retrieval.scoresOfGrams, limit, 0);
    }

    private List<Hit> bySounds(int limit) {
        FieldQuery other = new FieldQuery(IndexFields.SOUNDS_OTHER, terms.sounds(), 1);
        return retrieval.find(
                terms.latin()
                        ? List.of(other)
                        : List.of(other, new FieldQuery(IndexFields.SOUNDS_LATIN, terms.sounds(), 1)),
                retrieval.scoresOfWords,
                limit,
                terms.latin() ? LEAST_SOUNDS : 0);
    }

    /** The names that have in {@code field} the terms that this name has in {@code own}. */
    private List<Hit> find(String field, String own, NameScores scores, int limit, double share) {
        return retrieval.find(List.of(new FieldQuery(field, terms.of(own), 1)), scores, limit, share);
    }

    private List<Candidate> unseen(List<List<Hit>> lists) {
        List<Hit> hits = new ArrayList<>();
        for (List<Hit> list : lists) {
            for (Hit hit : list) {
                if (seen.add(retrieval.number(hit))) {
                    hits.add(hit);
                }
            }
        }
        return retrieval.candidates(hits);
    }
}
