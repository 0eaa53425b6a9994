package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.study.Headline;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static final OutcomeRule OPEN = OutcomeRule.builder().openWindow().build();

    private static World listOf(int companies, int deals, String recommended) {
        World world = new World();
        for (int i = 0; i < companies; i++) {
            String id = "C" + i;
            world.company(id, recommended);
            if (i < deals) {
                world.deal("D" + i, id, d -> d.chinese().announced("2016-01-01"));
            }
        }
        return world;
    }

    @Test
    void headline_noRecommendationHasADate_isARangeWithItsCause() {
        Headline headline = listOf(20, 5, "").track(OPEN, "2021-05-01").headline();

        assertThat(headline.share()).isEmpty();
        assertThat(headline.interval().low()).isZero();
        assertThat(headline.interval().high()).isBetween(0.2, 0.5);
        assertThat(headline.sentence())
                .startsWith("Between 0.0 and ")
                .endsWith("5 companies with a deal have no date of recommendation.");
    }

    @Test
    void headline_windowButNoRecommendationWithADate_speaksOfDealsByTheEnd() {
        Headline headline = listOf(20, 5, "").track("2021-05-01").headline();

        assertThat(headline.days()).isEmpty();
        assertThat(headline.sentence())
                .contains(
                        "had a qualifying deal by 2021-05-01; no recommendation has a date, so the window of 60 months"
                                + " cannot be applied")
                .doesNotContain("months of recommendation");
        assertThat(headline.notes()).noneMatch(note -> note.contains("still being watched"));
    }

    @Test
    void headline_watchedForLessThanAMonth_namesDays() {
        assertThat(listOf(20, 0, "2020-12-20").track("2021-01-01").headline().sentence())
                .contains("within 12 days of recommendation, the longest time");
    }

    @Test
    void headline_ofOneCompany_isItsCountAndAnInterval() {
        Headline headline = listOf(1, 1, "2015-01-01").track(OPEN, "2021-05-01").headline();

        assertThat(headline.share()).isEmpty();
        assertThat(headline.interval().high()).isEqualTo(1);
        assertThat(headline.toString())
                .startsWith("Between ")
                .contains("too few companies", "Found so far: 1 of 1 company.");
    }

    @Test
    void headline_openWindow_isWhatWasFoundByTheEnd() {
        Headline headline =
                listOf(40, 10, "2015-01-01").track(OPEN, "2021-05-01").headline();

        assertThat(headline.days()).isEmpty();
        assertThat(headline.share().orElseThrow()).isCloseTo(0.25, within(0.04));
        assertThat(headline.interval().low()).isLessThanOrEqualTo(0.25);
        assertThat(headline.interval().high()).isBetween(0.25, 0.5);
        assertThat(headline.count()).isEqualTo("10 of 40");
        assertThat(headline.notes()).anyMatch(note -> note.contains("takes the companies as the whole list"));
    }

    @Test
    void headline_companiesStillWatched_isTheShareAtTheEndOfTheWindow() {
        World world = listOf(60, 30, "2015-01-01");
        for (int i = 0; i < 60; i++) {
            world.company("L" + i, "2020-01-01");
        }
        Headline headline = world.track("2020-07-01").headline();

        assertThat(headline.days()).hasValue(1826);
        // found so far 30 of 120, and half of those who were watched for the whole window
        assertThat(headline.share().orElseThrow()).isBetween(0.4, 0.6);
        assertThat(headline.interval().low()).isLessThan(0.45);
        assertThat(headline.interval().high()).isGreaterThan(0.45);
    }

    @Test
    void headline_nobodyWatchedToTheEnd_isAtTheLongestTimeAndSaysSo() {
        Headline headline = listOf(20, 4, "2015-01-01").track("2017-01-01").headline();

        assertThat(headline.days()).hasValue(731);
        assertThat(headline.sentence()).contains("within 24 months", "the longest time that any of them was watched");
    }

    @Test
    void headline_drawnFromALongerList_holdsTheChanceOfTheDraw() {
        World world = listOf(40, 10, "2015-01-01");
        Headline whole = world.track(OPEN, "2021-05-01").headline();
        Headline drawn = OutcomeTracker.builder()
                .classifier(World.CLASSIFIER)
                .rule(OPEN)
                .asOf(LocalDate.parse("2021-05-01"))
                .population(4000)
                .build()
                .track(world.links())
                .headline();

        assertThat(drawn.interval().width()).isGreaterThan(whole.interval().width() + 0.1);
        assertThat(drawn.sentence()).contains("of the 4,000 companies, from which these 40 were drawn");
        assertThatThrownBy(() -> OutcomeTracker.builder()
                        .asOf(LocalDate.parse("2021-05-01"))
                        .population(30)
                        .build()
                        .track(world.links()))
                .hasMessageContaining("at least the 40 companies");
    }

    /** What the rule leaves out is told where it happens. */
    @Test
    void headline_dealsWithOthersOnly_areToldBesideTheNumber() {
        World world = World.of("A", "2015-01-01")
                .deal(
                        "D",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "Acme", World.US).announced("2016-01-01"));

        assertThat(world.track("2021-05-01").headline().notes())
                .anyMatch(note -> note.startsWith("1 more company has deals, but none with a party from"));
    }

    /** A country that nobody told is not another country. */
    @Test
    void headline_dealsWithSidesOfUnknownCountry_areNotCalledDealsWithOthers() {
        World world = World.of("A", "2015-01-01")
                .deal("D", "A", d -> d.withUnknown(PartyRole.ACQUIRER, "Acme").announced("2016-01-01"));

        Headline headline = world.track("2021-05-01").headline();
        assertThat(headline.sentence()).startsWith("Between");
        assertThat(headline.notes())
                .noneMatch(note -> note.contains("none with a party from"))
                .anyMatch(note -> note.startsWith("1 company has a deal whose other side may be from CN, HK, MO, "))
                .noneMatch(note -> note.contains("--"));
        assertThat(headline.next())
                .anyMatch(step -> step.contains("--review-page"))
                .anyMatch(step -> step.contains("acquirer_country") && step.contains("--ownership"))
                .anyMatch(step -> step.contains("--population"))
                .noneMatch(step -> step.contains("--any-counterparty"));
    }

    @Test
    void headline_nothingFound_isARangeAndSaysWhy() {
        Headline headline = listOf(40, 0, "2015-01-01").track("2021-05-01").headline();

        assertThat(headline.share()).isEmpty();
        assertThat(headline.interval().low()).isZero();
        assertThat(headline.cause()).isEqualTo("no deal that counts was found");
    }

    @Test
    void headline_dealOfEveryCompany_stillMayRestOnWrongLinks() {
        Headline headline = listOf(12, 12, "2015-01-01").track("2021-05-01").headline();

        assertThat(headline.share().orElseThrow()).isBetween(0.9, 0.999);
        assertThat(headline.interval().low()).isLessThan(0.95);
    }

    /** The likelier party has a role that does not count; the other one may be the company all the same. */
    @Test
    void outcome_otherPartyOfTheDealMayBeTheCompany_isUndetermined() {
        World world = World.of("A", "2015-01-01")
                .deal(
                        "D",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "A Bank", World.CN).announced("2016-01-01"));
        world.links.clear();
        world.links.add(new Link("A", "D", 1, 2, 0.81, Decision.REVIEW, Link.Origin.MODEL, Explanation.NONE));
        world.links.add(new Link("A", "D", 0, 1, 0.75, Decision.REVIEW, Link.Origin.MODEL, Explanation.NONE));

        assertThat(world.track("2021-05-01").list().get(0).status().name()).isEqualTo("UNDETERMINED");
    }
}
