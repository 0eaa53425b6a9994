package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dealtrace.LinkTrial;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.TextTable;
import org.dealtrace.report.Curve;
import org.dealtrace.report.RateTable;
import org.dealtrace.study.ComparisonGroup;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import org.dealtrace.study.LogRank;

/**
 * Recommended companies beside matched companies that were not recommended, made by {@link OutcomeTracker#compare}.
 *
 * <p>Each control has the country, a field, the founding year and the size of its match, as far as these are known. It
 * is watched from the day on which its match was recommended. Neither had a qualifying deal before. Both shares are
 * {@linkplain Headline headlines}, with the doubt about links and that of a sample, so that linking which works better
 * on one side shows. The interval of the difference combines theirs (MOVER). The placebo asks the same about the time
 * before the recommendation, when there should be no difference.
 *
 * <p>Sources: R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998); G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures", ibid. 27
 * (2008); P. C. Austin, "Balance diagnostics for comparing the distribution of baseline covariates", ibid. 28 (2009).
 *
 * @param after from the recommendation on
 * @param before the placebo: the time before the recommendation; empty where nobody could be matched
 * @param pace whether both sides come to deals at the same pace after the recommendation
 * @param balance how alike both sides are, a line a trait
 * @param curve the share with a deal over time, for both sides
 * @param trials what tests of the linking showed, a sentence a side that was tested
 */
public record ControlledComparison(
        Contrast after,
        Optional<Contrast> before,
        LogRank pace,
        List<Balance> balance,
        Curve curve,
        List<String> trials) {

    static final String RECOMMENDED = "recommended";
    static final String MATCHED = "matched, not recommended";

    /** What is usually taken for balanced (Austin 2009). */
    private static final double BALANCED = 0.1;

    private static final String MEANING =
            "This shows whether recommended companies had deals more often than others of their country, field, age and"
                    + " size. It does not show that the recommendation was the cause: who recommends may choose"
                    + " companies that look for a deal. A difference before the recommendation, traits out of balance,"
                    + " or linking that errs more on one side speak for other causes.";

    /**
     * Both sides over one time.
     *
     * @param months its length; 0 for an open window
     * @param group who was matched with whom
     * @param recommended share of the recommended companies with a qualifying deal
     * @param matched share of the matched ones
     * @param difference the first minus the second, -1 to 1
     * @param interval of the difference
     */
    public record Contrast(
            int months,
            ComparisonGroup group,
            Headline recommended,
            Headline matched,
            double difference,
            Interval interval) {

        static Contrast of(int months, ComparisonGroup group, Headline recommended, Headline matched) {
            double p = share(recommended);
            double q = share(matched);
            Interval one = recommended.interval();
            Interval other = matched.interval();
            return new Contrast(
                    months,
                    group,
                    recommended,
                    matched,
                    p - q,
                    new Interval(
                            Math.max(-1, p - q - Math.hypot(p - one.low(), other.high() - q)),
                            Math.min(1, p - q + Math.hypot(one.high() - p, q - other.low())),
                            one.level(),
                            "MOVER"));
        }

        /** {@code 31.2 % of 200 recommended companies and 20.1 % of 200 matched ones: … points}. */
        @Override
        public String toString() {
            return Decimals.percent(share(recommended)) + " % of " + recommended.n() + " recommended companies and "
                    + Decimals.percent(share(matched)) + " % of " + matched.n() + " matched ones: a difference of "
                    + Decimals.percent(difference) + " points (" + Decimals.plain(100 * interval.level(), 6)
                    + " % interval " + Decimals.percent(interval.low()) + " to " + Decimals.percent(interval.high())
                    + ")";
        }
    }

    /**
     * A trait on both sides.
     *
     * @param trait such as {@code founding year}, or {@code country DE} for the share from there
     * @param recommended its mean among the matched recommended companies
     * @param matched its mean among those matched with them
     * @param before the standardised mean difference of both lists, before matching
     * @param after the same of those matched
     */
    public record Balance(String trait, double recommended, double matched, double before, double after) {}

    public ControlledComparison {
        balance = List.copyOf(balance);
        trials = List.copyOf(trials);
    }

    /** The share; the middle of the interval where only a range is known. */
    private static double share(Headline headline) {
        return headline.share()
                .orElse((headline.interval().low() + headline.interval().high()) / 2);
    }

    /** What a test of one side showed. */
    static String trial(String side, LinkTrial trial) {
        return String.format(
                Locale.ROOT,
                "Test of the linking, %s companies: of %,d made-up ones %,d were linked; of %,d other spellings"
                        + " %,d were"
                        + " found.",
                side,
                trial.decoys().companies().size(),
                trial.decoysLinked(),
                trial.planted(),
                trial.linked() + trial.reviewed());
    }

    /** What was found and what it means, a sentence each. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add((after.months() == 0
                        ? "By the end of observation: "
                        : "Within " + after.months() + " months of the recommendation: ")
                + after + ". Log-rank test of the pace: p = " + Decimals.plain(pace.pValue(), 4) + ".");
        sentences.add(before.map(placebo -> "Placebo, the " + placebo.months() + " months before the recommendation: "
                        + placebo + "." + differed(placebo.interval()))
                .orElse("No placebo: nobody could be matched before the recommendation."));
        List<String> apart = balance.stream()
                .filter(line -> Math.abs(line.after()) > BALANCED)
                .map(Balance::trait)
                .toList();
        sentences.add("Matched by country, field, founding year and size, as far as known; "
                + after.group().unmatched().size()
                + " recommended companies had no match. "
                + (apart.isEmpty()
                        ? "No trait is out of balance (standardised difference above 0.1)."
                        : "Out of balance (standardised difference above 0.1): " + String.join(", ", apart) + "."));
        sentences.addAll(trials);
        sentences.add(MEANING);
        return sentences;
    }

    /** Companies that a deal ended cannot be recommended later, which alone makes the first share the smaller one. */
    private static String differed(Interval interval) {
        return interval.contains(0)
                ? ""
                : " Both sides differed before."
                        + (interval.high() < 0
                                ? " A company that ended in a deal could not be recommended later; this can"
                                        + " be all of it."
                                : "");
    }

    /** Both shares of the time after the recommendation and of the placebo; the sentences are its note. */
    RateTable table() {
        List<RateTable.Line> lines = new ArrayList<>();
        add(lines, "", after);
        before.ifPresent(placebo -> add(lines, "before the recommendation: ", placebo));
        return new RateTable("recommendation", String.join(" ", sentences()), lines);
    }

    private static void add(List<RateTable.Line> lines, String prefix, Contrast contrast) {
        lines.add(line(prefix + RECOMMENDED, contrast.recommended()));
        lines.add(line(prefix + MATCHED, contrast.matched()));
    }

    private static RateTable.Line line(String name, Headline side) {
        return RateTable.Line.estimate(name, share(side), side.interval(), "found: " + side.count());
    }

    /** The sentences, and the table of balance. */
    @Override
    public String toString() {
        TextTable table = TextTable.of("trait", RECOMMENDED, MATCHED, "difference before matching", "after");
        balance.forEach(line -> table.row(
                line.trait(),
                Decimals.fixed(line.recommended(), 2),
                Decimals.fixed(line.matched(), 2),
                Decimals.fixed(line.before(), 2),
                Decimals.fixed(line.after(), 2)));
        return sentences().stream().collect(Collectors.joining("\n", "", "\n")) + "Standardised mean differences\n"
                + table;
    }
}
