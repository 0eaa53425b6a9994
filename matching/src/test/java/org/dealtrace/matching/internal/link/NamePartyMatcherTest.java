package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dealtrace.CompanyName;
import org.dealtrace.DealParty;
import org.dealtrace.Identifier;
import org.dealtrace.Message;
import org.dealtrace.PartyRole;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePartyMatcherTest {

    private static final NamePartyMatcher MATCHER = new NamePartyMatcher(SearchSettings.standard());

    @ParameterizedTest
    @CsvSource({
        "Tencent, Tencent Holdings Ltd, true",
        "Zhejiang Geely Holding Group, GEELY, true",
        "Xuzhou Construction Machinery Group, XCMG, true",
        "上海复星医药集团, 复星医药, true",
        "Sany Heavy Industry, 三一重工, true",
        "Bank of China, China Construction Bank, false",
        "Shanghai Electric, Shanghai Fosun, false",
        "Alpha Fund I, Alpha Fund II, false",
        "China National Chemical Corp, China National Offshore Oil Corp, false",
    })
    void parties_byName_areOneOnlyWhereTheirNamesFit(String a, String b, boolean one) {
        DealParty left = DealParty.of(PartyRole.ACQUIRER, a);
        DealParty right = DealParty.of(PartyRole.ACQUIRER, b);

        assertThat(MATCHER.reason(left, right).isPresent()).isEqualTo(one);
        assertThat(MATCHER.reason(right, left).isPresent()).isEqualTo(one);
    }

    @Test
    void parties_withOneIdentifier_areOne_whateverTheyAreCalled() {
        assertThat(MATCHER.reason(party("Alpha", "300300A0123456789094"), party("Beta", "300300A0123456789094")))
                .map(Message::english)
                .hasValue("equal identifier of Alpha");
    }

    @Test
    void parties_withTwoIdentifiersOfOneRegister_areTwo() {
        assertThat(MATCHER.reason(party("Alpha", "300300A0123456789094"), party("Alpha", "5493001KJTIIGC8Y1R12")))
                .isEmpty();
    }

    private static DealParty party(String name, String lei) {
        return new DealParty(
                PartyRole.ACQUIRER,
                List.of(CompanyName.of(name)),
                Optional.empty(),
                List.of(new Identifier("LEI", lei)));
    }
}
