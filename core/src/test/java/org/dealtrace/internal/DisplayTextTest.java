package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayTextTest {

    private static final String SHOWN_AS_DAMAGE = "\uFFFD";

    @ParameterizedTest
    @ValueSource(strings = {"", "Société Générale", "中国化工集团", "𠮷野家", "شركة نجمة", "חברה בע\"מ"})
    void clean_namesOfAnyScript_stayAsTheyAre(String name) {
        assertThat(DisplayText.clean(name)).isEqualTo(name);
        assertThat(DisplayText.clean(name + "\n" + name)).isEqualTo(name + " " + name);
    }

    /**
     * A joiner is part of the spelling in Persian and in Indian scripts, and a narrow space parts figures in French.
     */
    @Test
    void clean_joinersAndSpacesOfTypesetters_stay() {
        assertThat(DisplayText.clean("می\u200Cخواهم a\u200Db 1\u202F000 a\u2065b a\u206Ab"))
                .isEqualTo("می\u200Cخواهم a\u200Db 1\u202F000 a\u2065b a\u206Ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\u0085", "\u2028", "\u2029"})
    void clean_lineBreaksAndTabs_areSpaces(String sign) {
        assertThat(DisplayText.clean(sign + "a" + sign + "b")).isEqualTo(" a b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\u200E",
                "\u200F", "\u061C"
            })
    void clean_signsThatTurnTheDirection_areShownAsDamage(String sign) {
        assertThat(DisplayText.clean("abc" + sign + "fdp.exe")).isEqualTo("abc" + SHOWN_AS_DAMAGE + "fdp.exe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B", "\u007F", "\u009B", "\uFFFE", "\uFFFF"})
    void clean_controlsAndWhatIsNoCharacter_areShownAsDamage(String sign) {
        assertThat(DisplayText.clean(sign + "[31m")).isEqualTo(SHOWN_AS_DAMAGE + "[31m");
    }

    @Test
    void clean_halvesOfSurrogatePairs_areShownAsDamage() {
        assertThat(DisplayText.clean("a\uD842")).as("the first half at the end").isEqualTo("a" + SHOWN_AS_DAMAGE);
        assertThat(DisplayText.clean("\uD842a")).as("the first half alone").isEqualTo(SHOWN_AS_DAMAGE + "a");
        assertThat(DisplayText.clean("\uDFB7a")).as("the second half alone").isEqualTo(SHOWN_AS_DAMAGE + "a");
        assertThat(DisplayText.clean("\uD842\uD842\uDFB7"))
                .as("a half before a pair")
                .isEqualTo(SHOWN_AS_DAMAGE + "𠮷");
    }
}
