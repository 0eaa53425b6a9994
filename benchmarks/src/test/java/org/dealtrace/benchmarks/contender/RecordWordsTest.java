package org.dealtrace.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.dealtrace.benchmarks.contender.RecordWords.Codes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordWordsTest {

    private final RecordWords words = new RecordWords(texts());

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("turntable with belt drive 1080p model TT-" + (100 + i) + "X");
        }
        texts.add("loudspeaker");
        return texts;
    }

    @Test
    void codes_writtenWithAndWithoutHyphen_areShared() {
        assertThat(words.codes("turntable TT-101X", "TT101X turntable black")).isEqualTo(Codes.SHARED);
    }

    @Test
    void codes_ofOtherModels_areDifferent() {
        assertThat(words.codes("turntable TT-101X", "turntable TT-102X")).isEqualTo(Codes.DIFFERENT);
    }

    @Test
    void codes_longerCodeThatBeginsWithTheOther_isAVariantOfIt() {
        assertThat(words.codes("player SCBT100", "player SC-BT100PK")).isEqualTo(Codes.SHARED);
    }

    @Test
    void codes_measureThatManyRecordsHave_isNone() {
        assertThat(words.codes("screen 1080p", "other screen 1080p")).isEqualTo(Codes.NONE);
    }

    @Test
    void codes_onOneSideOnly_saysSo() {
        assertThat(words.codes("turntable TT-101X", "turntable")).isEqualTo(Codes.ON_ONE_SIDE);
    }

    /** Sizes are short, and bare numbers can be anything. */
    @ParameterizedTest
    @CsvSource({"disk 5GB,NONE", "disk A4b1,SHARED", "disk 12345,NONE", "disk hijk,NONE"})
    void codes_areMixturesOfFourLettersAndDigitsOrMore(String text, Codes codes) {
        assertThat(words.codes(text, text)).isEqualTo(codes);
    }

    @ParameterizedTest
    @CsvSource({"TT10,TT101,DIFFERENT", "TT101,TT101X,SHARED", "TT101X,TT101,SHARED", "TT10,TT10,SHARED"})
    void codes_shortOnes_areSharedOnlyAsAWhole(String a, String b, Codes codes) {
        assertThat(words.codes(a, b)).isEqualTo(codes);
    }

    /** One thing stands in the lists of both sides and beside a few accessories, but not in six records. */
    @Test
    void codes_ofFiveRecords_stillTell() {
        for (int records = 5; records <= 6; records++) {
            RecordWords learned = new RecordWords(Collections.nCopies(records, "player X100"));
            assertThat(learned.codes("player X100", "X100 case")).isEqualTo(records == 5 ? Codes.SHARED : Codes.NONE);
        }
    }

    @Test
    void words_partedByPointsAndHyphens_areAlsoOneIfACode() {
        assertThat(RecordWords.words("PS-LX350H, belt-drive (v1.2)"))
                .containsExactly("ps", "lx350h", "pslx350h", "belt", "drive", "v1", "2");
    }

    @Test
    void cosine_wordsOfBoth_areWeighedByTheirRarity() {
        assertThat(words.cosine("loudspeaker belt", "belt loudspeaker")).isCloseTo(1, within(1e-12));
        assertThat(words.cosine("loudspeaker", "belt")).isZero();
        assertThat(words.cosine("", "")).isZero();
        // Of 41 texts 40 have "belt" and one has "loudspeaker".
        double belt = Math.pow(Math.log(42 / 40.0), 2);
        double loudspeaker = Math.pow(Math.log(42), 2);
        assertThat(words.cosine("loudspeaker belt", "loudspeaker"))
                .isCloseTo(Math.sqrt(loudspeaker / (belt + loudspeaker)), within(1e-12));
    }

    @Test
    void cosine_rareWordShared_saysMoreThanCommonOne() {
        assertThat(words.cosine("loudspeaker belt", "loudspeaker drive"))
                .isGreaterThan(words.cosine("turntable belt", "turntable loudspeaker"));
    }

    @Property(tries = 300, seed = "20261124")
    void cosine_anyTexts_isSymmetricAndBetweenZeroAndOne(
            @ForAll @StringLength(max = 30) String a, @ForAll @StringLength(max = 30) String b) {
        assertThat(words.cosine(a, b)).isBetween(0.0, 1.0 + 1e-9).isCloseTo(words.cosine(b, a), within(1e-9));
        assertThat(words.codes(a, b)).isEqualTo(words.codes(b, a));
    }
}
