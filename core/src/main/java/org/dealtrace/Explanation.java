package org.dealtrace;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a company and a deal party were linked, or not. The steps sum to the weight.
 *
 * @param left the company's name that was compared
 * @param right the deal party's name that was compared
 * @param steps the evidence, the prior first
 * @param rival the next best company for the same deal party, when there was one
 * @param note what else bears on the decision: a tie, a veto, what would have changed it; can be empty
 */
public record Explanation(String left, String right, List<EvidenceStep> steps, Optional<Rival> rival, String note) {

    /** The explanation of a link that needed none, as one made from equal identifiers outside a model. */
    public static final Explanation NONE = new Explanation("", "", List.of(), Optional.empty(), "");

    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * The nearest other company.
     *
     * @param companyId its id
     * @param name its name
     * @param weight its weight in bits against the same deal party
     */
    public record Rival(String companyId, String name, double weight) {}

    /** The sum of the steps, in bits. */
    public double weight() {
        double sum = 0;
        for (EvidenceStep step : steps) {
            sum += step.bits();
        }
        return sum;
    }

    /** A table, one line a step, that ends in the sum. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(left).append("  ~  ").append(right).append('\n');
        for (EvidenceStep step : steps) {
            text.append(step).append('\n');
        }
        text.append(String.format(Locale.ROOT, "%+7.2f  bits in all\n", weight()));
        rival.ifPresent(r -> text.append(String.format(
                Locale.ROOT,
                "nearest rival: %s (%s), %.2f bits, %.2f less\n",
                r.name(),
                r.companyId(),
                r.weight(),
                weight() - r.weight())));
        if (!note.isEmpty()) {
            text.append(note).append('\n');
        }
        return text.toString();
    }
}
