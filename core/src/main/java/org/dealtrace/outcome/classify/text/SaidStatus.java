package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.regex.Pattern;
import org.dealtrace.DealStatus;
import org.dealtrace.internal.DealStages;
import org.dealtrace.outcome.classify.text.Phrase.Mood;
import org.dealtrace.outcome.classify.text.Phrases.Hit;
import org.jspecify.annotations.Nullable;

/** What a status phrase says: its status, unless its verb's form or a mood that governs it holds that back or takes it away. */
final class SaidStatus {

    /** Read when an end may be doubted. */
    private static final class Rare {
        private static final Pattern TALKS = FoldedText.pattern(
                "talks|negotiations|discussions|gespräche?n?(?!\\p{L})|verhandlungen|pourparlers|négociations|переговор|谈判|磋商|洽谈|交渉|協議");
    }

    private final FoldedText text;
    private final List<Hit> hits;
    private final MoodReach reach;
    private final VerbForm forms;

    SaidStatus(MarkedText marked, MoodReach reach, VerbForm forms) {
        this.text = marked.text();
        this.hits = marked.hits();
        this.reach = reach;
        this.forms = forms;
    }

    /**
     * What a status phrase says under the moods that govern it: its status, a lesser one, or null when a refusal or a denial leaves
     * nothing of the deal.
     */
    @Nullable
    DealStatus of(Hit status) {
        DealStatus said = status.phrase().status();
        if (status.phrase().language().equals("en")
                && !DealStages.ended(said)
                && text.folded().startsWith("to ", status.start() - 3)) {
            // "X to complete …", "hopes to sign …": an infinitive has not happened.
            said = DealStages.least(said, DealStatus.ANNOUNCED);
        }
        if (said == DealStatus.COMPLETED
                && (forms.awaitedNoun(status) || forms.russianInfinitive(status) || forms.onlyWhen(status))) {
            said = DealStatus.ANNOUNCED;
        }
        if (DealStages.ended(said) && forms.onlySought(status)) {
            return DealStatus.UNKNOWN;
        }
        for (Hit mood : hits) {
            if (mood == status || !reach.governs(mood, status)) {
                continue;
            }
            switch (mood.phrase().mood()) {
                case NEGATED -> {
                    if (DealStages.ended(said)) {
                        return DealStatus.UNKNOWN;
                    }
                    if (mood.phrase().status() != DealStatus.UNKNOWN && !awaited(status)) {
                        return mood.phrase().status();
                    }
                    if (status.phrase().status() == DealStatus.COMPLETED) {
                        said = DealStatus.ANNOUNCED;
                    } else {
                        return null;
                    }
                }
                // A plan or a talk that ended has ended; "may block" has not.
                case PENDING, PLANNED ->
                    said = DealStages.ended(said) ? said : DealStages.least(said, DealStatus.ANNOUNCED);
                case POSSIBLE -> {
                    if (!DealStages.ended(said)) {
                        said = DealStages.least(said, DealStatus.RUMOURED);
                    } else if (MoodReach.beside(mood, status) && !talks(mood, status)) {
                        said = DealStatus.UNKNOWN;
                    }
                }
                case CONDITIONAL -> said = DealStatus.UNKNOWN;
                default -> {}
            }
        }
        return said;
    }

    /** Whether a denial is one of what a phrase says, and is not taken back itself ("did not deny"). */
    boolean denies(Hit denial, Hit what) {
        return reach.governs(denial, what) && reach.negation(denial).isEmpty();
    }

    /** Whether the sentence says what a step waits for: then that it cannot be taken is not its end. */
    private boolean awaited(Hit status) {
        return hits.stream()
                .anyMatch(h -> h.phrase().mood() == Mood.PENDING
                        && h.phrase().scope() == Phrase.Scope.SENTENCE
                        && reach.reaches(h, status));
    }

    /** "Broke off merger talks": talks are what ended, and no doubt about the end as in "may block". */
    private boolean talks(Hit mood, Hit end) {
        return mood.start() >= end.end()
                || Rare.TALKS
                        .matcher(text.folded())
                        .region(mood.start(), mood.end())
                        .find();
    }
}
