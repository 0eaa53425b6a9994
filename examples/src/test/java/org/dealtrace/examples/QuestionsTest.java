package org.dealtrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PairExplanation;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.io.Deals;
import org.dealtrace.io.Recommendations;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.ComparisonTraining;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.Match;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.LegalForm;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.dealtrace.outcome.OutcomeTracker;
import org.dealtrace.outcome.Outcomes;
import org.dealtrace.outcome.classify.OutcomeClassifier;
import org.dealtrace.report.OutcomeReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each question's class answers its question, and what the documents show of the API runs. */
class QuestionsTest {

    private static final Outcomes OUTCOMES = WhichCompaniesHadADeal.outcomes();

    @Test
    void whichCompaniesHadADeal_example_namesThem() {
        assertThat(WhichCompaniesHadADeal.realized(OUTCOMES))
                .hasSize(OUTCOMES.count(OutcomeStatus.REALIZED))
                .anyMatch(line -> line.startsWith("KUKA Aktiengesellschaft: "));
    }

    @Test
    void whyThisLink_kuka_hasStepsThatSumToTheWeight() {
        PairExplanation why = OUTCOMES.links().explain("W-01", "D-023");
        Link link = why.link().orElseThrow();

        assertThat(link.decision()).isEqualTo(Decision.LINK);
        assertThat(link.explanation().steps()).hasSizeGreaterThan(2);
        assertThat(link.explanation().weight()).isCloseTo(link.weight(), within(1e-9));
    }

    @Test
    void whyThisLink_printed_isATableThatEndsInTheSumTheRivalAndWhatWouldFlipIt() {
        assertThat(OUTCOMES.links().explain("W-01", "D-023").toString().lines())
                .first()
                .asString()
                .isEqualTo(
                        "LINK: KUKA Aktiengesellschaft (W-01, DE) is KUKA AG (DE), target of deal D-023 (acquisition,"
                                + " 2016-05-18)");
        assertThat(OUTCOMES.links().explain("W-01", "D-023").toString())
                .containsPattern("(?m)^ *bits  comparison +finding$")
                .containsPattern("(?m)^ *[+-][0-9.]+  prior +before any comparison$")
                .containsPattern("(?m)^ *[+-][0-9.]+  in all$")
                .containsPattern("(?m)^nearest rival: ")
                .containsPattern("above the threshold of LINK; (it would fall without|no single step)");
    }

    @Test
    void whyThisLink_companyOfAnotherDeal_isSaidToBeNoPartyAndTheDealsOwnCompanyIsNamed() {
        PairExplanation why = OUTCOMES.links().explain("W-52", "D-023");

        assertThat(why.decision()).isEqualTo(Decision.NO_LINK);
        assertThat(why.link()).isEmpty();
        assertThat(why.toString())
                .startsWith("NO_LINK: Carl Zeiss AG (W-52, DE) is not linked to deal D-023 (acquisition, 2016-05-18)")
                .contains("another company fits the party better")
                .contains("target      KUKA AG: KUKA Aktiengesellschaft (W-01), ");
    }

    @Test
    void compareMoreThanNames_cityAndYear_decideBetweenTwoOfNearlyOneName() {
        List<Recommendation> recommendations = CompareMoreThanNames.recommendations();
        List<Deal> deals = CompareMoreThanNames.deals();
        DealLinks byName = DealLinker.standard().link(recommendations, deals);
        DealLinks links = CompareMoreThanNames.links(recommendations, deals);

        assertThat(byName.links(Decision.LINK)).isEmpty();
        assertThat(links.links(Decision.LINK)).extracting(Link::companyId).containsExactly("R-2");
        assertThat(links.explain("R-2", "D-1").toString())
                .containsPattern("(?m)^ *[+]3.91  city +equal: Munich \\| München$")
                .containsPattern("(?m)^ *[+]3.91  founded +same year: 2009$");
    }

    @Test
    void compareMoreThanNames_ownLevels_areThoseGiven() {
        List<Recommendation> recommendations = CompareMoreThanNames.recommendations();
        Attribute<Integer> staff = Attribute.column(recommendations, "staff").map(Integer::valueOf);
        FieldComparison size = FieldComparison.builder("staff", staff)
                .level("nearly the same", (a, b) -> Math.abs(a - b) <= 0.1 * Math.max(a, b), 0.5, 0.05)
                .level("of one size", (a, b) -> Math.max(a, b) <= 3 * Math.min(a, b), 0.4, 0.25)
                .otherwise("of another size");
        DealLinks links =
                DealLinker.builder().comparisons(size).build().link(recommendations, CompareMoreThanNames.deals());

        assertThat(links.explain("R-2", "D-1").toString()).contains("nearly the same: 35 | 38");
    }

    @Test
    void comparison_estimatedFromTheLists_isOneOfThose() {
        ComparisonTraining training = new ComparisonTraining(List.of(FieldComparison.city()));
        try (LinkSession session = DealLinker.standard().open(CompareMoreThanNames.recommendations())) {
            CompareMoreThanNames.deals().forEach(deal -> training.add(session, deal));
        }
        ComparisonTraining.Estimate estimate = training.estimate();
        assertThat(estimate.comparisons()).extracting(FieldComparison::name).containsExactly("city");
    }

    /** A namesake among the example companies, where a deal says the party's city. */
    @Test
    void compareMoreThanNames_exampleData_namesakeInAnotherCityLoses() {
        List<Recommendation> watched =
                Recommendations.read(ExampleData.watchlist()).list();
        Deal juno = Deals.read(ExampleData.deals()).list().stream()
                .filter(d -> d.id().equals("D-064"))
                .findFirst()
                .orElseThrow();
        Deal deal = Deal.builder(juno.id())
                .party(DealParty.of(PartyRole.TARGET, "Juno", new Country("US")))
                .attributes(Map.of("target_city", "Seattle"))
                .build();
        DealLinker linker =
                DealLinker.builder().comparisons(FieldComparison.city()).build();
        try (LinkSession without = DealLinker.standard().open(watched);
                LinkSession with = linker.open(watched)) {
            double byName = without.explain("W-57", deal).link().orElseThrow().weight();
            PairExplanation why = with.explain("W-57", deal);

            assertThat(why.link().orElseThrow().weight()).isLessThan(byName - 2);
            assertThat(why.toString()).contains("different: Des Plaines | Seattle");
        }
    }

    @Test
    void charts_ofAReport_areInThePageAndInTheFigures(@TempDir Path folder) throws IOException {
        Outcomes outcomes = OUTCOMES;
        // tag::charts[]
        OutcomeReport report = outcomes.report();
        report.writeHtml(folder.resolve("outcomes.html")); // each chart can be saved as SVG or PNG
        report.writeFiguresCsv(folder.resolve("figures.csv")); // each point of each chart
        // end::charts[]

        assertThat(Files.readString(folder.resolve("outcomes.html"))).contains("<svg class=\"plot chart\"");
        assertThat(Files.readString(folder.resolve("figures.csv"))).contains("\ncurve,");
    }

    @Test
    void ownClassifier_lambda_answersItsWordAndAbstainsElse() {
        OutcomeClassifier mine = deal -> deal.typeWords().contains("Lizenzvertrag")
                ? Optional.of(new Classification(
                        List.of(OutcomeType.TECHNOLOGY_LICENCE),
                        DealStatus.SIGNED,
                        1.0,
                        List.of("Lizenzvertrag"),
                        "my-words 1"))
                : Optional.empty();
        Deal.Builder deal = Deal.builder("D").party(DealParty.of(PartyRole.LICENSOR, "Aixtron"));

        assertThat(mine.classify(deal.typeWords(List.of("Lizenzvertrag")).build()))
                .map(Classification::type)
                .contains(OutcomeType.TECHNOLOGY_LICENCE);
        assertThat(mine.classify(deal.typeWords(List.of("Kauf")).build())).isEmpty();
    }

    @Test
    void ownClassifier_ownType_decidesTheOutcome() {
        Deal deal = Deal.builder("D-1")
                .party(DealParty.of(PartyRole.TARGET, "Leifeld Metal Spinning AG"))
                .party(DealParty.of(PartyRole.ACQUIRER, "Somebody", new org.dealtrace.Country("CN")))
                .event(org.dealtrace.DealEvent.of(DealStatus.COMPLETED, org.dealtrace.PartialDate.parse("2018-03-01")))
                .text("Somebody hires the whole team")
                .build();
        Recommendation recommendation = Recommendation.builder("R-1", "Leifeld Metal Spinning AG")
                .date(org.dealtrace.PartialDate.parse("2017-01-01"))
                .build();

        Outcomes outcomes = OwnClassifier.track(DealLinker.standard().link(List.of(recommendation), List.of(deal)));

        assertThat(outcomes.outcome("R-1").status()).isEqualTo(OutcomeStatus.REALIZED);
    }

    @Test
    void register_namesInThreeScripts_findTheCompany() {
        // tag::register[]
        List<Company> register = List.of(
                Company.of("1", "Volvo Car Corporation", new Country("SE")),
                Company.of("2", "AB Volvo", new Country("SE")),
                Company.of("3", "Siemens Aktiengesellschaft", new Country("DE")),
                Company.of("4", "Siemens Energy AG", new Country("DE")));
        List<Match> matches;
        try (CompanyMatcher matcher = CompanyMatcher.over(register)) {
            matches = matcher.match("SIEMENS A.G.", 3); // why, or why not, says matcher.explain
        }
        // end::register[]
        assertThat(matches).first().extracting(Match::companyId).isEqualTo("3");
        try (CompanyMatcher matcher = CompanyMatcher.over(register)) {
            assertThat(matcher.match("西门子", 3))
                    .first()
                    .extracting(Match::companyId)
                    .isIn("3", "4");
            assertThat(matcher.match("Volvo Cars", 3))
                    .first()
                    .extracting(Match::companyId)
                    .isEqualTo("1");
            Explanation whyNot =
                    matcher.explain(Company.of("query", "Volvo Cars"), "2").orElseThrow();
            assertThat(whyNot.rival().orElseThrow().companyId()).isEqualTo("1");
        }
    }

    @Test
    void name_inACell_standsApartFromItsFormAndOtherNames() {
        String cell = "  HALCYON MILLS (India) Pvt. Ltd., formerly Brightweave";
        // tag::clean[]
        List<NameVariant> variants = NameAnalyzer.standard().analyze(cell).variants();
        NameVariant main = variants.get(0);
        Set<NameToken.Role> naming =
                EnumSet.complementOf(EnumSet.of(NameToken.Role.LEGAL_FORM, NameToken.Role.LISTING_TAIL));
        String name = main.tokens(naming).stream().map(NameToken::text).collect(Collectors.joining(" "));
        // end::clean[]
        assertThat(name).isEqualTo("halcyon mills india");
        assertThat(main.legalForms()).extracting(LegalForm::compare).containsExactly("pvtltd");
        assertThat(variants).last().extracting(NameVariant::text).isEqualTo("Brightweave");
    }

    @Test
    void streamDeals_calibratedOnce_agreesWithTheReportOfAll() {
        List<Recommendation> recommendations =
                Recommendations.read(ExampleData.watchlist()).list();
        Deals deals = Deals.read(ExampleData.deals());
        List<Deal> past = deals.list();
        List<Deal> arriving = past;
        List<String> alerts = new ArrayList<>();
        // tag::calibrate[]
        ListCalibration learned;
        try (LinkSession session = DealLinker.standard().open(recommendations)) {
            learned = session.calibrate(past);
        }
        // end::calibrate[]
        // tag::stream[]
        DealLinker linker = DealLinker.builder().calibration(learned).build();
        try (LinkSession session = linker.open(recommendations)) {
            for (Deal deal : arriving) {
                for (Link link : session.link(deal)) {
                    if (link.decision() == Decision.LINK) {
                        alerts.add(deal.id() + ": "
                                + session.company(link.companyId())
                                        .orElseThrow()
                                        .name());
                    }
                }
            }
        }
        // end::stream[]
        DealLinks whole = DealLinker.standard().link(recommendations, past);
        Outcomes all = OutcomeTracker.standard().track(whole);
        assertThat(alerts)
                .hasSameSizeAs(whole.links(Decision.LINK))
                .anyMatch(a -> a.startsWith("D-023: KUKA"))
                .anyMatch(a -> a.startsWith("D-021: "));
        try (LinkSession session = linker.open(recommendations)) {
            // tag::outcomes[]
            List<Link> kept = new ArrayList<>();
            deals.forEach(deal -> kept.addAll(session.link(deal)));
            DealLinks links = session.links(deals, kept);
            Outcomes outcomes = OutcomeTracker.standard().track(links);
            // end::outcomes[]
            assertThat(outcomes.merged()).isEqualTo(all.merged());
            assertThat(outcomes.headline()).isEqualTo(all.headline());
        }
    }

    @Test
    void whichCompaniesHadADeal_boughtByAnybody_countsTargetsOnly() {
        Outcomes bought = WhichCompaniesHadADeal.boughtByAnybody(WhichCompaniesHadADeal.outcomes());

        assertThat(bought.rule().companyRoles()).containsExactly(PartyRole.TARGET);
        assertThat(bought.outcome("W-01").status()).isEqualTo(OutcomeStatus.REALIZED);
    }
}
