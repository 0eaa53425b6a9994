package org.dealtrace.matching.internal.sound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pieces of Latin words that a table of {@link TransliterationModel} knows, and their parts, by number, so that a
 * word is split only once for all comparisons.
 *
 * <p>A piece is consonants (its onset), vowels (its nucleus), and consonants again (its coda); each of them may be
 * empty.
 */
final class LatinPieces {

    /** A unit stands for at most so many letters. */
    static final int LONGEST = 6;
    /** Longer words are no transcription of a company's name. */
    static final int MOST_LETTERS = 20;

    /** Stands in a slot of letters that are no piece. */
    static final long NO_PIECE = -1;

    /** No letter counts as rarer, or its row would be the likeliest of all. */
    private static final double RAREST_LETTER = 0.02;

    private static final int LETTERS = 26;
    private static final double LN2 = Math.log(2);

    /** Places in the arrays of {@link Spelled} for one letter: a piece that begins there has no letter at least. */
    static final int SLOTS = LONGEST + 1;

    private final Map<String, Integer> onsets = new HashMap<>();
    private final Map<String, Integer> nuclei = new HashMap<>();
    private final Map<String, Integer> codas = new HashMap<>();
    private final Map<String, Integer> pieces = new HashMap<>();

    private final Numbers onsetNumbers;
    private final Numbers nucleusNumbers;
    private final Numbers codaNumbers;
    private final Numbers pieceNumbers;

    /** What each letter is worth in a row of letters, and the end of it, in bits. */
    private final double[] letters = new double[LETTERS + 1];

    /** What a Latin word is made of, for each start and length. */
    static final class Spelled {
        final String latin;
        /** What it is worth as a row of letters, in bits. */
        final double bits;
        /** The same as a probability. */
        final double chance;
        /**
         * By start times {@link #SLOTS} plus length: the numbers of the onset, nucleus, coda and piece in 16 bits each,
         * the last -1 where the table does not have it; or {@link #NO_PIECE}.
         */
        private final long[] parts;

        private Spelled(String latin, double bits) {
            this.latin = latin;
            this.bits = bits;
            this.chance = Math.pow(2, -bits);
            this.parts = new long[(latin.length() + 1) * SLOTS];
            Arrays.fill(parts, NO_PIECE);
        }

        /** What the parts of a slot are; its numbers are told by the methods below. */
        long parts(int slot) {
            return parts[slot];
        }
    }

    static int onset(long parts) {
        return (int) (parts >>> 48);
    }

    static int nucleus(long parts) {
        return (int) (parts >>> 32) & 0xFFFF;
    }

    static int coda(long parts) {
        return (int) (parts >>> 16) & 0xFFFF;
    }

    /** Or -1. */
    static int piece(long parts) {
        return (short) parts;
    }

    /** Numbers whatever a table has. */
    LatinPieces(TransliterationCounts table) {
        table.onset().values().forEach(of -> number(of, onsets));
        table.nucleus().values().forEach(of -> number(of, nuclei));
        table.coda().values().forEach(of -> number(of, codas));
        table.piece().values().forEach(of -> number(of, pieces));
        onsetNumbers = new Numbers(onsets);
        nucleusNumbers = new Numbers(nuclei);
        codaNumbers = new Numbers(codas);
        pieceNumbers = new Numbers(pieces);
        double sum = table.letters().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        for (int i = 0; i < letters.length; i++) {
            String letter = i < LETTERS ? String.valueOf((char) ('a' + i)) : "$";
            double share = table.letters().getOrDefault(letter, 0.0) / sum;
            letters[i] = -Math.log(Math.max(RAREST_LETTER, share)) / LN2;
        }
    }

    private static void number(Map<String, Double> counts, Map<String, Integer> numbers) {
        counts.keySet().forEach(text -> numbers.computeIfAbsent(text, t -> numbers.size()));
    }

    Map<String, Integer> onsets() {
        return onsets;
    }

    Map<String, Integer> nuclei() {
        return nuclei;
    }

    Map<String, Integer> codas() {
        return codas;
    }

    Map<String, Integer> pieces() {
        return pieces;
    }

    /** The number of a part; behind those that are known stand the lengths of the others. */
    static int number(Map<String, Integer> parts, String text) {
        Integer known = parts.get(text);
        return known != null ? known : parts.size() + Math.min(text.length(), LONGEST);
    }

    /** Takes a Latin word apart, or null for one that is too long or has other letters than a to z. */
    @Nullable
    Spelled spelled(String latin) {
        int n = latin.length();
        if (n > MOST_LETTERS) {
            return null;
        }
        double bits = letters[LETTERS];
        for (int i = 0; i < n; i++) {
            if (latin.charAt(i) < 'a' || latin.charAt(i) > 'z') {
                return null;
            }
            bits += letters[latin.charAt(i) - 'a'];
        }
        Spelled spelled = new Spelled(latin, bits);
        for (int start = 0; start <= n; start++) {
            for (int end = start; end <= Math.min(n, start + LONGEST); end++) {
                int vowels = vowelsFrom(latin, start, end);
                int rest = vowelsTo(latin, vowels, end);
                if (hasVowel(latin, rest, end)) {
                    continue;
                }
                spelled.parts[start * SLOTS + end - start] = ((long) onsetNumbers.numberOrLength(latin, start, vowels)
                                << 48)
                        | ((long) nucleusNumbers.numberOrLength(latin, vowels, rest) << 32)
                        | ((long) codaNumbers.numberOrLength(latin, rest, end) << 16)
                        | (pieceNumbers.number(latin, start, end) & 0xFFFF);
            }
        }
        return spelled;
    }

    /**
     * The numbers of texts of at most {@value #LONGEST} letters, looked up by their letters in five bits each, without
     * cutting them out.
     */
    private static final class Numbers {
        private static final int BITS = 5;

        private final int size;
        private final int[] keys;
        private final short[] values;

        Numbers(Map<String, Integer> texts) {
            size = texts.size();
            keys = new int[Integer.highestOneBit(Math.max(1, size)) * 4];
            values = new short[keys.length];
            Arrays.fill(keys, -1);
            texts.forEach((text, number) -> {
                int key = key(text, 0, text.length());
                int at = slot(key);
                keys[at] = key;
                values[at] = number.shortValue();
            });
        }

        private static int key(String text, int from, int to) {
            int key = 0;
            for (int i = from; i < to; i++) {
                key = (key << BITS) | (text.charAt(i) - 'a' + 1);
            }
            return key;
        }

        /** Where a key stands, or would. */
        private int slot(int key) {
            int at = ((key * 0x9E3779B1) >>> 7) & (keys.length - 1);
            while (keys[at] != key && keys[at] >= 0) {
                at = (at + 1) & (keys.length - 1);
            }
            return at;
        }

        /** The number of a part of a text, or -1. */
        int number(String text, int from, int to) {
            int key = key(text, from, to);
            int at = slot(key);
            return keys[at] == key ? values[at] : -1;
        }

        /** The same; behind those that are known stand the lengths of the others. */
        int numberOrLength(String text, int from, int to) {
            int number = number(text, from, to);
            return number >= 0 ? number : size + to - from;
        }
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    /** Where the vowels of a piece begin; a y is one unless it stands first, before another. */
    static int vowelsFrom(String word, int start, int end) {
        int i = start;
        while (i < end) {
            char c = word.charAt(i);
            boolean consonant = !isVowel(c) && (c != 'y' || (i == start && i + 1 < end && isVowel(word.charAt(i + 1))));
            if (!consonant) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Where they end; a w behind a vowel and before none belongs to them. */
    static int vowelsTo(String word, int from, int end) {
        int i = from;
        while (i < end) {
            char c = word.charAt(i);
            boolean glide = c == 'w' && i > from && (i + 1 == end || !isVowel(word.charAt(i + 1)));
            if (!isVowel(c) && c != 'y' && !glide) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static boolean hasVowel(String word, int from, int end) {
        for (int i = from; i < end; i++) {
            if (isVowel(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
