package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.dealtrace.DealStatus;
import org.dealtrace.Message;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;

/** What a report says of why a deal counts or does not, and of what became of a company. */
class ReasonsTest {

    private static final String LATER = "2022-12-31";

    private static Outcome outcome(String recommended, OutcomeRule rule, Consumer<World.Draft> deal) {
        return World.of("A", recommended)
                .deal("D", "A", deal)
                .track(rule, LATER)
                .outcome("A");
    }

    private static List<String> reasons(OutcomeRule rule, Consumer<World.Draft> deal) {
        return outcome("2015-03-10", rule, deal).assessments().get(0).reasons().stream()
                .map(Message::english)
                .toList();
    }

    private static List<String> reasons(Consumer<World.Draft> deal) {
        return reasons(OutcomeRule.standard(), deal);
    }

    @Test
    void reasons_dealThatCounts_nameEachCondition() {
        assertThat(reasons(d -> d.chinese().announced("2016-01-01")))
                .containsExactly(
                        "acquisition",
                        "announced",
                        "with Sany Heavy Industry (CN)",
                        "announced 2016-01-01, after the recommendation");
    }

    @Test
    void reasons_linkUnderReview_sayWhatTheRuleMakesOfIt() {
        Consumer<World.Draft> deal = d -> d.chinese().announced("2016-01-01").review();
        assertThat(reasons(deal)).startsWith("the link is under review", "acquisition");
        assertThat(reasons(
                        OutcomeRule.builder()
                                .reviewLinks(OutcomeRule.ReviewLinks.IGNORE)
                                .build(),
                        deal))
                .startsWith("the link is under review, which does not count", "acquisition");
        assertThat(reasons(
                        OutcomeRule.builder()
                                .reviewLinks(OutcomeRule.ReviewLinks.COUNT)
                                .build(),
                        deal))
                .startsWith("acquisition");
    }

    @Test
    void reasons_typeAndStake_areNamed() {
        assertThat(reasons(d -> d.chinese().types("research collaboration").announced("2016-01-01")))
                .startsWith("deals of the type research collaboration do not count under the rule");
        OutcomeRule tenPercent = OutcomeRule.builder().minimumStakePercent(10).build();
        assertThat(reasons(
                        tenPercent,
                        d -> d.chinese().types("minority stake").stake("9.69").announced("2016-01-01")))
                .startsWith("minority stake of 9.69 %, below the minimum of 10 %");
        assertThat(reasons(tenPercent, d -> d.chinese().types("minority stake").announced("2016-01-01")))
                .startsWith("minority stake of a share that is not known, against a minimum of 10 %");
    }

    @Test
    void reasons_roleOfTheCompany_isNamedWhereItDoesNotCount() {
        assertThat(reasons(d -> d.role(PartyRole.ACQUIRER)
                        .with(PartyRole.TARGET, "Huaxin", World.CN)
                        .announced("2016-01-01")))
                .contains("the company is the acquirer");
    }

    @Test
    void reasons_otherSides_sayWhetherAllOrAnyAreFromACountryThatCounts() {
        OutcomeRule all =
                OutcomeRule.builder().consortium(OutcomeRule.Consortium.ALL).build();
        Consumer<World.Draft> one =
                d -> d.with(PartyRole.ACQUIRER, "Infineon", World.DE).announced("2016-01-01");
        assertThat(reasons(one)).contains("with Infineon (DE): not from a country that counts");
        assertThat(reasons(all, one)).contains("with Infineon (DE): not from a country that counts");
        assertThat(reasons(
                        all,
                        d -> d.chinese()
                                .with(PartyRole.ACQUIRER, "KKR", World.US)
                                .announced("2016-01-01")))
                .contains("with Sany Heavy Industry (CN); KKR (US): not all from a country that counts");
        assertThat(reasons(d -> d.withUnknown(PartyRole.ACQUIRER, "Golden Gate").announced("2016-01-01")))
                .contains("with Golden Gate (country unknown): unknown whether from a country that counts");
        assertThat(reasons(d -> d.announced("2016-01-01"))).contains("the source names no other side");
    }

    @Test
    void reasons_dates_areThoseOfTheSource() {
        assertThat(reasons(d -> d.chinese().announced("2015-03-10")))
                .startsWith("announced 2015-03-10, not after the recommendation");
        assertThat(reasons(d -> d.chinese().announced("2015-03")))
                .startsWith("announced 2015-03: unknown whether after the recommendation");
        assertThat(reasons(d -> d.chinese().on(DealStatus.UNKNOWN, "2016-01")))
                .endsWith("2016-01, after the recommendation");
        assertThat(reasons(d -> d.chinese().announced("")))
                .startsWith(
                        "no date: unknown whether after the recommendation",
                        "no date: unknown whether within 60 months");
        assertThat(outcome("", OutcomeRule.standard(), d -> d.chinese().announced("2016-01-01"))
                        .assessments()
                        .get(0)
                        .reasons())
                .extracting(Message::english)
                .startsWith("announced 2016-01-01: the recommendation has no date");
    }

    @Test
    void reasons_window_isNamedWhereTheDealLiesOrMayLieOutside() {
        assertThat(reasons(d -> d.chinese().announced("2020-03-11")))
                .startsWith("announced 2020-03-11, more than 60 months after the recommendation")
                .endsWith("announced 2020-03-11, after the recommendation");
        assertThat(reasons(d -> d.chinese().announced("2020-03")))
                .startsWith("announced 2020-03: unknown whether within 60 months")
                .endsWith("announced 2020-03, after the recommendation");
    }

    @Test
    void reason_withoutADeal_saysHowLongTheWindowIsOpen() {
        World world = World.of("A", "2018-06-01").company("B", "");
        assertThat(world.track("2023-06-01").outcome("A").reason())
                .hasToString("no qualifying deal was found in the sources searched; the window closed on 2023-06-01");
        assertThat(world.track("2023-05-31").outcome("A").reason())
                .hasToString("no qualifying deal was found in the sources searched so far; the window is open until"
                        + " 2023-06-01");
        assertThat(world.track("2023-06-01").outcome("B").reason())
                .hasToString(
                        "no qualifying deal was found in the sources searched; without a date of the recommendation"
                                + " it is not known whether the window is over");
        OutcomeRule open = OutcomeRule.builder().openWindow().build();
        for (String company : List.of("A", "B")) {
            assertThat(world.track(open, "2023-06-01").outcome(company).reason())
                    .hasToString("no qualifying deal was found in the sources searched so far; the window has no end");
        }
    }

    @Test
    void reason_dealAfterTheEndOfObservation_isToldFirstUnlessTheDealIsRefused() {
        World open = World.of("A", "2015-03-10")
                .deal(
                        "D",
                        "A",
                        d -> d.withUnknown(PartyRole.ACQUIRER, "Golden Gate").announced("2017-06-08"));
        assertThat(open.track("2015-12-31").outcome("A").reason().english())
                .contains("found but not counted: D (after the end of observation, 2015-12-31; with Golden Gate"
                        + " (country unknown): unknown whether from a country that counts; ");
        World refused = World.of("A", "2015-03-10")
                .deal("D", "A", d -> d.with(PartyRole.ACQUIRER, "KKR", World.US).announced("2017-06-08"));
        assertThat(refused.track("2015-12-31").outcome("A").reason().english())
                .contains("found but not counted: D (with KKR (US): not from a country that counts; ")
                .endsWith("; after the end of observation, 2015-12-31)");
    }

    @Test
    void reason_realized_countsMonthsAndFurtherDeals() {
        World world = World.of("A", "2015-03-10")
                .deal("D2", "A", d -> d.chinese().announced("2016-03-10"))
                .deal("D1", "A", d -> d.chinese().types("joint venture").announced("2015-04-10"))
                .deal("D3", "A", d -> d.chinese().announced("2010-01-01"));
        assertThat(world.track(LATER).outcome("A").reason())
                .hasToString("joint venture with Sany Heavy Industry (CN), announced 2015-04-10, 1 month after the"
                        + " recommendation; the first of 2 qualifying deals");
        assertThat(outcome(
                                "2015-03-10",
                                OutcomeRule.standard(),
                                d -> d.chinese().announced("2015-03-11"))
                        .reason()
                        .english())
                .endsWith(", 0 months after the recommendation");
    }

    @Test
    void reason_companyThatSells_namesWhatItSold() {
        assertThat(outcome(
                                "2015-03-10",
                                OutcomeRule.standard(),
                                d -> d.role(PartyRole.SELLER)
                                        .with(PartyRole.TARGET, "Wafer Works", World.DE)
                                        .chinese()
                                        .announced("2015-09-10"))
                        .reason())
                .hasToString("acquisition of Wafer Works with Sany Heavy Industry (CN), announced 2015-09-10, 6 months"
                        + " after the recommendation");
        assertThat(outcome(
                                "2015-03-10",
                                OutcomeRule.standard(),
                                d -> d.role(PartyRole.SELLER).chinese().announced("2015-09-10"))
                        .reason()
                        .english())
                .startsWith("acquisition with Sany Heavy Industry (CN), announced");
    }

    @Test
    void stakeThatIsNotTold_isTakenForAMajorityInAnAcquisitionAndForLessInAMinorityStake() {
        Consumer<World.Draft> acquisition = d -> d.chinese().announced("2016-01-01");
        Consumer<World.Draft> minority =
                d -> d.chinese().types(OutcomeType.MINORITY_STAKE.label()).announced("2016-01-01");
        assertThat(List.of(
                        qualifies(50, acquisition),
                        qualifies(51, acquisition),
                        qualifies(49, minority),
                        qualifies(50, minority)))
                .containsExactly("YES", "UNKNOWN", "UNKNOWN", "NO");
    }

    private static String qualifies(int minimum, Consumer<World.Draft> deal) {
        OutcomeRule rule = OutcomeRule.builder().minimumStakePercent(minimum).build();
        return outcome("2015-03-10", rule, deal)
                .assessments()
                .get(0)
                .qualifies()
                .name();
    }

    /**
     * A takeover on the very day of the deal that counts does not come before it, and half of the capital leaves room
     * for another.
     */
    @Test
    void takeoverBySomebodyElse_onTheDayOfTheDealOrOfHalfTheCapital_isNone() {
        World world = World.of("A", "2015-03-10")
                .deal("D", "A", d -> d.chinese().types("joint venture").announced("2016-01-01"))
                .deal(
                        "H",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "Hyundai", World.US).announced("2016-01-01"));
        assertThat(world.track(LATER).competing()).isEmpty();
        for (String stake : List.of("50", "50.1")) {
            World shares = World.of("A", "2015-03-10")
                    .deal(
                            "H",
                            "A",
                            d -> d.with(PartyRole.ACQUIRER, "Hyundai", World.US)
                                    .stake(stake)
                                    .announced("2016-01-01"));
            assertThat(shares.track(LATER).competing().containsKey("A")).isEqualTo(stake.equals("50.1"));
        }
        World stakeOnly = World.of("A", "2015-03-10")
                .deal(
                        "H",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "Hyundai", World.US)
                                .types("joint venture")
                                .announced("2016-01-01"));
        assertThat(stakeOnly.track(LATER).competing()).isEmpty();
        World before = World.of("A", "2015-03-10")
                .deal("D", "A", d -> d.chinese().types("joint venture").announced("2016-01-02"))
                .deal(
                        "H",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "Hyundai", World.US).announced("2016-01-01"));
        assertThat(before.track(LATER).outcome("A").reason().english())
                .endsWith("; taken over by Hyundai (US), 2016-01-01");
    }
}
