package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyMerge;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.LinkOrigin;
import org.dealtrace.ListedShare;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.report.FunnelStep;
import org.dealtrace.report.OutcomeReport;
import org.dealtrace.report.RateLine;
import org.dealtrace.report.RuleLine;
import org.dealtrace.study.FollowUp;
import org.junit.jupiter.api.Test;

class OutcomesTest {

    private static final World WORLD = new World()
            .company("real", "2015-01-01")
            .company("early", "2015-01-01")
            .company("unclear", "2016-05-18")
            .company("review", "2016-01-01")
            .company("pending", "2019-01-01")
            .company("none", "2014-01-01")
            .deal("D1", "real", d -> d.chinese().announced("2016-03-01"))
            .deal("D2", "early", d -> d.chinese().announced("2014-03-01"))
            .deal("D3", "unclear", d -> d.chinese().announced("2016-05"))
            .deal("D4", "review", d -> d.chinese().announced("2017-05-01").review());

    private static final Outcomes OUTCOMES = WORLD.track("2021-05-01");

    @Test
    void report_dealOfUnknownType_saysSo() {
        Outcomes outcomes = World.of("Boston", "2015-03-10")
                .deal("D", "Boston", d -> d.types().chinese().announced("2016-01-01"))
                .track("2022-12-31");

        assertThat(outcomes.report().toString()).contains("D deal of unknown type with Sany Heavy Industry");
        assertThat(outcomes.report().html()).contains("deal of unknown type with <bdi>Sany Heavy Industry</bdi>");
    }

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
    void rate_andItsBounds_countUndeterminedAsNoneAndAsAll() {
        assertThat(OUTCOMES.rate().successes()).isEqualTo(1);
        assertThat(OUTCOMES.rate().n()).isEqualTo(6);
        assertThat(OUTCOMES.lower()).isEqualTo(OUTCOMES.rate());
        assertThat(OUTCOMES.upper().successes()).isEqualTo(3);
    }

    @Test
    void followedThrough_takesOnlyCompaniesWhoseWindowIsOver() {
        assertThat(OUTCOMES.followedThrough().successes()).isEqualTo(1);
        assertThat(OUTCOMES.followedThrough().n()).isEqualTo(4);
        assertThat(OUTCOMES.under(OutcomeRule.builder().openWindow().build())
                        .followedThrough()
                        .n())
                .isZero();
    }

    @Test
    void funnel_goesFromNoticesToQualifyingDeals() {
        assertThat(OUTCOMES.funnel()).extracting(FunnelStep::count).containsExactly(6L, 6L, 4L, 3L, 1L, 1L);
        assertThat(OUTCOMES.funnel())
                .extracting(FunnelStep::note)
                .contains(
                        "1 more has links under review only",
                        "for 1 more the order is unknown; 1 more has only deals before it, shown apart");
    }

    @Test
    void before_showsDealsThatCameFirst() {
        assertThat(OUTCOMES.before()).extracting(a -> a.link().dealId()).containsExactly("D2");
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
                .extracting(FunnelStep::note)
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
                .contains("to the end of observation, 2020-07-01, or of the window where that came first: 1 company,"
                        + " for 60.0 to 60.0 months");
    }

    @Test
    void certainty_movesWithTheLinks() {
        assertThat(OUTCOMES.certainty().lines())
                .extracting(l -> l.name() + " " + l.successes().orElse(-1))
                .startsWith("certain links only 1", "links under review too 2");
        RateLine drawn = OUTCOMES.certainty().lines().get(2);
        // One company of probability 0.99 and one of 0.6, of six; with Jeffreys' half success and half failure.
        assertThat(drawn.share().orElseThrow()).isBetween(0.28, 0.31);
        assertThat(OUTCOMES.certainty()).isEqualTo(OUTCOMES.certainty());
    }

    @Test
    void certainty_shareOfListedPartiesKnown_hasALineThatSaysSo() {
        ListedShare listed = new ListedShare(1628, 0.658, 0.115, 0.12, 9, ListedShare.State.CONVERGED);
        Outcomes outcomes = OutcomeTracker.builder()
                .classifier(World.CLASSIFIER)
                .asOf(LocalDate.parse("2021-05-01"))
                .build()
                .track(WORLD.links().withListed(Optional.of(listed)));

        assertThat(outcomes.links().listed()).contains(listed);
        assertThat(outcomes.certainty().lines()).hasSize(4);
        RateLine line = outcomes.certainty().lines().get(3);
        assertThat(line.name()).isEqualTo("the same with the prior of this list");
        assertThat(line.note())
                .contains("11.5 % of 1,628 deal parties taken to be listed, 65.8 % where the model learned: -3.9 bits")
                .endsWith("too low by the deals that linking missed");
        assertThat(OUTCOMES.certainty().lines()).hasSize(3);
    }

    @Test
    void groups_countACompanyInEachOfItsGroups() {
        assertThat(OUTCOMES.byYear().lines())
                .extracting(RateLine::name)
                .containsExactly("2014", "2015", "2016", "2019");
        assertThat(OUTCOMES.groups(
                                "first letter",
                                "",
                                o -> List.of(o.company().id().substring(0, 1), "all"))
                        .lines())
                .extracting(l -> l.name() + " " + l.n().orElseThrow())
                .containsExactly("all 6", "e 1", "n 1", "p 1", "r 2", "u 1");
        assertThat(OUTCOMES.groups("nothing", "", o -> List.of()).lines())
                .extracting(RateLine::name)
                .containsExactly("not known");
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
        assertThat(outcomes.outcome("C-1").reason()).endsWith("; dissolved, 2016-01-01");
        assertThatThrownBy(() -> outcomes.outcome("R-3"))
                .hasMessage("no company or recommendation has the id 'R-3'; ids are such as 'R-1', 'R-2', 'C-1'");
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
                        "a.csv (2 deals, 1 of which other rows report too)",
                        "b.csv (1 deal, 1 of which other rows report too)");
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
    void warnings_rowsInDoubt_areCountedWithTheirFirstPlaces() {
        List<ReadIssue> issues = new ArrayList<>();
        for (int line = 2; line < 6; line++) {
            issues.add(new ReadIssue(
                    ReadIssue.Kind.DOUBTFUL,
                    new SourceRow("r.csv", line),
                    "names",
                    "?" + line,
                    "the name cannot be read"));
        }
        issues.add(
                new ReadIssue(ReadIssue.Kind.DOUBTFUL, new SourceRow("r.csv", 9), "date", "1850", "the date is early"));
        issues.add(new ReadIssue(ReadIssue.Kind.REPAIRED, new SourceRow("r.csv", 9), "names", " x", "spaces"));
        DealLinks links = World.of("A", "2015-01-01").links();
        DealLinks doubtful = new DealLinks(
                links.recommendations(),
                links.companies(),
                links.merges(),
                links.deals(),
                links.links(),
                List.of(new InputReport("r.csv", "Dealtrace recommendations", "", 9, 9, issues)),
                links.method());

        assertThat(OutcomeTracker.standard().track(doubtful).report().warnings())
                .startsWith(
                        "r.csv, 4 rows: the name cannot be read (line 2 '?2', line 3 '?3', line 4 '?4', …)",
                        "r.csv, 1 row: the date is early (line 9 '1850')")
                .noneMatch(w -> w.contains("spaces"));
    }

    @Test
    void suspects_areListedAndWarnedOf() {
        Outcomes outcomes = World.of("A", "2010-01-01")
                .deal("D1", "A", d -> d.chinese().announced("2018-10"))
                .deal(
                        "D2",
                        "A",
                        d -> d.with(PartyRole.ACQUIRER, "Wingtech", World.CN).announced("2018-10"))
                .track("2021-05-01");

        assertThat(outcomes.suspects()).hasSize(1);
        assertThat(outcomes.report().warnings())
                .anyMatch(
                        w -> w.startsWith(
                                "1 pair of rows may report one deal and was left apart: D1 and D2: both of 2018-10, but no other side"));
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
    void linkUncertainty_dealAfterTheEndOfObservation_isNotSeen() {
        World world = World.of("A", "2015-01-01")
                .deal("D1", "A", d -> d.chinese().announced("2016-01-01"))
                .deal("D2", "A", d -> d.types("joint venture").chinese().announced("2019-01-01"));
        world.links.clear();
        for (String deal : List.of("D1", "D2")) {
            world.links.add(new Link("A", deal, 0, 0, 0.5, Decision.LINK, LinkOrigin.MODEL, Explanation.NONE));
        }

        assertThat(likely(world, "2018-12-31")).isCloseTo(0.5, within(0.03));
        assertThat(likely(world, "2019-01-01")).isCloseTo(0.75, within(0.03));
    }

    private static double likely(World world, String asOf) {
        return world.track(asOf)
                .linkUncertainty()
                .estimate(1)
                .population(1)
                .run()
                .value();
    }

    @Test
    void warnings_ofSidesThatNobodyNames_countThoseDealsOnly() {
        World world = World.of("A", "2015-01-01")
                .deal("D1", "A", d -> d.announced("2016-01-01"))
                .deal("D2", "A", d -> d.chinese().announced("2018-01-01"));
        assertThat(world.track("2021-05-01").report().warnings())
                .containsExactly(
                        "for 1 linked deal the source names no other side, so that it does not count; a rule with"
                                + " anyCounterparty() takes deals with anybody");
        assertThat(World.of("A", "2015-01-01").track("2021-05-01").report().warnings())
                .as("nothing is pending, undated or unnamed")
                .isEmpty();
    }

    @Test
    void suspects_ofManyRows_areShownByTheFirstFive() {
        for (int pairs = 5; pairs <= 6; pairs++) {
            World world = new World();
            for (int i = 1; i <= pairs; i++) {
                String company = "A" + i;
                world.company(company, "2015-01-01")
                        .deal("C" + i, company, d -> d.chinese().announced("2018-10"))
                        .deal(
                                "D" + i,
                                company,
                                d -> d.with(PartyRole.ACQUIRER, "Wingtech", World.CN)
                                        .announced("2018-10"));
            }
            boolean more = pairs > 5;
            assertThat(world.track("2021-05-01").report().warnings())
                    .anyMatch(w ->
                            w.startsWith(more ? "6 pairs of rows" : "5 pairs of rows") && w.endsWith("; …") == more);
        }
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
                .extracting(FunnelStep::note)
                .contains("2 more have links under review only", "2 more are undetermined");
        DealLinks links = world.links();
        CompanyMerge merge = new CompanyMerge("B", "A", "B", "equal names");
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
                    .extracting(FunnelStep::note)
                    .contains(merges == 1 ? "1 notice joined another" : "2 notices joined another");
        }
    }

    @Test
    void sensitivity_lines_sayWhatStaysOpenAndWhichRuleIsThisOne() {
        assertThat(OUTCOMES.sensitivity().lines())
                .filteredOn(l -> l.name().equals("this rule"))
                .extracting(RateLine::note)
                .containsExactly("2 undetermined, 1 pending");
        assertThat(OUTCOMES.sensitivity().lines())
                .filteredOn(l -> l.name().equals("window of 60 months"))
                .extracting(RateLine::note)
                .containsExactly("as in this rule; 2 undetermined, 1 pending");
        assertThat(OUTCOMES.sensitivity().lines())
                .filteredOn(l -> l.name().equals("window of 12 months"))
                .extracting(RateLine::note)
                .containsExactly("1 undetermined");
    }

    @Test
    void report_groupsAndCorpus_leaveOutWhatTellsNothing() {
        assertThat(OUTCOMES.byCountry().lines()).extracting(RateLine::name).containsExactly("Germany (DE)");
        assertThat(OUTCOMES.byField().lines()).extracting(RateLine::name).containsExactly("optics");
        assertThat(OUTCOMES.report().groups()).as("one group is none").hasSize(1);
        assertThat(OUTCOMES.report().corpus())
                .as("notices of which the dates alone are known")
                .extracting(t -> t.attribute())
                .containsExactly("year");
        assertThat(OUTCOMES.funnel()).extracting(FunnelStep::note).contains("2 more are undetermined");
        assertThat(OUTCOMES.report().bounds())
                .extracting(RateLine::name)
                .containsExactly(
                        "if no undetermined company had a qualifying deal",
                        "if every undetermined company had one",
                        "of the companies followed for the whole window");
        assertThat(World.of("A", "2014-01-01").track("2021-05-01").report().bounds())
                .as("nothing is open")
                .isEmpty();
        assertThat(World.of("A", "2020-01-01").track("2021-05-01").report().bounds())
                .as("nobody was followed to the end")
                .isEmpty();
    }

    /** What a person has confirmed is not drawn any more, and a deal after the end of observation is none that was seen. */
    @Test
    void linkUncertainty_takesWhatAReviewerSaidForKnown() {
        World world =
                World.of("A", "2015-01-01").deal("D", "A", d -> d.chinese().announced("2016-01-01"));
        world.links.clear();
        for (LinkOrigin origin : LinkOrigin.values()) {
            world.links.clear();
            world.links.add(new Link("A", "D", 0, 0.6, 0.6, Decision.LINK, origin, Explanation.NONE));
            String method = world.track("2021-05-01")
                    .linkUncertainty()
                    .estimate(1)
                    .run()
                    .interval()
                    .method();
            assertThat(method.equals("links and sampling")).as(method).isEqualTo(origin == LinkOrigin.REVIEWER);
        }
    }

    @Test
    void report_holdsRuleSensitivityGroupsCurveFunnelAndWarnings() {
        OutcomeReport report = OUTCOMES.report("A study");

        assertThat(report.title()).isEqualTo("A study");
        assertThat(report.asOf()).isEqualTo(OUTCOMES.asOf());
        assertThat(report.rate()).isEqualTo(OUTCOMES.rate());
        assertThat(report.rule()).extracting(RuleLine::name).contains("types", "window", "counterparty");
        assertThat(report.rule()).contains(new RuleLine("end of observation", "2021-05-01, as given"));
        assertThat(report.classifiers()).containsExactly("test 1");
        assertThat(report.bounds()).hasSize(3);
        assertThat(report.sensitivity()).extracting(RateLine::name).contains("this rule", "open window");
        assertThat(report.curves()).hasSize(1);
        assertThat(report.curves().get(0).series()).hasSize(1);
        assertThat(report.warnings()).anyMatch(w -> w.startsWith("1 of 6 companies is pending"));
        assertThat(report.text())
                .contains("acquisition")
                .contains("Sany Heavy Industry")
                .contains("16.7 %");
    }

    @Test
    void toString_isATableThatEndsInTheRate() {
        assertThat(OUTCOMES.toString())
                .contains("Company real", "realized", "undetermined", "pending", "none found")
                .endsWith("Rate: 1 of 6: 16.7 % (95 % Wilson 3.0–56.4 %)\n");
    }

    @Test
    void warnings_nameMissingDatesAndUnnamedCounterparties() {
        List<String> warnings = new World()
                .company("A", "")
                .company("B", "2015-01-01")
                .deal("D", "B", d -> d.announced("2016-01-01"))
                .track("2021-05-01")
                .report()
                .warnings();

        assertThat(warnings)
                .anyMatch(w -> w.startsWith("1 of 2 companies has no date of recommendation"))
                .anyMatch(w -> w.contains("anyCounterparty()"));
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
    void curve_noteOfOneCompany_isSingular() {
        assertThat(World.of("A", "2015-01-01")
                        .track("2021-05-01")
                        .report()
                        .curves()
                        .get(0)
                        .note())
                .isEqualTo(
                        "Aalen-Johansen estimate with log-log intervals over 1 company; dates known to within 0 days at"
                                + " worst, and counted by their middle");
    }

    @Test
    void noCompanies_giveAnEmptyReport() {
        Outcomes none = new World().track("2021-05-01");

        assertThat(none.rate().n()).isZero();
        assertThat(none.report().text()).contains("no companies").contains("no estimate");
    }
}
