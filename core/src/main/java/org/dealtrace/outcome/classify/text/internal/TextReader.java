package org.dealtrace.outcome.classify.text.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads what a deal is from its text.
 *
 * <p><b>Rules.</b> (1) All cue {@link Phrases} are found in one pass; of two that cover the same words the longer one
 * is meant. (2) The text is cut into {@link Clauses}; {@link MarkedText} holds both. (3) Each phrase that names a type
 * mentions a deal, if what it speaks of can be a company ({@link ObjectFilter}). Its status is the furthest that its
 * own form and the status phrases of its clause give, unless a cue governs them ({@link StatusResolver}): plans hold it
 * at announced, hearsay at rumoured, a denial takes it away. The scope of a cue is the idea of NegEx (Chapman and
 * others, A simple algorithm for identifying negated findings and diseases in discharge summaries, Journal of
 * Biomedical Informatics 34(5), 2001), bounded by clauses ({@link CueScope}). (4) Later clauses update a mention
 * ({@link DealMentions}). (5) {@link MentionSelector} makes one answer of the mentions that the row is about; of two
 * deals the less advanced status stands, since a wrong "completed" does most harm.
 *
 * <p><b>Model.</b> A {@link LinearModel} sees the rules' answer beside the words. It gives the probability that the
 * text reports a deal at all, and says how far the deal has come. The rules' types stand if that probability reaches
 * {@link #KEEP}. Where the rules find nothing, the model names the types if it reaches {@link #ALONE}.
 */
public final class TextReader {

    /** The least weight of a phrase on which a type may rest. */
    static final double LEAST_CONFIDENCE = 0.5;

    /** The least probability of a deal with which an answer of the rules stands. */
    static final double KEEP = 0.1;

    /** The least probability of a deal with which the model answers alone. */
    static final double ALONE = 0.7;

    /** The least probability of a further type, given a deal. */
    private static final double TYPE = 0.35;

    /** Letters that are read; a deal is told at the head of a text, and what follows costs time. */
    public static final int LETTERS = 2_000;

    /** Words that the model names for an answer of its own. */
    private static final int EVIDENCE = 4;

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

    /** A text with what the rules found in it. */
    private final class Parsed {
        final MarkedText marked;
        final DealMentions mentions;
        final Optional<Classification> rules;

        Parsed(String text, Deal deal) {
            String read = text.length() > LETTERS ? text.substring(0, LETTERS) : text;
            marked = new MarkedText(FoldedText.of(read), deal, phrases);
            mentions = DealMentions.of(marked, deal);
            rules = MentionSelector.answer(mentions.list(), marked.text(), label);
        }

        Map<String, String> features(@Nullable LinearModel model) {
            return ModelFeatures.of(marked, mentions.list(), rules, model);
        }

        Optional<Classification> answer() {
            List<DealMention> chosen = MentionSelector.chosen(mentions.list());
            if (chosen.stream().anyMatch(m -> m.head().phrase().isUsersOwn())
                    || marked.hits().stream().noneMatch(h -> h.phrase().speaksOfDeals())) {
                return rules;
            }
            LinearModel model = LinearModel.shipped();
            LinearModel.Verdict verdict = model.judge(features(model));
            double probability = verdict.deal();
            if (rules.isPresent()) {
                // A text can report several deals. The model cannot tell which of them the row's parties made.
                boolean known = chosen.size() < mentions.list().size()
                        && chosen.stream().anyMatch(m -> m.parties() > 0);
                return rules.filter(r -> probability >= KEEP)
                        .map(r -> new Classification(
                                r.types(),
                                known ? r.status() : verdict.status(r.status()),
                                r.confidence(),
                                r.evidence(),
                                r.classifier()));
            }
            // What the rules read as a denial, or as the end of a deal without a type, the model does not make a deal.
            if (probability < ALONE || mentions.doubt().isPresent()) {
                return Optional.empty();
            }
            List<OutcomeType> types = verdict.types(TYPE);
            return Optional.of(new Classification(
                    types,
                    verdict.status(DealStatus.UNKNOWN),
                    LEAST_CONFIDENCE,
                    verdict.words(types.get(0), EVIDENCE),
                    label));
        }
    }

    private Optional<Parsed> parse(Deal deal) {
        return deal.text().filter(t -> !t.isBlank()).map(t -> new Parsed(t, deal));
    }

    /** What the text says of its deal; nothing where there is no text. */
    public TextReading read(Deal deal) {
        return parse(deal)
                .map(parsed -> {
                    Optional<Classification> answer = parsed.answer();
                    return new TextReading(
                            answer,
                            answer.isEmpty()
                                    ? parsed.mentions.doubt()
                                    : answer.filter(a -> DealStages.ended(a.status()))
                                            .map(a ->
                                                    new TextDoubt(TextDoubt.Kind.TYPED_END, a.status(), a.evidence())),
                            MentionSelector.shares(parsed.mentions.list()));
                })
                .orElse(TextReading.of(Optional.empty()));
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
                .flatMap(parsed -> parsed.answer().map(answer -> Participants.of(parsed.marked, answer.types())))
                .orElse(List.of());
    }

    /** The features of a text that a {@link LinearModel} is trained on. */
    public Set<String> features(Deal deal) {
        return parse(deal).map(p -> p.features(null).keySet()).orElse(Set.of());
    }
}
