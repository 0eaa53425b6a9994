package org.dealtrace.outcome.classify.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentUseTest {

    private static Percentages.Found only(String folded) {
        return Percentages.in(folded, 0, folded.length()).get(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the remaining 49 percent",
                "the 49 % that it does not already own",
                "die restlichen 49 Prozent",
                "les 49 % restants",
                "les 49 % qu'il ne possédait pas encore",
                "оставшиеся 49%",
                "剩余49%股权",
                "残り49%"
            })
    void rest_inSixLanguages_completes(String text) {
        String folded = FoldedText.fold(text);
        assertThat(PercentUse.completes(folded, only(folded))).isTrue();
        assertThat(PercentUse.moves(folded, only(folded))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the shares jumped 8 %",
                "shares up 12 %",
                "die Aktie fiel um 7 Prozent",
                "l'action a perdu 7 %",
                "акции упали на 7%",
                "股价下跌7%",
                "株価は7%下落した"
            })
    void price_thatMoves_isNoShare(String text) {
        String folded = FoldedText.fold(text);
        assertThat(PercentUse.moves(folded, only(folded))).isTrue();
        assertThat(PercentUse.completes(folded, only(folded))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bought 8 % of the shares",
                "kaufte 7 Prozent der Anteile",
                "a acquis 7 % du capital",
                "купил 7% акций",
                "收购7%股权",
                "株式の7%を取得した"
            })
    void share_thatIsBought_isNeither(String text) {
        String folded = FoldedText.fold(text);
        assertThat(PercentUse.moves(folded, only(folded))).isFalse();
        assertThat(PercentUse.completes(folded, only(folded))).isFalse();
    }
}
