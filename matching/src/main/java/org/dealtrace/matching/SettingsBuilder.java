package org.dealtrace.matching;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dealtrace.matching.fields.AddedComparisons;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.NameAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * The settings that {@link CompanyMatcher} and {@link DealLinker} share.
 *
 * @param <B> the builder
 */
abstract class SettingsBuilder<B extends SettingsBuilder<B>> {
    private MatchModel model = MatchModel.standard();
    private Thresholds thresholds = Thresholds.STANDARD;
    private @Nullable ListCalibration calibration;
    private NameAnalyzer analyzer = NameAnalyzer.standard();
    private AddedComparisons comparisons = AddedComparisons.NONE;
    private int threads = 1;
    private @Nullable Path counts;

    abstract B self();

    final SearchSettings settings() {
        return new SearchSettings(
                model,
                thresholds,
                Optional.ofNullable(calibration),
                analyzer,
                comparisons,
                threads,
                Optional.ofNullable(counts));
    }

    /** The model; the shipped one unless set. */
    @CanIgnoreReturnValue
    public final B model(MatchModel value) {
        this.model = Objects.requireNonNull(value, "model");
        return self();
    }

    /** The thresholds; the shipped ones unless set. */
    @CanIgnoreReturnValue
    public final B thresholds(Thresholds value) {
        this.thresholds = Objects.requireNonNull(value, "thresholds");
        return self();
    }

    /**
     * The probability of each weight on your list, learned by {@link LinkSession#calibrate}. By default, a list that is
     * looked up as a whole is calibrated on itself, and single names and deals get the model's probabilities. A
     * calibration of another model is rejected when the matcher or linker is made.
     */
    @CanIgnoreReturnValue
    public final B calibration(ListCalibration value) {
        this.calibration = Objects.requireNonNull(value, "calibration");
        return self();
    }

    /** The analyzer of names, which may know the user's aliases; the shipped one unless set. */
    @CanIgnoreReturnValue
    public final B analyzer(NameAnalyzer value) {
        this.analyzer = Objects.requireNonNull(value, "analyzer");
        return self();
    }

    /**
     * The comparisons beside names and countries, instead of those set before; none by default. Their order has no
     * effect.
     *
     * @throws IllegalArgumentException if two have the same name, or one has the name of a built-in step of
     *     explanations, such as {@code country}
     */
    @CanIgnoreReturnValue
    public final B comparisons(FieldComparison... values) {
        return comparisons(List.of(values));
    }

    /** As {@link #comparisons(FieldComparison...)}. */
    @CanIgnoreReturnValue
    public final B comparisons(List<FieldComparison> values) {
        Objects.requireNonNull(values, "values");
        this.comparisons = AddedComparisons.of(values);
        return self();
    }

    /**
     * Declares that the companies are part of a register. The whole register then determines how rare words, letters
     * and countries are, so that a part finds and weighs its companies as the whole register does
     * ({@link LinkSession#candidates}). Has no effect on a folder that is open for changes.
     *
     * @param folder written by {@link CompanyMatcher.Builder#writeCounts}
     */
    @CanIgnoreReturnValue
    public final B partOf(Path folder) {
        this.counts = Objects.requireNonNull(folder, "folder");
        return self();
    }

    /** The number of threads, 1 or more; the result does not depend on it. */
    @CanIgnoreReturnValue
    public final B threads(int value) {
        SearchSettings.checkThreads(value);
        this.threads = value;
        return self();
    }
}
