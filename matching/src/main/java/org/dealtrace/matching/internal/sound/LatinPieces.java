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
public final class LatinPieces {

    /** A unit stands for at most this many letters. */
    public static final int LONGEST = 6;
    /** Longer words are no transcription of a company's name. */
    static final int MOST_LETTERS = 20;

    /** Stands in a slot of letters that are no piece. */
    static final int NO_PIECE = -1;

    /** Stands for the first piece that the table has; this less its number for the others. */
    private static final int FIRST_PIECE = -2;

    /** The bits of the numbers of nuclei, of which there are few, and of codas; onsets have as many as codas. */
    private static final int NUCLEUS_BITS = 9;

    private static final int CODA_BITS = 11;

    /** No letter counts as rarer, or its row would be the likeliest of all. */
    private static final double RAREST_LETTER = 0.02;

    private static final int LETTERS = 26;
    private static final double LN2 = Math.log(2);

    /** Places in the arrays of {@link Spelled} for one letter: a piece that begins there has no letter at least. */
    public static final int SLOTS = LONGEST + 1;

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

    /** By the number of a piece, the numbers of its parts. */
    private final int[] partsOfPiece;

    /**
     * What a Latin word is made of, for each start and length. Each word of a list has one for each other script, so it
     * takes four bytes for a piece.
     */
    public static final class Spelled {
        final String latin;
        /** What it is worth as a row of letters, in bits. */
        final double bits;
        /** The same as a probability. */
        final double chance;
        /**
         * By start times {@link #SLOTS} plus length: a piece that the table has, or the numbers of the onset, nucleus
         * and coda; or {@link #NO_PIECE}.
         */
        private final int[] slots;

        private final int[] partsOfPiece;

        private Spelled(String latin, double bits, int[] partsOfPiece) {
            this.latin = latin;
            this.bits = bits;
            this.chance = Math.pow(2, -bits);
            this.partsOfPiece = partsOfPiece;
            this.slots = new int[(latin.length() + 1) * SLOTS];
            Arrays.fill(slots, NO_PIECE);
        }

        /** The number of the piece in a slot; -1 where the table does not have it. */
        int piece(int slot) {
            return slots[slot] <= FIRST_PIECE ? FIRST_PIECE - slots[slot] : -1;
        }

        /** The parts of the piece in a slot, whose numbers are told by the methods below; or {@link #NO_PIECE}. */
        int parts(int slot) {
            return slots[slot] <= FIRST_PIECE ? partsOfPiece[FIRST_PIECE - slots[slot]] : slots[slot];
        }
    }

    static int onset(int parts) {
        return parts >>> (NUCLEUS_BITS + CODA_BITS);
    }

    static int nucleus(int parts) {
        return (parts >>> CODA_BITS) & ((1 << NUCLEUS_BITS) - 1);
    }

    static int coda(int parts) {
        return parts & ((1 << CODA_BITS) - 1);
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
        if (Math.max(onsets.size(), codas.size()) + LONGEST >= 1 << CODA_BITS
                || nuclei.size() + LONGEST >= 1 << NUCLEUS_BITS) {
            throw new IllegalStateException("a table has more onsets, nuclei or codas than fit: " + onsets.size() + ", "
                    + nuclei.size() + ", " + codas.size());
        }
        partsOfPiece = new int[pieces.size()];
        pieces.forEach((text, number) -> partsOfPiece[number] = parts(text, 0, text.length()));
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
        Spelled spelled = new Spelled(latin, bits, partsOfPiece);
        for (int start = 0; start <= n; start++) {
            for (int end = start; end <= Math.min(n, start + LONGEST); end++) {
                int piece = pieceNumbers.number(latin, start, end);
                int parts = piece < 0 ? parts(latin, start, end) : partsOfPiece[piece];
                if (parts == NO_PIECE) {
                    // with more letters it is none either
                    break;
                }
                spelled.slots[start * SLOTS + end - start] = piece < 0 ? parts : FIRST_PIECE - piece;
            }
        }
        return spelled;
    }

    /** The numbers of the onset, nucleus and coda of some letters; or {@link #NO_PIECE}. */
    private int parts(String word, int start, int end) {
        int vowels = vowelsFrom(word, start, end);
        int rest = vowelsTo(word, vowels, end);
        return hasVowel(word, rest, end)
                ? NO_PIECE
                : (onsetNumbers.numberOrLength(word, start, vowels) << (NUCLEUS_BITS + CODA_BITS))
                        | (nucleusNumbers.numberOrLength(word, vowels, rest) << CODA_BITS)
                        | codaNumbers.numberOrLength(word, rest, end);
    }

    /**
     * The numbers of texts of at most {@value #LONGEST} letters, looked up by their letters in five bits each, without
     * cutting them out.
     */
    private static final class Numbers {
        private static final int LETTER_BITS = 5;

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
                key = (key << LETTER_BITS) | (text.charAt(i) - 'a' + 1);
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
    public static int vowelsFrom(String word, int start, int end) {
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
    public static int vowelsTo(String word, int from, int end) {
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
