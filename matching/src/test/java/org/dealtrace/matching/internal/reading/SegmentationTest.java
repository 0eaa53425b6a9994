package org.dealtrace.matching.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.dealtrace.matching.internal.script.SourceLanguage;
import org.junit.jupiter.api.Test;

class SegmentationTest {

    private static final ScriptLexicon LEXICON = ScriptLexicon.load(false, Map.of());

    private static List<Piece> pieces(String text, SourceLanguage language) {
        return Segmentation.of(
                LEXICON, new LetterNames(LEXICON), ScriptLexicon.languages(language), text, ScriptLexicon.key(text));
    }

    /** The pieces of a text; those that the lexicon doesn't know in brackets. */
    private static List<String> cut(String text, SourceLanguage language) {
        return pieces(text, language).stream()
                .map(p -> p.entry() == null
                        ? "(" + text.substring(p.from(), p.to()) + ")"
                        : text.substring(p.from(), p.to()))
                .toList();
    }

    @Test
    void of_nameBeforeWordsOfBusiness_isAnUnknownStretch() {
        assertThat(cut("三菱重工業", SourceLanguage.JAPANESE)).startsWith("(三菱)").doesNotContain("(工業)");
        assertThat(cut("宏达银行", SourceLanguage.CHINESE)).containsExactly("(宏达)", "银行");
    }

    @Test
    void of_wordWhoseRestCouldBeginNoWord_isNotCutOff() {
        assertThat(cut("フライング", SourceLanguage.JAPANESE)).doesNotContain("フライ");
    }

    @Test
    void of_koreanNamesOfLettersInARow_areOnePiece() {
        assertThat(cut("엘앤에프", SourceLanguage.KOREAN)).containsExactly("엘앤에프");
        assertThat(pieces("엘앤에프", SourceLanguage.KOREAN).get(0).isLetter()).isTrue();
    }

    @Property(tries = 300, seed = "20261124")
    void piecesTogetherAreTheText(
            @ForAll @CharRange(from = 'ア', to = 'ン') @CharRange(from = '一', to = '龥') @StringLength(min = 1, max = 20)
                    String text) {
        int end = 0;
        for (Piece piece : pieces(text, SourceLanguage.JAPANESE)) {
            assertThat(piece.from()).isEqualTo(end);
            assertThat(piece.to()).isGreaterThan(end);
            end = piece.to();
        }
        assertThat(end).isEqualTo(text.length());
    }
}
