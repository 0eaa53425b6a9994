package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a stake of 24.9 percent|24.9",
                "74,9-prozentige Beteiligung|74.9",
                "zehn Prozent der Aktien|10",
                "forty-nine percent|49",
                "vingt-cinq pour cent|25",
                "десять процентов акций|10",
                "a tenth of the shares|10",
                "ein Drittel der Anteile|33",
                "un quart du capital|25",
                "un petit tiers du capital|33",
                "deux bons cinquièmes du capital|40",
                "just under a quarter of the airline|25",
                "three quarters of the brewer|75",
                "knapp zwei Drittel der Anteile|67",
                "ein knappes Viertel|25",
                "чуть менее четверти банка|25",
                "две трети акций|67",
                "пятая часть акций|20",
                "half of the shares|50",
                "近半数股份|50",
                "四分之三股权|75",
                "百分之三十的股权|30",
                "四分之一股权|25",
                "三成股份|30",
                "１５％|15",
                "百分之百|100",
                "百分之五十一|51",
                "株式の3分の1|33",
                "株の四分の三|75",
                "1022% more, and 5.5% of the shares|5.5",
            })
    void shares_inWordsAndFiguresOfSixLanguages_areRead(String text, String percent) {
        String folded = FoldedText.fold(text);
        assertThat(Percentages.in(folded, 0, folded.length()))
                .singleElement()
                .satisfies(found -> assertThat(found.value()).isEqualByComparingTo(percent));
    }

    @ParameterizedTest
    @CsvSource({
        "二〇〇八年",
        "成立",
        "一成立",
        "150 percent",
        "the third office",
        "often percentile",
        "четверть века",
        "в четвертом квартале",
        "third parties",
        "im Hafenviertel",
        "tiers payant"
    })
    void yearsAndOtherWords_areNoShares(String text) {
        String folded = FoldedText.fold(text);
        assertThat(Percentages.in(folded, 0, folded.length())).isEmpty();
    }

    @Test
    void share_outsideTheStretch_isNotRead() {
        String folded = FoldedText.fold("bought 10 percent; owns 20 percent");
        assertThat(Percentages.in(folded, 18, folded.length()))
                .extracting(found -> found.value().intValue())
                .containsExactly(20);
    }
}
