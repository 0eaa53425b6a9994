package org.dealtrace.matching.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealtrace.matching.internal.script.SourceLanguage;
import org.dealtrace.matching.name.NameAnalyzer;
import org.dealtrace.matching.name.token.NameToken;
import org.junit.jupiter.api.Test;

class ScriptReaderTest {

    /** The tables of known names grow; what is tested here is how names are read without them. */
    private static final ScriptReader READER = new ScriptReader(ScriptLexicon.load(false, Map.of()));

    private static List<String> canonical(String text) {
        SourceLanguage language = SourceLanguage.of(text);
        return Stream.of(text.split(" "))
                .flatMap(run -> READER.read(run, language).stream())
                .filter(token -> token.role() != NameToken.Role.LEGAL_FORM)
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
        List<NameToken> tokens = READER.read("中国农业银行股份有限公司");
        assertThat(tokens)
                .extracting(NameToken::role)
                .containsExactly(
                        NameToken.Role.PLACE,
                        NameToken.Role.GENERIC,
                        NameToken.Role.GENERIC,
                        NameToken.Role.LEGAL_FORM);
        assertThat(tokens).extracting(NameToken::canonical).startsWith("china", "agriculture", "bank");
    }

    @Test
    void read_traditionalAndSimplified_sayTheSame() {
        assertThat(canonical("中國農業銀行")).isEqualTo(canonical("中国农业银行"));
    }

    @Test
    void analyze_commonLatinWordInARunOfAnotherScript_hasItsRole() {
        assertThat(NameAnalyzer.standard()
                        .analyze("ＮＯＫ Ｇｒｏｕｐ株式会社")
                        .variants()
                        .get(0)
                        .tokens())
                .extracting(NameToken::role)
                .containsExactly(NameToken.Role.DISTINCTIVE, NameToken.Role.GENERIC, NameToken.Role.LEGAL_FORM);
    }

    @Test
    void read_foreignFormInKana_isALegalForm() {
        assertThat(READER.read("インク"))
                .singleElement()
                .extracting(NameToken::role, NameToken::canonical)
                .containsExactly(NameToken.Role.LEGAL_FORM, "inc");
    }

    @Test
    void read_lettersByNameBesideWords_areLettersAndNoPartsOfTheWords() {
        assertThat(canonical("해태에이치티비")).endsWith("htb");
        assertThat(canonical("태경비케이")).endsWith("bk").hasSize(2);
        assertThat(canonical("시알홀딩스")).containsExactly("cr", "holding");
    }

    @Test
    void read_countedKoreanFund_hasItsNumber() {
        List<NameToken> tokens = READER.read("케이비제25호기업인수목적");
        assertThat(tokens)
                .filteredOn(token -> token.role() == NameToken.Role.NUMBER)
                .extracting(NameToken::canonical)
                .containsExactly("25");
        assertThat(canonical("케이비제25호기업인수목적")).startsWith("kb").endsWith("special", "purpose", "acquisition");
    }

    @Test
    void read_latinInsideHangul_isATokenOfItsOwn() {
        List<NameToken> tokens = READER.read("sk하이닉스");
        assertThat(tokens.get(0)).isEqualTo(NameToken.of("sk", NameToken.Role.DISTINCTIVE));
        assertThat(tokens.get(1).readings()).isNotEmpty();
    }

    @Test
    void read_namesOfLetters_areOneToken() {
        assertThat(canonical("エヌティティ")).containsExactly("ntt");
        assertThat(READER.read("엘지화학").get(0).readings()).contains("lg");
    }

    @Test
    void read_koreanLettersBeforeAWordOrWithAnAnd_areCutOff() {
        assertThat(canonical("에스티팜")).first().isEqualTo("st");
        assertThat(canonical("엘앤에프")).containsExactly("lf");
        assertThat(canonical("동아에스티")).containsExactly("donga", "st");
    }

    @Test
    void read_koreanNameThatOnlyBeginsOrEndsLikeAWord_staysWhole() {
        assertThat(canonical("메리츠")).hasSize(1);
        assertThat(canonical("아이디스")).hasSize(1);
    }

    @Test
    void read_hanDigits_areReadAndMayBeANumber() {
        NameToken number = READER.read("三六零安全").get(0);
        assertThat(number.alternatives()).contains("360");
        assertThat(number.readings()).contains("sanliuling");
    }

    @Test
    void read_cyrillicWordWithEnding_isFoundByItsStem() {
        assertThat(canonical("московский кредитный банк")).contains("credit", "bank");
        assertThat(canonical("норильский никель")).contains("nickel");
    }

    @Test
    void read_kanaOfSeveralLoanwords_areTheWords() {
        assertThat(canonical("シルバーペリカン")).containsExactly("silver", "pelican");
        assertThat(canonical("アルバトロス")).containsExactly("albatross");
    }

    @Test
    void read_everydayWordOfAnAlphabet_isReadAndKeepsItsMeaning() {
        assertThat(READER.read("ласточка")).singleElement().satisfies(token -> {
            assertThat(token.canonical()).isEqualTo("lastochka");
            assertThat(token.alternatives()).contains("swallow");
        });
        assertThat(canonical("технологии")).as("a word of business is meant").containsExactly("technology");
    }

    @Test
    void read_arabicWordWithItsArticle_isReadWithoutItFirst() {
        assertThat(READER.read("الحكمة")).singleElement().satisfies(token -> {
            assertThat(token.readings().get(0)).doesNotStartWith("al");
            assertThat(token.readings())
                    .anySatisfy(reading -> assertThat(reading).startsWith("al"));
            assertThat(token.alternatives()).contains("wisdom");
        });
    }
}
