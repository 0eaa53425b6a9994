package org.dealtrace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;

class WrittenLanguageTest {

    private static Optional<String> in(String country, String name) {
        return WrittenLanguage.of(DealParty.of(PartyRole.TARGET, name, new Country(country)));
    }

    @Test
    void of_scriptOfOneLanguage_isThatLanguage() {
        assertThat(WrittenLanguage.of("한빛정밀 주식회사")).contains("ko");
        assertThat(WrittenLanguage.of("มิตร จำกัด")).contains("th");
        assertThat(WrittenLanguage.of("חברה בע\"מ")).contains("he");
    }

    @Test
    void of_kanaBesideHan_isJapanese() {
        assertThat(WrittenLanguage.of("株式会社ひかり")).contains("ja");
    }

    @Test
    void of_sharedScript_goesByTheCountry() {
        assertThat(in("JP", "株式会社北辰")).contains("ja");
        assertThat(in("CN", "北辰有限公司")).contains("zh-Hans");
        assertThat(in("IR", "شرکت ستاره")).contains("fa");
        assertThat(in("SA", "شركة نجمة")).contains("ar");
    }

    @Test
    void of_sharedScriptOfUnknownCountry_saysTheScriptOnly() {
        assertThat(WrittenLanguage.of("北辰")).contains("und-Hani");
        assertThat(in("DE", "Север")).contains("und-Cyrl");
    }

    @Test
    void of_nameThatIsMostlyLatin_isLeftToThePage() {
        assertThat(in("JP", "Hokushin Seimitsu")).isEmpty();
        assertThat(in("CN", "Midea Group (美的集团)")).isEmpty();
        assertThat(in("CN", "北辰有限公司 (BC)")).contains("zh-Hans");
        assertThat(in("CN", "3-5 & 7")).isEmpty();
        assertThat(in("CN", "BC北辰")).as("half and half").isEmpty();
    }

    @Test
    void of_languageTold_holdsIfItIsATag() {
        assertThat(WrittenLanguage.of(named("北辰", "zh-Hant"))).contains("zh-Hant");
        assertThat(WrittenLanguage.of(named("北辰", "\" onload=x"))).contains("und-Hani");
    }

    @Test
    void of_companyOfSeveralCountries_goesByTheFirstThatWritesTheScript() {
        CompanyName formosan = CompanyName.of("北辰");
        Company company = new Company(
                "C",
                List.of(CompanyName.of("하나"), formosan),
                List.of(new Country("DE"), new Country("TW"), new Country("JP")),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());

        assertThat(WrittenLanguage.of(formosan, company)).contains("zh-Hant");
        assertThat(WrittenLanguage.of(company)).as("its main name").contains("ko");
    }

    private static DealParty named(String name, String language) {
        CompanyName told = new CompanyName(
                name, CompanyName.Kind.LEGAL, Optional.of(language), Optional.empty(), Optional.empty());
        return new DealParty(PartyRole.TARGET, List.of(told), Optional.empty(), List.of());
    }
}
