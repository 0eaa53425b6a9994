package org.dealtrace.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.internal.DataFile;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.internal.tables.NameTables;
import org.dealtrace.matching.internal.tables.OtherNames;
import org.dealtrace.matching.name.token.NameToken;
import org.dealtrace.matching.name.token.NameVariant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped table of other names in Latin letters: each line can be looked up, and is about a name that can only be
 * one company's.
 */
class OtherNamesTest {

    private static final List<DataFile.Row> ROWS = NameTables.rows(OtherNames.FILE, OtherNames.HEADER);
    private static final NameAnalyzer ANALYZER = NameAnalyzer.standard();
    /** Shorter ones are initials of many. */
    private static final int SHORTEST = 4;

    private static List<String> variants(NameAnalyzer analyzer, String name) {
        return analyzer.analyze(name).variants().stream()
                .filter(variant -> variant.kind() == CompanyName.Kind.ALIAS)
                .map(NameVariant::text)
                .toList();
    }

    private static String key(String name) {
        return Aliases.key(ANALYZER.analyze(name).main());
    }

    @Test
    void everyLine_isFoundUnderTheAliasAsItStands() {
        assertThat(ROWS).hasSizeGreaterThan(1_000).allSatisfy(row -> {
            assertThat(key(row.get(0))).as("%s", row).isEqualTo(row.get(0).replace(" ", ""));
            assertThat(variants(ANALYZER, row.get(0))).as("%s", row).contains(row.get(1));
        });
    }

    @Test
    void everyLine_saysWhatItIs() {
        Set<String> kinds = Set.of("former", "acronym", "trading", "local");
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(kinds).as("%s", row).contains(row.get(2));
            assertThat(Country.parse(row.get(3))).as("%s", row).isPresent();
            assertThat(row.get(4)).as("%s", row).matches("|19\\d\\d|20[0-2]\\d");
        });
    }

    @Test
    void noName_isInTurnAnAlias() {
        Set<String> aliases = new HashSet<>();
        ROWS.forEach(row -> aliases.add(row.get(0).replace(" ", "")));
        assertThat(ROWS).allSatisfy(row -> assertThat(aliases).as("%s", row).doesNotContain(key(row.get(1))));
    }

    @Test
    void everyAlias_hasAWordOfItsOwn_orSeveralWords() {
        assertThat(ROWS).allSatisfy(row -> {
            assertThat(row.get(0).replace(" ", "")).as("%s", row).hasSizeGreaterThanOrEqualTo(SHORTEST);
            List<NameToken> tokens = ANALYZER.analyze(row.get(0)).main().tokens();
            assertThat(tokens.size() > 1 || tokens.get(0).role() == NameToken.Role.DISTINCTIVE)
                    .as("%s", row)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Faurecia", "FAURECIA S.A.", "Faurecia Group", "Groupe Faurecia SE"})
    void alias_inAnyForm_isItsCompany(String written) {
        assertThat(variants(ANALYZER, written)).containsExactly("Forvia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Faurecia Interior Systems GmbH", "Faurecia Clarion Electronics", "Forvia SE"})
    void longerName_isNoAlias(String written) {
        assertThat(variants(ANALYZER, written)).isEmpty();
    }

    @Test
    void withoutKnownNames_noneIsKnown() {
        assertThat(variants(NameAnalyzer.builder().withoutKnownNames().build(), "Faurecia"))
                .isEmpty();
    }

    @Test
    void explanation_namesTheAliasAndWhatItStandsFor() {
        try (CompanyMatcher matcher =
                CompanyMatcher.over(List.of(Company.of("1", "FORVIA SE"), Company.of("2", "Nordlicht AG")))) {
            var why = matcher.explain(Company.of("Q", "Faurecia S.A."), "1").orElseThrow();
            assertThat(why.left()).isEqualTo("FORVIA SE");
            assertThat(why.right()).isEqualTo("Faurecia S.A. = Forvia");
        }
    }
}
