package org.dealtrace.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.Explanation;
import org.dealtrace.matching.internal.index.RegisterCounts;
import org.dealtrace.matching.internal.link.Calibrated;
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

/**
 * Finds companies by name.
 *
 * <pre>{@code
 * try (CompanyMatcher matcher = CompanyMatcher.over(companies)) {
 *     matcher.match("Siemens AG", 5).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>Matching has four steps. A name is split into words with roles. The index returns candidate companies. Each
 * candidate is compared and weighed. At most one candidate is the right one, so the odds of each are divided by one
 * plus the odds of its rivals. Two companies with the same name therefore get a probability of at most one half, and
 * neither is linked.
 *
 * <p>Companies are held in memory, or in a folder that is opened again:
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
 * <p>A model, thresholds, a user's aliases and comparisons of further fields are settings:
 *
 * <pre>{@code
 * CompanyMatcher matcher = CompanyMatcher.builder().comparisons(FieldComparison.city()).over(companies);
 * }</pre>
 *
 * <p>Searching is safe for several threads, also while companies are changed. Several threads may add companies at
 * once; any other change needs one thread. A change is visible after {@link #refresh()}; the result is then the same as
 * if the index had been built of the companies that it now holds. A closed matcher answers with an
 * {@link IllegalStateException}.
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

    /** Starts a matcher with settings of one's own. */
    public static Builder builder() {
        return new Builder();
    }

    /** Settings of a {@link CompanyMatcher}, and then where its companies are. Not safe for several threads. */
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
         * A matcher over a new, empty index in a folder, open for changes. The folder keeps a checksum of what the
         * analyzer knows; it is opened again with an analyzer that knows the same.
         *
         * @param folder made when missing
         * @throws org.dealtrace.InputException if the folder holds anything
         */
        public CompanyMatcher create(Path folder) {
            return new CompanyMatcher(CompanySearch.create(folder, settings()));
        }

        /**
         * A matcher over an index that {@link #create} made, for searching only. Any number of programs may open it in
         * this way, even while another program changes it. Committed changes become visible after
         * {@link CompanyMatcher#refresh()}.
         *
         * @throws org.dealtrace.InputException if the folder is no index, or one of another version, or the analyzer
         *     knows other names than the one that the index was made with
         */
        public CompanyMatcher open(Path folder) {
            return new CompanyMatcher(CompanySearch.open(folder, settings()));
        }

        /**
         * A matcher over an index that {@link #create} made, for searching and changing. One program at a time can open
         * it so.
         *
         * @throws org.dealtrace.InputException as {@link #open} does, or if the folder is open for changes elsewhere
         */
        public CompanyMatcher openForChanges(Path folder) {
            return new CompanyMatcher(CompanySearch.openForChanges(folder, settings()));
        }

        /**
         * Counts the words, letters and countries of a register that is kept in several folders, for {@link #partOf}.
         *
         * @param parts the folders, each made by {@link #create}; each company is in one of them only
         * @param folder new or empty
         * @throws org.dealtrace.InputException if a part cannot be read, or the counts cannot be written
         */
        public void writeCounts(List<Path> parts, Path folder) {
            RegisterCounts.write(parts, folder, settings().analyzer());
        }
    }

    /**
     * Adds a company, in place of the one with the same id if there is one; visible after {@link #refresh()}. Several
     * threads may add at once.
     *
     * @throws IllegalArgumentException if the id is no text, or longer than 32,766 bytes of UTF-8
     * @throws IllegalStateException if the index was opened for searching only, or is closed
     * @throws org.dealtrace.InputException if it cannot be written, as on a full disk; what was committed is kept then
     */
    public void add(Company company) {
        search.add(company);
    }

    /**
     * Adds many companies, as {@link #add} does. What is found afterwards does not depend on the number of threads. If
     * one company is refused, or adding fails otherwise, some of the others have been added. {@link #commit()} keeps
     * them; {@link #close()} alone goes back to the last commit, so that no half of a list outlives the program.
     *
     * @param companies of different ids; gone through once
     * @param threads how many take names apart, 1 or more
     * @throws IllegalArgumentException if there are fewer threads than one
     * @throws IllegalStateException if the index was opened for searching only, or is closed
     */
    public void addAll(Iterable<Company> companies, int threads) {
        search.addAll(companies, threads);
    }

    /**
     * Takes out the company with this id, if there is one; visible after {@link #refresh()}.
     *
     * @throws IllegalStateException if the index was opened for searching only, or is closed
     */
    public void remove(String companyId) {
        search.remove(companyId);
    }

    /**
     * Makes changes visible, and measures anew how rare words are. Running searches finish on the state on which they
     * began.
     *
     * @throws org.dealtrace.InputException if the index cannot be read or written, or was made anew by another program
     *     with other tables; what was searched stays
     */
    public void refresh() {
        search.refresh();
    }

    /**
     * Writes the changes to the folder, so that they outlive the program; {@link #close()} does so too. In memory it
     * does nothing. What is written is searched after {@link #refresh()} only.
     *
     * @throws IllegalStateException if the index was opened for searching only, or is closed
     * @throws org.dealtrace.InputException if they cannot be written
     */
    public void commit() {
        search.commit();
    }

    /**
     * Makes searching as fast as it can be, after many companies were added; takes seconds for a million.
     *
     * @throws IllegalStateException if the index was opened for searching only, or is closed
     */
    public void compact() {
        search.compact();
    }

    /** The number of companies searched, as of the last {@link #refresh()}. A closed matcher keeps its last number. */
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
     * @param limit how many to return at most, 0 or more. The likeliest 50 by words, by letters and by sound are
     *     compared, so there are never more than 150
     * @throws IllegalArgumentException if the name is blank, or the limit negative
     */
    public List<Match> match(String name, int limit) {
        return match(Company.of("query", name), limit);
    }

    /**
     * The companies that another company can be, the likeliest first. An equal identifier decides: only the companies
     * that have it are returned, and of several each is for review. A company with a different identifier in the same
     * register is left out.
     *
     * @param query what is known of the company sought: its names, of which weak ones are not looked up, its country if
     *     known, its identifiers, and what added comparisons ask for
     * @param limit how many to return at most, 0 or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public List<Match> match(Company query, int limit) {
        checkLimit(limit);
        IdentifierRuling ruling = IdentifierRuling.of(search, query.identifiers());
        if (ruling.decides()) {
            return named(ruling, limit);
        }
        List<ScoredCompany> scored = ruling.possible(search.score(query));
        Posterior posterior = new Posterior(scored);
        ListCalibration calibration = search.settings().calibrationOrShipped();
        List<Match> matches = new ArrayList<>(Math.min(limit, scored.size()));
        for (int i = 0; i < Math.min(limit, scored.size()); i++) {
            double second = scored.get(i).secondFields(search.settings().model());
            matches.add(match(scored.get(i), Calibrated.of(calibration, posterior, i, second)));
        }
        return matches;
    }

    /**
     * Looks a whole list up, which tells more than its names one by one. If two names of the list fit one company, the
     * better one gets more of its probability, unless the list visibly has several names for one company. Unless a
     * calibration is set, the list is also {@linkplain #calibrate calibrated} on itself; probabilities and decisions
     * then follow that calibration.
     *
     * @param list the companies to look up; entries with the same id are names of the same company. All of it is held
     *     in memory
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
     * What weights are worth on a list, learned from the list itself. For every name the best company and the second
     * best are found. The second best shows how high a wrong company scores. Of a longer list 10,000 names are taken,
     * evenly spread.
     *
     * @param list what is known of the companies sought, as for {@link #matchAll}
     */
    public ListCalibration calibrate(List<Company> list) {
        DealLinker.checkNulls("list", list);
        return ListLookup.calibrate(search, list);
    }

    private List<List<Match>> matches(ListLookup found, List<Company> list, int limit) {
        List<List<ListRivals.Ranked>> ranked = found.rivals().ranked(limit, found.calibration());
        List<List<Match>> matches = new ArrayList<>(ranked.size());
        for (int i = 0; i < ranked.size(); i++) {
            List<Match> byName = ranked.get(i).stream().map(this::match).toList();
            IdentifierRuling ruling = IdentifierRuling.of(search, list.get(i).identifiers());
            matches.add(ruling.decides() ? named(ruling, limit) : byName);
        }
        return matches;
    }

    private static List<Match> named(IdentifierRuling ruling, int limit) {
        return ruling.named().stream()
                .limit(limit)
                .map(company -> new Match(
                        company.id(),
                        company.name(),
                        ruling.bits(company),
                        Posterior.probability(ruling.bits(company)),
                        ruling.decision(company)))
                .toList();
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
     * @return empty when the two have so little in common that they were never compared, or no company has the id
     */
    public Optional<Explanation> explain(Company query, String companyId) {
        return ListExplainer.explain(search, query, companyId);
    }

    /**
     * Whether two companies are one, judged without rivals: for lists of pairs. The left one stands for a listed
     * company, the right one for a name asked for. The model weighs a word that only the listed name has otherwise than
     * one that only the name asked for has, so {@code pair(a, b)} and {@code pair(b, a)} can differ. Where neither
     * company is the listed one, take the mean of both weights.
     */
    public Match pair(Company left, Company right) {
        ScoredCompany pair = search.pair(left, right);
        double second = pair.secondFields(search.settings().model());
        return match(
                pair, Calibrated.of(search.settings().calibrationOrShipped(), new Posterior(List.of(pair)), 0, second));
    }

    /**
     * The companies that resolving may find to be the same as a notice, where each company searched is a notice of its
     * own. A list of notices falls into groups that are so connected; each can be resolved apart from the others
     * ({@link DealLinker#open}), also on another machine with {@link DealLinker.Builder#partOf}.
     *
     * @return their ids, the likeliest first, without the notice's own
     */
    public List<String> sameParty(Company notice) {
        return CompanyResolver.near(search, notice);
    }

    private Match match(ScoredCompany scored, Calibrated weight) {
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
     * Ends it; a second time does nothing. Changes to a folder are committed, by an interrupted thread too. After an
     * {@link #addAll} that failed they are dropped instead, back to the last {@link #commit()}.
     *
     * @throws org.dealtrace.InputException if they cannot be written; it is closed nevertheless
     */
    @Override
    public void close() {
        search.close();
    }
}
