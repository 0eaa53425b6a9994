package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.dealtrace.study.ComparisonGroup.MatchedSet;
import org.dealtrace.study.ComparisonGroup.Subject;
import org.junit.jupiter.api.Test;

class ComparisonGroupTest {

    private static Subject subject(String id, String country, String field, int founded) {
        return new Subject(id, country, Set.of(field), founded == 0 ? OptionalInt.empty() : OptionalInt.of(founded));
    }

    @Test
    void match_nearestFoundingYearInTheSameCountryAndField_isTaken() {
        ComparisonGroup group = ComparisonGroup.match(
                List.of(subject("a", "RU", "biotechnology", 2000)),
                List.of(
                        subject("otherCountry", "US", "biotechnology", 2000),
                        subject("otherField", "RU", "materials", 2000),
                        subject("far", "RU", "biotechnology", 1995),
                        subject("near", "RU", "biotechnology", 2002),
                        subject("tooFar", "RU", "biotechnology", 1980)),
                2,
                5,
                1);
        assertThat(group.sets()).containsExactly(new MatchedSet("a", List.of("near", "far")));
        assertThat(group.unmatched()).isEmpty();
    }

    @Test
    void match_unknownYear_onlyMeetsUnknownYear() {
        ComparisonGroup group = ComparisonGroup.match(
                List.of(subject("a", "RU", "x", 0), subject("b", "RU", "x", 2000)),
                List.of(subject("c", "RU", "x", 0)),
                1,
                50,
                1);
        assertThat(group.sets()).containsExactly(new MatchedSet("a", List.of("c")));
        assertThat(group.unmatched()).containsExactly("b");
    }

    @Test
    void match_foundingYearsAtTheLimit_areTakenAndBeyondNot() {
        List<Subject> recommended = List.of(subject("a", "RU", "x", 2000));
        List<Subject> pool = List.of(subject("b", "RU", "x", 2006));
        assertThat(ComparisonGroup.match(recommended, pool, 1, 6, 1).unmatched())
                .isEmpty();
        assertThat(ComparisonGroup.match(recommended, pool, 1, 5, 1).unmatched())
                .containsExactly("a");
        assertThat(ComparisonGroup.match(recommended, List.of(subject("c", "RU", "x", 2000)), 1, 0, 1)
                        .unmatched())
                .isEmpty();
        assertThat(ComparisonGroup.match(recommended, List.of(subject("c", "RU", "x", 0)), 1, 5, 1)
                        .unmatched())
                .as("one year known, the other not")
                .containsExactly("a");
    }

    @Test
    void match_moreThanWanted_areLeft() {
        ComparisonGroup group = ComparisonGroup.match(
                List.of(subject("a", "RU", "x", 2000)),
                List.of(subject("b", "RU", "x", 2001), subject("c", "RU", "x", 2002)),
                1,
                5,
                1);
        assertThat(group.sets()).containsExactly(new MatchedSet("a", List.of("b")));
        assertThat(group)
                .hasToString(
                        "1 company matched with 1 other by country, field, founding year (at most 5 years apart) and size,"
                                + " 1 wanted each, seed 1; 0 without a match");
    }

    @Test
    void match_listsInAnotherOrder_isTheSame() {
        List<Subject> recommended = new ArrayList<>();
        List<Subject> pool = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            recommended.add(subject("r" + i, "US", "ai", 2000));
            pool.add(subject("p" + i, "US", "ai", 2000));
        }
        ComparisonGroup group = ComparisonGroup.match(recommended, pool, 2, 10, 3);
        Collections.reverse(recommended);
        Collections.rotate(pool, 7);
        assertThat(ComparisonGroup.match(recommended, pool, 2, 10, 3)).isEqualTo(group);
    }

    @Test
    void toString_someUnmatched_areNamed() {
        ComparisonGroup group = new ComparisonGroup(
                List.of(new MatchedSet("a", List.of("b", "c")), new MatchedSet("d", List.of("e"))),
                List.of("f", "g"),
                2,
                5,
                1);
        assertThat(group.toString())
                .startsWith("2 companies matched with 3 others by country")
                .endsWith("; 2 without a match: f g");
    }

    @Test
    void match_twoWantTheSame_nobodyIsUsedTwice() {
        List<Subject> recommended = new ArrayList<>();
        List<Subject> pool = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            recommended.add(subject("r" + i, "US", "ai", 2000 + i % 5));
            pool.add(subject("p" + i, "US", "ai", 2000 + i % 7));
        }
        ComparisonGroup group = ComparisonGroup.match(recommended, pool, 2, 10, 3);
        List<String> used =
                group.sets().stream().flatMap(s -> s.matches().stream()).toList();
        assertThat(used).hasSize(40);
        assertThat(new HashSet<>(used)).hasSize(40);
        assertThat(group.sets()).hasSize(40).allMatch(s -> s.matches().size() == 1);
        assertThat(ComparisonGroup.match(recommended, pool, 2, 10, 3)).isEqualTo(group);
    }

    @Test
    void match_companyInBothLists_isRefused() {
        Subject one = subject("a", "RU", "x", 2000);
        assertThatThrownBy(() -> ComparisonGroup.match(List.of(one), List.of(one), 1, 5, 1))
                .hasMessage("company 'a' occurs twice; a recommended company cannot be in the pool");
    }

    @Test
    void match_anyNumberOfYearsApart_isNoLimit() {
        ComparisonGroup group = ComparisonGroup.match(
                List.of(new ComparisonGroup.Subject("r", "DE", Set.of("optics"), OptionalInt.of(1990))),
                List.of(new ComparisonGroup.Subject("p", "DE", Set.of("optics"), OptionalInt.of(1850))),
                1,
                Integer.MAX_VALUE,
                1);
        assertThat(group.unmatched()).isEmpty();
    }
}
