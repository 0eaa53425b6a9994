package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.dealtrace.matching.fields.FieldComparisonTest.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.fields.FieldComparison;
import org.junit.jupiter.api.Test;

class ComparisonTrainingTest {

    private static final String[] SYLLABLES = {"ar", "bel", "cen", "dor", "el", "fen", "gol", "hal", "is", "jun", "kor"
    };

    private static String name(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return name + (random.nextBoolean() ? " Steel" : " Energy");
    }

    private static String city(SplittableRandom random) {
        // twenty equally common ones, so that u is 1 in 20
        return "City" + (char) ('A' + random.nextInt(20));
    }

    private static final FieldComparison SAME_CITY = FieldComparison.exact("city", Attribute.city(), 0.5, 0.3);

    /**
     * Of 1,500 companies asked for, with their own city nine times in ten and else with any, the two numbers come out.
     */
    @Test
    void estimate_generatedLists_findsHowOftenCitiesAgree() {
        SplittableRandom random = new SplittableRandom(20261124);
        List<Company> register = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            register.add(company("C" + i, name(random), city(random)));
        }
        ComparisonTraining training = new ComparisonTraining(List.of(SAME_CITY));
        int same = 0;
        try (CompanyMatcher matcher = CompanyMatcher.over(register)) {
            for (int i = 0; i < 1500; i++) {
                Company known = register.get(i);
                String city =
                        random.nextInt(10) == 0 ? city(random) : known.city().orElseThrow();
                same += city.equals(known.city().orElseThrow()) ? 1 : 0;
                training.add(matcher, company("Q" + i, known.name(), city));
            }
        }
        ComparisonTraining.Estimate estimate = training.estimate();

        assertThat(training.size()).isEqualTo(1500);
        assertThat(estimate.converged()).isTrue();
        assertThat(estimate.untrained()).isEmpty();
        FieldComparison.Level equal = estimate.comparisons().get(0).levels().get(0);
        assertThat(equal.m()).isCloseTo(same / 1500.0, within(0.01));
        assertThat(equal.u()).isCloseTo(0.05, within(0.01));
        assertThat(estimate.toString()).contains("city\n").contains("converged after ");
    }

    @Test
    void estimate_fewPairs_keepsMostOfWhatWasGiven() {
        ComparisonTraining training = new ComparisonTraining(List.of(FieldComparison.city()));
        List<Recommendation> notices = List.of(
                Recommendation.builder("R1", "Arctura Optics").city("Hamburg").build());
        Deal deal = Deal.builder("D")
                .party(DealParty.of(PartyRole.TARGET, "Arctura Optics"))
                .attributes(Map.of("target_city", "Hamburg"))
                .build();
        try (LinkSession session = DealLinker.standard().open(notices)) {
            training.add(session, deal);
        }
        ComparisonTraining.Estimate estimate = training.estimate();
        FieldComparison given = FieldComparison.city();

        assertThat(training.size()).isEqualTo(1);
        for (int l = 0; l < given.levels().size(); l++) {
            assertThat(estimate.comparisons().get(0).levels().get(l).m())
                    .isCloseTo(given.levels().get(l).m(), within(0.03));
        }
        assertThat(estimate.untrained())
                .containsExactly(
                        "city, level 'equal': 1.0 right pairs, m is mostly the one given",
                        "city, level 'near': 0.0 right pairs, m is mostly the one given",
                        "city, level 'different': 0.0 right pairs, m is mostly the one given");
    }

    @Test
    void training_withoutComparisonOrCandidates_isRefused() {
        assertThatThrownBy(() -> new ComparisonTraining(List.of()))
                .hasMessage("there must be at least one comparison to estimate");
        assertThatThrownBy(() -> new ComparisonTraining(List.of(FieldComparison.city())).estimate())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there must be candidates");
    }
}
