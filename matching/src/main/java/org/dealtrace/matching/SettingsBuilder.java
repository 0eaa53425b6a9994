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
 * What the builders of {@link CompanyMatcher} and {@link DealLinker} have in common.
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
     * Sets how likely a pair of a given weight is right on your list; {@link LinkSession#calibrate} learns it. Unless
     * set, a list that is looked up as a whole is calibrated on itself. Single names and deals get the model's own
     * probabilities. A calibration that was learned with another model is refused when the matcher or linker is made.
     */
    @CanIgnoreReturnValue
    public final B calibration(ListCalibration value) {
        this.calibration = Objects.requireNonNull(value, "calibration");
        return self();
    }

    /** What takes names apart; the shipped one unless set. One that was built with aliases knows a user's names. */
    @CanIgnoreReturnValue
    public final B analyzer(NameAnalyzer value) {
        this.analyzer = Objects.requireNonNull(value, "analyzer");
        return self();
    }

    /**
     * The comparisons beside names and countries. They replace those set before; the default is none. The order does
     * not matter.
     *
     * @throws IllegalArgumentException if two have the same name, or one that a step of every explanation has, such as
     *     {@code country}
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
     * Says that the companies searched are a part of a register. How rare words, letters and countries are is then told
     * by the whole register, so that a part finds and weighs its companies as the whole one does. See
     * {@link LinkSession#candidates}. It does not apply to a folder that is open for changes.
     *
     * @param folder what {@link CompanyMatcher.Builder#writeCounts} wrote
     */
    @CanIgnoreReturnValue
    public final B partOf(Path folder) {
        this.counts = Objects.requireNonNull(folder, "folder");
        return self();
    }

    /** How many threads take names apart and look up deals, 1 or more; the result is the same. */
    @CanIgnoreReturnValue
    public final B threads(int value) {
        SearchSettings.checkThreads(value);
        this.threads = value;
        return self();
    }
}
