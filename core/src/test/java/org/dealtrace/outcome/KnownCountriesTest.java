package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.dealtrace.Country;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.io.Deals;
import org.dealtrace.io.ReadOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownCountriesTest {

    private static final String DEALS = """
            id,target,acquirer,acquirer_country
            1,Alpha,WuXi AppTec,CN
            2,Beta,WuXi AppTec,
            3,Gamma,Twin Ltd,GB
            4,Delta,Twin Ltd,CN

            5,Epsilon,Midea Group,NL
            6,Zeta,Bosch,DE
            7,Eta,BOSCH,US
            """;

    /** What one row knows serves the others; where rows differ, nobody knows; then the shipped list is asked. */
    @ParameterizedTest
    @CsvSource({
        "WuXi AppTec, CN",
        "WUXI APPTEC, CN",
        "Twin Ltd,",
        "Alpha,",
        "Midea Group, NL",
        "'Midea Group Co., Ltd.', CN",
        "Bosch,",
        "Robert Bosch GmbH, DE",
        "L’Oréal S.A., FR",
        "腾讯, CN",
        "'Tencent Holdings Ltd', CN",
        "Apple Records,",
        "Holdings,"
    })
    void with_partyOfAnotherRow_hasItsCountry(String name, String country) {
        Deals deals = Deals.read(
                "deals.csv", new ByteArrayInputStream(DEALS.getBytes(StandardCharsets.UTF_8)), ReadOptions.standard());
        DealParty party = new KnownCountries(deals.list()).with(DealParty.of(PartyRole.ACQUIRER, name));

        assertThat(party.country().map(Country::code).orElse(null)).isEqualTo(country);
    }
}
