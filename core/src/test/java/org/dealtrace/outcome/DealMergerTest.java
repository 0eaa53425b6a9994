package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyMatcher;
import org.dealtrace.PartyRole;
import org.dealtrace.internal.Messages;
import org.junit.jupiter.api.Test;

class DealMergerTest {

    private static final String SANY = "Sany Heavy Industry Co., Ltd.";

    private static DealMerger.Result merge(World world) {
        return DealMerger.with(World.CLASSIFIER, OwnershipTable.empty()).merge(world.links());
    }

    private static DealMerger.Result merge(Consumer<World.Draft> first, Consumer<World.Draft> second) {
        return merge(World.of("A", "2010-01-01").deal("D1", "A", first).deal("D2", "A", second));
    }

    private static World.Draft sany(World.Draft draft) {
        return draft.with(PartyRole.ACQUIRER, SANY, World.CN);
    }

    @Test
    void rows_aMonthApartInOtherSpelling_becomeOneDealWithAllRows() {
        DealMerger.Result result = merge(
                d -> sany(d).announced("2012-01").stake("90").from("/home/anna/a.csv", 2),
                d -> d.withUnknown(PartyRole.ACQUIRER, "Sany")
                        .announced("2012-02-27")
                        .stake("100")
                        .from("../anna/b.csv", 3));

        assertThat(result.merged()).hasSize(1);
        MergedDeal merged = result.merged().get(0);
        assertThat(merged.rows()).extracting(Deal::id).containsExactly("D1", "D2");
        assertThat(merged.reasons()).extracting(Message::english).anyMatch(r -> r.contains("Sany"));
        assertThat(merged.conflicts())
                .extracting(Message::english)
                .containsExactly("announced: 2012-01 or 2012-02-27; all kept", "stake: 90 or 100 %; the lowest kept");
        Deal deal = merged.deal();
        assertThat(deal.id()).isEqualTo("D1");
        assertThat(deal.parties()).hasSize(2);
        assertThat(deal.parties().get(1).names()).hasSize(2);
        assertThat(deal.stakePercent().orElseThrow()).isEqualByComparingTo("90");
        assertThat(deal.attributes()).containsEntry("merged from", "D1 (a.csv:2); D2 (b.csv:3)");
        assertThat(result.links().deals()).containsExactly(deal);
        assertThat(result.links().links()).hasSize(1);
    }

    @Test
    void rows_thatNameTwoCountriesOfOneSide_leaveItOpen() {
        MergedDeal merged = merge(
                        d -> d.with(PartyRole.ACQUIRER, "Grand Chip Investment GmbH", World.DE)
                                .announced("2016-05-23"),
                        d -> d.with(PartyRole.ACQUIRER, "Grand Chip", World.CN).announced("2016-05"))
                .merged()
                .get(0);

        assertThat(merged.conflicts())
                .extracting(Message::english)
                .containsExactly("country of Grand Chip: DE or CN; left open");
        assertThat(merged.deal().parties().get(1).country()).isEmpty();
    }

    @Test
    void rows_announcedInOneAndWithdrawnInTheOther_becomeADealThatDoesNotCount() {
        World world = World.of("A", "2014-01-01")
                .deal("D1", "A", d -> sany(d).announced("2016-05-23"))
                .deal("D2", "A", d -> sany(d).on(DealStatus.WITHDRAWN, "2016-12-08"));

        assertThat(world.track("2022-01-01").outcome("A").status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(OutcomeTracker.builder()
                        .classifier(World.CLASSIFIER)
                        .mergeDeals(false)
                        .build()
                        .track(world.links())
                        .outcome("A")
                        .status())
                .isEqualTo(OutcomeStatus.REALIZED);
    }

    @Test
    void rows_merged_areNamedInTheAssessmentAndTheReport() {
        Outcomes outcomes = World.of("A", "2014-01-01")
                .deal("D1", "A", d -> sany(d).announced("2016-05-23").stake("94"))
                .deal("D2", "A", d -> sany(d).completed("2017-01-06").stake("94.55"))
                .track("2022-01-01");

        assertThat(outcomes.outcome("A").assessments()).hasSize(1);
        assertThat(outcomes.outcome("A").assessments().get(0).reasons())
                .extracting(Message::english)
                .contains("reported by 2 rows: D1, D2", "the rows conflict in stake: 94 or 94.55 %; the lowest kept");
        assertThat(outcomes.outcome("A").assessments().get(0).status()).isEqualTo(DealStatus.COMPLETED);
        assertThat(outcomes.report().warnings()).anyMatch(w -> w.contains("D1, D2"));
    }

    @Test
    void rows_ofTwoBuyers_stayApartAndAreSuspect() {
        // Nexperia was bought twice, by different buyers; here even in the same month.
        DealMerger.Result result = merge(
                d -> d.with(PartyRole.ACQUIRER, "Wise Road Capital", World.CN).announced("2018-10"),
                d -> d.with(PartyRole.ACQUIRER, "Wingtech Technology", World.CN).announced("2018-10"));

        assertThat(result.merged()).isEmpty();
        assertThat(result.suspects()).hasSize(1).first().asString().contains("D1 and D2", "no other side");
    }

    @Test
    void rows_ofOneBuyerYearsApart_stayApart() {
        // IBM sold to Lenovo in 2004 and in 2014.
        DealMerger.Result result = merge(
                d -> d.with(PartyRole.ACQUIRER, "Lenovo", World.CN).announced("2004-12"),
                d -> d.with(PartyRole.ACQUIRER, "Lenovo", World.CN).announced("2014-01"));

        assertThat(result.merged()).isEmpty();
        assertThat(result.suspects()).isEmpty();
    }

    @Test
    void rows_ofStakeAndJointVenture_stayApart() {
        assertThat(merge(
                                d -> d.with(PartyRole.ACQUIRER, "Zhejiang Geely", World.CN)
                                        .types("minority stake")
                                        .announced("2019-03-01"),
                                d -> d.with(PartyRole.ACQUIRER, "Zhejiang Geely", World.CN)
                                        .types("joint venture")
                                        .announced("2019-03-28"))
                        .merged())
                .isEmpty();
    }

    @Test
    void rows_ofFarSharesInOneBuyersTranches_stayApart() {
        assertThat(merge(
                                d -> sany(d).stake("25").announced("2012-08"),
                                d -> sany(d).stake("60").announced("2012-09"))
                        .merged())
                .isEmpty();
    }

    @Test
    void rows_completedBeforeTheOtherWasAnnounced_stayApart() {
        assertThat(merge(d -> sany(d).completed("2012-08-01"), d -> sany(d).announced("2013-02-01"))
                        .merged())
                .isEmpty();
    }

    @Test
    void rows_datedToTheYear_stayApartAndAreSuspect() {
        DealMerger.Result result = merge(d -> sany(d).announced("2012"), d -> sany(d).announced("2012-02-01"));

        assertThat(result.merged()).isEmpty();
        assertThat(result.suspects()).hasSize(1).first().asString().contains("year only");
    }

    @Test
    void rows_atTheMostDaysApart_becomeOneAndADayMoreStayApart() {
        assertMerged(true, d -> sany(d).announced("2012-01-01"), d -> sany(d).announced("2012-03-03"));
        assertMerged(false, d -> sany(d).announced("2012-01-01"), d -> sany(d).announced("2012-03-04"));
        assertMerged(true, d -> sany(d).announced("2012-01-01"), d -> sany(d).completed("2014-01-01"));
        assertMerged(false, d -> sany(d).announced("2012-01-01"), d -> sany(d).completed("2014-01-02"));
        assertMerged(true, d -> sany(d).announced("2012-01-01"), d -> sany(d).completed("2012-01-01"));
        assertMerged(
                true,
                d -> sany(d).announced("2012-01-01").stake("50"),
                d -> sany(d).announced("2012-01-01").stake("60"));
        assertMerged(
                false,
                d -> sany(d).announced("2012-01-01").stake("50"),
                d -> sany(d).announced("2012-01-01").stake("60.1"));
    }

    /** Whichever of the two stands first. */
    private static void assertMerged(boolean merged, Consumer<World.Draft> one, Consumer<World.Draft> other) {
        assertThat(merge(one, other).merged()).hasSize(merged ? 1 : 0);
        assertThat(merge(other, one).merged()).hasSize(merged ? 1 : 0);
    }

    /** A date without a state can be that of any state. */
    @Test
    void rows_ofWhichOneHasNoState_goByTheNearestDateOfTheOther() {
        Consumer<World.Draft> listed = d -> sany(d).on(DealStatus.UNKNOWN, "2012-01-01");
        assertMerged(true, listed, d -> sany(d).announced("2012-03-03"));
        assertMerged(false, listed, d -> sany(d).announced("2012-03-04"));
        assertMerged(true, listed, d -> sany(d).announced("2011-01-01").completed("2012-01-05"));
        assertMerged(false, listed, d -> sany(d).announced("2012"));
        assertThat(merge(listed, d -> sany(d).announced("2012")).suspects())
                .extracting(Message::english)
                .containsExactly("rows D1 and D2: equal name " + SANY + ", but a date is known to the year only");
        assertThat(merge(d -> sany(d).on(DealStatus.UNKNOWN, "2012"), d -> sany(d).announced("2012-12-01"))
                        .suspects())
                .hasSize(1);
        assertThat(merge(listed, d -> sany(d).announced("2013")).suspects()).isEmpty();
        assertThat(merge(listed, d -> sany(d).announced("2012-02-01").completed("2012-01-11"))
                        .merged()
                        .get(0)
                        .reasons())
                .extracting(Message::english)
                .containsExactly("equal name " + SANY, "dated 2012-01-01 and 2012-01-11");
    }

    /** A date of an export, beside the announcement in that month. */
    @Test
    void rows_ofWhichOneHasNoState_keepTheStateOfTheOther() {
        assertThat(merge(
                                d -> sany(d).announced("2018-10").completed("2019-12"),
                                d -> sany(d).on(DealStatus.UNKNOWN, "2018-10-25"))
                        .merged()
                        .get(0)
                        .deal()
                        .history())
                .extracting(DealEvent::toString)
                .containsExactly("announced 2018-10", "completed 2019-12");
    }

    /** A bare headline fits any country, so its link weighs more; the row with the country tells more. */
    @Test
    void links_byRowsWithAndWithoutACountry_keepTheEvidenceOfTheCountry() {
        World world = World.of("A", "2010-01-01");
        for (String id : List.of("D1", "D2")) {
            Deal.Builder row = Deal.builder(id)
                    .party(
                            id.equals("D1")
                                    ? DealParty.of(PartyRole.TARGET, "Company A")
                                    : DealParty.of(PartyRole.TARGET, "Company A", World.DE))
                    .party(DealParty.of(PartyRole.ACQUIRER, SANY, World.CN))
                    .event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2012-01-01")));
            world.deals.add(row.build());
            Link link = World.link("A", id, 0, Decision.LINK);
            world.links.add(new Link(
                    link.companyId(),
                    id,
                    0,
                    id.equals("D1") ? 9 : 7,
                    link.probability(),
                    link.decision(),
                    link.origin(),
                    link.explanation()));
        }

        assertThat(merge(world).links().links())
                .singleElement()
                .extracting(Link::weight)
                .isEqualTo(7.0);
    }

    @Test
    void rows_merged_sayByWhichDates() {
        assertThat(reasons(d -> sany(d).announced("2012-01-01"), d -> sany(d).announced("2012-01-01")))
                .containsExactly("equal name " + SANY, "both of 2012-01-01");
        assertThat(reasons(d -> sany(d).announced("2012-01-01"), d -> sany(d).announced("2012-01-02")))
                .containsExactly("equal name " + SANY, "dated 2012-01-01 and 2012-01-02");
        assertThat(reasons(d -> sany(d).announced("2012-01-01"), d -> sany(d).on(DealStatus.UNKNOWN, "2012-01-11")))
                .containsExactly("equal name " + SANY, "dated 2012-01-01 and 2012-01-11");
        assertThat(reasons(d -> sany(d).completed("2012-07-01"), d -> sany(d).announced("2012-01-01")))
                .containsExactly("equal name " + SANY, "first announced 2012-01-01, then completed 2012-07-01");
    }

    private static List<String> reasons(Consumer<World.Draft> first, Consumer<World.Draft> second) {
        return merge(first, second).merged().get(0).reasons().stream()
                .map(Message::english)
                .toList();
    }

    @Test
    void rumours_ofTheRows_setNothingApart() {
        assertMerged(
                true,
                d -> sany(d).on(DealStatus.RUMOURED, "2010-01-01").announced("2012-01-01"),
                d -> sany(d).on(DealStatus.RUMOURED, "2011-12-01").announced("2012-01-01"));
    }

    @Test
    void rows_inWhichTheCompanyHasAnotherRole_stayApart() {
        assertMerged(
                false,
                d -> sany(d).announced("2012-01-01"),
                d -> sany(d).role(PartyRole.SELLER).announced("2012-01-01"));
        assertMerged(
                true,
                d -> sany(d).announced("2012-01-01"),
                d -> sany(d).role(PartyRole.OTHER).announced("2012-01-01"));
        assertMerged(
                true,
                d -> sany(d).types("acquisition").announced("2012-01-01"),
                d -> sany(d).types("other").announced("2012-01-01"));
    }

    @Test
    void rows_merged_keepWhatEachOfThemSays() {
        World world = World.of("A", "2010-01-01");
        world.deals.add(row("D1", PartyRole.OTHER, "Company A", "2012-01-01")
                .typeWords(List.of("acquisition"))
                .value(new BigDecimal("300"))
                .stakePercent(new BigDecimal("90"))
                .text("Sany buys it.")
                .attributes(Map.of("sector", "machines"))
                .build());
        world.deals.add(row("D2", PartyRole.TARGET, "Alpha Werke", "2012-01-02")
                .typeWords(List.of("minority stake"))
                .value(new BigDecimal("250.5"))
                .stakePercent(new BigDecimal("90.0"))
                .text("Sold to Sany.")
                .attributes(Map.of("sector", "tools", "place", "Aachen"))
                .build());
        world.links.add(World.link("A", "D1", 0, Decision.LINK));
        world.links.add(World.link("A", "D2", 0, Decision.LINK));
        MergedDeal merged = merge(world).merged().get(0);
        Deal deal = merged.deal();

        assertThat(deal.parties())
                .extracting(DealParty::role)
                .as("the row that names a role tells it")
                .containsExactly(PartyRole.TARGET, PartyRole.ACQUIRER);
        assertThat(deal.parties().get(0).names())
                .extracting(CompanyName::text)
                .as("one party, since one company is linked to both")
                .containsExactly("Company A", "Alpha Werke");
        assertThat(deal.typeWords()).containsExactly("acquisition", "minority stake");
        assertThat(deal.value().orElseThrow()).isEqualByComparingTo("250.5");
        assertThat(deal.text()).hasValue("Sany buys it.\nSold to Sany.");
        assertThat(deal.attributes())
                .containsEntry("sector", "machines")
                .containsEntry("place", "Aachen")
                .containsEntry("merged from", "D1 (" + deal.source() + "); D2 (" + deal.source() + ")");
        assertThat(merged.conflicts())
                .as("90 and 90.0 are one stake")
                .extracting(Message::english)
                .containsExactly(
                        "announced: 2012-01-01 or 2012-01-02; all kept",
                        "value: 300 or 250.5 million dollars; the lowest kept");
        assertThat(Messages.in(Locale.GERMAN).text(merged.conflicts().get(1)))
                .isEqualTo("Wert: 300 oder 250,5 Millionen Dollar; der kleinste behalten");
    }

    private static Deal.Builder row(String id, PartyRole role, String name, String announced) {
        return Deal.builder(id)
                .party(DealParty.of(role, name))
                .party(DealParty.of(PartyRole.ACQUIRER, SANY, World.CN))
                .event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse(announced)));
    }

    /** A group can sell by one of its companies and buy by another. */
    @Test
    void parties_alikeInNameButNotInRole_stayTwo() {
        Deal deal = merge(
                        d -> sany(d).announced("2012-01-01"),
                        d -> d.with(PartyRole.SELLER, "Sany Capital", World.CN)
                                .with(PartyRole.ACQUIRER, SANY, World.CN)
                                .announced("2012-01-02"))
                .merged()
                .get(0)
                .deal();
        assertThat(deal.parties())
                .extracting(DealParty::role)
                .containsExactly(PartyRole.TARGET, PartyRole.ACQUIRER, PartyRole.SELLER);
    }

    @Test
    void links_ofOneCompanyToTheOneParty_leaveTheBest() {
        for (double first : new double[] {5, 9}) {
            World world = World.of("A", "2010-01-01");
            world.deals.add(
                    row("D1", PartyRole.TARGET, "Company A", "2012-01-01").build());
            world.deals.add(
                    row("D2", PartyRole.TARGET, "Company A", "2012-01-02").build());
            world.links.add(weighing("D1", first));
            world.links.add(weighing("D2", 14 - first));

            assertThat(merge(world).links().links())
                    .singleElement()
                    .satisfies(l -> assertThat(l.weight()).isEqualTo(9))
                    .satisfies(l -> assertThat(l.dealId()).isEqualTo("D1"));
        }
    }

    private static Link weighing(String deal, double bits) {
        return new Link("A", deal, 0, bits, 0.99, Decision.LINK, Link.Origin.MODEL, Explanation.NONE);
    }

    @Test
    void merged_severalDeals_areInTheOrderOfTheirIds() {
        DealMerger.Result result = merge(World.of("A", "2010-01-01")
                .deal("D1", "A", d -> sany(d).announced("2015-01-01"))
                .deal("D2", "A", d -> sany(d).announced("2015-01-02"))
                .deal("D3", "A", d -> sany(d).announced("2012-01-01"))
                .deal("D4", "A", d -> sany(d).announced("2012-01-02")));
        assertThat(result.merged()).extracting(m -> m.deal().id()).containsExactly("D1", "D3");
        assertThat(result.toString()).startsWith("2 deals of several rows each, 0 pairs of rows left apart\n");
    }

    @Test
    void rows_underReview_stayApart() {
        assertThat(merge(
                                d -> sany(d).announced("2012-01-01"),
                                d -> sany(d).announced("2012-01-01").review())
                        .merged())
                .isEmpty();
    }

    @Test
    void rows_ofABidderAndItsOwner_becomeOneByTheOwnershipTable() {
        World world = World.of("Aixtron", "2014-01-01")
                .deal(
                        "D1",
                        "Aixtron",
                        d -> d.with(PartyRole.ACQUIRER, "Grand Chip Investment GmbH", World.DE)
                                .announced("2016-05-23"))
                .deal(
                        "D2",
                        "Aixtron",
                        d -> d.with(PartyRole.ACQUIRER, "Fujian Hongxin Investment Fund", World.CN)
                                .announced("2016-05"));
        OwnershipTable ownership = OwnershipTable.of(
                OwnershipTable.Entry.of("Grand Chip Investment GmbH", "Fujian Hongxin Investment Fund", World.CN));

        assertThat(merge(world).merged()).isEmpty();
        assertThat(DealMerger.with(World.CLASSIFIER, ownership)
                        .merge(world.links())
                        .merged())
                .hasSize(1);
    }

    @Test
    void rows_similarAlongAChainOnly_doNotAllMerge() {
        DealMerger.Result result = merge(World.of("A", "2010-01-01")
                .deal("D1", "A", d -> sany(d).announced("2012-01-01"))
                .deal("D2", "A", d -> sany(d).announced("2012-02-20"))
                .deal("D3", "A", d -> sany(d).announced("2012-04-10")));

        assertThat(result.merged()).hasSize(1);
        assertThat(result.merged().get(0).rows()).extracting(Deal::id).containsExactly("D1", "D2");
    }

    @Test
    void links_ofAnotherCompanyInAMergedRow_pointToItsParty() {
        World world = World.of("A", "2010-01-01").company("B", "2010-01-01");
        world.deals.add(Deal.builder("D1")
                .party(DealParty.of(PartyRole.TARGET, "Company A"))
                .party(DealParty.of(PartyRole.ACQUIRER, SANY, World.CN))
                .event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2012-01-01")))
                .build());
        world.deals.add(Deal.builder("D2")
                .party(DealParty.of(PartyRole.ACQUIRER, "Sany", World.CN))
                .party(DealParty.of(PartyRole.SELLER, "Company B"))
                .party(DealParty.of(PartyRole.TARGET, "Company A"))
                .event(DealEvent.of(DealStatus.COMPLETED, PartialDate.parse("2012-04-01")))
                .build());
        world.links.add(World.link("A", "D1", 0, Decision.LINK));
        world.links.add(World.link("A", "D2", 2, Decision.LINK));
        world.links.add(World.link("B", "D2", 1, Decision.LINK));
        DealMerger.Result result = merge(world);

        assertThat(result.merged()).hasSize(1);
        Deal deal = result.links().deals().get(0);
        assertThat(deal.parties())
                .extracting(DealParty::role)
                .containsExactly(PartyRole.TARGET, PartyRole.ACQUIRER, PartyRole.SELLER);
        assertThat(result.links().links())
                .extracting(l -> l.companyId() + deal.parties().get(l.party()).name())
                .containsExactlyInAnyOrder("ACompany A", "BCompany B");
    }

    @Test
    void merge_withoutDuplicates_leavesTheLinksAsTheyAre() {
        World world = World.of("A", "2010-01-01").deal("D1", "A", d -> sany(d).announced("2012-01"));
        DealMerger.Result result = merge(world);

        assertThat(result.merged()).isEqualTo(List.of());
        assertThat(result.links().deals()).isEqualTo(world.deals);
    }

    @Test
    void rows_manyEqualOnesOfOneCompany_areComparedOnce() {
        World world = World.of("A", "2010-01-01");
        for (int i = 0; i < 5_000; i++) {
            world.deal("D" + i, "A", d -> sany(d).announced("2012-01-01"));
        }
        AtomicInteger asked = new AtomicInteger();
        PartyMatcher parties = world.links().parties().orElseThrow();
        DealLinks links = world.links().withParties(Optional.of((a, b) -> {
            asked.incrementAndGet();
            return parties.reason(a, b);
        }));

        DealMerger.Result result =
                DealMerger.with(World.CLASSIFIER, OwnershipTable.empty()).merge(links);

        assertThat(result.merged())
                .singleElement()
                .satisfies(m -> assertThat(m.rows()).hasSize(5_000));
        assertThat(asked).hasValueLessThan(10_100);
    }

    @Test
    void rows_ofEqualHistories_becomeOneThoughOneStateIsDatedTwice() {
        assertMerged(
                true,
                d -> sany(d).announced("2012-01-01").announced("2012-06-01"),
                d -> sany(d).announced("2012-01-01").announced("2012-06-01"));
    }

    @Test
    void rows_ofAYearAndAStateFarFromIt_areNoSuspects() {
        assertThat(merge(d -> sany(d).announced("2004"), d -> sany(d).completed("2018-03-01"))
                        .suspects())
                .isEmpty();
    }

    @Test
    void rows_whoseOtherSidesAreNamedBySignsAlone_stayApart() {
        World world = World.of("A", "2010-01-01")
                .deal(
                        "D1",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "***", World.CN).announced("2012-01-01"))
                .deal(
                        "D2",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "???", World.CN).announced("2012-01-01"));

        assertThat(DealMerger.with(World.CLASSIFIER, OwnershipTable.empty())
                        .merge(world.links().withParties(Optional.empty()))
                        .merged())
                .isEmpty();
    }

    @Test
    void rows_equalAndWithoutADate_areSuspectsInARow() {
        World world = World.of("A", "2010-01-01");
        for (String id : List.of("D1", "D2", "D3")) {
            world.deal(id, "A", d -> sany(d));
        }

        assertThat(merge(world).suspects())
                .extracting(Message::english)
                .containsExactly(
                        "rows D1 and D2: equal name " + SANY + ", but a date is missing",
                        "rows D2 and D3: equal name " + SANY + ", but a date is missing");
    }
}
