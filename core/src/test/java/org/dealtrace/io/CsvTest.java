package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.PartyRole;
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
                    "a",
                    "b",
                    List.of(),
                    Optional.of(new Explanation.Rival("R-2", "Other", 0.5)),
                    Message.of("near a tie")));

    @Test
    void companies_written_areReadBack() {
        Path file = folder.resolve("register.csv");
        Companies.of(List.of(COMPANY)).write(file);
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
}
