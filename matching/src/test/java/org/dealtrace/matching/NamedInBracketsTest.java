package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedInBracketsTest {

    private static Link link(String company, String party) {
        Deal deal =
                Deal.builder("D").party(DealParty.of(PartyRole.TARGET, party)).build();
        try (LinkSession session = DealLinker.standard().openRegister(List.of(Company.of("1", company)))) {
            return session.link(deal).get(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Quarrendon Photonics, Belmora (Quarrendon Photonics)",
        "Belmora Optics（Quarrendon Photonics）, Quarrendon Photonics",
        "École polytechnique fédérale de Lausanne, Flyability (EPFL)"
    })
    void whatBracketsSayWithoutAWord_isLeftToReview_andTheNoteSaysWhy(String company, String party) {
        Link link = link(company, party);

        assertThat(link.probability()).isGreaterThan(0.9);
        assertThat(link.decision()).isEqualTo(Decision.REVIEW);
        assertThat(link.explanation().note()).startsWith("it fits by a name in brackets only");
    }

    @ParameterizedTest
    @CsvSource({
        "Quarrendon Photonics, Belmora (formerly Quarrendon Photonics)",
        "Quarrendon Photonics, Quarrendon Photonics (Belmora)",
        "Quarrendon Photonics (QP), Quarrendon Photonics",
        "École polytechnique fédérale de Lausanne, École polytechnique fédérale de Lausanne (EPFL)"
    })
    void nameBeforeTheBrackets_aWordInThem_andAnotherNameOfTheTable_areLinked(String company, String party) {
        assertThat(link(company, party).decision()).isEqualTo(Decision.LINK);
    }
}
