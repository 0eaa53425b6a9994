package org.dealtrace.matching.internal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text in which letters of two scripts stand. */
class LookalikesProperties {

    @Property(tries = 3000, seed = "20261124")
    void repair_keepsEachPlace_andChangesNothingTwice(@ForAll("mixed") String text) {
        String repaired = Lookalikes.repair(text);
        assertThat(repaired).hasSameSizeAs(text);
        assertThat(Lookalikes.repair(repaired)).isEqualTo(repaired);
    }

    @Property(tries = 1000, seed = "20261124")
    void repair_wordsOfOneScriptEach_staysAsItIs(@ForAll("cyrillic") String one, @ForAll("latin") String other) {
        String text = one + " " + other + "-" + one + "(" + other + ")";
        assertThat(Lookalikes.repair(text)).isEqualTo(text);
    }

    @Property(tries = 1000, seed = "20261124")
    void repair_wordWithAStrangeLetter_isTheWord(@ForAll("latin") String word, @ForAll("alike") String pair) {
        // enough letters that no other script has
        String expected = "fiddle" + word + pair.charAt(1) + word;
        assertThat(Lookalikes.repair("fiddle" + word + pair.charAt(0) + word)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.strings()
                .withChars("АВЕКМНОРСТУХаеорсухбдзЯABEKMHOPCTYXaeopcyxbdfΑΒΕΖΗΙΚΜΝΟΡΤΥΧοσλ 1-é")
                .ofMaxLength(12);
    }

    @Provide
    Arbitrary<String> cyrillic() {
        return Arbitraries.strings().withCharRange('А', 'я').ofMinLength(1).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> latin() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> alike() {
        return Arbitraries.of("АA", "сc", "РP", "ТT", "ΑA", "οo", "ΚK");
    }
}
