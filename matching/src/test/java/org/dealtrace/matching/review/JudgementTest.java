package org.dealtrace.matching.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.dealtrace.DealLinks;
import org.dealtrace.Link;
import org.dealtrace.matching.review.Judgement.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {

    @Test
    void of_aLink_takesTheNamesOfItsRun() {
        DealLinks run = Runs.standard();
        Link link = run.links().get(0);

        assertThat(Judgement.of(run, link, Verdict.SAME, "AB", Runs.DAY, "seen"))
                .isEqualTo(new Judgement("R1", "D1", 0, "Volvo Cars", "Volvo", Verdict.SAME, "AB", Runs.DAY, "seen"));
    }

    @Test
    void of_aLinkOfAnotherRun_isRefusedByItsId() {
        Link link = Runs.standard().links().get(0);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Judgement.of(new Runs().deal("D1", "Volvo").build(), link, Verdict.SAME, "AB", Runs.DAY, ""))
                .withMessage("no company has the id 'R1'");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Judgement.of(new Runs().company("R1", "Volvo").build(), link, Verdict.SAME, "AB", Runs.DAY, ""))
                .withMessage("no deal has the id 'D1'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\u0000", "\u007F", "\u0085", "\u2028", "\u2029"})
    void line_breaksAndControls_areSpaces(String sign) {
        assertThat(Judgement.line("a" + sign + "b")).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202A", "\u202C", "\u202E", "\u2066", "\u2068", "\u2069", "\uD800", "\uDFFF"})
    void line_whatTurnsTextOrIsHalfALetter_isShownAsDamage(String sign) {
        assertThat(Judgement.line("a" + sign + "b")).isEqualTo("a\uFFFDb");
    }

    /** The neighbours of the signs above, and letters of any plane. */
    @ParameterizedTest
    @ValueSource(strings = {"\u202F", "\u2065", "\u206A", "\uD7FF", "\uE000", "𠮷", "é"})
    void line_otherLetters_stay(String sign) {
        assertThat(Judgement.line("a" + sign + "b")).isEqualTo("a" + sign + "b");
    }

    /** As a cell of the log would be read back. */
    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\u00A0", "\u2007", "\u202F", "\u3000", "\u200B", "\uFEFF"})
    void line_spacesAtItsEnds_areDropped(String space) {
        assertThat(Judgement.line(space + "a" + space + "b" + space))
                .startsWith("a")
                .endsWith("b");
        assertThat(Judgement.line(space + space)).isEmpty();
    }
}
