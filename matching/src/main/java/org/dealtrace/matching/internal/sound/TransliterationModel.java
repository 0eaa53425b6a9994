package org.dealtrace.matching.internal.sound;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dealtrace.matching.internal.tables.NameTables;
import org.jspecify.annotations.Nullable;

/**
 * A transliteration model: the probability that units of another script write the sound of a Latin word, such as 伊莱克斯
 * for Electrolux or グリーンウェイ for Greenway.
 *
 * <p>Chinese writes a foreign name syllable by syllable. It uses some hundred characters, and drops or adds sounds to
 * fit its syllables. Kana, Hangul and Cyrillic write the pronunciation, which English spelling shows only in part. So
 * each {@linkplain GraphemeUnits unit} stands for a piece of the Latin word. The probabilities of the pieces are
 * learned from pairs of names by expectation-maximisation (the joint source and channel of Li, Zhang and Su, "A joint
 * source-channel model for machine transliteration", ACL 2004). A piece is the consonants at its beginning, the vowels,
 * and the consonants at its end; a unit that was seldom seen is estimated from others of its initial and of its final.
 * The next unit, or the end of the word, adds information: English and French keep silent letters at the end of a word,
 * and c sounds like s only before some vowels.
 *
 * <p>The result is a weight of evidence in bits: how much likelier the Latin word is as the sound of the units than as
 * a random sequence of letters. The tables are {@code transliteration-*.tsv}, one for each script; {@code benchmarks
 * train transliteration} makes them from pairs of names.
 */
public final class TransliterationModel {

    private static final char BEFORE = '>';
    /** What stands behind the last unit. */
    private static final String END = "$";

    private static final double LN2 = Math.log(2);

    /** Two to this power of what is of interest changes no decision, even a hundred times. */
    private static final int NEGLIGIBLE = -20;

    private static final Map<GraphemeUnits, TransliterationModel> SHIPPED = new ConcurrentHashMap<>();

    /** Units that were looked up. */
    public static final class Written {
        private static final int ROW = TransliterationUnit.LIKELIEST_ROW;

        private final TransliterationUnit[] units;
        /** For each number of units read, by letters left, the most that the probability of the others can be. */
        private final double[] most;

        private Written(TransliterationUnit[] units) {
            this.units = units;
            this.most = new double[(units.length + 1) * ROW];
            most[units.length * ROW] = 1;
            for (int i = units.length - 1; i >= 0; i--) {
                for (int letters = 0; letters < ROW; letters++) {
                    for (int piece = 0; piece <= Math.min(letters, LatinPieces.LONGEST); piece++) {
                        most[i * ROW + letters] += units[i].most(piece) * most[(i + 1) * ROW + letters - piece];
                    }
                }
            }
        }
    }

    final GraphemeUnits script;
    private final LatinPieces latin;
    final PieceProbabilities onsets;
    final PieceProbabilities nuclei;
    final PieceProbabilities codas;
    private final Map<String, TransliterationUnit> units = new HashMap<>();
    /** What units before certain others were seen to stand for, by {@link #inContext}. */
    private final Map<String, Map<String, Double>> contexts = new HashMap<>();
    /** Those of them that were asked for; a list of names asks for a small part of some thousands. */
    private final Map<String, TransliterationUnit> unitsInContext = new ConcurrentHashMap<>();

    /** By unit, what {@code SpellingSearch} found; of each of the few hundred at most once or so. */
    final Map<String, List<Way>> likeliest = new ConcurrentHashMap<>();

    /**
     * A model from counts.
     *
     * @param script whose units they are of
     */
    public TransliterationModel(GraphemeUnits script, TransliterationCounts counts) {
        this.script = script;
        this.latin = new LatinPieces(counts);
        onsets = new PieceProbabilities(counts.onset(), latin.onsets());
        nuclei = new PieceProbabilities(counts.nucleus(), latin.nuclei());
        codas = new PieceProbabilities(counts.coda(), latin.codas());
        counts.piece().forEach((name, of) -> {
            if (name.indexOf(BEFORE) < 0) {
                units.put(name, unit(name, of));
            } else {
                contexts.put(name, of);
            }
        });
    }

    /**
     * The name under which a table holds what a unit stands for before the one behind it: {@code е>$} at the end of a
     * word, where French keeps letters that nobody says (роше, Rocher).
     */
    public static String inContext(List<String> units, int i) {
        return units.get(i) + BEFORE + (i + 1 < units.size() ? units.get(i + 1) : END);
    }

    /** Looks units up. */
    public Written written(List<String> units) {
        TransliterationUnit[] of = new TransliterationUnit[units.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = unit(units, i);
        }
        return new Written(of);
    }

    public TransliterationUnit unit(List<String> written, int i) {
        TransliterationUnit general = unit(written.get(i));
        String name = inContext(written, i);
        Map<String, Double> seen = contexts.get(name);
        return seen == null
                ? general
                : unitsInContext.computeIfAbsent(name, n -> new TransliterationUnit(general, seen, latin));
    }

    TransliterationUnit unit(String name) {
        TransliterationUnit known = units.get(name);
        return known != null ? known : unit(name, Map.of());
    }

    /** Whatever stands behind it. */
    TransliterationUnit unit(String name, Map<String, Double> seen) {
        String initial = script.initial(name);
        String end = name.substring(initial.length());
        double[] most = TransliterationUnit.most(onsets.most(initial), nuclei.most(end), codas.most(end));
        return new TransliterationUnit(onsets.of(initial), nuclei.of(end), codas.of(end), most, seen, latin);
    }

    /** The shipped table of a script, read when the first word comes that writes a sound in it. */
    static TransliterationModel of(GraphemeUnits script) {
        TransliterationModel table = SHIPPED.get(script);
        return table != null ? table : SHIPPED.computeIfAbsent(script, TransliterationModel::read);
    }

    private static TransliterationModel read(GraphemeUnits script) {
        return new TransliterationModel(script, TransliterationCounts.read(NameTables.scriptLines(script.file())));
    }

    /** Takes a Latin word apart, or null for one that is too long or has other letters. */
    public LatinPieces.@Nullable Spelled spelled(String word) {
        return latin.spelled(word);
    }

    /**
     * The evidence that a Latin word is what units write.
     *
     * @return bits; negative infinity where it cannot be
     */
    public double bits(List<String> written, LatinPieces.Spelled word) {
        return bits(written(written), word, Double.NEGATIVE_INFINITY);
    }

    /**
     * The same of units that are looked up.
     *
     * @param least the bits that are of interest; most pairs have fewer, and the first units show it
     * @return negative infinity also where there are fewer than that
     */
    public double bits(Written written, LatinPieces.Spelled word, double least) {
        TransliterationUnit[] looked = written.units;
        int n = word.latin.length();
        double wanted = Math.scalb(word.chance, (int) Math.floor(least));
        double[] most = written.most;
        if (most[n] < wanted) {
            return Double.NEGATIVE_INFINITY;
        }
        double negligible = Math.scalb(wanted, NEGLIGIBLE);
        double[] sums = new double[n + 1];
        sums[0] = 1;
        for (int i = 0; i < looked.length; i++) {
            int rest = (i + 1) * Written.ROW;
            sums = looked[i].behind(sums, word, most, rest, negligible);
            double likeliest = 0;
            for (int end = n; end >= 0; end--) {
                likeliest += sums[end] * most[rest + n - end];
            }
            if (likeliest < wanted) {
                return Double.NEGATIVE_INFINITY;
            }
        }
        return Math.log(sums[n]) / LN2 + word.bits;
    }

    /** The probability of each beginning of the word for each number of units. */
    public double[][] forward(List<String> written, LatinPieces.Spelled word) {
        Written looked = written(written);
        double[][] sums = new double[written.size() + 1][word.latin.length() + 1];
        sums[0][0] = 1;
        for (int i = 0; i < written.size(); i++) {
            sums[i + 1] = looked.units[i].behind(sums[i], word, looked.most, (i + 1) * Written.ROW, 0);
        }
        return sums;
    }

    /**
     * What each unit most likely stands for, by the one way that is the likeliest (Viterbi).
     *
     * @return a piece for each unit, which may be empty; no piece at all where the word cannot be what they write
     */
    List<String> pieces(List<String> written, String word) {
        LatinPieces.Spelled spelled = spelled(word);
        if (spelled == null) {
            return List.of();
        }
        int n = word.length();
        double[][] best = new double[written.size() + 1][n + 1];
        int[][] from = new int[written.size() + 1][n + 1];
        best[0][0] = 1;
        for (int i = 0; i < written.size(); i++) {
            for (int start = 0; start <= n; start++) {
                for (int end = start; end <= Math.min(n, start + LatinPieces.LONGEST); end++) {
                    double way = best[i][start] * probability(written, i, spelled, start, end);
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
            pieces.add(0, word.substring(from[i][end], end));
            end = from[i][end];
        }
        return pieces;
    }

    /** How likely a unit stands for the letters from one place to another. */
    double probability(List<String> units, int i, LatinPieces.Spelled word, int start, int end) {
        return unit(units, i).probability(word, start * LatinPieces.SLOTS + end - start);
    }

    /**
     * A way to spell what units write.
     *
     * @param probability of all ways that were followed
     */
    record Way(String text, double probability) {}
}
