package org.dealtrace.matching.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.DealLinker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class FieldComparisonTest {

    private static final BiPredicate<String, String> EQUAL = String::equals;

    private static final Attribute<String> NONE = Attribute.of(company -> Optional.empty());

    public static Company company(String id, String name, String city) {
        return new Company(
                id,
                List.of(CompanyName.of(name)),
                List.of(),
                city.isEmpty() ? Optional.empty() : Optional.of(city),
                List.of(),
                List.of(),
                List.of());
    }

    /** The label of the level that holds, or "missing". */
    private static String level(FieldComparison comparison, Company known, Attribute.Query asked) {
        AddedComparisons added = AddedComparisons.of(List.of(comparison));
        return added.compare(added.known(known), added.asked(asked))
                .steps()
                .get(0)
                .level();
    }

    private static String level(FieldComparison comparison, Company known, Company asked) {
        return level(comparison, known, Attribute.Query.company(asked));
    }

    private static Attribute<String> column(Map<String, String> byId) {
        return Attribute.of(company -> Optional.ofNullable(byId.get(company.id())));
    }

    @ParameterizedTest
    @CsvSource({
        "München, Munich, equal",
        "MUENCHEN, 慕尼黑, equal",
        "New York City, New York, equal",
        "Saint Louis, St. Louis, equal",
        "Heidelberg, Heidelbrg, near",
        "Frankfurt am Main, Frankfurt, equal",
        "Freiburg im Breisgau, Freiburg, near",
        "Augsburg, Hamburg, different",
        "Ulm, Köln, different",
        "Ulm, '', missing",
        "'', Ulm, missing",
        "-, Ulm, missing",
    })
    void city_twoSpellings_areAtALevel(String known, String asked, String level) {
        assertThat(level(FieldComparison.city(), company("1", "A", known), company("q", "A", asked)))
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1998, 1998-05-01, same year",
        "founded in 1998, 2000, at most two years apart",
        "1998, 2001, further apart",
        "1998, 12345, missing",
        "long ago, 1998, missing",
    })
    void years_textsWithAYear_areComparedByIt(String known, String asked, String level) {
        Attribute<String> founded = column(Map.of("1", known, "q", asked));
        assertThat(level(FieldComparison.years("founded", founded), company("1", "A", ""), company("q", "A", "")))
                .isEqualTo(level);
    }

    @Test
    void exact_caseAndSpaces_doNotCount() {
        FieldComparison domain = FieldComparison.exact(
                "domain", column(Map.of("1", " Kuka.com", "q", "kuka.COM ", "r", "kuk.com")), 0.9, 0.001);
        assertThat(level(domain, company("1", "A", ""), company("q", "A", ""))).isEqualTo("equal");
        assertThat(level(domain, company("1", "A", ""), company("r", "A", ""))).isEqualTo("different");
        assertThat(level(domain, company("1", "A", ""), company("s", "A", ""))).isEqualTo("missing");
    }

    /** A cell that is there and empty, as tables are full of, must not make two companies one. */
    @Test
    void blankTexts_areMissing_andNotEqual() {
        Attribute<String> blank = column(Map.of("1", " ", "q", ""));
        assertThat(level(
                        FieldComparison.exact("domain", blank, 0.9, 0.001),
                        company("1", "A", ""),
                        company("q", "A", "")))
                .isEqualTo("missing");
        Attribute<List<String>> blanks =
                column(Map.of("1", "optics", "q", " ", "r", "optics")).map(word -> List.of("", word));
        FieldComparison trades = FieldComparison.shared("trades", blanks);
        assertThat(level(trades, company("1", "A", ""), company("q", "A", ""))).isEqualTo("missing");
        assertThat(level(trades, company("1", "A", ""), company("r", "A", ""))).isEqualTo("one shared");
    }

    @Test
    void fields_oneShared_isEnough() {
        Company known = new Company(
                "1",
                List.of(CompanyName.of("A")),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of("Robotics", "machinery"),
                List.of());
        Deal deal = Deal.builder("D")
                .party(DealParty.of(PartyRole.TARGET, "A"))
                .party(DealParty.of(PartyRole.ACQUIRER, "B"))
                .party(DealParty.of(PartyRole.SELLER, "C"))
                .attributes(Map.of("target_fields", "automation; robotics", "acquirer_fields", "banking"))
                .build();
        FieldComparison fields = FieldComparison.fields();
        assertThat(level(
                        fields,
                        known,
                        Attribute.Query.party(deal, deal.parties().get(0))))
                .isEqualTo("one shared");
        assertThat(level(
                        fields,
                        known,
                        Attribute.Query.party(deal, deal.parties().get(1))))
                .isEqualTo("none shared");
        assertThat(level(
                        fields,
                        known,
                        Attribute.Query.party(deal, deal.parties().get(2))))
                .isEqualTo("missing");
        assertThat(level(
                        fields,
                        company("2", "A", ""),
                        Attribute.Query.party(deal, deal.parties().get(0))))
                .isEqualTo("missing");
    }

    @Test
    void column_ofRecommendationsAndDeals_isFoundOnBothSides() {
        List<Recommendation> recommendations = List.of(
                Recommendation.builder("R1", "Arctura").build(),
                Recommendation.builder("R2", "Arctura")
                        .attributes(Map.of("Founded", "1998"))
                        .build());
        Company merged = new Company(
                "R1",
                List.of(CompanyName.of("Arctura")),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of("R1", "R2"));
        Deal deal = Deal.builder("D")
                .party(DealParty.of(PartyRole.TARGET, "Arctura"))
                .party(DealParty.of(PartyRole.PARTNER, "Belmora"))
                .party(DealParty.of(PartyRole.PARTNER, "Cendris"))
                .party(DealParty.of(PartyRole.INVESTOR, "Dorvian"))
                .party(DealParty.of(PartyRole.INVESTOR, "Elmarix"))
                .party(DealParty.of(PartyRole.LICENSEE, "Fennica"))
                .party(DealParty.of(PartyRole.LICENSEE, "Golmund"))
                .attributes(Map.of(
                        "company_founded",
                        "1998",
                        "PARTNER_FOUNDED",
                        "1980 | 1997",
                        "investor_founded",
                        "1998",
                        "licensee_founded",
                        "1998|1998|1998"))
                .build();
        FieldComparison founded = FieldComparison.years("founded", Attribute.column(recommendations, "founded"));
        assertThat(deal.parties())
                .extracting(party -> level(founded, merged, Attribute.Query.party(deal, party)))
                // one year is that of both investors; three are of neither of two licensees
                .containsExactly(
                        "same year",
                        "further apart",
                        "at most two years apart",
                        "same year",
                        "same year",
                        "missing",
                        "missing");
    }

    @Test
    void attribute_askedSide_canBeItsOwn() {
        Attribute<Integer> staff =
                column(Map.of("1", "100")).asked(company -> Optional.of("250")).map(Integer::valueOf);
        FieldComparison size = FieldComparison.builder("staff", staff)
                .level("more", (known, asked) -> known > asked, 0.4, 0.4)
                .level("fewer", (known, asked) -> known < asked, 0.4, 0.4)
                .otherwise("as many");
        assertThat(level(size, company("1", "A", ""), company("1", "A", ""))).isEqualTo("fewer");
    }

    @Test
    void otherwise_takesWhatTheOtherLevelsLeave() {
        FieldComparison comparison = FieldComparison.builder("size", NONE)
                .level("same", EQUAL, 0.8, 0.1)
                .level("near", EQUAL, 0.1, 0.4)
                .otherwise("other");
        assertThat(comparison.name()).isEqualTo("size");
        assertThat(comparison.levels())
                .extracting(FieldComparison.Level::label)
                .containsExactly("same", "near", "other");
        assertThat(comparison.levels().get(0).bits()).isCloseTo(3, within(1e-12));
        assertThat(comparison.levels().get(1).bits()).isCloseTo(-2, within(1e-12));
        FieldComparison.Level other = comparison.levels().get(2);
        assertThat(other.m()).isCloseTo(0.1, within(1e-12));
        assertThat(other.u()).isCloseTo(0.5, within(1e-12));
        assertThat(comparison.toString().lines())
                .containsExactly(
                        "size",
                        "  +3.00 bits  m 0.8000  u 0.1000  same",
                        "  -2.00 bits  m 0.1000  u 0.4000  near",
                        "  -2.32 bits  m 0.1000  u 0.5000  other");
    }

    @Test
    void builder_levelsThatCannotBe_areRefusedWithTheirNames() {
        FieldComparison.Builder<String> builder = FieldComparison.builder("city", NONE);
        assertThatThrownBy(() -> builder.otherwise("other"))
                .hasMessage("comparison 'city' needs a level before 'other'");
        assertThatThrownBy(() -> builder.level("equal", EQUAL, 1.0, 0.1))
                .hasMessageStartingWith("m of level 'equal' must be above 0 and below 1 but was 1.0");
        assertThatThrownBy(() -> builder.level("equal", EQUAL, 0.9, 0))
                .hasMessageStartingWith("u of level 'equal' must be above 0 and below 1 but was 0.0");
        assertThatThrownBy(() -> builder.level(" ", EQUAL, 0.9, 0.1)).hasMessage("a level needs a label");
        assertThatThrownBy(() -> FieldComparison.builder("", NONE)).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> FieldComparison.builder("city", NONE)
                        .level("a", EQUAL, 0.75, 0.1)
                        .level("b", EQUAL, 0.5, 0.1)
                        .otherwise("c"))
                .hasMessage(
                        "m of the levels of comparison 'city' sums to 1.25; it must be below 1, so that something is"
                                + " left for 'c'");
        assertThatThrownBy(() -> FieldComparison.builder("city", NONE)
                        .level("a", EQUAL, 0.5, 0.1)
                        .otherwise("a"))
                .hasMessage("comparison 'city' has two levels 'a'; name them apart");
    }

    @Test
    void otherwise_askedTwice_givesTheSameComparison() {
        FieldComparison.Builder<String> builder =
                FieldComparison.builder("city", NONE).level("equal", EQUAL, 0.5, 0.1);
        assertThat(builder.otherwise("other").levels())
                .isEqualTo(builder.otherwise("other").levels());
    }

    @Test
    void twoComparisons_ofOneName_areRefused() {
        assertThatThrownBy(() -> DealLinker.builder()
                        .comparisons(FieldComparison.city(), FieldComparison.text("city", Attribute.city())))
                .hasMessage("two comparisons have the name 'city'; each needs a name of its own");
    }

    @Test
    void attribute_thatFails_namesComparisonAndCompany() {
        FieldComparison staff = FieldComparison.builder(
                        "staff", column(Map.of("1", "n/a")).map(Integer::valueOf))
                .level("same", Integer::equals, 0.5, 0.1)
                .otherwise("other");
        try (CompanyMatcher matcher =
                CompanyMatcher.builder().comparisons(staff).over(List.of(company("1", "Arctura", "")))) {
            assertThatThrownBy(() -> matcher.match("Arctura", 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("comparison 'staff' could not read the value of Arctura (1): ")
                    .hasMessageContaining("n/a")
                    .hasMessageEndingWith("must give an empty Optional where there is no value");
        }
    }

    @Test
    void condition_thatFails_namesComparisonAndValues() {
        FieldComparison half = FieldComparison.builder(
                        "half", column(Map.of("1", "0", "q", "8")).map(Integer::valueOf))
                .level("a divisor", (a, b) -> b % a == 0, 0.5, 0.1)
                .otherwise("none");
        assertThatThrownBy(() -> level(half, company("1", "A", ""), company("q", "A", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("comparison 'half' could not compare '0' with '8': / by zero; the conditions of its levels"
                        + " must hold or not for any two values");
    }

    @Test
    void levels_areTriedInTheirOrder() {
        List<String> tried = new ArrayList<>();
        FieldComparison comparison = FieldComparison.builder("city", Attribute.city())
                .level("first", (a, b) -> tried.add("first") && a.equals(b), 0.5, 0.1)
                .level("second", (a, b) -> tried.add("second"), 0.3, 0.1)
                .otherwise("third");
        assertThat(level(comparison, company("1", "A", "Ulm"), company("q", "A", "Bonn")))
                .isEqualTo("second");
        assertThat(tried).containsExactly("first", "second");
    }
}
