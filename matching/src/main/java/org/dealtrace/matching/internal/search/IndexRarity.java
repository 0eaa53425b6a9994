package org.dealtrace.matching.internal.search;

import org.dealtrace.matching.internal.compare.LetterGrams;
import org.dealtrace.matching.internal.compare.Rarity;
import org.dealtrace.matching.internal.index.NameStatistics;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * The rarity of words by the counts of an index, smoothed by a background for words that a small index has rarely seen.
 *
 * <p>The share of a word is (count + background count) / (names + background names). The background of a word that the
 * index has not seen is {@value #BACKGROUND_NAMES} names. It shrinks each time the word is seen: a word met thirty
 * times on a list of three thousand is common on that list, even if it is rare elsewhere. So a word has nearly the same
 * bits in a list of the same kind that is ten times as long.
 */
public final class IndexRarity implements Rarity {

    /**
     * The weight of the background, in names, for a word that was not seen. Each time the word is seen, the divisor
     * grows by one.
     */
    private static final double BACKGROUND_NAMES = 5000;
    /** The background share of names with a word that is in no list of business words: 1 in 50,000. */
    private static final double UNLISTED_SHARE = 2e-5;
    /** Makes a word that was never seen a little rarer than one seen once, rather than infinitely rare. */
    private static final double SMOOTHING = 0.3;

    /** How many words keep their counts in memory; each takes about a hundred bytes. */
    private static final int CACHED_WORDS = 1 << 17;

    private static final double LEAST_GRAM_BITS = 0.2;
    private static final double LN2 = Math.log(2);

    private final NameStatistics statistics;
    private final float[] gramBits = new float[LetterGrams.SPACE];
    private final double log2Names;
    private final LossyCache<Double> wordBits = new LossyCache<>(CACHED_WORDS);

    public IndexRarity(NameStatistics statistics) {
        this.statistics = statistics;
        double names = Math.max(1, statistics.names());
        this.log2Names = Math.log(names) / LN2;
        int[] counts = new int[LetterGrams.SPACE];
        statistics.forEachGram((text, count) -> {
            if (text.length() == 3) {
                counts[LetterGrams.hash(text.charAt(0), text.charAt(1), text.charAt(2))] += count;
            }
        });
        float ofNone = gramBits(names, 0);
        for (int i = 0; i < counts.length; i++) {
            gramBits[i] = counts[i] == 0 ? ofNone : gramBits(names, counts[i]);
        }
    }

    private static float gramBits(double names, int count) {
        return (float) Math.max(LEAST_GRAM_BITS, Math.log((names + 1) / (count + 0.5)) / LN2);
    }

    @Override
    public double bits(String word) {
        Double known = wordBits.get(word);
        if (known == null) {
            known = measure(word);
            wordBits.put(word, known);
        }
        return known;
    }

    private double measure(String word) {
        double background = Math.max(UNLISTED_SHARE, NameAnalyzer.standard().backgroundShare(word));
        int count = statistics.wordCount(word);
        double trusted = BACKGROUND_NAMES / (1.0 + count);
        double share = (count + trusted * background + SMOOTHING) / (statistics.names() + trusted);
        return Math.max(0, -Math.log(share) / LN2);
    }

    @Override
    public double gramBits(int gram) {
        return gramBits[gram];
    }

    @Override
    public double log2Names() {
        return log2Names;
    }
}
