package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dealtrace.Country;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealStatus;
import org.dealtrace.Message;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;

/**
 * Publicly reported deals that are special cases, each under the standard rule and under the one that turns on it. The
 * dates of recommendation are made up: no claim is made that any of these companies ever was recommended.
 */
class KnownDealsTest {

    private static final String END = "2021-12-31";
    private static final Country JP = new Country("JP");
    private static final OutcomeRule STANDARD = OutcomeRule.standard();
    private static final OwnershipTable OWNERS = OwnershipTable.of(
            OwnershipTable.Entry.of("Grand Chip Investment GmbH", "Fujian Grand Chip Investment Fund", World.CN),
            OwnershipTable.Entry.of("Key Safety Systems", "Ningbo Joyson Electronic", World.CN)
                    .since(PartialDate.parse("2016-06-02")));

    private static OutcomeStatus status(World world, OutcomeRule rule, OwnershipTable ownership) {
        return world.track(rule, END, ownership).list().get(0).status();
    }

    @Test
    void aixtron_blockedAndWithdrawn_doesNotCountButIsASignOfInterest() {
        World world = World.of("Aixtron", "2015-01-15").deal("D", "Aixtron", ReportedDeals::aixtronAndGrandChip);
        OutcomeRule interest =
                OutcomeRule.builder().ended(OutcomeRule.Ended.COUNT).build();

        assertThat(status(world, STANDARD, OWNERS)).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(status(world, interest, OWNERS)).isEqualTo(OutcomeStatus.REALIZED);
        // Without the owner, the German bidder is a German one.
        assertThat(status(world, interest, OwnershipTable.empty())).isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void takata_boughtByAnAmericanCompanyOfAChineseOwner_countsByItsOwner() {
        World world = World.of("Takata", "2015-01-15")
                .deal(
                        "D",
                        "Takata",
                        d -> d.with(PartyRole.ACQUIRER, "Key Safety Systems", World.US)
                                .completed("2018-04"));
        DealAssessment assessment =
                world.track(STANDARD, END, OWNERS).outcome("Takata").deciding().orElseThrow();

        assertThat(status(world, STANDARD, OwnershipTable.empty())).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(assessment.reasons())
                .extracting(Message::english)
                .contains("with Key Safety Systems (US), owned by Ningbo Joyson Electronic (CN, from 2016-06-02)");
    }

    @Test
    void daimler_stakeUnderTenPercent_countsUnlessAThresholdIsSet() {
        World world = World.of("Daimler", "2015-01-15").deal("D", "Daimler", ReportedDeals::daimlerAndGeely);

        assertThat(status(world, STANDARD, OWNERS)).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(status(world, OutcomeRule.builder().minimumStakePercent(10).build(), OWNERS))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void nexperia_boughtTwice_isRealizedByTheFirst() {
        Outcomes outcomes = World.of("Nexperia", "2015-01-15")
                .deal(
                        "second",
                        "Nexperia",
                        d -> d.with(PartyRole.ACQUIRER, "Wingtech Technology", World.CN)
                                .announced("2018-10")
                                .completed("2019-12"))
                .deal(
                        "first",
                        "Nexperia",
                        d -> d.with(PartyRole.ACQUIRER, "JAC Capital", World.CN)
                                .with(PartyRole.ACQUIRER, "Wise Road Capital", World.CN)
                                .announced("2016-06-14")
                                .completed("2017-02"))
                .track(STANDARD, END, OWNERS);

        assertThat(outcomes.outcome("Nexperia").deciding().orElseThrow().link().dealId())
                .isEqualTo("first");
        assertThat(outcomes.outcome("Nexperia").reason().english()).contains("the first of 2 qualifying deals");
        assertThat(outcomes.merged()).isEmpty();
    }

    @Test
    void amd_jointVentureThatIsALicence_countsAsEither() {
        World world = World.of("AMD", "2015-01-15")
                .deal(
                        "D",
                        "AMD",
                        d -> d.role(PartyRole.PARTNER)
                                .types("joint venture", "technology licence")
                                .with(PartyRole.PARTNER, "Tianjin Haiguang Advanced Technology Investment", World.CN)
                                .announced("2016-04-21"));

        for (String type : List.of("joint venture", "technology licence")) {
            OutcomeRule only = OutcomeRule.builder()
                    .types(org.dealtrace.OutcomeType.of(type))
                    .build();
            assertThat(status(world, only, OWNERS)).isEqualTo(OutcomeStatus.REALIZED);
        }
    }

    @Test
    void threeLeaf_listedAsDoneByOneSourceAndGivenUpByAnother_doesNotCount() {
        // One source dates the acquisition to the year; the other knows the end.
        World world = World.of("3Leaf", "2009-01-15")
                .deal(
                        "D",
                        "3Leaf",
                        d -> d.with(PartyRole.ACQUIRER, "Huawei Technologies", World.CN)
                                .announced("2010-11")
                                .on(DealStatus.WITHDRAWN, "2011-02"))
                .deal(
                        "E",
                        "3Leaf",
                        d -> d.with(PartyRole.ACQUIRER, "Huawei", World.CN).on(DealStatus.UNKNOWN, "2010-11-18"));

        assertThat(status(world, STANDARD, OWNERS)).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(world.track(STANDARD, END, OWNERS).merged()).hasSize(1);
    }

    @Test
    void imaginationAndLattice_sameBuyer_oneCompletedAndOneBlocked() {
        Outcomes outcomes = new World()
                .company("Imagination", "2015-01-15")
                .company("Lattice", "2015-01-15")
                .deal(
                        "I",
                        "Imagination",
                        d -> d.with(PartyRole.ACQUIRER, "Canyon Bridge Capital Partners", World.US)
                                .announced("2017-09")
                                .completed("2017-11-03"))
                .deal(
                        "L",
                        "Lattice",
                        d -> d.with(PartyRole.ACQUIRER, "Canyon Bridge Capital Partners", World.US)
                                .announced("2016-11-03")
                                .on(DealStatus.BLOCKED, "2017-09-13"))
                .track(
                        STANDARD,
                        END,
                        OwnershipTable.of(OwnershipTable.Entry.of(
                                "Canyon Bridge Capital Partners", "China Venture Capital Fund", World.CN)));

        assertThat(outcomes.list())
                .extracting(o -> o.status())
                .containsExactly(OutcomeStatus.REALIZED, OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void arm_boughtByAJapaneseCompany_countsWithItsLaterJointVenture() {
        Outcomes outcomes = World.of("Arm", "2015-01-15")
                .deal(
                        "S",
                        "Arm",
                        d -> d.with(PartyRole.ACQUIRER, "SoftBank", JP)
                                .announced("2016-07-18")
                                .completed("2016-09-05"))
                .deal(
                        "C",
                        "Arm",
                        d -> d.jointVentureWith("Hopu Investments", World.CN).announced("2018-06"))
                .track(STANDARD, END, OWNERS);

        assertThat(outcomes.outcome("Arm").status()).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(outcomes.competing()).containsOnlyKeys("Arm");
        assertThat(outcomes.followUps().list())
                .extracting(f -> f.event())
                .containsExactly(org.dealtrace.study.FollowUp.Event.DEAL);
    }

    @Test
    void kiteAndJuno_jointVentureThenBoughtByAnother_areRealizedAndTheLaterPurchaseEndsNothing() {
        Outcomes outcomes = new World()
                .company("Kite", "2015-01-15")
                .company("Juno", "2015-01-15")
                .deal("fosun", "Kite", ReportedDeals::kiteAndFosun)
                .deal("gilead", "Kite", ReportedDeals::kiteAndGilead)
                .deal(
                        "wuxi",
                        "Juno",
                        d -> d.jointVentureWith("WuXi AppTec", World.CN).announced("2016-04-07"))
                .deal(
                        "celgene",
                        "Juno",
                        d -> d.with(PartyRole.ACQUIRER, "Celgene", World.US)
                                .announced("2018-01-22")
                                .completed("2018-03"))
                .track(STANDARD, END, OWNERS);

        assertThat(outcomes.list())
                .extracting(o -> o.deciding().orElseThrow().link().dealId())
                .containsExactly("fosun", "wuxi");
        // It competes only with a deal that has not come yet.
        assertThat(outcomes.competing()).isEmpty();
        assertThat(outcomes.followUps().list())
                .extracting(f -> f.event())
                .containsExactly(org.dealtrace.study.FollowUp.Event.DEAL, org.dealtrace.study.FollowUp.Event.DEAL);
    }

    @Test
    void kite_boughtByAnotherFirst_isCensoredByIt() {
        Outcomes outcomes = World.of("Kite", "2015-01-15")
                .deal("gilead", "Kite", ReportedDeals::kiteAndGilead)
                .track(STANDARD, END, OWNERS);

        assertThat(outcomes.outcome("Kite").status()).isNotEqualTo(OutcomeStatus.REALIZED);
        assertThat(outcomes.followUps().list())
                .extracting(f -> f.event())
                .containsExactly(org.dealtrace.study.FollowUp.Event.BOUGHT_BY_OTHER);
    }

    @Test
    void volvoCarsAndAbVolvo_twoCompaniesOfOneBuyer_haveADealEach() {
        Outcomes outcomes = new World()
                .company("Volvo Cars", "2009-01-15")
                .company("AB Volvo", "2015-01-15")
                .deal(
                        "cars",
                        "Volvo Cars",
                        d -> d.with(PartyRole.ACQUIRER, "Zhejiang Geely Holding Group", World.CN)
                                .on(DealStatus.SIGNED, "2010-03-28")
                                .completed("2010-08-02"))
                .deal(
                        "trucks",
                        "AB Volvo",
                        d -> d.with(PartyRole.ACQUIRER, "Zhejiang Geely", World.CN)
                                .types("minority stake")
                                .stake("8.2")
                                .announced("2017-12-27"))
                .track(STANDARD, END, OWNERS);

        assertThat(outcomes.list())
                .extracting(o -> o.deciding().orElseThrow().link().dealId())
                .containsExactly("cars", "trucks");
        assertThat(outcomes.merged()).isEmpty();
    }

    @Test
    void wolfspeed_soldToNoChineseParty_neverCounts() {
        World world = World.of("Wolfspeed", "2015-01-15")
                .deal(
                        "D",
                        "Wolfspeed",
                        d -> d.with(PartyRole.ACQUIRER, "Infineon", World.DE)
                                .announced("2016-07-14")
                                .on(DealStatus.WITHDRAWN, "2017-02"));

        assertThat(status(world, STANDARD, OWNERS)).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(status(
                        world,
                        OutcomeRule.builder().ended(OutcomeRule.Ended.COUNT).build(),
                        OWNERS))
                .isEqualTo(OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void sensitivity_ofTheKnownDeals_isWhatTheFactsSay() {
        Outcomes outcomes = new World()
                .company("Aixtron", "2015-01-15")
                .company("Daimler", "2015-01-15")
                .company("Novocure", "2017-10-01")
                .company("Boston Dynamics", "2018-01-01")
                .company("PharmaJet", "2020-07-01")
                .deal("A", "Aixtron", ReportedDeals::aixtronAndGrandChip)
                .deal("D", "Daimler", ReportedDeals::daimlerAndGeely)
                .deal(
                        "N",
                        "Novocure",
                        d -> d.role(PartyRole.LICENSOR)
                                .types("technology licence")
                                .with(PartyRole.LICENSEE, "Zai Lab", World.CN)
                                .announced("2018-09-11"))
                .deal(
                        "B",
                        "Boston Dynamics",
                        d -> d.with(PartyRole.ACQUIRER, "Hyundai Motor Group", new Country("KR"))
                                .announced("2020-12")
                                .completed("2021-06"))
                .track(STANDARD, END, OWNERS);
        Map<String, Integer> realized = outcomes.sensitivity().lines().stream()
                .collect(Collectors.toMap(l -> l.name(), l -> l.successes().orElseThrow()));

        assertThat(outcomes.rate()).hasToString("2 of 5: 40.0 % (95 % Wilson 11.8–76.9 %)");
        assertThat(realized)
                .containsEntry("window of 12 months", 1)
                .containsEntry("window of 36 months", 1)
                .containsEntry("window of 60 months", 2)
                .containsEntry("completed only", 0)
                .containsEntry("stake of at least 10 %", 1)
                .containsEntry("ended deals too, as signs of interest", 3);
        assertThat(outcomes.outcome("PharmaJet").status()).isEqualTo(OutcomeStatus.PENDING);
        assertThat(outcomes.outcome("Boston Dynamics").status()).isEqualTo(OutcomeStatus.PENDING);
        assertThat(outcomes.competing()).containsOnlyKeys("Boston Dynamics");
    }
}
