package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.outcome.World.status;

import java.util.function.Consumer;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;

class OutcomeCounterpartyTest {

    @Test
    void company_thatBuys_doesNotCount() {
        assertThat(status(
                        "2015-03-10",
                        d -> d.role(PartyRole.ACQUIRER)
                                .with(PartyRole.TARGET, "Huaxin", World.CN)
                                .announced("2016-01-01")))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void counterparty_fromElsewhere_doesNotCount() {
        assertThat(status(
                        "2015-03-10",
                        d -> d.with(PartyRole.ACQUIRER, "Infineon", World.DE).announced("2016-01-01")))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void counterparty_ofUnknownCountry_isUndetermined() {
        assertThat(status(
                        "2015-03-10",
                        d -> d.withUnknown(PartyRole.ACQUIRER, "Golden Gate").announced("2016-01-01")))
                .isEqualTo(OutcomeStatus.UNDETERMINED);
    }

    @Test
    void counterparty_thatNoSourceNames_isUndeterminedUnlessAnyWillDo() {
        assertThat(status("2015-03-10", d -> d.announced("2016-01-01"))).isEqualTo(OutcomeStatus.UNDETERMINED);
        assertThat(status(OutcomeRule.builder().anyCounterparty().build(), d -> d.announced("2016-01-01")))
                .isEqualTo(OutcomeStatus.REALIZED);
    }

    @Test
    void counterparty_fromHongKong_countsByOption() {
        Consumer<World.Draft> deal =
                d -> d.with(PartyRole.ACQUIRER, "Johnson Electric", World.HK).announced("2016-01-01");

        assertThat(status("2015-03-10", deal)).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status(OutcomeRule.builder().hongKongAndMacau(false).build(), deal))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void counterparty_registeredInAShellJurisdiction_isUndetermined() {
        assertThat(status(
                        "2015-03-10",
                        d -> d.with(PartyRole.ACQUIRER, "Elegant Holding", World.KY)
                                .announced("2016-01-01")))
                .isEqualTo(OutcomeStatus.UNDETERMINED);
    }

    @Test
    void seller_isNoCounterparty() {
        assertThat(status(
                        "2015-03-10",
                        d -> d.with(PartyRole.SELLER, "Sinochem", World.CN)
                                .with(PartyRole.ACQUIRER, "Infineon", World.DE)
                                .announced("2016-01-01")))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void consortium_ofChineseAndOthers_countsUnlessAllMustBe() {
        Consumer<World.Draft> deal =
                d -> d.chinese().with(PartyRole.ACQUIRER, "KKR", World.US).announced("2016-01-01");

        assertThat(status("2015-03-10", deal)).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status(
                        OutcomeRule.builder()
                                .consortium(OutcomeRule.Consortium.ALL)
                                .build(),
                        deal))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }
}
