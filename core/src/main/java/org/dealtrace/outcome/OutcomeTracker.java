package org.dealtrace.outcome;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.outcome.classify.OutcomeClassifiers;

/**
 * Says for each company what became of it: from links to outcomes.
 *
 * <pre>{@code
 * var outcomes = OutcomeTracker.standard().track(links);
 * var stricter = OutcomeTracker.builder()
 *         .rule(OutcomeRule.builder().windowMonths(36).minimumStakePercent(10).build())
 *         .asOf(LocalDate.of(2021, 5, 1))
 *         .build()
 *         .track(links);
 * }</pre>
 *
 * <p>Every company gets exactly one outcome. The order of companies, deals and links in the input does not matter, and
 * the same input gives the same outcomes on every machine: the end of observation is an argument or taken from the
 * data, never from the clock.
 *
 * <p>Immutable, and safe for use by several threads if its classifier is.
 */
public final class OutcomeTracker {

    private final OutcomeRule rule;
    private final OutcomeClassifier classifier;
    private final OwnershipTable ownership;
    private final Optional<LocalDate> asOf;
    private final boolean merging;
    private final CompetingEvents competing;
    private final OptionalInt population;

    private OutcomeTracker(Builder builder) {
        this.rule = builder.rule;
        this.classifier = builder.classifier;
        this.ownership = builder.ownership;
        this.asOf = builder.asOf;
        this.merging = builder.merging;
        this.competing = builder.competing;
        this.population = builder.population;
    }

    /**
     * The standard rule and classifier, with duplicate rows merged and without an ownership table. The end of
     * observation is read from the dates of the deals, as {@link Builder#asOf} says.
     */
    public static OutcomeTracker standard() {
        return builder().build();
    }

    /** Starts from {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Holds each company's linked deals against the rule. A company that was first recommended after the end of
     * observation is no part of the study; {@link Outcomes#recommendedLater()} counts those.
     *
     * @throws IllegalArgumentException if no end of observation was given and the data hold no date to take it from, or
     *     if a competing event names a company that is not there
     */
    public Outcomes track(DealLinks links) {
        ObservationEnd observed = end(links);
        LocalDate end = observed.day();
        Optional<Tracking> decoys = links.trial()
                .map(trial ->
                        tracking(trial.decoys(), end, CompetingEvents.none(), OptionalInt.empty(), Optional.empty()));
        return new Outcomes(
                EvaluatedOutcomes.of(tracking(links, end, competing.over(links), population, decoys), rule, end),
                observed);
    }

    /**
     * The same tracker for parts of a run: it watches as long as for the whole run, and for deals only. With it a
     * company's status can be asked for under other decisions about its links.
     *
     * @throws IllegalArgumentException if the end of observation is unknown
     */
    public OutcomeTracker forPartsOf(DealLinks run) {
        Objects.requireNonNull(run, "run");
        return builder()
                .rule(rule)
                .classifier(classifier)
                .ownership(ownership)
                .mergeDeals(merging)
                .asOf(end(run).day())
                .build();
    }

    private Tracking tracking(
            DealLinks links, LocalDate end, CompetingEvents events, OptionalInt size, Optional<Tracking> decoys) {
        Set<String> later = links.companies().stream()
                .filter(company -> isLater(links, company, end))
                .map(Company::id)
                .collect(Collectors.toSet());
        DealLinks studied = later.isEmpty() ? links : links.without(later);
        int companies = studied.companies().size();
        if (size.isPresent() && size.getAsInt() < companies) {
            throw new IllegalArgumentException("the list that the companies were drawn from must have at least the "
                    + companies + " companies of the study but was given as " + size.getAsInt());
        }
        DealReadings readings = new DealReadings(classifier);
        DealMerger.Result deals = merging
                ? DealMerger.with(classifier, ownership).merge(studied, readings)
                : new DealMerger.Result(studied, List.of(), List.of());
        return new Tracking(deals, readings, ownership, events, size, later.size(), decoys);
    }

    /** Whether no notice of a company can have come by a day. */
    private static boolean isLater(DealLinks links, Company company, LocalDate end) {
        return company.recommendations().stream()
                .flatMap(id -> links.recommendation(id).stream())
                .map(Recommendation::date)
                .flatMap(Optional::stream)
                .map(PartialDate::earliest)
                .min(Comparator.naturalOrder())
                .filter(first -> first.isAfter(end))
                .isPresent();
    }

    private ObservationEnd end(DealLinks links) {
        return asOf.map(ObservationEnd::given).orElseGet(() -> ObservationEnd.of(links));
    }

    /**
     * Compares recommended companies with others that were not recommended: each with one of its country, field,
     * founding year and size, watched from the same day on. Founding year and size are read from columns whose names
     * say so, such as {@code founded} and {@code employees}. Controls must not be recommended companies.
     *
     * @param links the recommended companies, linked
     * @param controls the others, linked to the same deals; their dates play no part
     * @param seed of the matching
     * @throws IllegalArgumentException if nobody can be matched
     */
    public ControlledComparison compare(DealLinks links, DealLinks controls, long seed) {
        return new ControlStudy(this, links, controls, seed).comparison();
    }

    /** The same by another rule and until another day, without events that are known of one list only. */
    OutcomeTracker with(OutcomeRule other, LocalDate end) {
        return toBuilder()
                .rule(other)
                .asOf(end)
                .competing(CompetingEvents.none())
                .build();
    }

    /** The same for companies drawn from a longer list. */
    OutcomeTracker drawnFrom(int size) {
        return toBuilder().population(size).build();
    }

    private Builder toBuilder() {
        Builder builder = new Builder()
                .rule(rule)
                .classifier(classifier)
                .ownership(ownership)
                .competing(competing)
                .mergeDeals(merging);
        asOf.ifPresent(builder::asOf);
        population.ifPresent(builder::population);
        return builder;
    }

    @Override
    public String toString() {
        return "tracker until " + asOf.map(LocalDate::toString).orElse("the latest date of the deals")
                + ", by this rule:\n" + rule;
    }

    /** Builds an {@link OutcomeTracker}. Not safe for several threads. */
    public static final class Builder {
        private OutcomeRule rule = OutcomeRule.standard();
        private OutcomeClassifier classifier = OutcomeClassifiers.standard();
        private OwnershipTable ownership = OwnershipTable.empty();
        private Optional<LocalDate> asOf = Optional.empty();
        private boolean merging = true;
        private CompetingEvents competing = CompetingEvents.none();
        private OptionalInt population = OptionalInt.empty();

        private Builder() {}

        /** Which deals count; the standard rule unless set. */
        public Builder rule(OutcomeRule value) {
            this.rule = Objects.requireNonNull(value, "rule");
            return this;
        }

        /**
         * What says which types and states a deal has, in place of the shipped classifiers. To keep them for the deals
         * of which yours says nothing, give {@code OutcomeClassifiers.firstOf(mine, OutcomeClassifiers.standard())}.
         */
        public Builder classifier(OutcomeClassifier value) {
            this.classifier = Objects.requireNonNull(value, "classifier");
            return this;
        }

        /** The owners of the parties. Without a table, a party counts by its own country. */
        public Builder ownership(OwnershipTable value) {
            this.ownership = Objects.requireNonNull(value, "ownership");
            return this;
        }

        /**
         * The last day on which deals were watched for. Without one, it is the latest date of the deals. A stray date,
         * far behind all others of its file, is left aside. Of several files, the one that ends first counts, unless
         * another file continues it or it is small beside the largest.
         */
        public Builder asOf(LocalDate value) {
            this.asOf = Optional.of(Objects.requireNonNull(value, "asOf"));
            return this;
        }

        /** What ended a company's chance of a deal and stands in no list of deals, such as its dissolution. */
        public Builder competing(CompetingEvents value) {
            this.competing = Objects.requireNonNull(value, "competing");
            return this;
        }

        /**
         * The size of the list that the companies were drawn from at random; without it they are the list, and nothing
         * is chance of a draw.
         */
        public Builder population(int size) {
            this.population = OptionalInt.of(size);
            return this;
        }

        /** Whether rows that report one deal are made one by a {@link DealMerger} first; true unless set. */
        public Builder mergeDeals(boolean value) {
            this.merging = value;
            return this;
        }

        public OutcomeTracker build() {
            return new OutcomeTracker(this);
        }
    }
}
