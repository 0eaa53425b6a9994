package org.dealtrace.matching.internal.sound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for the pieces of Latin words that a {@link TransliterationModel} knows, and for the parts of pieces. With
 * them a word is split only once for all comparisons.
 *
 * <p>A piece is consonants (its onset), vowels (its nucleus), and consonants again (its coda); each of them may be
 * empty.
 */
public final class LatinPieces {

    /** A unit stands for at most this many letters. */
    public static final int LONGEST = 6;
    /** Longer words are no transcription of a company's name. */
    static final int MOST_LETTERS = 20;

    /** Marks a slot whose letters are no piece. */
    static final int NO_PIECE = -1;

    /** The slot value of the table's first piece; piece n has this value minus n. */
    private static final int FIRST_PIECE = -2;

    /** How many bits the number of a nucleus has. There are fewer nuclei than onsets and codas. */
    private static final int NUCLEUS_BITS = 9;

    private static final int CODA_BITS = 11;

    /** The lowest probability of a letter; without it, words with very rare letters would look far too convincing. */
    private static final double RAREST_LETTER = 0.02;

    private static final int LETTERS = 26;
    private static final double LN2 = Math.log(2);

    /** Slots in the arrays of {@link Spelled} for each start letter, one for each length from 0 on. */
    public static final int SLOTS = LONGEST + 1;

    private final Map<String, Integer> onsets = new HashMap<>();
    private final Map<String, Integer> nuclei = new HashMap<>();
    private final Map<String, Integer> codas = new HashMap<>();
    private final Map<String, Integer> pieces = new HashMap<>();

    private final Numbers onsetNumbers;
    private final Numbers nucleusNumbers;
    private final Numbers codaNumbers;
    private final Numbers pieceNumbers;

    /** The bits of each letter, and of the end of a word, in a random sequence of letters. */
    private final double[] letterBits = new double[LETTERS + 1];

    /** The numbers of the parts of each piece, by the number of the piece. */
    private final int[] partsOfPiece;

    /**
     * The pieces of a Latin word, for each start and length. Each word of a list has one such object for each script it
     * is compared with, so a piece takes only four bytes.
     */
    public static final class Spelled {
        final String latin;
        /** The bits of the word as a random sequence of letters. */
        final double bits;
        /** The same as a probability. */
        final double chance;
        /**
         * The index is start times {@link #SLOTS} plus length. The value stands for a piece of the table, else for the
         * numbers of onset, nucleus and coda, or is {@link #NO_PIECE}.
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

        /** The number of the piece in a slot; -1 if the table does not have the piece. */
        int piece(int slot) {
            return slots[slot] <= FIRST_PIECE ? FIRST_PIECE - slots[slot] : -1;
        }

        /** The parts of the piece in a slot, to be read with the methods below; or {@link #NO_PIECE}. */
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

    /** Numbers all pieces and parts of a table. */
    LatinPieces(TransliterationCounts table) {
        table.onset().values().forEach(of -> addNumbers(of, onsets));
        table.nucleus().values().forEach(of -> addNumbers(of, nuclei));
        table.coda().values().forEach(of -> addNumbers(of, codas));
        table.piece().values().forEach(of -> addNumbers(of, pieces));
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
        for (int i = 0; i < letterBits.length; i++) {
            String letter = i < LETTERS ? String.valueOf((char) ('a' + i)) : "$";
            double share = table.letters().getOrDefault(letter, 0.0) / sum;
            letterBits[i] = -Math.log(Math.max(RAREST_LETTER, share)) / LN2;
        }
    }

    private static void addNumbers(Map<String, Double> counts, Map<String, Integer> numbers) {
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

    /** The number of a part. An unknown part gets a number by its length, above those of the known parts. */
    static int number(Map<String, Integer> parts, String text) {
        Integer known = parts.get(text);
        return known != null ? known : parts.size() + Math.min(text.length(), LONGEST);
    }

    /** Cuts a Latin word into pieces; null if it is too long or has letters other than a to z. */
    @Nullable
    Spelled spelled(String latin) {
        int n = latin.length();
        if (n > MOST_LETTERS) {
            return null;
        }
        double bits = letterBits[LETTERS];
        for (int i = 0; i < n; i++) {
            if (latin.charAt(i) < 'a' || latin.charAt(i) > 'z') {
                return null;
            }
            bits += letterBits[latin.charAt(i) - 'a'];
        }
        Spelled spelled = new Spelled(latin, bits, partsOfPiece);
        for (int start = 0; start <= n; start++) {
            for (int end = start; end <= Math.min(n, start + LONGEST); end++) {
                int piece = pieceNumbers.number(latin, start, end);
                int parts = piece < 0 ? parts(latin, start, end) : partsOfPiece[piece];
                if (parts == NO_PIECE) {
                    // a longer text cannot be a piece either
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
     * The numbers of texts of at most {@value #LONGEST} letters. The key packs five bits a letter, so a look-up needs
     * no substring.
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

        /** The slot of a key, or the free slot where it belongs. */
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

        /**
         * The number of a part of a text. An unknown text gets a number by its length, above those of the known texts.
         */
        int numberOrLength(String text, int from, int to) {
            int number = number(text, from, to);
            return number >= 0 ? number : size + to - from;
        }
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    /** Where the vowels of a piece begin. A y is a vowel, except at the start before another vowel. */
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

    /** Where the vowels of a piece end. A w after a vowel belongs to them, unless another vowel follows. */
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
