package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.matching.RegisterOfOne.link;

import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneWordTest {

    private static final String NOTE = "the names are one word each, and it is not spelled alike";

    @ParameterizedTest
    @CsvSource({"Quarrendon Ltd, Quarendon", "Quarrendon, QUARRENDAN Inc.", "Кварендон, ООО Кваррендон"})
    void wordOfAnotherSpelling_isLeftToReview_andTheNoteSaysWhy(String company, String party) {
        Link link = link(company, party);

        assertThat(link.probability()).isGreaterThan(0.9);
        assertThat(link.decision()).isEqualTo(Decision.REVIEW);
        assertThat(link.explanation().note().english()).startsWith(NOTE);
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
