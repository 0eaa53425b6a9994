package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealLinks;
import org.dealtrace.Decision;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.Recommendation;
import org.dealtrace.Truth;
import org.dealtrace.internal.Messages;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.report.RateTable;
import org.dealtrace.study.Corpus;
import org.dealtrace.study.FollowUps;
import org.dealtrace.study.Headline;
import org.dealtrace.study.LinkUncertainty;
import org.dealtrace.study.Rate;
import org.jspecify.annotations.Nullable;

/**
 * The outcomes of all companies under one rule, with the evidence for them.
 *
 * <p>{@link #headline()} is the number to quote. {@link #rate()} is the count so far among all companies of the study:
 * those recommended by the end of observation.
 *
 * <p>Immutable.
 */
public final class Outcomes {

    private final EvaluatedOutcomes study;
    private final ObservationEnd end;
    private final Optional<ControlledComparison> comparison;
    private final Map<String, Outcome> byId = new LinkedHashMap<>();
    /** Computed when first asked for; several threads may compute it at once, with equal results. */
    private volatile @Nullable Headline headline;

    Outcomes(EvaluatedOutcomes study, ObservationEnd end) {
        this(study, end, Optional.empty());
    }

    private Outcomes(EvaluatedOutcomes study, ObservationEnd end, Optional<ControlledComparison> comparison) {
        this.study = study;
        this.end = end;
        this.comparison = comparison;
        for (Outcome outcome : study.list()) {
            outcome.company().recommendations().forEach(r -> byId.putIfAbsent(r, outcome));
        }
        study.list().forEach(o -> byId.put(o.company().id(), o));
    }

    /** One outcome per company, in the order of {@link DealLinks#companies()}. */
    public List<Outcome> list() {
        return study.list();
    }

    /**
     * The outcome of one company.
     *
     * @param id the company's id, or the id of one of its recommendations
     * @throws IllegalArgumentException if no company or recommendation has this id
     */
    public Outcome outcome(String id) {
        Outcome outcome = byId.get(id);
        if (outcome == null) {
            String examples = byId.keySet().stream().limit(3).collect(Collectors.joining("', '"));
            throw new IllegalArgumentException("no company or recommendation has the id '" + id + "'"
                    + (examples.isEmpty() ? "" : "; ids are such as '" + examples + "'"));
        }
        return outcome;
    }

    /**
     * The outcome of one company.
     *
     * @param text the id of the company or of one of its recommendations, or a part of one of its names
     * @throws IllegalArgumentException if no company or more than one has it; the message names them, or the nearest
     */
    public Outcome of(String text) {
        List<Company> named = links().of(text).companies();
        if (named.size() > 1) {
            throw new IllegalArgumentException(
                    named.size() + " companies are called '" + text + "'; give the id of one: "
                            + named.stream()
                                    .limit(5)
                                    .map(c -> c.id() + " (" + c.name() + ")")
                                    .collect(Collectors.joining(", "))
                            + (named.size() > 5 ? ", …" : ""));
        }
        return outcome(named.get(0).id());
    }

    /** The companies, deals and links behind the outcomes; rows that report one deal are merged. */
    public DealLinks links() {
        return study.links();
    }

    /** The rule that decided which deals count. */
    public OutcomeRule rule() {
        return study.rule();
    }

    /** The end of observation. */
    public LocalDate asOf() {
        return study.asOf();
    }

    /** How many companies have this outcome. */
    public int count(OutcomeStatus status) {
        return study.count(status);
    }

    /** The number to quote: the share of companies with a deal that counts, with an interval for all uncertainty. */
    public Headline headline() {
        Headline made = headline;
        if (made == null) {
            made = new HeadlineEstimate(study).headline();
            headline = made;
        }
        return made;
    }

    /** The companies with a deal that counts so far, out of all in the study. */
    public Rate rate() {
        return study.rate();
    }

    /** Companies first recommended after the end of observation; they are not in the study. */
    public int recommendedLater() {
        return study.tracking().recommendedLater();
    }

    /** Linked deals that are not after their company's recommendation, in the order of companies. */
    public List<DealAssessment> before() {
        return list().stream()
                .flatMap(o -> o.assessments().stream())
                .filter(a -> a.link().decision() == Decision.LINK && a.afterRecommendation() == Truth.NO)
                .toList();
    }

    /**
     * By company id, the deal in which a buyer that the rule does not count took the company over, after its
     * recommendation and before any qualifying deal. It is a competing event if no qualifying deal follows.
     */
    public Map<String, DealAssessment> competing() {
        return study.competing();
    }

    /** Events that can end the chance of a deal, such as dissolution; see {@link OutcomeTracker.Builder#competing}. */
    public CompetingEvents competingEvents() {
        return study.tracking().competing();
    }

    /** The deals that several rows report, with all rows and their conflicts. */
    public List<MergedDeal> merged() {
        return study.tracking().merged();
    }

    /** Pairs of rows that may report one deal and were left apart, with the reason. */
    public List<Message> suspects() {
        return study.tracking().suspects();
    }

    /** The same facts under another rule. */
    public Outcomes under(OutcomeRule other) {
        return new Outcomes(EvaluatedOutcomes.of(study.tracking(), other, study.asOf()), end);
    }

    private Messages texts() {
        return study.texts();
    }

    private OutcomeTables tables() {
        return new OutcomeTables(study, end);
    }

    /** How many notices, companies and deals are left at each step. */
    public List<OutcomeReport.FunnelStep> funnel() {
        return tables().funnel();
    }

    /** The rate under other rules, each with the one difference that it names. */
    public RateTable sensitivity() {
        return new RateTable(
                texts().text("sensitivity.title"),
                texts().text("sensitivity.note"),
                new RateVariations(study).sensitivity());
    }

    /** The rate with certain links only, and with links under review too. */
    public RateTable certainty() {
        return new RateTable(
                texts().text("certainty.title"),
                texts().text("sensitivity.note"),
                new RateVariations(study).certainty());
    }

    /**
     * The effect of uncertain links on the rate, from every deal up to the end of observation that qualifies if its
     * link is right. Use it for an estimate with your own seed, population or judged sample.
     */
    public LinkUncertainty linkUncertainty() {
        return new HeadlineEstimate(study).uncertainty();
    }

    /**
     * How many answers on further draws ({@link LinkUncertainty#sample}) are still needed for a headline whose interval
     * has this width.
     *
     * @param width in shares, above 0 and below 1
     * @return 0 if the width is reached; empty if even all answers do not reach it
     */
    public OptionalInt answersFor(double width) {
        return new HeadlineEstimate(study).answersFor(width);
    }

    /**
     * These outcomes with a headline from links of which a random sample was judged. The links must be those of the
     * same study before any judgement; see {@link LinkUncertainty#judged}.
     */
    public Outcomes estimatedBy(LinkUncertainty judgedLinks) {
        return new Outcomes(study.estimatedBy(judgedLinks), end, comparison);
    }

    /** These outcomes with a comparison by {@link OutcomeTracker#compare} in their report. */
    public Outcomes comparedBy(ControlledComparison made) {
        return new Outcomes(study, end, Optional.of(made));
    }

    /** The rate by the company's first country. */
    public RateTable byCountry() {
        return groups(
                        texts().text("group.country"),
                        "",
                        o -> o.company().countries().stream()
                                .limit(1)
                                .map(texts()::country)
                                .toList())
                .largestFirst();
    }

    /** The rate by technology field; a company with several fields counts in each. */
    public RateTable byField() {
        return groups(
                        texts().text("group.field"),
                        texts().text("group.field.note"),
                        o -> o.company().fields())
                .largestFirst();
    }

    /** The rate by recommending post; a company recommended by several posts counts in each. */
    public RateTable byPost() {
        return groups(
                        texts().text("group.post"),
                        texts().text("group.post.note"),
                        o -> notices(o).flatMap(n -> n.post().stream()).toList())
                .largestFirst();
    }

    private Stream<Recommendation> notices(Outcome outcome) {
        return outcome.company().recommendations().stream().flatMap(id -> links().recommendation(id).stream());
    }

    /** The rate by the year of the first recommendation. */
    public RateTable byYear() {
        return groups(
                texts().text("group.year"),
                "",
                o -> o.recommended().stream().map(r -> String.valueOf(r.year())).toList());
    }

    /**
     * The rate by any column of the list of companies. A company with several values counts in each.
     *
     * @param column as in {@link Corpus#cross}, such as {@code sector}
     * @throws IllegalArgumentException if the list has no such column; the message names the columns
     */
    public RateTable by(String column) {
        Function<Recommendation, List<String>> values =
                Corpus.of(links().recommendations()).values(column);
        return groups(
                        column,
                        "",
                        o -> notices(o).flatMap(n -> values.apply(n).stream()).toList())
                .largestFirst();
    }

    /**
     * The rate by any attribute.
     *
     * @param title the name of the attribute
     * @param note what a reader must know; can be empty
     * @param values the groups of an outcome; none for "not known"
     */
    public RateTable groups(String title, String note, Function<Outcome, List<String>> values) {
        return study.groups(title, note, values);
    }

    /**
     * How long each company was watched and what ended it, for the curves of {@link org.dealtrace.study}; undetermined
     * companies count as without a deal.
     */
    public FollowUps followUps() {
        return followUps(FollowUps.Undetermined.NO_DEAL);
    }

    /** The same, with a choice for undetermined companies. */
    public FollowUps followUps(FollowUps.Undetermined undetermined) {
        return study.followUps(undetermined);
    }

    /** The report of these outcomes. */
    public OutcomeReport report() {
        return reportBuilder().build();
    }

    /** The report of these outcomes under a heading. */
    public OutcomeReport report(String title) {
        return reportBuilder().title(title).build();
    }

    /**
     * The report of these outcomes in a language, for its HTML page.
     *
     * @param language English, German, Chinese, or another one with texts on the class path
     * @throws IllegalArgumentException if there are no texts in the language
     */
    public OutcomeReport report(Locale language) {
        return reportBuilder(language).build();
    }

    /** The report in a language before it is built, as in {@link #report(Locale)}. */
    public OutcomeReport.Builder reportBuilder(Locale language) {
        return new Outcomes(study.in(Messages.in(language)), end, comparison).reportBuilder();
    }

    /** The report of these outcomes before it is built, to change its heading or sources or leave out a part. */
    public OutcomeReport.Builder reportBuilder() {
        OutcomeTables tables = tables();
        RateVariations variations = new RateVariations(study);
        OutcomeTimes times = new OutcomeTimes(study);
        return OutcomeReport.builder(asOf(), links(), list(), headline())
                .title(texts().text("report.heading"))
                .inputs(Stream.of(
                                links().inputs().stream(),
                                study.tracking().ownership().input().stream(),
                                competingEvents().input().stream())
                        .flatMap(inputs -> inputs)
                        .toList())
                .rule(tables.ruleLines())
                .sources(tables.sources())
                .classifiers(study.tracking().classifiers())
                .certainty(variations.certainty())
                .sensitivity(variations.sensitivity())
                .groups(Stream.concat(
                                comparison.map(made -> made.table(texts())).stream(),
                                Stream.of(byCountry(), byField(), byPost(), byYear())
                                        .filter(t -> t.lines().size() > 1))
                        .toList())
                .curves(Stream.concat(times.curves().stream(), comparison.map(made -> made.curve(texts())).stream())
                        .toList())
                .competing(times.competing())
                .funnel(tables.funnel())
                .corpus(tables.corpus())
                .warnings(tables.warnings());
    }

    /** The companies with their outcomes, and the counts. */
    @Override
    public String toString() {
        return OutcomeReport.builder(asOf(), links(), list(), headline())
                .title("Outcomes")
                .inputs(List.of())
                .build()
                .toString();
    }
}
