package org.dealtrace.llm;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.DealParty;

/**
 * A service's answer about one deal, or the reason why there is none.
 *
 * @param kind the kind of answer
 * @param classification the types and status of the deal; present if and only if the kind is {@link Kind#ANSWERED}
 * @param parties the parties that the text names, with their roles; empty if the service does not say
 * @param cause why there is no classification, in words; empty if there is one
 */
public record Answer(Kind kind, Optional<Classification> classification, List<DealParty> parties, String cause) {

    /** The kind of answer. */
    public enum Kind {
        /** The service classified the deal. */
        ANSWERED,
        /** The service did not classify the deal, or the deal has no text. */
        ABSTAINED,
        /** The call failed or its answer was unusable; the next run asks again. */
        FAILED,
        /** The budget was used up. */
        NOT_ASKED
    }

    public Answer {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(cause, "cause");
        parties = List.copyOf(parties);
        if (classification.isPresent() != (kind == Kind.ANSWERED)) {
            throw new IllegalArgumentException(
                    "only an answer of kind ANSWERED has a classification, and it must have one; this one is " + kind);
        }
    }

    /** An answer with a classification. */
    public static Answer of(Classification classification, List<DealParty> parties) {
        return new Answer(Kind.ANSWERED, Optional.of(classification), parties, "");
    }

    /** An abstention; the cause is a clause in English. */
    public static Answer abstained(String cause) {
        return new Answer(Kind.ABSTAINED, Optional.empty(), List.of(), cause);
    }

    /** A failure; the cause is a clause in English. */
    public static Answer failed(String cause) {
        return new Answer(Kind.FAILED, Optional.empty(), List.of(), cause);
    }

    static Answer notAsked(String cause) {
        return new Answer(Kind.NOT_ASKED, Optional.empty(), List.of(), cause);
    }
}
