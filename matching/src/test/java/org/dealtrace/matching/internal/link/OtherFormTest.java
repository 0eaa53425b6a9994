package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.matching.RegisterOfOne.link;

import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherFormTest {

    private static final String NOTE = "the names are equal, but no country has both legal forms";

    @ParameterizedTest
    @CsvSource({
        "Quarrendon KGaA, Quarrendon & Co. Inc.",
        "Quarrendon Oy, Quarrendon S.p.A.",
        "Quarrendon AG, Quarrendon Inc."
    })
    void formsOfOtherJurisdictions_areLeftToReview_andTheNoteSaysWhy(String company, String party) {
        Link link = link(company, party);

        assertThat(link.decision()).isEqualTo(Decision.REVIEW);
        assertThat(link.explanation().note().english()).startsWith(NOTE);
    }

    @ParameterizedTest
    @CsvSource({
        "Quarrendon Ltd, Quarrendon plc",
        "Quarrendon GmbH, Quarrendon AG",
        "Quarrendon KGaA, Quarrendon",
        "Quarrendon OAO, Quarrendon PAO"
    })
    void formsOfOneCountry_andAFormOnOneSideOnly_areLinked(String company, String party) {
        assertThat(link(company, party).decision()).isEqualTo(Decision.LINK);
    }

    @Test
    void equalCountry_decides_andAMatcherDecidesAsALinkerDoes() {
        Country germany = new Country("DE");
        List<Company> register = List.of(
                Company.of("1", "Quarrendon KGaA", germany),
                Company.of("2", "Halvornsen Shipping AS", new Country("NO")));
        try (CompanyMatcher matcher = CompanyMatcher.over(register)) {
            assertThat(matcher.match(Company.of("q", "Quarrendon Inc.", germany), 1))
                    .extracting(Match::decision)
                    .containsExactly(Decision.LINK);
            assertThat(matcher.match(Company.of("q", "Quarrendon Inc."), 1))
                    .extracting(Match::decision)
                    .containsExactly(Decision.REVIEW);
            assertThat(matcher.explain(Company.of("q", "Quarrendon Inc."), "1")
                            .orElseThrow()
                            .note()
                            .english())
                    .startsWith(NOTE);
        }
    }
}
