package org.dealtrace.matching.internal.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FellegiSunterTest {

    private static final double[][] M = {{0.90, 0.08, 0.02}, {0.70, 0.20, 0.10}, {0.95, 0.05}, {0.60, 0.30, 0.10}};
    private static final double[][] U = {{0.01, 0.09, 0.90}, {0.05, 0.15, 0.80}, {0.20, 0.80}, {0.10, 0.30, 0.60}};
    private static final int[] LEVELS = {3, 3, 2, 3};
    private static final double[][] START = {{0.6, 0.3, 0.1}, {0.6, 0.3, 0.1}, {0.7, 0.3}, {0.6, 0.3, 0.1}};

    private static int[] draw(double[][] shares, SplittableRandom random) {
        int[] pair = new int[shares.length];
        for (int c = 0; c < shares.length; c++) {
            double at = random.nextDouble();
            int level = 0;
            while (level < shares[c].length - 1 && at >= shares[c][level]) {
                at -= shares[c][level];
                level++;
            }
            pair[c] = level;
        }
        return pair;
    }

    @Test
    void bits_areTheLogarithmOfTheRatio() {
        FellegiSunter model = FellegiSunter.estimateExclusive(LEVELS, queries(5_000, M, U), START, 0.05);
        assertThat(model.bits(0, 0)).isCloseTo(Math.log(model.m(0, 0) / model.u(0, 0)) / Math.log(2), within(1e-12));
        assertThat(model.bits(0, 0)).isPositive();
        assertThat(model.bits(0, 2)).isNegative();
    }

    /**
     * Of the ten candidates of a query the first is right as often as its odds by other evidence say; a level of -1 is
     * missing.
     */
    @Test
    void estimateBeside_generatedCandidates_recoversTheProbabilitiesWithinAHundredth() {
        SplittableRandom random = new SplittableRandom(42);
        List<List<int[]>> queries = new ArrayList<>();
        List<double[]> odds = new ArrayList<>();
        for (int q = 0; q < 60_000; q++) {
            double probability = random.nextDouble();
            List<int[]> candidates = new ArrayList<>();
            double[] other = new double[10];
            for (int i = 0; i < other.length; i++) {
                boolean right = i == 0 && random.nextDouble() < probability;
                int[] pair = draw(right ? M : U, random);
                if (random.nextInt(5) == 0) {
                    pair[0] = -1;
                }
                candidates.add(pair);
                other[i] = i == 0 ? probability / (1 - probability) : 1e-9;
            }
            queries.add(candidates);
            odds.add(other);
        }

        FellegiSunter model = FellegiSunter.estimateBeside(LEVELS, queries, odds, START, START, 10);

        assertThat(model.converged()).isTrue();
        for (int c = 0; c < LEVELS.length; c++) {
            for (int l = 0; l < LEVELS[c]; l++) {
                assertThat(model.m(c, l)).isCloseTo(M[c][l], within(0.01));
                assertThat(model.u(c, l)).isCloseTo(U[c][l], within(0.01));
            }
        }
        assertThat(START[0]).containsExactly(0.6, 0.3, 0.1);
    }

    /** Levels that tell little, so that what the search takes the odds before them for weighs much. */
    private static final double[][] WEAK_M = {{0.60, 0.30, 0.10}, {0.70, 0.20, 0.10}, {0.95, 0.05}, {0.60, 0.30, 0.10}};

    private static final double[][] WEAK_U = {{0.20, 0.30, 0.50}, {0.30, 0.30, 0.40}, {0.50, 0.50}, {0.30, 0.30, 0.40}};

    /** Of a candidate, against its query having no right one. */
    private static final double PRIOR_ODDS = 0.3;

    /** Queries of two to seven candidates, of which one is right in some six queries of ten. */
    private static List<List<int[]>> queries(int count, double[][] right, double[][] wrong) {
        SplittableRandom random = new SplittableRandom(42);
        List<List<int[]>> queries = new ArrayList<>();
        for (int q = 0; q < count; q++) {
            int size = 2 + random.nextInt(6);
            boolean has = random.nextDouble() < size * PRIOR_ODDS / (1 + size * PRIOR_ODDS);
            List<int[]> candidates = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                candidates.add(draw(has && i == 0 ? right : wrong, random));
            }
            queries.add(candidates);
        }
        return queries;
    }

    @Test
    void estimateExclusive_generatedQueries_recoversOddsAndProbabilities() {
        FellegiSunter strong = FellegiSunter.estimateExclusive(LEVELS, queries(20_000, M, U), START, 0.05);
        FellegiSunter weak = FellegiSunter.estimateExclusive(LEVELS, queries(20_000, WEAK_M, WEAK_U), START, 0.05);

        for (FellegiSunter model : List.of(strong, weak)) {
            double[][] m = model == strong ? M : WEAK_M;
            double[][] u = model == strong ? U : WEAK_U;
            assertThat(model.converged()).isTrue();
            assertThat(model.priorBits()).isCloseTo(Math.log(PRIOR_ODDS) / Math.log(2), within(0.1));
            for (int c = 0; c < LEVELS.length; c++) {
                for (int l = 0; l < LEVELS[c]; l++) {
                    assertThat(model.m(c, l)).isCloseTo(m[c][l], within(0.02));
                    assertThat(model.u(c, l)).isCloseTo(u[c][l], within(0.01));
                }
            }
        }
    }

    @Test
    void logLikelihood_ofCandidatesThatExcludeEachOther_neverFalls() {
        List<Double> likelihoods = FellegiSunter.estimateExclusive(LEVELS, queries(5_000, WEAK_M, WEAK_U), START, 0.05)
                .logLikelihoods();
        assertThat(likelihoods.get(likelihoods.size() - 1)).isGreaterThan(likelihoods.get(0) + 100);
        for (int i = 1; i < likelihoods.size(); i++) {
            assertThat(likelihoods.get(i)).isGreaterThanOrEqualTo(likelihoods.get(i - 1) - 1e-2);
        }
    }

    /**
     * Where every query has its one candidate, nothing tells how many have none: the odds rise to where the search
     * ends.
     */
    @Test
    void estimateExclusive_allRight_givesNumbers() {
        FellegiSunter model = FellegiSunter.estimateExclusive(
                new int[] {2}, Collections.nCopies(1000, List.of(new int[] {0})), new double[][] {{0.9, 0.1}}, 0.5);
        assertThat(model.priorBits()).isFinite();
        assertThat(model.shareSame()).isBetween(0.0, 1.0);
    }

    @Test
    void estimateExclusive_withoutCandidates_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FellegiSunter.estimateExclusive(
                        new int[] {2}, List.of(List.of()), new double[][] {{0.9, 0.1}}, 0.5))
                .withMessage("there must be candidates, but there are none");
    }

    /**
     * What the starting probabilities count for: with as many pairs seen as they stand for, the middle between both.
     */
    @Test
    void estimateBeside_littleData_staysNearWhereItStarts() {
        double[][] start = {{0.5, 0.5}};
        List<List<int[]>> queries = Collections.nCopies(10, List.of(new int[] {0}));
        List<double[]> sure = Collections.nCopies(10, new double[] {1e12});
        assertThat(FellegiSunter.estimateBeside(new int[] {2}, queries, sure, start, start, 10)
                        .m(0, 0))
                .isCloseTo(0.75, within(1e-6));
        assertThat(FellegiSunter.estimateBeside(new int[] {2}, queries, sure, start, start, 1e6)
                        .m(0, 0))
                .isCloseTo(0.5, within(1e-4));
    }

    /** The product of two thousand probabilities is nothing that a double holds, nor is that of their ratios. */
    @Test
    void estimateExclusive_veryManyComparisons_givesNumbers() {
        int[] levels = new int[2000];
        Arrays.fill(levels, 2);
        double[][] start = new double[levels.length][];
        Arrays.fill(start, new double[] {0.9, 0.1});
        int[] same = new int[levels.length];
        int[] different = new int[levels.length];
        Arrays.fill(different, 1);

        FellegiSunter model = FellegiSunter.estimateExclusive(
                levels, Collections.nCopies(30, List.of(same, different, different)), start, 0.3);

        assertThat(model.shareSame()).isCloseTo(1 / 3.0, within(0.01));
        assertThat(model.logLikelihoods()).allMatch(Double::isFinite);
        assertThat(model.bits(0, 0)).isPositive().isFinite();
        assertThat(model.toString()).startsWith("Fellegi-Sunter model of 2000 comparisons, converged after ");
    }

    @Test
    void estimateExclusive_shareThatIsNone_isRefused() {
        double[][] start = {{0.9, 0.1}};
        List<int[]> pairs = List.of(new int[] {0}, new int[] {1});
        for (double share : new double[] {0, 1, 1.5, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> FellegiSunter.estimateExclusive(new int[] {2}, List.of(pairs), start, share))
                    .withMessage("startingShare must be above 0 and below 1 but was " + share);
        }
    }
}
