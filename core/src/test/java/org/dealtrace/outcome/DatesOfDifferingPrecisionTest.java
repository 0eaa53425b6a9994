package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.DealStatus;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.junit.jupiter.api.Test;

/** Of a year and a day in it, known of one thing or of two, the day counts: by then the first has come for certain. */
class DatesOfDifferingPrecisionTest {

    /**
     * The first of both notices came on 5 March at the latest; by the year the deal would lie three months before it.
     */
    @Test
    void recommendations_ofADayAndOfItsYear_areTimedByTheDay() {
        Recommendation year = Recommendation.builder("A", "Company A")
                .date(PartialDate.parse("2016"))
                .build();
        Recommendation day = Recommendation.builder("B", "Company A")
                .date(PartialDate.parse("2016-03-05"))
                .build();
        DealLinks world = World.of("A", "2016")
                .deal("D", "A", d -> d.chinese().announced("2016-04-01"))
                .links();
        Company company = world.companies().get(0);
        DealLinks links = new DealLinks(
                List.of(year, day),
                List.of(new Company(
                        company.id(),
                        company.names(),
                        company.countries(),
                        company.city(),
                        company.identifiers(),
                        company.fields(),
                        List.of("A", "B"))),
                List.of(),
                world.deals(),
                world.links(),
                world.inputs(),
                world.method());

        Outcomes outcomes = OutcomeTracker.builder()
                .classifier(World.CLASSIFIER)
                .asOf(LocalDate.parse("2021-06-01"))
                .build()
                .track(links);

        Outcome outcome = outcomes.list().get(0);
        assertThat(outcome.recommended()).contains(PartialDate.parse("2016-03-05"));
        assertThat(outcome.elapsedDays()).hasValue(27);
        assertThat(outcome.reason().english()).contains(", 1 month after the recommendation");
    }

    /** A deal dated to a year and to a day in it counts in the window of the day, and its time lies in that window. */
    @Test
    void deal_datedToAYearAndToADayInIt_isTimedByTheDay() {
        Outcomes outcomes = World.of("A", "2020-02-01")
                .deal("D", "A", d -> d.chinese().announced("2021").on(DealStatus.SIGNED, "2021-01-15"))
                .track(OutcomeRule.builder().windowMonths(12).build(), "2021-03-01");

        Outcome outcome = outcomes.list().get(0);
        assertThat(outcome.status()).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(outcome.elapsedDays()).hasValue(349);
        assertThat(outcomes.linkUncertainty().certain())
                .as("the same deal, seen in both places")
                .isEqualTo(outcomes.rate());
    }

    @Test
    void deals_ofAYearAndOfADayInIt_beginWithTheDay() {
        Outcome outcome = World.of("A", "2016-01-01")
                .deal("D", "A", d -> d.chinese().announced("2017"))
                .deal(
                        "E",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "Zoomlion", World.CN).announced("2017-03-01"))
                .track("2020-07-01")
                .list()
                .get(0);

        assertThat(outcome.deciding().orElseThrow().link().dealId()).isEqualTo("E");
        assertThat(outcome.elapsedDays()).hasValue(425);
    }
}
