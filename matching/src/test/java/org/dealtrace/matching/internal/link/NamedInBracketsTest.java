package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.matching.RegisterOfOne.link;

import java.util.List;
import java.util.Map;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.name.Aliases;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedInBracketsTest {

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
        assertThat(link.explanation().note().english()).startsWith("it fits by a name in brackets only");
    }

    @ParameterizedTest
    @CsvSource({
        "Quarrendon Photonics, Belmora (formerly Quarrendon Photonics)",
        "Quarrendon Photonics, Quarrendon Photonics (Belmora)",
        "Quarrendon Photonics (QP), Quarrendon Photonics",
        "École polytechnique fédérale de Lausanne, École polytechnique fédérale de Lausanne (EPFL)"
    })
    void nameBeforeTheBrackets_andAWordInThem_areLinked(String company, String party) {
        assertThat(link(company, party).decision()).isEqualTo(Decision.LINK);
    }

    @Test
    void aliasOfTheWholeName_isLinked() {
        NameAnalyzer analyzer = NameAnalyzer.builder()
                .aliases(Aliases.of(Map.of("Brightweave Optics (robots)", "Quarrendon Photonics")))
                .build();
        Deal deal = Deal.builder("D")
                .party(DealParty.of(PartyRole.TARGET, "Brightweave Optics (robots)"))
                .build();
        try (LinkSession session = DealLinker.builder()
                .analyzer(analyzer)
                .build()
                .openRegister(List.of(Company.of("1", "Quarrendon Photonics")))) {
            assertThat(session.link(deal).get(0).decision()).isEqualTo(Decision.LINK);
        }
    }
}
