package org.dealtrace.matching.internal.search;

import org.dealtrace.matching.fields.AddedComparisons;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * What matching depends on beside the companies.
 *
 * @param threads how many take names apart and look up deals; the result is the same
 */
public record SearchSettings(
        MatchModel model, Thresholds thresholds, NameAnalyzer analyzer, AddedComparisons comparisons, int threads) {

    /** The shipped model, thresholds and name tables, nothing compared beside names and countries, one thread. */
    public static SearchSettings standard() {
        return new SearchSettings(
                MatchModel.standard(), Thresholds.STANDARD, NameAnalyzer.standard(), AddedComparisons.NONE, 1);
    }

    /**
     * Checks a number of threads.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public static void checkThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more but was " + threads);
        }
    }
}
