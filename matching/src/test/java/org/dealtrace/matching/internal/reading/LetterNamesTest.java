package org.dealtrace.matching.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dealtrace.matching.name.token.NameToken;
import org.junit.jupiter.api.Test;

class LetterNamesTest {

    private static final LetterNames LETTERS = new LetterNames(ScriptLexicon.load(false, Map.of()));

    @Test
    void spelled_nothingButNamesOfLetters_saysTheLetters() {
        assertThat(LETTERS.spelled("엘지")).isEqualTo("lg");
        assertThat(LETTERS.spelled("एचडीएफसी")).isEqualTo("hdfc");
        assertThat(LETTERS.spelled("айбиэм")).isEqualTo("ibm");
    }

    @Test
    void spelled_oneLetterOrAnythingElse_isNull() {
        assertThat(LETTERS.spelled("엘")).isNull();
        assertThat(LETTERS.spelled("엘지화학")).isNull();
    }

    @Test
    void oneOrMore_oneLetter_isTheLetter() {
        assertThat(LETTERS.oneOrMore("엘")).isEqualTo("l");
    }

    @Test
    void settled_letterWithoutAnotherBesideIt_goesWithTheUnknownText() {
        ScriptEntry letter = LETTERS.longest(ScriptLexicon.key("ティ"), 0);
        List<Piece> pieces = List.of(new Piece(0, 2, null), new Piece(2, 4, letter));
        assertThat(LETTERS.settled(pieces, ScriptLexicon.key("パーティ"))).containsExactly(new Piece(0, 4, null));
    }

    @Test
    void joined_lettersThatStandApart_areOneToken() {
        NameToken t = new NameToken("ティ", "t", NameToken.Role.DISTINCTIVE, List.of("t", "ti"));
        List<NameToken> joined = LetterNames.joined(List.of(t, t));
        assertThat(joined).singleElement().satisfies(token -> {
            assertThat(token.text()).isEqualTo("ティティ");
            assertThat(token.canonical()).isEqualTo("tt");
            assertThat(token.readings()).containsExactly("tt", "titi");
        });
    }
}
