package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A company with names in two scripts, asked for in one of them. What the name in that script shows goes before what
 * the other sounds like.
 */
class NamesInTwoScriptsTest {

    @ParameterizedTest
    @CsvSource({
        "SE, Havster Robotics AB|哈夫斯特尔机器人公司, Havster Ceramics AB",
        "FI, Holm Pall Genomics Oy|霍尔姆帕尔尔基因公司, Holm Pall Ceramics Oy",
        "IT, Luciaretti Semiconductors S.p.A.|卢西阿尔埃特蒂半导体公司, Luciaretti Imaging S.r.l.",
        "DE, '哈夫斯特尔机器人公司|Havster Robotics GmbH', 哈夫斯特尔陶瓷公司",
    })
    void namesakeOfAnotherBusiness_weighsWhatItsOwnScriptSays(String country, String names, String asked) {
        Company both = company("1", country, names.split("\\|"));
        Company sameScript = company("2", country, inScriptOf(asked, names.split("\\|")));
        try (CompanyMatcher matcher =
                CompanyMatcher.over(List.of(both, company("3", country, "Nordlicht Optik GmbH")))) {
            Company party = company("party", country, asked);

            Match found = matcher.match(party, 1).get(0);

            assertThat(found.companyId()).isEqualTo("1");
            assertThat(found.decision()).isNotEqualTo(Decision.LINK);
            assertThat(compared(matcher, party)).isEqualTo(sameScript.name());
            assertThat(matcher.pair(both, party).weight())
                    .isEqualTo(matcher.pair(sameScript, party).weight());
        }
    }

    /** 에스케이 spells S and K, БКЛ are three letters. */
    @ParameterizedTest
    @CsvSource({
        "KR, SK Barotech, 에스케이바로텍",
        "KR, GS Norimax, 지에스노리맥스",
        "JP, JR Sorane, ジェイ・アールソラネ",
        "DE, BKL Metall, БКЛ Металл",
    })
    void lettersSpelledInAnotherScript_areFound(String country, String name, String asked) {
        try (CompanyMatcher matcher = CompanyMatcher.over(
                List.of(company("1", country, name), company("2", country, "Nordlicht Optik GmbH")))) {
            Match found = matcher.match(company("party", country, asked), 1).get(0);

            assertThat(found.companyId()).isEqualTo("1");
            assertThat(found.decision()).isNotEqualTo(Decision.NO_LINK);
        }
    }

    @Test
    void nameWithBothScriptsInOneField_isComparedInTheScriptAskedFor() {
        try (CompanyMatcher matcher = CompanyMatcher.over(
                List.of(company("1", "SE", "Havster Robotics AB, 哈夫斯特尔机器人公司"), company("2", "SE", "Nordlicht AB")))) {
            Company party = company("party", "SE", "Havster Ceramics AB");

            assertThat(compared(matcher, party)).isEqualTo("Havster Robotics AB");
            assertThat(matcher.match(party, 1).get(0).decision()).isNotEqualTo(Decision.LINK);
        }
    }

    /**
     * The name in the party's script is another one, or has a word too many: the name in the other script says more.
     */
    @ParameterizedTest
    @ValueSource(strings = {"Vexa AB", "Havster Nordlund Robotics AB"})
    void nameInAnotherScript_thatSaysMore_isHeard(String ownScript) {
        Company both = company("1", "SE", ownScript, "哈夫斯特尔机器人公司");
        try (CompanyMatcher matcher = CompanyMatcher.over(List.of(both, company("2", "SE", "Nordlicht AB")))) {
            assertThat(compared(matcher, company("party", "SE", "Havster Robotics AB")))
                    .isEqualTo("哈夫斯特尔机器人公司");
        }
    }

    @ParameterizedTest
    @CsvSource({"Havster Pizza, Havster пицца", "Vektrona Hyper, Вектрона Hyper"})
    void nameHalfInEachScript_isComparedAsAWhole(String name, String asked) {
        Company company = Company.of("1", name);
        try (CompanyMatcher matcher = CompanyMatcher.over(List.of(company, Company.of("2", "Nordlicht")))) {
            Company party = Company.of("party", asked);

            assertThat(matcher.explain(party, "1").orElseThrow().right()).isEqualTo(asked);
            assertThat(matcher.match(party, 1).get(0).decision()).isEqualTo(Decision.LINK);
        }
    }

    /** Cyrillic and Han letters, or Hangul and Han ones, show no more of each other than Latin ones do. */
    @ParameterizedTest
    @CsvSource({
        "RU, Stansk Software LLC|斯塔恩斯克软件公司, ООО «Станск Софт»",
        "JP, 'Yama Tsura Ceramics Co., Ltd.|亚马特苏拉陶瓷公司', 株式会社ヤマ・ツラセラミックス",
    })
    void partyInAThirdScript_isComparedWithTheNameThatFitsBest(String country, String names, String asked) {
        Company both = company("1", country, names.split("\\|"));
        try (CompanyMatcher matcher =
                CompanyMatcher.over(List.of(both, company("2", country, "Nordlicht Optik GmbH")))) {
            Company party = company("party", country, asked);

            assertThat(compared(matcher, party)).isEqualTo(both.name());
            assertThat(matcher.match(party, 1).get(0).decision()).isEqualTo(Decision.LINK);
        }
    }

    /** Names in two scripts on the other side: the company has one of them, and the party both. */
    @Test
    void partyWithNamesInBothScripts_isComparedInTheScriptOfTheCompany() {
        Company chinese = company("1", "SE", "哈夫斯特尔机器人公司");
        try (CompanyMatcher matcher = CompanyMatcher.over(List.of(chinese, company("2", "SE", "Nordlicht AB")))) {
            Company party = company("party", "SE", "Havster Ceramics AB", "哈夫斯特尔陶瓷公司");

            assertThat(matcher.explain(party, "1").orElseThrow().right()).isEqualTo("哈夫斯特尔陶瓷公司");
        }
    }

    /** The name of company 1 that spoke for it. */
    private static String compared(CompanyMatcher matcher, Company party) {
        return matcher.explain(party, "1").orElseThrow().left();
    }

    private static String inScriptOf(String asked, String[] names) {
        boolean latin = asked.charAt(0) < 128;
        return Arrays.stream(names)
                .filter(name -> (name.charAt(0) < 128) == latin)
                .findFirst()
                .orElseThrow();
    }

    private static Company company(String id, String country, String... names) {
        List<CompanyName> all = new ArrayList<>();
        for (String name : names) {
            all.add(CompanyName.of(name));
        }
        return new Company(
                id,
                all,
                List.of(Country.parse(country).orElseThrow()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }
}
