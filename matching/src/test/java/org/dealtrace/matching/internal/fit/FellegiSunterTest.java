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

        FellegiSunter model = FellegiSunter.estimateBeside(queries, odds, START, START, 10);

        assertThat(model.converged()).isTrue();
        for (int c = 0; c < M.length; c++) {
            for (int l = 0; l < M[c].length; l++) {
                assertThat(model.m(c)[l]).isCloseTo(M[c][l], within(0.01));
                assertThat(model.u(c)[l]).isCloseTo(U[c][l], within(0.01));
            }
        }
        assertThat(START[0]).containsExactly(0.6, 0.3, 0.1);
    }

    @Test
    void estimateBeside_withoutCandidates_isRefused() {
        double[][] start = {{0.9, 0.1}};
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FellegiSunter.estimateBeside(List.of(List.of()), List.of(new double[0]), start, start, 10))
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
        assertThat(FellegiSunter.estimateBeside(queries, sure, start, start, 10).m(0)[0])
                .isCloseTo(0.75, within(1e-6));
        assertThat(FellegiSunter.estimateBeside(queries, sure, start, start, 1e6)
                        .m(0)[0])
                .isCloseTo(0.5, within(1e-4));
    }

    /** The product of two thousand probabilities is nothing that a double holds, nor is that of their ratios. */
    @Test
    void estimateBeside_veryManyComparisons_givesNumbers() {
        int comparisons = 2000;
        double[][] startM = new double[comparisons][];
        double[][] startU = new double[comparisons][];
        Arrays.fill(startM, new double[] {0.9, 0.1});
        Arrays.fill(startU, new double[] {0.1, 0.9});
        int[] same = new int[comparisons];
        int[] different = new int[comparisons];
        Arrays.fill(different, 1);
        List<List<int[]>> queries = Collections.nCopies(30, List.of(same, different, different));
        List<double[]> odds = Collections.nCopies(30, new double[] {0.1, 0.1, 0.1});

        FellegiSunter model = FellegiSunter.estimateBeside(queries, odds, startM, startU, 10);

        assertThat(model.converged()).isTrue();
        assertThat(model.iterations()).isLessThan(20);
        assertThat(model.m(0)[0]).isCloseTo(39.0 / 40, within(1e-9));
        assertThat(model.u(0)[0]).isCloseTo(1.0 / 70, within(1e-9));
    }
}
