package org.dealtrace.matching.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealtrace.Company;
import org.dealtrace.InputException;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliasesTest {

    @TempDir
    private Path folder;

    private Path write(String... lines) throws IOException {
        return Files.write(folder.resolve("aliases.csv"), List.of(lines));
    }

    private static List<String> canonical(NameAnalyzer analyzer, String name) {
        return analyzer.analyze(name).main().tokens().stream()
                .filter(t -> t.role() != NameToken.Role.LEGAL_FORM)
                .map(NameToken::canonical)
                .toList();
    }

    private static List<String> variants(NameAnalyzer analyzer, String name) {
        return analyzer.analyze(name).variants().stream().map(NameVariant::text).toList();
    }

    @Test
    void read_aliasAndName_aliasInAnotherScriptIsFoundInsideALongerName() throws IOException {
        Aliases aliases = Aliases.read(write("alias,name", "亮织,Brightweave Mills Ltd"));
        NameAnalyzer analyzer = NameAnalyzer.builder().aliases(aliases).build();

        assertThat(canonical(analyzer, "亮织科技有限公司")).containsExactly("brightweave", "mill", "technology");
        assertThat(canonical(NameAnalyzer.standard(), "亮织科技有限公司")).doesNotContain("brightweave");
    }

    @Test
    void read_otherEncoding_isReadAsThat(@TempDir Path elsewhere) throws IOException {
        Path file = elsewhere.resolve("western.csv");
        Files.write(file, "alias,name\nMüller,Brightweave Mills Ltd\n".getBytes(Charset.forName("windows-1252")));
        Aliases aliases = Aliases.read(file, Charset.forName("windows-1252"));

        assertThat(variants(NameAnalyzer.builder().aliases(aliases).build(), "Müller"))
                .containsExactly("Müller", "Brightweave Mills Ltd");
    }

    @Test
    void read_wholeName_getsTheNameItStandsForAsAVariant_whateverItsLegalForm() throws IOException {
        Aliases aliases = Aliases.read(write("name,alias,language", "Brightweave Mills Ltd,Old Loom Works,en"));
        NameAnalyzer analyzer = NameAnalyzer.builder().aliases(aliases).build();

        assertThat(variants(analyzer, "OLD LOOM WORKS GmbH"))
                .containsExactly("OLD LOOM WORKS GmbH", "Brightweave Mills Ltd");
        assertThat(variants(analyzer, "New Loom Works GmbH")).containsExactly("New Loom Works GmbH");
    }

    @Test
    void read_register_otherNamesStandForTheFirstOne() throws IOException {
        Aliases aliases = Aliases.read(write(
                "name,other_names", "Brightweave Mills Ltd,former:Old Loom Works|zh:亮织纺织|weak:Loom", "Halcyon Ltd,"));
        NameAnalyzer analyzer = NameAnalyzer.builder().aliases(aliases).build();

        assertThat(aliases).hasToString("2 aliases");
        assertThat(variants(analyzer, "Old Loom Works")).contains("Brightweave Mills Ltd");
        assertThat(canonical(analyzer, "亮织纺织")).containsExactly("brightweave", "mill");
    }

    @Test
    void read_gleifGoldenCopy_takesEachColumnOfNamesAndNoneOfLanguages() throws IOException {
        Aliases aliases = Aliases.read(write(
                "LEI,Entity.LegalName,Entity.LegalName.xmllang,Entity.OtherEntityNames.OtherEntityName.1,"
                        + "Entity.OtherEntityNames.OtherEntityName.1.xmllang,Entity.OtherEntityNames.OtherEntityName.1"
                        + ".type,"
                        + "Entity.TransliteratedOtherEntityNames.TransliteratedOtherEntityName.1",
                "5299000000000000000A,Brightweave Mills Ltd,en,Old Loom Works,en,PREVIOUS_LEGAL_NAME,Liangzhi"));

        assertThat(aliases.list()).extracting(Aliases.Alias::alias).containsExactly("Old Loom Works", "Liangzhi");
    }

    @Test
    void read_wikidataQuery_aliasesStandForTheLabel() throws IOException {
        Aliases aliases = Aliases.read(write(
                "item,itemLabel,aliases",
                "http://www.wikidata.org/entity/Q1,Brightweave,亮织|Брайтвив",
                "http://www.wikidata.org/entity/Q2,Halcyon,"));

        assertThat(aliases.list())
                .containsExactly(new Aliases.Alias("亮织", "Brightweave"), new Aliases.Alias("Брайтвив", "Brightweave"));
        NameAnalyzer analyzer = NameAnalyzer.builder().aliases(aliases).build();
        assertThat(canonical(analyzer, "ООО «Брайтвив»")).containsExactly("brightweave");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "alias,name;亮织,;aliases.csv:2 column 'name' value ''",
                "alias,name;--,Brightweave;aliases.csv:2 column 'alias' value '--'",
                "old,new;a,b;aliases.csv",
            })
    void read_wrongFile_isNamedWithLineAndValue(String header, String row, String message) throws IOException {
        Path file = write(header, row);

        assertThatThrownBy(() -> Aliases.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void of_nameWithoutALetter_isRefused() {
        assertThatThrownBy(() -> Aliases.of(Map.of("亮织", "!")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("alias '亮织' for '!'");
    }

    @Test
    void withoutKnownNames_keepsBusinessWordsAndPlaces() {
        NameAnalyzer without = NameAnalyzer.builder().withoutKnownNames().build();

        assertThat(canonical(NameAnalyzer.standard(), "丰田汽车")).contains("toyota");
        assertThat(canonical(without, "丰田汽车")).doesNotContain("toyota");
        assertThat(canonical(without, "北京银行")).containsExactly("beijing", "bank");
    }

    @Test
    void matcher_findsACompanyByItsAliasOnly() {
        Aliases aliases = Aliases.of(Map.of("Old Loom Works", "Brightweave Mills Ltd"));
        NameAnalyzer analyzer = NameAnalyzer.builder().aliases(aliases).build();
        List<Company> companies =
                List.of(Company.of("1", "Brightweave Mills Ltd"), Company.of("2", "Halcyon Looms Ltd"));

        try (CompanyMatcher with = CompanyMatcher.builder().analyzer(analyzer).over(companies);
                CompanyMatcher without = CompanyMatcher.over(companies)) {
            assertThat(with.match("Old Loom Works AG", 1))
                    .extracting(Match::companyId)
                    .containsExactly("1");
            assertThat(with.match("Old Loom Works AG", 1).get(0).probability()).isGreaterThan(0.9);
            assertThat(without.match("Old Loom Works AG", 5))
                    .filteredOn(m -> m.companyId().equals("1"))
                    .allSatisfy(m -> assertThat(m.probability()).isLessThan(0.5));
        }
    }
}
