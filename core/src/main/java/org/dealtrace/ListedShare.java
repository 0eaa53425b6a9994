package org.dealtrace;

import java.util.Locale;
import java.util.Objects;

/**
 * How large the share of deal parties is that are on the list at all, as their own weights say, beside the share where
 * the linking model learned.
 *
 * <p>A model's probabilities are right for lists like those that it learned from. Where fewer of the parties looked up
 * are on the list, a name that comes near one by chance is met more often for each right one, and all probabilities are
 * too high, by one number of bits: {@link #bits()}. Decisions are not touched by it. It says how sure a link is on this
 * list, and an estimate that draws links can go by it ({@code LinkUncertainty.Prior.LIST}).
 *
 * @param parties how many deal parties the estimate rests on
 * @param learned the share where the model learned, above 0 and below 1
 * @param estimate the share here, above 0 and below 1; equal to {@code learned} when it could not be estimated
 * @param error the standard error of {@link #bits()}; 0 when it could not be estimated
 * @param steps how many steps the estimate took
 * @param state what became of it
 */
public record ListedShare(int parties, double learned, double estimate, double error, int steps, State state) {

    private static final double LN2 = StrictMath.log(2);

    /** What became of an estimate. */
    public enum State {
        /** It converged, and is used. */
        CONVERGED,
        /** It did not converge; the model's probabilities stand. */
        NOT_CONVERGED,
        /** It rests on too few parties, or on too few that are on the list; the model's probabilities stand. */
        TOO_FEW
    }

    public ListedShare {
        Objects.requireNonNull(state, "state");
        if (parties < 0 || steps < 0) {
            throw new IllegalArgumentException(
                    "parties and steps must be 0 or more but were " + parties + " and " + steps);
        }
        if (!(learned > 0 && learned < 1 && estimate > 0 && estimate < 1)) {
            throw new IllegalArgumentException(
                    "shares of parties on the list must be between 0 and 1 but were " + learned + " and " + estimate);
        }
        if (!(error >= 0)) {
            throw new IllegalArgumentException("the standard error must be 0 or more but was " + error);
        }
    }

    /** How far the odds of every link of the model move, in bits: below 0 where fewer parties are on the list. */
    public double bits() {
        return logit(estimate) - logit(learned);
    }

    private static double logit(double share) {
        return StrictMath.log(share / (1 - share)) / LN2;
    }

    /**
     * A link with the prior of this list in place of the model's: weight, probability and explanation. What was decided
     * stays. A link that rests on no prior, as one from equal identifiers or from a reviewer, stays as it is.
     */
    public Link applyTo(Link link) {
        if (link.origin() != LinkOrigin.MODEL || bits() == 0) {
            return link;
        }
        Explanation moved = link.explanation().withPriorMoved(bits(), words());
        if (moved.equals(link.explanation())) {
            return link;
        }
        double weight = link.weight() + moved.weight() - link.explanation().weight();
        return new Link(
                link.companyId(),
                link.dealId(),
                link.party(),
                weight,
                1 / (1 + StrictMath.pow(2, -weight)),
                link.decision(),
                link.origin(),
                moved);
    }

    private String words() {
        return String.format(
                Locale.ROOT, "before any comparison, %.1f %% of the parties taken to be listed", 100 * estimate);
    }

    /** One line: the two shares, the bits between them, and what they rest on. */
    @Override
    public String toString() {
        return switch (state) {
            case CONVERGED ->
                String.format(
                        Locale.ROOT,
                        "%.1f %% of %,d deal parties seem to be companies on this list, against %.1f %% where the"
                                + " model learned: %+.1f bits a link"
                                + " (standard error %.1f, %d steps)",
                        100 * estimate,
                        parties,
                        100 * learned,
                        bits(),
                        error,
                        steps);
            case NOT_CONVERGED ->
                String.format(
                        Locale.ROOT,
                        "the share of %,d deal parties that are listed was not found in %d steps: the model's"
                                + " probabilities stand",
                        parties,
                        steps);
            case TOO_FEW ->
                String.format(
                        Locale.ROOT,
                        "of %,d deal parties too few are listed, or are not, to estimate their share: the model's"
                                + " probabilities stand",
                        parties);
        };
    }
}
