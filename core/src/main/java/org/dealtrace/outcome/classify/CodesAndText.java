package org.dealtrace.outcome.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.TextDoubt;
import org.dealtrace.outcome.classify.text.TextReading;

/**
 * Codes of a source first, completed by what the text says of the status; then the text; then roles. See
 * {@link OutcomeClassifiers#standard()}.
 */
final class CodesAndText {

    private final OutcomeClassifier codes;
    private final TextClassifier text;
    private final OutcomeClassifier roles;

    CodesAndText(OutcomeClassifier codes, TextClassifier text, OutcomeClassifier roles) {
        this.codes = codes;
        this.text = text;
        this.roles = roles;
    }

    /** What codes and text say together. */
    TextReading read(Deal deal) {
        TextReading coded = codes.read(deal);
        TextReading told = text.read(deal);
        TextReading reading =
                coded.doubt().isEmpty() ? told : new TextReading(told.answer(), coded.doubt(), told.shares());
        return reading.with(coded.answer()
                .map(code -> withText(code, reading))
                .or(() -> reading.answer().or(() -> roles.classify(deal))));
    }

    private Classification withText(Classification code, TextReading reading) {
        boolean completed = code.status() == DealStatus.COMPLETED;
        Optional<Classification> byText = reading.answer();
        if (byText.isEmpty() && !completed && !DealStages.ended(code.status())) {
            // "Deal blocked by CFIUS" does not say what the deal is, but what became of it.
            Optional<TextDoubt> end = reading.doubt().filter(d -> d.kind() == TextDoubt.Kind.END);
            if (end.isPresent()) {
                return withStatus(code, text.end(code.types(), end.get()));
            }
        }
        return byText.filter(t -> related(code.types(), t.types()))
                .filter(t -> code.status() == DealStatus.UNKNOWN
                        ? t.status() != DealStatus.UNKNOWN
                        : DealStages.ended(t.status()) && !DealStages.ended(code.status()) && !completed)
                .map(t -> withStatus(code, t))
                .orElse(code);
    }

    /** Whether the text can speak of the deal that the codes name: types in common, or both about shares. */
    private static boolean related(List<OutcomeType> a, List<OutcomeType> b) {
        return a.contains(OutcomeType.OTHER) || b.stream().anyMatch(a::contains) || (shares(a) && shares(b));
    }

    private static boolean shares(List<OutcomeType> types) {
        return types.contains(OutcomeType.ACQUISITION) || types.contains(OutcomeType.MINORITY_STAKE);
    }

    private static Classification withStatus(Classification code, Classification text) {
        List<String> evidence = new ArrayList<>(code.evidence());
        evidence.addAll(text.evidence());
        return new Classification(
                code.types(),
                text.status(),
                Math.min(code.confidence(), text.confidence()),
                evidence,
                code.classifier() + ", status by " + text.classifier());
    }
}
