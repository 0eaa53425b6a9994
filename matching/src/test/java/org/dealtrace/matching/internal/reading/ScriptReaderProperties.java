package org.dealtrace.matching.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealtrace.matching.internal.sound.PhoneticKey;

class ScriptReaderProperties {

    @Provide
    Arbitrary<String> runs() {
        return Arbitraries.strings()
                .withCharRange('\u0410', '\u044F')
                .withCharRange('ア', 'ン')
                .withCharRange('一', '龥')
                .withCharRange('가', '힣')
                .withCharRange('\u05D0', '\u05EA')
                .withCharRange('\u0627', '\u064A')
                .withCharRange('\u0E01', '\u0E2E')
                .withCharRange('\u0905', '\u0939')
                .withCharRange('a', 'z')
                .withChars("ー々株式会社有限公司0123")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(s -> com.ibm.icu.text.Normalizer2.getNFKCCasefoldInstance().normalize(s));
    }

    @Property(tries = 300, seed = "20261124")
    void anyRunHasATokenAndNoTokenIsEmpty(@ForAll("runs") String run) {
        assertThat(ScriptReader.standard().read(run))
                .isNotEmpty()
                .allSatisfy(token -> assertThat(token.canonical()).isNotBlank());
    }

    @Property(tries = 300, seed = "20261124")
    void similarityIsSymmetricAndBounded(@ForAll("latin") String a, @ForAll("latin") String b) {
        double similarity = PhoneticKey.similarity(a, b);
        assertThat(similarity).isBetween(0.0, 1.0).isEqualTo(PhoneticKey.similarity(b, a));
        assertThat(PhoneticKey.similarity(a, a)).isEqualTo(1.0);
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(12);
    }
}
