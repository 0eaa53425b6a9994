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
 * learned from pairs of names by expectation-maximisation (Li, Zhang and Su, "A joint source-channel model for machine
 * transliteration", ACL 2004). A piece is the consonants at its beginning, the vowels, and the consonants at its end; a
 * rare unit is estimated from units with the same initial or final. The next unit, or the end of the word, adds
 * information: English and French keep silent letters at the end of a word, and c sounds like s only before some
 * vowels.
 *
 * <p>The result is a weight of evidence in bits: how much likelier the units produce this Latin word than a random
 * sequence of letters does. The tables are {@code transliteration-*.tsv}, one for each script; {@code benchmarks train
 * transliteration} makes them from pairs of names.
 */
public final class TransliterationModel {

    private static final char BEFORE = '>';
    /** Stands for the end of the word, after the last unit. */
    private static final String END = "$";

    private static final double LN2 = Math.log(2);

    /**
     * A path is dropped if its probability is below 2^-20 of the probability that the caller asks for. Even a hundred
     * such paths change no decision.
     */
    private static final int NEGLIGIBLE_EXPONENT = -20;

    private static final Map<GraphemeUnits, TransliterationModel> SHIPPED = new ConcurrentHashMap<>();

    /** The units of a word, looked up in the model. */
    public static final class Written {
        private static final int ROW = TransliterationUnit.ROW;

        private final TransliterationUnit[] units;
        /**
         * For each number of units read and of letters left, an upper bound of the probability of the remaining units.
         */
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
    final PartProbabilities onsets;
    final PartProbabilities nuclei;
    final PartProbabilities codas;
    private final Map<String, TransliterationUnit> units = new HashMap<>();
    /** The pieces that each unit was seen to stand for before a certain next unit, by {@link #inContext}. */
    private final Map<String, Map<String, Double>> contexts = new HashMap<>();
    /** The units in context that were asked for so far; a list of names needs only a few of some thousands. */
    private final Map<String, TransliterationUnit> unitsInContext = new ConcurrentHashMap<>();

    /** The likeliest pieces of each unit, as {@code SpellingSearch} found them. */
    final Map<String, List<Spelling>> likeliest = new ConcurrentHashMap<>();

    /**
     * A model from counts.
     *
     * @param script the script of the units
     */
    public TransliterationModel(GraphemeUnits script, TransliterationCounts counts) {
        this.script = script;
        this.latin = new LatinPieces(counts);
        onsets = new PartProbabilities(counts.onset(), latin.onsets());
        nuclei = new PartProbabilities(counts.nucleus(), latin.nuclei());
        codas = new PartProbabilities(counts.coda(), latin.codas());
        counts.piece().forEach((name, of) -> {
            if (name.indexOf(BEFORE) < 0) {
                units.put(name, unit(name, of));
            } else {
                contexts.put(name, of);
            }
        });
    }

    /**
     * The table's key for a unit before the next one: {@code е>$} is е at the end of a word, where French keeps silent
     * letters (роше, Rocher).
     */
    public static String inContext(List<String> units, int i) {
        return units.get(i) + BEFORE + (i + 1 < units.size() ? units.get(i + 1) : END);
    }

    /** Looks up the units of a word, each before the next one. */
    public Written written(List<String> units) {
        TransliterationUnit[] of = new TransliterationUnit[units.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = unit(units, i);
        }
        return new Written(of);
    }

    /** A unit before the next one; without regard to it if the table has no counts for the two. */
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

    /** A unit without regard to the next one, with its counts by piece. */
    TransliterationUnit unit(String name, Map<String, Double> seen) {
        String initial = script.initial(name);
        String end = name.substring(initial.length());
        double[] most = TransliterationUnit.most(onsets.most(initial), nuclei.most(end), codas.most(end));
        return new TransliterationUnit(onsets.of(initial), nuclei.of(end), codas.of(end), most, seen, latin);
    }

    /** The shipped table of a script; read at the first word that needs it. */
    static TransliterationModel of(GraphemeUnits script) {
        TransliterationModel table = SHIPPED.get(script);
        return table != null ? table : SHIPPED.computeIfAbsent(script, TransliterationModel::read);
    }

    private static TransliterationModel read(GraphemeUnits script) {
        return new TransliterationModel(script, TransliterationCounts.read(NameTables.scriptLines(script.file())));
    }

    /** Cuts a Latin word into pieces; null if it is too long or has letters other than a to z. */
    public LatinPieces.@Nullable Spelled spelled(String word) {
        return latin.spelled(word);
    }

    /**
     * The evidence that units write a Latin word.
     *
     * @return bits; negative infinity if they cannot write it
     */
    public double bits(List<String> written, LatinPieces.Spelled word) {
        return bits(written(written), word, Double.NEGATIVE_INFINITY);
    }

    /**
     * The same for units that were looked up before.
     *
     * @param least evidence below this is of no interest; for most pairs the first units show that it is not reached
     * @return bits; negative infinity if they cannot write it, or if the evidence is below {@code least}
     */
    public double bits(Written written, LatinPieces.Spelled word, double least) {
        TransliterationUnit[] looked = written.units;
        int n = word.latin.length();
        double wanted = Math.scalb(word.chance, (int) Math.floor(least));
        double[] most = written.most;
        if (most[n] < wanted) {
            return Double.NEGATIVE_INFINITY;
        }
        double negligible = Math.scalb(wanted, NEGLIGIBLE_EXPONENT);
        double[] sums = new double[n + 1];
        sums[0] = 1;
        for (int i = 0; i < looked.length; i++) {
            int rest = (i + 1) * Written.ROW;
            sums = looked[i].extend(sums, word, most, rest, negligible);
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

    /**
     * The probability that the first units write the first letters of the word, by number of units, then of letters.
     */
    public double[][] forward(List<String> written, LatinPieces.Spelled word) {
        Written looked = written(written);
        double[][] sums = new double[written.size() + 1][word.latin.length() + 1];
        sums[0][0] = 1;
        for (int i = 0; i < written.size(); i++) {
            sums[i + 1] = looked.units[i].extend(sums[i], word, looked.most, (i + 1) * Written.ROW, 0);
        }
        return sums;
    }

    /**
     * The piece that each unit stands for, in the likeliest division of the word (Viterbi).
     *
     * @return a piece for each unit, which may be empty; an empty list if the units cannot write the word
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
                    double path = best[i][start] * probability(written, i, spelled, start, end);
                    if (path > best[i + 1][end]) {
                        best[i + 1][end] = path;
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

    /** The probability that a unit stands for the letters from start to end. */
    double probability(List<String> units, int i, LatinPieces.Spelled word, int start, int end) {
        return unit(units, i).probability(word, start * LatinPieces.SLOTS + end - start);
    }

    /**
     * A Latin spelling of what units write.
     *
     * @param probability summed over all divisions of the spelling that the search followed
     */
    record Spelling(String text, double probability) {}
}
