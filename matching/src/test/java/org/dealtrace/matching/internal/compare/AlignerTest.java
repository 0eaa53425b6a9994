package org.dealtrace.matching.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.dealtrace.matching.internal.compare.TenBits.profile;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which word of one name stands for which of the other, each word worth ten bits. */
class AlignerTest {

    private static Alignment align(String left, String right) {
        return Aligner.align(profile(left), profile(right));
    }

    private static double[] left(Alignment alignment) {
        return Arrays.copyOf(alignment.leftSimilarity, alignment.left.size());
    }

    private static double[] right(Alignment alignment) {
        return Arrays.copyOf(alignment.rightSimilarity, alignment.right.size());
    }

    /** All words of both names are found, from either side, and weigh no more than the one word that holds them. */
    @ParameterizedTest
    @CsvSource({
        "Deep Mind, DeepMind",
        "Bank of Jinzhou, Bankofjinzhou",
        "Şişe ve Cam, Şişecam",
        "Quol Van Ex, Quolvanex",
        "Quolvanex Brindle, Quolvanexbrin",
        "Gaz Prom, Газпром"
    })
    void words_thatTheOtherNameWritesAsOne_areIt(String apart, String joined) {
        for (boolean turned : new boolean[] {false, true}) {
            Alignment alignment = turned ? align(joined, apart) : align(apart, joined);
            assertThat(left(alignment)).containsOnly(1);
            assertThat(right(alignment)).containsOnly(1);
            assertThat(alignment.sharedBits).isEqualTo(10);
            assertThat(alignment.complete()).isTrue();
            assertThat(Alignment.rest(alignment.left, alignment.leftSimilarity)).isEmpty();
        }
    }

    /** A clip of two letters is none, four words at most make one, and a word that is left out must be a connector. */
    @ParameterizedTest
    @CsvSource({"Quolvanex Brindle, Quolvanexbr", "Quol Van Exa Tar Bri, Quolvanexatarbri", "Deep Blue Mind, DeepMind"})
    void words_thatTheOtherNameDoesNotWriteWhole_areNotAllIt(String apart, String joined) {
        assertThat(align(apart, joined).complete()).isFalse();
        assertThat(align(joined, apart).complete()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"The Quolvanex Works, TheQuolvanex Works", "Die Welt Brindle, Diewelt Brindle"})
    void article_writtenWithTheWordBehindIt_isPassedOver(String apart, String joined) {
        assertThat(align(apart, joined).sharedBits).isEqualTo(20);
        assertThat(align(joined, apart).complete()).isTrue();
    }

    /** Word by word is surer than into one word. */
    @Test
    void meanings_translatedIntoOneWord_areALittleLessSure() {
        assertThat(align("Bank of China", "中国银行").sharedBits).isEqualTo(20);
        Alignment joined = align("Chinabank", "中国银行");
        assertThat(left(joined)).containsExactly(0.95);
        assertThat(right(joined)).containsExactly(0.95, 0.95);
        assertThat(joined.sharedBits).isCloseTo(9.5, within(1e-9));
    }

    /** Ощадбанк means savings bank, and is written Oschadbank: what is read is one word that tells companies apart. */
    @Test
    void wordOfKnownMeaning_spelledAsItIsRead_tellsCompaniesApart() {
        Alignment read = align("Oschadbank", "Ощадбанк");
        assertThat(right(read)).containsExactly(1, 1);
        assertThat(read.rightSpelled).contains(true);
        assertThat(read.leftSpelled).isEmpty();
        assertThat(read.sharedBits).isEqualTo(10);
        assertThat(read.heard()).containsExactly("oschadbank", "oschadbank");
        assertThat(align("Ощадбанк", "Oschadbank").leftSpelled).contains(true);

        Alignment meant = align("Savings Bank", "Ощадбанк");
        assertThat(meant.sharedBits).isEqualTo(20);
        assertThat(meant.rightSpelled).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GKNW, Grand Kestrel Nordic Works, 0.95, 4, 10",
        "GKN, Grand Kestrel Nordic, 0.85, 3, 10",
        "GK, Grand Kestrel, 0.7, 2, 7",
        "GKNW, Grand Kestrel Super Nordic Works, 0.8, 3, 10"
    })
    void acronym_ofMoreLetters_isSurer_andOfAWordLeftOutLess(
            String acronym, String name, double similarity, int letters, double bits) {
        for (boolean turned : new boolean[] {false, true}) {
            Alignment alignment = turned ? align(name, acronym) : align(acronym, name);
            for (double each : left(alignment)) {
                assertThat(each).isCloseTo(similarity, within(1e-9));
            }
            for (double each : right(alignment)) {
                assertThat(each).isCloseTo(similarity, within(1e-9));
            }
            assertThat(alignment.acronymLetters).isEqualTo(letters);
            assertThat(alignment.sharedBits).isEqualTo(bits);
        }
    }

    @Test
    void words_inAnotherOrder_areCountedByTheirStepsBack() {
        assertThat(align("Quolvanex Harrow", "Quolvanex Harrow").outOfOrder()).isZero();
        assertThat(align("Brindle Quolvanex", "Quolvanex Brindle").outOfOrder()).isEqualTo(1);
        assertThat(align("Quolvanex Harrow Brindle", "Brindle Harrow Quolvanex").outOfOrder())
                .isEqualTo(2);
    }

    /** A word stands for one at most: of two that are alike the other name's one word is the nearer. */
    @Test
    void word_thatStandsTwice_needsTwoPartners() {
        Alignment alignment = align("Harrow Harrow", "Brindle Harrow");
        assertThat(left(alignment)).containsExactly(0, 1);
        assertThat(right(alignment)).containsExactly(0, 1);
        assertThat(alignment.sharedBits).isEqualTo(10);
        assertThat(Alignment.matched(alignment.left, alignment.leftSimilarity)).isEqualTo("harrow");
        assertThat(Alignment.rest(alignment.right, alignment.rightSimilarity)).isEqualTo("brindle");
    }

    /** How far two words of one script can be one word. */
    @ParameterizedTest
    @CsvSource({
        "Quolvanex, Quolvanex, 1",
        "Harrow, Harow, 0.75",
        "India, Ind, 0.95",
        "Gasprom, Gazprom, 0.915",
        "Mohammed, Muhamad, 0.899",
        "Quol, Quolvanex, 0.728",
        "Q, Quolvanex, 0.35",
        "Qu, Quolvanex, 0.45",
        "Qlvnx, Quolvanex, 0.511",
        "Quolvanex7, Quolvanex8, 0.85",
        "Eastern, Western, 0",
        "12, 13, 0",
        "Harrow, Brindle, 0"
    })
    void wordsAlike_areAsNearAsTheyCanBeOne(String a, String b, double similarity) {
        assertThat(align(a, b).leftSimilarity[0]).isCloseTo(similarity, within(0.001));
        assertThat(align(b, a).leftSimilarity[0]).isCloseTo(similarity, within(0.001));
    }

    /** The arrays of a long name before leave nothing behind. */
    @Test
    void align_anotherPair_isAsIfItWereTheFirst() {
        Alignment used = align("A B C D E F G H I J Quolvanex", "K L M N O P Q R S T Quolvanex");
        Aligner.align(used, profile("Oschadbank"), profile("Ощадбанк"));
        Aligner.align(used, profile("Harrow Brindle"), profile("Brindle"));
        assertThat(left(used)).containsExactly(0, 1);
        assertThat(right(used)).containsExactly(1);
        assertThat(used.sharedBits).isEqualTo(10);
        assertThat(used.rightSpelled).isEmpty();
        assertThat(used.outOfOrder()).isZero();
    }
}
