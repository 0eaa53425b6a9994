package org.dealtrace.outcome.classify.text.internal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.DealStages;
import org.dealtrace.io.internal.DealInText;
import org.dealtrace.outcome.classify.text.TextDoubt;
import org.dealtrace.outcome.classify.text.TextReading;
import org.dealtrace.outcome.classify.text.internal.Phrase.Mood;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;

/**
 * Reads the deal that a text reports.
 *
 * <ol>
 *   <li>All cue {@link Phrases} are found in one pass. If one phrase covers another, the longer one counts.
 *   <li>A text with several deals is cut down to the deal of the row's parties.
 *   <li>{@link Shares} tell an acquisition from a minority stake.
 *   <li>A {@link LinearModel} sees the phrases with their order, the shares and the words. It gives the probability
 *       that the text reports a deal at all, the types of the deal, and how far the deal has come. The probability must
 *       be at least {@link #LEAST_NAMED} if a phrase names the deal, otherwise {@link #LEAST_UNNAMED}.
 * </ol>
 */
public final class TextReader {

    /** The least weight of a phrase that alone can give a type. */
    static final double LEAST_CONFIDENCE = 0.5;

    /** The least probability of a deal that a phrase names. */
    static final double LEAST_NAMED = 0.4;

    /** The least probability of a deal that no phrase names. */
    static final double LEAST_UNNAMED = 0.8;

    /** The least probability of a further type, given a deal. */
    private static final double LEAST_FURTHER_TYPE = 0.35;

    /** The number of letters that are read: a text reports its deal at the beginning, and the rest would cost time. */
    public static final int LETTERS = 2_000;

    /** The most words that an answer of the model alone quotes as evidence. */
    private static final int MOST_WORDS = 4;

    /** Moods of cues that cancel a user's phrase in the same sentence. */
    private static final Set<Mood> CANCELLING = Set.of(Mood.NEGATED, Mood.DENIED, Mood.CONDITIONAL);

    /** Moods of cues that an answer lists as evidence beside the phrases of its type. */
    private static final Set<Mood> QUOTED =
            Set.of(Mood.NEGATED, Mood.PENDING, Mood.DENIED, Mood.PLANNED, Mood.POSSIBLE, Mood.CONDITIONAL);

    /** Contracts with a subject. Beside one of them, "exclusive agreement" only describes the contract. */
    private static final Set<OutcomeType> CONTRACTS = Set.of(
            OutcomeType.PATENT_LICENCE,
            OutcomeType.TECHNOLOGY_LICENCE,
            OutcomeType.PRODUCTION_OR_DISTRIBUTION,
            OutcomeType.RESEARCH_COLLABORATION,
            OutcomeType.EXCLUSIVE_AGREEMENT);

    /** Moods that can be denied, like a type. */
    private static final Set<Mood> DENIABLE = Set.of(Mood.PLANNED, Mood.POSSIBLE, Mood.ANAPHOR, Mood.STAKE);

    private final Phrases phrases;
    private final String label;

    TextReader(Phrases phrases, String label) {
        this.phrases = phrases;
        this.label = label;
    }

    /**
     * A reader with the shipped phrases.
     *
     * @param label the name and version of the classifier, for its {@linkplain Classification#classifier() answers}
     */
    public static TextReader shipped(String label) {
        return new TextReader(Phrases.shipped(), label);
    }

    /**
     * A reader with a user's phrases beside the shipped ones. A user's phrase wins over a shipped one for the same
     * words, and over the model.
     *
     * @throws InputException if the file cannot be read or a row of it is wrong
     */
    public static TextReader with(Path phrases, String label) {
        return new TextReader(Phrases.with(PhraseFile.read(phrases)), label);
    }

    /** A text with its findings. */
    private final class Parsed {
        final MarkedText marked;
        final Shares shares;

        Parsed(String text, Deal deal) {
            MarkedText whole = MarkedText.of(text, deal, phrases);
            String relevant = whole.aboutParties();
            marked = relevant.equals(whole.text().original()) ? whole : MarkedText.of(relevant, deal, phrases);
            shares = new Shares(marked, deal);
        }

        TextReading reading() {
            Optional<Classification> byUser = byUser();
            if (byUser.isPresent()) {
                return answered(byUser.get());
            }
            Optional<TextDoubt> doubt = denial();
            if (any(marked.hits(), Phrase::speaksOfDeals)) {
                LinearModel.Verdict verdict = LinearModel.shipped().judge(marked, shares);
                List<Hit> ends = hits(Phrase::saysEnd).toList();
                DealStatus read = verdict.status();
                DealStatus status = DealStages.ended(read) ? read : negated().orElse(read);
                if (verdict.deal() >= (any(marked.hits(), Phrase::isStrongType) ? LEAST_NAMED : LEAST_UNNAMED)) {
                    return answered(answer(verdict, status, ends.isEmpty()));
                }
                doubt = doubt.or(() -> end(status, ends));
            }
            return new TextReading(Optional.empty(), doubt, List.of());
        }

        private TextReading answered(Classification answer) {
            boolean ended = DealStages.ended(answer.status());
            return new TextReading(
                    Optional.of(answer),
                    Optional.of(new TextDoubt(TextDoubt.Kind.TYPED_END, answer.status(), answer.evidence()))
                            .filter(doubt -> ended),
                    !ended && answer.types().stream().anyMatch(Phrase::ofShares) ? shares.bought() : List.of());
        }

        private Stream<Hit> hits(Predicate<Phrase> what) {
            return marked.hits().stream().filter(h -> what.test(h.phrase()));
        }

        /** The answer of the user's own phrases, if no cue in their sentence cancels it. */
        private Optional<Classification> byUser() {
            List<Hit> own = hits(phrase -> phrase.isUsersOwn() && phrase.isStrongType())
                    .filter(h -> !any(marked.inSentence(h.start()), other -> CANCELLING.contains(other.mood())))
                    .toList();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            DealStatus status =
                    own.stream().map(h -> h.phrase().status()).reduce(DealStatus.UNKNOWN, DealStages::lessAdvanced);
            return Optional.of(classification(types(own.stream()), status, List.of(), List::of));
        }

        private static Set<OutcomeType> types(Stream<Hit> hits) {
            return hits.flatMap(h -> h.phrase().types().stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /**
         * The answer of the model.
         *
         * @param byModelAlone whether no phrase says that the deal ended
         */
        private Classification answer(LinearModel.Verdict verdict, DealStatus status, boolean byModelAlone) {
            Set<OutcomeType> types = new LinkedHashSet<>(verdict.types(LEAST_FURTHER_TYPE));
            if (types(marked.hits().stream()).contains(OutcomeType.EXCLUSIVE_AGREEMENT)
                    && CONTRACTS.containsAll(types)) {
                types.add(OutcomeType.EXCLUSIVE_AGREEMENT);
            }
            if (shares.types().size() == 1 && types.removeIf(Phrase::ofShares)) {
                types.addAll(shares.types());
            }
            return classification(
                    types,
                    status,
                    byModelAlone && DealStages.ended(status) ? verdict.words(status, MOST_WORDS) : List.of(),
                    () -> verdict.words(verdict.types(1).get(0), MOST_WORDS));
        }

        /**
         * An answer with the phrases that it rests on.
         *
         * @param further further words to quote
         * @param otherwise gives the words to quote if no phrase names one of the types
         */
        private Classification classification(
                Set<OutcomeType> types, DealStatus status, List<String> further, Supplier<List<String>> otherwise) {
            Set<String> words = new LinkedHashSet<>();
            double weight = LEAST_CONFIDENCE;
            boolean byName = false;
            for (Hit hit : marked.hits()) {
                Phrase phrase = hit.phrase();
                boolean names = phrase.types().stream().anyMatch(types::contains);
                byName |= names;
                if (names || phrase.status() != DealStatus.UNKNOWN || QUOTED.contains(phrase.mood())) {
                    words.add(hit.words(marked.text()));
                }
                weight = names ? Math.max(weight, phrase.weight()) : weight;
            }
            if (types.stream().anyMatch(Phrase::ofShares)) {
                words.addAll(shares.evidence());
            }
            words.addAll(further);
            if (!byName) {
                words.addAll(otherwise.get());
            }
            return new Classification(List.copyOf(types), status, weight, List.copyOf(words), label);
        }

        /** The status of a plan that is negated in the part of the sentence that names it: "will not acquire". */
        private Optional<DealStatus> negated() {
            return hits(phrase -> phrase.mood() == Mood.NEGATED && DealStages.ended(phrase.status()))
                    .filter(h -> any(marked.inPart(h.start()), Phrase::isStrongType))
                    .map(h -> h.phrase().status())
                    .findFirst();
        }

        /**
         * The end of the row's deal in a text that names no deal: the end of "the deal", or one beside a party or a
         * purchase.
         */
        private Optional<TextDoubt> end(DealStatus status, List<Hit> ends) {
            if (ends.isEmpty() || !DealStages.ended(status)) {
                return Optional.empty();
            }
            Hit end = ends.get(0);
            Sentences sentences = marked.sentences();
            int sentence = sentences.at(end.start());
            List<Hit> beside = marked.inSentence(end.start());
            boolean anaphor = any(beside, phrase -> phrase.mood() == Mood.ANAPHOR);
            boolean about = any(beside, Phrase::isType)
                    || marked.parties(sentences.start(sentence), sentences.end(sentence)) > 0;
            return anaphor || about
                    ? Optional.of(doubt(anaphor ? TextDoubt.Kind.END : TextDoubt.Kind.PLAIN_END, status, end))
                    : Optional.empty();
        }

        private TextDoubt doubt(TextDoubt.Kind kind, DealStatus status, Hit hit) {
            return new TextDoubt(kind, status, List.of(hit.words(marked.text())));
        }

        /**
         * A denial of a deal ("denies plans for a joint venture", not "denies wrongdoing") that is not negated itself.
         */
        private Optional<TextDoubt> denial() {
            return hits(phrase -> phrase.mood() == Mood.DENIED)
                    .filter(h -> {
                        List<Hit> beside = marked.inSentence(h.start());
                        return !any(beside, phrase -> phrase.mood() == Mood.NEGATED)
                                && any(beside, phrase -> phrase.isType() || DENIABLE.contains(phrase.mood()));
                    })
                    .findFirst()
                    .map(h -> doubt(TextDoubt.Kind.DENIAL, h.phrase().status(), h));
        }
    }

    private static boolean any(List<Hit> hits, Predicate<Phrase> what) {
        return hits.stream().map(Hit::phrase).anyMatch(what);
    }

    /** A deal with a text and nothing else. */
    private static Deal deal(String text) {
        return Deal.builder("text")
                .text(text)
                .party(DealParty.of(PartyRole.OTHER, "-"))
                .build();
    }

    private Optional<Parsed> parse(Deal deal) {
        return deal.text()
                .filter(t -> !t.isBlank())
                .map(t -> new Parsed(t.length() > LETTERS ? t.substring(0, LETTERS) : t, deal));
    }

    /** Reads the text of a deal; the reading is empty if there is no text. */
    public TextReading read(Deal deal) {
        return parse(deal).map(Parsed::reading).orElse(TextReading.of(Optional.empty()));
    }

    /** Reads a text without further data about its deal. */
    TextReading read(String text) {
        return read(deal(text));
    }

    /** The end of a deal whose types another source gives. */
    public Classification end(List<OutcomeType> types, TextDoubt end) {
        return new Classification(types, end.status(), LEAST_CONFIDENCE, end.words(), label);
    }

    /** The companies of a text with their roles in its deal; empty if the text reports no deal. */
    public List<DealInText.Proposed> participants(String text) {
        return read(text)
                .answer()
                .flatMap(answer -> parse(deal(PlaceWords.without(text)))
                        .map(parsed -> Participants.of(parsed.marked, answer.types())))
                .orElse(List.of());
    }

    /** The features of a text, for training a {@link LinearModel}. */
    public Set<String> features(Deal deal) {
        return parse(deal)
                .map(p -> ModelFeatures.names(p.marked, p.shares.types()))
                .orElse(Set.of());
    }
}
