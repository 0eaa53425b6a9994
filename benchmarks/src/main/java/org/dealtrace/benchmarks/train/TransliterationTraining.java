package org.dealtrace.benchmarks.train;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.benchmarks.data.Csv;
import org.dealtrace.internal.DataFile;
import org.dealtrace.matching.internal.letters.Folding;
import org.dealtrace.matching.internal.script.Alphabets;
import org.dealtrace.matching.internal.script.Pinyin;
import org.dealtrace.matching.internal.sound.GraphemeUnits;
import org.dealtrace.matching.internal.sound.LatinPieces;
import org.dealtrace.matching.internal.sound.TransliterationCounts;
import org.dealtrace.matching.internal.sound.TransliterationModel;
import org.dealtrace.matching.internal.sound.TransliterationUnit;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;

/**
 * Learns {@link TransliterationModel} from pairs of names by expectation and maximisation: those of the shipped tables,
 * and family names, towns and words that were written down for it ({@code transcribed-names.tsv}).
 *
 * <p>Which of the pairs are written by sound is not known, nor which words of the Latin name. Each pair counts as much
 * as it is likely to be one, by the words that fit best. The first round begins with what linguists say of the
 * initials, loosely.
 */
final class TransliterationTraining {

    /**
     * A company in both scripts.
     *
     * @param words Latin, lower case
     * @param units of the other script
     */
    record Pair(List<String> words, List<String> units) {}

    private static final int ROUNDS = 8;
    /** From this round on the units are told apart, and not only their initials and finals. */
    private static final int UNITS_FROM = 3;
    /** Bits at which a pair is as likely written by sound as not; the best of several spans has some by chance. */
    private static final double EVEN = 12;

    /** A word has so many letters for each unit at least. */
    private static final double LEAST_LETTERS = 0.5;

    private static final double LEAST_COUNT = 0.3;
    /** A unit before a certain other one is told from the unit in general from so many counts on. */
    private static final double LEAST_IN_CONTEXT = 3;

    private static final int MOST_WORDS = 3;
    /** A way to write a unit that is less likely than this in a pair is not counted. */
    private static final double LEAST_SHARE = 1e-4;

    /** What letters may stand for in the first round, by kind: initials of scripts, and vowels. */
    private static final Map<String, Map<String, String>> FIRST_ROUND =
            Csv.shipped(TransliterationTraining.class, "first-round.csv").stream()
                    .collect(Collectors.groupingBy(
                            row -> row.get("letters"),
                            Collectors.toMap(row -> row.get("unit"), row -> row.get("latin"))));

    private static final Map<String, String> VOWELS = firstRound("vowels");

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; NFD; Lower");

    /** The parts of a table: what a unit's initial, vowels and final stand for, and a whole unit. */
    private static final List<String> PARTS = List.of("onset", "nucleus", "coda", "piece");

    /** By part and what is written there, how often each text stands for it. */
    private final Map<String, Map<String, Map<String, Double>>> counts = new HashMap<>();

    private final GraphemeUnits script;

    private static Map<String, String> firstRound(String letters) {
        return FIRST_ROUND.getOrDefault(letters, Map.of());
    }

    private TransliterationTraining(GraphemeUnits script) {
        this.script = script;
    }

    /** All pairs of a script. */
    static List<Pair> pairs(GraphemeUnits script) {
        String column = switch (script) {
            case HAN -> "zh";
            case KANA -> "ja";
            case HANGUL -> "ko";
            default -> "other";
        };
        NameAnalyzer analyzer = NameAnalyzer.builder().withoutKnownNames().build();
        List<Pair> pairs = new ArrayList<>();
        // of each known name the one stretch of which the other tables don't know the meaning
        forEachCell(NameTables.scriptLines("known-names.tsv"), column, (latin, text) -> {
            List<String> words = words(latin.split(";")[0]);
            for (String name : text.split(";")) {
                List<NameToken> names = analyzer.analyze(name).main().tokens().stream()
                        .filter(token -> token.role() == NameToken.Role.DISTINCTIVE)
                        .toList();
                if (!words.isEmpty() && names.size() == 1) {
                    add(pairs, words, script.units(names.get(0).text()), script);
                }
            }
        });
        if (script == GraphemeUnits.KANA || script == GraphemeUnits.HANGUL) {
            forEachCell(NameTables.scriptLines("loanwords.tsv"), column, (latin, text) -> {
                for (String loan : text.split(";")) {
                    add(pairs, List.of(String.join("", words(latin))), script.units(loan), script);
                }
            });
        }
        List<String> written = DataFile.lines(
                TransliterationTraining.class, "/org/dealtrace/benchmarks/train/", "transcribed-names.tsv");
        forEachCell(
                written.stream().filter(line -> !line.startsWith("#")).toList(),
                script.name().toLowerCase(Locale.ROOT),
                (latin, text) ->
                        add(pairs, List.of(String.join("", words(latin))), script.units(Folding.fold(text)), script));
        return pairs;
    }

    private static void forEachCell(List<String> lines, String column, BiConsumer<String, String> latinAndText) {
        int at = List.of(lines.get(0).split("\t", -1)).indexOf(column);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            if (at < cells.length && !cells[at].isEmpty()) {
                latinAndText.accept(cells[0], cells[at]);
            }
        }
    }

    private static List<String> words(String latin) {
        return Stream.of(Folding.fold(latin).split("[^a-z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void add(List<Pair> pairs, List<String> words, List<String> units, GraphemeUnits script) {
        if (units.size() >= 2 && units.size() <= script.most()) {
            pairs.add(new Pair(words, units));
        }
    }

    /** The lines of the table. */
    static List<String> train(GraphemeUnits script, List<Pair> pairs) {
        TransliterationTraining training = new TransliterationTraining(script);
        training.begin(pairs);
        Map<String, Double> letters = letters(pairs);
        for (int round = 0; round < ROUNDS; round++) {
            training.round(pairs, letters, round >= UNITS_FROM);
        }
        List<String> lines = new ArrayList<>();
        training.counts
                .getOrDefault("piece", new HashMap<>())
                .entrySet()
                .removeIf(e -> e.getKey().indexOf('>') >= 0 && sum(new TreeMap<>(e.getValue())) < LEAST_IN_CONTEXT);
        PARTS.forEach(part -> lines(lines, part, training.sorted(part)));
        lines(lines, "letter", Map.of("", letters));
        return lines;
    }

    /** Sums depend on the order of what is added, so the counts of a round are sorted. */
    private Map<String, Map<String, Double>> sorted(String part) {
        Map<String, Map<String, Double>> sorted = new TreeMap<>();
        counts.getOrDefault(part, Map.of()).forEach((context, of) -> sorted.put(context, new TreeMap<>(of)));
        return sorted;
    }

    private static double sum(Map<String, Double> counts) {
        return counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static Map<String, Double> letters(List<Pair> pairs) {
        Map<String, Double> letters = new TreeMap<>();
        pairs.stream().flatMap(p -> p.words().stream()).distinct().forEach(word -> {
            for (int i = 0; i < word.length(); i++) {
                letters.merge(word.substring(i, i + 1), 1.0, Double::sum);
            }
            letters.merge("$", 1.0, Double::sum);
        });
        return letters;
    }

    private static void lines(List<String> lines, String part, Map<String, Map<String, Double>> counts) {
        counts.forEach((context, of) -> {
            String texts = of.entrySet().stream()
                    .filter(e -> e.getValue() >= LEAST_COUNT)
                    .map(e -> e.getKey() + ":" + String.format(Locale.ROOT, "%.1f", e.getValue()))
                    .collect(Collectors.joining(" "));
            if (!texts.isEmpty()) {
                lines.add(part + "\t" + context + "\t" + texts);
            }
        });
    }

    private void begin(List<Pair> pairs) {
        Set<String> units = script == GraphemeUnits.HAN ? Pinyin.all() : new TreeSet<>();
        if (script != GraphemeUnits.HAN) {
            pairs.forEach(pair -> units.addAll(pair.units()));
        }
        for (String unit : units) {
            String initial = script.initial(unit);
            beginOnset(initial);
            beginFinal(unit.substring(initial.length()));
        }
    }

    private void beginOnset(String initial) {
        Map<String, String> known = switch (script) {
            case HAN -> firstRound("mandarin");
            case KANA, HANGUL -> firstRound("kana and hangul");
            case CYRILLIC -> firstRound("cyrillic");
            default -> Map.of();
        };
        Map<String, Double> of = new TreeMap<>();
        // ICU adds the inherent vowel of an Indic letter
        String spelled = romanised(initial).replaceAll("[aeiou]+$", "");
        String[] each = known.getOrDefault(initial, spelled).split(" ");
        for (String text : each) {
            of.put(text, 20.0 / each.length);
        }
        boolean silent =
                initial.isEmpty() || (script == GraphemeUnits.HAN && (initial.equals("y") || initial.equals("w")));
        of.merge("", silent ? 20.0 : 1.0, Double::sum);
        put("onset", initial, of);
    }

    /** As ICU would spell it in Latin letters; what it keeps of other signs is left out. */
    private String romanised(String text) {
        return Alphabets.ascii(TO_LATIN.transliterate(text)).replaceAll("[^a-z]", "");
    }

    private void beginFinal(String end) {
        boolean nasal = end.endsWith("n") || end.endsWith("ng");
        String vowels = nasal ? end.substring(0, end.indexOf('n')) : end.replace("-", "");
        if (!vowels.isEmpty() && vowels.chars().noneMatch(c -> VOWELS.containsKey(Character.toString(c)))) {
            vowels = romanised(vowels);
        }
        Set<String> texts = new LinkedHashSet<>();
        if (!vowels.isEmpty()) {
            texts.addAll(
                    List.of(VOWELS.getOrDefault(vowels.substring(0, 1), "e").split(" ")));
            texts.addAll(List.of(VOWELS.getOrDefault(vowels.substring(vowels.length() - 1), "e")
                    .split(" ")));
            if (script != GraphemeUnits.CYRILLIC) {
                texts.add(vowels);
            }
        }
        Map<String, Double> of = new TreeMap<>();
        texts.forEach(text -> of.put(text, 15.0 / texts.size()));
        of.put("", 3.0);
        put("nucleus", end, of);
        put(
                "coda",
                end,
                new TreeMap<>(
                        nasal
                                ? Map.of("n", 12.0, "m", 2.0, "", 2.0, "ng", 2.0, "nd", 1.0, "nt", 1.0)
                                : Map.of("", 14.0, "r", 2.0, "l", 1.0, "s", 1.0, "t", 1.0, "n", 1.0)));
    }

    private void round(List<Pair> pairs, Map<String, Double> letters, boolean byUnit) {
        TransliterationModel model = new TransliterationModel(
                script,
                new TransliterationCounts(
                        sorted("onset"),
                        sorted("nucleus"),
                        sorted("coda"),
                        byUnit ? sorted("piece") : Map.of(),
                        letters));
        counts.clear();
        for (Pair pair : pairs) {
            LatinPieces.Spelled best = null;
            String text = "";
            double bits = Double.NEGATIVE_INFINITY;
            for (String span : spans(pair.words())) {
                LatinPieces.Spelled spelled = model.spelled(span);
                double of = spelled == null
                                || span.length() < LEAST_LETTERS * pair.units().size()
                        ? Double.NEGATIVE_INFINITY
                        : model.bits(pair.units(), spelled);
                if (of > bits) {
                    bits = of;
                    best = spelled;
                    text = span;
                }
            }
            double weight = 1 / (1 + Math.pow(2, -(bits - EVEN)));
            if (best != null && weight > 0.02) {
                count(model, pair.units(), best, text, weight);
            }
        }
    }

    private static Set<String> spans(List<String> words) {
        Set<String> spans = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            StringBuilder span = new StringBuilder();
            for (int k = i; k < Math.min(words.size(), i + MOST_WORDS); k++) {
                spans.add(span.append(words.get(k)).toString());
            }
        }
        return spans;
    }

    /** Adds what each unit is expected to stand for in this pair. */
    private void count(
            TransliterationModel model, List<String> units, LatinPieces.Spelled spelled, String text, double weight) {
        int n = text.length();
        double[][] before = model.forward(units, spelled);
        double[][] behind = new double[units.size() + 1][n + 1];
        behind[units.size()][n] = 1;
        for (int i = units.size() - 1; i >= 0; i--) {
            TransliterationUnit unit = model.unit(units, i);
            for (int start = 0; start <= n; start++) {
                for (int end = start; end <= Math.min(n, start + LatinPieces.LONGEST); end++) {
                    behind[i][start] +=
                            unit.probability(spelled, start * LatinPieces.SLOTS + end - start) * behind[i + 1][end];
                }
            }
        }
        double whole = before[units.size()][n];
        for (int i = 0; i < units.size(); i++) {
            String unit = units.get(i);
            String initial = script.initial(unit);
            String end = unit.substring(initial.length());
            TransliterationUnit looked = model.unit(units, i);
            for (int from = 0; from <= n; from++) {
                if (before[i][from] == 0) {
                    continue;
                }
                for (int to = from; to <= Math.min(n, from + LatinPieces.LONGEST); to++) {
                    double share = weight
                            * before[i][from]
                            * looked.probability(spelled, from * LatinPieces.SLOTS + to - from)
                            * behind[i + 1][to]
                            / whole;
                    if (share < LEAST_SHARE) {
                        continue;
                    }
                    String of = text.substring(from, to);
                    int vowels = LatinPieces.vowelsFrom(of, 0, of.length());
                    int rest = LatinPieces.vowelsTo(of, vowels, of.length());
                    add("onset", initial, of.substring(0, vowels), share);
                    add("nucleus", end, of.substring(vowels, rest), share);
                    add("coda", end, of.substring(rest), share);
                    add("piece", unit, of, share);
                    add("piece", TransliterationModel.inContext(units, i), of, share);
                }
            }
        }
    }

    private void put(String part, String context, Map<String, Double> texts) {
        counts.computeIfAbsent(part, p -> new HashMap<>()).put(context, texts);
    }

    private void add(String part, String context, String text, double share) {
        counts.computeIfAbsent(part, p -> new HashMap<>())
                .computeIfAbsent(context, c -> new HashMap<>())
                .merge(text, share, Double::sum);
    }
}
