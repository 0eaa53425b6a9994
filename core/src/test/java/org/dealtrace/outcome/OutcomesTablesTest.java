package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dealtrace.outcome.SixCompanies.OUTCOMES;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dealtrace.Company;
import org.dealtrace.DealLinks;
import org.dealtrace.Message;
import org.dealtrace.Recommendation;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.report.RateTable;
import org.junit.jupiter.api.Test;

class OutcomesTablesTest {

    @Test
    void funnel_goesFromNoticesToQualifyingDeals() {
        assertThat(OUTCOMES.funnel())
                .extracting(OutcomeReport.FunnelStep::count)
                .containsExactly(6L, 6L, 4L, 3L, 1L, 1L);
        assertThat(OUTCOMES.funnel())
                .extracting(OutcomeReport.FunnelStep::note)
                .contains(
                        "1 more has links under review only",
                        "for 1 more the order is unknown; 1 more has only deals before it, shown apart");
    }

    @Test
    void groups_countACompanyInEachOfItsGroups() {
        assertThat(OUTCOMES.byYear().lines())
                .extracting(RateTable.Line::name)
                .containsExactly("2014", "2015", "2016", "2019");
        assertThat(OUTCOMES.groups(
                                "first letter",
                                "",
                                o -> List.of(o.company().id().substring(0, 1), "all"))
                        .lines())
                .extracting(l -> l.name() + " " + l.n().orElseThrow())
                .containsExactly("all 6", "e 1", "n 1", "p 1", "r 2", "u 1");
        assertThat(OUTCOMES.groups("nothing", "", o -> List.of()).lines())
                .extracting(RateTable.Line::name)
                .containsExactly("not known");
    }

    @Test
    void funnel_notes_countMergesAndCompaniesWithReviewsOnly() {
        World world = World.of("A", "2015-01-01")
                .company("B", "2015-01-01")
                .company("C", "2015-01-01")
                .deal("D1", "A", d -> d.chinese().announced("2016-01-01"))
                .deal(
                        "D2",
                        "A",
                        d -> d.types("joint venture")
                                .chinese()
                                .announced("2018-01-01")
                                .review())
                .deal("D3", "B", d -> d.chinese().announced("2016-01-01").review())
                .deal("D4", "C", d -> d.chinese().announced("2016-01-01").review());
        assertThat(world.track("2021-05-01").funnel())
                .extracting(OutcomeReport.FunnelStep::note)
                .contains("2 more have links under review only", "2 more are undetermined");
        DealLinks links = world.links();
        DealLinks.Merge merge = new DealLinks.Merge("B", "A", "B", Message.of("equal names"));
        for (int merges = 1; merges <= 2; merges++) {
            DealLinks merged = new DealLinks(
                    links.recommendations(),
                    links.companies(),
                    Collections.nCopies(merges, merge),
                    links.deals(),
                    links.links(),
                    links.inputs(),
                    links.method());
            assertThat(OutcomeTracker.standard().track(merged).funnel())
                    .extracting(OutcomeReport.FunnelStep::note)
                    .contains(merges == 1 ? "1 notice joined another" : "2 notices joined another");
        }
    }

    @Test
    void sensitivity_lines_sayWhatStaysOpenAndWhichRuleIsThisOne() {
        assertThat(OUTCOMES.sensitivity().lines())
                .filteredOn(l -> l.name().equals("this rule"))
                .extracting(RateTable.Line::note)
                .containsExactly("2 undetermined, 1 pending");
        assertThat(OUTCOMES.sensitivity().lines())
                .filteredOn(l -> l.name().equals("window of 60 months"))
                .extracting(RateTable.Line::note)
                .containsExactly("as in this rule; 2 undetermined, 1 pending");
        assertThat(OUTCOMES.sensitivity().lines())
                .filteredOn(l -> l.name().equals("window of 12 months"))
                .extracting(RateTable.Line::note)
                .containsExactly("1 undetermined");
    }

    @Test
    void by_columnOfTheList_hasALineForEachValue() {
        Recommendation first = Recommendation.builder("R1", "Arden")
                .attributes(Map.of("sector", "optics"))
                .build();
        Recommendation second = Recommendation.builder("R2", "Boxley").build();
        Outcomes outcomes = OutcomeTracker.builder()
                .asOf(LocalDate.of(2020, 1, 1))
                .build()
                .track(new DealLinks(
                        List.of(first, second),
                        List.of(
                                Company.builder("R1", "Arden")
                                        .recommendations(List.of("R1"))
                                        .build(),
                                Company.builder("R2", "Boxley")
                                        .recommendations(List.of("R2"))
                                        .build()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        "by hand"));

        assertThat(outcomes.by("sector").lines())
                .extracting(l -> l.name() + " " + l.n().orElseThrow())
                .containsExactly("optics 1", "not known 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcomes.by("sektor"))
                .withMessageContaining("the list has no column 'sektor'; it has host country,")
                .withMessageEndingWith(", sector");
    }
}
