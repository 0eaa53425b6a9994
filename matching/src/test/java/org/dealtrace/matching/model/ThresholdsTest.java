package org.dealtrace.matching.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;

class ThresholdsTest {

    @Test
    void theLowestThresholdThatReachesThePrecisionIsTaken() {
        // means from the top: .99, .975, .953, .925
        Thresholds thresholds = Thresholds.forPrecision(0.95, 0.84, 0.99, 0.91, 0.96);
        assertThat(thresholds.link()).isEqualTo(0.91);
        assertThat(thresholds.review()).isEqualTo(Thresholds.STANDARD.review());
    }

    @Test
    void manySureLinksBringNoUnsureOneAlong() {
        // the mean with .45 would be .97
        double[] sure = new double[20];
        Arrays.fill(sure, 0.995);
        sure[0] = 0.45;
        assertThat(Thresholds.forPrecision(0.96, sure).link()).isEqualTo(0.995);
        sure[0] = 0.74;
        assertThat(Thresholds.forPrecision(0.95, sure).link()).isEqualTo(0.995);
        assertThat(Thresholds.forPrecision(0.94, sure).link()).isEqualTo(0.74);
    }

    @Test
    void equalProbabilitiesAreLinkedTogetherOrNotAtAll() {
        // with one of the two .9 the mean would be .95, with both it is .933
        assertThat(Thresholds.forPrecision(0.94, 1, 0.9, 0.9).link()).isEqualTo(1);
    }

    @Test
    void whereNoLinkIsSureEnoughNoneIsMade() {
        Thresholds thresholds = Thresholds.forPrecision(0.99, 0.6, 0.7);
        assertThat(thresholds.decide(0.7)).isEqualTo(Decision.REVIEW);
        assertThat(Thresholds.forPrecision(0.99).link()).isEqualTo(1);
    }

    @Test
    void whatAPersonDecidedOrAnIdentifierNeedsNoThreshold() {
        List<Link> links = List.of(
                link(0.95, Link.Origin.MODEL), link(0.45, Link.Origin.MODEL), link(0.9999, Link.Origin.IDENTIFIER));
        assertThat(Thresholds.forPrecision(0.8, linked(links)).link()).isEqualTo(0.95);
    }

    @Test
    void pairsKeptFromALinkByAnythingElse_areNotCounted() {
        List<Link> links = List.of(
                link(0.99, Decision.NO_LINK),
                link(0.98, Decision.REVIEW),
                link(0.9, Decision.LINK),
                link(0.7, Decision.REVIEW));
        assertThat(Thresholds.forPrecision(0.85, linked(links)).link()).isEqualTo(0.9);
        assertThat(Thresholds.forPrecision(0.79, linked(links)).link()).isEqualTo(0.7);
    }

    @Test
    void losses_giveTheThresholdsOfTheCheapestDecision() {
        Thresholds thresholds = Thresholds.forLosses(2, 1, 0.3);
        for (int percent = 0; percent <= 100; percent++) {
            double p = percent / 100.0;
            double link = 2 * (1 - p);
            double least = Math.min(0.3, Math.min(link, p));
            Decision decision = thresholds.decide(p);
            double cost = decision == Decision.LINK ? link : decision == Decision.REVIEW ? 0.3 : p;
            assertThat(cost).as("at " + p).isCloseTo(least, within(1e-12));
        }
        assertThat(Thresholds.forLosses(3, 1, 5)).isEqualTo(new Thresholds(0.75, 0.75));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thresholds.forLosses(2, 0, 1))
                .withMessageContaining("2.0, 0.0 and 1.0");
    }

    @Test
    void aProbabilityIsAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thresholds.forPrecision(0.9, 0.5, 95))
                .withMessageContaining("95");
    }

    @Test
    void aPrecisionIsAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Thresholds.forPrecision(97, 0.5))
                .withMessageContaining("97");
    }

    @Property(seed = "20261124")
    void theExpectedPrecisionIsReachedAndNoLowerAllowedThresholdReachesIt(
            @ForAll @DoubleRange(min = 0.05, max = 0.99) double precision,
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 0.99) Double> drawn) {
        double[] probabilities = drawn.stream().mapToDouble(Double::doubleValue).toArray();
        double link = Thresholds.forPrecision(precision, probabilities).link();
        Arrays.stream(probabilities)
                .filter(p -> p < link && p >= Math.max(0.6, precision - 0.2))
                .forEach(lower -> assertThat(mean(probabilities, lower)).isLessThan(precision + 1e-12));
        if (link < 1) {
            assertThat(mean(probabilities, link)).isGreaterThanOrEqualTo(precision - 1e-12);
        }
    }

    private static double mean(double[] probabilities, double from) {
        return Arrays.stream(probabilities).filter(p -> p >= from).average().orElseThrow();
    }

    private static DealLinks linked(List<Link> links) {
        Deal deal = Deal.builder("D")
                .party(DealParty.of(PartyRole.TARGET, "Arctura"))
                .build();
        return new DealLinks(
                List.of(), List.of(Company.of("C", "Arctura")), List.of(), List.of(deal), links, List.of(), "test");
    }

    private static Link link(double probability, Decision decision) {
        return new Link("C", "D", 0, 1, probability, decision, Link.Origin.MODEL, Explanation.NONE);
    }

    private static Link link(double probability, Link.Origin origin) {
        return new Link("C", "D", 0, 1, probability, Decision.REVIEW, origin, Explanation.NONE);
    }

    @Test
    void decide_noProbability_isRefused() {
        for (double wrong : new double[] {Double.NaN, -0.1, 1.1, 97}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Thresholds.STANDARD.decide(wrong))
                    .withMessage("a probability must be 0 to 1 but was " + wrong);
        }
    }

    @Test
    void toString_saysFromWhere_neverRoundingToCertainty() {
        assertThat(Thresholds.STANDARD).hasToString("LINK from probability 0.85, REVIEW from 0.20");
        assertThat(new Thresholds(0.9996, 0.2)).hasToString("LINK from probability 0.9996, REVIEW from 0.20");
        assertThat(new Thresholds(1, 1))
                .hasToString("LINK from probability 1.00, which none reaches, REVIEW from 1.00");
        assertThat(new Thresholds(0.9, 0.0004)).hasToString("LINK from probability 0.90, REVIEW from 0.0004");
        assertThat(new Thresholds(0.9, 0)).hasToString("LINK from probability 0.90, REVIEW from 0.00");
    }
}
