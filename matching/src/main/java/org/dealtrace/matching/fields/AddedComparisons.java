package org.dealtrace.matching.fields;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.Explanation;
import org.dealtrace.matching.model.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * The comparisons that a user added, sorted by name so that sums and explanations do not depend on their order.
 * Immutable.
 */
public final class AddedComparisons {

    /** The level if a value is missing on either side. */
    public static final int MISSING = FieldComparison.MISSING;

    public static final AddedComparisons NONE = new AddedComparisons(List.of());

    /** The names of built-in steps of explanations. */
    private static final Set<String> TAKEN = Stream.concat(
                    Arrays.stream(Comparison.values()).map(Comparison::label),
                    Stream.of(Explanation.PRIOR, Explanation.RIVALS, Explanation.CALIBRATION))
            .collect(Collectors.toUnmodifiableSet());

    private final List<FieldComparison> list;
    /** The bits of each level, by comparison. */
    private final double[][] bits;

    private AddedComparisons(List<FieldComparison> sorted) {
        this.list = sorted;
        this.bits = new double[sorted.size()][];
        for (int c = 0; c < bits.length; c++) {
            bits[c] = sorted.get(c).levels().stream()
                    .mapToDouble(FieldComparison.Level::bits)
                    .toArray();
        }
    }

    /**
     * @throws IllegalArgumentException if two have the same name, or one has the name of a built-in step of
     *     explanations
     */
    public static AddedComparisons of(Collection<FieldComparison> comparisons) {
        Set<String> names = new HashSet<>();
        for (FieldComparison each : comparisons) {
            if (TAKEN.contains(each.name())) {
                throw new IllegalArgumentException("the name '" + each.name()
                        + "' is that of a step which explanations have anyway; give the comparison another "
                        + "name, such as 'own "
                        + each.name() + "'");
            }
            if (!names.add(each.name())) {
                throw new IllegalArgumentException(
                        "two comparisons have the name '" + each.name() + "'; each needs a name of its own");
            }
        }
        List<FieldComparison> sorted = new ArrayList<>(comparisons);
        sorted.sort(Comparator.comparing(FieldComparison::name));
        return new AddedComparisons(List.copyOf(sorted));
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    public List<FieldComparison> list() {
        return list;
    }

    public String names() {
        return list.stream().map(FieldComparison::name).collect(Collectors.joining(", "));
    }

    /** The values of a company searched, by comparison; null for a missing value. */
    @Nullable
    public Object[] known(Company company) {
        return values(company, attribute -> attribute.ofKnown(company));
    }

    /** The values of a company or party sought, by comparison; null for a missing value. */
    @Nullable
    public Object[] asked(Attribute.Query sought) {
        return values(sought.company(), attribute -> attribute.ofAsked(sought));
    }

    private @Nullable Object[] values(Company company, Function<Attribute<Object>, Optional<Object>> way) {
        @Nullable Object[] values = new @Nullable Object[list.size()];
        for (int c = 0; c < values.length; c++) {
            try {
                values[c] = way.apply(list.get(c).attribute()).orElse(null);
            } catch (RuntimeException e) {
                throw new IllegalArgumentException(
                        "comparison '" + list.get(c).name() + "' could not read the value of " + company.name() + " ("
                                + company.id() + "): " + e.getMessage()
                                + "; its attribute must give an empty Optional where there is no value",
                        e);
            }
        }
        return values;
    }

    public Findings compare(@Nullable Object[] known, @Nullable Object[] asked) {
        int[] levels = new int[list.size()];
        for (int c = 0; c < levels.length; c++) {
            levels[c] = level(list.get(c), known[c], asked[c]);
        }
        return new Findings(this, levels, known, asked, bits(levels));
    }

    private static int level(FieldComparison comparison, @Nullable Object known, @Nullable Object asked) {
        try {
            return comparison.level(known, asked);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "comparison '" + comparison.name() + "' could not compare '" + FieldComparison.shown(known)
                            + "' with '" + FieldComparison.shown(asked) + "': " + e.getMessage()
                            + "; the conditions of its levels must hold or not for any two values",
                    e);
        }
    }

    /** The levels if all values are missing. */
    public int[] nothing() {
        int[] levels = new int[list.size()];
        Arrays.fill(levels, FieldComparison.MISSING);
        return levels;
    }

    /** The sum of the bits of some levels, by comparison. */
    public double bits(int[] levels) {
        double sum = 0;
        for (int c = 0; c < levels.length; c++) {
            sum += bits(c, levels[c]);
        }
        return sum;
    }

    private double bits(int comparison, int level) {
        return level == FieldComparison.MISSING ? 0 : bits[comparison][level];
    }

    /**
     * The comparisons of one pair.
     *
     * @param levels the level of each comparison, or {@link FieldComparison#MISSING}
     * @param bits the sum of their bits
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and never changed
    public record Findings(
            AddedComparisons comparisons,
            int[] levels,
            @Nullable Object[] known,
            @Nullable Object[] asked,
            double bits) {

        /** One step per comparison, also for missing values, so that the user sees them. */
        public List<Explanation.Step> steps() {
            List<Explanation.Step> steps = new ArrayList<>(levels.length);
            for (int c = 0; c < levels.length; c++) {
                FieldComparison comparison = comparisons.list.get(c);
                steps.add(new Explanation.Step(
                        comparison.name(),
                        levels[c] == FieldComparison.MISSING
                                ? "missing"
                                : comparison.levels().get(levels[c]).label(),
                        FieldComparison.shown(known[c]),
                        FieldComparison.shown(asked[c]),
                        comparisons.bits(c, levels[c])));
            }
            return steps;
        }
    }

    @Override
    public String toString() {
        return list.stream().map(FieldComparison::toString).collect(Collectors.joining("\n"));
    }
}
