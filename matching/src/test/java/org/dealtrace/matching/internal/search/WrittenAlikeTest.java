package org.dealtrace.matching.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenAlikeTest {

    @ParameterizedTest
    @CsvSource({
        "A & S Group,a & s GROUP,true",
        "A & S Group,A  &  S  Group.,true",
        "'Oxley, Ropes',OXLEY ROPES,true",
        "Éclair Südbau,ÉCLAIR SÜDBAU,true",
        "Яхонт,ЯХОНТ,true",
        "Oxley Ropes,Oxley Ropes,false",
        "Bolt,BO.LT,false",
        "N.V.,NV,false",
        "Oxley,Oxley 2,false",
        "Oxley,Oxleys,false",
        "&,-,false",
        "'',-,false"
    })
    void test_wordsOfBoth_areTheSameWhateverStandsBetween(String one, String other, boolean alike) {
        assertThat(WrittenAlike.test(one, other)).isEqualTo(alike);
        assertThat(WrittenAlike.test(other, one)).isEqualTo(alike);
        if (alike) {
            assertThat(WrittenAlike.hash(one)).isEqualTo(WrittenAlike.hash(other));
        }
    }

    /** The letters of the alphabets that have case, among them those that have no partner, or two. */
    @Test
    void hash_everyLetterInBothCases_isTheSame() {
        for (int point = 'A'; point <= 0x1_05FF; point++) {
            String letter = Character.toString(point);
            for (String other : List.of(
                    Character.toString(Character.toUpperCase(point)),
                    Character.toString(Character.toLowerCase(point)))) {
                if (WrittenAlike.test(letter, other)) {
                    assertThat(WrittenAlike.hash(letter)).as(letter).isEqualTo(WrittenAlike.hash(other));
                }
            }
        }
    }

    /**
     * Case decides whether "A & S" is a legal form and whether "I" is a number; the name still has to be nearest to
     * itself.
     */
    @ParameterizedTest
    @CsvSource({
        "a & s group,A & S Group,AL Group",
        "A  &  S  GROUP,A & S Group,AL Group",
        "A & S Group,A & S GROUP,AL GROUP",
        "arctura investments i corp.,ARCTURA INVESTMENTS I CORP.,ARCTURA INVESTMENTS CORP."
    })
    void match_nameInOtherCase_isNearestToItself(String asked, String same, String rival) {
        List<Company> companies = new ArrayList<>();
        companies.add(company("rival", rival));
        companies.add(company("same", same));
        for (String filler :
                List.of("Oxley Ropes Ltd", "Bellmore Pumps SA", "Corvane Textiles Group", "Nimbus Glassworks")) {
            companies.add(company(filler, filler));
        }
        try (CompanyMatcher matcher = CompanyMatcher.over(companies)) {
            List<Match> found = matcher.match(company("asked", asked), 3);

            assertThat(found.get(0).companyId()).as("%s", found).isEqualTo("same");
            assertThat(found.get(0).name()).isEqualTo(same);
            assertThat(matcher.pair(company("asked", asked), company("same", same))
                            .weight())
                    .isEqualTo(matcher.pair(company("same", same), company("asked", asked))
                            .weight());
        }
    }

    @Test
    void explain_nameReadAsTheOther_sumsToItsWeight() {
        try (CompanyMatcher matcher =
                CompanyMatcher.over(List.of(company("same", "A & S Group"), company("x", "Oxley")))) {
            Company asked = company("asked", "a & s group");

            assertThat(matcher.explain(asked, "same"))
                    .hasValueSatisfying(e -> assertThat(e.weight())
                            .isCloseTo(matcher.match(asked, 1).get(0).weight(), within(1e-9)));
        }
    }

    private static Company company(String id, String name) {
        return Company.builder(id, name).build();
    }
}
