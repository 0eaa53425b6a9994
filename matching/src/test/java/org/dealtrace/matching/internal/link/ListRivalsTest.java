package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.dealtrace.Company;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.ListMatches;
import org.dealtrace.matching.Match;
import org.dealtrace.matching.model.ListCalibration;
import org.junit.jupiter.api.Test;

/** What a list says beyond its single names: a register has a company once, a list of spellings has it often. */
class ListRivalsTest {

    private static final List<String> WORDS = List.of(
            "Halcyon",
            "Brimstead",
            "Quorvane",
            "Tessalin",
            "Norbeck",
            "Ulvarra",
            "Pendrith",
            "Osmira",
            "Kestrand",
            "Zelmora");

    /** As many companies as words. */
    private static CompanyMatcher register() {
        return CompanyMatcher.over(companies("", "known "));
    }

    private static List<Company> companies(String suffix, String id) {
        return WORDS.stream().map(w -> Company.of(id + w, w + suffix)).toList();
    }

    private static Match best(ListMatches found, int place) {
        return found.matches().get(place).get(0);
    }

    @Test
    void nameThatAnotherOneOfTheListFitsBetter_isTakenForAnotherCompany() {
        List<Company> list = new ArrayList<>(companies("", "asked "));
        Company holding = Company.of("asked holding", "Halcyon Holdings");
        list.add(holding);
        try (CompanyMatcher matcher = register()) {
            ListMatches found = matcher.matchAll(list, 5);
            Match alone = matcher.match(holding, 5).get(0);
            Match beside = best(found, 10);

            assertThat(alone.companyId()).isEqualTo("known Halcyon");
            assertThat(beside.companyId()).isEqualTo("known Halcyon");
            assertThat(beside.weight()).isLessThan(alone.weight() - 1);
            assertThat(best(found, 0).decision()).isEqualTo(Decision.LINK);
            assertThat(matcher.match("Halcyon", 5).get(0).weight()
                            - best(found, 0).weight())
                    .as("the better one loses less")
                    .isBetween(0.0, alone.weight() - beside.weight() - 0.1);
            assertThat(best(found, 1).weight())
                    .as("the others nothing")
                    .isCloseTo(matcher.match("Brimstead", 5).get(0).weight(), within(1e-9));
        }
    }

    @Test
    void listWithoutRivals_isFoundAsItsNamesAreOneByOne() {
        List<Company> list = companies(" Ltd", "asked ");
        try (CompanyMatcher matcher = register()) {
            ListMatches found = matcher.matchAll(list, 3);

            assertThat(found.matches()).hasSize(10);
            for (int i = 0; i < list.size(); i++) {
                Match alone = matcher.match(list.get(i), 3).get(0);
                assertThat(best(found, i).companyId()).isEqualTo(alone.companyId());
                assertThat(best(found, i).weight()).isCloseTo(alone.weight(), within(1e-9));
            }
        }
    }

    @Test
    void listOfSpellings_isSeenAsOne_andItsNamesAreNoRivals() {
        List<Company> list = new ArrayList<>(companies(" AG", "a "));
        list.addAll(companies(" Ltd", "b "));
        list.addAll(companies(" Inc", "c "));
        try (CompanyMatcher matcher = register()) {
            ListMatches found = matcher.matchAll(list, 3);

            assertThat(found.namedTwice()).isEqualTo(1);
            for (int i = 0; i < list.size(); i++) {
                assertThat(best(found, i).weight())
                        .isCloseTo(matcher.match(list.get(i), 3).get(0).weight(), within(1e-9));
            }
        }
    }

    @Test
    void equalNames_areSaidTwice_andAreNoRivals() {
        List<Company> list = new ArrayList<>(companies("", "asked "));
        list.add(Company.of("again", "HALCYON"));
        try (CompanyMatcher matcher = register()) {
            ListMatches found = matcher.matchAll(list, 3);

            assertThat(best(found, 10).weight())
                    .isCloseTo(matcher.match("HALCYON", 3).get(0).weight(), within(1e-9));
            assertThat(found.namedTwice())
                    .as("a list that says one company twice may do so under two names")
                    .isGreaterThan(0.5);
        }
    }

    @Test
    void namesOfOneId_areOneCompanys_andNoRivals() {
        List<Company> list = new ArrayList<>(companies("", "asked "));
        list.add(Company.of("asked Halcyon", "Halcyon Holdings"));
        try (CompanyMatcher matcher = register()) {
            ListMatches found = matcher.matchAll(list, 3);

            assertThat(best(found, 10).weight())
                    .isCloseTo(matcher.match("Halcyon Holdings", 3).get(0).weight(), within(1e-9));
        }
    }

    @Test
    void whatAnotherNameTakes_makesTheNextCompanyLikelier() {
        List<Company> known = new ArrayList<>(companies("", "known "));
        known.add(Company.of("known 11", "Halcyon Mills International"));
        try (CompanyMatcher matcher = CompanyMatcher.over(known)) {
            Company asked = Company.of("asked 2", "Halcyon Mills");
            ListMatches found = matcher.matchAll(List.of(Company.of("asked 1", "Halcyon"), asked), 5);

            assertThat(weight(found.matches().get(1), "known 11"))
                    .isGreaterThan(weight(matcher.match(asked, 5), "known 11"));
        }
    }

    private static double weight(List<Match> matches, String id) {
        return matches.stream()
                .filter(m -> m.companyId().equals(id))
                .mapToDouble(Match::weight)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void explanation_sumsToTheWeightOfTheMatch_andNamesTheOtherNameOfTheList() {
        List<Company> list = new ArrayList<>(companies("", "asked "));
        list.add(Company.of("asked holding", "Halcyon Holdings"));
        try (CompanyMatcher matcher = register()) {
            ListMatches found = matcher.matchAll(list, 5);
            for (int place = 0; place < list.size(); place++) {
                for (Match match : found.matches().get(place)) {
                    assertThat(found.explain(place, match.companyId())
                                    .orElseThrow()
                                    .weight())
                            .isCloseTo(bits(match.probability()), within(1e-6));
                }
            }

            Explanation holding = found.explain(10, "known Halcyon").orElseThrow();
            assertThat(holding.toString())
                    .containsPattern("-\\d\\.\\d\\d  names of the list +another fits the company too: Halcyon");
            assertThat(found.explain(1, "known Brimstead").orElseThrow().toString())
                    .doesNotContain("names of the list");
            assertThat(found.explain(1, "known Halcyon")).isEmpty();
            assertThat(found.explain(1, "nobody")).isEmpty();
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> found.explain(11, "known Halcyon"));
        }
    }

    private static double bits(double probability) {
        return Math.log(probability / (1 - probability)) / Math.log(2);
    }

    @Test
    void numberOfThreads_changesNothing() {
        List<Company> list = new ArrayList<>(companies(" Holdings", "a "));
        list.addAll(companies("", "b "));
        try (CompanyMatcher one = register();
                CompanyMatcher four = CompanyMatcher.builder().threads(4).over(companies("", "known "))) {
            assertThat(four.matchAll(list, 4)).isEqualTo(one.matchAll(list, 4));
        }
    }

    @Test
    void limit_smallOrLarge_givesTheSameWeightsAndCalibration() {
        List<Company> list = new ArrayList<>(companies(" Holdings", "a "));
        list.addAll(companies("", "b "));
        List<Company> known = new ArrayList<>(companies("", "known "));
        for (int i = 1; i < 40; i++) {
            known.add(Company.of("more " + i, WORDS.get(i % WORDS.size()) + " " + WORDS.get(i / WORDS.size())));
        }
        try (CompanyMatcher matcher = CompanyMatcher.over(known)) {
            ListMatches one = matcher.matchAll(list, 1);
            ListMatches many = matcher.matchAll(list, 50);

            assertThat(one.calibration()).isEqualTo(many.calibration()).isEqualTo(matcher.calibrate(list));
            for (int i = 0; i < list.size(); i++) {
                assertThat(best(one, i).weight()).isCloseTo(best(many, i).weight(), within(1e-9));
            }
        }
    }

    @Test
    void result_printsWhatWasFound_andWhatWasTakenForTrue() {
        try (CompanyMatcher matcher =
                CompanyMatcher.builder().calibration(ListCalibration.SHIPPED).over(companies("", "known "))) {
            assertThat(matcher.matchAll(List.of(Company.of("1", "Halcyon"), Company.of("2", "Wexmoor")), 3))
                    .hasToString(
                            "2 names: 1 LINK, 0 REVIEW, 1 NO_LINK; two names that fit one company are both meant with a"
                                    + " chance of 0.50; not calibrated: weights as the model gives them");
        }
    }

    @Test
    void emptyList_andNegativeLimit() {
        try (CompanyMatcher matcher = register()) {
            assertThat(matcher.matchAll(List.of(), 3).matches()).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> matcher.matchAll(List.of(), -1))
                    .withMessage("limit must be 0 or more but was -1");
        }
    }
}
