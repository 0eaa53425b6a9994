package org.dealtrace.matching.internal.search;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Identifier;
import org.dealtrace.io.internal.NoNames;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.internal.index.Candidate;
import org.dealtrace.matching.internal.index.CandidateIndex;
import org.dealtrace.matching.internal.work.OrderedPrefetcher;

/**
 * Searches an index of companies by name, and compares and weighs the candidates. {@code CompanyMatcher}, the linker
 * and the resolver share it.
 *
 * <p>Safe for several threads, also while companies change. Several threads may add companies; other changes are for
 * one thread. A change is visible after {@link #refresh()}.
 */
public final class CompanySearch implements AutoCloseable {

    /**
     * Fewer companies than this are added by one thread, because each thread writes its own index segments and merging
     * them takes longer.
     */
    private static final int FEW = 1_000;

    private final CandidateIndex index;
    private final SearchSettings settings;
    private final CandidateScorer scorer;
    private final CandidateSearch search;
    /** Whether {@link #close()} also closes the index. */
    private final boolean closesIndex;

    private volatile SearchView view;
    private volatile boolean closed;

    private CompanySearch(CandidateIndex index, SearchSettings settings) {
        this.index = index;
        this.settings = settings;
        this.scorer = new CandidateScorer(settings.model(), settings.comparisons());
        this.search = new CandidateSearch(scorer);
        this.closesIndex = true;
        this.view = view();
    }

    private CompanySearch(CompanySearch other) {
        this.index = other.index;
        this.settings = other.settings;
        this.scorer = other.scorer;
        this.search = other.search;
        this.closesIndex = false;
        this.view = other.acquire();
    }

    private SearchView view() {
        return new SearchView(index.snapshot(), settings.analyzer(), settings.comparisons());
    }

    /**
     * Over these companies, in memory.
     *
     * @throws IllegalArgumentException if two companies have the same id
     */
    public static CompanySearch over(List<Company> companies, SearchSettings settings) {
        Set<String> ids = new HashSet<>(2 * companies.size());
        for (Company company : companies) {
            if (!ids.add(company.id())) {
                throw new IllegalArgumentException(
                        "two companies have the id '" + company.id() + "'; give one of them another id");
            }
        }
        CompanySearch made =
                new CompanySearch(CandidateIndex.inMemory(settings.analyzer(), settings.counts()), settings);
        made.addAll(companies, companies.size() < FEW ? 1 : settings.threads());
        made.compact();
        made.refresh();
        return made;
    }

    /** Over a new, empty index in a folder. */
    public static CompanySearch create(Path folder, SearchSettings settings) {
        return new CompanySearch(CandidateIndex.create(folder, settings.analyzer()), settings);
    }

    /** Over the index in a folder, for searching only. */
    public static CompanySearch open(Path folder, SearchSettings settings) {
        return new CompanySearch(CandidateIndex.open(folder, settings.analyzer(), settings.counts()), settings);
    }

    /** Over the index in a folder, for searching and changing. */
    public static CompanySearch openForChanges(Path folder, SearchSettings settings) {
        return new CompanySearch(CandidateIndex.openForChanges(folder, settings.analyzer()), settings);
    }

    /** A search over the companies as they are now, whatever changes later. The caller must close it. */
    public CompanySearch asOfNow() {
        return new CompanySearch(this);
    }

    /** Runs {@code work} on the newest view and keeps the view open meanwhile. */
    private <T> T look(Function<SearchView, T> work) {
        SearchView held = acquire();
        try {
            return work.apply(held);
        } finally {
            held.release();
        }
    }

    /** The newest view, held until it is released. */
    private SearchView acquire() {
        SearchView current = view;
        while (!current.acquire()) {
            SearchView newer = view;
            if (newer == current) {
                throw new IllegalStateException("the matcher or session is closed; open it again");
            }
            current = newer;
        }
        return current;
    }

    /** Adds a company, in place of the one with the same id if there is one. */
    public void add(Company company) {
        checkOpen();
        index.put(company);
    }

    /** Adds many companies. If that fails, {@link #close()} drops all changes since the last commit. */
    public void addAll(Iterable<Company> companies, int threads) {
        SearchSettings.checkThreads(threads);
        checkOpen();
        try (OrderedPrefetcher<Company, Company> added =
                new OrderedPrefetcher<>(companies.iterator(), threads, company -> {
                    index.put(company);
                    return company;
                })) {
            while (added.hasNext()) {
                added.next();
            }
        } catch (RuntimeException | Error e) {
            index.markIncomplete();
            throw e;
        }
    }

    /** Removes the company with this id, if there is one. */
    public void remove(String companyId) {
        checkOpen();
        index.remove(companyId);
    }

    /** Makes changes visible and counts words anew. */
    public synchronized void refresh() {
        checkOpen();
        index.refresh();
        SearchView old = view;
        if (index.snapshot() != old.snapshot()) {
            view = view();
            old.release();
        }
    }

    /** Writes the changes to the folder. */
    public void commit() {
        checkOpen();
        index.commit();
    }

    /** Merges the segments of the index, for the fastest search. */
    public void compact() {
        checkOpen();
        index.compact();
    }

    /** The number of companies that are searched. */
    public int size() {
        return view.companies();
    }

    /** The company with this id, as it was added. */
    public Optional<Company> company(String id) {
        return look(held -> held.snapshot().company(id));
    }

    /** The companies with an identifier, by id; none for one that is no evidence. */
    public List<Company> companiesWith(Identifier identifier) {
        return !NoNames.tells(identifier)
                ? List.of()
                : look(held -> held.snapshot().companiesWith(identifier).stream()
                        .flatMap(id -> held.snapshot().company(id).stream())
                        .toList());
    }

    /** All companies, in the order of the index. */
    public void forEachCompany(Consumer<Company> consumer) {
        look(held -> {
            held.snapshot().forEachCompany(consumer);
            return true;
        });
    }

    /** The settings of matching. */
    public SearchSettings settings() {
        return settings;
    }

    /** Compares two companies by the pair of names that fits best. */
    public ScoredCompany pair(Company company, Company asked) {
        return look(held -> scorer.pair(held, company, Attribute.Query.company(asked)));
    }

    /** All candidates, compared, by falling weight, then id. */
    public List<ScoredCompany> score(Company query) {
        return score(Attribute.Query.company(query));
    }

    /** All candidates of a company or of a party of a deal, by falling weight, then id. */
    public List<ScoredCompany> score(Attribute.Query query) {
        return look(held -> search.candidates(held, query));
    }

    /** The companies that {@link #score} could return if other companies were added or removed; by id. */
    public List<Company> candidates(Attribute.Query query) {
        return look(held -> search.retrieved(held, query).stream()
                .flatMap(id -> held.snapshot().company(id).stream())
                .toList());
    }

    /** The checksum of the whole register, if these companies are part of one; otherwise empty. */
    public String wholeRegister() {
        return look(held -> held.snapshot().statistics().wholeRegister());
    }

    /** See {@link CandidateSearch#withAndWithoutBest}. */
    public WithAndWithoutBest scoreWithoutBest(Attribute.Query query) {
        return look(held -> search.withAndWithoutBest(held, query));
    }

    /** See {@link CandidateSearch#others}. */
    public List<ScoredCompany> scoreOthers(
            Company company, int candidates, boolean otherScripts, BiPredicate<CompanyName, Candidate> compared) {
        return look(held -> search.others(held, company, candidates, otherScripts, compared));
    }

    /**
     * Checks that the search is open.
     *
     * @throws IllegalStateException if it is closed
     */
    public void checkOpen() {
        if (closed) {
            throw new IllegalStateException("the matcher or session is closed; open it again");
        }
    }

    /** Whether {@link #close()} was called. */
    public boolean closed() {
        return closed;
    }

    /** Commits changes to a folder and lets the index go; a second call does nothing. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            view.release();
            if (closesIndex) {
                index.close();
            }
        }
    }
}
