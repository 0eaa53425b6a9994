package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListedNamesTest {

    private static final ListedNames LISTED = ListedNames.of(List.of(
            "MorphoSys AG", "KUKA Aktiengesellschaft", "ARM", "Grand Chip Fund L.P.", "库卡", "Société Générale"));

    @ParameterizedTest
    @CsvSource({
        "I-Mab licenses antibody MOR210 from MorphoSys, MorphoSys",
        "Kuka and Midea call it off, Kuka",
        "美的集团拟收购库卡股份, 库卡",
        "société générale to sell a unit, société générale",
        "The long arm of the law,",
        "Chip maker Arm wins, Arm",
        "Kukabot and Grand Chips rise,",
    })
    void in_text_findsTheNamesOfTheList(String text, String found) {
        assertThat(LISTED.in(text)).isEqualTo(found == null ? List.of() : List.of(found));
    }

    @Test
    void in_severalNames_areInTheOrderOfTheText() {
        assertThat(LISTED.in("Grand Chip Fund and KUKA")).containsExactly("Grand Chip Fund", "KUKA");
        assertThat(ListedNames.NONE.in("KUKA")).isEmpty();
    }
}
