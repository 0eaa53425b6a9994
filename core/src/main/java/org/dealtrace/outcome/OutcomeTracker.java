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

    /**
     * The attribute of a deal with its type as a person judged it, such as {@code acquisition}. It overrides the
     * classifier. A column with this header does the same.
     */
    public static final String JUDGED_TYPE = "judged type";

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
     * observation is read from the dates of the deals, as {@link Builder#asOf} explains.
     */
    public static OutcomeTracker standard() {
        return builder().build();
    }

    /** Starts from {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Evaluates each company's linked deals by the rule. Companies first recommended after the end of observation are
     * not in the study; {@link Outcomes#recommendedLater()} counts them.
     *
     * @throws IllegalArgumentException if the end of observation is neither given nor in the data, or if a competing
     *     event names an unknown company
     */
    public Outcomes track(DealLinks links) {
        ObservationEnd observed = end(links);
        LocalDate end = observed.day();
        return new Outcomes(
                EvaluatedOutcomes.of(tracking(links, end, competing.over(links), population), rule, end), observed);
    }

    /**
     * A tracker for parts of a run, with the end of observation of the whole run and without competing events. It shows
     * a company's status under other decisions about its links.
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

    private Tracking tracking(DealLinks links, LocalDate end, CompetingEvents events, OptionalInt size) {
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
        return new Tracking(deals, readings, ownership, events, size, later.size());
    }

    /** Whether every notice of a company came after a day. */
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
     * Compares recommended companies with others that were not recommended. Each is matched with one of its country,
     * field, founding year and size, and both are watched from the same day on. Founding year and size are read from
     * columns with such names, as {@code founded} and {@code employees}. Controls must not be recommended companies.
     *
     * @param links the recommended companies, linked
     * @param controls the others, linked to the same deals; their dates are ignored
     * @param seed the seed of the matching
     * @throws IllegalArgumentException if nobody can be matched
     */
    public ControlledComparison compare(DealLinks links, DealLinks controls, long seed) {
        return new ControlStudy(this, links, controls, seed).comparison();
    }

    /** The same tracker with another rule and end, and without competing events, which are known for one list only. */
    OutcomeTracker with(OutcomeRule other, LocalDate end) {
        return toBuilder()
                .rule(other)
                .asOf(end)
                .competing(CompetingEvents.none())
                .build();
    }

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

        /** The rule that decides which deals count; the standard rule by default. */
        public Builder rule(OutcomeRule value) {
            this.rule = Objects.requireNonNull(value, "rule");
            return this;
        }

        /**
         * Replaces the shipped classifiers of types and states. To keep them for deals about which yours abstains, use
         * {@code OutcomeClassifiers.firstOf(mine, OutcomeClassifiers.standard())}.
         */
        public Builder classifier(OutcomeClassifier value) {
            this.classifier = Objects.requireNonNull(value, "classifier");
            return this;
        }

        /** The owners of the parties. Without a table, a party's own country decides. */
        public Builder ownership(OwnershipTable value) {
            this.ownership = Objects.requireNonNull(value, "ownership");
            return this;
        }

        /**
         * The last day on which deals were watched for; by default the latest date of the deals, without stray dates
         * far after all others. Of several files, the one that ends first decides, unless another file continues it or
         * it is small beside the largest.
         */
        public Builder asOf(LocalDate value) {
            this.asOf = Optional.of(Objects.requireNonNull(value, "asOf"));
            return this;
        }

        /** Events outside the list of deals that can end a company's chance of a deal, such as its dissolution. */
        public Builder competing(CompetingEvents value) {
            this.competing = Objects.requireNonNull(value, "competing");
            return this;
        }

        /**
         * The size of the list that the companies were drawn from at random. Without it they are the whole list, and
         * there is no sampling error.
         */
        public Builder population(int size) {
            this.population = OptionalInt.of(size);
            return this;
        }

        /** Whether rows that report one deal are merged first by a {@link DealMerger}; true by default. */
        public Builder mergeDeals(boolean value) {
            this.merging = value;
            return this;
        }

        public OutcomeTracker build() {
            return new OutcomeTracker(this);
        }
    }
}
