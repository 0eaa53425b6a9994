package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.junit.jupiter.api.Test;

class OutcomeRuleTest {

    @Test
    void standard_saysWhatItCounts() {
        assertThat(OutcomeRule.standard().describe())
                .containsEntry(
                        "types",
                        "joint venture, patent licence, technology licence, exclusive agreement, acquisition, minority"
                                + " stake,"
                                + " production or distribution")
                .containsEntry(
                        "statuses",
                        "announced, signed, completed, or listed without a status; a status that cannot be read is"
                                + " undecided")
                .containsEntry("blocked, withdrawn or terminated", "does not count, unless it had been completed")
                .containsEntry("window", "60 months from the first recommendation")
                .containsEntry("minimum stake", "none")
                .containsEntry(
                        "counterparty",
                        "at least one other side is from CN, HK, MO (Hong Kong and Macau included), by own country or"
                                + " ultimate"
                                + " owner; a party registered in BM, KY, VG has no known country until its owner is"
                                + " known;"
                                + " unknown stays undecided");
    }

    @Test
    void describe_statesThatCount_sayWhichAreLeftUndecided() {
        assertThat(states(DealStatus.COMPLETED))
                .isEqualTo("completed; a deal listed without a status, or with one that cannot be read, is undecided");
        assertThat(states(DealStatus.UNKNOWN))
                .isEqualTo("listed without a status; a status that cannot be read is undecided");
        assertThat(states(DealStatus.ANNOUNCED, DealStatus.UNKNOWN, DealStatus.UNREADABLE))
                .isEqualTo("announced, listed without a status, or with a status that cannot be read");
        assertThat(states(DealStatus.COMPLETED, DealStatus.UNREADABLE))
                .isEqualTo("completed, or with a status that cannot be read; a deal listed without a status is"
                        + " undecided");
        assertThat(states(DealStatus.UNREADABLE))
                .isEqualTo("with a status that cannot be read; a deal listed without a status is undecided");
    }

    private static String states(DealStatus... counted) {
        return OutcomeRule.builder().statuses(counted).build().describe().getOrDefault("statuses", "");
    }

    @Test
    void describe_otherRules_sayWhatTheyAsk() {
        OutcomeRule rule = OutcomeRule.builder()
                .mustFollow(false)
                .dateRole(OutcomeRule.DateRole.SIGNED)
                .openWindow()
                .minimumStakePercent(10)
                .anyCounterparty()
                .build();
        assertThat(rule.describe())
                .containsEntry("window", "open, to the end of observation")
                .containsEntry("counterparty", "any")
                .containsEntry(
                        "minimum stake",
                        "10 % of acquisitions and minority stakes, by the source's column or else the text; an"
                                + " acquisition"
                                + " without a stated share is taken for a majority");
        assertThat(rule.describe())
                .containsEntry(
                        "order", "the deal may come before the recommendation, by the date on which it was signed");
        assertThat(OutcomeRule.standard().describe())
                .containsEntry(
                        "order", "the deal comes after the company's first recommendation, by its earliest known date");
    }

    @Test
    void toString_rule_isATableOfTwoColumns() {
        int column = "blocked, withdrawn or terminated".length() + 2;
        assertThat(OutcomeRule.standard().toString().lines())
                .hasSize(OutcomeRule.standard().describe().size())
                .allMatch(line -> line.charAt(column - 1) == ' ' && line.charAt(column) != ' ')
                .anyMatch(line ->
                        line.equals("window" + " ".repeat(column - 6) + "60 months from the first recommendation"));
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
        assertThatThrownBy(() -> OutcomeRule.builder().windowMonths(1201).build())
                .hasMessageContaining("but was 1201");
        assertThatThrownBy(() -> OutcomeRule.builder().minimumStakePercent(-1).build())
                .hasMessageContaining("but was -1");
        assertThat(OutcomeRule.builder().windowMonths(1).build().windowMonths()).hasValue(1);
        assertThat(OutcomeRule.builder().windowMonths(1200).build().windowMonths())
                .hasValue(1200);
        assertThat(OutcomeRule.builder().minimumStakePercent(0).build().minimumStakePercent())
                .isEmpty();
        assertThat(OutcomeRule.builder().minimumStakePercent(100).build().minimumStakePercent())
                .hasValue(BigDecimal.valueOf(100));
        assertThatThrownBy(() -> OutcomeRule.builder().windowMonths(0).build()).hasMessageContaining("but was 0");
        assertThatThrownBy(() -> OutcomeRule.builder().minimumStakePercent(101).build())
                .hasMessageContaining("but was 101");
    }
}
