package org.dealtrace.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.matching.fields.AddedComparisons;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.internal.fit.FellegiSunter;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.LossyCache;
import org.dealtrace.matching.internal.search.Posterior;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.jspecify.annotations.Nullable;

/**
 * Estimates m and u of added comparisons from the lists to be linked, without judged pairs.
 *
 * <p>Names and countries give the probability that a candidate is right. Expectation-maximisation then estimates m from
 * the right candidates and u from the wrong ones ({@link FellegiSunter#estimateBeside}). The given probabilities count
 * as {@value #GIVEN_PAIRS} pairs. Candidates with a conflicting country are left out, because the city would repeat the
 * evidence of the country.
 *
 * <pre>{@code
 * ComparisonTraining training = new ComparisonTraining(List.of(FieldComparison.city()));
 * try (LinkSession session = DealLinker.standard().open(recommendations)) {
 *     deals.forEach(deal -> training.add(session, deal));
 * }
 * DealLinker linker = DealLinker.builder().comparisons(training.estimate().comparisons()).build();
 * }</pre>
 *
 * <p>Comparisons are taken as independent of each other and of the names, given the truth. Make one comparison of
 * columns that repeat each other, such as city and post code, or they count twice. Deterministic; not safe for several
 * threads.
 */
public final class ComparisonTraining {

    private static final int KEPT = 1 << 16;

    /** The number of pairs that the given probabilities count as. */
    private static final int GIVEN_PAIRS = 10;

    /** A level with fewer right pairs than this keeps mostly the m that was given. */
    private static final double FEW = GIVEN_PAIRS / 2.0;

    private final AddedComparisons added;
    private final List<List<int[]>> queries = new ArrayList<>();
    private final List<double[]> odds = new ArrayList<>();
    /** The values of the companies of the last matcher. */
    private LossyCache<@Nullable Object[]> known = new LossyCache<>(0);

    private @Nullable CompanySearch last;

    /**
     * @param comparisons at least one, with the probabilities to start from
     * @throws IllegalArgumentException if there is none, or two have the same name
     */
    public ComparisonTraining(List<FieldComparison> comparisons) {
        this.added = AddedComparisons.of(comparisons);
        if (added.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one comparison to estimate");
        }
    }

    /**
     * Adds the candidates of a company sought. {@code matcher} needs no added comparison and must not change during the
     * training.
     */
    public void add(CompanyMatcher matcher, Company asked) {
        add(matcher.search(), Attribute.Query.company(asked));
    }

    /** Adds the candidates of each party of a deal. */
    public void add(LinkSession session, Deal deal) {
        for (DealParty party : deal.parties()) {
            add(session.search(), Attribute.Query.party(deal, party));
        }
    }

    private void add(CompanySearch search, Attribute.Query asked) {
        List<ScoredCompany> scored = search.score(asked);
        if (scored.isEmpty()) {
            return;
        }
        if (search != last) {
            last = search;
            known = new LossyCache<>(KEPT);
        }
        @Nullable Object[] values = added.asked(asked);
        List<int[]> levels = new ArrayList<>(scored.size());
        double[] byName = new double[scored.size()];
        for (int i = 0; i < byName.length; i++) {
            ScoredCompany each = scored.get(i);
            byName[i] = Posterior.odds(each.weight() - each.addedBits());
            levels.add(
                    each.countriesConflict()
                            ? added.nothing()
                            : added.compare(known(search, each.companyId()), values)
                                    .levels());
        }
        queries.add(levels);
        odds.add(byName);
    }

    private @Nullable Object[] known(CompanySearch search, String companyId) {
        @Nullable Object[] values = known.get(companyId);
        if (values == null) {
            values = added.known(search.company(companyId).orElseThrow());
            known.put(companyId, values);
        }
        return values;
    }

    /** The number of queries with candidates. */
    public int size() {
        return queries.size();
    }

    /**
     * The comparisons with estimated probabilities.
     *
     * @param comparisons in the order of their names
     * @param converged whether the estimate converged
     * @param iterations the number of iterations
     * @param untrained levels whose m is mostly the given one, in words
     */
    public record Estimate(
            List<FieldComparison> comparisons, boolean converged, int iterations, List<String> untrained) {

        public Estimate {
            comparisons = List.copyOf(comparisons);
            untrained = List.copyOf(untrained);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            comparisons.forEach(c -> text.append(c).append('\n'));
            text.append(converged ? "converged" : "not converged")
                    .append(String.format(Locale.ROOT, " after %,d iterations", iterations));
            untrained.forEach(level -> text.append('\n').append(level));
            return text.toString();
        }
    }

    /**
     * Estimates from all queries.
     *
     * @throws IllegalArgumentException if no query has a candidate
     */
    public Estimate estimate() {
        List<FieldComparison> given = added.list();
        FellegiSunter model = FellegiSunter.estimateBeside(
                queries, odds, given(FieldComparison.Level::m), given(FieldComparison.Level::u), GIVEN_PAIRS);
        List<FieldComparison> estimated = new ArrayList<>();
        List<String> untrained = new ArrayList<>();
        for (int c = 0; c < given.size(); c++) {
            FieldComparison comparison = given.get(c).with(model.m(c), model.u(c));
            estimated.add(comparison);
            for (int l = 0; l < comparison.levels().size(); l++) {
                double right = model.rightPairs(c, l)
                        - GIVEN_PAIRS * given.get(c).levels().get(l).m();
                if (right < FEW) {
                    untrained.add(String.format(
                            Locale.ROOT,
                            "%s, level '%s': %.1f right pairs, m is mostly the one given",
                            comparison.name(),
                            comparison.levels().get(l).label(),
                            right));
                }
            }
        }
        return new Estimate(estimated, model.converged(), model.iterations(), untrained);
    }

    private double[][] given(ToDoubleFunction<FieldComparison.Level> probability) {
        return added.list().stream()
                .map(each -> each.levels().stream().mapToDouble(probability).toArray())
                .toArray(double[][]::new);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "training of %s: %,d %s", added.names(), size(), size() == 1 ? "query" : "queries");
    }
}
