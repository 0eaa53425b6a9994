package org.dealtrace.matching.internal.search;

import java.nio.file.Path;
import java.util.Optional;
import org.dealtrace.matching.fields.AddedComparisons;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * What matching depends on beside the companies.
 *
 * @param calibration what weights are worth; empty where each list is to be calibrated on itself
 * @param threads how many take names apart and look up deals; the result is the same
 * @param counts the folder with the counts of a register, where the companies are a part of it
 */
public record SearchSettings(
        MatchModel model,
        Thresholds thresholds,
        Optional<ListCalibration> calibration,
        NameAnalyzer analyzer,
        AddedComparisons comparisons,
        int threads,
        Optional<Path> counts) {

    public SearchSettings {
        calibration.ifPresent(learned -> learned.checkFits(model));
    }

    /** The shipped model, thresholds and name tables, nothing compared beside names and countries, one thread. */
    public static SearchSettings standard() {
        return new SearchSettings(
                MatchModel.standard(),
                Thresholds.STANDARD,
                Optional.empty(),
                NameAnalyzer.standard(),
                AddedComparisons.NONE,
                1,
                Optional.empty());
    }

    /** What weights are worth where no list is at hand to be calibrated on. */
    public ListCalibration calibrationOrShipped() {
        return calibration.orElse(ListCalibration.SHIPPED);
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
