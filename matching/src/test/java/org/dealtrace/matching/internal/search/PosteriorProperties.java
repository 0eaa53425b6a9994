package org.dealtrace.matching.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dealtrace.CompanyName;
import org.dealtrace.matching.internal.compare.NameProfile;
import org.dealtrace.matching.internal.compare.Rarity;
import org.dealtrace.matching.internal.index.Candidate;
import org.dealtrace.matching.name.NameAnalyzer;

class PosteriorProperties {

    private static final Rarity RARITY = new Rarity() {
        @Override
        public double bits(String word) {
            return 10;
        }

        @Override
        public double gramBits(int gram) {
            return 1;
        }

        @Override
        public double log2Names() {
            return 10;
        }
    };

    private static final NameProfile PROFILE =
            NameProfile.of(NameAnalyzer.standard().analyze("Arctura").main(), true, RARITY);

    private static ScoredCompany scored(int company, double weight) {
        Candidate candidate = new Candidate("C" + company, CompanyName.of("Arctura"), List.of(), Candidate.UNNUMBERED);
        return new ScoredCompany(candidate, PROFILE, PROFILE, "", RARITY, 0, 0, weight);
    }

    /** The table holds what a map of the heaviest would, however many companies there are. */
    @Property(tries = 300, seed = "20261124")
    void heaviestOfEachCompany_isKeptInOrder(
            @ForAll @Size(max = 600) List<@IntRange(max = 400) Integer> companies,
            @ForAll @IntRange(min = 1, max = 50) int levels) {
        Map<String, Double> expected = new HashMap<>();
        BestOfCompanies best = new BestOfCompanies();
        for (int i = 0; i < companies.size(); i++) {
            double weight = i * 7 % levels;
            best.add(scored(companies.get(i), weight));
            expected.merge("C" + companies.get(i), weight, Math::max);
        }
        List<ScoredCompany> sorted = best.sorted();

        assertThat(best.unsorted()).hasSize(expected.size());
        assertThat(sorted).allSatisfy(s -> assertThat(s.weight()).isEqualTo(expected.get(s.companyId())));
        assertThat(sorted).extracting(ScoredCompany::companyId).doesNotHaveDuplicates();
        for (int i = 1; i < sorted.size(); i++) {
            ScoredCompany before = sorted.get(i - 1);
            ScoredCompany after = sorted.get(i);
            assertThat(before.weight() > after.weight()
                            || (before.weight() == after.weight()
                                    && before.companyId().compareTo(after.companyId()) < 0))
                    .isTrue();
        }
    }

    /** Nobody gains by rivals, and the probabilities of all sum to less than one. */
    @Property(tries = 500, seed = "20261124")
    void rivals_takeFromEachOther(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -12, max = 12) Double> weights) {
        List<ScoredCompany> scored = new ArrayList<>();
        for (int i = 0; i < weights.size(); i++) {
            scored.add(scored(i, weights.get(i)));
        }
        Posterior posterior = new Posterior(scored);
        double odds = 0;
        for (ScoredCompany each : scored) {
            odds += each.odds();
        }
        double sum = 0;
        Optional<Double> most = weights.stream().max(Double::compare);
        for (int i = 0; i < weights.size(); i++) {
            assertThat(posterior.weight(i)).isLessThanOrEqualTo(weights.get(i));
            sum += Posterior.probability(posterior.weight(i));
        }
        assertThat(sum).isCloseTo(odds / (1 + odds), within(1e-9));
        assertThat(Posterior.hasClearWinner(scored, Posterior.odds(most.orElseThrow())))
                .isEqualTo(weights.size() == 1);
    }

    /** Exactly, so that links do not depend on what a cache has kept. */
    @Property(tries = 300, seed = "20261129")
    void ofFirst_candidates_haveTheSameWeightsToTheLastBit(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = -12, max = 40) Double> weights) {
        Posterior all = new Posterior(weights.stream().mapToDouble(w -> w).toArray());

        Posterior first = all.ofFirst();

        assertThat(first.size()).isEqualTo(Math.min(Posterior.FIRST, weights.size()));
        for (int i = 0; i < first.size(); i++) {
            assertThat(first.weight(i)).isEqualTo(all.weight(i));
        }
    }
}
