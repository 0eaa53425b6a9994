package org.dealtrace.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Explanation;
import org.dealtrace.NameKind;
import org.dealtrace.matching.compare.Comparison;
import org.dealtrace.matching.compare.NameComparer;
import org.dealtrace.matching.compare.NameProfile;
import org.dealtrace.matching.compare.Rarity;
import org.dealtrace.matching.index.Candidate;
import org.dealtrace.matching.index.CandidateIndex;
import org.dealtrace.matching.index.IndexSnapshot;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.NameVariant;
import org.jspecify.annotations.Nullable;

/**
 * Finds companies by name.
 *
 * <pre>{@code
 * try (CompanyMatcher matcher = CompanyMatcher.over(companies)) {
 *     matcher.match("Siemens AG", 5).forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A name is taken apart, the index gives the companies that can be meant, each is compared and weighed, and the weights are set
 * against each other: of several companies that fit, at most one is meant, so the odds of each are divided by one plus the odds of the
 * others. Two companies of the same name therefore get a probability of one half at most, and neither is linked.
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
 * <p>Searching is safe for several threads, also while one other thread changes companies. A change is visible after {@link #refresh()};
 * the result is then the same as if the index had been built of the companies that it now holds.
 */
public final class CompanyMatcher implements AutoCloseable {

    /** So many candidates by words, and so many by letters, are compared for each name. */
    private static final int CANDIDATES = 50;

    /**
     * When a company found by its words has these odds, 19 to 1, names with the same letters are not looked for. On six sets of real names
     * that moved no figure by more than .001.
     */
    private static final double CLEAR_ODDS = 19;

    /** The most names that are kept ready for comparing, */
    private static final int CACHED_NAMES = 1 << 18;
    /** unless the heap is small: one takes about so many bytes, and all of them a quarter of the heap. */
    private static final int BYTES_OF_A_NAME = 3_000;
    /** The names asked for that are kept ready, beside all those searched; a party is often named more than once in a row. */
    private static final int CACHED_QUERIES = 1 << 12;

    private static final double LN2 = Math.log(2);

    private final NameAnalyzer analyzer;
    private final CandidateIndex index;
    private final MatchModel model;
    private final Thresholds thresholds;
    private volatile View view;
    private boolean closed;

    private CompanyMatcher(CandidateIndex index, MatchModel model, Thresholds thresholds, NameAnalyzer analyzer) {
        this.analyzer = analyzer;
        this.index = index;
        this.model = model;
        this.thresholds = thresholds;
        this.view = new View(index.snapshot());
    }

    /** The index at one moment, and what is remembered of it. */
    private static final class View {
        final IndexSnapshot snapshot;
        final Rarity rarity;
        final int companies;
        /** Of names asked for, and of those searched when there are too many to keep all. */
        final LossyCache<NameProfile[]> profiles;
        /** Of the names searched, by {@link Candidate#number()}; of no length when they are too many. */
        final AtomicReferenceArray<NameProfile @Nullable []> known;

        private final Map<Country, Integer> companiesOfCountry = new ConcurrentHashMap<>();

        /** Holds the snapshot until the view is replaced. */
        View(IndexSnapshot snapshot) {
            if (!snapshot.acquire()) {
                throw new IllegalStateException("the index is closed");
            }
            this.snapshot = snapshot;
            this.rarity = new IndexRarity(snapshot.statistics());
            this.companies = snapshot.companies();
            long most = Math.min(CACHED_NAMES, Runtime.getRuntime().maxMemory() / 4 / BYTES_OF_A_NAME);
            boolean all = snapshot.numbers() <= most;
            this.profiles = new LossyCache<>(all ? CACHED_QUERIES : most);
            this.known = new AtomicReferenceArray<>(all ? snapshot.numbers() : 0);
        }

        int companies(Country country) {
            return companiesOfCountry.computeIfAbsent(country, snapshot::companies);
        }
    }

    /** The newest view, held until it is released. */
    private View acquire() {
        View current = view;
        while (!current.snapshot.acquire()) {
            View newer = view;
            if (newer == current) {
                throw new IllegalStateException("the matcher is closed");
            }
            current = newer;
        }
        return current;
    }

    /** A matcher over these companies, with the shipped model and thresholds. */
    public static CompanyMatcher over(List<Company> companies) {
        return over(companies, MatchModel.standard(), Thresholds.STANDARD);
    }

    /** A matcher over these companies, in memory. */
    public static CompanyMatcher over(List<Company> companies, MatchModel model, Thresholds thresholds) {
        return over(companies, model, thresholds, NameAnalyzer.standard());
    }

    /** A matcher over these companies, with an analyzer that knows other names than the shipped one. */
    public static CompanyMatcher over(
            List<Company> companies, MatchModel model, Thresholds thresholds, NameAnalyzer analyzer) {
        return over(companies, model, thresholds, analyzer, 1);
    }

    /** The same, made by several threads; the result is the same, too. */
    static CompanyMatcher over(
            List<Company> companies, MatchModel model, Thresholds thresholds, NameAnalyzer analyzer, int threads) {
        CompanyMatcher matcher = new CompanyMatcher(CandidateIndex.inMemory(analyzer), model, thresholds, analyzer);
        matcher.addAll(companies, threads);
        matcher.compact();
        matcher.refresh();
        return matcher;
    }

    /**
     * A matcher over a new, empty index in a folder, open for changes.
     *
     * @param folder made when missing
     * @throws org.dealtrace.matching.index.IndexException if the folder holds anything
     */
    public static CompanyMatcher create(Path folder) {
        return create(folder, NameAnalyzer.standard());
    }

    /**
     * As {@link #create(Path)}, with an analyzer that knows other names than the shipped one. The folder keeps a checksum of what the
     * analyzer knows; it is opened again with an analyzer that knows the same.
     */
    public static CompanyMatcher create(Path folder, NameAnalyzer analyzer) {
        return new CompanyMatcher(
                CandidateIndex.create(folder, analyzer), MatchModel.standard(), Thresholds.STANDARD, analyzer);
    }

    /**
     * A matcher over an index that {@link #create} made, for searching only. Any number of programs may open it so, also while one is
     * changing it; what that one commits is seen after {@link #refresh()}.
     *
     * @throws org.dealtrace.matching.index.IndexException if the folder is no index, or one of another version
     */
    public static CompanyMatcher open(Path folder) {
        return open(folder, MatchModel.standard(), Thresholds.STANDARD);
    }

    /** As {@link #open(Path)}, with a model and thresholds. */
    public static CompanyMatcher open(Path folder, MatchModel model, Thresholds thresholds) {
        return open(folder, model, thresholds, NameAnalyzer.standard());
    }

    /**
     * As {@link #open(Path)}, with a model, thresholds, and the analyzer that the index was made with.
     *
     * @throws org.dealtrace.matching.index.IndexException also if the analyzer knows other names than the one that the index was made with
     */
    public static CompanyMatcher open(Path folder, MatchModel model, Thresholds thresholds, NameAnalyzer analyzer) {
        return new CompanyMatcher(CandidateIndex.open(folder, analyzer), model, thresholds, analyzer);
    }

    /**
     * A matcher over an index that {@link #create} made, for searching and changing. One program at a time can open it so.
     *
     * @throws org.dealtrace.matching.index.IndexException if the folder is no index, one of another version, or open for changes elsewhere
     */
    public static CompanyMatcher openForChanges(Path folder) {
        return openForChanges(folder, NameAnalyzer.standard());
    }

    /**
     * As {@link #openForChanges(Path)}, with the analyzer that the index was made with.
     *
     * @throws org.dealtrace.matching.index.IndexException also if the analyzer knows other names than the one that the index was made with
     */
    public static CompanyMatcher openForChanges(Path folder, NameAnalyzer analyzer) {
        return new CompanyMatcher(
                CandidateIndex.openForChanges(folder, analyzer), MatchModel.standard(), Thresholds.STANDARD, analyzer);
    }

    /**
     * Adds a company, in place of the one with the same id if there is one; visible after {@link #refresh()}.
     *
     * @throws IllegalStateException if the index was opened for searching only
     */
    public void add(Company company) {
        index.put(company);
    }

    /**
     * Adds many companies, as {@link #add} does. What is found afterwards does not depend on the number of threads.
     *
     * @param companies of different ids; gone through once
     * @param threads how many take names apart, 1 or more
     * @throws IllegalStateException if the index was opened for searching only
     */
    public void addAll(Iterable<Company> companies, int threads) {
        try (Ahead<Company, Company> added = new Ahead<>(companies.iterator(), threads, company -> {
            index.put(company);
            return company;
        })) {
            while (added.hasNext()) {
                added.next();
            }
        }
    }

    /**
     * Takes out the company with this id, if there is one; visible after {@link #refresh()}.
     *
     * @throws IllegalStateException if the index was opened for searching only
     */
    public void remove(String companyId) {
        index.remove(companyId);
    }

    /** Makes changes visible, and measures anew how rare words are. Searches that are under way end on what they began with. */
    public void refresh() {
        index.refresh();
        View old = view;
        if (index.snapshot() != old.snapshot) {
            view = new View(index.snapshot());
            old.snapshot.release();
        }
    }

    /** Writes the changes to the folder, so that they outlive the program; {@link #close()} does so too. In memory it does nothing. */
    public void commit() {
        index.commit();
    }

    /** Makes searching as fast as it can be, after many companies were added; takes seconds for a million. */
    public void compact() {
        index.compact();
    }

    /** The number of companies. */
    public int size() {
        return view.companies;
    }

    /** The company with this id, as it was added. */
    public Optional<Company> company(String id) {
        View current = acquire();
        try {
            return current.snapshot.company(id);
        } finally {
            current.snapshot.release();
        }
    }

    MatchModel model() {
        return model;
    }

    Thresholds thresholds() {
        return thresholds;
    }

    /** The companies that a name can mean, the likeliest first. */
    public List<Match> match(String name, int limit) {
        return match(Company.of("query", name), limit);
    }

    /**
     * The companies that another company can be, the likeliest first.
     *
     * @param query what is known of the company sought: its names, and its country if known
     * @param limit how many to return at most
     */
    public List<Match> match(Company query, int limit) {
        List<Scored> scored = score(query);
        Posterior posterior = new Posterior(scored);
        List<Match> matches = new ArrayList<>(Math.min(limit, scored.size()));
        for (int i = 0; i < Math.min(limit, scored.size()); i++) {
            double weight = posterior.weight(i);
            double probability = Posterior.probability(weight);
            matches.add(new Match(
                    scored.get(i).companyId(),
                    scored.get(i).name(),
                    weight,
                    probability,
                    thresholds.decide(probability)));
        }
        return matches;
    }

    /**
     * Why a company is taken for the one sought, or not.
     *
     * @return empty when the two have so little in common that they were never compared
     */
    public Optional<Explanation> explain(Company query, String companyId) {
        List<Scored> scored = score(query);
        for (int i = 0; i < scored.size(); i++) {
            if (scored.get(i).companyId().equals(companyId)) {
                Posterior posterior = new Posterior(scored);
                return Optional.of(explanation(scored.get(i), posterior.weight(i), rival(scored, posterior, i), ""));
            }
        }
        return Optional.empty();
    }

    /**
     * Why one of the companies is taken for the one sought, or not.
     *
     * @param weight its weight beside its rivals
     */
    Explanation explanation(Scored chosen, double weight, Optional<Explanation.Rival> rival, String note) {
        return Evidence.explain(model, thresholds, chosen, weight - chosen.weight(), rival, note);
    }

    /** The best other one. */
    static Optional<Explanation.Rival> rival(List<Scored> scored, Posterior posterior, int which) {
        int other = which == 0 ? 1 : 0;
        return other >= scored.size()
                ? Optional.empty()
                : Optional.of(new Explanation.Rival(
                        scored.get(other).companyId(), scored.get(other).name(), posterior.weight(other)));
    }

    /** The weight of two companies without rivals, in bits: for lists of pairs. */
    public double weight(Company left, Company right) {
        return pair(left, right).weight();
    }

    /** Two companies compared by the pair of their names that fits best. */
    Scored pair(Company company, Company asked) {
        View current = acquire();
        try {
            BestOfCompanies best = new BestOfCompanies();
            for (CompanyName known : company.names()) {
                List<Candidate> candidate =
                        List.of(new Candidate(company.id(), known, company.countries(), Candidate.UNNUMBERED));
                for (CompanyName name : asked.names()) {
                    compare(current, asked, name, candidate, best);
                }
            }
            if (best.isEmpty()) {
                throw new IllegalStateException("a company without names: " + company.id());
            }
            return best.iterator().next();
        } finally {
            current.snapshot.release();
        }
    }

    /** Every candidate, compared, by falling weight, then id. */
    List<Scored> score(Company query) {
        return score(query, CANDIDATES);
    }

    /** The same of so many candidates by words, and so many by letters, for each name. */
    List<Scored> score(Company query, int candidates) {
        View current = acquire();
        try {
            BestOfCompanies best = new BestOfCompanies();
            for (CompanyName name : query.names()) {
                IndexSnapshot.Search search = current.snapshot.search(analyzer.analyze(name.text()));
                compare(current, query, name, search.byWords(candidates), best);
                if (!Posterior.clear(best, CLEAR_ODDS)) {
                    compare(current, query, name, search.byLetters(candidates), best);
                }
            }
            return best.sorted();
        } finally {
            current.snapshot.release();
        }
    }

    /**
     * The companies with much the same words, compared, by falling weight, then id.
     *
     * @param share the least share of the words, weighed by their rarity; see {@link IndexSnapshot.Search#byWords(int, double)}
     */
    List<Scored> scoreByWords(Company query, int candidates, double share) {
        View current = acquire();
        try {
            BestOfCompanies best = new BestOfCompanies();
            for (CompanyName name : query.names()) {
                IndexSnapshot.Search search = current.snapshot.search(analyzer.analyze(name.text()));
                compare(current, query, name, search.byWords(candidates, share), best);
            }
            return best.sorted();
        } finally {
            current.snapshot.release();
        }
    }

    private void compare(
            View current, Company query, CompanyName name, List<Candidate> candidates, BestOfCompanies best) {
        if (candidates.isEmpty()) {
            return;
        }
        NameProfile[] asked = profiles(current, name);
        NameProfile[][] known = new NameProfile[candidates.size()][];
        for (int i = 0; i < known.length; i++) {
            known[i] = profiles(current, candidates.get(i));
        }
        NameComparer.Workspace workspace = new NameComparer.Workspace();
        for (int i = 0; i < known.length; i++) {
            best.add(compare(current, query, candidates.get(i), known[i], asked, workspace));
        }
    }

    /**
     * The pair of variants that fits best.
     *
     * @param workspace for the comparisons
     */
    private Scored compare(
            View current,
            Company query,
            Candidate company,
            NameProfile[] known,
            NameProfile[] asked,
            NameComparer.Workspace workspace) {
        double countries = country(current, query.countries(), company.countries());
        Scored best = null;
        for (NameProfile variant : asked) {
            for (NameProfile own : known) {
                double[] values = NameComparer.compare(own, variant, current.rarity, workspace);
                double shared = values[Comparison.RARITY.index()] + current.rarity.log2Names();
                double country = Math.min(countries, Math.max(0, shared));
                values[Comparison.COUNTRY.index()] = country;
                double weight = model.weight(values);
                if (best == null || weight > best.weight()) {
                    best = new Scored(company, own, variant, current.rarity, country, weight);
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("a name without variants: " + company.name());
        }
        return best;
    }

    private NameProfile[] profiles(View current, Candidate candidate) {
        int number = candidate.number();
        if (number < 0 || number >= current.known.length()) {
            return profiles(current, candidate.name());
        }
        NameProfile[] made = current.known.getAcquire(number);
        if (made == null) {
            made = prepare(current, candidate.name());
            current.known.setRelease(number, made);
        }
        return made;
    }

    private NameProfile[] profiles(View current, CompanyName name) {
        String key = name.kind() == NameKind.LEGAL ? name.text() : name.kind() + "\u0001" + name.text();
        NameProfile[] made = current.profiles.get(key);
        if (made == null) {
            made = prepare(current, name);
            current.profiles.put(key, made);
        }
        return made;
    }

    private NameProfile[] prepare(View current, CompanyName name) {
        List<NameVariant> variants = analyzer.analyze(name.text()).variants();
        NameProfile[] made = new NameProfile[variants.size()];
        for (int i = 0; i < made.length; i++) {
            made[i] = NameProfile.of(variants.get(i), name.kind() == NameKind.LEGAL, current.rarity);
        }
        return made;
    }

    private static double country(View current, List<Country> a, List<Country> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        double best = -1;
        for (Country country : a) {
            if (b.contains(country)) {
                double share = (current.companies(country) + 1.0) / (current.companies + 2.0);
                best = Math.max(best, -Math.log(Math.min(1, share)) / LN2);
            } else if (b.stream().anyMatch(other -> Countries.related(country, other))) {
                best = Math.max(best, 0);
            }
        }
        return best;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            view.snapshot.release();
            index.close();
        }
    }
}
