package org.dealtrace.outcome.classify.text.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * The features of a text for the linear model.
 *
 * <p>Some features are the same in all languages: the kinds of cue with their order, the shares, and the concepts.
 * Their names begin with {@code =}. The others are single words and pairs of neighbouring words, or in scripts without
 * spaces two and three letters. They keep their ranges in the text, so that an answer can quote them.
 */
public final class ModelFeatures {

    /** A longer word is represented by this many first letters, for all its forms. */
    private static final int STEM = 5;

    /**
     * The step in which the length of a text is a feature, in letters; a Chinese or Japanese character counts as three.
     */
    private static final int LENGTH_STEP = 60;

    private static final int MOST_STEPS = 8;

    /** Stands for every number. */
    private static final String NUMBER = "#";

    private static final Map<Phrase.Mood, String> MOODS = namesOf(Phrase.Mood.class);

    private static final Map<DealStatus, String> STATUSES = namesOf(DealStatus.class);

    /** The initial size of the arrays of features. */
    private static final int INITIAL_SIZE = 512;

    /** Moods that speak of a deal that has not happened. */
    private static final Set<Phrase.Mood> FUTURE =
            Set.of(Phrase.Mood.PLANNED, Phrase.Mood.POSSIBLE, Phrase.Mood.CONDITIONAL, Phrase.Mood.PENDING);

    /**
     * A year. Chinese verbs have no tense. If the text has a year and reports no plan, the deal is usually in the past.
     */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d ?年");

    private final @Nullable ModelWeights model;
    private final Set<String> names = new LinkedHashSet<>();

    /** The model's rows of the features found, each once. */
    private int[] rows = new int[INITIAL_SIZE];

    /** The start and end of the words of each feature in the text; 0 and 0 for a feature without words. */
    private int[] ranges = new int[2 * INITIAL_SIZE];

    private int count;
    private final BitSet seen;

    /**
     * Finds the features of a text that a model knows.
     *
     * @param shares the types that the shares in the text show
     * @param model null for all features
     */
    ModelFeatures(MarkedText marked, Set<OutcomeType> shares, @Nullable ModelWeights model) {
        this.model = model;
        this.seen = new BitSet(model == null ? 0 : model.rows());
        cues(marked, shares);
        pairs(marked);
        nGrams(marked.text().folded());
    }

    /**
     * All features of a text, for training.
     *
     * @param shares the types that the shares in the text show
     */
    static Set<String> names(MarkedText marked, Set<OutcomeType> shares) {
        return new ModelFeatures(marked, shares, null).names;
    }

    /** The number of features. */
    int count() {
        return count;
    }

    /** The model's row of a feature. */
    int row(int i) {
        return rows[i];
    }

    /** The start of a feature's words. */
    int start(int i) {
        return ranges[2 * i];
    }

    /** The end of a feature's words, exclusive; 0 for a feature without words. */
    int end(int i) {
        return ranges[2 * i + 1];
    }

    private static <E extends Enum<E>> Map<E, String> namesOf(Class<E> kind) {
        return Arrays.stream(kind.getEnumConstants())
                .collect(Collectors.toMap(e -> e, e -> e.name().toLowerCase(Locale.ROOT)));
    }

    private void add(String kind) {
        String feature = "=" + kind;
        if (model == null) {
            names.add(feature);
        } else {
            add(model.row(feature), 0, 0);
        }
    }

    private void add(int row, int start, int end) {
        if (row >= 0 && !seen.get(row)) {
            seen.set(row);
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, 2 * count);
                ranges = Arrays.copyOf(ranges, 4 * count);
            }
            rows[count] = row;
            ranges[2 * count] = start;
            ranges[2 * count++ + 1] = end;
        }
    }

    private void cues(MarkedText marked, Set<OutcomeType> shares) {
        int types = 0;
        for (Hit hit : marked.hits()) {
            Phrase phrase = hit.phrase();
            add(MOODS.getOrDefault(phrase.mood(), ""));
            if (phrase.status() != DealStatus.UNKNOWN) {
                add(STATUSES.get(phrase.status()) + (phrase.isType() ? ":of-type" : ""));
            }
            boolean strong = phrase.isStrongType();
            for (OutcomeType type : phrase.types()) {
                add(type.id() + (strong ? "" : ":weak") + (phrase.mood() == Phrase.Mood.STAKE ? ":stake" : ""));
            }
            types += phrase.isType() && strong ? 1 : 0;
        }
        add("types:" + Math.min(2, types));
        shares.forEach(type -> add("told:" + type.id() + (shares.size() > 1 ? "+" : "")));
        if (shares.isEmpty()) {
            add("told:none");
        }
        String folded = marked.text().folded();
        if (folded.indexOf('年') >= 0 && YEAR.matcher(folded).find()) {
            add(marked.hits().stream().anyMatch(h -> FUTURE.contains(h.phrase().mood())) ? "year:ahead" : "year");
        }
        if (!marked.percentages().isEmpty()) {
            add("percent");
        }
        boolean spaceless = !folded.isEmpty() && WordBounds.writesNoSpaces(folded.charAt(folded.length() / 2));
        add("length:" + Math.min(MOST_STEPS, folded.length() * (spaceless ? 3 : 1) / LENGTH_STEP));
        List<String> concepts = List.copyOf(marked.concepts());
        for (int i = 0; i < concepts.size(); i++) {
            add(concepts.get(i));
            for (int j = i + 1; j < concepts.size(); j++) {
                add(concepts.get(i) + "+" + concepts.get(j));
            }
        }
    }

    /**
     * Adds pairs of the kinds of phrases, in their order in a sentence. From them the model learns the scope of a cue
     * (NegEx; Chapman and others, A simple algorithm for identifying negated findings and diseases in discharge
     * summaries, Journal of Biomedical Informatics 34(5), 2001).
     */
    private void pairs(MarkedText marked) {
        List<Hit> hits = marked.hits();
        int next;
        for (int from = 0; from < hits.size(); from = next) {
            int sentence = marked.sentences().at(hits.get(from).start());
            next = from;
            // the first and the last phrase of each kind
            Map<String, int[]> places = new LinkedHashMap<>();
            while (next < hits.size() && marked.sentences().at(hits.get(next).start()) == sentence) {
                int place = next++;
                places.computeIfAbsent(kind(hits.get(place).phrase()), k -> new int[] {place, place})[1] = place;
            }
            places.forEach((kind, of) -> places.forEach((other, ofOther) -> {
                if (of[0] < ofOther[1]
                        && (hits.get(of[0]).phrase().speaksOfDeals()
                                || hits.get(ofOther[0]).phrase().speaksOfDeals())) {
                    add(kind + ">" + other);
                }
            }));
        }
    }

    /** The kind of a phrase, for the scope of cues. */
    private static String kind(Phrase phrase) {
        String status = phrase.status() == DealStatus.UNKNOWN ? "" : STATUSES.get(phrase.status());
        return phrase.isType()
                ? (phrase.ofShares() ? "shares" : "type") + status + (phrase.isStrongType() ? "" : ":weak")
                : MOODS.get(phrase.mood()) + status;
    }

    private void nGrams(String folded) {
        int last = -1;
        int lastEnd = -1;
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at++;
                continue;
            }
            int start = at;
            boolean spaceless = WordBounds.writesNoSpaces(c);
            while (at < folded.length()
                    && Character.isLetterOrDigit(folded.charAt(at))
                    && WordBounds.writesNoSpaces(folded.charAt(at)) == spaceless) {
                at++;
            }
            if (spaceless) {
                for (int n = 2; n <= 3; n++) {
                    for (int i = start; i + n <= at; i++) {
                        addWords(folded, i, i + n, 0, 0);
                    }
                }
                last = -1;
                continue;
            }
            addWords(folded, start, at, 0, 0);
            if (last >= 0) {
                addWords(folded, last, lastEnd, start, at);
            }
            last = start;
            lastEnd = at;
        }
    }

    /** Adds one word or two; a long word is represented by its beginning. */
    private void addWords(String folded, int start, int end, int second, int secondEnd) {
        boolean pair = second > 0;
        boolean stem = !pair && end - start > STEM && !isNumber(folded, start);
        int lastEnd = pair ? secondEnd : end;
        if (model == null) {
            names.add(unit(folded, start, end) + (pair ? " " + unit(folded, second, secondEnd) : ""));
            if (stem) {
                names.add(folded.substring(start, start + STEM) + "*");
            }
            return;
        }
        long hash = hash(ModelWeights.EMPTY_HASH, folded, start, end);
        hash = pair ? hash(ModelWeights.hash(hash, " ", 0, 1), folded, second, secondEnd) : hash;
        add(model.row(hash), start, lastEnd);
        if (stem) {
            long beginning = ModelWeights.hash(ModelWeights.EMPTY_HASH, folded, start, start + STEM);
            add(model.row(ModelWeights.hash(beginning, "*", 0, 1)), start, end);
        }
    }

    private static long hash(long before, String folded, int start, int end) {
        return isNumber(folded, start)
                ? ModelWeights.hash(before, NUMBER, 0, 1)
                : ModelWeights.hash(before, folded, start, end);
    }

    private static String unit(String folded, int start, int end) {
        return isNumber(folded, start) ? NUMBER : folded.substring(start, end);
    }

    /** Whether a word is a number. All numbers are one feature, because their values say nothing about other deals. */
    private static boolean isNumber(String folded, int start) {
        return Character.isDigit(folded.charAt(start));
    }
}
