package org.dealtrace.llm;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.DealParty;

/**
 * What a service said about one deal.
 *
 * @param kind whether it answered
 * @param classification what the deal is; present if it answered, and only then
 * @param parties the parties that the text names, with their roles; empty if it does not say
 * @param cause why there is no answer, in words; empty if there is one
 */
public record Answer(Kind kind, Optional<Classification> classification, List<DealParty> parties, String cause) {

    /** Whether a service answered. */
    public enum Kind {
        ANSWERED,
        /** It was asked, and does not say what the deal is; or there is no text to ask about. */
        ABSTAINED,
        /** It could not be asked, or its answer was unusable. It is asked again in the next run. */
        FAILED,
        /** The budget was used up, or only stored answers were wanted. */
        NOT_ASKED
    }

    public Answer {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cause, "cause");
        parties = List.copyOf(parties);
        if (classification.isPresent() != (kind == Kind.ANSWERED)) {
            throw new IllegalArgumentException(
                    "an answer has a classification if its kind is ANSWERED, and only then;" + " this one is " + kind);
        }
    }

    /** An answer. */
    public static Answer of(Classification classification, List<DealParty> parties) {
        return new Answer(Kind.ANSWERED, Optional.of(classification), parties, "");
    }

    /** An abstention, with its cause in words. */
    public static Answer abstained(String cause) {
        return new Answer(Kind.ABSTAINED, Optional.empty(), List.of(), cause);
    }

    /** A failure, with its cause in words. */
    public static Answer failed(String cause) {
        return new Answer(Kind.FAILED, Optional.empty(), List.of(), cause);
    }

    static Answer notAsked(String cause) {
        return new Answer(Kind.NOT_ASKED, Optional.empty(), List.of(), cause);
    }
}
