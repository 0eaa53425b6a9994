package org.dealtrace.outcome.classify.text.internal;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
 * Reads what a deal is from its text.
 *
 * <p>(1) All cue {@link Phrases} are found in one pass; of two that cover the same words the longer one is meant. (2) A
 * text that has several deals is cut down to the one of the row's parties. (3) {@link Shares} tell an acquisition from
 * a minority stake. (4) A {@link LinearModel} sees the phrases with their order, the shares and the words. It gives the
 * probability that the text reports a deal at all, its types, and how far it has come. A deal that a phrase names needs
 * the probability {@link #NAMED}, another one {@link #UNNAMED}.
 */
public final class TextReader {

    /** The least weight of a phrase on which a type may rest. */
    static final double LEAST_CONFIDENCE = 0.5;

    /** The least probability of a deal that a phrase names. */
    static final double NAMED = 0.4;

    /** The least probability of a deal that no phrase names. */
    static final double UNNAMED = 0.8;

    /** The least probability of a further type, given a deal. */
    private static final double TYPE = 0.35;

    /** Letters that are read; a deal is told at the head of a text, and what follows costs time. */
    public static final int LETTERS = 2_000;

    /** Words that the model names for an answer of its own. */
    private static final int EVIDENCE = 4;

    private static final Set<Mood> TAKEN_BACK = Set.of(Mood.NEGATED, Mood.DENIED, Mood.CONDITIONAL);

    /** Cues that an answer lists as evidence, in addition to the phrases that tell the type. */
    private static final Set<Mood> GOVERNING =
            Set.of(Mood.NEGATED, Mood.PENDING, Mood.DENIED, Mood.PLANNED, Mood.POSSIBLE, Mood.CONDITIONAL);

    /** Contracts about a thing, which can be exclusive. */
    private static final Set<OutcomeType> CONTRACTS = Set.of(
            OutcomeType.PATENT_LICENCE,
            OutcomeType.TECHNOLOGY_LICENCE,
            OutcomeType.PRODUCTION_OR_DISTRIBUTION,
            OutcomeType.RESEARCH_COLLABORATION,
            OutcomeType.EXCLUSIVE_AGREEMENT);

    /** What can be denied besides a type. */
    private static final Set<Mood> DENIABLE = Set.of(Mood.PLANNED, Mood.POSSIBLE, Mood.ANAPHOR, Mood.STAKE);

    private final Phrases phrases;
    private final String label;

    TextReader(Phrases phrases, String label) {
        this.phrases = phrases;
        this.label = label;
    }

    /**
     * Reads by the phrases that ship.
     *
     * @param label name and version of the classifier that reads by it, for its {@linkplain Classification#classifier()
     *     answers}
     */
    public static TextReader shipped(String label) {
        return new TextReader(Phrases.shipped(), label);
    }

    /**
     * Reads by a user's phrases too; one of them wins over a shipped one for the same words, and over the model.
     *
     * @throws InputException if the file cannot be read or a row of it is wrong
     */
    public static TextReader with(Path phrases, String label) {
        return new TextReader(Phrases.with(PhraseFile.read(phrases)), label);
    }

    /** A text with what was found in it. */
    private final class Parsed {
        final MarkedText marked;
        final Shares shares;

        Parsed(String text, Deal deal) {
            MarkedText whole = new MarkedText(FoldedText.of(text), deal, phrases);
            String meant = whole.aboutParties();
            marked =
                    meant.equals(whole.text().original()) ? whole : new MarkedText(FoldedText.of(meant), deal, phrases);
            shares = Shares.of(marked, deal);
        }

        TextReading reading() {
            Optional<Classification> byUser = byUser();
            if (byUser.isPresent()
                    || marked.hits().stream().noneMatch(h -> h.phrase().speaksOfDeals())) {
                return reading(byUser, denial());
            }
            LinearModel.Verdict verdict = LinearModel.shipped().judge(marked, shares);
            List<Hit> ends = marked.hits().stream()
                    .filter(h -> h.phrase().mood() == Mood.NEGATED
                            || DealStages.ended(h.phrase().status()))
                    .toList();
            DealStatus read = verdict.status();
            DealStatus status = DealStages.ended(read) ? read : refused().orElse(read);
            double least = named().anyMatch(Phrase::isStrongType) ? NAMED : UNNAMED;
            if (verdict.deal() >= least) {
                return reading(Optional.of(answer(verdict, status, ends.isEmpty())), Optional.empty());
            }
            return reading(Optional.empty(), denial().or(() -> end(status, ends)));
        }

        private TextReading reading(Optional<Classification> answer, Optional<TextDoubt> doubt) {
            boolean live = answer.filter(a -> !DealStages.ended(a.status())).isPresent();
            return new TextReading(
                    answer,
                    answer.isEmpty()
                            ? doubt
                            : answer.filter(a -> !live)
                                    .map(a -> new TextDoubt(TextDoubt.Kind.TYPED_END, a.status(), a.evidence())),
                    live && answer.get().types().stream().anyMatch(Phrase::ofShares) ? shares.bought() : List.of());
        }

        private Stream<Phrase> named() {
            return marked.hits().stream().map(Hit::phrase).filter(Phrase::isType);
        }

        /** What the user's own phrases say, where nothing in their sentence takes it back. */
        private Optional<Classification> byUser() {
            List<Hit> own = marked.hits().stream()
                    .filter(h -> h.phrase().isUsersOwn() && h.phrase().isStrongType())
                    .filter(h -> marked.inSentence(h.start()).stream()
                            .noneMatch(
                                    other -> TAKEN_BACK.contains(other.phrase().mood())))
                    .toList();
            if (own.isEmpty()) {
                return Optional.empty();
            }
            Set<OutcomeType> types = new LinkedHashSet<>();
            own.forEach(h -> types.addAll(h.phrase().types()));
            DealStatus status =
                    own.stream().map(h -> h.phrase().status()).reduce(DealStatus.UNKNOWN, DealStages::lessAdvanced);
            return Optional.of(classification(types, status, List.of(), List::of));
        }

        private Classification answer(LinearModel.Verdict verdict, DealStatus status, boolean unsaid) {
            Set<OutcomeType> named = new LinkedHashSet<>();
            named().forEach(phrase -> named.addAll(phrase.types()));
            Set<OutcomeType> types = new LinkedHashSet<>(verdict.types(TYPE));
            if (named.contains(OutcomeType.EXCLUSIVE_AGREEMENT) && CONTRACTS.containsAll(types)) {
                // Being exclusive is no deal beside a contract but how it is meant.
                types.add(OutcomeType.EXCLUSIVE_AGREEMENT);
            }
            if (shares.types().size() == 1 && types.stream().anyMatch(Phrase::ofShares)) {
                types.removeIf(Phrase::ofShares);
                types.addAll(shares.types());
            }
            return classification(
                    types,
                    status,
                    unsaid && DealStages.ended(status) ? verdict.words(status, EVIDENCE) : List.of(),
                    () -> verdict.words(verdict.types(1).get(0), EVIDENCE));
        }

        /**
         * An answer with the phrases it rests on.
         *
         * @param more words to name besides
         * @param otherwise the words to name where no phrase names one of the types
         */
        private Classification classification(
                Set<OutcomeType> types, DealStatus status, List<String> more, Supplier<List<String>> otherwise) {
            Set<String> words = new LinkedHashSet<>();
            double weight = LEAST_CONFIDENCE;
            boolean byName = false;
            for (Hit hit : marked.hits()) {
                boolean names = hit.phrase().types().stream().anyMatch(types::contains);
                byName |= names;
                if (names
                        || hit.phrase().status() != DealStatus.UNKNOWN
                        || GOVERNING.contains(hit.phrase().mood())) {
                    words.add(hit.words(marked.text()));
                }
                weight = names ? Math.max(weight, hit.phrase().weight()) : weight;
            }
            if (types.stream().anyMatch(Phrase::ofShares)) {
                words.addAll(shares.evidence());
            }
            words.addAll(more);
            if (!byName) {
                words.addAll(otherwise.get());
            }
            return new Classification(List.copyOf(types), status, weight, List.copyOf(words), label);
        }

        /** What became of a plan that is refused beside the phrase that names it: "will not acquire". */
        private Optional<DealStatus> refused() {
            return marked.hits().stream()
                    .filter(h -> h.phrase().mood() == Mood.NEGATED
                            && DealStages.ended(h.phrase().status())
                            && marked.inPart(h.start()).stream()
                                    .anyMatch(o -> o.phrase().isStrongType()))
                    .map(h -> h.phrase().status())
                    .findFirst();
        }

        /** The end of the deal of a row in a text that names none: of "the deal", or beside a party or a purchase. */
        private Optional<TextDoubt> end(DealStatus status, List<Hit> ends) {
            if (ends.isEmpty() || !DealStages.ended(status)) {
                return Optional.empty();
            }
            Hit end = ends.get(0);
            int sentence = marked.sentences().at(end.start());
            List<Hit> beside = marked.inSentence(end.start());
            boolean anaphor = beside.stream().anyMatch(h -> h.phrase().mood() == Mood.ANAPHOR);
            boolean about = beside.stream().anyMatch(h -> h.phrase().isType())
                    || marked.parties(
                                    marked.sentences().start(sentence),
                                    marked.sentences().end(sentence))
                            > 0;
            return Optional.of(new TextDoubt(
                            anaphor ? TextDoubt.Kind.END : TextDoubt.Kind.PLAIN_END,
                            status,
                            List.of(end.words(marked.text()))))
                    .filter(d -> anaphor || about);
        }

        /** A denial of a deal ("denies plans for a joint venture", not "denies wrongdoing"), not taken back itself. */
        private Optional<TextDoubt> denial() {
            return marked.hits().stream()
                    .filter(h -> h.phrase().mood() == Mood.DENIED)
                    .filter(h -> {
                        List<Hit> beside = marked.inSentence(h.start());
                        return beside.stream().noneMatch(o -> o.phrase().mood() == Mood.NEGATED)
                                && beside.stream()
                                        .anyMatch(o -> o.phrase().isType()
                                                || DENIABLE.contains(o.phrase().mood()));
                    })
                    .findFirst()
                    .map(h ->
                            new TextDoubt(TextDoubt.Kind.DENIAL, h.phrase().status(), List.of(h.words(marked.text()))));
        }
    }

    private Optional<Parsed> parse(Deal deal) {
        return deal.text()
                .filter(t -> !t.isBlank())
                .map(t -> new Parsed(t.length() > LETTERS ? t.substring(0, LETTERS) : t, deal));
    }

    /** What the text says of its deal; nothing where there is no text. */
    public TextReading read(Deal deal) {
        return parse(deal).map(Parsed::reading).orElse(TextReading.of(Optional.empty()));
    }

    /** The end of a deal of which another source says what it is. */
    public Classification end(List<OutcomeType> types, TextDoubt end) {
        return new Classification(types, end.status(), LEAST_CONFIDENCE, end.words(), label);
    }

    /** Who does what to whom in a text, as far as it names them; nothing where the text reports no deal. */
    public List<DealInText.Proposed> participants(String text) {
        Deal deal = Deal.builder("text")
                .text(text)
                .party(DealParty.of(PartyRole.OTHER, "-"))
                .build();
        return parse(deal)
                .flatMap(parsed ->
                        parsed.reading().answer().map(answer -> Participants.of(parsed.marked, answer.types())))
                .orElse(List.of());
    }

    /** The features of a text that a {@link LinearModel} is trained on. */
    public Set<String> features(Deal deal) {
        return parse(deal)
                .map(p -> ModelFeatures.names(p.marked, p.shares.types()))
                .orElse(Set.of());
    }
}
