package org.dealtrace.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dealtrace.benchmarks.contender.FieldComparer.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldComparerTest {

    private final FieldComparer streets = new FieldComparer(
            List.of("12 main street", "14 main street", "3 station road", "7 mill lane", "12 main street", ""));
    private final FieldComparer years = new FieldComparer(List.of("1999", "2001", "1998", "2004"));

    @Test
    void level_sameTextInOtherCase_isEqual() {
        assertThat(streets.level("7 Mill Lane", "7 mill lane ")).isEqualTo(Level.EQUAL);
    }

    @Test
    void level_blankCell_isMissing() {
        assertThat(streets.level("", "7 mill lane")).isEqualTo(Level.MISSING);
    }

    @Test
    void level_misspelling_isSimilar() {
        assertThat(streets.level("3 staton road", "3 station road")).isLessThanOrEqualTo(Level.SIMILAR);
    }

    @Test
    void level_otherStreet_isDifferent() {
        assertThat(streets.level("3 station road", "7 mill lane")).isEqualTo(Level.DIFFERENT);
    }

    @Test
    void level_numbersNearAndFar_differ() {
        assertThat(years.level("1999", "1999")).isEqualTo(Level.EQUAL);
        assertThat(years.level("10", "30")).isEqualTo(Level.DIFFERENT);
    }

    /** A number a third of the larger one away has nothing in common with it. */
    @ParameterizedTest
    @CsvSource({
        "2000,2001,NEARLY_EQUAL",
        "2000,1940,NEARLY_EQUAL",
        "2000,1900,VERY_SIMILAR",
        "2000,1700,SIMILAR",
        "2000,1500,SLIGHTLY_SIMILAR",
        "2000,1400,DIFFERENT",
        "0,0.0,NEARLY_EQUAL",
        "123.4,123.5,NEARLY_EQUAL",
        "99,1234567890123456,DIFFERENT"
    })
    void level_numbers_goByTheirDifference(String a, String b, Level level) {
        assertThat(years.level(a, b)).isEqualTo(level);
        assertThat(years.level(b, a)).isEqualTo(level);
    }

    /** From five digits on: the last digit of a code says as much as the first. */
    @ParameterizedTest
    @CsvSource({
        "12345,12346,VERY_SIMILAR",
        "12345,92345,VERY_SIMILAR",
        "12345,12399,SIMILAR",
        "12345,99945,SLIGHTLY_SIMILAR",
        "12345,54321,DIFFERENT",
        "1234,1235,NEARLY_EQUAL",
        "12345,123456,DIFFERENT",
        "12345,123.5,DIFFERENT",
        "123.4,123.9,NEARLY_EQUAL"
    })
    void level_wholeNumbersOfOneLength_areCodes(String a, String b, Level level) {
        FieldComparer codes = new FieldComparer(List.of("12345", "67890"));
        assertThat(codes.level(a, b)).isEqualTo(level);
        assertThat(codes.level(b, a)).isEqualTo(level);
    }

    @Test
    void field_ofNumbersAndAFewTexts_isOneOfNumbers() {
        List<String> cells = new ArrayList<>(Collections.nCopies(9, "1999"));
        cells.add("unknown");
        cells.add(" ");
        assertThat(new FieldComparer(cells).level("1999", "2001")).isEqualTo(Level.NEARLY_EQUAL);
        cells.add("not given");
        assertThat(new FieldComparer(cells).level("1999", "2001"))
                .as("nine of eleven")
                .isEqualTo(Level.DIFFERENT);
        assertThat(new FieldComparer(List.of()).level("1999", "2001")).isEqualTo(Level.DIFFERENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "1.2.3", ".", "1,5", "12a", "1234567890123456"})
    void field_ofWhatIsNoNumber_isOneOfTexts(String cell) {
        assertThat(new FieldComparer(List.of(cell, cell)).level("1999", "2001")).isEqualTo(Level.DIFFERENT);
    }

    /** Where a word is in every cell, the others decide. */
    @Test
    void level_rareWordInCommon_saysMoreThanAFrequentOne() {
        assertThat(streets.level("mill lane", "lane of the mill")).isLessThanOrEqualTo(Level.VERY_SIMILAR);
        assertThat(streets.level("station street", "mill street")).isGreaterThanOrEqualTo(Level.SIMILAR);
    }

    @Test
    void valueBits_ofAValue_areThoseOfItsShare() {
        // Of five cells that are filled; one more is counted than there are, so that even a value of all says a little.
        assertThat(streets.valueBits("12 Main Street ")).isCloseTo(Math.log(6.0 / 2) / Math.log(2), within(1e-12));
        assertThat(streets.valueBits("7 mill lane")).isCloseTo(Math.log(6) / Math.log(2), within(1e-12));
        assertThat(streets.valueBits("never seen")).isEqualTo(streets.valueBits("7 mill lane"));
        assertThat(new FieldComparer(List.of()).valueBits("x")).isZero();
    }
}
