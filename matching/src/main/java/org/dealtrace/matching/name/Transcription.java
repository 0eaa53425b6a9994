package org.dealtrace.matching.name;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.CacheLoader;
import com.google.common.cache.LoadingCache;
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
import org.jspecify.annotations.Nullable;

/**
 * How likely the units of another script write the sound of a Latin word: 伊莱克斯 of Electrolux, グリーンウェイ of Greenway.
 *
 * <p>Chinese writes a foreign name syllable by syllable, each by one of some hundred characters that are usual for it, and leaves out or
 * puts in sounds as its syllables demand; kana, Hangul and Cyrillic write what is said, of which English spelling shows half. So each
 * {@linkplain SoundWriting unit} stands for a piece of the Latin word, and what a piece may be is learned from pairs of names by
 * expectation and maximisation (the joint source and channel of Li, Zhang and Su, "A joint source-channel model for machine
 * transliteration", ACL 2004). A piece is the consonants at its beginning, the vowels, and the consonants at its end; a unit that was
 * seldom seen is estimated from others of its initial and of its final.
 *
 * <p>What is told is the weight of evidence: how much likelier the Latin word is if it is what the units write than as a row of letters of
 * their usual frequency, in bits. The tables are {@code transcription*.tsv}, one for each script; {@code TranscriptionTableTest} makes
 * them from pairs of names, and says how well one made of a part of them tells the rest.
 */
final class Transcription {

    /** A unit stands for at most so many letters. */
    static final int LONGEST_PIECE = 6;
    /** Longer words are no transcription of a company's name. */
    static final int MOST_LETTERS = 20;

    /** Counts that the estimate by initial and final is worth beside those of the unit itself. */
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
        /** The piece's number among those that units were seen with, or -1. */
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

    /** A unit with what it was seen to stand for. */
    private record Unit(
            double[] onset, double[] nucleus, double[] coda, Map<String, Double> seen, double[] pieces, double sum) {}

    /** Units that were looked up. */
    static final class Written {
        private final Unit[] units;

        private Written(Unit[] units) {
            this.units = units;
        }
    }

    /** Looks units up. */
    Written written(List<String> units) {
        return new Written(units.stream().map(this::unit).toArray(Unit[]::new));
    }

    private Unit unit(String name) {
        Unit known = units.get(name);
        return known != null ? known : unit(name, Map.of(), new double[pieces.size()]);
    }

    private Unit unit(String name, Map<String, Double> seen, double[] counts) {
        String initial = script.initial(name);
        String end = name.substring(initial.length());
        double sum = seen.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Unit(onsets.of(initial), nuclei.of(end), codas.of(end), Map.copyOf(seen), counts, sum);
    }

    private final SoundWriting script;
    private final PieceParts onsets;
    private final PieceParts nuclei;
    private final PieceParts codas;
    private final Map<String, Integer> pieces = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final double[] letterBits = new double[128];
    private final double endBits;
    /** By unit, what {@link #likeliest} gave; of each of the few hundred at most once or so. */
    private final Map<String, List<Way>> likeliest = new ConcurrentHashMap<>();

    /**
     * A model from counts.
     *
     * @param script whose units they are of
     * @param onset by initial, the consonants that its pieces begin with
     * @param nucleus by final, their vowels
     * @param coda by final, the consonants behind these
     * @param seen by unit, its pieces
     * @param letters of Latin words, and {@code $} for their ends
     */
    Transcription(
            SoundWriting script,
            Map<String, Map<String, Double>> onset,
            Map<String, Map<String, Double>> nucleus,
            Map<String, Map<String, Double>> coda,
            Map<String, Map<String, Double>> seen,
            Map<String, Double> letters) {
        this.script = script;
        onsets = new PieceParts(onset);
        nuclei = new PieceParts(nucleus);
        codas = new PieceParts(coda);
        for (Map<String, Double> of : seen.values()) {
            for (String piece : of.keySet()) {
                pieces.computeIfAbsent(piece, p -> pieces.size());
            }
        }
        seen.forEach((name, of) -> {
            double[] counts = new double[pieces.size()];
            of.forEach((piece, count) -> counts[number(piece)] = count);
            units.put(name, unit(name, of, counts));
        });
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

    /** The shipped table of a script. */
    static Transcription of(SoundWriting script) {
        return SHIPPED.getUnchecked(script);
    }

    /** Read when the first word of the script comes. */
    private static final LoadingCache<SoundWriting, Transcription> SHIPPED =
            CacheBuilder.newBuilder().build(CacheLoader.from(script -> read(script, ScriptData.lines(script.file()))));

    /** Reads lines of a part, a context, and pieces with their counts. */
    static Transcription read(SoundWriting script, List<String> lines) {
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
                script,
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
        if (n > MOST_LETTERS) {
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
     * The evidence that a Latin word is what units write.
     *
     * @return bits; negative infinity where it cannot be
     */
    double bits(List<String> written, Spelled latin) {
        return bits(written(written), latin);
    }

    /** The same of units that are looked up. */
    double bits(Written written, Spelled latin) {
        Unit[] looked = written.units;
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

    /** Adds, to the probabilities of beginnings with one more unit, those that follow from the ones without it. */
    private static void step(Unit unit, Spelled latin, double[] before, double[] after, int left) {
        int n = latin.letters;
        // what is left must fit into the units that are left
        int least = Math.max(0, n - LONGEST_PIECE * left);
        for (int start = 0; start <= n; start++) {
            double sum = before[start];
            if (sum == 0) {
                continue;
            }
            for (int end = Math.max(start, least); end <= Math.min(n, start + LONGEST_PIECE); end++) {
                after[end] += sum * probability(unit, latin, start * SLOTS + end - start);
            }
        }
    }

    /** The probability of each beginning of the word for each number of units. */
    double[][] forward(List<String> written, Spelled latin) {
        double[][] sums = new double[written.size() + 1][latin.letters + 1];
        sums[0][0] = 1;
        for (int i = 0; i < written.size(); i++) {
            step(unit(written.get(i)), latin, sums[i], sums[i + 1], written.size() - i - 1);
        }
        return sums;
    }

    /**
     * What each unit most likely stands for, by the one way that is the likeliest (Viterbi).
     *
     * @return a piece for each unit, which may be empty; no piece at all where the word cannot be what they write
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

    /** How likely a unit stands for the letters from one place to another. */
    double probability(String unit, Spelled latin, int start, int end) {
        return probability(unit(unit), latin, start * SLOTS + end - start);
    }

    private static double probability(Unit unit, Spelled latin, int slot) {
        if (latin.onset[slot] < 0) {
            return 0;
        }
        double parts = unit.onset[latin.onset[slot]] * unit.nucleus[latin.nucleus[slot]] * unit.coda[latin.coda[slot]];
        double seen = latin.piece[slot] < 0 ? 0 : unit.pieces[latin.piece[slot]];
        return (seen + OF_PARTS * parts) / (unit.sum + OF_PARTS);
    }

    private static final int BEAM = 64;
    private static final int PIECES_OF_A_UNIT = 8;
    /** A piece that is so much less likely than the likeliest of its unit is no way to spell it. */
    private static final double UNLIKELY = 0.03;

    /**
     * A way to spell what units write.
     *
     * @param probability of all ways that were followed
     */
    record Way(String text, double probability) {}

    /** How the units are likely spelled, the likeliest first; those that were followed to the end, at most {@value #BEAM}. */
    List<Way> spellings(List<String> written) {
        List<Way> ways = List.of(new Way("", 1));
        for (String name : written) {
            List<Way> pieceWays = likeliest.computeIfAbsent(name, n -> likeliest(n, unit(n)));
            Map<String, Double> next = new HashMap<>();
            for (Way way : ways) {
                for (Way piece : pieceWays) {
                    next.merge(way.text() + piece.text(), way.probability() * piece.probability(), Double::sum);
                }
            }
            ways = next.entrySet().stream()
                    .map(e -> new Way(e.getKey(), e.getValue()))
                    .sorted(LIKELIEST)
                    .limit(BEAM)
                    .toList();
        }
        double sum = ways.stream().mapToDouble(Way::probability).sum();
        return ways.stream()
                .map(way -> new Way(way.text(), way.probability() / sum))
                .toList();
    }

    private static final Comparator<Way> LIKELIEST =
            Comparator.comparingDouble(Way::probability).reversed().thenComparing(Way::text);

    private List<Way> likeliest(String name, Unit unit) {
        Set<String> texts = new LinkedHashSet<>(unit.seen().keySet());
        String initial = script.initial(name);
        String end = name.substring(initial.length());
        for (String onset : onsets.likeliest(initial, 2)) {
            for (String nucleus : nuclei.likeliest(end, 2)) {
                texts.add(onset + nucleus + codas.likeliest(end, 1).get(0));
            }
        }
        List<Way> ways = new ArrayList<>(texts.size());
        for (String text : texts) {
            Spelled piece = spelled(text);
            double probability =
                    piece == null || text.length() > LONGEST_PIECE ? 0 : probability(unit, piece, text.length());
            ways.add(new Way(text, probability));
        }
        ways.sort(LIKELIEST);
        double least = UNLIKELY * ways.get(0).probability();
        return ways.stream()
                .filter(way -> way.probability() > 0 && way.probability() >= least)
                .limit(PIECES_OF_A_UNIT)
                .toList();
    }
}
