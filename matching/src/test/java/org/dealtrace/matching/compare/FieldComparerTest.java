package org.dealtrace.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealtrace.matching.compare.FieldComparer.Level;
import org.junit.jupiter.api.Test;

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

    @Test
    void valueBits_rareValue_saysMore() {
        assertThat(streets.valueBits("7 mill lane")).isGreaterThan(streets.valueBits("12 main street"));
    }
}
