package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dealtrace.InputException;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartyRole;
import org.dealtrace.report.Curve;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.study.FollowUp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompetingEventsTest {

    private static final World WORLD = World.of("Alpha", "2015-03-10")
            .company("Beta", "2015-04")
            .company("Gamma", "2015-05-02")
            .company("Delta", "2016")
            .deal("D1", "Alpha", d -> d.chinese().announced("2017-01-01"))
            .deal(
                    "D2",
                    "Beta",
                    d -> d.with(PartyRole.ACQUIRER, "Hyundai", World.US).announced("2016-01-01"))
            .deal("D3", "Alpha", d -> d.chinese().announced("2012-06-01"));

    private static CompetingEvents read(Path folder, String rows) throws IOException {
        Path file = folder.resolve("events.csv");
        Files.writeString(file, "company,event,date,note\n" + rows);
        return CompetingEvents.read(file);
    }

    private static Outcomes track(CompetingEvents events) {
        return OutcomeTracker.builder()
                .classifier(World.CLASSIFIER)
                .asOf(LocalDate.of(2022, 6, 30))
                .competing(events)
                .build()
                .track(WORLD.links());
    }

    @Test
    void dealAfterACompetingEvent_countsInListCurveHeadlineAndTables(@TempDir Path folder) throws IOException {
        Outcomes outcomes = track(read(folder, "Alpha,bought by other,2016-11,\n"));
        OutcomeReport report = outcomes.report();

        assertThat(outcomes.outcome("Alpha").status()).isEqualTo(OutcomeStatus.REALIZED);
        assertThat(report.competing())
                .extracting(OutcomeReport.CompetingLine::companyId)
                .containsExactly("Beta");
        List<Curve.Step> steps = report.curves().get(0).series().get(0).steps();
        assertThat(steps.get(steps.size() - 1).share()).isCloseTo(0.25, within(1e-9));
        // the watch of all four companies is over, and the only link is right with a probability of .99
        assertThat(outcomes.linkUncertainty()
                        .estimate(1)
                        .population(4)
                        .horizon(1826)
                        .run()
                        .value())
                .isCloseTo(0.25, within(0.01));
    }

    @Test
    void events_ofAFile_endTheChanceButChangeNoOutcome(@TempDir Path folder) throws IOException {
        CompetingEvents events = read(
                folder,
                "Gamma,dissolved,2016-11,\"Companies House, gazette\"\nDelta,Bought by"
                        + " other,2018-02-03,\nAlpha,dissolved,2019,\n");
        Outcomes outcomes = track(events);
        assertThat(outcomes.followUps().list())
                .extracting(FollowUp::id, FollowUp::event)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Alpha", FollowUp.Event.DEAL),
                        org.assertj.core.groups.Tuple.tuple("Beta", FollowUp.Event.BOUGHT_BY_OTHER),
                        org.assertj.core.groups.Tuple.tuple("Gamma", FollowUp.Event.DISSOLVED),
                        org.assertj.core.groups.Tuple.tuple("Delta", FollowUp.Event.BOUGHT_BY_OTHER));
        assertThat(outcomes.list())
                .extracting(o -> o.status())
                .isEqualTo(track(CompetingEvents.none()).list().stream()
                        .map(o -> o.status())
                        .toList());
        assertThat(outcomes.outcome("Gamma").status()).isEqualTo(OutcomeStatus.NOT_REALIZED);
        assertThat(outcomes.outcome("Gamma").reason().english()).endsWith("; dissolved, 2016-11");
    }

    @Test
    void report_showsEventsDealsBefore_andACurveForEachKind(@TempDir Path folder) throws IOException {
        OutcomeReport report = track(read(folder, "Gamma,dissolved,2016-11,\"Companies House, gazette\"\n"))
                .report();
        assertThat(report.competing())
                .extracting(
                        OutcomeReport.CompetingLine::companyId,
                        OutcomeReport.CompetingLine::event,
                        OutcomeReport.CompetingLine::detail)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Beta", "bought by somebody else", "deal D2 with Hyundai"),
                        org.assertj.core.groups.Tuple.tuple("Gamma", "dissolved", "Companies House, gazette"));
        assertThat(report.curves().get(0).series())
                .extracting(Curve.Series::name)
                .containsExactly("qualifying deal", "bought by somebody else", "dissolved");
        // Of four companies each kind comes to one, and nobody was lost from sight before that.
        assertThat(report.curves().get(0).series())
                .allSatisfy(s ->
                        assertThat(s.steps().get(s.steps().size() - 1).share()).isCloseTo(0.25, within(1e-9)));
        assertThat(report.inputs()).anySatisfy(i -> assertThat(i.format()).isEqualTo("competing events"));

        assertThat(report.text()).contains("Competing events", "Companies House, gazette");
        assertThat(report.text())
                .contains("Deals before the recommendation, not counted")
                .contains("2012-06-01");
        assertThat(report.json()).contains("\"deals_before_recommendation\"", "\"competing_events\"", "\"2016-11\"");
        assertThat(report.html())
                .contains("came before the recommendation of")
                .contains("Competing events")
                .contains("Companies House, gazette");
        Path figures = folder.resolve("figures.csv");
        report.writeFiguresCsv(figures);
        assertThat(Files.readString(figures))
                .contains("deal before the recommendation,Company Alpha,D3")
                .contains("competing event,Company Gamma,dissolved");
    }

    @Test
    void read_whatCannotBeUnderstood_namesPlaceAndValue(@TempDir Path folder) {
        assertThatThrownBy(() -> read(folder, "Gamma,closed,2016,\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("events.csv:2 column 'event' value 'closed'")
                .hasMessageContaining("write dissolved or bought by other");
        assertThatThrownBy(() -> read(folder, "Gamma,dissolved,soon,\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("column 'date' value 'soon'");
        assertThatThrownBy(() -> read(folder, ",dissolved,2016,\n"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("names no company");
        assertThatThrownBy(() -> track(read(folder, "Omega,dissolved,2016,\n")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("events.csv:2")
                .hasMessageContaining("'Omega', which is no company and no recommendation here");
        assertThatThrownBy(() -> new CompetingEvents.Entry(
                        "A",
                        FollowUp.Event.DEAL,
                        org.dealtrace.PartialDate.ofYear(2016),
                        "",
                        org.dealtrace.SourceRow.NONE))
                .hasMessageContaining("must be a competing one");
        assertThat(CompetingEvents.of(List.of())).hasToString("0 competing events");
    }
}
