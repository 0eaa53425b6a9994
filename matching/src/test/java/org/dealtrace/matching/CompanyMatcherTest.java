package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Decision;
import org.dealtrace.Identifier;
import org.dealtrace.matching.model.MatchModel;
import org.dealtrace.matching.model.Thresholds;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller does wrong is said in his words, not in those of a library below. */
class CompanyMatcherTest {

    private static final Company SIEMENS = Company.of("1", "Siemens AG");

    @Test
    void companiesOfOneId_areRefused_notReplaced() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompanyMatcher.over(List.of(SIEMENS, Company.of("1", "KUKA AG"))))
                .withMessage("two companies have the id '1'; give one of them another id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "addAll", "remove", "refresh", "commit", "compact", "match", "company", "pair"})
    void useAfterClose_isRefused_inOneSentence(String use) {
        CompanyMatcher matcher = CompanyMatcher.over(List.of(SIEMENS));
        matcher.close();
        matcher.close();

        ThrowingCallable call = () -> {
            switch (use) {
                case "add" -> matcher.add(SIEMENS);
                case "addAll" -> matcher.addAll(List.of(SIEMENS), 1);
                case "remove" -> matcher.remove("1");
                case "refresh" -> matcher.refresh();
                case "commit" -> matcher.commit();
                case "compact" -> matcher.compact();
                case "match" -> assertThat(matcher.match("Siemens", 1)).isEmpty();
                case "company" -> assertThat(matcher.company("1")).isEmpty();
                case "pair" ->
                    assertThat(matcher.pair(SIEMENS, SIEMENS).weight()).isZero();
                default -> throw new AssertionError(use);
            }
        };

        assertThatIllegalStateException()
                .isThrownBy(call)
                .withMessage("the matcher or session is closed; open it again");
    }

    @Test
    void negativeNumbers_areNamed() {
        try (CompanyMatcher matcher = CompanyMatcher.over(List.of(SIEMENS))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> matcher.match("Siemens", -1))
                    .withMessage("limit must be 0 or more but was -1");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> matcher.addAll(List.of(), 0))
                    .withMessage("threads must be 1 or more but was 0");
        }
    }

    @Test
    void whatIsNoResult_printsReadably_too() {
        try (CompanyMatcher matcher = CompanyMatcher.over(List.of(SIEMENS));
                LinkSession session = DealLinker.standard().openRegister(List.of(SIEMENS))) {
            assertThat(matcher).hasToString("matcher over 1 company");
            assertThat(MatchModel.standard().toString()).startsWith("model dealtrace-names-");
            assertThat(NameAnalyzer.standard()).hasToString("analyzer of names with 0 aliases");
            assertThat(session.toString()).startsWith("links of deals to 1 company; model ");
            assertThat(DealLinker.standard().toString())
                    .startsWith("linker: model ")
                    .contains("LINK from probability 0.85, REVIEW from 0.20");
            assertThat(DealLinker.builder()
                            .thresholds(new Thresholds(0.9997, 0.2))
                            .build())
                    .asString()
                    .contains("LINK from probability 0.9997,");
        }
    }

    /**
     * The last digit is wrong, so the number says nothing; the same number with digits that fit is another company's.
     */
    @ParameterizedTest
    @CsvSource({"W38RGI023J3WT1HWRP33, LINK", "529900D6BF99LW9R2E68, REVIEW", "W38RGI023J3WT1HWRP32, LINK"})
    void match_nameWithANumber_isNotLostForTheNumber(String lei, Decision decision) {
        Company siemens = Company.builder("1", "Siemens Aktiengesellschaft")
                .country(new Country("DE"))
                .identifiers(List.of(new Identifier("lei", "W38RGI023J3WT1HWRP32")))
                .build();
        Company query = Company.builder("q", "Siemens AG")
                .country(new Country("DE"))
                .identifiers(List.of(new Identifier("lei", lei)))
                .build();
        List<Company> others = IntStream.range(0, 200)
                .mapToObj(i -> Company.of("o" + i, "Alpha " + i + " Werke GmbH"))
                .toList();
        try (CompanyMatcher matcher = CompanyMatcher.over(
                Stream.concat(Stream.of(siemens), others.stream()).toList())) {
            assertThat(matcher.match(query, 5).get(0).companyId()).isEqualTo("1");
            assertThat(matcher.match(query, 5).get(0).decision()).isEqualTo(decision);
            assertThat(matcher.matchAll(List.of(query), 5)
                            .matches()
                            .get(0)
                            .get(0)
                            .companyId())
                    .isEqualTo("1");
        }
    }
}
