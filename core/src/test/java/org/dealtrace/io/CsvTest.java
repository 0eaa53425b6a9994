package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dealtrace.Classification;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealAssessment;
import org.dealtrace.DealEvent;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Outcome;
import org.dealtrace.OutcomeStatus;
import org.dealtrace.OutcomeType;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvTest {

    @TempDir
    Path folder;

    private static final Company COMPANY = Company.of("R-1", "=KUKA()", new Country("DE"));
    private static final Deal DEAL = Deal.builder("D-1")
            .party(DealParty.of(PartyRole.TARGET, "KUKA AG", new Country("DE")))
            .party(DealParty.of(PartyRole.ACQUIRER, "Midea Group"))
            .build();
    private static final Link LINK = new Link(
            "R-1",
            "D-1",
            0,
            -1.5,
            0.25,
            Decision.REVIEW,
            Link.Origin.MODEL,
            new Explanation(
                    "a", "b", List.of(), Optional.of(new Explanation.Rival("R-2", "Other", 0.5)), "near a tie"));

    @Test
    void companies_written_areReadBack() {
        Path file = folder.resolve("register.csv");
        Csv.writeCompanies(file, List.of(COMPANY));
        assertThat(Companies.read(file).get(COMPANY.id()).orElseThrow().names()).isEqualTo(COMPANY.names());
    }

    @Test
    void links_areWrittenWithBothNames() {
        Path file = folder.resolve("links.csv");
        Csv.writeLinks(
                file,
                new DealLinks(List.of(), List.of(COMPANY), List.of(), List.of(DEAL), List.of(LINK), List.of(), "m"));
        assertThat(file).hasContent("""
                company_id,company,company_country,deal_id,party,role,party_name,party_country,weight_bits,probability,\
                decision,origin,rival_id,rival_weight_bits,note
                R-1,'=KUKA(),DE,D-1,0,target,KUKA AG,DE,-1.5,0.25,review,model,R-2,0.5,near a tie
                """);
    }

    @Test
    void outcomes_areWrittenWithTheirDecidingDeal() {
        DealAssessment assessment = new DealAssessment(
                LINK,
                Optional.of(new Classification(
                        List.of(OutcomeType.ACQUISITION, OutcomeType.MINORITY_STAKE),
                        DealStatus.COMPLETED,
                        1,
                        List.of(),
                        "c")),
                DealEvent.of(DealStatus.COMPLETED, PartialDate.ofMonth(2017, 1)),
                Optional.of(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05-18"))),
                Truth.YES,
                Truth.YES,
                List.of());
        Outcome realized = new Outcome(
                COMPANY,
                Optional.of(PartialDate.ofYear(2015)),
                OutcomeStatus.REALIZED,
                Optional.of(assessment),
                OptionalLong.of(562),
                OptionalLong.empty(),
                List.of(assessment),
                "acquired, after the notice");
        Path file = folder.resolve("outcomes.csv");
        Csv.writeOutcomes(file, List.of(realized));
        assertThat(file).hasContent("""
                company_id,company,other_names,country,recommendations,recommended,outcome,deal_id,deal_types,\
                deal_status,deal_status_date,deal_date,elapsed_days,followed_days,link_probability,deals_considered,\
                reason
                R-1,'=KUKA(),,DE,,2015,realized,D-1,acquisition|minority-stake,completed,2017-01,2016-05-18,562,,0.25,\
                1,"acquired, after the notice"
                """);
    }
}
