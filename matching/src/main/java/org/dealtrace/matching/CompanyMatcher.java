package org.dealtrace.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.matching.internal.index.RegisterCounts;
import org.dealtrace.matching.internal.link.CalibratedWeight;
import org.dealtrace.matching.internal.link.IdentifierRuling;
import org.dealtrace.matching.internal.link.ListExplainer;
import org.dealtrace.matching.internal.link.ListLookup;
import org.dealtrace.matching.internal.link.ListRivals;
import org.dealtrace.matching.internal.link.ReviewRules;
import org.dealtrace.matching.internal.resolve.CompanyResolver;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.Thresholds;

/**
 * Finds companies by name.
 *
 * <pre>{@code
 * try (CompanyMatcher matcher = CompanyMatcher.over(companies)) {
 *     matcher.match("Siemens AG", 5).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A name is split into words with roles, the index returns candidate companies, and each candidate is compared and
 * weighed. At most one candidate is right, so the odds of each are divided by one plus the odds of its rivals. Two
 * companies of the same name therefore get a probability of at most one half, and neither is linked.
 *
 * <p>Companies are held in memory or in a folder:
 *
 * <pre>{@code
 * try (CompanyMatcher matcher = CompanyMatcher.create(Path.of("register"))) {
 *     companies.forEach(matcher::add);
 *     matcher.compact();
 * }
 * try (CompanyMatcher matcher = CompanyMatcher.open(Path.of("register"))) {
 *     matcher.match("Siemens AG", 5).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Model, thresholds, aliases and comparisons of further fields are settings:
 *
 * <pre>{@code
 * CompanyMatcher matcher = CompanyMatcher.builder().comparisons(FieldComparison.city()).over(companies);
 * }</pre>
 *
 * <p>Several threads may search, also while companies change. Several threads may add companies; any other change needs
 * one thread. After {@link #refresh()} the matcher gives the same results as a new index over its present companies. A
 * closed matcher throws {@link IllegalStateException}.
 */
public final class CompanyMatcher implements AutoCloseable {

    private final CompanySearch search;

    CompanyMatcher(CompanySearch search) {
        this.search = search;
    }

    /**
     * A matcher over these companies, in memory, with the shipped model and thresholds.
     *
     * @throws IllegalArgumentException if two companies have the same id
     */
    public static CompanyMatcher over(List<Company> companies) {
        return builder().over(companies);
    }

    /** A matcher over a new index in a folder with the shipped settings; see {@link Builder#create}. */
    public static CompanyMatcher create(Path folder) {
        return builder().create(folder);
    }

    /**
     * A matcher over the index in a folder, for searching only, with the shipped settings; see {@link Builder#open}.
     */
    public static CompanyMatcher open(Path folder) {
        return builder().open(folder);
    }

    /**
     * A matcher over the index in a folder, for searching and changing, with the shipped settings; see
     * {@link Builder#openForChanges}.
     */
    public static CompanyMatcher openForChanges(Path folder) {
        return builder().openForChanges(folder);
    }

    /** Settings for a matcher. */
    public static Builder builder() {
        return new Builder();
    }

    /** Settings of a {@link CompanyMatcher}, and the place of its companies. Not safe for several threads. */
    public static final class Builder extends SettingsBuilder<Builder> {

        private Builder() {}

        @Override
        Builder self() {
            return this;
        }

        /**
         * A matcher over these companies, in memory.
         *
         * @throws IllegalArgumentException if two companies have the same id
         */
        public CompanyMatcher over(List<Company> companies) {
            DealLinker.checkNulls("companies", companies);
            return new CompanyMatcher(CompanySearch.over(companies, settings()));
        }

        /**
         * A matcher over a new, empty index in a folder, open for changes. Later it must be opened with an analyzer
         * that has the same tables and aliases.
         *
         * @param folder created if it does not exist
         * @throws org.dealtrace.InputException if the folder is not empty
         */
        public CompanyMatcher create(Path folder) {
            return new CompanyMatcher(CompanySearch.create(folder, settings()));
        }

        /**
         * A matcher over an index that {@link #create} made, for searching only. Any number of programs may open it,
         * even while another program changes it. Committed changes become visible after
         * {@link CompanyMatcher#refresh()}.
         *
         * @throws org.dealtrace.InputException if the folder has no index, or one of another version or with another
         *     analyzer's names
         */
        public CompanyMatcher open(Path folder) {
            return new CompanyMatcher(CompanySearch.open(folder, settings()));
        }

        /**
         * A matcher over an index that {@link #create} made, for searching and changing, by one program at a time.
         *
         * @throws org.dealtrace.InputException as {@link #open} does, or if the folder is open for changes elsewhere
         */
        public CompanyMatcher openForChanges(Path folder) {
            return new CompanyMatcher(CompanySearch.openForChanges(folder, settings()));
        }

        /**
         * Counts the words, letters and countries of a register in several folders, for {@link #partOf}.
         *
         * @param parts the folders, each made by {@link #create}, without a company in two of them
         * @param folder for the counts; new or empty
         * @throws org.dealtrace.InputException if a part cannot be read, or the counts cannot be written
         */
        public void writeCounts(List<Path> parts, Path folder) {
            RegisterCounts.write(parts, folder, settings().analyzer());
        }
    }

    /**
     * Adds a company, or replaces the one with the same id; visible after {@link #refresh()}.
     *
     * @throws IllegalArgumentException if the id is malformed, or longer than 32,766 bytes of UTF-8
     * @throws IllegalStateException if the index was opened for searching only, or is closed
     * @throws org.dealtrace.InputException if it cannot be written; committed companies are kept
     */
    public void add(Company company) {
        search.add(company);
    }

    /**
     * Adds many companies, like {@link #add}. If adding fails, some companies have been added: {@link #commit()} keeps
     * them, {@link #close()} alone goes back to the last commit.
     *
     * @param companies of different ids; iterated once
     * @param threads 1 or more; the result does not depend on their number
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws IllegalStateException if the index was opened for searching only, or is closed
     */
    public void addAll(Iterable<Company> companies, int threads) {
        search.addAll(companies, threads);
    }

    /**
     * Removes the company with this id, if there is one; visible after {@link #refresh()}.
     *
     * @throws IllegalStateException if the index was opened for searching only, or is closed
     */
    public void remove(String companyId) {
        search.remove(companyId);
    }

    /**
     * Makes changes visible and updates how rare words are. Running searches finish on the old state.
     *
     * @throws org.dealtrace.InputException if the index cannot be read or written, or another program rebuilt it with
     *     other tables; searches then go on with the old state
     */
    public void refresh() {
        search.refresh();
    }

    /**
     * Writes the changes to the folder, as {@link #close()} does; no effect in memory. They are searched after
     * {@link #refresh()}.
     *
     * @throws IllegalStateException if the index was opened for searching only, or is closed
     * @throws org.dealtrace.InputException if they cannot be written
     */
    public void commit() {
        search.commit();
    }

    /**
     * Makes searches faster after many additions; takes seconds for a million companies.
     *
     * @throws IllegalStateException if the index was opened for searching only, or is closed
     */
    public void compact() {
        search.compact();
    }

    /** The number of companies at the last {@link #refresh()}; also of a closed matcher. */
    public int size() {
        return search.size();
    }

    /** The company with this id, as it was added. */
    public Optional<Company> company(String id) {
        return search.company(id);
    }

    /** The index and the settings behind this matcher. */
    CompanySearch search() {
        return search;
    }

    /**
     * The candidate companies for a name, the likeliest first.
     *
     * @param name not blank
     * @param limit how many to return at most, 0 or more; there are never more than 150, the likeliest 50 by words, by
     *     letters and by sound
     * @throws IllegalArgumentException if the name is blank, or the limit negative
     */
    public List<Match> match(String name, int limit) {
        return match(Company.of("query", name), limit);
    }

    /**
     * The companies that may be the one sought, the likeliest first. An equal identifier decides: only companies that
     * have it are returned, for review if there are several. Where the names fit another company and none with the
     * identifier, both are returned for review. A company with another identifier of the same register is never linked;
     * it is for review if its names alone would link it. Numbers are sometimes wrong, so no other company takes its
     * place.
     *
     * @param query names, of which weak ones are not looked up, and if known countries, identifiers and the fields of
     *     added comparisons
     * @param limit how many to return at most, 0 or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public List<Match> match(Company query, int limit) {
        checkLimit(limit);
        List<Company> alone = List.of(query);
        ListCalibration calibration = search.settings().calibrationOrShipped();
        return matches(ListLookup.of(search, alone, limit, calibration), alone, limit)
                .get(0);
    }

    /**
     * Looks up a whole list. If two names of the list fit one company, the better one gets more of its probability,
     * unless the list visibly has several names for one company. Unless a calibration is set, the list is
     * {@linkplain #calibrate calibrated} on itself.
     *
     * @param list the companies to look up, held in memory; entries with the same id are names of one company
     * @param limit how many companies to return for each at most, 0 or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public ListMatches matchAll(List<Company> list, int limit) {
        checkLimit(limit);
        DealLinker.checkNulls("list", list);
        ListLookup found = ListLookup.of(search, list, limit);
        return new ListMatches(
                matches(found, list, limit),
                found.rivals().namedTwice(),
                found.calibration(),
                new ListExplainer(search, list, found.rivals(), found.calibration()));
    }

    /**
     * Learns what weights are worth on a list from the list itself: the second best company of each name shows how high
     * a wrong company scores. Of a longer list, 10,000 evenly spread names are used.
     *
     * @param list the companies sought, as for {@link #matchAll}
     */
    public ListCalibration calibrate(List<Company> list) {
        DealLinker.checkNulls("list", list);
        return ListLookup.calibrate(search, list);
    }

    private List<List<Match>> matches(ListLookup found, List<Company> list, int limit) {
        List<List<Match>> matches = new ArrayList<>(list.size());
        for (int place = 0; place < list.size(); place++) {
            IdentifierRuling ruling = IdentifierRuling.of(search, list.get(place));
            int most = ruling.isEmpty() ? limit : Integer.MAX_VALUE;
            List<ListRivals.Ranked> byName = found.rivals().ranked(place, most, found.calibration());
            matches.add(
                    ruling.isEmpty()
                            ? byName.stream().map(this::match).toList()
                            : ruled(byName, ruling).limit(limit).toList());
        }
        return matches;
    }

    /** The matches by name, changed by what the identifiers say, the likeliest first. */
    private Stream<Match> ruled(List<ListRivals.Ranked> byName, IdentifierRuling identifiers) {
        Thresholds thresholds = search.settings().thresholds();
        IdentifierRuling ruling = identifiers.beside(
                byName.stream()
                        .map(each -> new IdentifierRuling.ByName(
                                each.companyId(), each.weight().bits()))
                        .toList(),
                thresholds);
        List<Match> matches = new ArrayList<>();
        for (Company company : ruling.named()) {
            double bits = ruling.bits(company);
            double probability = Posterior.probability(bits);
            matches.add(new Match(company.id(), company.name(), bits, probability, ruling.decision(company)));
        }
        for (ListRivals.Ranked each : byName) {
            Match match = match(each);
            Decision decision = ruling.decision(each.companyId(), match.decision());
            double against = ruling.bitsAgainst(each.companyId());
            if (against == 0) {
                matches.add(match);
            } else if (!ruling.decides() || decision == Decision.REVIEW) {
                double probability = Posterior.probability(each.weight().bits() + against);
                matches.add(
                        new Match(match.companyId(), match.name(), match.weight() + against, probability, decision));
            }
        }
        return matches.stream()
                .sorted(Comparator.comparingDouble(Match::probability).reversed());
    }

    private Match match(ListRivals.Ranked ranked) {
        return Match.of(
                ranked.companyId(),
                ranked.name(),
                ranked.weight(),
                search.settings().thresholds(),
                ranked.doubtful());
    }

    private static void checkLimit(int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be 0 or more but was " + limit);
        }
    }

    /**
     * Explains why a company matches the query, or why not.
     *
     * @return empty if no company has the id, or the two were not compared because they have so little in common
     */
    public Optional<Explanation> explain(Company query, String companyId) {
        return ListExplainer.explain(search, query, companyId);
    }

    /**
     * Whether two companies are one, judged without rivals, for lists of pairs. {@code left} is a listed company and
     * {@code right} a name sought. The model is not symmetric; if neither company is the listed one, take the mean of
     * the weights of {@code pair(a, b)} and {@code pair(b, a)}.
     */
    public Match pair(Company left, Company right) {
        ScoredCompany pair = search.pair(left, right);
        ListCalibration calibration = search.settings().calibrationOrShipped();
        Posterior alone = new Posterior(List.of(pair));
        return match(
                pair,
                CalibratedWeight.of(
                        calibration, alone, 0, pair, search.settings().model()));
    }

    /**
     * The companies that resolving may merge with a notice, if each company searched is a notice. Notices that are
     * connected in this way form groups. Each group can be resolved alone ({@link DealLinker#open}), also on another
     * machine with {@link DealLinker.Builder#partOf}.
     *
     * @return ids, the likeliest first, without the notice's own
     */
    public List<String> sameParty(Company notice) {
        return CompanyResolver.near(search, notice);
    }

    private Match match(ScoredCompany scored, CalibratedWeight weight) {
        boolean doubtful = !ReviewRules.note(search.settings(), scored, weight).isEmpty();
        return Match.of(
                scored.companyId(), scored.name(), weight, search.settings().thresholds(), doubtful);
    }

    @Override
    public String toString() {
        return "matcher over " + String.format(Locale.ROOT, "%,d", size()) + (size() == 1 ? " company" : " companies")
                + (search.closed() ? ", closed" : "");
    }

    /**
     * Closes the matcher; a second call has no effect. Changes to a folder are committed, also by an interrupted
     * thread. After a failed {@link #addAll}, changes since the last {@link #commit()} are dropped.
     *
     * @throws org.dealtrace.InputException if the changes cannot be written; the matcher is closed nevertheless
     */
    @Override
    public void close() {
        search.close();
    }
}
