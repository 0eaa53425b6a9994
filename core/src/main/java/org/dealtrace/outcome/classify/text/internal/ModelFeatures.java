package org.dealtrace.outcome.classify.text.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * What the linear model sees of a text: the kinds of cue in it with their order, what shares it tells of and its
 * concepts, which are the same in all languages, and the words themselves with their neighbours, in scripts without
 * spaces two and three letters together.
 *
 * <p>Features that are words of the text keep the words, so that an answer can name them. The others begin with
 * {@code =}.
 */
public final class ModelFeatures {

    /** Letters of the beginning that stands for all forms of a longer word. */
    private static final int STEM = 5;

    /**
     * Letters in each step of the length of a text; Chinese and Japanese characters carry about three times as much.
     */
    private static final int LENGTH_STEP = 60;

    private static final int MOST_STEPS = 8;

    /** Features of most sentences. */
    private static final int CAPACITY = 256;

    /** Moods of what has not come about. */
    private static final Set<Phrase.Mood> AHEAD =
            Set.of(Phrase.Mood.PLANNED, Phrase.Mood.POSSIBLE, Phrase.Mood.CONDITIONAL, Phrase.Mood.PENDING);

    /** A year, which shows a Chinese verb, that has no tense, to be of the past unless a plan is told. */
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d ?年");

    /**
     * A feature that a model has weights for.
     *
     * @param weights one for each class
     * @param start where the words stand that it is; no words where the end is 0
     * @param end past their last letter
     */
    record Known(float[] weights, int start, int end) {}

    private final @Nullable ModelWeights model;
    private final List<Known> known = new ArrayList<>(CAPACITY);
    private final BitSet seen = new BitSet();
    private final Set<String> names = new LinkedHashSet<>();

    /** The letters of the feature that is looked at; it becomes a string only for training. */
    private final StringBuilder feature = new StringBuilder();

    private ModelFeatures(MarkedText marked, Set<OutcomeType> shares, @Nullable ModelWeights model) {
        this.model = model;
        cues(marked, shares);
        pairs(marked);
        nGrams(marked.text().folded());
    }

    /**
     * All features of a text, for training.
     *
     * @param shares what the shares in the text say the deal is
     */
    static Set<String> names(MarkedText marked, Set<OutcomeType> shares) {
        return new ModelFeatures(marked, shares, null).names;
    }

    /** The features of a text that a model knows, each once. */
    static List<Known> known(MarkedText marked, Set<OutcomeType> shares, ModelWeights model) {
        return new ModelFeatures(marked, shares, model).known;
    }

    private void add(String kind) {
        feature.setLength(0);
        feature.append('=').append(kind);
        word(0, 0);
    }

    private void word(int start, int end) {
        if (model == null) {
            names.add(feature.toString());
            return;
        }
        int place = model.place(feature);
        if (place >= 0 && !seen.get(place)) {
            seen.set(place);
            known.add(new Known(model.at(place), start, end));
        }
    }

    private void cues(MarkedText marked, Set<OutcomeType> shares) {
        int types = 0;
        for (Hit hit : marked.hits()) {
            Phrase phrase = hit.phrase();
            String mood = phrase.mood().name().toLowerCase(Locale.ROOT);
            add(mood);
            if (phrase.status() != DealStatus.UNKNOWN) {
                add(phrase.status().name().toLowerCase(Locale.ROOT) + (phrase.isType() ? ":of-type" : ""));
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
            add(marked.hits().stream().anyMatch(h -> AHEAD.contains(h.phrase().mood())) ? "year:ahead" : "year");
        }
        if (!marked.percentages().isEmpty()) {
            add("percent");
        }
        boolean spaceless = !folded.isEmpty() && WordBounds.writesNoSpaces(folded.charAt(folded.length() / 2));
        add("length:" + Math.min(MOST_STEPS, folded.length() * (spaceless ? 3 : 1) / LENGTH_STEP));
        List<String> concepts = List.copyOf(Concepts.in(folded, marked.language()));
        for (int i = 0; i < concepts.size(); i++) {
            add(concepts.get(i));
            for (int j = i + 1; j < concepts.size(); j++) {
                add(concepts.get(i) + "+" + concepts.get(j));
            }
        }
    }

    /**
     * Which kinds of phrase come before which in a sentence. So the model learns the scope of a cue (NegEx; Chapman and
     * others, A simple algorithm for identifying negated findings and diseases in discharge summaries, Journal of
     * Biomedical Informatics 34(5), 2001) from sentences.
     */
    private void pairs(MarkedText marked) {
        List<Hit> hits = marked.hits();
        int next;
        for (int from = 0; from < hits.size(); from = next) {
            int sentence = marked.sentences().at(hits.get(from).start());
            next = from;
            Map<String, int[]> places = new LinkedHashMap<>();
            while (next < hits.size() && marked.sentences().at(hits.get(next).start()) == sentence) {
                int place = next++;
                places.computeIfAbsent(kind(hits.get(place).phrase()), k -> new int[] {place, place})[1] = place;
            }
            places.forEach((first, at) -> places.forEach((second, then) -> {
                if (at[0] < then[1]
                        && (hits.get(at[0]).phrase().speaksOfDeals()
                                || hits.get(then[0]).phrase().speaksOfDeals())) {
                    add(first + ">" + second);
                }
            }));
        }
    }

    /** What a phrase says, as far as the scope of cues goes. */
    private static String kind(Phrase phrase) {
        String status = phrase.status() == DealStatus.UNKNOWN
                ? ""
                : phrase.status().name().toLowerCase(Locale.ROOT);
        return phrase.isType()
                ? (phrase.ofShares() ? "shares" : "type") + status + (phrase.isStrongType() ? "" : ":weak")
                : phrase.mood().name().toLowerCase(Locale.ROOT) + status;
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
                        feature.setLength(0);
                        feature.append(folded, i, i + n);
                        word(i, i + n);
                    }
                }
                last = -1;
                continue;
            }
            feature.setLength(0);
            unit(folded, start, at);
            word(start, at);
            if (feature.length() > STEM) {
                feature.setLength(STEM);
                feature.append('*');
                word(start, at);
            }
            if (last >= 0) {
                feature.setLength(0);
                unit(folded, last, lastEnd);
                feature.append(' ');
                unit(folded, start, at);
                word(last, at);
            }
            last = start;
            lastEnd = at;
        }
    }

    /** Adds a word; any figure is one unit, since which one tells nothing of the next deal. */
    private void unit(String folded, int start, int end) {
        if (Character.isDigit(folded.charAt(start))) {
            feature.append('#');
        } else {
            feature.append(folded, start, end);
        }
    }
}
