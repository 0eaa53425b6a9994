package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dealtrace.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1800",
                "2100-12-31",
                "2016-12",
                "2016-05-18",
                "2016-05",
                "2016",
                "2016-05-18T00:00:00Z",
                "2016-05-18 00:00:00",
                "2016-02-29"
            })
    void date_inTheIsoForm_needsNoRepair(String text) {
        Dates.Parsed parsed = Dates.parse(text);
        assertThat(parsed.date()).contains(PartialDate.parse(text.substring(0, Math.min(10, text.length()))));
        assertThat(parsed.message().english()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2016/05/18,2016-05-18",
        "2016.5.18,2016-05-18",
        "2016-5-8,2016-05-08",
        "20160518,2016-05-18",
        "18.05.2016,2016-05-18",
        "18. 5. 2016,2016-05-18",
        "18/05/2016,2016-05-18",
        "05/18/2016,2016-05-18",
        "05/05/2016,2016-05-05",
        "18 May 2016,2016-05-18",
        "18-May-2016,2016-05-18",
        "'May 18, 2016',2016-05-18",
        "Sept. 3 2016,2016-09-03",
        "1st March 2016,2016-03-01",
        "May 2016,2016-05",
        "2016 May,2016-05",
        "May-2016,2016-05",
        "05/2016,2016-05",
        "2016年5月18日,2016-05-18",
        "2016年5月,2016-05",
        "2016年,2016",
        "18. Mai 2016,2016-05-18",
        "3. März 2016,2016-03-03",
        "Dez. 2016,2016-12",
        "1er août 2016,2016-08-01",
        "18 févr. 2016,2016-02-18",
        "18 мая 2016 г.,2016-05-18",
        "май 2016,2016-05",
        "２０１６-０５-１８,2016-05-18"
    })
    void date_inAnotherForm_isReadAndCounted(String text, String expected) {
        Dates.Parsed parsed = Dates.parse(text);
        assertThat(parsed.date()).contains(PartialDate.parse(expected));
        // Full-width digits fold to the ISO form; the rest is another form.
        if (text.charAt(0) < 0xFF00) {
            assertThat(parsed.message()).isEqualTo(Dates.OTHER_FORM);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1900-01-00",
                "1900-01-00 00:00:00",
                "1900/1/0",
                "1/0/1900",
                "01/00/1900",
                "0/1/1900",
                "00.01.1900",
                "00-01-1900"
            })
    void dayZeroOfASpreadsheet_isNoDate(String text) {
        assertThat(Dates.parse(text)).isEqualTo(new Dates.Parsed(Optional.empty(), Dates.ZERO));
    }

    @Test
    void january1900_isADate() {
        assertThat(Dates.parse("1900-01").date()).contains(PartialDate.ofMonth(1900, 1));
        assertThat(Dates.parse("1900-01-01").date()).contains(PartialDate.parse("1900-01-01"));
    }

    @ParameterizedTest
    @CsvSource({"June,6", "jun,6", "Jun.,6", "Sept.,9", "Mrz,3", "Juillet,7", "Сентября,9", "Junius,0", "'.',0"})
    void month_nameOrAbbreviation_isItsNumber(String word, int number) {
        assertThat(Dates.month(word)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"04/05/2016,2016", "4-5-2016,2016"})
    void date_withDayAndMonthInAnyOrder_isKeptAsTheYear(String text, String expected) {
        assertThat(Dates.parse(text).date()).contains(PartialDate.parse(expected));
        assertThat(Dates.parse(text).message()).isEqualTo(Dates.TWO_WAYS);
    }

    @Test
    void date_thatDoesNotExist_isKeptAsFarAsItDoes() {
        assertThat(Dates.parse("2015-02-29").date()).contains(PartialDate.ofMonth(2015, 2));
        assertThat(Dates.parse("2015-02-29").message()).isEqualTo(Dates.NO_DAY);
        assertThat(Dates.parse("2015-13-01").date()).contains(PartialDate.ofYear(2015));
        assertThat(Dates.parse("2015-13-01").message()).isEqualTo(Dates.NO_MONTH);
        assertThat(Dates.parse("2015-05-00").date()).contains(PartialDate.ofMonth(2015, 5));
        assertThat(Dates.parse("2015-00-05"))
                .isEqualTo(new Dates.Parsed(Optional.of(PartialDate.ofYear(2015)), Dates.NO_MONTH));
        assertThat(Dates.parse("13/13/2016"))
                .isEqualTo(new Dates.Parsed(Optional.of(PartialDate.ofYear(2016)), Dates.NO_MONTH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2012-Q4", "2012Q1", "Q4 2012", "H1/2012"})
    void quarterOrHalfOfAYear_isKeptAsTheYear(String text) {
        assertThat(Dates.parse(text))
                .isEqualTo(new Dates.Parsed(Optional.of(PartialDate.ofYear(2012)), Dates.QUARTERS));
    }

    /** From the 13th on the day tells itself; up to the 12th it can be the month. */
    @ParameterizedTest
    @CsvSource({"12/13/2016,2016-12-13", "13/12/2016,2016-12-13", "12/12/2016,2016-12-12", "11/12/2016,2016"})
    void date_withSlashes_isReadWhereOneOrderIsPossible(String text, String expected) {
        assertThat(Dates.parse(text).date()).contains(PartialDate.parse(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1201-11-03", "3201-10-21", "1201-11-03 00:00:00", "0000-00-00", "1799", "2101"})
    void date_ofAnImpossibleYear_isDroppedAndCounted(String text) {
        assertThat(Dates.parse(text).date()).isEmpty();
        assertThat(Dates.parse(text).message()).isEqualTo(Dates.IMPLAUSIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "Foo-16", "3/4", "12 Foo 2016", "--"})
    void text_thatIsNoDate_isDroppedAndCounted(String text) {
        assertThat(Dates.parse(text).date()).isEmpty();
        assertThat(Dates.parse(text).message()).isEqualTo(Dates.NO_DATE);
    }

    @ParameterizedTest
    @CsvSource({
        "ca. 2014,2014",
        "circa 2014,2014",
        "Spring 2010,2010",
        "Frühjahr 2010,2010",
        "Ende 2010,2010",
        "c. 2014-05,2014",
        "~2014,2014",
        "um 2014,2014",
        "about May 2014,2014",
        "2014?,2014",
        "2014 (?),2014",
        "约2014年,2014",
        "2014年左右,2014"
    })
    void date_knownRoughly_isKeptAsTheYear(String text, String expected) {
        assertThat(Dates.parse(text))
                .isEqualTo(new Dates.Parsed(Optional.of(PartialDate.parse(expected)), Dates.APPROXIMATE));
    }

    @Test
    void date_thatCanMeanSeveralDays_isLeftOutWithWhatToDo() {
        assertThat(Dates.parse("42130")).isEqualTo(new Dates.Parsed(Optional.empty(), Dates.SERIAL_NUMBER));
        assertThat(Dates.parse("06.05.15")).isEqualTo(new Dates.Parsed(Optional.empty(), Dates.TWO_DIGITS));
        assertThat(Dates.parse("5/18/16")).isEqualTo(new Dates.Parsed(Optional.empty(), Dates.TWO_DIGITS));
        assertThat(Dates.parse("18-May-16")).isEqualTo(new Dates.Parsed(Optional.empty(), Dates.TWO_DIGITS));
        assertThat(Dates.parse("May-16")).isEqualTo(new Dates.Parsed(Optional.empty(), Dates.TWO_DIGITS));
        assertThat(Dates.parse("2014-2015")).isEqualTo(new Dates.Parsed(Optional.empty(), Dates.YEARS));
        assertThat(Dates.parse("2014 – 2014").date()).contains(PartialDate.ofYear(2014));
        assertThat(Dates.parse("ca. soon").message()).isEqualTo(Dates.NO_DATE);
    }

    @Test
    void timeOfDay_isDroppedAndCounted() {
        assertThat(Dates.parse("2016-05-18T14:30:00+08:00").date()).contains(PartialDate.parse("2016-05-18"));
        assertThat(Dates.parse("2016-05-18T14:30:00+08:00").message()).isEqualTo(Dates.TIME_DROPPED);
        assertThat(Dates.parse("2015-02-29 14:30").message()).isEqualTo(Dates.NO_DAY);
        assertThat(Dates.parse("T14:30")).isEqualTo(new Dates.Parsed(Optional.empty(), Dates.NO_DATE));
    }
}
