package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Message;
import org.dealtrace.ReadIssue;
import org.dealtrace.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private final List<ReadIssue> issues = new ArrayList<>();
    private final Repairs repairs = new Repairs(issues, new SourceRow("t.csv", 2));

    @ParameterizedTest
    @CsvSource({
        "' $1,740 ',1740",
        "'1,740',1740",
        "'1,740,000.50',1740000.50",
        "'1.740,50',1740.50",
        "1.740.000,1740000",
        "'12,5',12.5",
        "US$ 43,43",
        "1 740,1740",
        "'$\t1,740',1740",
        "1’740,1740"
    })
    void amount_inItsDress_isReadAndCounted(String text, String expected) {
        Numbers.Parsed parsed = Numbers.parse(text);
        assertThat(parsed.number()).contains(new BigDecimal(expected));
        assertThat(parsed.message()).isEqualTo(Numbers.DRESSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1740", "0", "12.50", "1.740"})
    void amount_inDigits_needsNoRepair(String text) {
        assertThat(Numbers.parse(text)).isEqualTo(new Numbers.Parsed(Optional.of(new BigDecimal(text)), Message.NONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"€1740", "1.740,50 €", "£ 12", "¥100"})
    void amount_inAnotherCurrency_isLeftOut(String text) {
        assertThat(Numbers.amount("value_musd", text, repairs)).isEmpty();
        assertThat(issues).extracting(ReadIssue::message).containsExactly(Numbers.OTHER_MONEY);
    }

    @Test
    void amount_ofWholeMillions_takesTheDotForThousands() {
        assertThat(Numbers.wholeMillions("q", "$\t1.740", repairs)).contains(new BigDecimal("1740"));
        assertThat(Numbers.wholeMillions("q", "95.5", repairs)).contains(new BigDecimal("95.5"));
        assertThat(issues).extracting(ReadIssue::message).containsExactly(Numbers.DRESSED);
    }

    @Test
    void amount_withAnExponent_isReadAndCounted() {
        assertThat(Numbers.parse("2.6E+12").number())
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("2600000000000"));
        assertThat(Numbers.parse("2.6E+12").message()).isEqualTo(Numbers.EXPONENTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"undisclosed", "-5", "1e999999999", "1,2,3", "1.2.3", "(12)", "9999999999999999999999999999999"})
    void text_thatIsNoAmount_isDroppedAndCounted(String text) {
        assertThat(Numbers.amount("value", text, repairs)).isEmpty();
        assertThat(issues).singleElement().satisfies(i -> {
            assertThat(i.value()).isEqualTo(text);
            assertThat(i.message()).isEqualTo(Numbers.NO_AMOUNT);
        });
    }

    /** More digits than any amount has would fill the memory when they are written out. */
    @Test
    void number_ofThirtyDigits_isTheLongest() {
        assertThat(Numbers.isReasonable(new BigDecimal("9".repeat(30)))).isTrue();
        assertThat(Numbers.isReasonable(new BigDecimal("9".repeat(31)))).isFalse();
        assertThat(Numbers.isReasonable(new BigDecimal("1e30"))).isTrue();
        assertThat(Numbers.isReasonable(new BigDecimal("1e31"))).isFalse();
        assertThat(Numbers.isReasonable(new BigDecimal("1e-31"))).isFalse();
    }

    @Test
    void share_inItsDress_isReadAndCounted() {
        assertThat(Numbers.percent("stake", "94,55 %", repairs)).contains(new BigDecimal("94.55"));
        assertThat(issues).extracting(ReadIssue::message).containsExactly(Numbers.DRESSED);
    }

    @Test
    void share_ofNothingAndOfAll_areShares() {
        assertThat(Numbers.percent("stake", "0", repairs)).contains(new BigDecimal("0"));
        assertThat(Numbers.percent("stake", "100", repairs)).contains(new BigDecimal("100"));
        assertThat(Numbers.percent("stake", "100.01", repairs)).isEmpty();
    }

    @Test
    void share_isReadInPercent() {
        assertThat(Numbers.percent("stake", "94.55", repairs)).contains(new BigDecimal("94.55"));
        assertThat(Numbers.percent("stake", "94.55 %", repairs)).contains(new BigDecimal("94.55"));
        assertThat(Numbers.percent("stake", "", repairs)).isEmpty();
        assertThat(issues).isEmpty();
        assertThat(Numbers.percent("stake", "120", repairs)).isEmpty();
        assertThat(issues).extracting(ReadIssue::message).containsExactly(Numbers.NO_SHARE);
    }
}
