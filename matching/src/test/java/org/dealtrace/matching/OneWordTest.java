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

class OneWordTest {

    private static final String NOTE = "the names are one word each, and it is not spelled alike";

    private static Link link(String company, String party) {
        Deal deal =
                Deal.builder("D").party(DealParty.of(PartyRole.TARGET, party)).build();
        try (LinkSession session = DealLinker.standard().openRegister(List.of(Company.of("1", company)))) {
            return session.link(deal).get(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"Quarrendon Ltd, Quarendon", "Quarrendon, QUARRENDAN Inc.", "Кварендон, ООО Кваррендон"})
    void wordOfAnotherSpelling_isLeftToReview_andTheNoteSaysWhy(String company, String party) {
        Link link = link(company, party);

        assertThat(link.probability()).isGreaterThan(0.9);
        assertThat(link.decision()).isEqualTo(Decision.REVIEW);
        assertThat(link.explanation().note()).startsWith(NOTE);
    }

    @ParameterizedTest
    @CsvSource({
        "Quarrendon Ltd, QUARRENDON Inc.",
        "Müller GmbH, Mueller GmbH",
        "Кваррендон, Kvarrendon",
        "Quarrendon Photonics, Quarendon Photonics"
    })
    void sameWord_anotherScript_andAWordThatConfirmsIt_areLinked(String company, String party) {
        assertThat(link(company, party).decision()).isEqualTo(Decision.LINK);
    }
}
