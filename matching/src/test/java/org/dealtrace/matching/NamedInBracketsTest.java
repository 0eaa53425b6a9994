package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.matching.RegisterOfOne.link;

import org.dealtrace.Decision;
import org.dealtrace.Link;
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
