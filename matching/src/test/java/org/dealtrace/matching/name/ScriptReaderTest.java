package org.dealtrace.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {

    private static List<String> canonical(String text) {
        SourceLanguage language = SourceLanguage.of(text);
        return Stream.of(text.split(" "))
                .flatMap(run -> ScriptReader.standard().read(run, language).stream())
                .filter(token -> token.role() != TokenRole.LEGAL_FORM)
                .map(NameToken::canonical)
                .toList();
    }

    @Test
    void read_japaneseNameWithIndustryAndForm_isCutIntoNameAndMeaning() {
        assertThat(canonical("三菱重工業株式会社")).containsExactly("mitsubishi", "heavy", "industry");
        assertThat(canonical("株式会社サカタのタネ")).contains("sakatanotane");
        assertThat(canonical("東京エレクトロン")).first().isEqualTo("tokyo");
    }

    @Test
    void read_chineseNameWithPlaceAndForm_getsRoles() {
        List<NameToken> tokens = ScriptReader.standard().read("中国农业银行股份有限公司");
        assertThat(tokens)
                .extracting(NameToken::role)
                .containsExactly(TokenRole.PLACE, TokenRole.GENERIC, TokenRole.GENERIC, TokenRole.LEGAL_FORM);
        assertThat(tokens).extracting(NameToken::canonical).startsWith("china", "agriculture", "bank");
    }

    @Test
    void read_traditionalAndSimplified_sayTheSame() {
        assertThat(canonical("中國農業銀行")).isEqualTo(canonical("中国农业银行"));
    }

    @Test
    void read_latinInsideHangul_isATokenOfItsOwn() {
        List<NameToken> tokens = ScriptReader.standard().read("sk하이닉스");
        assertThat(tokens.get(0)).isEqualTo(NameToken.of("sk", TokenRole.DISTINCTIVE));
        assertThat(tokens.get(1).readings()).isNotEmpty();
    }

    @Test
    void read_namesOfLetters_areOneToken() {
        assertThat(canonical("エヌティティ")).containsExactly("ntt");
        assertThat(ScriptReader.standard().read("엘지화학").get(0).readings()).contains("lg");
    }

    @Test
    void read_cyrillicWordWithEnding_isFoundByItsStem() {
        assertThat(canonical("московский кредитный банк")).contains("credit", "bank");
        assertThat(canonical("норильский никель")).contains("nickel");
    }
}
