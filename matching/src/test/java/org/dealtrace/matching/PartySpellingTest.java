package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dealtrace.Country;
import org.dealtrace.DealParty;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.outcome.Counterparty;
import org.dealtrace.outcome.OwnershipTable;
import org.dealtrace.outcome.OwnershipTable.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bidders are found in an ownership table in any legal spelling of their name, and in no other. */
class PartySpellingTest {

    private static final Country CN = new Country("CN");
    private static final Country DE = new Country("DE");
    private static final Country US = new Country("US");

    /** The bidders for Aixtron and for Takata, and the owner that the table spells differently each time. */
    private static final OwnershipTable TABLE = OwnershipTable.of(
                    Entry.of("Grand Chip Investment GmbH", "Grand Chip Investment S.à r.l.", new Country("LU")),
                    Entry.of("GRAND CHIP INVESTMENT SARL", "Fujian Grand Chip Investment Fund LP", CN),
                    Entry.of("Key Safety Systems, Inc.", "Ningbo Joyson Electronic Corp.", CN)
                            .since(PartialDate.parse("2016-06-02")))
            .spelledBy(PartySpelling.standard());

    private static Counterparty bidder(String name, Country country, String date) {
        return TABLE.explain(DealParty.of(PartyRole.ACQUIRER, name, country), Optional.of(PartialDate.parse(date)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grand Chip Investment",
                "GRAND CHIP INVESTMENT GMBH",
                "Grand Chip Investment G.m.b.H.",
                "Grand Chip Investment Gesellschaft mit beschränkter Haftung"
            })
    void germanBidder_inAnySpellingOfItsForm_isUltimatelyChinese(String bidder) {
        assertThat(bidder(bidder, DE, "2016-05-23").ultimate()).containsExactly(CN);
        assertThat(bidder(bidder, DE, "2016-05-23").complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Key Safety Systems", "KEY SAFETY SYSTEMS INC", "Key Safety Systems Incorporated"})
    void americanBidder_isChineseFromItsPurchaseOn(String bidder) {
        assertThat(bidder(bidder, US, "2018-04").ultimate()).containsExactly(CN);
        assertThat(bidder(bidder, US, "2015-11").ultimate()).isEmpty();
        assertThat(bidder(bidder, US, "2015-11").complete()).isTrue();
        assertThat(bidder(bidder, US, "2016-06").complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Grand Chip Fund GmbH", "Chip Investment GmbH", "Key Safety", "Safety Systems Inc.", "GmbH"})
    void otherName_isAnotherParty(String bidder) {
        assertThat(bidder(bidder, DE, "2018-04").owners()).isEmpty();
    }

    @Test
    void form_ofOneGeneralWord_isNone() {
        assertThat(PartySpelling.standard().apply("Holding GmbH")).isEmpty();
        assertThat(PartySpelling.standard().apply("")).isEmpty();
        assertThat(PartySpelling.standard().apply("Grand Chip Investment GmbH"))
                .isEqualTo(PartySpelling.standard().apply("grand chip investment"))
                .isNotEmpty();
    }
}
