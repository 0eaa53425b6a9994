package org.dealtrace.matching.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneticKeyTest {

    @ParameterizedTest
    @CsvSource({
        "siemens,ximenzi",
        "siemens,shimensu",
        "siemens,jimenseu",
        "siemens,simens",
        "audi,aodi",
        "volvo,woerwo",
        "canon,kyanon",
        "philips,firippusu",
        "toyota,toyota"
    })
    void similarity_sameNameInAnotherScript_isHigh(String latin, String reading) {
        assertThat(PhoneticKey.similarity(latin, reading)).isGreaterThan(0.65);
    }

    @ParameterizedTest
    @CsvSource({"siemens,toyota", "audi,bmw", "canon,nikon", "volvo,renault", "bosch,philips"})
    void similarity_otherName_isLow(String a, String b) {
        assertThat(PhoneticKey.similarity(a, b)).isLessThan(0.6);
    }

    @ParameterizedTest
    @CsvSource({"siemens,ximenzi", "siemens,shimensu", "siemens,jimenseu", "siemens,simens"})
    void of_sameNameInAnotherScript_isTheSameKey(String latin, String reading) {
        assertThat(PhoneticKey.of(reading)).isEqualTo(PhoneticKey.of(latin));
    }

    @ParameterizedTest
    @CsvSource({
        "siemens,ximenzi",
        "audi,aodi",
        "volvo,woerwo",
        "canon,kyanon",
        "philips,firippusu",
        "ford,fute",
        "electrolux,yilaikesi",
        "merger,majaa",
        "aiphone,aihon"
    })
    void mayBeAlike_sameNameInAnotherScript_isTrue(String latin, String reading) {
        assertThat(mayBeAlike(latin, reading)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"siemens,toyota", "bosch,renault", "volvo,renault", "electrolux,ximenzi", "siemens,samsung"})
    void mayBeAlike_otherName_isFalse(String a, String b) {
        assertThat(mayBeAlike(a, b)).isFalse();
    }

    private static boolean mayBeAlike(String a, String b) {
        return LongStream.of(PhoneticKey.outlines(LetterToSound.sounds(a)))
                .anyMatch(outline -> LongStream.of(PhoneticKey.outlines(LetterToSound.sounds(b)))
                        .anyMatch(other -> PhoneticKey.mayBeAlike(outline, other)));
    }
}
