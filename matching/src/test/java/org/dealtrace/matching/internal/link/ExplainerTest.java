package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Explanation;
import org.dealtrace.matching.CompanyMatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an explanation says is true of the two companies, not only of the number behind it. */
class ExplainerTest {

    private static final Map<String, String> SAID = Map.of(
            "full", "equal",
            "little", "equal, but adds little evidence to these names",
            "none", "equal, but adds no evidence to these names",
            "missing", "not known on both sides, or related");

    @ParameterizedTest
    @CsvSource({
        "Harrow AG, DE, Harrow AG, DE, full",
        "Harrow AG, DE, Harrow Healthineers AG, DE, little",
        "Harrow Fund II, DE, Harrow Fund III, DE, none",
        "Harrow Germany, DE, Harrow Germany AG, DE, none",
        "Harrow AG, DE, Harrow AG, '', missing",
    })
    void country_isToldAsItIs_alsoWhereItCountsLittle(
            String known, String country, String asked, String askedCountry, String expected) {
        Company query = askedCountry.isEmpty()
                ? Company.of("Q", asked)
                : Company.builder("Q", asked)
                        .country(Country.parse(askedCountry).orElseThrow())
                        .build();
        List<Company> companies = new ArrayList<>();
        companies.add(Company.builder("1", known)
                .country(Country.parse(country).orElseThrow())
                .build());
        for (String other : List.of("Kestrel", "Ridgeline", "Lacewing", "Tamarisk", "Windrush")) {
            companies.add(Company.builder(other, other + " SA")
                    .country(Country.parse("FR").orElseThrow())
                    .build());
        }
        try (CompanyMatcher matcher = CompanyMatcher.over(companies)) {
            Explanation why = matcher.explain(query, "1").orElseThrow();
            assertThat(why.steps())
                    .filteredOn(step -> step.comparison().equals("country"))
                    .extracting(Explanation.Step::level)
                    .containsExactly(SAID.get(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Harrow AG, Harrow, on one side only",
        "Harrow AG, 哈罗公司, as Chinese translates any form",
        "Harrow AG, Harrow AG, equal",
    })
    void legalForm_isToldAsWhatStandsBesideIt(String known, String asked, String level) {
        assertThat(steps(known, asked))
                .filteredOn(step -> step.comparison().equals("legal form"))
                .extracting(Explanation.Step::level)
                .containsExactly(level);
    }

    private static List<Explanation.Step> steps(String known, String asked) {
        try (CompanyMatcher matcher =
                CompanyMatcher.over(List.of(Company.of("1", known), Company.of("2", "Kestrel SA")))) {
            return matcher.explain(Company.of("Q", asked), "1").orElseThrow().steps();
        }
    }
}
