package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HONG KONG – Alpha bought Beta.              | Alpha bought Beta.
            CHONGQING, China -- Alpha bought Beta.      | Alpha bought Beta.
            FRANKFURT (Reuters) - Alpha bought Beta.    | Alpha bought Beta.
            Hamburg (dpa) - Alpha kauft Beta.           | Alpha kauft Beta.
            Kenilworth, N.J.-based Alpha bought Beta.   | Alpha bought Beta.
            Hong Kong-listed Alpha bought Beta.         | Alpha bought Beta.
            Alpha bought South Korea's Beta.            | Alpha bought Beta.
            Alpha bought Siemens's Healthcare.          | Alpha bought Siemens's Healthcare.
            Alpha bought Bank of China's Beta.          | Alpha bought Bank of China's Beta.
            GGHF Inc, a Florida-based company, bought.  | GGHF Inc, a Florida-based company, bought.
            MAN - Alpha bought Beta.                    | MAN - Alpha bought Beta.
            """)
    void without_text_hasNoWordsOfPlaces(String text, String rest) {
        assertThat(PlaceWords.without(text)).isEqualTo(rest);
    }
}
