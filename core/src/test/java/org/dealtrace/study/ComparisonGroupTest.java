package org.dealtrace.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.dealtrace.study.ComparisonGroup.Subject;
import org.junit.jupiter.api.Test;

class ComparisonGroupTest {

    private static Subject subject(String id, String country, String field, int founded) {
        return new Subject(
                id,
                country,
                Set.of(field),
                founded == 0 ? OptionalInt.empty() : OptionalInt.of(founded),
                OptionalDouble.empty());
    }

    private static ComparisonGroup match(List<Subject> recommended, List<Subject> pool, int yearsApart) {
        return ComparisonGroup.match(recommended, pool, yearsApart, 3, (company, other) -> true);
    }

    @Test
    void match_nearestFoundingYearInTheSameCountryAndField_isTaken() {
        ComparisonGroup group = match(
                List.of(subject("a", "RU", "biotechnology", 2000)),
                List.of(
                        subject("otherCountry", "US", "biotechnology", 2000),
                        subject("otherField", "RU", "materials", 2000),
                        subject("far", "RU", "biotechnology", 1995),
                        subject("near", "RU", "biotechnology", 2002),
                        subject("tooFar", "RU", "biotechnology", 1980)),
                5);
        assertThat(group.matchOf()).containsOnly(Map.entry("a", "near"));
        assertThat(group.unmatched()).isEmpty();
    }

    @Test
    void match_unknownYear_onlyMeetsUnknownYear() {
        ComparisonGroup group = match(
                List.of(subject("a", "RU", "x", 0), subject("b", "RU", "x", 2000)),
                List.of(subject("c", "RU", "x", 0)),
                50);
        assertThat(group.matchOf()).containsOnly(Map.entry("a", "c"));
        assertThat(group.unmatched()).containsExactly("b");
    }

    @Test
    void match_foundingYearsAtTheLimit_areTakenAndBeyondNot() {
        List<Subject> recommended = List.of(subject("a", "RU", "x", 2000));
        List<Subject> pool = List.of(subject("b", "RU", "x", 2006));
        assertThat(match(recommended, pool, 6).unmatched()).isEmpty();
        assertThat(match(recommended, pool, 5).unmatched()).containsExactly("a");
        assertThat(match(recommended, List.of(subject("c", "RU", "x", 2000)), 0).unmatched())
                .isEmpty();
        assertThat(match(recommended, List.of(subject("c", "RU", "x", 0)), 5).unmatched())
                .as("one year known, the other not")
                .containsExactly("a");
    }

    @Test
    void match_moreThanWanted_areLeft() {
        ComparisonGroup group = match(
                List.of(subject("a", "RU", "x", 2000)),
                List.of(subject("b", "RU", "x", 2001), subject("c", "RU", "x", 2002)),
                5);
        assertThat(group.matchOf()).containsOnly(Map.entry("a", "b"));
    }

    @Test
    void match_listsInAnotherOrder_isTheSame() {
        List<Subject> recommended = new ArrayList<>();
        List<Subject> pool = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            recommended.add(subject("r" + i, "US", "ai", 2000));
            pool.add(subject("p" + i, "US", "ai", 2000));
        }
        ComparisonGroup group = match(recommended, pool, 10);
        Collections.reverse(recommended);
        Collections.rotate(pool, 7);
        assertThat(match(recommended, pool, 10)).isEqualTo(group);
    }

    @Test
    void match_twoWantTheSame_nobodyIsUsedTwice() {
        List<Subject> recommended = new ArrayList<>();
        List<Subject> pool = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            recommended.add(subject("r" + i, "US", "ai", 2000 + i % 5));
            pool.add(subject("p" + i, "US", "ai", 2000 + i % 7));
        }
        ComparisonGroup group = match(recommended, pool, 10);
        assertThat(group.matchOf()).hasSize(40);
        assertThat(group.matchOf().values()).doesNotHaveDuplicates();
        assertThat(match(recommended, pool, 10)).isEqualTo(group);
    }

    @Test
    void match_companyInBothLists_isRefused() {
        Subject one = subject("a", "RU", "x", 2000);
        assertThatThrownBy(() -> match(List.of(one), List.of(one), 5))
                .hasMessage("company 'a' occurs twice; a recommended company cannot be in the pool");
    }

    @Test
    void match_anyNumberOfYearsApart_isNoLimit() {
        ComparisonGroup group = match(
                List.of(subject("r", "DE", "optics", 1990)),
                List.of(subject("p", "DE", "optics", 1850)),
                Integer.MAX_VALUE);
        assertThat(group.unmatched()).isEmpty();
    }
}
