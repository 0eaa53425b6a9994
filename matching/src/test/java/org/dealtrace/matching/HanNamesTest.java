package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Decision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Invented names in Han characters on both sides: what counts is what is seen, not what it sounds like. */
class HanNamesTest {

    private static Decision decision(String company, String asked) {
        List<Company> register = List.of(Company.of("1", company), Company.of("2", "北斗海運"), Company.of("3", "千草製粉"));
        try (CompanyMatcher matcher = CompanyMatcher.over(register)) {
            return matcher.match(asked, 3).stream()
                    .filter(match -> match.companyId().equals("1"))
                    .map(Match::decision)
                    .findFirst()
                    .orElse(Decision.NO_LINK);
        }
    }

    @ParameterizedTest
    @CsvSource({"澄信科技, 澄新科技", "錦星商会, 金星商会", "佐藤工業, 佐東工業"})
    void oneSound_ofOtherCharacters_isNoLink(String company, String asked) {
        assertThat(decision(company, asked)).isNotEqualTo(Decision.LINK);
    }

    @ParameterizedTest
    @CsvSource({"澄廣科技, 澄広科技", "澁澤工業, 渋沢工業", "澄會商事, 澄会商事"})
    void variantsOfACharacter_areOneName(String company, String asked) {
        assertThat(decision(company, asked)).isEqualTo(Decision.LINK);
    }

    /** The last one has a word of two English ones, 精密機械, which is written once. */
    @ParameterizedTest
    @CsvSource({"澄信科技, 澄信科技一", "佐藤工業, 佐藤エ業", "澄信電子科技, 澄信電科技", "東洋精密機械, 東洋精密機木"})
    void strayOrMissingCharacter_isStillFound(String company, String asked) {
        assertThat(decision(company, asked)).isNotEqualTo(Decision.NO_LINK);
    }
}
