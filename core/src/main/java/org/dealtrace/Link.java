package org.dealtrace;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * A company and a deal party, judged.
 *
 * @param companyId the {@link Company}
 * @param dealId the {@link Deal}
 * @param party which of the deal's parties, from 0
 * @param weight evidence in bits, with the prior, the rivals and the list's calibration: the log2 odds that they are
 *     the same company
 * @param probability the same as a probability, 0 to 1
 * @param decision what was decided
 * @param origin who decided
 * @param explanation why
 */
public record Link(
        String companyId,
        String dealId,
        int party,
        double weight,
        double probability,
        Decision decision,
        Origin origin,
        Explanation explanation)
        implements Serializable {

    /** Who decided. */
    public enum Origin {
        MODEL,
        /** Equal identifiers. */
        IDENTIFIER,
        REVIEWER
    }

    public Link {
        Objects.requireNonNull(companyId, "companyId");
        Objects.requireNonNull(dealId, "dealId");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(explanation, "explanation");
        if (party < 0) {
            throw new IllegalArgumentException("party must be 0 or more but was " + party);
        }
        if (Double.isNaN(weight)) {
            throw new IllegalArgumentException("weight must be a number of bits but was NaN");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be 0 to 1 but was " + probability);
        }
    }

    /** The same pair with what a reviewer decided. */
    public Link reviewed(Decision judged, Explanation why) {
        return new Link(companyId, dealId, party, weight, probability, judged, Origin.REVIEWER, why);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s %s ~ %s (party %d): %.1f bits, p = %.4f, by %s",
                decision,
                companyId,
                dealId,
                party,
                weight,
                probability,
                origin.name().toLowerCase(Locale.ROOT));
    }
}
