package org.dealtrace.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dealtrace.LinkTrial;
import org.dealtrace.Message;
import org.dealtrace.internal.Decimals;
import org.dealtrace.internal.Messages;
import org.dealtrace.internal.TextTable;
import org.dealtrace.report.Curve;
import org.dealtrace.report.RateTable;
import org.dealtrace.study.ComparisonGroup;
import org.dealtrace.study.Headline;
import org.dealtrace.study.Interval;
import org.dealtrace.study.LogRank;

/**
 * Recommended companies compared with matched companies that were not recommended, made by
 * {@link OutcomeTracker#compare}.
 *
 * <p>Each control has the country, a field, the founding year and the size of its match, as far as these are known, and
 * is watched from the day on which its match was recommended. Neither had a qualifying deal before. Both shares are
 * {@linkplain Headline headlines} with the uncertainty of links and sampling, so that linking that works better on one
 * side becomes visible. The interval of the difference combines theirs (MOVER). If a side has no share, the difference
 * has none, and its interval is between the ends of both. The placebo compares the time before the recommendation, when
 * there should be no difference.
 *
 * <p>Sources: R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998); G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures", ibid. 27
 * (2008); P. C. Austin, "Balance diagnostics for comparing the distribution of baseline covariates", ibid. 28 (2009).
 *
 * @param after the time from the recommendation on
 * @param before the placebo: the time before the recommendation; empty if nobody could be matched
 * @param pace the test of equal pace after the recommendation
 * @param balance how alike both sides are, one line per trait
 * @param curve the share with a deal over time, for both sides
 * @param matching how many recommended companies were matched, and why others were not; a sentence
 * @param trials the results of tests of the linking, a sentence for each side tested
 */
public record ControlledComparison(
        Contrast after,
        Optional<Contrast> before,
        LogRank pace,
        List<Balance> balance,
        Curve curve,
        Message matching,
        List<Message> trials) {

    static final String RECOMMENDED = Messages.ENGLISH.text("control.recommended");
    static final String MATCHED = Messages.ENGLISH.text("control.matched");

    /** The largest standardised difference that is usually called balanced (Austin 2009). */
    private static final double BALANCED = 0.1;

    /**
     * Both sides over one period.
     *
     * @param months its length; 0 for an open window
     * @param group who was matched with whom
     * @param recommended share of the recommended companies with a qualifying deal
     * @param matched share of the matched ones
     * @param difference the first minus the second, -1 to 1; empty if a side has only a range
     * @param interval the interval of the difference
     */
    public record Contrast(
            int months,
            ComparisonGroup group,
            Headline recommended,
            Headline matched,
            OptionalDouble difference,
            Interval interval) {

        static Contrast of(int months, ComparisonGroup group, Headline recommended, Headline matched) {
            Interval one = recommended.interval();
            Interval other = matched.interval();
            if (recommended.share().isEmpty() || matched.share().isEmpty()) {
                return new Contrast(
                        months,
                        group,
                        recommended,
                        matched,
                        OptionalDouble.empty(),
                        new Interval(one.low() - other.high(), one.high() - other.low(), one.level(), "both ranges"));
            }
            double p = recommended.share().getAsDouble();
            double q = matched.share().getAsDouble();
            return new Contrast(
                    months,
                    group,
                    recommended,
                    matched,
                    OptionalDouble.of(p - q),
                    new Interval(
                            Math.max(-1, p - q - Math.hypot(p - one.low(), other.high() - q)),
                            Math.min(1, p - q + Math.hypot(one.high() - p, q - other.low())),
                            one.level(),
                            "MOVER"));
        }

        /** {@code 31.2 % of 200 recommended companies (61 found) and 20.1 % of 200 matched ones (40 found): …}. */
        @Override
        public String toString() {
            return words(Messages.ENGLISH);
        }

        private String words(Messages texts) {
            String range = texts.text(
                    "control.range",
                    texts.figure(Decimals.plain(100 * interval.level(), 6)),
                    texts.figure(Decimals.percent(interval.low())),
                    texts.figure(Decimals.percent(interval.high())));
            return texts.text(
                    "control.contrast",
                    share(recommended, texts),
                    recommended.n(),
                    recommended.found(),
                    share(matched, texts),
                    matched.n(),
                    matched.found(),
                    difference.isPresent()
                            ? texts.text(
                                    "control.difference",
                                    texts.figure(Decimals.percent(difference.getAsDouble())),
                                    range)
                            : texts.text("control.difference.none", range));
        }

        private static String share(Headline side, Messages texts) {
            return side.share().isPresent()
                    ? texts.figure(Decimals.percent(side.share().getAsDouble()) + " %")
                    : texts.text(
                            "control.between",
                            texts.figure(Decimals.percent(side.interval().low())),
                            texts.figure(Decimals.percent(side.interval().high())));
        }
    }

    /**
     * A trait on both sides.
     *
     * @param trait such as {@code founding year}, or {@code country DE} for the share from there
     * @param recommended its mean among the matched recommended companies
     * @param matched its mean among their controls
     * @param before the standardised mean difference of both lists before matching
     * @param after the standardised mean difference after matching
     */
    public record Balance(String trait, double recommended, double matched, double before, double after) {}

    public ControlledComparison {
        balance = List.copyOf(balance);
        trials = List.copyOf(trials);
    }

    static Message trial(String side, LinkTrial trial) {
        return Messages.message("control.trial." + side, trial.planted(), trial.linked() + trial.reviewed());
    }

    /** The findings and their meaning, one sentence each. */
    public List<String> sentences() {
        return sentences(Messages.ENGLISH);
    }

    private List<String> sentences(Messages texts) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                after.months() == 0
                        ? texts.text("control.end", after.words(texts))
                        : texts.text("control.within", after.months(), after.words(texts)));
        sentences.add(texts.text("control.pace", texts.figure(Decimals.plain(pace.pValue(), 4))));
        if (before.isPresent()) {
            Contrast placebo = before.get();
            sentences.add(texts.text("control.placebo", placebo.months(), placebo.words(texts)));
            if (!placebo.interval().contains(0)) {
                // companies that a deal ended cannot be recommended later, which alone makes the first share smaller
                boolean less = placebo.interval().high() < 0;
                sentences.add(texts.text(less ? "control.differed.less" : "control.differed"));
            }
        } else {
            sentences.add(texts.text("control.placebo.none"));
        }
        sentences.add(texts.text("control.sample"));
        sentences.add(texts.text(matching));
        List<String> apart = balance.stream()
                .filter(line -> Math.abs(line.after()) > BALANCED)
                .map(Balance::trait)
                .toList();
        sentences.add(apart.isEmpty() ? texts.text("control.balanced") : texts.text("control.unbalanced", apart));
        trials.forEach(trial -> sentences.add(texts.text(trial)));
        sentences.add(texts.text("control.meaning"));
        return sentences;
    }

    /** Both shares of both periods; the sentences are the note. */
    RateTable table(Messages texts) {
        List<RateTable.Line> lines = new ArrayList<>();
        add(lines, false, after, texts);
        before.ifPresent(placebo -> add(lines, true, placebo, texts));
        String note = sentences(texts).stream()
                .reduce((told, next) -> texts.text("sentences", told, next))
                .orElse("");
        return new RateTable(texts.text("control.title"), note, lines);
    }

    private static void add(List<RateTable.Line> lines, boolean placebo, Contrast contrast, Messages texts) {
        lines.add(line("control.recommended", placebo, contrast.recommended(), texts));
        lines.add(line("control.matched", placebo, contrast.matched(), texts));
    }

    private static RateTable.Line line(String key, boolean placebo, Headline side, Messages texts) {
        String name = texts.text(key);
        return RateTable.Line.estimate(
                placebo ? texts.text("control.before", name) : name,
                side.share(),
                side.interval(),
                texts.text("control.found", texts.text("rates.fraction", side.found(), side.n())));
    }

    Curve curve(Messages texts) {
        return new Curve(
                texts.text("control.curve"),
                texts.text("control.curve.note"),
                curve.series().stream()
                        .map(series -> new Curve.Series(
                                texts.text(
                                        series.name().equals(RECOMMENDED) ? "control.recommended" : "control.matched"),
                                series.steps()))
                        .toList());
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
