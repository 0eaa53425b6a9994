package org.dealtrace.outcome.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareRiseTest {

    private static Optional<ShareRise.Change> change(String text) {
        String folded = FoldedText.fold(text);
        return ShareRise.in(folded, Percentages.in(folded, 0, folded.length()), 0, folded.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "raised its holding from 47 % to 53 %|53",
                "its stake rose to 9.9 % from 7.1 %|9.9",
                "von 11 auf 14 Prozent aufgestockt|14",
                "nun 10,03 statt bisher 7,4 Prozent|10.03",
                "porté de 11 % à 14 %|14",
                "увеличил долю с 41% до 53%|53",
                "持股比例由4.98%升至9.97%|9.97",
                "持股比例由41%增至53%|53",
                "出資比率を41%から53%に引き上げた|53",
                "bought a further 6 %, lifting its stake to 54 %|54",
                "which already owned 41 % has bought another 12 %|53",
                "bislang mit 41 Prozent beteiligt, kaufte weitere zwölf Prozent|53",
                "détenteur de 44 %, en a pris 12 % supplémentaires|56",
                "45%を持つ会社がさらに8%取得した|53",
                "bought a further 6 %|6",
            })
    void share_thatGrows_isWhatIsHeldInTheEnd(String text, String percent) {
        assertThat(change(text)).hasValueSatisfying(change -> {
            assertThat(change.grows()).isTrue();
            assertThat(change.percent()).isEqualByComparingTo(percent);
        });
    }

    @Test
    void share_thatFalls_isWhatWasGivenAway() {
        assertThat(change("letting its stake fall from 30 % to 24 %")).hasValueSatisfying(change -> {
            assertThat(change.grows()).isFalse();
            assertThat(change.percent()).isEqualByComparingTo("6");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bought 51 % of the shares",
                "bought 60 % from one and 40 % from another",
                "収购51%股权",
                "held 25 % since 2016",
                "no percentage at all",
            })
    void share_thatIsBoughtOnce_doesNotChange(String text) {
        assertThat(change(text)).isEmpty();
    }

    @Test
    void sum_ofMoreThanAWhole_isNotBelieved() {
        assertThat(change("held 95 % and bought a further 9 %"))
                .hasValueSatisfying(change -> assertThat(change.percent()).isEqualByComparingTo("9"));
    }
}
