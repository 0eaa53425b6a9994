package org.dealtrace.benchmarks.evaluation;

/**
 * A score whose answer is known.
 *
 * @param score higher is better; negative infinity when the system gave none
 * @param match whether the two are the same
 */
public record LabelledScore(double score, boolean match) {

    public LabelledScore {
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException("score must be a number but was NaN");
        }
    }
}
