package org.dealtrace.matching;

import java.util.Locale;
import org.dealtrace.Decision;
import org.dealtrace.matching.internal.link.Calibrated;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.model.Thresholds;

/**
 * A company found for a name, judged.
 *
 * @param companyId the company
 * @param name the company's name that fitted best
 * @param weight evidence of the model that it is the one sought, in bits; rivals count against it. It is comparable
 *     between lists. Unlike the weight of a {@link org.dealtrace.Link}, a calibration is not in it
 * @param probability that it is the one sought, 0 to 1: what such a weight is worth on the list, where it was
 *     calibrated; without a calibration, the weight is its log2 odds
 * @param decision what the thresholds make of it; REVIEW in place of LINK where names that fit may be those of two
 *     companies, such as of siblings
 */
public record Match(String companyId, String name, double weight, double probability, Decision decision) {

    /** @param doubtful whether it is left to review however well it fits */
    static Match of(String companyId, String name, Calibrated weight, Thresholds thresholds, boolean doubtful) {
        double probability = Posterior.probability(weight.bits());
        Decision decision = thresholds.decide(probability);
        return new Match(
                companyId,
                name,
                weight.model(),
                probability,
                doubtful && decision == Decision.LINK ? Decision.REVIEW : decision);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%-7s %7.2f bits  p %.4f  %s (%s)", decision, weight, probability, name, companyId);
    }
}
