package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dealtrace.Company;
import org.dealtrace.Decision;
import org.dealtrace.Explanation;
import org.dealtrace.Identifier;
import org.dealtrace.matching.model.ListCalibration;
import org.junit.jupiter.api.Test;

/** A company with identifiers gets one answer, however it is asked for. */
class IdentifierMatchProperties {

    private static final List<String> NAMES =
            List.of("Halcyon Robotics GmbH", "Halcyon Robotics", "Halcyon Robots Ltd", "Quarrendon Photonics Ltd");
    private static final List<String> IDENTIFIERS =
            List.of("permalink:1", "permalink:2", "cik:7", "cik:8", "figi:A", "figi:B");

    private static Company company(String id, String name, String... identifiers) {
        return Company.builder(id, name)
                .identifiers(
                        List.of(identifiers).stream().map(Identifier::parse).toList())
                .build();
    }

    private static Company drawn(String id, Random random) {
        List<String> identifiers = new ArrayList<>(IDENTIFIERS);
        Collections.shuffle(identifiers, random);
        return company(
                id,
                NAMES.get(random.nextInt(NAMES.size())),
                identifiers.subList(0, random.nextInt(3)).toArray(String[]::new));
    }

    private static CompanyMatcher over(List<Company> register) {
        return CompanyMatcher.builder().calibration(ListCalibration.SHIPPED).over(register);
    }

    @Property(tries = 60, seed = "20261130")
    void matchAndMatchAllAndExplain_anyIdentifiers_agree(@ForAll long seed) {
        Random random = new Random(seed);
        List<Company> register = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            register.add(drawn("C" + i, random));
        }
        Company query = drawn("Q", random);
        List<Identifier> turned = new ArrayList<>(query.identifiers());
        Collections.reverse(turned);
        try (CompanyMatcher matcher = over(register)) {
            List<Match> matches = matcher.match(query, 5);
            Company same =
                    Company.builder("Q", query.name()).identifiers(turned).build();
            assertThat(matcher.match(same, 5)).isEqualTo(matches);
            ListMatches list = matcher.matchAll(List.of(query), 5);
            assertThat(list.matches().get(0)).hasSameSizeAs(matches);
            assertThat(matcher.matchAll(List.of(query), 1).matches().get(0))
                    .isEqualTo(list.matches().get(0).stream().limit(1).toList());
            for (int i = 0; i < matches.size(); i++) {
                Match one = matches.get(i);
                Match listed = list.matches().get(0).get(i);
                assertThat(listed.companyId() + listed.decision()).isEqualTo(one.companyId() + one.decision());
                assertThat(listed.weight()).isCloseTo(one.weight(), within(1e-9));
                Explanation alone = matcher.explain(query, one.companyId()).orElseThrow();
                assertThat(alone.weight()).isCloseTo(one.weight(), within(1e-9));
                assertThat(list.explain(0, one.companyId())).contains(alone);
                // beside a company with the identifier, only those that the names fit are returned
                boolean beside = alone.note().english().startsWith("the identifiers are those of another company");
                alone.rival()
                        .filter(rival -> !beside)
                        .ifPresent(rival ->
                                assertThat(matches).extracting(Match::companyId).contains(rival.companyId()));
            }
        }
    }

    @Test
    void matchAll_companyWithAnotherNumber_staysARivalOfOthers() {
        Company other = company("q", "Halcyon Robotics GmbH", "permalink:2");
        try (CompanyMatcher matcher = over(
                List.of(company("A", "Halcyon Robotics GmbH", "permalink:1"), company("B", "Halcyon Robots Ltd")))) {
            List<Match> matches = matcher.match(other, 5);
            assertThat(matches)
                    .extracting(match -> match.companyId() + " " + match.decision())
                    .containsExactly("A REVIEW", "B NO_LINK");
            assertThat(matcher.matchAll(List.of(other), 5).matches().get(0)).isEqualTo(matches);
            assertThat(matcher.explain(other, "B").orElseThrow().rival()).isPresent();
            assertThat(matcher.explain(other, "A").orElseThrow().note().english())
                    .isEqualTo(
                            "permalink:1 and permalink:2 are numbers of different companies, unless one of them is wrong");
        }
    }

    @Test
    void matchAll_nameWithAnotherNumber_takesNothingFromOtherNames() {
        List<Company> list =
                List.of(company("1", "Halcyon Robotics Holding", "permalink:2"), company("2", "Halcyon Robotics Ltd"));
        try (CompanyMatcher matcher = over(List.of(company("A", "Halcyon Robotics GmbH", "permalink:1")))) {
            Match alone = matcher.match(list.get(1), 1).get(0);
            assertThat(matcher.matchAll(list, 1).matches().get(1)).containsExactly(alone);
        }
    }

    @Test
    void match_identifiersOfTwoCompanies_areForReviewInEitherOrder() {
        try (CompanyMatcher matcher = over(List.of(
                company("A", "Orbis Chemie AG", "permalink:1"),
                company("B", "Brightweave Mills", "cik:7"),
                company("C", "Orbis Chemie AG")))) {
            for (String[] order : new String[][] {{"permalink:1", "cik:7"}, {"cik:7", "permalink:1"}}) {
                Company query = company("q", "Orbis Chemie AG", order);
                assertThat(matcher.match(query, 5))
                        .extracting(match -> match.companyId() + " " + match.decision())
                        .containsExactly("A " + Decision.REVIEW, "B " + Decision.REVIEW);
                assertThat(matcher.explain(query, "A").orElseThrow().note().english())
                        .startsWith("the identifiers belong to different companies: ")
                        .contains("permalink:1 = Orbis Chemie AG (A)", "cik:7 = Brightweave Mills (B)");
                assertThat(matcher.explain(query, "C").orElseThrow().note().english())
                        .startsWith("the identifiers are those of another company: ");
            }
        }
    }
}
