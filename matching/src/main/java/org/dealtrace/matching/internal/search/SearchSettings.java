package org.dealtrace.matching.internal.search;

import java.nio.file.Path;
import java.util.Optional;
import org.dealtrace.matching.fields.AddedComparisons;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.NameAnalyzer;

/**
 * The settings of matching.
 *
 * @param calibration turns weights into probabilities; empty if each list is to be calibrated on itself
 * @param threads the number of threads; the result does not depend on it
 * @param counts the folder with the counts of the whole register, if the companies are a part of one
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

    /** The calibration to use if there is no list to calibrate on. */
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
