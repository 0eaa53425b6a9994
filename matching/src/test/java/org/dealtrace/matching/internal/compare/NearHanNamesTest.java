package org.dealtrace.matching.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Decision;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearHanNamesTest {

    private static final CompanyMatcher MATCHER = CompanyMatcher.over(List.of(
            Company.of("1", "哈夫斯百年"),
            Company.of("2", "诺德力机器"),
            Company.of("3", "百年诺德"),
            Company.of("4", "Nordlicht Optik")));

    @ParameterizedTest
    @ValueSource(strings = {"哈夫斯百丨年", "一哈夫斯百年", "哈夫斯百年一", "哈夫斯年"})
    void strayOrMissingCharacter_leavesTheCompanyFirst(String asked) {
        assertThat(best(asked).companyId()).isEqualTo("1");
        assertThat(best(asked).weight()).isGreaterThan(best("哈夫斯千年").weight());
    }

    @ParameterizedTest
    @ValueSource(strings = {"諾德力機器", "诺德カ机器"})
    void oldFormOrLookalike_isTheSameCharacter(String asked) {
        assertThat(best(asked).decision()).isEqualTo(Decision.LINK);
    }

    @Test
    void changedCharacter_isNotLinked() {
        assertThat(best("哈夫斯千年").decision()).isNotEqualTo(Decision.LINK);
    }

    private static Match best(String asked) {
        return MATCHER.match(Company.of("asked", asked), 1).get(0);
    }
}
