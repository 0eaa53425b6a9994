package org.dealtrace.report;

import java.time.LocalDate;
import java.util.List;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.DealStatus;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.dealtrace.SourceRow;

/**
 * Twenty-five notices and the publicly reported deals of their companies. The deals are facts; the notices are
 * illustrative: nobody says that any of these companies was ever in one.
 */
final class WatchList {

    private WatchList() {}

    static AssessedDeals asOf(LocalDate day) {
        AssessedDeals list = new AssessedDeals(day);
        list.notice("R-001", "Volvo Car Corporation", "SE", "2009-05-12", "vehicles");
        list.deal("D-001", "R-001", "Volvo Car Corporation", "Zhejiang Geely Holding Group", OutcomeType.ACQUISITION)
                .on(DealStatus.SIGNED, "2010-03-28")
                .on(DealStatus.COMPLETED, "2010-08-02")
                .stake("100")
                .realized();
        list.notice("R-002", "Volvo Trucks", "SE", "2014-03", "vehicles");
        list.deal("D-002", "R-002", "AB Volvo", "Zhejiang Geely Holding Group", OutcomeType.MINORITY_STAKE)
                .on(DealStatus.ANNOUNCED, "2017-12-27")
                .stake("8.2")
                .rival("R-001", "Volvo Car Corporation", 1.2)
                .refused("stake of 8.2 % is below the minimum of 10 %");
        list.notice("R-003", "普茨迈斯特 (Putzmeister)", "DE", "2011-02-21", "manufacturing");
        list.deal("D-003", "R-003", "Putzmeister Holding GmbH", "Sany Heavy Industry", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2012-01")
                .stake("90")
                .realized();
        list.notice("R-004", "KUKA Roboter", "DE", "2015-03-10", "manufacturing");
        list.deal("D-004", "R-004", "KUKA AG", "Midea Group (美的集团)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2016-05-18")
                .on(DealStatus.COMPLETED, "2017-01-06")
                .stake("94.55")
                .realized();
        list.notice("R-005", "Aixtron", "DE", "2015-06-02", "semiconductors");
        list.deal("D-005", "R-005", "Aixtron SE", "Grand Chip Investment GmbH", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2016-05-23")
                .on(DealStatus.BLOCKED, "2016-12-02")
                .on(DealStatus.WITHDRAWN, "2016-12-08")
                .refused("the deal was blocked and withdrawn");
        list.notice("R-006", "Complete Genomics", "US", "2012-09", "biotechnology");
        list.deal("D-006", "R-006", "Complete Genomics, Inc.", "BGI-Shenzhen (华大基因)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2012-09-17")
                .on(DealStatus.COMPLETED, "2013-03-18")
                .stake("100")
                .unknown("the notice is dated to the month, and the deal was announced in it");
        list.notice("R-007", "PharmaJet", "US", "2020-07", "biotechnology");
        list.none("R-007", OutcomeStatus.PENDING);
        list.notice("R-008", "Kite Pharma", "US", "2016-02-15", "biotechnology");
        list.deal("D-008", "R-008", "Kite Pharma", "Shanghai Fosun Pharmaceutical (复星医药)", OutcomeType.JOINT_VENTURE)
                .on(DealStatus.ANNOUNCED, "2017-01-10")
                .realized();
        list.notice("R-009", "AMD", "US", "2015-04-08", "semiconductors");
        list.joined(
                "R-009",
                Recommendation.builder("R-010", "Advanced Micro Devices (超威半导体)")
                        .date(PartialDate.parse("2015-07"))
                        .hostCountry(new Country("US"))
                        .fields(List.of("semiconductors"))
                        .source(new SourceRow("recommendations.csv", 11))
                        .build(),
                "the acronym AMD stands for Advanced Micro Devices; same country",
                CompanyName.of("Advanced Micro Devices"),
                CompanyName.of("超威半导体", CompanyName.Kind.TRANSLITERATED));
        list.deal(
                        "D-009",
                        "R-009",
                        "Advanced Micro Devices, Inc.",
                        "Tianjin Haiguang (THATIC, 天津海光)",
                        OutcomeType.JOINT_VENTURE)
                .on(DealStatus.ANNOUNCED, "2016-04-21")
                .andA(OutcomeType.TECHNOLOGY_LICENCE)
                .realized();
        list.notice("R-011", "Tesaro", "US", "2015-09-03", "biotechnology");
        list.deal("D-011", "R-011", "Tesaro", "Zai Lab (再鼎医药)", OutcomeType.EXCLUSIVE_AGREEMENT)
                .on(DealStatus.SIGNED, "2016-09-28")
                .on(DealStatus.ANNOUNCED, "2016-09-29")
                .realized();
        list.notice("R-012", "EMAG Maschinenfabrik", "DE", "2010-11", "manufacturing");
        list.none("R-012", OutcomeStatus.NOT_REALIZED);
        list.notice("R-013", "Lattice Semiconductor", "US", "2015-11-19", "semiconductors");
        list.deal("D-013", "R-013", "Lattice Semiconductor", "Canyon Bridge Capital Partners", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2016-11-03")
                .on(DealStatus.BLOCKED, "2017-09-13")
                .refused("the deal was blocked");
        list.notice("R-014", "Imagination Technologies", "GB", "2016-01-26", "semiconductors");
        list.deal(
                        "D-014",
                        "R-014",
                        "Imagination Technologies Group plc",
                        "Canyon Bridge Capital Partners",
                        OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2017-09")
                .on(DealStatus.COMPLETED, "2017-11-03")
                .stake("100")
                .realized();
        list.notice("R-015", "高田株式会社", "JP", "2015-08", "vehicles");
        list.deal("D-015", "R-015", "Takata Corporation", "Key Safety Systems", OutcomeType.ACQUISITION)
                .on(DealStatus.COMPLETED, "2018-04")
                .realized();
        list.notice("R-016", "先正达", "CH", "2014-05-20", "biotechnology");
        list.deal(
                        "D-016",
                        "R-016",
                        "Syngenta AG",
                        "China National Chemical Corporation (中国化工)",
                        OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2016-02-03")
                .on(DealStatus.COMPLETED, "2017-06")
                .stake("98")
                .realized();
        list.notice("R-017", "Wolfspeed", "US", "2015-02-11", "semiconductors");
        list.none("R-017", OutcomeStatus.NOT_REALIZED);
        list.notice("R-018", "BioNTech", "DE", "2019-06-14", "biotechnology");
        list.deal(
                        "D-018",
                        "R-018",
                        "BioNTech SE",
                        "Shanghai Fosun Pharmaceutical (复星医药)",
                        OutcomeType.TECHNOLOGY_LICENCE)
                .on(DealStatus.ANNOUNCED, "2020-03-16")
                .realized();
        list.notice("R-019", "Morphosis AG", "DE", "2016-04-05", "biotechnology");
        list.deal("D-019", "R-019", "MorphoSys AG", "I-Mab Biopharma (天境生物)", OutcomeType.EXCLUSIVE_AGREEMENT)
                .on(DealStatus.ANNOUNCED, "2017-11-30")
                .realized();
        list.notice("R-020", "ReNeuron", "GB", "2018-02-27", "biotechnology");
        list.deal(
                        "D-020",
                        "R-020",
                        "ReNeuron Group plc",
                        "Shanghai Fosun Pharmaceutical (复星医药)",
                        OutcomeType.EXCLUSIVE_AGREEMENT)
                .on(DealStatus.ANNOUNCED, "2019-04")
                .realized();
        list.notice("R-021", "Boston Dynamics", "US", "2015-01-15", "manufacturing");
        list.none("R-021", OutcomeStatus.NOT_REALIZED);
        list.notice("R-022", "戴姆勒 Daimler", "DE", "2016-10-11", "vehicles");
        list.deal("D-022", "R-022", "Daimler AG", "Zhejiang Geely Holding Group", OutcomeType.JOINT_VENTURE)
                .on(DealStatus.ANNOUNCED, "2019-03-28")
                .realized();
        list.notice("R-023", "Segway", "US", "2014-10-30", "vehicles");
        list.deal("D-023", "R-023", "Segway Inc.", "Ninebot (纳恩博)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2015-04-15")
                .stake("100")
                .realized();
        list.notice("R-024", "Quin", "DE", "2013-06", "manufacturing");
        list.deal("D-024", "R-024", "Quin GmbH", "Ningbo Joyson Electronic (宁波均胜电子)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2015-01")
                .stake("75")
                .review();
        list.notice("R-025", "MoneyGram International", "US", "2015-05-06", "finance");
        list.deal("D-025", "R-025", "MoneyGram International", "Ant Financial (蚂蚁金服)", OutcomeType.ACQUISITION)
                .on(DealStatus.ANNOUNCED, "2017-01-26")
                .on(DealStatus.WITHDRAWN, "2018-01-02")
                .refused("the deal was withdrawn");
        return list;
    }
}
