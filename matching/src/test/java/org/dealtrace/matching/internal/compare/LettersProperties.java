package org.dealtrace.matching.internal.compare;

import static org.assertj.core.api.Assertions.assertThat;

import info.debatty.java.stringsimilarity.OptimalStringAlignment;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The short way to one edit says what the distance of the library says. */
class LettersProperties {

    @Property(tries = 5000, seed = "20261124")
    void edits_withoutWhatBothBeginAndEndWith_areTheLibrarysDistanceOfTheWhole(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 8) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 8) String b) {
        double whole = new OptimalStringAlignment().distance(a, b);
        double first = a.equals(b) || a.charAt(0) == b.charAt(0) ? 0 : 1;
        assertThat(Letters.edits(a, b)).isEqualTo(whole + first);
    }

    @Property(seed = "20261124")
    void oneEdit_wordsOfFewLetters_isOneWhereTheDistanceIs(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 6) String a,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 6) String b) {
        if (!a.equals(b)) {
            assertThat(Letters.oneEdit(a, b) == 1).isEqualTo(Letters.edits(a, b) == 1);
        }
    }

    @Property(seed = "20261124")
    void oneEdit_aWordWithOneChange_isTheDistance(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 4, max = 8) String word,
            @ForAll @CharRange(from = 'a', to = 'z') char letter) {
        for (int i = 0; i < word.length(); i++) {
            String[] changed = {
                word.substring(0, i) + letter + word.substring(i + 1),
                word.substring(0, i) + letter + word.substring(i),
                word.substring(0, i) + word.substring(i + 1),
                i + 1 == word.length()
                        ? word
                        : word.substring(0, i) + word.charAt(i + 1) + word.charAt(i) + word.substring(i + 2)
            };
            for (String other : changed) {
                if (!other.equals(word)) {
                    double edits = Letters.edits(word, other);
                    assertThat(Letters.oneEdit(word, other)).as(other).isEqualTo(edits);
                }
            }
        }
    }

    /** The table of the distance would take 40 GB. */
    @Test
    void wordsOfAPage_areNotNear_unlessTheyBeginAndEndAlike() {
        String page = "ab".repeat(50_000);
        assertThat(new Letters(page).nearness(new Letters("ba".repeat(50_000)))).isZero();
        assertThat(new Letters(page + "c" + page).nearness(new Letters(page + "d" + page)))
                .isGreaterThan(0.99);
    }
}
