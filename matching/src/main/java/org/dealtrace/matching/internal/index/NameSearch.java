package org.dealtrace.matching.internal.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.matching.internal.index.MaxScoreSearcher.FieldQuery;
import org.dealtrace.matching.internal.index.TopNames.Hit;

/**
 * One name looked for in an index: first by what is cheap, then, when that finds nothing good, by the rest. For one
 * thread.
 */
public final class NameSearch {

    /** An acronym that stands for a name's initials is less sure than a word in common. */
    private static final double ACRONYM = 0.7;
    /** A syllable says less than a word. */
    private static final double SYLLABLE = 0.7;

    /**
     * The least share of the letters of a Latin name that a name in another script must have in common with it.
     * Comparing across scripts takes longer than anything else, and without this share every Latin name would be
     * compared with a hundred others.
     */
    private static final double LEAST_HEARD = 0.1;

    /** The same for its sounds. */
    private static final double LEAST_SOUND = 0.15;

    /** The set has room for about this number of names, so that it seldom grows. */
    private static final int USUALLY_SEEN = 256;

    private final Retrieval retrieval;
    private final IndexTerms terms;
    private final Set<Integer> seen = new HashSet<>(USUALLY_SEEN);

    NameSearch(Retrieval retrieval, IndexTerms terms) {
        this.retrieval = retrieval;
        this.terms = terms;
    }

    /**
     * The names with the same words, or with initials for words; in a thousandth of the time that {@link #byLetters}
     * takes for common letters.
     *
     * @param limit how many at most, 0 or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public List<Candidate> byWords(int limit) {
        return byWords(limit, 0);
    }

    /**
     * The same, but only names that have a share of the words, weighed by their rarity: the common words of a name need
     * not be looked up then, which among a million names takes a fraction of the time.
     *
     * @param limit how many at most, 0 or more
     * @param share 0 for any name, up to 1 for those with all of the words and hardly others
     * @throws IllegalArgumentException if the limit is negative, or the share not 0 to 1
     */
    public List<Candidate> byWords(int limit, double share) {
        return unseen(List.of(retrieval.find(
                List.of(
                        new FieldQuery(IndexFields.WORDS, terms.of(IndexFields.WORDS), 1),
                        new FieldQuery(IndexFields.WORDS, terms.of(IndexFields.SYLLABLES), SYLLABLE),
                        new FieldQuery(IndexFields.INITIALS, terms.of(IndexFields.ACRONYMS), ACRONYM),
                        new FieldQuery(IndexFields.ACRONYMS, terms.of(IndexFields.INITIALS), ACRONYM)),
                retrieval.scoresOfWords,
                limit,
                share)));
    }

    /**
     * The names with the same letters or sounds, other than those already returned.
     *
     * @param limit how many at most by letters, by letters of other scripts, and by sounds; 0 or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public List<Candidate> byLetters(int limit) {
        return unseen(
                List.of(byGrams(limit, 0), heard(limit), byNative(limit, 0), byShapes(limit, 0), bySounds(limit)));
    }

    /**
     * The names of the same script that have a share of the letters, weighed by their rarity, other than those already
     * returned.
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
     * @param limit how many at most by letters, and by sounds; 0 or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public List<Candidate> bySound(int limit) {
        return unseen(List.of(heard(limit), bySounds(limit)));
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

    private List<Hit> heard(int limit) {
        return terms.latin()
                ? find(IndexFields.HEARD, IndexFields.GRAMS, retrieval.scoresOfGrams, limit, LEAST_HEARD)
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
                terms.latin() ? LEAST_SOUND : 0);
    }

    /** The names with the terms that this name has in the second field, in the first. */
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
