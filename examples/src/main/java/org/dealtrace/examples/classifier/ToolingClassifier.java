package org.dealtrace.examples.classifier;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.outcome.classify.OutcomeClassifier;

/**
 * A classifier of somebody else's: it knows one kind of deal that the library does not, the sale of a complete
 * production line.
 *
 * <p>A jar offers it by a file {@code META-INF/services/org.dealtrace.outcome.classify.OutcomeClassifier} with this
 * class's name in it.
 */
public final class ToolingClassifier implements OutcomeClassifier {

    /** A type of its own. */
    public static final OutcomeType PRODUCTION_LINE = OutcomeType.of("production line");

    private static final String WORDS = "turnkey production line";

    @Override
    public Optional<Classification> classify(Deal deal) {
        return deal.text()
                .filter(t -> t.toLowerCase(Locale.ROOT).contains(WORDS))
                .map(t ->
                        new Classification(List.of(PRODUCTION_LINE), DealStatus.UNKNOWN, 0.9, List.of(WORDS), label()));
    }

    @Override
    public String name() {
        return "tooling";
    }

    @Override
    public String version() {
        return "1.0";
    }
}
