package org.dealtrace.matching.internal.letters;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Looked up letter by letter, a word becomes what ICU makes of it as a whole. */
class LetterFormsProperties {

    /** Letters, marks and signs that compose, reorder, decompose or vanish beside others. */
    private static final String BESIDE =
            "aeoKÅßſΑασςиИйеkᄀ가각ᆨかガﾞｶ゚नักোா\u0301\u0308\u0323\u0307\u0345\u20DD\u00AD\u200D\u05B0ﷺ株\u0E33 ´ﬁ";

    @Example
    void folded_isEveryUnitBesideAnother_asTheWholeWord() {
        List<String> wrong = new ArrayList<>();
        for (char c = 1; c < Character.MAX_VALUE; c++) {
            for (int i = 0; i < BESIDE.length(); i++) {
                for (String word : new String[] {"" + c + BESIDE.charAt(i), "" + BESIDE.charAt(i) + c}) {
                    if (!Character.isSurrogate(c) && !Folding.fold(word).equals(Folding.foldTogether(word))) {
                        wrong.add(word + " " + Integer.toHexString(c));
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Property(seed = "20261124")
    void fold_anyWord_isWhatIcuMakesOfTheWhole(@ForAll("words") String word) {
        assertThat(Folding.fold(word)).isEqualTo(Folding.foldTogether(word));
    }

    @Property(seed = "20261124")
    void isNfkc_onlyWhereNothingChanges(@ForAll("words") String word) {
        if (LetterForms.isNfkc(word)) {
            assertThat(Normalizer2.getNFKCInstance().normalize(word)).isEqualTo(word);
        }
    }

    @Example
    void isNfkc_lettersOfManyScripts_isTrue() {
        for (String word : new String[] {"Müller", "Łódź", "Сименс", "Ёлка", "西门子", "シーメンス", "지멘스", "Ελλάς", "ไทย"}) {
            assertThat(LetterForms.isNfkc(word)).as(word).isTrue();
        }
        assertThat(LetterForms.isNfkc("ＡＢＣ")).isFalse();
        assertThat(LetterForms.isNfkc("e\u0301")).isFalse();
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<Character> letters = Arbitraries.oneOf(
                Arbitraries.chars().all(),
                Arbitraries.chars().range('\u00A0', '\u0600'),
                Arbitraries.chars().range('\u1E00', '\u2200'),
                Arbitraries.chars().range('\u3000', '\u3100'),
                Arbitraries.chars().range('\u1100', '\u1200'),
                Arbitraries.chars().with(BESIDE.toCharArray()));
        return letters.list().ofMaxSize(12).map(list -> {
            StringBuilder word = new StringBuilder();
            list.forEach(word::append);
            return word.toString();
        });
    }
}
