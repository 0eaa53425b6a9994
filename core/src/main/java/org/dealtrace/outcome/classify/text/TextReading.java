package org.dealtrace.outcome.classify.text;

import java.util.List;
import java.util.Optional;
import org.dealtrace.Classification;

/**
 * What a classifier reads of a deal, in one reading.
 *
 * @param answer what the deal is; empty when the classifier abstains
 * @param doubt what its text says against it
 * @param shares the shares of a company that its text says are bought, rising
 */
public record TextReading(Optional<Classification> answer, Optional<TextDoubt> doubt, List<ToldShare> shares) {

    public TextReading {
        shares = List.copyOf(shares);
    }

    /** An answer of a classifier that reads no more. */
    public static TextReading of(Optional<Classification> answer) {
        return new TextReading(answer, Optional.empty(), List.of());
    }

    /** The same with another answer. */
    public TextReading with(Optional<Classification> other) {
        return new TextReading(other, doubt, shares);
    }
}
