package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Initials and the name that they stand for find each other. Two letters are too little to link. */
class PairOfInitialsTest {

    private static final Company LARSEN = Company.of("LT", "Larsen & Toubro Limited");
    private static final Company FRASER = Company.of("FN", "Fraser and Neave, Limited");

    @ParameterizedTest
    @ValueSource(strings = {"L&T", "L & T", "L&T Ltd", "L & T Technology"})
    void initials_findTheName(String initials) {
        try (CompanyMatcher matcher = CompanyMatcher.over(List.of(FRASER, LARSEN))) {
            assertThat(matcher.match(initials, 1)).singleElement().satisfies(match -> {
                assertThat(match.companyId()).isEqualTo("LT");
                assertThat(match.decision()).isNotEqualTo(Decision.LINK);
            });
        }
    }

    @Test
    void name_findsTheInitials() {
        try (CompanyMatcher matcher = CompanyMatcher.over(List.of(Company.of("1", "L&T"), Company.of("2", "F & N")))) {
            assertThat(matcher.match("Fraser and Neave, Limited", 1))
                    .extracting(Match::companyId)
                    .containsExactly("2");
        }
    }

    @Test
    void initials_findANameThatBeginsWithAnArticle() {
        try (CompanyMatcher matcher =
                CompanyMatcher.over(List.of(FRASER, LARSEN, Company.of("PG", "The Procter & Gamble Company")))) {
            assertThat(matcher.match("P&G", 1)).extracting(Match::companyId).containsExactly("PG");
        }
    }

    @Test
    void words_withoutAnAmpersand_areNoPair() {
        try (CompanyMatcher matcher = CompanyMatcher.over(List.of(Company.of("1", "Larkin Tools Oy")))) {
            assertThat(matcher.match("L&T", 1)).isEmpty();
        }
    }

    /** Four letters are worth a look where the country agrees, and nothing where it does not. */
    @ParameterizedTest
    @CsvSource({"DE, REVIEW", "US, NO_LINK"})
    void longerInitials_countWithTheCountry(String country, Decision expected) {
        Company company = Company.of("1", "Zelkova Keramik Metall Technik GmbH", new Country("DE"));
        try (CompanyMatcher matcher = CompanyMatcher.over(List.of(company, FRASER, LARSEN))) {
            assertThat(matcher.match(Company.of("asked", "ZKMT", new Country(country)), 1)
                            .get(0))
                    .satisfies(match -> {
                        assertThat(match.companyId()).isEqualTo("1");
                        assertThat(match.decision()).isEqualTo(expected);
                    });
        }
    }
}
