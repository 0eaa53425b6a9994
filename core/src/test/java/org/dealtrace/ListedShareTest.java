package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.ListedShare.State;
import org.junit.jupiter.api.Test;

class ListedShareTest {

    /** From two in three to one in three: the odds fall from 2 to 1/2. */
    private static final ListedShare FEWER = new ListedShare(900, 2 / 3.0, 1 / 3.0, 0.2, 7, State.CONVERGED);

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /** A company with these odds beside one with other odds. */
    private static Link link(double odds, double rivalOdds, LinkOrigin origin) {
        double rivals = -log2(1 + rivalOdds);
        double weight = log2(odds) + rivals;
        List<EvidenceStep> steps = new ArrayList<>();
        steps.add(new EvidenceStep("prior", "before any comparison", "", "", -18));
        steps.add(new EvidenceStep("words", "equal", "arden", "arden", 18 + log2(odds)));
        if (rivalOdds > 0) {
            steps.add(new EvidenceStep("rivals", "other companies that fit too", "", "", rivals));
        }
        Optional<Explanation.Rival> rival = rivalOdds > 0
                ? Optional.of(new Explanation.Rival("C2", "Arden Foods", log2(rivalOdds / (1 + odds))))
                : Optional.empty();
        return new Link(
                "C1",
                "D1",
                0,
                weight,
                1 / (1 + Math.pow(2, -weight)),
                Decision.LINK,
                origin,
                new Explanation("Arden", "Arden", steps, rival, "a note"));
    }

    @Test
    void bits_twoThirdsToOneThird_areTwoBitsLess() {
        assertThat(FEWER.bits()).isCloseTo(-2, within(1e-12));
    }

    @Test
    void applyTo_linkWithoutRivals_movesThePriorAndNothingElse() {
        Link moved = FEWER.applyTo(link(12, 0, LinkOrigin.MODEL));

        assertThat(moved.weight()).isCloseTo(log2(3), within(1e-9));
        assertThat(moved.probability()).isCloseTo(0.75, within(1e-9));
        assertThat(moved.decision()).isEqualTo(Decision.LINK);
        assertThat(moved.explanation().weight()).isCloseTo(moved.weight(), within(1e-9));
        assertThat(moved.explanation().steps().get(0).bits()).isCloseTo(-20, within(1e-9));
        assertThat(moved.explanation().steps().get(0).level())
                .isEqualTo("before any comparison, 33.3 % of the parties taken to be listed");
        assertThat(moved.explanation().steps().get(1))
                .isEqualTo(link(12, 0, LinkOrigin.MODEL).explanation().steps().get(1));
    }

    @Test
    void applyTo_twoThatFitEquallyWell_keepHalfEach() {
        Link moved = FEWER.applyTo(link(4000, 4000, LinkOrigin.MODEL));

        assertThat(moved.probability()).isCloseTo(1000 / 2001.0, within(1e-9));
        assertThat(moved.explanation().weight()).isCloseTo(moved.weight(), within(1e-9));
        assertThat(moved.explanation().rival().orElseThrow().weight()).isCloseTo(moved.weight(), within(1e-9));
    }

    @Test
    void applyTo_rivalOfOtherOdds_isWhatItWouldBeByItself() {
        Explanation.Rival moved = FEWER.applyTo(link(40, 8, LinkOrigin.MODEL))
                .explanation()
                .rival()
                .orElseThrow();

        assertThat(moved.weight()).isCloseTo(log2(2 / (1 + 10.0)), within(1e-9));
    }

    @Test
    void applyTo_linkThatRestsOnNoPrior_staysAsItIs() {
        Link equalIdentifiers = link(12, 0, LinkOrigin.IDENTIFIER);
        Link unexplained = new Link("C1", "D1", 0, 3, 8 / 9.0, Decision.REVIEW, LinkOrigin.MODEL, Explanation.NONE);

        assertThat(FEWER.applyTo(equalIdentifiers)).isSameAs(equalIdentifiers);
        assertThat(FEWER.applyTo(unexplained)).isSameAs(unexplained);
    }

    @Test
    void applyTo_shareNotEstimated_changesNothing() {
        Link link = link(12, 8, LinkOrigin.MODEL);

        assertThat(new ListedShare(12, 0.7, 0.7, 0, 30, State.TOO_FEW).applyTo(link))
                .isSameAs(link);
    }

    @Test
    void toString_eachState_saysWhatStands() {
        assertThat(FEWER)
                .hasToString(
                        "33.3 % of 900 deal parties seem to be companies on this list, against 66.7 % where the model"
                                + " learned: -2.0 bits a link"
                                + " (standard error 0.2, 7 steps)");
        assertThat(new ListedShare(12, 0.7, 0.7, 0, 30, State.TOO_FEW))
                .hasToString("of 12 deal parties too few are listed, or are not, to estimate their share: the model's"
                        + " probabilities stand");
        assertThat(new ListedShare(1200, 0.7, 0.7, 0, 1000, State.NOT_CONVERGED))
                .hasToString("the share of 1,200 deal parties that are listed was not found in 1000 steps: the model's"
                        + " probabilities stand");
    }

    @Test
    void new_sharesThatHaveNoOdds_areRefused() {
        assertThatThrownBy(() -> new ListedShare(5, 0.7, 0, 0, 1, State.CONVERGED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shares of parties on the list must be between 0 and 1 but were 0.7 and 0.0");
        assertThatThrownBy(() -> new ListedShare(-1, 0.7, 0.5, 0, 1, State.CONVERGED))
                .hasMessage("parties and steps must be 0 or more but were -1 and 1");
    }
}
