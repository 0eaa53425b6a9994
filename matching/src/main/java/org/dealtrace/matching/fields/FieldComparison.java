package org.dealtrace.matching.fields;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A comparison that a user adds to those of names and countries, such as cities, founding years or web domains.
 *
 * <p>It has ordered levels. The first level that holds counts, and the last one holds for every other pair. Each level
 * has a probability among pairs of the same company (m) and among pairs of different ones (u), and is worth log2(m/u)
 * bits, which add to the weight of a pair and stand in its explanation [1]. A missing value on either side is a level
 * of its own, worth 0 bits.
 *
 * <pre>{@code
 * FieldComparison staff = FieldComparison
 *         .builder("staff", Attribute.column(recommendations, "staff").map(Integer::valueOf))
 *         .level("nearly the same", (a, b) -> Math.abs(a - b) <= 0.1 * Math.max(a, b), 0.5, 0.05)
 *         .level("of one size", (a, b) -> Math.max(a, b) <= 3 * Math.min(a, b), 0.4, 0.25)
 *         .otherwise("of another size");
 * DealLinker linker = DealLinker.builder().comparisons(FieldComparison.city(), staff).build();
 * }</pre>
 *
 * <p>Companies are found by their names only. An added comparison only weighs candidates that names have found, and
 * makes no link alone. A conflicting value is evidence and no veto; its worth is the ratio of m and u of its level.
 *
 * <p>The ready-made comparisons have m and u set by hand, round numbers for lists that were kept by different people;
 * {@code ComparisonTraining} estimates them from the lists themselves. Immutable, and safe for several threads if its
 * functions are.
 *
 * <p>[1] I. Fellegi, A. Sunter: A theory for record linkage, J. Am. Stat. Assoc. 64 (1969)
 */
public final class FieldComparison {

    /** The level that holds where a value is missing. */
    static final int MISSING = -1;

    private static final double LN2 = Math.log(2);
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)[12]\\d{3}(?!\\d)");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final String name;
    private final Attribute<Object> attribute;
    private final List<Level> levels;
    private final List<BiPredicate<Object, Object>> conditions;

    private FieldComparison(
            String name,
            Attribute<Object> attribute,
            List<Level> levels,
            List<BiPredicate<Object, Object>> conditions) {
        this.name = name;
        this.attribute = attribute;
        this.levels = List.copyOf(levels);
        this.conditions = List.copyOf(conditions);
    }

    /**
     * A level.
     *
     * @param label the level in words, as it stands in an explanation
     * @param m its probability among pairs of the same company, where both values are known; above 0, below 1
     * @param u the same among pairs of different companies
     */
    public record Level(String label, double m, double u) {

        public Level {
            if (label.isBlank()) {
                throw new IllegalArgumentException("a level needs a label");
            }
            probability(label, "m", m);
            probability(label, "u", u);
        }

        private static void probability(String label, String which, double value) {
            if (!(value > 0 && value < 1)) {
                throw new IllegalArgumentException(which + " of level '" + label
                        + "' must be above 0 and below 1 but was " + value + "; give a level that never holds 0.001");
            }
        }

        /** What the level is worth: log2(m/u). */
        public double bits() {
            return Math.log(m / u) / LN2;
        }
    }

    /**
     * Starts a comparison.
     *
     * @param name what is compared, as it stands in an explanation
     * @param attribute where the values are found
     */
    public static <T> Builder<T> builder(String name, Attribute<T> attribute) {
        return new Builder<>(name, attribute);
    }

    /**
     * Levels of a {@link FieldComparison}. Not safe for several threads.
     *
     * @param <T> what a value is
     */
    public static final class Builder<T> {
        private final String name;
        private final Attribute<T> attribute;
        private final List<Level> levels = new ArrayList<>();
        private final List<BiPredicate<Object, Object>> conditions = new ArrayList<>();

        private Builder(String name, Attribute<T> attribute) {
            if (name.isBlank()) {
                throw new IllegalArgumentException("a comparison needs a name, such as 'city'");
            }
            this.name = name;
            this.attribute = Objects.requireNonNull(attribute, "attribute");
        }

        /**
         * Adds a level, the next after those already there.
         *
         * @param label the level in words
         * @param holds tests the value of a company of the register and that of the query; called only if no earlier
         *     level matched
         * @param m how often it holds for two records of the same company, above 0, below 1
         * @param u how often it holds for two of different companies, likewise
         */
        @CanIgnoreReturnValue
        @SuppressWarnings("unchecked") // conditions get what the attribute of the same type gave
        public Builder<T> level(String label, BiPredicate<? super T, ? super T> holds, double m, double u) {
            levels.add(new Level(label, m, u));
            conditions.add((BiPredicate<Object, Object>) Objects.requireNonNull(holds, "holds"));
            return this;
        }

        /**
         * The last level, which holds where no other does. Its m and u are what the others leave.
         *
         * @throws IllegalArgumentException if there is no other level, two have one label, or the others leave nothing
         */
        public FieldComparison otherwise(String label) {
            if (levels.isEmpty()) {
                throw new IllegalArgumentException("comparison '" + name + "' needs a level before '" + label + "'");
            }
            List<Level> all = new ArrayList<>(levels);
            all.add(new Level(label, rest(label, "m"), rest(label, "u")));
            Set<String> labels = new HashSet<>();
            for (Level level : all) {
                if (!labels.add(level.label())) {
                    throw new IllegalArgumentException(
                            "comparison '" + name + "' has two levels '" + level.label() + "'; name them apart");
                }
            }
            return new FieldComparison(name, attribute.map(value -> value), all, conditions);
        }

        private double rest(String label, String which) {
            double sum = 0;
            for (Level level : levels) {
                sum += which.equals("m") ? level.m() : level.u();
            }
            if (!(sum < 1)) {
                throw new IllegalArgumentException(which + " of the levels of comparison '" + name + "' sums to " + sum
                        + "; it must be below 1, so that something is left for '" + label + "'");
            }
            return 1 - sum;
        }
    }

    /**
     * Cities, as {@link #text} compares them: 慕尼黑, München and Munich are one. The attribute is
     * {@link Attribute#city()}.
     */
    public static FieldComparison city() {
        return text("city", Attribute.city());
    }

    /**
     * Short texts such as places: equal after folding, with readings and known forms of places in other scripts; near
     * when spelled nearly alike, or when one has all the words of the other; or different. For texts that one company
     * in twenty shares with another by chance.
     */
    public static FieldComparison text(String name, Attribute<String> attribute) {
        return builder(name, attribute.flatMap(ComparedText::of))
                .level("equal", ComparedText::equalTo, 0.75, 0.05)
                .level("near", ComparedText::nearTo, 0.07, 0.01)
                .otherwise("different");
    }

    /** Technology fields: whether one is shared. The attribute is {@link Attribute#fields()}. */
    public static FieldComparison fields() {
        return shared("fields", Attribute.fields());
    }

    /**
     * Lists of words: whether one is shared, in upper or lower case. For lists from two sources that do not use the
     * same words, so that having none in common says little. A list without a word that is not blank is a missing
     * value.
     */
    public static FieldComparison shared(String name, Attribute<List<String>> attribute) {
        return builder(
                        name,
                        attribute
                                .map(list -> list.stream()
                                        .filter(word -> !word.isBlank())
                                        .toList())
                                .flatMap(list -> list.isEmpty() ? Optional.empty() : Optional.of(list)))
                .level("one shared", FieldComparison::shareOne, 0.6, 0.15)
                .otherwise("none shared");
    }

    private static boolean shareOne(List<String> a, List<String> b) {
        Set<String> folded = a.stream().map(FieldComparison::folded).collect(Collectors.toSet());
        return b.stream().map(FieldComparison::folded).anyMatch(folded::contains);
    }

    /**
     * Years, such as that of foundation: the same, at most two apart, or further.
     *
     * @param attribute a year, or a date or text with one in it; a text without is a missing value
     */
    public static FieldComparison years(String name, Attribute<String> attribute) {
        return builder(name, attribute.flatMap(FieldComparison::year))
                .level("same year", (a, b) -> a.equals(b), 0.75, 0.05)
                .level("at most two years apart", (a, b) -> Math.abs(a - b) <= 2, 0.15, 0.15)
                .otherwise("further apart");
    }

    private static Optional<Integer> year(String text) {
        Matcher found = YEAR.matcher(text);
        return found.find() ? Optional.of(Integer.valueOf(found.group())) : Optional.empty();
    }

    /**
     * Texts that are equal, but for upper and lower case and spaces, or not: web domains, post codes, registration
     * numbers. A blank text is a missing value.
     *
     * @param m how often two records of the same company have the same, above 0, below 1
     * @param u how often two of different companies do, likewise: 1 over the number of values that are about equally
     *     common
     */
    public static FieldComparison exact(String name, Attribute<String> attribute, double m, double u) {
        return builder(name, attribute.flatMap(text -> text.isBlank() ? Optional.empty() : Optional.of(text)))
                .level("equal", (a, b) -> folded(a).equals(folded(b)), m, u)
                .otherwise("different");
    }

    private static String folded(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return SPACES.matcher(normal).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** What is compared. */
    public String name() {
        return name;
    }

    /** The levels, the first that holds counts; without the one for missing values, which is worth 0 bits. */
    public List<Level> levels() {
        return levels;
    }

    Attribute<Object> attribute() {
        return attribute;
    }

    /** The place of the level that holds for two values, or {@link #MISSING}. */
    int level(@Nullable Object known, @Nullable Object asked) {
        if (known == null || asked == null) {
            return MISSING;
        }
        int level = 0;
        while (level < conditions.size() && !conditions.get(level).test(known, asked)) {
            level++;
        }
        return level;
    }

    /** The same comparison with other probabilities, by level. */
    public FieldComparison with(double[] m, double[] u) {
        List<Level> changed = new ArrayList<>();
        for (int i = 0; i < levels.size(); i++) {
            changed.add(new Level(levels.get(i).label(), m[i], u[i]));
        }
        return new FieldComparison(name, attribute, changed, conditions);
    }

    /** A value as an explanation shows it. */
    static String shown(@Nullable Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value == null ? "" : value.toString();
    }

    /** The name, then a line a level with its bits, m and u. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        for (Level level : levels) {
            text.append(String.format(
                    Locale.ROOT,
                    "\n%+7.2f bits  m %.4f  u %.4f  %s",
                    level.bits(),
                    level.m(),
                    level.u(),
                    level.label()));
        }
        return text.toString();
    }
}
