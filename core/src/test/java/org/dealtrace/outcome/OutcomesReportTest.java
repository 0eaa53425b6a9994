package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.outcome.SixCompanies.OUTCOMES;

import java.util.List;
import java.util.Locale;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.SourceRow;
import org.dealtrace.internal.Messages;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.report.RateTable;
import org.junit.jupiter.api.Test;

class OutcomesReportTest {

    @Test
    void report_dealOfUnknownType_saysSo() {
        Outcomes outcomes = World.of("Boston", "2015-03-10")
                .deal("D", "Boston", d -> d.types().chinese().announced("2016-01-01"))
                .track("2022-12-31");

        assertThat(outcomes.report().text()).contains("D deal of unknown type with Sany Heavy Industry");
        assertThat(outcomes.report().html()).contains("deal of unknown type", "Sany Heavy Industry");
    }

    @Test
    void report_inALanguage_saysTheSameInIt() {
        Outcomes outcomes = World.of("Boston", "2015-03-10")
                .deal("D", "Boston", d -> d.chinese().announced("2016-01-01"))
                .track("2022-12-31");
        OutcomeReport english = outcomes.report();
        OutcomeReport german = outcomes.report(Locale.GERMAN);

        assertThat(outcomes.report(Locale.ENGLISH)).isEqualTo(english);
        assertThat(english.outcomes().get(0).reason().english())
                .endsWith("announced 2016-01-01, 10 months after the recommendation");
        Messages words = Messages.in(Locale.GERMAN);
        assertThat(words.text(german.outcomes().get(0).reason()))
                .endsWith("angekündigt 2016-01-01, 10 Monate nach der Empfehlung");
        assertThat(german.outcomes().get(0).deciding().orElseThrow().reasons())
                .extracting(words::text)
                .contains("Übernahme", "angekündigt 2016-01-01, nach der Empfehlung");
        assertThat(german.headline().share()).isEqualTo(english.headline().share());
        assertThat(german.headline().interval()).isEqualTo(english.headline().interval());
        assertThat(german.headline().notes()).first().asString().startsWith("Das Intervall berücksichtigt");
        assertThat(german.funnel()).extracting(OutcomeReport.FunnelStep::name).contains("Meldung");
    }

    /** The same deal stood among the outcomes and under "not counted". */
    @Test
    void report_ofARuleByWhichADealMayComeFirst_showsItOnceAndAsCounted() {
        Outcomes outcomes = World.of("A", "2020-01-01")
                .deal("D", "A", d -> d.chinese().announced("2019-01-01"))
                .deal(
                        "E",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "Acme", World.US).announced("2018-01-01"))
                .track(OutcomeRule.builder().mustFollow(false).build(), "2021-05-10");

        String text = outcomes.report().text();
        assertThat(text).contains("D acquisition with Sany Heavy Industry, announced 2019-01-01");
        assertThat(text.substring(text.indexOf("not counted")))
                .contains("E acquisition with Acme, announced 2018-01-01")
                .doesNotContain("D acquisition");
        assertThat(outcomes.funnel())
                .extracting(OutcomeReport.FunnelStep::note)
                .contains("1 more has only deals before it")
                .noneMatch(n -> n.contains("shown apart"));
    }

    @Test
    void report_ofAWindowThatClosedLongAgo_doesNotSayThatCompaniesWereWatchedToTheEnd() {
        assertThat(World.of("A", "2005-01-01")
                        .track("2020-07-01")
                        .report()
                        .text()
                        .replaceAll("\\s+", " "))
                .contains("1 company was watched 60.0 to 60.0 months");
    }

    /** Files are counted with the rows that other rows report too; one without a deal is not named. */
    @Test
    void report_sources_countTheDealsOfEachFile() {
        World world = World.of("A", "2010-01-01");
        world.deals.add(row("D1", "a.csv", "Sany", "2012-01-01"));
        world.deals.add(row("D2", "b.csv", "Sany", "2012-01-02"));
        world.deals.add(row("D3", "a.csv", "Wingtech", "2015-01-01"));
        for (String id : List.of("D1", "D2", "D3")) {
            world.links.add(World.link("A", id, Decision.LINK));
        }

        assertThat(world.track("2021-05-01").report().sources())
                .containsExactly(
                        "a.csv (2 deals, 1 of which other rows of this study report too)",
                        "b.csv (1 deal, 1 of which other rows of this study report too)");
        world.deals.remove(1);
        world.links.remove(1);
        assertThat(world.track("2021-05-01").report().sources()).containsExactly("a.csv (2 deals)");
        assertThat(OUTCOMES.report().sources()).as("in memory").isEmpty();
    }

    private static Deal row(String id, String file, String buyer, String announced) {
        return Deal.builder(id)
                .typeWords(List.of("acquisition"))
                .party(DealParty.of(PartyRole.TARGET, "Company A"))
                .party(DealParty.of(PartyRole.ACQUIRER, buyer, World.CN))
                .event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse(announced)))
                .source(new SourceRow(file, 2))
                .build();
    }

    @Test
    void report_groupsAndCorpus_leaveOutWhatTellsNothing() {
        assertThat(OUTCOMES.byCountry().lines())
                .extracting(RateTable.Line::name)
                .containsExactly("Germany (DE)");
        assertThat(OUTCOMES.byField().lines()).extracting(RateTable.Line::name).containsExactly("optics");
        assertThat(OUTCOMES.byPost().lines()).extracting(RateTable.Line::name).containsExactly("not known");
        assertThat(OUTCOMES.report().groups()).as("one group is none").hasSize(1);
        assertThat(OUTCOMES.report().corpus())
                .as("notices of which the dates alone are known")
                .extracting(t -> t.attribute())
                .containsExactly("year");
        assertThat(OUTCOMES.funnel()).extracting(OutcomeReport.FunnelStep::note).contains("2 more are undetermined");
    }

    @Test
    void report_holdsRuleSensitivityGroupsCurveFunnelAndWarnings() {
        OutcomeReport report = OUTCOMES.report("A study");

        assertThat(report.title()).isEqualTo("A study");
        assertThat(report.asOf()).isEqualTo(OUTCOMES.asOf());
        assertThat(report.headline()).isEqualTo(OUTCOMES.headline());
        assertThat(report.rule()).extracting(OutcomeReport.RuleLine::name).contains("types", "window", "counterparty");
        assertThat(report.rule()).contains(new OutcomeReport.RuleLine("end of observation", "2021-05-01, as given"));
        assertThat(report.classifiers()).containsExactly("test 1");
        assertThat(report.sensitivity()).extracting(RateTable.Line::name).contains("this rule", "open window");
        assertThat(report.curves()).hasSize(1);
        assertThat(report.curves().get(0).series())
                .as("without and with what is undetermined")
                .hasSize(2);
        assertThat(report.warnings()).anyMatch(w -> w.startsWith("1 of 6 companies is pending"));
        assertThat(report.text())
                .contains("acquisition")
                .contains("Sany Heavy Industry")
                .contains("Found so far: 1 of 6 companies.");
    }

    @Test
    void curve_showsTakeoversBySomebodyElseBesideTheDeals() {
        OutcomeReport report = World.of("A", "2015-01-01")
                .company("B", "2015-01-01")
                .deal("D", "A", d -> d.chinese().announced("2016-01-01"))
                .deal(
                        "E",
                        "B",
                        d -> d.with(PartyRole.ACQUIRER, "Infineon", World.DE).on(DealStatus.COMPLETED, "2015-06-01"))
                .track("2021-05-01")
                .report();

        assertThat(report.curves().get(0).series())
                .extracting(s ->
                        s.name() + " " + s.steps().get(s.steps().size() - 1).share())
                .containsExactly("qualifying deal 0.5", "bought by somebody else 0.5");
    }

    @Test
    void curve_note_tellsOfTheIntervalsAndHowWellTheTimesAreKnown() {
        assertThat(World.of("A", "2015-01-01")
                        .track("2021-05-01")
                        .report()
                        .curves()
                        .get(0)
                        .note())
                .isEqualTo(
                        "Aalen-Johansen estimate with 95 % log-log intervals over 1 company; times to events known to"
                                + " the day");
        assertThat(World.of("A", "2015-01")
                        .deal("D1", "A", d -> d.chinese().announced("2018-10-01"))
                        .track("2021-05-01")
                        .report()
                        .curves()
                        .get(0)
                        .note())
                .isEqualTo(
                        "Aalen-Johansen estimate with 95 % log-log intervals over 1 company; times to events known to"
                                + " within 30 days at"
                                + " worst, and counted by their middle");
    }

    @Test
    void noCompanies_giveAnEmptyReport() {
        Outcomes none = new World().track("2021-05-01");

        assertThat(none.rate().n()).isZero();
        assertThat(none.report().text()).contains("no companies").contains("No share");
    }
}
