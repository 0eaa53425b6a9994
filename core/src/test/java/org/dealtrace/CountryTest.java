package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

    @ParameterizedTest
    @CsvSource({
        "GB,GB",
        "gb,GB",
        "GBR,GB",
        "Britain,GB",
        "UK,GB",
        "U.K.,GB",
        "Great  Britain,GB",
        "the United Kingdom,GB",
        "England,GB",
        "英国,GB",
        "USA,US",
        "U.S.A.,US",
        "United States of America,US",
        "美国,US",
        "Russian Federation,RU",
        "RUS,RU",
        "俄罗斯,RU",
        "P.R. China,CN",
        "People's Republic of China,CN",
        "中国,CN",
        "South Korea,KR",
        "'Korea, South',KR",
        "Korea,KR",
        "'Korea, North',KP",
        "Hong Kong SAR,HK",
        "HKG,HK",
        "Trinidad-Tobago,TT",
        "Trinidad & Tobago,TT",
        "Bosnia,BA",
        "Ivory Coast,CI",
        "'Korea, Rep.',KR",
        "'Korea, Dem. People''s Rep.',KP",
        "China (Mainland),CN",
        "'Taiwan, China',TW",
        "'Macao, China',MO",
        "'Egypt, Arab Rep.',EG",
        "'Iran, Islamic Rep.',IR",
        "Czech Rep.,CZ",
        "BVI,VG",
        "Deutschland,DE",
        "Österreich,AT",
        "Oesterreich,AT",
        "SCHWEIZ,CH",
        "Italien,IT",
        "Frankreich,FR",
        "États-Unis,US",
        "Corée du Sud,KR",
        "Regno Unito,GB",
        "EE. UU.,US",
        "Россия,RU",
        "Южная Корея,KR",
        "日本,JP",
        "ドイツ,DE",
        "대한민국,KR",
        "VR China,CN",
        "Cote d'Ivoire,CI",
        "Côte d’Ivoire,CI",
        "CÔTE D'IVOIRE,CI",
        "Sao Tome,ST",
        "Democratic Republic of the Congo,CD",
        "Congo,CG",
        "'Congo, Democratic Republic of the',CD",
        "'Bahamas, The',BS",
        "The Gambia,GM",
        "Burma,MM",
        "Laos,LA",
        "Macedonia,MK",
        "Timor-Leste,TL",
        "East Timor,TL",
        "ROM,RO",
        "ROU,RO",
        "UAE,AE",
        "Türkiye,TR",
        "St. Lucia,LC",
        "'Virgin Islands, British',VG",
        "British Virgin Islands,VG",
        "Cape Verde,CV",
        "UMI,UM",
        "MAF,MF",
        "Czech Republic,CZ",
        "Czechia,CZ",
        "Brunei,BN",
        "Viet Nam,VN",
        "Syria,SY",
        "Holland,NL"
    })
    void parse_ofUsualSpellings_givesTheCountry(String text, String code) {
        assertThat(Country.parse(text)).contains(new Country(code));
        assertThat(Country.of(text)).isEqualTo(new Country(code));
        assertThat(Country.parse("  " + text + " ")).contains(new Country(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "SF Bay Area", "USD", "Kosovo", "Yugoslavia", "ANT", "Europe", "Republic", "???"})
    void parse_ofAnythingElse_givesNothing(String text) {
        assertThat(Country.parse(text)).isEmpty();
        assertThatThrownBy(() -> Country.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' names no country; write an ISO 3166-1 code such as DE");
    }

    @Test
    void all_isTheListOfTheJavaRuntime() {
        assertThat(Country.all())
                .extracting(Country::code)
                .containsExactlyElementsOf(
                        Arrays.stream(Locale.getISOCountries()).sorted().toList());
        assertThat(Country.all())
                .allSatisfy(c -> assertThat(c.alpha3())
                        .isEqualTo(
                                new Locale.Builder().setRegion(c.code()).build().getISO3Country()));
    }

    @Test
    void everyCountry_isFoundByItsCodesAndItsName() {
        assertThat(Country.all())
                .allSatisfy(c -> assertThat(List.of(c.code(), c.alpha3(), c.englishName()))
                        .allSatisfy(t -> assertThat(Country.parse(t)).isEqualTo(Optional.of(c))));
    }

    @Test
    void country_ofACodeThatIsNone_isRefused() {
        assertThatThrownBy(() -> new Country("XX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'XX' is not an ISO 3166-1 alpha-2 country code");
        assertThatThrownBy(() -> new Country("de")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countries_areOrderedByCode() {
        assertThat(new Country("DE")).isLessThan(new Country("US"));
    }
}
