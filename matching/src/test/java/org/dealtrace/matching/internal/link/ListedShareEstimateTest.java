package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Link;
import org.dealtrace.ListedShare;
import org.dealtrace.ListedShare.State;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.DealLinker;
import org.junit.jupiter.api.Test;

class ListedShareEstimateTest {

    private static final double LEARNED = 0.66;

    /**
     * Odds of parties as a calibrated model gives them: the log-likelihood ratio of two normal distributions, whose means lie half their variance
     * to either side of 0, and the prior of where the model learned.
     */
    private static List<Double> parties(int count, double share, double spread, long seed) {
        Random random = new Random(seed);
        List<Double> bits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double mean = (random.nextDouble() < share ? 1 : -1) * spread * spread / 2;
            double ratio = mean + spread * random.nextGaussian();
            bits.add((ratio + Math.log(LEARNED / (1 - LEARNED))) / Math.log(2));
        }
        return bits;
    }

    private static ListedShare estimate(List<Double> bits) {
        ListedShareEstimate estimate = new ListedShareEstimate();
        bits.forEach(estimate::add);
        return estimate.estimate(LEARNED);
    }

    private static double bits(double share) {
        return Math.log(share / (1 - share)) / Math.log(2);
    }

    @Test
    void estimate_partiesOfAnyShare_isWithinThreeStandardErrors() {
        for (double share : new double[] {0.05, 0.13, 0.33, LEARNED, 0.9}) {
            ListedShare found = estimate(parties(2000, share, 3, 11));

            assertThat(found.state()).isEqualTo(State.CONVERGED);
            assertThat(Math.abs(bits(found.estimate()) - bits(share)))
                    .as("share %s, found %s", share, found)
                    .isLessThan(3 * found.error());
            assertThat(found.bits()).isCloseTo(bits(found.estimate()) - bits(LEARNED), within(1e-9));
        }
    }

    @Test
    void estimate_standardError_isTheSpreadOverManyLists() {
        double squares = 0;
        double claimed = 0;
        int lists = 200;
        for (int seed = 0; seed < lists; seed++) {
            ListedShare found = estimate(parties(800, 0.15, 2.5, seed));
            squares += Math.pow(bits(found.estimate()) - bits(0.15), 2);
            claimed += found.error() * found.error();
        }
        assertThat(Math.sqrt(squares / claimed)).isCloseTo(1, within(0.15));
    }

    @Test
    void estimate_orderOfParties_doesNotMatter() {
        List<Double> bits = parties(1000, 0.2, 3, 5);
        ListedShare one = estimate(bits);
        Collections.reverse(bits);

        assertThat(estimate(bits).estimate()).isCloseTo(one.estimate(), within(1e-9));
    }

    @Test
    void estimate_fewParties_leavesTheModelsShare() {
        for (List<Double> bits : List.of(parties(12, 0.5, 3, 1), parties(3000, 0, 4, 1), List.<Double>of())) {
            ListedShare found = estimate(bits);

            assertThat(found.state()).isEqualTo(State.TOO_FEW);
            assertThat(found.estimate()).isEqualTo(LEARNED);
            assertThat(found.bits()).isZero();
            assertThat(found.parties()).isEqualTo(bits.size());
        }
    }

    @Test
    void estimate_allSureOfEitherSide_countsThem() {
        List<Double> bits = new ArrayList<>(Collections.nCopies(40, 60.0));
        bits.addAll(Collections.nCopies(160, Double.NEGATIVE_INFINITY));

        assertThat(estimate(bits).estimate()).isCloseTo(0.2, within(1e-9));
    }

    private static DealLinks linked(int listed, int others) {
        List<Recommendation> notices = new ArrayList<>();
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < listed + others; i++) {
            String name = syllables(i) + " Instruments";
            if (i < listed) {
                notices.add(Recommendation.builder("R" + i, name).build());
            }
            deals.add(Deal.builder("D" + i)
                    .party(DealParty.of(PartyRole.TARGET, name + " GmbH"))
                    .build());
        }
        return DealLinker.standard().link(notices, deals);
    }

    /** Names of their own for numbers below 160,000. */
    private static String syllables(int number) {
        String[] syllables = {
            "bra", "ce", "dol", "fi", "gur", "he", "jas", "ki", "lom", "mur", "na", "pe", "quo", "rin", "sta", "tel",
            "ub", "vor", "wi", "zan"
        };
        StringBuilder name = new StringBuilder();
        int rest = 7919 * number % 160_000;
        for (int i = 0; i < 4; i++, rest /= syllables.length) {
            name.append(syllables[rest % syllables.length]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    @Test
    void link_listOfWhichFewPartiesAreListed_drawsByAnotherPriorAndDecidesAsBefore() {
        DealLinks links = linked(30, 170);

        ListedShare share = links.listed().orElseThrow();
        assertThat(share.state()).isEqualTo(State.CONVERGED);
        assertThat(share.parties()).isEqualTo(200);
        assertThat(share.estimate()).isBetween(0.12, 0.25);
        for (Link link : links.links()) {
            Link moved = links.onThisList(link);
            assertThat(moved.weight()).isLessThan(link.weight());
            assertThat(moved.decision()).isEqualTo(link.decision());
            assertThat(moved.explanation().weight()).isCloseTo(moved.weight(), within(1e-9));
        }
        assertThat(links.explain("R0", "D0").toString())
                .contains("adjusted to this list: ")
                .contains(" of 200 deal parties seem to be companies on this list");
    }

    @Test
    void link_fewDeals_leavesTheModelsProbabilities() {
        DealLinks links = linked(4, 4);

        assertThat(links.listed().map(ListedShare::state)).contains(State.TOO_FEW);
        assertThat(links.links())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(links.onThisList(link)).isSameAs(link));
        assertThat(links.explain("R0", "D0").toString()).doesNotContain("prior of this list");
    }
}
