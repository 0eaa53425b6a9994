package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How likely Chinese syllables write the sound of a Latin word: 伊莱克斯 of Electrolux, 斯堪尼亚 of Scania.
 *
 * <p>Chinese writes a foreign name syllable by syllable, each by one of some hundred characters that are usual for it, and leaves out or
 * puts in sounds as its syllables demand. So each character stands for a piece of the Latin word, and what a piece may be is learned from
 * pairs of names by expectation and maximisation (the joint source and channel of Li, Zhang and Su, "A joint source-channel model for
 * machine transliteration", ACL 2004). A piece is the consonants at its beginning, the vowels, and the consonants at its end; a syllable
 * that was seldom seen is estimated from others of its initial and of its final.
 *
 * <p>What is told is the weight of evidence: how much likelier the Latin word is if it is what the syllables write than as a row of
 * letters of their usual frequency, in bits. The table is {@code transcription.tsv}; {@code TranscriptionTableTest} makes it from the
 * known names, and says how well one made of a part of them tells the rest.
 */
final class Transcription {

    /** A character stands for at most so many letters. */
    static final int LONGEST_PIECE = 6;
    /** Longer words are no transcription of a company's name; more syllables are several words. */
    static final int MOST_LETTERS = 20;

    static final int MOST_SYLLABLES = 8;

    /** Counts that the estimate by initial and final is worth beside those of the syllable itself. */
    private static final double OF_PARTS = 6;
    /** No letter counts as rarer, or its row would be the likeliest of all. */
    private static final double RAREST_LETTER = 0.02;

    private static final double LN2 = Math.log(2);

    /** What a Latin word is made of for spelling: for each start and length the piece's parts, and the word's bits as a row of letters. */
    static final class Spelled {
        final int letters;
        final double bits;
        /** By start times {@link #SLOTS} plus length: the index of the onset, nucleus and coda, or -1 where that is no piece. */
        final int[] onset;

        final int[] nucleus;
        final int[] coda;
        /** The piece's number among those that syllables were seen with, or -1. */
        final int[] piece;

        private Spelled(int letters, double bits) {
            this.letters = letters;
            this.bits = bits;
            int slots = (letters + 1) * SLOTS;
            this.onset = filled(slots);
            this.nucleus = filled(slots);
            this.coda = filled(slots);
            this.piece = filled(slots);
        }

        private static int[] filled(int length) {
            int[] array = new int[length];
            Arrays.fill(array, -1);
            return array;
        }
    }

    private static final int SLOTS = LONGEST_PIECE + 1;

    /** A syllable with what it was seen to stand for. */
    private record Syllable(
            double[] onset, double[] nucleus, double[] coda, Map<String, Double> seen, double[] pieces, double sum) {}

    /** Syllables that were looked up. */
    static final class Written {
        private final @Nullable Syllable[] syllables;

        private Written(@Nullable Syllable[] syllables) {
            this.syllables = syllables;
        }
    }

    /**
     * Looks syllables up.
     *
     * @param syllables in pinyin
     */
    Written written(List<String> syllables) {
        return new Written(syllables.stream().map(this.syllables::get).toArray(Syllable[]::new));
    }

    private final PieceParts onsets;
    private final PieceParts nuclei;
    private final PieceParts codas;
    private final Map<String, Integer> pieces = new HashMap<>();
    private final Map<String, Syllable> syllables = new HashMap<>();
    private final double[] letterBits = new double[128];
    private final double endBits;
    /** By syllable, what {@link #likeliest} gave; of each of the few hundred at most once or so. */
    private final Map<String, List<Way>> likeliest = new ConcurrentHashMap<>();

    /**
     * A model from counts.
     *
     * @param onset by initial, the consonants that its pieces begin with
     * @param nucleus by final, their vowels
     * @param coda by final, the consonants behind these
     * @param seen by syllable, its pieces
     * @param letters of Latin words, and {@code $} for their ends
     */
    Transcription(
            Map<String, Map<String, Double>> onset,
            Map<String, Map<String, Double>> nucleus,
            Map<String, Map<String, Double>> coda,
            Map<String, Map<String, Double>> seen,
            Map<String, Double> letters) {
        onsets = new PieceParts(onset);
        nuclei = new PieceParts(nucleus);
        codas = new PieceParts(coda);
        for (Map<String, Double> of : seen.values()) {
            for (String piece : of.keySet()) {
                pieces.computeIfAbsent(piece, p -> pieces.size());
            }
        }
        for (String syllable : Pinyin.all()) {
            Map<String, Double> of = seen.getOrDefault(syllable, Map.of());
            double[] counts = new double[pieces.size()];
            of.forEach((piece, count) -> counts[number(piece)] = count);
            String initial = Pinyin.initial(syllable);
            String end = syllable.substring(initial.length());
            double sum = of.values().stream().mapToDouble(Double::doubleValue).sum();
            syllables.put(
                    syllable,
                    new Syllable(onsets.of(initial), nuclei.of(end), codas.of(end), Map.copyOf(of), counts, sum));
        }
        double sum = letters.values().stream().mapToDouble(Double::doubleValue).sum();
        for (char c = 0; c < letterBits.length; c++) {
            letterBits[c] = bits(letters, String.valueOf(c), sum);
        }
        endBits = bits(letters, "$", sum);
    }

    private int number(String piece) {
        return pieces.getOrDefault(piece, -1);
    }

    private static double bits(Map<String, Double> letters, String letter, double sum) {
        return -Math.log(Math.max(RAREST_LETTER, letters.getOrDefault(letter, 0.0) / sum)) / LN2;
    }

    /** The shipped table. */
    static Transcription standard() {
        return Standard.TABLE;
    }

    private static final class Standard {
        static final Transcription TABLE = read(ScriptData.lines("transcription.tsv"));
    }

    /** Reads lines of a part, a context, and pieces with their counts. */
    static Transcription read(List<String> lines) {
        // sorted, so that sums are added in one order everywhere
        Map<String, Map<String, Map<String, Double>>> parts = new HashMap<>();
        for (String line : lines) {
            String[] cells = line.split("\t", -1);
            Map<String, Double> counts = new TreeMap<>();
            for (String cell : cells[2].split(" ")) {
                int colon = cell.indexOf(':');
                counts.put(cell.substring(0, colon), Double.valueOf(cell.substring(colon + 1)));
            }
            parts.computeIfAbsent(cells[0], p -> new TreeMap<>()).put(cells[1], counts);
        }
        return new Transcription(
                parts.getOrDefault("onset", Map.of()),
                parts.getOrDefault("nucleus", Map.of()),
                parts.getOrDefault("coda", Map.of()),
                parts.getOrDefault("piece", Map.of()),
                parts.getOrDefault("letter", Map.of()).getOrDefault("", Map.of()));
    }

    /** Takes a Latin word apart, or null for one that is too long or has other letters. */
    @Nullable
    Spelled spelled(String latin) {
        int n = latin.length();
        if (n == 0 || n > MOST_LETTERS) {
            return null;
        }
        double bits = endBits;
        for (int i = 0; i < n; i++) {
            char c = latin.charAt(i);
            if (c < 'a' || c > 'z') {
                return null;
            }
            bits += letterBits[c];
        }
        Spelled spelled = new Spelled(n, bits);
        for (int start = 0; start <= n; start++) {
            for (int length = 0; length <= Math.min(LONGEST_PIECE, n - start); length++) {
                String piece = latin.substring(start, start + length);
                int vowels = vowelsFrom(piece);
                int end = vowelsTo(piece, vowels);
                if (hasVowel(piece, end)) {
                    continue;
                }
                int slot = start * SLOTS + length;
                spelled.onset[slot] = onsets.index(piece.substring(0, vowels));
                spelled.nucleus[slot] = nuclei.index(piece.substring(vowels, end));
                spelled.coda[slot] = codas.index(piece.substring(end));
                spelled.piece[slot] = number(piece);
            }
        }
        return spelled;
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    /** Where the vowels of a piece begin; a y is one unless it stands first, before another. */
    static int vowelsFrom(String piece) {
        int i = 0;
        while (i < piece.length()) {
            char c = piece.charAt(i);
            boolean consonant = !isVowel(c) && (c != 'y' || (i == 0 && piece.length() > 1 && isVowel(piece.charAt(1))));
            if (!consonant) {
                return i;
            }
            i++;
        }
        return i;
    }

    /** Where they end; a w behind a vowel and before none belongs to them. */
    static int vowelsTo(String piece, int from) {
        int i = from;
        while (i < piece.length()) {
            char c = piece.charAt(i);
            boolean glide = c == 'w' && i > from && (i + 1 == piece.length() || !isVowel(piece.charAt(i + 1)));
            if (!isVowel(c) && c != 'y' && !glide) {
                return i;
            }
            i++;
        }
        return i;
    }

    static boolean hasVowel(String piece, int from) {
        for (int i = from; i < piece.length(); i++) {
            if (isVowel(piece.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The evidence that a Latin word is what syllables write.
     *
     * @param written pinyin, at most {@value #MOST_SYLLABLES}
     * @return bits; negative infinity where it cannot be
     */
    double bits(List<String> written, Spelled latin) {
        return bits(written(written), latin);
    }

    /** The same of syllables that are looked up. */
    double bits(Written written, Spelled latin) {
        Syllable[] looked = written.syllables;
        double[] sums = new double[latin.letters + 1];
        double[] next = new double[latin.letters + 1];
        sums[0] = 1;
        for (int i = 0; i < looked.length; i++) {
            step(looked[i], latin, sums, next, looked.length - i - 1);
            double[] swap = sums;
            sums = next;
            next = swap;
            Arrays.fill(next, 0);
        }
        return Math.log(sums[latin.letters]) / LN2 + latin.bits;
    }

    /** Adds, to the probabilities of beginnings with one more syllable, those that follow from the ones without it. */
    private static void step(@Nullable Syllable syllable, Spelled latin, double[] before, double[] after, int left) {
        if (syllable == null) {
            return;
        }
        int n = latin.letters;
        // what is left must fit into the syllables that are left
        int least = Math.max(0, n - LONGEST_PIECE * left);
        for (int start = 0; start <= n; start++) {
            double sum = before[start];
            if (sum == 0) {
                continue;
            }
            for (int end = Math.max(start, least); end <= Math.min(n, start + LONGEST_PIECE); end++) {
                after[end] += sum * probability(syllable, latin, start * SLOTS + end - start);
            }
        }
    }

    /** The probability of each beginning of the word for each number of syllables. */
    double[][] forward(List<String> written, Spelled latin) {
        double[][] sums = new double[written.size() + 1][latin.letters + 1];
        sums[0][0] = 1;
        for (int i = 0; i < written.size(); i++) {
            step(syllables.get(written.get(i)), latin, sums[i], sums[i + 1], written.size() - i - 1);
        }
        return sums;
    }

    /**
     * What each syllable most likely stands for, by the one way that is the likeliest (Viterbi).
     *
     * @return a piece for each syllable, which may be empty; no piece at all where the word cannot be what they write
     */
    List<String> pieces(List<String> written, String latin) {
        Spelled spelled = spelled(latin);
        if (spelled == null) {
            return List.of();
        }
        int n = latin.length();
        double[][] best = new double[written.size() + 1][n + 1];
        int[][] from = new int[written.size() + 1][n + 1];
        best[0][0] = 1;
        for (int i = 0; i < written.size(); i++) {
            for (int start = 0; start <= n; start++) {
                for (int end = start; end <= Math.min(n, start + LONGEST_PIECE); end++) {
                    double way = best[i][start] * probability(written.get(i), spelled, start, end);
                    if (way > best[i + 1][end]) {
                        best[i + 1][end] = way;
                        from[i + 1][end] = start;
                    }
                }
            }
        }
        if (best[written.size()][n] == 0) {
            return List.of();
        }
        List<String> pieces = new ArrayList<>(written.size());
        int end = n;
        for (int i = written.size(); i > 0; i--) {
            pieces.add(0, latin.substring(from[i][end], end));
            end = from[i][end];
        }
        return pieces;
    }

    /** How likely a syllable stands for the letters from one place to another. */
    double probability(String syllable, Spelled latin, int start, int end) {
        Syllable of = syllables.get(syllable);
        return of == null ? 0 : probability(of, latin, start * SLOTS + end - start);
    }

    private static double probability(Syllable syllable, Spelled latin, int slot) {
        if (latin.onset[slot] < 0) {
            return 0;
        }
        double parts = syllable.onset[latin.onset[slot]]
                * syllable.nucleus[latin.nucleus[slot]]
                * syllable.coda[latin.coda[slot]];
        double seen = latin.piece[slot] < 0 ? 0 : syllable.pieces[latin.piece[slot]];
        return (seen + OF_PARTS * parts) / (syllable.sum + OF_PARTS);
    }

    private static final int BEAM = 24;
    private static final int PIECES_OF_A_SYLLABLE = 8;

    private record Way(String text, double probability) {}

    /** How the syllables are likely spelled, the likeliest first. */
    List<String> spellings(List<String> written, int most) {
        List<Way> ways = List.of(new Way("", 1));
        for (String name : written) {
            Syllable syllable = syllables.get(name);
            if (syllable == null) {
                return List.of();
            }
            List<Way> pieceWays = likeliest.computeIfAbsent(name, n -> likeliest(n, syllable));
            Map<String, Double> next = new HashMap<>();
            for (Way way : ways) {
                for (Way piece : pieceWays) {
                    next.merge(way.text() + piece.text(), way.probability() * piece.probability(), Double::sum);
                }
            }
            ways = next.entrySet().stream()
                    .map(e -> new Way(e.getKey(), e.getValue()))
                    .sorted(Comparator.comparingDouble(Way::probability)
                            .reversed()
                            .thenComparing(Way::text))
                    .limit(BEAM)
                    .toList();
        }
        return ways.stream().map(Way::text).limit(most).toList();
    }

    private List<Way> likeliest(String name, Syllable syllable) {
        Set<String> texts = new LinkedHashSet<>(syllable.seen().keySet());
        String initial = Pinyin.initial(name);
        String end = name.substring(initial.length());
        for (String onset : onsets.likeliest(initial, 2)) {
            for (String nucleus : nuclei.likeliest(end, 2)) {
                texts.add(onset + nucleus + codas.likeliest(end, 1).get(0));
            }
        }
        List<Way> ways = new ArrayList<>(texts.size());
        for (String text : texts) {
            Spelled piece = text.isEmpty() ? null : spelled(text);
            double probability =
                    piece == null || text.length() > LONGEST_PIECE ? 0 : probability(syllable, piece, text.length());
            ways.add(new Way(text, probability));
        }
        return ways.stream()
                .filter(way -> way.probability() > 0)
                .sorted(Comparator.comparingDouble(Way::probability).reversed().thenComparing(Way::text))
                .limit(PIECES_OF_A_SYLLABLE)
                .collect(Collectors.toList());
    }
}
