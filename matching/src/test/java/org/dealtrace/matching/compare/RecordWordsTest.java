package org.dealtrace.matching.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.dealtrace.matching.compare.RecordWords.Codes;
import org.junit.jupiter.api.Test;

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
