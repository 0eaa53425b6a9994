package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.dealtrace.Country;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostsTest {

    @ParameterizedTest
    @CsvSource({
        "Consulate General in Houston, US",
        "Consulate-General of the People's Republic of China in San Francisco, US",
        "Embassy of China in Germany, DE",
        "Chinese Embassy in the UK, GB",
        "Frankfurt, DE",
        "驻休斯敦总领馆, US",
        "中国驻大阪总领事馆, JP",
        "驻德国大使馆, DE",
        "Consulate in St. Petersburg, RU",
        "Consulate in Nowhereton,",
        "Mission to the EU,",
        "'',",
    })
    void country_ofAPost_isThatOfItsPlace(String post, String country) {
        assertThat(Posts.country(post).map(Country::code).orElse(null)).isEqualTo(country);
    }
}
