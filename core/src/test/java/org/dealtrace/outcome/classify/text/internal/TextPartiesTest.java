package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does what to whom in plain sentences of each language. */
class TextPartiesTest {

    private static String parties(String text) {
        return new TextParties()
                .in(text).stream()
                        .map(p -> p.role() + " " + p.name())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ChemChina agrees to buy Syngenta|ACQUIRER ChemChina, TARGET Syngenta",
                "Ford sold Volvo to Geely for $1.8 billion.|ACQUIRER Geely, SELLER Ford, TARGET Volvo",
                "Siemens acquires Varian|ACQUIRER Siemens, TARGET Varian",
                "BASF verkauft seine Tochter Styrolution an Ineos.|ACQUIRER Ineos, SELLER BASF, TARGET Styrolution",
                "Danone cède sa filiale Stonyfield à Lactalis.|ACQUIRER Lactalis, SELLER Danone, TARGET Stonyfield",
                "福特将沃尔沃出售给吉利|ACQUIRER 吉利, SELLER 福特, TARGET 沃尔沃",
                "鴻海はシャープを子会社化すると発表した。|ACQUIRER 鴻海, TARGET シャープ",
                "«Роснефть» приобрела 25% акций «Башнефти».|ACQUIRER Роснефть, TARGET Башнефти",
                "Siemens und Bosch gründen ein Gemeinschaftsunternehmen.|PARTNER Bosch, PARTNER Siemens"
            })
    void in_plainSentence_givesEachRole(String text, String expected) {
        assertThat(parties(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pfizer opened a new plant in Ohio.", "控股股东将参加会议"})
    void in_textOfNoDeal_givesNobody(String text) {
        assertThat(parties(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "Yahoo! Yahoo!", "《》", "»«", "A bought", "bought bought bought", "\u0000 buys \uD800"})
    void in_strangeText_endsWithoutError(String text) {
        assertThat(new TextParties().in(text)).allSatisfy(p -> assertThat(p.confidence()).isBetween(0.0, 1.0));
    }
}
