package org.dealtrace.benchmarks.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Names of companies that do not exist, any number of them, from a seed.
 *
 * <p>A name has as many words as real names have; each place holds a common word as often as in real names, else a
 * coined word from the letter model. Coined words come from a numbered vocabulary in which small numbers are likelier
 * (Zipf's law), so that there are rare words, words of medium rarity and words seen once, as in a register. Recombined
 * words make the list denser in near-namesakes than a register is. Name {@code i} depends on the seed and {@code i}
 * alone: lists of different sizes share their beginnings, and any part can be made on any thread.
 *
 * <p>Immutable.
 */
public final class NameGenerator {

    /** How many different coined words there are; about as many as a million real names have. */
    private static final int VOCABULARY = 500_000;
    /**
     * The shift of the law of Zipf and Mandelbrot: about as many words are common ones, which the counts hold, and are
     * not coined.
     */
    private static final int COMMON_RANKS = 1_000;
    /**
     * Share of the coined first words that are drawn evenly and so are mostly unique: the distinctive part of real
     * names.
     */
    private static final double EVEN_FIRST_WORDS = 0.6;

    private final long seed;
    private final TokenStatistics statistics;

    public NameGenerator(long seed) {
        this(seed, TokenStatistics.shipped());
    }

    NameGenerator(long seed, TokenStatistics statistics) {
        this.seed = seed;
        this.statistics = statistics;
    }

    /**
     * The name with a number.
     *
     * @param number 0 or more
     */
    public String name(long number) {
        Chance chance = Chance.of(seed, number);
        int length = statistics.length(chance);
        List<String> words = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            String word = statistics.commonWord(i, length, chance);
            // a name of one common word would be anybody's
            words.add(word.isEmpty() || length == 1 ? coined(i, chance) : word);
        }
        if (words.stream().noneMatch(w -> w.length() > 1)) {
            words.set(0, coined(0, chance));
        }
        return words.stream().map(NameGenerator::capital).collect(Collectors.joining(" "));
    }

    private String coined(int place, Chance chance) {
        boolean even = place == 0 && chance.withProbability(EVEN_FIRST_WORDS);
        return statistics.coinedWord(
                seed, even ? chance.index(4 * VOCABULARY) : chance.zipfBelow(VOCABULARY, COMMON_RANKS));
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
