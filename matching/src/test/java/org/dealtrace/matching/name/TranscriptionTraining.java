package org.dealtrace.matching.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Learns {@link Transcription} from pairs of names by expectation and maximisation.
 *
 * <p>Which of the pairs are written by sound is not known, nor which words of the Latin name. Each pair counts as much as it is likely to
 * be one, by the words that fit best. The first round begins with what linguists say of the initials, loosely.
 */
final class TranscriptionTraining {

    /**
     * A company in both scripts.
     *
     * @param words Latin, lower case
     * @param syllables pinyin
     */
    record Pair(List<String> words, List<String> syllables) {}

    private static final int ROUNDS = 8;
    /** From this round on the syllables are told apart, and not only their initials and finals. */
    private static final int SYLLABLES_FROM = 3;
    /** Bits at which a pair is as likely written by sound as not; the best of several spans has some by chance. */
    private static final double EVEN = 12;

    private static final double LEAST_COUNT = 0.3;
    private static final int MOST_WORDS = 3;

    /** What the initials of Mandarin may stand for in the first round. */
    private static final Map<String, String> ONSETS = Map.ofEntries(
            Map.entry("b", "b p v"),
            Map.entry("p", "p b"),
            Map.entry("m", "m"),
            Map.entry("f", "f v ph w"),
            Map.entry("d", "d t th"),
            Map.entry("t", "t d th"),
            Map.entry("n", "n l"),
            Map.entry("l", "l r"),
            Map.entry("g", "g k c"),
            Map.entry("k", "k c ch q g"),
            Map.entry("h", "h g j ch wh"),
            Map.entry("j", "j g k c z ch"),
            Map.entry("q", "ch k q c tr"),
            Map.entry("x", "s sh h x c"),
            Map.entry("zh", "j g ch dr z"),
            Map.entry("ch", "ch tr c"),
            Map.entry("sh", "sh s ch sch"),
            Map.entry("r", "r j l"),
            Map.entry("z", "z ts s c j"),
            Map.entry("c", "ts c z s"),
            Map.entry("s", "s th z c x"),
            Map.entry("y", "y h"),
            Map.entry("w", "w v h"),
            Map.entry("", "h"));

    private static final Map<Character, String> VOWELS =
            Map.of('a', "a", 'o', "o u au", 'e', "e o a", 'i', "i e y", 'u', "u o", 'v', "u y e");

    private final Map<String, Map<String, Double>> onset = new TreeMap<>();
    private final Map<String, Map<String, Double>> nucleus = new TreeMap<>();
    private final Map<String, Map<String, Double>> coda = new TreeMap<>();
    private final Map<String, Map<String, Double>> piece = new TreeMap<>();

    private TranscriptionTraining() {}

    /**
     * The pairs of the shipped table of known names that are written in Han characters; of each the one stretch of which the other tables
     * don't know the meaning.
     */
    static List<Pair> knownNames() {
        NameAnalyzer analyzer = NameAnalyzer.builder().withoutKnownNames().build();
        List<Pair> pairs = new ArrayList<>();
        List<String> lines = ScriptData.lines("known-names.tsv");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            List<String> words = Stream.of(Folding.fold(cells[0].split(";")[0]).split("[^a-z]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
            for (String chinese : cells[1].split(";")) {
                List<NameToken> names = analyzer.analyze(chinese).main().tokens().stream()
                        .filter(token -> token.role() == TokenRole.DISTINCTIVE)
                        .toList();
                if (words.isEmpty() || names.size() != 1) {
                    continue;
                }
                List<String> syllables = Han.syllables(names.get(0).text());
                if (syllables.size() >= 2 && syllables.size() <= Transcription.MOST_SYLLABLES) {
                    pairs.add(new Pair(words, syllables));
                }
            }
        }
        return pairs;
    }

    /** The lines of the table. */
    static List<String> train(List<Pair> pairs) {
        TranscriptionTraining training = new TranscriptionTraining();
        training.begin();
        Map<String, Double> letters = letters(pairs);
        for (int round = 0; round < ROUNDS; round++) {
            training.round(pairs, letters, round >= SYLLABLES_FROM);
        }
        List<String> lines = new ArrayList<>();
        lines(lines, "onset", training.onset);
        lines(lines, "nucleus", training.nucleus);
        lines(lines, "coda", training.coda);
        lines(lines, "piece", training.piece);
        lines(lines, "letter", Map.of("", letters));
        return lines;
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
        new TreeMap<>(counts).forEach((context, of) -> {
            String texts = new TreeMap<>(of)
                    .entrySet().stream()
                            .filter(e -> e.getValue() >= LEAST_COUNT)
                            .map(e -> e.getKey() + ":" + String.format(Locale.ROOT, "%.1f", e.getValue()))
                            .collect(Collectors.joining(" "));
            if (!texts.isEmpty()) {
                lines.add(part + "\t" + context + "\t" + texts);
            }
        });
    }

    private void begin() {
        ONSETS.forEach((initial, texts) -> {
            Map<String, Double> of = onset.computeIfAbsent(initial, i -> new TreeMap<>());
            String[] each = texts.split(" ");
            for (String text : each) {
                of.put(text, 20.0 / each.length);
            }
            of.merge("", initial.isEmpty() || initial.equals("y") || initial.equals("w") ? 20.0 : 1.0, Double::sum);
        });
        for (String syllable : Pinyin.all()) {
            String end = syllable.substring(Pinyin.initial(syllable).length());
            boolean nasal = end.endsWith("n") || end.endsWith("ng");
            String vowels = nasal ? end.substring(0, end.indexOf('n')) : end;
            Set<String> texts = new LinkedHashSet<>();
            if (!vowels.isEmpty()) {
                texts.addAll(List.of(VOWELS.getOrDefault(vowels.charAt(0), "e").split(" ")));
                texts.addAll(List.of(VOWELS.getOrDefault(vowels.charAt(vowels.length() - 1), "e")
                        .split(" ")));
                texts.add(vowels);
            }
            Map<String, Double> of = nucleus.computeIfAbsent(end, e -> new TreeMap<>());
            texts.forEach(text -> of.put(text, 15.0 / texts.size()));
            of.put("", 3.0);
            coda.put(
                    end,
                    new TreeMap<>(
                            nasal
                                    ? Map.of("n", 12.0, "m", 2.0, "", 2.0, "ng", 2.0, "nd", 1.0, "nt", 1.0)
                                    : Map.of("", 14.0, "r", 2.0, "l", 1.0, "s", 1.0, "t", 1.0, "n", 1.0)));
        }
    }

    private void round(List<Pair> pairs, Map<String, Double> letters, boolean bySyllable) {
        Transcription model = new Transcription(onset, nucleus, coda, bySyllable ? piece : Map.of(), letters);
        onset.clear();
        nucleus.clear();
        coda.clear();
        piece.clear();
        for (Pair pair : pairs) {
            Transcription.Spelled best = null;
            String text = "";
            double bits = Double.NEGATIVE_INFINITY;
            for (String span : spans(pair.words())) {
                Transcription.Spelled spelled = model.spelled(span);
                double of = spelled == null
                                || span.length() < 0.8 * pair.syllables().size()
                        ? Double.NEGATIVE_INFINITY
                        : model.bits(pair.syllables(), spelled);
                if (of > bits) {
                    bits = of;
                    best = spelled;
                    text = span;
                }
            }
            double weight = 1 / (1 + Math.pow(2, -(bits - EVEN)));
            if (best != null && weight > 0.02) {
                count(model, pair.syllables(), best, text, weight);
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

    /** Adds what each syllable is expected to stand for in this pair. */
    private void count(
            Transcription model, List<String> syllables, Transcription.Spelled spelled, String text, double weight) {
        int n = text.length();
        double[][] before = model.forward(syllables, spelled);
        double[][] behind = new double[syllables.size() + 1][n + 1];
        behind[syllables.size()][n] = 1;
        for (int i = syllables.size() - 1; i >= 0; i--) {
            for (int start = 0; start <= n; start++) {
                for (int end = start; end <= Math.min(n, start + Transcription.LONGEST_PIECE); end++) {
                    behind[i][start] += model.probability(syllables.get(i), spelled, start, end) * behind[i + 1][end];
                }
            }
        }
        double whole = before[syllables.size()][n];
        for (int i = 0; i < syllables.size(); i++) {
            String syllable = syllables.get(i);
            String initial = Pinyin.initial(syllable);
            String end = syllable.substring(initial.length());
            for (int from = 0; from <= n; from++) {
                for (int to = from; to <= Math.min(n, from + Transcription.LONGEST_PIECE); to++) {
                    double share = weight
                            * before[i][from]
                            * model.probability(syllable, spelled, from, to)
                            * behind[i + 1][to]
                            / whole;
                    if (share < 1e-4) {
                        continue;
                    }
                    String of = text.substring(from, to);
                    int vowels = Transcription.vowelsFrom(of);
                    int rest = Transcription.vowelsTo(of, vowels);
                    add(onset, initial, of.substring(0, vowels), share);
                    add(nucleus, end, of.substring(vowels, rest), share);
                    add(coda, end, of.substring(rest), share);
                    add(piece, syllable, of, share);
                }
            }
        }
    }

    private static void add(Map<String, Map<String, Double>> counts, String context, String text, double share) {
        counts.computeIfAbsent(context, c -> new TreeMap<>()).merge(text, share, Double::sum);
    }
}
