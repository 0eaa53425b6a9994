package org.dealtrace.matching;

import java.util.Locale;
import org.dealtrace.Decision;
import org.dealtrace.matching.internal.link.CalibratedWeight;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.model.Thresholds;

/**
 * A company found for a name, with its decision.
 *
 * @param companyId the company
 * @param name the company's name that fits best
 * @param weight the model's evidence that it is the one sought, less its rivals, in bits; comparable between lists,
 *     because it excludes the calibration, unlike the weight of a {@link org.dealtrace.Link}
 * @param probability that it is the one sought, 0 to 1; without a calibration, the weight is its log2 odds
 * @param decision by the thresholds; REVIEW instead of LINK if the names may belong to two companies, such as siblings
 */
public record Match(String companyId, String name, double weight, double probability, Decision decision) {

    /** @param doubtful whether it is left to review however well it fits */
    static Match of(String companyId, String name, CalibratedWeight weight, Thresholds thresholds, boolean doubtful) {
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
