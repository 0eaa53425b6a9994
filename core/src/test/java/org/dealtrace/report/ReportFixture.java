package org.dealtrace.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.CompanyMerge;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Direction;
import org.dealtrace.EvidenceStep;
import org.dealtrace.Explanation;
import org.dealtrace.InputReport;
import org.dealtrace.Link;
import org.dealtrace.LinkOrigin;
import org.dealtrace.NameKind;
import org.dealtrace.Order;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyKind;
import org.dealtrace.PartyRole;
import org.dealtrace.ReadIssue;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;
import org.dealtrace.study.CorpusTable;
import org.dealtrace.study.Interval;
import org.dealtrace.study.Rate;

/**
 * A report on publicly reported deals. The deals are facts; the notices are illustrative: nobody says that any of these companies was
 * ever in one.
 */
final class ReportFixture {

    static final LocalDate AS_OF = LocalDate.of(2021, 5, 1);

    private static final SourceRow NOTICES = new SourceRow("recommendations.csv", 0);
    private static final SourceRow DEALS = new SourceRow("deals.csv", 0);

    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<Company> companies = new ArrayList<>();
    private final List<CompanyMerge> merges = new ArrayList<>();
    private final List<Deal> deals = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    static OutcomeReport report() {
        return builder().build();
    }

    static OutcomeReport.Builder builder() {
        ReportFixture fixture = new ReportFixture();
        fixture.fill();
        DealLinks links = new DealLinks(
                fixture.recommendations,
                fixture.companies,
                fixture.merges,
                fixture.deals,
                fixture.links,
                inputs(),
                "standard model 1, link from 0.90, review from 0.50");
        List<Outcome> outcomes = fixture.outcomes;
        int realized = (int) outcomes.stream()
                .filter(o -> o.status() == OutcomeStatus.REALIZED)
                .count();
        int decided = (int) outcomes.stream()
                .filter(o -> o.status() == OutcomeStatus.REALIZED || o.status() == OutcomeStatus.NOT_REALIZED)
                .count();
        int undetermined = (int) outcomes.stream()
                .filter(o -> o.status() == OutcomeStatus.UNDETERMINED)
                .count();
        Rate rate = Rate.of(realized, decided);
        return OutcomeReport.builder(AS_OF, links, outcomes, rate)
                .rule(List.of(
                        new RuleLine(
                                "types",
                                "joint venture, patent licence, technology licence, exclusive agreement, acquisition, minority stake"),
                        new RuleLine("statuses", "announced, signed, completed"),
                        new RuleLine("order", "the deal lies after the first recommendation"),
                        new RuleLine("window", "60 months"),
                        new RuleLine("date", "the first of announced, signed, completed"),
                        new RuleLine("minimum stake", "10 %"),
                        new RuleLine("other side", "China; Hong Kong and Macau included; ultimate owner counts")))
                .sources(List.of("company announcements and press reports of 74 deals, 2005 to 2020"))
                .classifiers(List.of("source codes 1.0", "phrases 1.0 (English, Chinese)"))
                .bounds(List.of(
                        RateLine.of("if no undetermined company had one", Rate.of(realized, decided + undetermined)),
                        RateLine.of(
                                "if every undetermined company had one",
                                Rate.of(realized + undetermined, decided + undetermined))))
                .certainty(List.of(
                        RateLine.of("certain links only", Rate.of(realized - 1, decided)),
                        RateLine.of("with links under review", Rate.of(realized + 1, decided + 1)),
                        RateLine.estimate(
                                "links drawn from their probabilities",
                                0.6187,
                                new Interval(0.4062, 0.8011, 0.95, "Monte Carlo"),
                                "2,000 draws, seed 1")))
                .sensitivity(List.of(
                        RateLine.of("window of 12 months", Rate.of(6, decided)),
                        RateLine.of("window of 24 months", Rate.of(10, decided)),
                        RateLine.of("window of 36 months", Rate.of(12, decided)),
                        RateLine.of("window of 60 months", rate, "as above"),
                        RateLine.of("no window", Rate.of(realized, decided)),
                        RateLine.of("completed only", Rate.of(7, decided)),
                        RateLine.of("stake of at least 50 %", Rate.of(realized - 1, decided)),
                        RateLine.of("blocked and withdrawn deals too", Rate.of(realized + 2, decided))))
                .groups(List.of(
                        new RateTable(
                                "country",
                                "difference between the United States and Germany: p = 0.63 (Fisher, two-sided)",
                                List.of(
                                        RateLine.of("Germany", Rate.of(5, 7)),
                                        RateLine.of("United States", Rate.of(5, 9)),
                                        RateLine.of("United Kingdom", Rate.of(2, 2)),
                                        RateLine.of("others", Rate.of(3, 5)))),
                        new RateTable(
                                "field",
                                "a company can have several fields",
                                List.of(
                                        RateLine.of("biotechnology", Rate.of(6, 6)),
                                        RateLine.of("manufacturing", Rate.of(4, 6)),
                                        RateLine.of("semiconductors", Rate.of(2, 5)),
                                        RateLine.of("vehicles", Rate.of(3, 6))))))
                .curves(List.of(curve()))
                .competing(List.of(
                        new CompetingLine(
                                "C-07",
                                "Nordkap Optics",
                                "dissolved",
                                Optional.of(PartialDate.ofMonth(2018, 4)),
                                "register of companies, Oslo"),
                        new CompetingLine(
                                "C-08", "Nordkap Diagnostics", "bought by somebody else", Optional.empty(), "")))
                .funnel(List.of(
                        new FunnelStep("notices read", fixture.recommendations.size(), "1 row rejected"),
                        new FunnelStep("companies", fixture.companies.size(), "1 notice joined another one"),
                        new FunnelStep("with a deal linked or under review", 19, "5 with no deal found"),
                        new FunnelStep("with a link that is certain enough", 18, "1 under review only"),
                        new FunnelStep("with a deal after the notice", 17, "1 in unknown order"),
                        new FunnelStep(
                                "with a deal that the rule counts", realized, "3 blocked, too small or not foreign")))
                .corpus(List.of(new CorpusTable(
                        "host country",
                        "",
                        "host country",
                        List.of("notices"),
                        List.of(25),
                        25,
                        List.of(
                                new CorpusTable.Row("US", "United States (US)", List.of(11), 11, 11 / 25.0, 1),
                                new CorpusTable.Row("DE", "Germany (DE)", List.of(8), 8, 8 / 25.0, 2),
                                new CorpusTable.Row("JP", "Japan (JP)", List.of(6), 6, 6 / 25.0, 3)))))
                .warnings(List.of(
                        "The rate describes this list. It says nothing of companies that were never recommended."));
    }

    private static Curve curve() {
        double[][] all = {
            {186, 0.0417, 0.0060, 0.2612, 24, 1},
            {341, 0.1250, 0.0418, 0.3421, 23, 2},
            {387, 0.2083, 0.0929, 0.4258, 21, 2},
            {415, 0.2517, 0.1219, 0.4760, 18, 1},
            {560, 0.3397, 0.1874, 0.5636, 17, 2},
            {760, 0.4277, 0.2587, 0.6448, 15, 2},
            {980, 0.5157, 0.3363, 0.7208, 13, 2},
            {1140, 0.6037, 0.4210, 0.7900, 11, 2},
            {1480, 0.6641, 0.4820, 0.8378, 8, 1},
            {1826, 0.6641, 0.4820, 0.8378, 6, 0},
        };
        double[][] other = {
            {540, 0.0417, 0.0060, 0.2612, 18, 1},
            {1010, 0.0900, 0.0230, 0.3120, 12, 1},
            {1826, 0.09, 0.023, 0.312, 6, 0}
        };
        return new Curve(
                "Cumulative incidence of a first deal",
                "Aalen-Johansen; bought by a party from elsewhere is a competing event; companies still watched are censored",
                List.of(series("a deal that the rule counts", all), series("bought by somebody else", other)));
    }

    private static Curve.Series series(String name, double[][] steps) {
        List<Curve.Step> list = new ArrayList<>();
        for (double[] s : steps) {
            list.add(new Curve.Step(s[0], s[1], s[2], s[3], (long) s[4], (long) s[5]));
        }
        return new Curve.Series(name, list);
    }

    private static List<InputReport> inputs() {
        return List.of(
                new InputReport(
                        "recommendations.csv",
                        "recommendations as CSV",
                        "Illustrative watch-list; no claim is made that any of these companies was named in a notice.",
                        26,
                        25,
                        List.of(
                                new ReadIssue(
                                        ReadIssue.Kind.REPAIRED,
                                        new SourceRow("recommendations.csv", 9),
                                        "country",
                                        "Britain",
                                        "read as GB"),
                                new ReadIssue(
                                        ReadIssue.Kind.REJECTED,
                                        new SourceRow("recommendations.csv", 17),
                                        "name",
                                        "",
                                        "the notice names no party; give one or remove the row"))),
                new InputReport(
                        "deals.csv",
                        "deals as CSV",
                        "",
                        74,
                        74,
                        List.of(new ReadIssue(
                                ReadIssue.Kind.REPAIRED,
                                new SourceRow("deals.csv", 31),
                                "stake",
                                "94,55 %",
                                "read as 94.55"))));
    }

    private void fill() {
        notice("R-001", "Volvo Car Corporation", "SE", "2009-05-12", "vehicles");
        deal("D-001", "R-001", "Volvo Car Corporation", "Zhejiang Geely Holding Group", OutcomeType.ACQUISITION)
                .on(DealStatus.SIGNED, "2010-03-28")
                .on(DealStatus.COMPLETED, "2010-08-02")
                .stake("100")
                .realized();
        notice("R-002", "Volvo Trucks", "SE", "2014-03", "vehicles");
        deal("D-002", "R-002", "AB Volvo", "Zhejiang Geely Holding Group", OutcomeType.MINORITY_STAKE)
                .on(DealStatus.ANNOUNCED, "2017-12-27")
                .stake("8.2")
                .refused("stake of 8.2 % is below the minimum of 10 %");
        notice("R-003", "普茨迈斯特 (Putzmeister)", "DE", "2011-02-21", "manufacturing");
        deal("D-003", "R-003", "Putzmeister Holding GmbH", "Sany Heavy Industry", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2012-01")
                .stake("90")
                .realized();
        notice("R-004", "KUKA Roboter", "DE", "2015-03-10", "manufacturing");
        deal("D-004", "R-004", "KUKA AG", "Midea Group (美的集团)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2016-05-18")
                .on(DealStatus.COMPLETED, "2017-01-06")
                .stake("94.55")
                .realized();
        notice("R-005", "Aixtron", "DE", "2015-06-02", "semiconductors");
        deal("D-005", "R-005", "Aixtron SE", "Grand Chip Investment GmbH", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2016-05-23")
                .on(DealStatus.BLOCKED, "2016-12-02")
                .on(DealStatus.WITHDRAWN, "2016-12-08")
                .refused("the deal was blocked and withdrawn");
        notice("R-006", "Complete Genomics", "US", "2012-09", "biotechnology");
        deal("D-006", "R-006", "Complete Genomics, Inc.", "BGI-Shenzhen (华大基因)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2012-09-17")
                .on(DealStatus.COMPLETED, "2013-03-18")
                .stake("100")
                .unknown("the notice is dated to the month, and the deal was announced in it");
        notice("R-007", "PharmaJet", "US", "2020-07", "biotechnology");
        none("R-007", OutcomeStatus.PENDING);
        notice("R-008", "Kite Pharma", "US", "2016-02-15", "biotechnology");
        deal("D-008", "R-008", "Kite Pharma", "Shanghai Fosun Pharmaceutical (复星医药)", OutcomeType.JOINT_VENTURE)
                .on(DealStatus.ANNOUNCED, "2017-01-10")
                .realized();
        notice("R-009", "AMD", "US", "2015-04-08", "semiconductors");
        recommendations.add(Recommendation.builder("R-010", "Advanced Micro Devices (超威半导体)")
                .date(PartialDate.parse("2015-07"))
                .hostCountry(new Country("US"))
                .fields(List.of("semiconductors"))
                .source(new SourceRow("recommendations.csv", 11))
                .build());
        merges.add(new CompanyMerge(
                "R-009", "R-009", "R-010", "the acronym AMD stands for Advanced Micro Devices; same country"));
        deal(
                        "D-009",
                        "R-009",
                        "Advanced Micro Devices, Inc.",
                        "Tianjin Haiguang (THATIC, 天津海光)",
                        OutcomeType.JOINT_VENTURE)
                .on(DealStatus.ANNOUNCED, "2016-04-21")
                .realized();
        notice("R-011", "Tesaro", "US", "2015-09-03", "biotechnology");
        deal("D-011", "R-011", "Tesaro", "Zai Lab (再鼎医药)", OutcomeType.EXCLUSIVE_AGREEMENT)
                .on(DealStatus.SIGNED, "2016-09-28")
                .on(DealStatus.ANNOUNCED, "2016-09-29")
                .realized();
        notice("R-012", "EMAG Maschinenfabrik", "DE", "2010-11", "manufacturing");
        none("R-012", OutcomeStatus.NOT_REALIZED);
        notice("R-013", "Lattice Semiconductor", "US", "2015-11-19", "semiconductors");
        deal("D-013", "R-013", "Lattice Semiconductor", "Canyon Bridge Capital Partners", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2016-11-03")
                .on(DealStatus.BLOCKED, "2017-09-13")
                .refused("the deal was blocked");
        notice("R-014", "Imagination Technologies", "GB", "2016-01-26", "semiconductors");
        deal(
                        "D-014",
                        "R-014",
                        "Imagination Technologies Group plc",
                        "Canyon Bridge Capital Partners",
                        OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2017-09")
                .on(DealStatus.COMPLETED, "2017-11-03")
                .stake("100")
                .realized();
        notice("R-015", "高田株式会社", "JP", "2015-08", "vehicles");
        deal("D-015", "R-015", "Takata Corporation", "Key Safety Systems", OutcomeType.ACQUISITION)
                .on(DealStatus.COMPLETED, "2018-04")
                .realized();
        notice("R-016", "先正达", "CH", "2014-05-20", "biotechnology");
        deal("D-016", "R-016", "Syngenta AG", "China National Chemical Corporation (中国化工)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2016-02-03")
                .on(DealStatus.COMPLETED, "2017-06")
                .stake("98")
                .realized();
        notice("R-017", "Wolfspeed", "US", "2015-02-11", "semiconductors");
        none("R-017", OutcomeStatus.NOT_REALIZED);
        notice("R-018", "BioNTech", "DE", "2019-06-14", "biotechnology");
        deal("D-018", "R-018", "BioNTech SE", "Shanghai Fosun Pharmaceutical (复星医药)", OutcomeType.TECHNOLOGY_LICENCE)
                .on(DealStatus.ANNOUNCED, "2020-03-16")
                .realized();
        notice("R-019", "Morphosis AG", "DE", "2016-04-05", "biotechnology");
        deal("D-019", "R-019", "MorphoSys AG", "I-Mab Biopharma (天境生物)", OutcomeType.EXCLUSIVE_AGREEMENT)
                .on(DealStatus.ANNOUNCED, "2017-11-30")
                .realized();
        notice("R-020", "ReNeuron", "GB", "2018-02-27", "biotechnology");
        deal(
                        "D-020",
                        "R-020",
                        "ReNeuron Group plc",
                        "Shanghai Fosun Pharmaceutical (复星医药)",
                        OutcomeType.EXCLUSIVE_AGREEMENT)
                .on(DealStatus.ANNOUNCED, "2019-04")
                .realized();
        notice("R-021", "Boston Dynamics", "US", "2015-01-15", "manufacturing");
        none("R-021", OutcomeStatus.NOT_REALIZED);
        notice("R-022", "戴姆勒 Daimler", "DE", "2016-10-11", "vehicles");
        deal("D-022", "R-022", "Daimler AG", "Zhejiang Geely Holding Group", OutcomeType.JOINT_VENTURE)
                .on(DealStatus.ANNOUNCED, "2019-03-28")
                .realized();
        notice("R-023", "Segway", "US", "2014-10-30", "vehicles");
        deal("D-023", "R-023", "Segway Inc.", "Ninebot (纳恩博)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2015-04-15")
                .stake("100")
                .realized();
        notice("R-024", "Quin", "DE", "2013-06", "manufacturing");
        deal("D-024", "R-024", "Quin GmbH", "Ningbo Joyson Electronic (宁波均胜电子)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2015-01")
                .stake("75")
                .review();
        notice("R-025", "MoneyGram International", "US", "2015-05-06", "finance");
        deal("D-025", "R-025", "MoneyGram International", "Ant Financial (蚂蚁金服)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2017-01-26")
                .on(DealStatus.WITHDRAWN, "2018-01-02")
                .refused("the deal was withdrawn");
    }

    private void notice(String id, String name, String country, String date, String field) {
        int line = recommendations.size() + 2;
        Recommendation notice = Recommendation.builder(id, name)
                .date(PartialDate.parse(date))
                .country(new Country(country))
                .hostCountry(new Country(country))
                .direction(Direction.OFFER)
                .partyKind(PartyKind.COMPANY)
                .fields(List.of(field))
                .source(new SourceRow(NOTICES.file(), line))
                .build();
        recommendations.add(notice);
        companies.add(new Company(
                id,
                id.equals("R-009")
                        ? List.of(
                                CompanyName.of(name),
                                CompanyName.of("Advanced Micro Devices"),
                                CompanyName.of("超威半导体", NameKind.TRANSLITERATED))
                        : List.of(CompanyName.of(name)),
                List.of(new Country(country)),
                Optional.empty(),
                List.of(),
                List.of(field),
                id.equals("R-009") ? List.of(id, "R-010") : List.of(id)));
    }

    private void none(String id, OutcomeStatus status) {
        outcomes.add(new Outcome(
                company(id),
                recommended(id),
                status,
                Optional.empty(),
                OptionalLong.empty(),
                followed(id),
                List.of(),
                status == OutcomeStatus.PENDING
                        ? "no deal found yet in the sources searched; the window closes on 2025-07-31"
                        : "no deal found in the sources searched"));
    }

    private Company company(String id) {
        return companies.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private Optional<PartialDate> recommended(String id) {
        return recommendations.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow()
                .date();
    }

    private OptionalLong followed(String id) {
        return OptionalLong.of(
                ChronoUnit.DAYS.between(recommended(id).orElseThrow().midpoint(), AS_OF));
    }

    private Assessed deal(String dealId, String companyId, String target, String buyer, OutcomeType type) {
        return new Assessed(dealId, companyId, target, buyer, type);
    }

    /** A deal on its way to an outcome. */
    private final class Assessed {
        private final String companyId;
        private final String target;
        private final OutcomeType type;
        private final Deal.Builder builder;
        private final String dealId;
        private final List<DealEvent> events = new ArrayList<>();

        Assessed(String dealId, String companyId, String target, String buyer, OutcomeType type) {
            this.dealId = dealId;
            this.companyId = companyId;
            this.target = target;
            this.type = type;
            boolean licence =
                    type.equals(OutcomeType.EXCLUSIVE_AGREEMENT) || type.equals(OutcomeType.TECHNOLOGY_LICENCE);
            boolean venture = type.equals(OutcomeType.JOINT_VENTURE);
            this.builder = Deal.builder(dealId)
                    .party(new DealParty(
                            licence ? PartyRole.LICENSOR : venture ? PartyRole.PARTNER : PartyRole.TARGET,
                            List.of(CompanyName.of(target)),
                            company(companyId).countries().stream().findFirst(),
                            List.of()))
                    .party(DealParty.of(
                            licence ? PartyRole.LICENSEE : venture ? PartyRole.PARTNER : PartyRole.ACQUIRER,
                            buyer,
                            new Country("CN")))
                    .typeWords(List.of(type.label()))
                    .text(target + " and " + buyer + ": " + type.label())
                    .attributes(Map.of("publisher", "company announcement"))
                    .source(new SourceRow(DEALS.file(), Long.parseLong(dealId.substring(2)) + 1));
        }

        Assessed on(DealStatus status, String date) {
            DealEvent event = DealEvent.of(status, PartialDate.parse(date));
            events.add(event);
            builder.event(event);
            return this;
        }

        Assessed stake(String percent) {
            builder.stakePercent(new BigDecimal(percent));
            return this;
        }

        void realized() {
            finish(
                    OutcomeStatus.REALIZED,
                    Order.YES,
                    Order.YES,
                    type + " after the recommendation, within 60 months",
                    false);
        }

        void refused(String why) {
            finish(OutcomeStatus.NOT_REALIZED, Order.YES, Order.NO, why, false);
        }

        void unknown(String why) {
            finish(OutcomeStatus.UNDETERMINED, Order.UNKNOWN, Order.UNKNOWN, why, false);
        }

        void review() {
            finish(OutcomeStatus.UNDETERMINED, Order.YES, Order.UNKNOWN, "the only link is under review", true);
        }

        private void finish(OutcomeStatus status, Order after, Order qualifies, String reason, boolean review) {
            deals.add(builder.build());
            Explanation explanation = explanation(review);
            double weight = explanation.weight();
            Link link = new Link(
                    companyId,
                    dealId,
                    0,
                    weight,
                    1 / (1 + Math.pow(2, -weight)),
                    review ? Decision.REVIEW : Decision.LINK,
                    LinkOrigin.MODEL,
                    explanation);
            links.add(link);
            PartialDate date = events.get(0).date().orElseThrow();
            DealAssessment assessment = new DealAssessment(
                    link,
                    Optional.of(new Classification(
                            type.equals(OutcomeType.JOINT_VENTURE) && companyId.equals("R-009")
                                    ? List.of(type, OutcomeType.TECHNOLOGY_LICENCE)
                                    : List.of(type),
                            events.get(events.size() - 1).status(),
                            0.97,
                            List.of("type column: " + type),
                            "source codes 1.0")),
                    events.get(events.size() - 1),
                    Optional.of(events.get(0)),
                    after,
                    qualifies,
                    List.of(reason));
            boolean decides = status == OutcomeStatus.REALIZED || status == OutcomeStatus.UNDETERMINED;
            outcomes.add(new Outcome(
                    company(companyId),
                    recommended(companyId),
                    status,
                    decides ? Optional.of(assessment) : Optional.empty(),
                    status == OutcomeStatus.REALIZED
                            ? OptionalLong.of(ChronoUnit.DAYS.between(
                                    recommended(companyId).orElseThrow().midpoint(), date.midpoint()))
                            : OptionalLong.empty(),
                    followed(companyId),
                    List.of(assessment),
                    status == OutcomeStatus.NOT_REALIZED
                            ? "no deal found in the sources searched that the rule counts: " + reason
                            : reason));
        }

        private Explanation explanation(boolean review) {
            Company company = company(companyId);
            double rarity = 9 + (target.length() * 7 % 11) * 0.5;
            List<EvidenceStep> steps = review
                    ? List.of(
                            new EvidenceStep("prior", "25 companies against 22 deals", "", "", -4.64),
                            new EvidenceStep("name", "equal but for the legal form", company.name(), target, 6.85),
                            new EvidenceStep(
                                    "short name", "one short word that others share", company.name(), "", -2.9),
                            new EvidenceStep("country", "equal", "DE", "DE", 2.12),
                            new EvidenceStep("field", "not comparable", "", "", 0))
                    : List.of(
                            new EvidenceStep("prior", "25 companies against 22 deals", "", "", -4.64),
                            new EvidenceStep("name", "distinctive words equal", company.name(), target, rarity),
                            new EvidenceStep("legal form", "missing on one side", "", target, -0.35),
                            new EvidenceStep(
                                    "country",
                                    "equal",
                                    company.countries().get(0).code(),
                                    company.countries().get(0).code(),
                                    2.75),
                            new EvidenceStep("field", "not comparable", "", "", 0));
            Optional<Explanation.Rival> rival = companyId.equals("R-002")
                    ? Optional.of(new Explanation.Rival("R-001", "Volvo Car Corporation", 1.2))
                    : Optional.empty();
            return new Explanation(
                    company.name(), target, steps, rival, review ? "a country or an identifier would decide" : "");
        }
    }
}
