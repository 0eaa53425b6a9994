package org.dealtrace.matching.internal.compare;

/** How rare words and letter groups are among the names searched. */
public interface Rarity {

    /**
     * The information in a word: minus log2 of the share of names that have it.
     *
     * @param word a canonical word
     * @return 0 or more bits
     */
    double bits(String word);

    /**
     * The weight of a letter trigram, in bits like {@link #bits}.
     *
     * @param gram the trigram's hash, as {@link LetterGrams} computes it
     */
    double gramBits(int gram);

    /** The binary logarithm of the number of names searched: the bits needed to single out one name. */
    double log2Names();
}
