package org.dealtrace.matching.internal.words;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameVariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcronymsTest {

    private static Acronyms of(String name) {
        return Acronyms.of(NameAnalyzer.standard().analyze(name).variants().get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "ibm, International Business Machines Corp.",
        "bmw, Bayerische Motoren Werke AG",
        "gtja, 'Guotai Junan Securities Co., Ltd.'",
        "stanchart, Standard Chartered PLC",
        "mcc, Metallurgical Corporation of China Ltd.",
        "hksb, Hong Kong Shanghai Bank",
        "fiat, Fabbrica Italiana Automobili Torino",
        "cbhb, 'China Bohai Bank Co., Ltd.'",
        "htsc, 'Huatai Securities Co., Ltd.'",
        "cliffordml, Clifford Modern Living Holdings Ltd",
    })
    void read_word_made_of_beginnings_explains_every_letter(String word, String name) {
        assertThat(of(name).read(word)).hasValueSatisfying(reading -> {
            assertThat(reading.letters()).isEqualTo(word.length());
            assertThat(reading.first()).isZero();
            assertThat(reading.passedOver()).isZero();
        });
    }

    @Test
    void read_countsTheBeginnings_andTellsClipsFromInitials() {
        assertThat(of("Standard Chartered").read("stanchart"))
                .hasValueSatisfying(reading -> assertThat(reading.beginnings()).isEqualTo(2))
                .hasValueSatisfying(reading -> assertThat(reading.clipped()).isTrue());
        assertThat(of("International Business Machines").read("ibm"))
                .hasValueSatisfying(reading -> assertThat(reading.beginnings()).isEqualTo(3))
                .hasValueSatisfying(reading -> assertThat(reading.clipped()).isFalse());
    }

    @Test
    void read_one_word_left_out_counts_it() {
        assertThat(of("Allied Sustainability Environmental Consultants").read("aec"))
                .hasValueSatisfying(reading -> assertThat(reading.passedOver()).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "imb, International Business Machines",
        "ibmx, International Business Machines",
        "int, International Business Machines",
        "i, International Business Machines",
        "inbu, International Business Machines",
        "hkex, Hong Kong Exchange",
        "standard, Standard Chartered",
        "ossi, Ossellis Industries",
        "boce, Borrion Ocean",
        "tcl, 'Tools Co., Ltd.'",
    })
    void read_other_word_is_not_explained(String word, String name) {
        assertThat(of(name).read(word)).isEmpty();
    }

    @Test
    void read_two_letters_of_company_are_no_clip() {
        assertThat(of("Korea Electric Power Corporation").read("kepco")).hasValueSatisfying(reading -> {
            assertThat(reading.clipped()).isFalse();
            assertThat(reading.beginnings()).isEqualTo(3);
            assertThat(reading.letters()).isEqualTo(5);
        });
        assertThat(of("Korea Electric Power Colours").read("kepco")).isEmpty();
    }

    @Test
    void read_word_is_not_made_of_clips_of_itself() {
        assertThat(of("Johnson & Son").read("johnson")).isEmpty();
        assertThat(of("Johnston & Sonnberg").read("johnson")).isPresent();
    }

    @Test
    void keys_chinese_name_has_initials_of_its_syllables() {
        assertThat(AcronymKeys.of(of("Guotai Junan Securities"))).contains("gtja", "gtj", "gjs");
    }

    @ParameterizedTest
    @CsvSource({
        "cbhb, 'China Bohai Bank Co., Ltd.'",
        "htsc, 'Huatai Securities Co., Ltd.'",
        "dcwt, 'Kunming Dianchi Water Treatment Co., Ltd.'",
        "kepco, 'Korea Electric Power Corporation'",
        "tepco, 'Tokyo Electric Power Company, Incorporated'",
        "gac, 'Guangzhou Automobile Group Co., Ltd. Class H'",
        "jncec, 'Beijing Jingneng Clean Energy Co., Limited'",
    })
    void keys_name_of_many_parts_has_the_acronym_in_use(String acronym, String name) {
        assertThat(AcronymKeys.of(of(name))).contains(acronym);
    }

    @ParameterizedTest
    @CsvSource({
        "lt, Larsen & Toubro Limited, true",
        "fn, 'Fraser and Neave, Limited', true",
        "bo, Bang og Olufsen A/S, true",
        "nf, Nordic Foods Oy, false",
        "hs, 'Hanwell, Sutter & Reed', false",
        "sc, Siemens & Co. KG, false"
    })
    void keys_two_letters_for_two_words_with_an_ampersand_between_them(String letters, String name, boolean known) {
        assertThat(AcronymKeys.of(of(name)).contains(letters)).isEqualTo(known);
    }

    @Test
    void keys_english_word_spelt_like_pinyin_is_one_word() {
        assertThat(AcronymKeys.of(of("China Bohai Bank"))).contains("cbb").noneMatch(key -> key.startsWith("cn"));
    }

    @Property(tries = 300, seed = "20261124")
    void read_any_word_names_tokens_of_the_variant(
            @ForAll @AlphaChars @StringLength(max = 16) String word,
            @ForAll @StringLength(min = 1, max = 30) String name) {
        for (NameVariant variant : NameAnalyzer.standard().analyze(name).variants()) {
            Acronyms.of(variant).read(word).ifPresent(reading -> {
                assertThat(reading.first()).isBetween(0, reading.last());
                assertThat(reading.last()).isLessThan(variant.tokens().size());
            });
        }
    }
}
