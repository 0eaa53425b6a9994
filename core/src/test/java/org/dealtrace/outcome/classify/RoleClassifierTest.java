package org.dealtrace.outcome.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.dealtrace.Classification;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;

class RoleClassifierTest {

    private static final OutcomeClassifier STANDARD = OutcomeClassifiers.standard();

    private static Deal.Builder between(PartyRole... roles) {
        Deal.Builder deal = Deal.builder("D");
        for (PartyRole role : roles) {
            deal.party(DealParty.of(role, "Company " + role));
        }
        return deal;
    }

    private static List<OutcomeType> types(Deal.Builder deal) {
        return STANDARD.classify(deal.build()).map(Classification::types).orElse(List.of());
    }

    @Test
    void roles_acquirerAndTarget_areAnAcquisitionOfLowConfidenceThatSaysWhy() {
        Classification answer = STANDARD.classify(
                        between(PartyRole.ACQUIRER, PartyRole.TARGET).build())
                .orElseThrow();
        assertThat(answer.types()).containsExactly(OutcomeType.ACQUISITION);
        assertThat(answer.status()).isEqualTo(DealStatus.UNKNOWN);
        assertThat(answer.confidence()).isEqualTo(0.5);
        assertThat(answer.evidence()).containsExactly("only the roles say it: acquirer and target");
        assertThat(answer.classifier()).isEqualTo("roles " + OutcomeClassifiers.VERSION);
    }

    @Test
    void roles_withAStake_goByIt() {
        assertThat(types(between(PartyRole.ACQUIRER, PartyRole.TARGET).stakePercent(new BigDecimal("49.9"))))
                .containsExactly(OutcomeType.MINORITY_STAKE);
        assertThat(types(between(PartyRole.ACQUIRER, PartyRole.TARGET).stakePercent(new BigDecimal("50"))))
                .containsExactly(OutcomeType.ACQUISITION);
        assertThat(types(between(PartyRole.INVESTOR, PartyRole.TARGET))).containsExactly(OutcomeType.MINORITY_STAKE);
        assertThat(types(between(PartyRole.INVESTOR, PartyRole.TARGET).stakePercent(new BigDecimal("80"))))
                .containsExactly(OutcomeType.ACQUISITION);
    }

    @Test
    void roles_ofADatedHistory_haveItsStatus() {
        Deal deal = between(PartyRole.ACQUIRER, PartyRole.TARGET)
                .event(DealEvent.of(DealStatus.COMPLETED, PartialDate.parse("2024-05")))
                .build();
        assertThat(STANDARD.classify(deal).map(Classification::status)).contains(DealStatus.COMPLETED);
    }

    @Test
    void roles_besideWordsOfTheSource_sayNothing() {
        assertThat(types(between(PartyRole.ACQUIRER, PartyRole.TARGET).typeWords(List.of("sale and leaseback"))))
                .isEmpty();
        assertThat(types(between(PartyRole.ACQUIRER, PartyRole.TARGET)
                        .text("Company ACQUIRER denied that it would buy Company TARGET.")))
                .isEmpty();
    }

    @Test
    void roles_thatLeaveItOpen_sayNothing() {
        assertThat(types(between(PartyRole.LICENSOR, PartyRole.LICENSEE))).isEmpty();
        assertThat(types(between(PartyRole.TARGET))).isEmpty();
        assertThat(types(between(PartyRole.ACQUIRER, PartyRole.PARTNER))).isEmpty();
    }
}
