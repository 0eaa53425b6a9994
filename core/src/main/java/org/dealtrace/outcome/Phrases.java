package org.dealtrace.outcome;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ahocorasick.trie.PayloadTrie;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.io.TableReader;
import org.dealtrace.io.TableRow;

/**
 * All phrases of the text classifier, and the automaton that finds them in one pass over a text.
 *
 * <p>The pieces of all phrases in all languages go into one Aho-Corasick automaton (Aho, Corasick, Efficient string matching, CACM
 * 18(6), 1975), so that the time for a text depends on its length and not on the number of phrases.
 */
final class Phrases {

    static final List<String> SHIPPED = List.of("en", "zh", "de", "fr", "ru", "ja");

    private final List<Phrase> phrases;
    private final PayloadTrie<List<Part>> trie;
    private final Map<Phrase, Integer> order = new HashMap<>();

    /** One piece of one phrase. */
    record Part(Phrase phrase, int index) {
        Phrase.Piece piece() {
            return phrase.pieces().get(index);
        }
    }

    /** Where a phrase stands in a text: the bounds of each of its pieces. Two hits are the same only if they are one object. */
    static final class Hit {
        private final Phrase phrase;
        private final int[] starts;
        private final int[] ends;

        Hit(Phrase phrase, int[] starts, int[] ends) {
            this.phrase = phrase;
            this.starts = starts;
            this.ends = ends;
        }

        Phrase phrase() {
            return phrase;
        }

        int pieces() {
            return starts.length;
        }

        int pieceStart(int piece) {
            return starts[piece];
        }

        int pieceEnd(int piece) {
            return ends[piece];
        }

        int start() {
            return starts[0];
        }

        int end() {
            return ends[ends.length - 1];
        }

        int length() {
            int sum = 0;
            for (int i = 0; i < starts.length; i++) {
                sum += ends[i] - starts[i];
            }
            return sum;
        }

        boolean overlaps(Hit other) {
            for (int i = 0; i < starts.length; i++) {
                for (int j = 0; j < other.starts.length; j++) {
                    if (starts[i] < other.ends[j] && other.starts[j] < ends[i]) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Whether one of the pieces lies between two places. */
        boolean hasPieceIn(int start, int end) {
            for (int i = 0; i < starts.length; i++) {
                if (start <= starts[i] && ends[i] <= end) {
                    return true;
                }
            }
            return false;
        }

        /** Whether each of the other's pieces lies inside one of this one's. */
        boolean covers(Hit other) {
            for (int i = 0; i < other.starts.length; i++) {
                boolean inside = false;
                for (int j = 0; j < starts.length && !inside; j++) {
                    inside = starts[j] <= other.starts[i] && other.ends[i] <= ends[j];
                }
                if (!inside) {
                    return false;
                }
            }
            return true;
        }
    }

    Phrases(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        Map<String, List<Part>> parts = new LinkedHashMap<>();
        for (Phrase phrase : this.phrases) {
            order.put(phrase, order.size());
            for (int i = 0; i < phrase.pieces().size(); i++) {
                parts.computeIfAbsent(phrase.pieces().get(i).text(), k -> new ArrayList<>())
                        .add(new Part(phrase, i));
            }
        }
        PayloadTrie.PayloadTrieBuilder<List<Part>> builder = PayloadTrie.builder();
        parts.forEach(builder::addKeyword);
        this.trie = builder.build();
    }

    /** The phrases that ship, with a user's own before them. */
    static Phrases shipped(List<Path> more) {
        List<Phrase> all = new ArrayList<>();
        for (Path file : more) {
            try (TableReader table = TableReader.open(file, COLUMNS)) {
                add(table, all);
            }
        }
        for (String language : SHIPPED) {
            all.addAll(
                    read("classify/phrases/" + language + ".csv", FoldedText.resource("phrases/" + language + ".csv")));
        }
        return new Phrases(all);
    }

    static final String[] COLUMNS = {"language", "pattern", "type", "status", "mood", "scope", "weight"};

    static List<Phrase> read(String name, String csv) {
        List<Phrase> phrases = new ArrayList<>();
        try (TableReader table = TableReader.ofText(name, csv, COLUMNS)) {
            add(table, phrases);
        }
        return phrases;
    }

    /** Each line of a file; what a line with alternatives shares with a line before it is left to that one. */
    private static void add(TableReader table, List<Phrase> phrases) {
        Set<String> written = new HashSet<>();
        table.forEach(row -> {
            String language = row.get("language").toLowerCase(Locale.ROOT);
            String pattern = row.get("pattern");
            if (language.isEmpty() || pattern.isEmpty()) {
                throw row.problem("pattern", "a phrase needs a language and a pattern");
            }
            if (pattern.indexOf('(') >= 0) {
                alternatives(row, pattern)
                        .filter(p -> written.add(language + ' ' + p))
                        .forEach(p -> phrases.add(phrase(row, language, p)));
            } else {
                written.add(language + ' ' + pattern);
                phrases.add(phrase(row, language, pattern));
            }
        });
    }

    /** Words of which any one may stand: "(parts|parted) with". */
    private static final Pattern EITHER = Pattern.compile("\\(([^()]*)\\)");

    /** The patterns that one with alternatives stands for, in the order in which they are written. */
    private static Stream<String> alternatives(TableRow row, String pattern) {
        Matcher either = EITHER.matcher(pattern);
        if (!either.find()) {
            if (pattern.indexOf('(') >= 0 || pattern.indexOf(')') >= 0 || pattern.indexOf('|') >= 0) {
                throw row.problem("pattern", "alternatives are written (one|two), without brackets inside");
            }
            return Stream.of(pattern);
        }
        String before = pattern.substring(0, either.start());
        String after = pattern.substring(either.end());
        return Arrays.stream(either.group(1).split("\\|", -1))
                .flatMap(word -> alternatives(row, (before + word + after).strip()));
    }

    private static Phrase phrase(TableRow row, String language, String pattern) {
        List<Phrase.Piece> pieces = Phrase.pieces(pattern);
        if (pieces.stream().anyMatch(p -> p.text().isBlank())) {
            throw row.problem("pattern", "a pattern must have words on both sides of each gap …");
        }
        Phrase.Mood mood = value(row, "mood", Phrase.Mood::of);
        List<OutcomeType> types = row.get("type").isEmpty()
                ? List.of()
                : value(
                        row,
                        "type",
                        t -> Arrays.stream(t.split("\\+")).map(OutcomeType::of).toList());
        DealStatus status = row.get("status").isEmpty()
                ? DealStatus.UNKNOWN
                : value(row, "status", t -> DealStatus.valueOf(t.toUpperCase(Locale.ROOT)));
        Phrase.Scope scope = row.get("scope").isEmpty()
                ? Phrase.defaultScope(language, mood)
                : value(row, "scope", t -> Phrase.Scope.valueOf(t.toUpperCase(Locale.ROOT)));
        double weight = row.get("weight").isEmpty() ? DEFAULT_WEIGHT : value(row, "weight", Double::parseDouble);
        if (!(weight > 0 && weight <= 1)) {
            throw row.problem("weight", "must be above 0 and at most 1");
        }
        return new Phrase(language, pattern, pieces, types, status, mood, scope, weight, row.source());
    }

    /** Of a phrase whose line gives none. */
    private static final double DEFAULT_WEIGHT = 0.8;

    private static <T> T value(TableRow row, String column, java.util.function.Function<String, T> parse) {
        try {
            return parse.apply(row.get(column));
        } catch (IllegalArgumentException e) {
            throw row.problem(column, "is not one of the words that docs/classifiers.md lists for this column");
        }
    }

    List<Phrase> all() {
        return phrases;
    }

    /** The hits of all phrases whose language is spoken in the text, longest readings first settled, by place. */
    List<Hit> find(FoldedText text, Clauses.Builder clauses) {
        String folded = text.folded();
        List<int[]> bounds = new ArrayList<>();
        List<Part> found = new ArrayList<>();
        trie.parseText(folded, emit -> {
            for (Part part : emit.getPayload()) {
                int start = emit.getStart();
                int end = emit.getEnd() + 1;
                if (!part.piece().openStart() && insideWord(folded, start)) {
                    continue;
                }
                if (insideWord(folded, end)) {
                    if (!part.piece().openEnd()) {
                        continue;
                    }
                    while (insideWord(folded, end)) {
                        end++;
                    }
                }
                bounds.add(new int[] {start, end});
                found.add(part);
            }
            return true;
        });
        Set<String> spoken = Languages.spoken(folded, found, bounds);
        List<Hit> hits = new ArrayList<>();
        Map<Phrase, List<List<int[]>>> split = new LinkedHashMap<>();
        for (int i = 0; i < found.size(); i++) {
            Part part = found.get(i);
            Phrase phrase = part.phrase();
            if (!spoken.contains(phrase.language())) {
                continue;
            }
            if (phrase.pieces().size() == 1) {
                hits.add(new Hit(phrase, new int[] {bounds.get(i)[0]}, new int[] {bounds.get(i)[1]}));
            } else {
                List<List<int[]>> places = split.computeIfAbsent(phrase, p -> {
                    List<List<int[]>> lists = new ArrayList<>();
                    p.pieces().forEach(piece -> lists.add(new ArrayList<>()));
                    return lists;
                });
                places.get(part.index()).add(bounds.get(i));
            }
        }
        clauses.open(folded, spoken);
        split.forEach((phrase, places) -> join(phrase, places, clauses, hits));
        List<Hit> kept = longest(hits);
        kept.sort(Comparator.comparingInt(Hit::start)
                .thenComparingInt(Hit::end)
                .thenComparingInt(h -> order.getOrDefault(h.phrase(), 0)));
        return kept;
    }

    /** Whether a stretch begins and ends at word boundaries. */
    static boolean wholeWord(String text, int start, int end) {
        return !insideWord(text, start) && !insideWord(text, end);
    }

    /** Letters and digits on both sides of a place, unless one belongs to a script that writes no spaces. */
    private static boolean insideWord(String text, int place) {
        if (place <= 0 || place >= text.length()) {
            return false;
        }
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after)
                && !Languages.writesNoSpaces(before)
                && !Languages.writesNoSpaces(after);
    }

    /** Longest stretch between two pieces of a phrase; about ten words, and about a clause in Chinese and Japanese. */
    private static final int MAX_GAP = 60;

    private static final int MAX_GAP_WITHOUT_SPACES = 20;

    private static void join(Phrase phrase, List<List<int[]>> places, Clauses.Builder clauses, List<Hit> hits) {
        int n = places.size();
        int gap = Languages.writesNoSpaces(phrase.pieces().get(0).text().charAt(0)) ? MAX_GAP_WITHOUT_SPACES : MAX_GAP;
        for (int[] first : places.get(0)) {
            int[] starts = new int[n];
            int[] ends = new int[n];
            starts[0] = first[0];
            ends[0] = first[1];
            boolean complete = true;
            for (int i = 1; i < n && complete; i++) {
                complete = false;
                int most = phrase.pieces().get(i).joined() ? 1 : gap;
                for (int[] next : places.get(i)) {
                    int between = next[0] - ends[i - 1];
                    // A joined piece may fail here and fit after a later first piece; each first piece is tried.
                    if (between >= 0 && between <= most && clauses.samePart(ends[i - 1] - 1, next[0])) {
                        starts[i] = next[0];
                        ends[i] = next[1];
                        complete = true;
                        break;
                    }
                }
            }
            if (complete) {
                hits.add(new Hit(phrase, starts, ends));
            }
        }
    }

    /**
     * Leaves out each hit whose words all belong to a longer one, and each that overlaps words of another sense without holding all of
     * them ("exclusive licence" in "non-exclusive licence"). A phrase without a type hides no phrase with one.
     */
    private static List<Hit> longest(List<Hit> hits) {
        List<Hit> senses = hits.stream().filter(Phrases::hides).toList();
        List<Hit> sorted = new ArrayList<>(hits);
        sorted.removeIf(h -> h.phrase().mood() == Phrase.Mood.MARKER
                || senses.stream().anyMatch(s -> s != h && h.overlaps(s) && !h.covers(s)));
        sorted.sort(Comparator.comparingInt(Hit::length).reversed());
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : sorted) {
            boolean covered = false;
            for (Hit longer : kept) {
                if ((longer.length() > hit.length()
                                || longer.phrase().pieces().size()
                                        > hit.phrase().pieces().size())
                        && (longer.phrase().isType()
                                || hides(longer)
                                || !hit.phrase().isType())
                        && longer.covers(hit)) {
                    covered = true;
                    break;
                }
            }
            if (!covered) {
                kept.add(hit);
            }
        }
        return kept;
    }

    private static boolean hides(Hit hit) {
        return hit.phrase().mood() == Phrase.Mood.OTHER_SENSE && hit.phrase().scope() != Phrase.Scope.CLAUSE;
    }

    Set<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        phrases.forEach(p -> languages.add(p.language()));
        return languages;
    }
}
