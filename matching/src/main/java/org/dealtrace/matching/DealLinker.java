package org.dealtrace.matching;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.Identifier;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.fields.AddedComparisons;
import org.dealtrace.matching.internal.link.LinkDetail;
import org.dealtrace.matching.internal.resolve.CompanyResolver;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.internal.search.SharedIdentifiers;
import org.dealtrace.matching.internal.work.Progress;

/**
 * Links recommended companies to their deals.
 *
 * <p>Each party of a deal links to one company at most: by an equal identifier, else by the likeliest name. If several
 * companies have the identifier, all go to review. If two parties of a deal fit one company, the party with the
 * identifier keeps the link, else the likelier one; the other goes to review. A party also goes to review if its name
 * fits but may belong to another organisation: a division or the assets of the company, a foundation or association
 * beside a business, a name that fits only in brackets, or a single word in another spelling. The note of the
 * explanation says why. A company can link to many deals.
 *
 * <p>With up to 20,000 deals the result also has the best rejected company of each party, if one came near. With more
 * deals it has near misses only ({@link LinkSession.Rejected#NEAR}), explained in one step. {@link LinkSession#explain}
 * gives all steps, for any pair.
 *
 * <p>The result does not depend on the number of threads. Immutable; safe for several threads.
 */
public final class DealLinker {

    /**
     * Up to this number of deals, the best rejected pair of every party is kept. With more deals, explanations of all
     * pairs would fill the memory.
     */
    static final int SHORT_LIST = 20_000;

    private final SearchSettings settings;
    private final Predicate<LinkProgress> progress;
    private final OptionalInt planted;
    private final List<Company> background;
    private final long trialSeed;

    private DealLinker(Builder builder) {
        this.settings = builder.settings();
        this.progress = builder.progress;
        this.planted = builder.planted;
        this.background = builder.background;
        this.trialSeed = builder.trialSeed;
    }

    /** The linker with the shipped model and thresholds, on one thread. */
    public static DealLinker standard() {
        return builder().build();
    }

    /** Starts from {@link #standard()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Settings of a {@link DealLinker}. Not safe for several threads. */
    public static final class Builder extends SettingsBuilder<Builder> {
        private Predicate<LinkProgress> progress = p -> true;
        private OptionalInt planted = OptionalInt.empty();
        private List<Company> background = List.of();
        private long trialSeed = TrialRun.SEED;

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * Reports the progress of {@link DealLinker#link} to a listener, on the linking thread. If it returns false,
         * {@code link} throws a {@link CancellationException} within a second.
         */
        @CanIgnoreReturnValue
        public Builder progress(Predicate<LinkProgress> listener) {
            this.progress = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /**
         * Tests the linking with names whose answer is known ({@link org.dealtrace.LinkTrial}). The default is 300 for
         * lists of 100 companies or more with up to 100,000 deals, and none for others.
         *
         * @param planted the number of other spellings of the companies; 0 for no trial
         * @param seed of the random names
         * @throws IllegalArgumentException if {@code planted} is negative
         */
        @CanIgnoreReturnValue
        public Builder trial(int planted, long seed) {
            if (planted < 0) {
                throw new IllegalArgumentException("the number of names must be 0 or more but was " + planted);
            }
            this.planted = OptionalInt.of(planted);
            this.trialSeed = seed;
            return this;
        }

        /**
         * Lets further companies compete with those of a list, which helps short lists. A party that fits one of them
         * better gets no link. Their names also count for the rarity of words. They are in no result, but an
         * explanation may name one as the best rival. Entries that are companies of the list are left out. A register
         * in a folder and a {@link CompanyMatcher} cannot have a background.
         *
         * @param companies of a register, for example of the country or trade of the list
         * @throws IllegalArgumentException if two of them have the same id
         */
        @CanIgnoreReturnValue
        public Builder background(List<Company> companies) {
            checkNulls("companies", companies);
            DealLinks.byId("companies", companies, Company::id, company -> SourceRow.NONE);
            this.background = List.copyOf(companies);
            return this;
        }

        /** The linker with these settings. */
        public DealLinker build() {
            return new DealLinker(this);
        }
    }

    /**
     * Links recommendations and deals from files.
     *
     * @throws IllegalArgumentException if two recommendations, or two deals, have the same id
     */
    public DealLinks link(Recommendations recommendations, Deals deals) {
        Objects.requireNonNull(recommendations, "recommendations");
        Objects.requireNonNull(deals, "deals");
        return link(recommendations.list(), deals.list(), List.of(recommendations.report(), deals.report()));
    }

    /**
     * Links lists from memory.
     *
     * @throws IllegalArgumentException if two recommendations, or two deals, have the same id
     */
    public DealLinks link(List<Recommendation> recommendations, List<Deal> deals) {
        Objects.requireNonNull(recommendations, "recommendations");
        Objects.requireNonNull(deals, "deals");
        return link(
                recommendations,
                deals,
                List.of(
                        InputReport.inMemory("recommendations", recommendations.size()),
                        InputReport.inMemory("deals", deals.size())));
    }

    /**
     * Links lists with their own input reports.
     *
     * @param inputs the result of reading the files, for the report
     * @throws IllegalArgumentException if two recommendations, or two deals, have the same id
     * @throws CancellationException if the listener of {@link Builder#progress} stops it, or within a second of an
     *     interrupt; the thread stays marked as interrupted
     */
    public DealLinks link(List<Recommendation> recommendations, List<Deal> deals, List<InputReport> inputs) {
        checkNulls("recommendations", recommendations);
        checkNulls("deals", deals);
        DealLinks.byId("deals", deals, Deal::id, Deal::source); // before the long work, not after it
        tell(LinkProgress.Stage.RESOLVING, 0, recommendations.size());
        List<SharedIdentifiers.Shared> shared = SharedIdentifiers.of(recommendations, deals);
        try (LinkSession session = open(recommendations, shared, progress(LinkProgress.Stage.RESOLVING))) {
            LinkSession calibrated = session.calibrated(deals, progress(LinkProgress.Stage.CALIBRATING));
            boolean all = deals.size() <= SHORT_LIST;
            List<Link> found = calibrated.lookUp(deals, new LinkDetail(all, all), progress(LinkProgress.Stage.LINKING));
            DealLinks links = calibrated.links(deals, found, inputs);
            boolean unasked = links.companies().size() < TrialRun.LEAST_COMPANIES || deals.size() > TrialRun.MOST_DEALS;
            int count = planted.orElse(unasked ? 0 : TrialRun.PLANTED);
            return count == 0 || links.companies().isEmpty()
                    ? links
                    : links.withTrial(Optional.of(
                            TrialRun.run(links, calibrated, count, trialSeed, progress(LinkProgress.Stage.TRIAL))));
        }
    }

    static void checkNulls(String what, List<?> list) {
        Objects.requireNonNull(list, what);
        for (int i = 0; i < list.size(); i++) {
            int place = i;
            Objects.requireNonNull(list.get(i), () -> what + ".get(" + place + ")");
        }
    }

    /**
     * Resolves recommendations to companies, for deals that arrive one by one. Notices of one name become one company
     * unless their countries or identifiers differ ({@link LinkSession#merges}). If each id is a company, use
     * {@link #openRegister(List)}.
     *
     * @throws IllegalArgumentException if two recommendations have the same id
     */
    public LinkSession open(List<Recommendation> recommendations) {
        checkNulls("recommendations", recommendations);
        return open(recommendations, SharedIdentifiers.of(recommendations, List.of()), Progress.UNWATCHED);
    }

    private LinkSession open(
            List<Recommendation> recommendations, List<SharedIdentifiers.Shared> shared, Progress progress) {
        Set<Identifier> noEvidence =
                shared.stream().map(SharedIdentifiers.Shared::identifier).collect(Collectors.toSet());
        CompanyResolver.Resolved resolved =
                new CompanyResolver(this::over, settings.threads()).resolve(recommendations, noEvidence, progress);
        return session(recommendations, resolved.resolution(), resolved.search(), shared);
    }

    /**
     * Opens a register in memory, for deals that arrive one by one. Each id is one company, so two entries with the
     * same name stay two companies. There are no recommendations.
     *
     * @throws IllegalArgumentException if two companies have the same id
     */
    public LinkSession openRegister(List<Company> companies) {
        checkNulls("companies", companies);
        return session(
                List.of(),
                new CompanyResolver.Resolution(List.copyOf(companies), List.of()),
                over(companies),
                List.of());
    }

    private LinkSession session(
            List<Recommendation> recommendations,
            CompanyResolver.Resolution resolution,
            CompanySearch search,
            List<SharedIdentifiers.Shared> shared) {
        try {
            return new LinkSession(recommendations, resolution, search, background, shared, true);
        } catch (RuntimeException e) {
            search.close();
            throw e;
        }
    }

    /**
     * Opens a register in a folder that {@link CompanyMatcher#create} made, for deals that arrive one by one. Companies
     * stay in the folder.
     *
     * @throws org.dealtrace.InputException as {@link CompanyMatcher.Builder#open} does
     * @throws IllegalStateException if this linker has a background
     */
    public LinkSession openRegister(Path folder) {
        checkNoBackground();
        return new LinkSession(List.of(), null, CompanySearch.open(folder, settings), List.of(), List.of(), true);
    }

    /**
     * Links deals that arrive one by one to the companies of a matcher, with the matcher's settings instead of this
     * linker's. Closing the session leaves the matcher open.
     *
     * @throws IllegalStateException if this linker has a background
     */
    public LinkSession openRegister(CompanyMatcher register) {
        checkNoBackground();
        return new LinkSession(List.of(), null, register.search(), List.of(), List.of(), false);
    }

    private void checkNoBackground() {
        if (!background.isEmpty()) {
            throw new IllegalStateException("the companies of a background cannot join a register that is already"
                    + " indexed; open the companies as a list, or use a linker without a background");
        }
    }

    private CompanySearch over(List<Company> companies) {
        return CompanySearch.over(companies, settings);
    }

    /** Model, thresholds, added comparisons and background, in words. */
    static String method(SearchSettings settings, int background) {
        AddedComparisons comparisons = settings.comparisons();
        return settings.model() + "; " + settings.thresholds()
                + (comparisons.isEmpty() ? "" : "; besides names and countries: " + comparisons.names())
                + (background == 0
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                "; beside a background of %,d %s",
                                background,
                                background == 1 ? "company" : "companies"));
    }

    @Override
    public String toString() {
        return "linker: " + method(settings, background.size());
    }

    Progress progress(LinkProgress.Stage stage) {
        return (done, total) -> tell(stage, done, total);
    }

    private void tell(LinkProgress.Stage stage, int done, int total) {
        if (!progress.test(new LinkProgress(stage, done, total))) {
            throw new CancellationException("linking was stopped by its progress listener");
        }
    }
}
