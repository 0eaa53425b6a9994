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
 * A comparison that a user adds to those of names and countries, such as of cities, founding years or web domains.
 *
 * <p>It has ordered levels. The first level whose condition holds counts; the last level holds for all other pairs.
 * Each level has a probability among pairs of the same company (m) and among pairs of different ones (u). It adds
 * log2(m/u) bits to the weight of a pair and a step to its explanation [1]. A missing value on either side adds 0 bits.
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
 * <p>An added comparison weighs only candidates that were found by their names. A conflicting value is evidence, not a
 * veto.
 *
 * <p>The ready-made comparisons have assumed, round values of m and u; {@code ComparisonTraining} estimates them from
 * your lists. Immutable, and safe for several threads if its functions are.
 *
 * <p>[1] I. Fellegi, A. Sunter: A theory for record linkage, J. Am. Stat. Assoc. 64 (1969)
 */
public final class FieldComparison {

    /** The level if a value is missing. */
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
     * @param label the level in words, for explanations
     * @param m its probability among pairs of the same company with both values known, above 0 and below 1
     * @param u its probability among pairs of different companies, above 0 and below 1
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

        /** log2(m/u). */
        public double bits() {
            return Math.log(m / u) / LN2;
        }
    }

    /**
     * Starts a comparison.
     *
     * @param name of the comparison, for explanations
     * @param attribute gives the values
     */
    public static <T> Builder<T> builder(String name, Attribute<T> attribute) {
        return new Builder<>(name, attribute);
    }

    /**
     * Levels of a {@link FieldComparison}. Not safe for several threads.
     *
     * @param <T> the type of the values
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
         * Adds the next level.
         *
         * @param label the level in words
         * @param holds tests the values of the company searched and of the one sought if no earlier level holds
         * @param m probability for two records of the same company, above 0 and below 1
         * @param u probability for records of different companies, above 0 and below 1
         */
        @CanIgnoreReturnValue
        @SuppressWarnings("unchecked") // conditions get what the attribute of the same type gave
        public Builder<T> level(String label, BiPredicate<? super T, ? super T> holds, double m, double u) {
            levels.add(new Level(label, m, u));
            conditions.add((BiPredicate<Object, Object>) Objects.requireNonNull(holds, "holds"));
            return this;
        }

        /**
         * Adds the last level, which holds if no other does. Its m and u are one minus the sums of the others.
         *
         * @throws IllegalArgumentException if there is no other level, two have one label, or the sums reach 1
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

    /** Compares {@link Attribute#city() cities} as {@link #text} does: 慕尼黑, München and Munich are equal. */
    public static FieldComparison city() {
        return text("city", Attribute.city());
    }

    /**
     * Compares short texts such as places: equal after folding, also in other scripts; near if the spellings are
     * similar or one has all words of the other; or different. For texts that one company in twenty shares with another
     * by chance.
     */
    public static FieldComparison text(String name, Attribute<String> attribute) {
        return builder(name, attribute.flatMap(ComparedText::of))
                .level("equal", ComparedText::equalTo, 0.75, 0.05)
                .level("near", ComparedText::nearTo, 0.07, 0.01)
                .otherwise("different");
    }

    /** Whether both share a {@link Attribute#fields() technology field}. */
    public static FieldComparison fields() {
        return shared("fields", Attribute.fields());
    }

    /**
     * Whether two lists share a word, in any case. For sources with different vocabularies, where no common word is
     * weak evidence. A list without a non-blank word is missing.
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
     * Compares years, such as of foundation: the same, at most two apart, or further apart.
     *
     * @param attribute a year, or a date or text that contains one; a text without a year is missing
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
     * Whether texts are equal except for case and spaces: web domains, post codes, registration numbers. A blank text
     * is missing.
     *
     * @param m probability of equal texts for the same company, above 0 and below 1
     * @param u probability for different companies: 1 over the number of about equally common values
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

    /** The name of the comparison. */
    public String name() {
        return name;
    }

    /** The levels in their order, without the one for missing values. */
    public List<Level> levels() {
        return levels;
    }

    Attribute<Object> attribute() {
        return attribute;
    }

    /** The index of the level for two values, or {@link #MISSING}. */
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

    /** The same comparison with other probabilities by level. */
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

    /** The name, then one line per level with its bits, m and u. */
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
