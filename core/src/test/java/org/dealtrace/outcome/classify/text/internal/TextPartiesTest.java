package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does what to whom in plain sentences of each language. */
class TextPartiesTest {

    private static String parties(String text) {
        return new TextProposals()
                .parties(text).stream()
                        .map(p -> p.role() + " " + p.name())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Haier bought GE Appliances from General Electric.|"
                        + "ACQUIRER Haier, SELLER General Electric, TARGET GE Appliances",
                "Midea completed its takeover of KUKA in January 2017.|ACQUIRER Midea, TARGET KUKA",
                "KUKA wurde von Midea übernommen.|ACQUIRER Midea, TARGET KUKA",
                "BASF verkauft seine Tochter Styrolution an Ineos.|ACQUIRER Ineos, SELLER BASF, TARGET Styrolution",
                "Danone cède sa filiale Stonyfield à Lactalis.|ACQUIRER Lactalis, SELLER Danone, TARGET Stonyfield",
                "吉利收购沃尔沃汽车|ACQUIRER 吉利, TARGET 沃尔沃汽车",
                "鴻海はシャープを子会社化すると発表した。|ACQUIRER 鴻海, TARGET シャープ",
                "«Роснефть» приобрела 25% акций «Башнефти» у «Системы».|"
                        + "ACQUIRER Роснефть, SELLER Системы, TARGET Башнефти",
                "Siemens und Bosch gründen ein Gemeinschaftsunternehmen.|PARTNER Bosch, PARTNER Siemens"
            })
    void in_plainSentence_givesEachRole(String text, String expected) {
        assertThat(parties(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EU blocks Vorn takeover of Lisk",
                "South Korea approves sale of Lisk to Vorn",
                "Vorn to buy Canada's Lisk for $15.1 billion",
                "Vorn kauft die deutsche Lisk",
                "美国批准远景收购力斯克"
            })
    void in_textThatNamesACountry_theCountryIsNoParty(String text) {
        assertThat(new TextProposals().parties(text))
                .isNotEmpty()
                .allSatisfy(p -> assertThat(p.name()).doesNotMatch("EU|South Korea|Canada|deutsche|美国"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Pfizer opened a new plant in Ohio.", "控股股东将参加会议"})
    void in_textOfNoDeal_givesNobody(String text) {
        assertThat(parties(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "Yahoo! Yahoo!", "《》", "»«", "A bought", "bought bought bought", "\u0000 buys \uD800"})
    void in_strangeText_endsWithoutError(String text) {
        assertThat(new TextProposals().parties(text))
                .allSatisfy(p -> assertThat(p.confidence()).isBetween(0.0, 1.0));
    }
}
