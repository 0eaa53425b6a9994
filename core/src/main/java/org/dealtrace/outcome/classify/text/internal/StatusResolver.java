package org.dealtrace.outcome.classify.text.internal;

import java.util.List;
import java.util.Optional;
import org.dealtrace.DealStatus;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.internal.Phrase.Mood;
import org.dealtrace.outcome.classify.text.internal.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/**
 * How far a deal has come by what its clause says: the furthest that the form of the phrase itself and the status
 * phrases beside it give, held back or taken away by the cues that govern them.
 */
public final class StatusResolver {

    private final FoldedText text;
    private final CueScope scope;

    StatusResolver(MarkedText marked, CueScope scope) {
        this.scope = scope;
        this.text = marked.text();
    }

    /** The state of what a type phrase names; empty when the text takes it back. */
    Optional<DealStatus> status(Hit type, List<Hit> in) {
        DealStatus cap = DealStatus.COMPLETED;
        for (Hit cue : scope.governing(type)) {
            switch (cue.phrase().mood()) {
                case DENIED -> {
                    if (scope.negation(cue).isEmpty()) {
                        return Optional.empty();
                    }
                }
                case CONDITIONAL -> {
                    return Optional.empty();
                }
                case NEGATED -> {
                    // "Wird … nicht übernehmen": a plan that is negated is given up.
                    boolean plan = scope.governing(type).stream()
                            .anyMatch(h -> h.phrase().mood() == Mood.PLANNED);
                    return ended(type, in)
                            .or(() -> Optional.of(
                                    plan ? DealStatus.WITHDRAWN : cue.phrase().status()))
                            .filter(s -> s != DealStatus.UNKNOWN);
                }
                case PLANNED, POSSIBLE -> {
                    Optional<Hit> not = scope.negation(cue);
                    if (not.isPresent() && scope.reaches(cue, type)) {
                        return ended(type, in)
                                .or(() ->
                                        Optional.of(not.get().phrase().status()).filter(s -> s != DealStatus.UNKNOWN));
                    }
                    cap = DealStages.least(
                            cap, cue.phrase().mood() == Mood.PLANNED ? DealStatus.ANNOUNCED : DealStatus.RUMOURED);
                }
                case PENDING -> cap = DealStages.least(cap, DealStatus.ANNOUNCED);
                default -> {}
            }
        }
        Optional<DealStatus> end = ended(type, in);
        if (end.isPresent()) {
            return end;
        }
        DealStatus status = type.phrase().status();
        if (DealStages.ended(status)) {
            return Optional.of(cap == DealStatus.RUMOURED ? DealStatus.UNKNOWN : status);
        }
        for (Hit hit : in) {
            if (!hit.phrase().isStatus() || DealStages.ended(hit.phrase().status())) {
                continue;
            }
            DealStatus said = said(hit);
            if (said == null) {
                return Optional.empty();
            }
            if (DealStages.ended(said)) {
                return Optional.of(said);
            }
            if (said != hit.phrase().status()) {
                cap = DealStages.least(cap, DealStatus.ANNOUNCED);
            }
            if (DealStages.stage(said) > DealStages.stage(status)) {
                status = said;
            }
            if (said == DealStatus.RUMOURED) {
                cap = DealStages.least(cap, said);
            }
        }
        if (status == DealStatus.UNKNOWN && cap != DealStatus.COMPLETED) {
            status = cap;
        }
        if (status == DealStatus.UNKNOWN && chineseVerb(type)) {
            status = DealStatus.ANNOUNCED;
        }
        return Optional.of(DealStages.least(cap, status));
    }

    /**
     * A Chinese word for buying between buyer and bought is a verb and a report; before 案 or behind 本次 it is a noun.
     */
    private boolean chineseVerb(Hit type) {
        String folded = text.folded();
        return type.phrase().tenseless()
                && type.end() < folded.length()
                && type.start() > 0
                && Character.isLetterOrDigit(folded.charAt(type.end()))
                && !WordList.NOUN_BEHIND.holds(folded.substring(type.end(), type.end() + 1))
                && !WordList.NOUN_BEFORE.holds(folded.substring(type.start() - 1, type.start()));
    }

    /**
     * What a status phrase says under the cues that govern it: its status, a lesser one, or null when a refusal or a
     * denial leaves nothing of the deal.
     */
    @Nullable
    DealStatus said(Hit status) {
        DealStatus said = status.phrase().status();
        if (status.phrase().language().equals("en")
                && !DealStages.ended(said)
                && text.folded().startsWith("to ", status.start() - 3)) {
            // "X to complete …", "hopes to sign …": an infinitive has not happened.
            said = DealStages.least(said, DealStatus.ANNOUNCED);
        }
        for (Hit cue : scope.governing(status)) {
            switch (cue.phrase().mood()) {
                case NEGATED -> {
                    if (DealStages.ended(said)) {
                        return DealStatus.UNKNOWN;
                    }
                    if (cue.phrase().status() != DealStatus.UNKNOWN) {
                        return cue.phrase().status();
                    }
                    if (status.phrase().status() != DealStatus.COMPLETED) {
                        return null;
                    }
                    said = DealStatus.ANNOUNCED;
                }
                // A plan or a talk that ended has ended; "may block" has not.
                case PENDING, PLANNED ->
                    said = DealStages.ended(said) ? said : DealStages.least(said, DealStatus.ANNOUNCED);
                case POSSIBLE -> {
                    if (!DealStages.ended(said)) {
                        said = DealStages.least(said, DealStatus.RUMOURED);
                    } else if (CueScope.beside(cue, status) && cue.start() < status.end()) {
                        said = DealStatus.UNKNOWN;
                    }
                }
                case CONDITIONAL -> said = DealStatus.UNKNOWN;
                default -> {}
            }
        }
        return said;
    }

    /** Whether a status phrase tells of an end, and no cue takes that back. */
    boolean ends(Hit status) {
        return status.phrase().isStatus()
                && DealStages.ended(status.phrase().status())
                && said(status) == status.phrase().status();
    }

    /** Whether a denial is one of what a phrase says, and is not taken back itself ("did not deny"). */
    boolean denies(Hit denial, Hit what) {
        return scope.governs(denial, what) && scope.negation(denial).isEmpty();
    }

    /**
     * The end that a clause tells of, as far as it is the end of what a type phrase names. Of several, the one by an
     * authority: "failed because of the veto".
     */
    private Optional<DealStatus> ended(Hit type, List<Hit> in) {
        Optional<DealStatus> first = Optional.empty();
        for (Hit hit : in) {
            // "Pulled out of the joint venture" has its own end, and "pulled out" is a part of it.
            boolean own = DealStages.ended(type.phrase().status()) && hit.overlaps(type);
            if (!own && ends(hit)) {
                if (hit.phrase().status() == DealStatus.BLOCKED) {
                    return Optional.of(DealStatus.BLOCKED);
                }
                first = first.isPresent() ? first : Optional.of(hit.phrase().status());
            }
        }
        return first;
    }
}
