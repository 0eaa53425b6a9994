package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.junit.jupiter.api.Test;

class OutcomeRuleTest {

    @Test
    void standard_saysWhatItCounts() {
        assertThat(OutcomeRule.standard().describe())
                .containsEntry(
                        "types",
                        "joint venture, patent licence, technology licence, exclusive agreement, acquisition, minority stake,"
                                + " production or distribution")
                .containsEntry(
                        "states",
                        "announced, signed, completed, or listed without a state; a state that cannot be read is undecided")
                .containsEntry("blocked, withdrawn or terminated", "does not count, unless it had been completed")
                .containsEntry("window", "60 months from the first recommendation")
                .containsEntry("minimum stake", "none")
                .containsEntry(
                        "counterparty",
                        "at least one other side is from CN, HK, MO (Hong Kong and Macau included), by own country or ultimate"
                                + " owner; a party registered in BM, KY, VG has no known country until its owner is known;"
                                + " unknown stays undecided");
    }

    @Test
    void toBuilder_keepsEverything() {
        OutcomeRule rule = OutcomeRule.builder()
                .types(OutcomeType.ACQUISITION, OutcomeType.of("spin off"))
                .statuses(DealStatus.COMPLETED)
                .ended(OutcomeRule.Ended.EXCLUDE)
                .dateRole(OutcomeRule.DateRole.SIGNED)
                .mustFollow(false)
                .windowMonths(24)
                .minimumStakePercent(10)
                .companyRoles(org.dealtrace.PartyRole.TARGET)
                .counterparties(World.DE)
                .hongKongAndMacau(false)
                .nationality(OutcomeRule.Nationality.ULTIMATE_OWNER)
                .consortium(OutcomeRule.Consortium.ALL)
                .shellJurisdictions()
                .reviewLinks(OutcomeRule.ReviewLinks.IGNORE)
                .build();

        assertThat(rule.toBuilder().build()).isEqualTo(rule);
        assertThat(OutcomeRule.standard().toBuilder().build()).isEqualTo(OutcomeRule.standard());
        assertThat(rule.toString()).contains("window").contains("24 months").contains("spin off");
    }

    @Test
    void build_withNothingThatCouldCount_says() {
        assertThatThrownBy(() -> OutcomeRule.builder().types().build()).hasMessageContaining("at least one type");
        assertThatThrownBy(() -> OutcomeRule.builder().statuses().build()).hasMessageContaining("at least one state");
        assertThatThrownBy(() -> OutcomeRule.builder().windowMonths(0).build()).hasMessageContaining("but was 0");
        assertThatThrownBy(() -> OutcomeRule.builder().minimumStakePercent(101).build())
                .hasMessageContaining("but was 101");
    }
}
