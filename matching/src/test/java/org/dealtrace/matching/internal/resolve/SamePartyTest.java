package org.dealtrace.matching.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.junit.jupiter.api.Test;

class SamePartyTest {

    private static final int OTHERS = 900;
    private static final String[] COUNTRIES = {"AU", "DE", "FI"};

    /** The country may be empty. */
    private static Company notice(String id, String country, String... names) {
        return new Company(
                id,
                Arrays.stream(names).map(CompanyName::of).toList(),
                country.isEmpty() ? List.of() : List.of(new Country(country)),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Among many notices, a third of them from one country each. */
    private static List<Company> others() {
        return IntStream.range(0, OTHERS)
                .mapToObj(i -> notice(
                        "other" + i, COUNTRIES[i % 3], "Z" + Integer.toString(i * 7919, 36) + " University Works"))
                .toList();
    }

    private static boolean joins(Company notice, Company... party) {
        List<Company> all = new ArrayList<>(List.of(party));
        all.add(notice);
        all.addAll(others());
        try (CompanySearch matcher = CompanySearch.over(all, SearchSettings.standard())) {
            return new SameParty(matcher).joins(notice, List.of(party)).isPresent();
        }
    }

    @Test
    void joins_equalToOneOfTheParty_thoughAnotherOneIsOnlyNear() {
        Company shortName = notice("R1", "AU", "Rhorvan");
        Company full = notice("R2", "AU", "Rhorvan Alloys Limited");
        Company again = notice("R3", "AU", "RHORVAN ALLOYS LIMITED");
        assertThat(joins(again, shortName)).as("near only").isFalse();
        assertThat(joins(again, shortName, full)).isTrue();
    }

    @Test
    void joins_equalToOne_butAnotherOneIsMoreLikelyNotIts_isRefused() {
        assertThat(joins(
                        notice("R3", "SE", "Rhorvan Lastvagnar"),
                        notice("R1", "SE", "Rhorvan Lastvagnar"),
                        notice("R2", "SE", "Tundramek Flyg")))
                .isFalse();
    }

    @Test
    void joins_nearToTwo_ofWhomOneHasNoCountry_isReadInThatOfTheOther() {
        Company typo = notice("R3", "DE", "Amaggin Data Systems");
        Company without = notice("R1", "", "Amagin Data Systems");
        Company with = notice("R2", "DE", "Amagin Data Systems");
        assertThat(joins(typo, without)).as("without a country").isFalse();
        assertThat(joins(typo, with, without)).isTrue();
    }

    @Test
    void joins_otherCountry_isRefused() {
        assertThat(joins(notice("R2", "FR", "Rhorvan Alloys"), notice("R1", "DE", "Rhorvan Alloys")))
                .isFalse();
    }

    @Test
    void joins_namesInOneScript_areComparedThere() {
        // "Helsinki University" and 赫尔辛基比尔凯尔瓦尔姆大学 have much in common by sound and meaning
        assertThat(joins(
                        notice("R2", "FI", "Helsinki Birkervalm University", "赫尔辛基比尔凯尔瓦尔姆大学"),
                        notice("R1", "FI", "Hlesinki University", "赫尔辛基大学")))
                .isFalse();
    }

    @Test
    void scoreOthers_misspeltNotice_isFoundThoughTheNoticeItselfIsThere() {
        Company right = notice("R1", "FI", "Kamuro");
        Company typo = notice("R2", "FI", "Kamuuro");
        List<Company> all = new ArrayList<>(List.of(right, typo));
        all.addAll(others());
        try (CompanySearch matcher = CompanySearch.over(all, SearchSettings.standard())) {
            assertThat(matcher.scoreOthers(typo, 50, false, (id, name) -> true)
                            .get(0)
                            .companyId())
                    .isEqualTo("R1");
        }
    }

    @Test
    void comparable_namesInTwoScripts_onlyWhereMoreThanSoundAgrees() {
        Company siemens = notice("R1", "DE", "Siemens");
        Company china = notice("R2", "DE", "西门子");
        assertThat(comparable(siemens, china)).isFalse();
        assertThat(comparable(inCity("Munich", siemens), inCity("Munich", china)))
                .isTrue();
        assertThat(comparable(inCity("Munich", siemens), inCity("Berlin", china)))
                .isFalse();
    }

    @Test
    void comparable_noticesThatShareAScript_onlyNamesInThatScript() {
        Company siemens = inCity("Munich", notice("R1", "DE", "Siemens"));
        Company china = inCity("Munich", notice("R2", "DE", "西门子", "Siemens China"));
        assertThat(comparable(siemens, china)).isFalse();
        assertThat(SameParty.comparable(
                        siemens, siemens.names().get(0), china, china.names().get(1)))
                .isTrue();
    }

    private static boolean comparable(Company notice, Company other) {
        return SameParty.comparable(
                notice, notice.names().get(0), other, other.names().get(0));
    }

    private static Company inCity(String city, Company company) {
        return new Company(
                company.id(),
                company.names(),
                company.countries(),
                Optional.of(city),
                company.identifiers(),
                List.of(),
                company.recommendations());
    }
}
