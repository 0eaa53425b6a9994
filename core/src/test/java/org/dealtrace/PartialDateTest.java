package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "2016-05-17, 2016-05-18, YES",
        "2016-05-18, 2016-05-18, NO",
        "2016-05-19, 2016-05-18, NO",
        "2016-04, 2016-05, YES",
        "2016-05, 2016-05, UNKNOWN",
        "2016-05, 2016-05-01, NO",
        "2016-05, 2016-05-31, UNKNOWN",
        "2016-05-31, 2016-05, NO",
        "2016-05-01, 2016-05, UNKNOWN",
        "2016, 2016-12-31, UNKNOWN",
        "2016, 2017, YES",
        "2015-12-31, 2016, YES",
        "2016, 2015-12, NO"
    })
    void isBefore_answersOnlyWhenEveryDayOfBothRangesAgrees(String left, String right, Truth expected) {
        assertThat(PartialDate.parse(left).isBefore(PartialDate.parse(right))).isEqualTo(expected);
        assertThat(PartialDate.parse(right).isAfter(PartialDate.parse(left))).isEqualTo(expected);
    }

    @Test
    void range_ofAPartialDate_isWholeMonthOrYear() {
        assertThat(PartialDate.parse("2016-02").earliest()).isEqualTo(LocalDate.of(2016, 2, 1));
        assertThat(PartialDate.parse("2016-02").latest()).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(PartialDate.parse("2016").latest()).isEqualTo(LocalDate.of(2016, 12, 31));
        assertThat(PartialDate.parse("2017").midpoint()).isEqualTo(LocalDate.of(2017, 7, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "16",
                "2016-5",
                "2016-00",
                "2016-13",
                "2016-02-30",
                "2016-05-18-1",
                "May 2016",
                "٢٠١٦",
                "+2016",
                "0000"
            })
    void parse_ofAnotherForm_isRefusedWithTheFormsThereAre(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is not a date; write it as 2016-05-18, 2016-05 or 2016 (");
    }

    @Test
    void year_firstAndLast_areTaken() {
        assertThat(PartialDate.ofYear(1)).hasToString("0001");
        assertThat(PartialDate.ofYear(9999).latest()).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThatThrownBy(() -> PartialDate.ofYear(0)).hasMessage("year must be 1 to 9999 but was 0");
        assertThatThrownBy(() -> PartialDate.ofYear(10_000)).hasMessage("year must be 1 to 9999 but was 10000");
    }

    @Test
    void toString_doesNotHangOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(PartialDate.parse("2016-05-18")).hasToString("2016-05-18");
        } finally {
            Locale.setDefault(before);
        }
    }
}
