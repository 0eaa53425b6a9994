package org.dealtrace.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {

    @Test
    void parts_betweenAnyOfTheSeparators_areStrippedAndKeptWhenEmpty() {
        assertThat(Lists.parts(" a | b;; c ", "|;")).containsExactly("a", "b", "", "c");
        assertThat(Lists.parts(" a | b ", ";")).containsExactly("a | b");
        assertThat(Lists.parts("", ";")).isEmpty();
    }

    @Test
    void parts_signBehindABackslash_partsNothingAndStays() {
        assertThat(Lists.parts("a\\|b|c", "|")).containsExactly("a\\|b", "c");
        assertThat(Lists.parts("a|b\\", "|")).as("a backslash at the end").containsExactly("a", "b\\");
        assertThat(Lists.parts("a\\\\|b", "|")).as("a backslash that is one").containsExactly("a\\\\", "b");
    }

    @Test
    void values_emptyOnes_areLeftOut() {
        assertThat(Lists.values("a||b; ")).containsExactly("a", "b");
        assertThat(Lists.values("")).isEmpty();
        assertThat(Lists.values("a\\|b|c\\d")).containsExactly("a|b", "c\\d");
    }

    @Test
    void find_sign_isTheFirstWithoutABackslash() {
        assertThat(Lists.find("a:b:c", ':')).isEqualTo(1);
        assertThat(Lists.find("a\\:b:c", ':')).isEqualTo(4);
        assertThat(Lists.find(":a", ':')).isZero();
        assertThat(Lists.find("a\\:b", ':')).isEqualTo(-1);
        assertThat(Lists.find("abc", ':')).isEqualTo(-1);
    }

    @Test
    void plain_backslashes_goWhereTheyTakeAMeaningAway() {
        assertThat(Lists.plain("\\|\\;\\:\\[\\]\\\\")).isEqualTo("|;:[]\\");
        assertThat(Lists.plain("C:\\dir\\")).isEqualTo("C:\\dir\\");
    }

    @Test
    void join_valuesWithSigns_areReadBack() {
        List<String> values = List.of("a|b", ";", "c:\\d]", "[e");
        assertThat(Lists.join(values, "|")).isEqualTo("a\\|b|\\;|c\\:\\\\d\\]|\\[e");
        assertThat(Lists.values(Lists.join(values, "|"))).isEqualTo(values);
    }
}
