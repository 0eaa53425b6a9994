package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dealtrace.outcome.SixCompanies.OUTCOMES;

import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.DealLinks;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.study.FollowUp;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    @Test
    void statuses_areWhatTheFactsGive() {
        assertThat(OUTCOMES.list())
                .extracting(o -> o.status())
                .containsExactly(
                        OutcomeStatus.REALIZED,
                        OutcomeStatus.NOT_REALIZED,
                        OutcomeStatus.UNDETERMINED,
                        OutcomeStatus.UNDETERMINED,
                        OutcomeStatus.PENDING,
                        OutcomeStatus.NOT_REALIZED);
    }

    @Test
    void rate_countsWhatWasFoundSoFarAmongAllCompanies() {
        assertThat(OUTCOMES.rate().successes()).isEqualTo(1);
        assertThat(OUTCOMES.rate().n()).isEqualTo(6);
    }

    @Test
    void before_showsDealsThatCameFirst() {
        assertThat(OUTCOMES.before()).extracting(a -> a.link().dealId()).containsExactly("D2");
    }

    @Test
    void outcome_isFoundByIdAndUnknownIdsAreNamed() {
        assertThat(OUTCOMES.outcome("real").status()).isEqualTo(OutcomeStatus.REALIZED);
        assertThatThrownBy(() -> OUTCOMES.outcome("nobody")).hasMessageContaining("'nobody'");
    }

    /** Two notices about one company: its outcome, and what ended its chance, are found by the id of either. */
    @Test
    void outcome_ofACompanyOfTwoNotices_isFoundByEach() {
        Recommendation first = Recommendation.builder("R-1", "Alpha")
                .date(PartialDate.parse("2015-01-01"))
                .build();
        Recommendation second = Recommendation.builder("R-2", "Alpha")
                .date(PartialDate.parse("2014-05"))
                .build();
        Company company = new Company(
                "C-1",
                List.of(CompanyName.of("Alpha")),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of("R-1", "R-2"));
        DealLinks links = new DealLinks(
                List.of(first, second), List.of(company), List.of(), List.of(), List.of(), List.of(), "by hand");
        Outcomes outcomes = OutcomeTracker.builder()
                .competing(CompetingEvents.of(List.of(new CompetingEvents.Entry(
                        "R-2", FollowUp.Event.DISSOLVED, PartialDate.parse("2016-01-01"), "register", SourceRow.NONE))))
                .build()
                .track(links);

        assertThat(outcomes.outcome("R-2")).isSameAs(outcomes.outcome("C-1"));
        assertThat(outcomes.outcome("R-1").recommended()).hasValue(PartialDate.parse("2014-05"));
        assertThat(outcomes.outcome("C-1").reason().english()).endsWith("; dissolved, 2016-01-01");
        assertThatThrownBy(() -> outcomes.outcome("R-3"))
                .hasMessage("no company or recommendation has the id 'R-3'; ids are such as 'R-1', 'R-2', 'C-1'");
    }

    /** Dated ones come first, those of one date by their ids; what has no date comes last. */
    @Test
    void assessments_areInTheOrderOfTheirDates() {
        World world = World.of("A", "2015-01-01")
                .deal("D4", "A", d -> d.chinese().announced(""))
                .deal("D3", "A", d -> d.types("joint venture").chinese().announced("2018-01-01"))
                .deal("D2", "A", d -> d.chinese().announced("2018-01-01"))
                .deal("D1", "A", d -> d.chinese().announced("2017-01-01"));

        assertThat(world.track("2021-05-01").outcome("A").assessments())
                .extracting(a -> a.link().dealId())
                .containsExactly("D1", "D2", "D3", "D4");
    }

    @Test
    void toString_beginsWithTheHeadline() {
        assertThat(OUTCOMES.toString())
                .contains("Company real", "realized", "undetermined", "pending", "none found")
                .contains("Found so far: 1 of 6 companies.");
    }
}
