package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of this project about invented companies; how well real ones are read stands in docs/classifiers.md. */
class ParticipantsTest {

    private static final TextReader READER = TextReader.shipped("test");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            In May 2018, Velora and Kantex formed a joint venture to build batteries.   | Kantex PARTNER, Velora PARTNER
            Velora has formed a joint venture with Kantex.                              | Kantex PARTNER, Velora PARTNER
            Der Autobauer Velora und der Hersteller Kantex gründen ein Joint Venture.   | Kantex PARTNER, Velora PARTNER
            Kantex geht für 90 Millionen Euro an Velora.                                | Kantex TARGET, Velora ACQUIRER
            Velora a racheté le groupe français Kantex pour 90 millions d'euros.        | Kantex TARGET, Velora ACQUIRER
            Velora licensed rights to a cancer drug from Kantex Inc. of Boston.         | Kantex Inc. LICENSOR, Velora LICENSEE
            7Velora bought Kantex AG.                                                   | 7Velora ACQUIRER, Kantex AG TARGET
            """)
    void participants_sentence_haveTheirRoles(String text, String parties) {
        assertThat(READER.participants(text).stream()
                        .map(party -> party.name() + " " + party.role())
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .isEqualTo(parties);
    }
}
