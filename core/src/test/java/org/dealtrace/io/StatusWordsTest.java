package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dealtrace.DealStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Completed, COMPLETED",
        "closed., COMPLETED",
        "failed, WITHDRAWN",
        "REJECTED, WITHDRAWN",
        "lapsed, WITHDRAWN",
        "called-off, WITHDRAWN",
        "vetoed, BLOCKED",
        "denied, BLOCKED",
        "Gescheitert, WITHDRAWN",
        "untersagt, BLOCKED",
        "zurückgezogen, WITHDRAWN",
        "zuru\u0308ckgezogen, WITHDRAWN",
        "annulée, WITHDRAWN",
        "résilié, TERMINATED",
        "завершена, COMPLETED",
        "сорвалась, WITHDRAWN",
        "终止, TERMINATED",
        "已完成, COMPLETED",
        "叫停, BLOCKED",
        "破談, WITHDRAWN",
        "調印済み, SIGNED",
        "n/a, UNKNOWN",
        "–, UNKNOWN",
    })
    void word_ofALanguage_isItsState(String cell, DealStatus status) {
        assertThat(StatusWords.read(cell)).contains(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deal cancelled",
                "terminated by the buyer",
                "withdrawn (2016)",
                "Withdrawn – price",
                "Übernahme geplatzt",
                "opération annulée",
                "Сделка отменена",
                "交易已终止",
                "買収が破談"
            })
    void end_withTheDealOrAReasonBesideIt_isAnEnd(String cell) {
        assertThat(StatusWords.read(cell)).get().isIn(DealStatus.WITHDRAWN, DealStatus.TERMINATED);
    }

    /** Each of them holds a word for a state, and says something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "not completed",
                "completed, then reversed",
                "announced / signed",
                "failed, revived",
                "beendet",
                "terminé",
                "終了",
                "to be completed",
                "completed (partly)",
                "3"
            })
    void words_thatMayMeanMoreThanOneState_areNotGuessed(String cell) {
        assertThat(StatusWords.read(cell)).isEmpty();
    }

    @Test
    void ownWord_ofEachState_isReadBack() {
        for (DealStatus status : DealStatus.values()) {
            assertThat(StatusWords.read(EnumCells.word(status))).isEqualTo(Optional.of(status));
        }
    }
}
