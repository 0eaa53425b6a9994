package org.dealtrace.matching.internal.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dealtrace.matching.internal.reading.ScriptLexicon;
import org.dealtrace.matching.internal.reading.ScriptReader;
import org.dealtrace.matching.internal.script.Syllables;
import org.dealtrace.matching.name.token.NameToken;
import org.junit.jupiter.api.Test;

class PronunciationTest {

    private static final ScriptReader READER = new ScriptReader(ScriptLexicon.load(false, Map.of()));

    private static double similarity(String other, String latin) {
        Pronunciation known = Pronunciation.of(NameToken.of(latin, NameToken.Role.DISTINCTIVE));
        return Pronunciation.of(READER.read(other).get(0)).similarity(known);
    }

    @Test
    void similarity_ofPinyinWithAnotherNumberOfSyllables_isNone() {
        // said aloud Xing and Xingye are near, but one is a syllable and the other two characters
        assertThat(similarity("兴业", "xing")).isZero();
        assertThat(similarity("兴业", "xingye")).isEqualTo(Pronunciation.SAME_SPELLING);
    }

    @Test
    void similarity_ofKoreanG_isThatOfK() {
        assertThat(similarity("애경", "aekyung")).isEqualTo(Pronunciation.SAME_SPELLING);
        assertThat(similarity("경방", "kyungbang")).isGreaterThan(0.8);
    }

    @Test
    void syllables_ofHanName_areEachAWordAndTheInitials() {
        NameToken liNing = READER.read("李寧").get(0);
        assertThat(Syllables.of(liNing.text())).contains("li", "ning", "ln");
        assertThat(Syllables.of("lining")).isEmpty();
    }
}
