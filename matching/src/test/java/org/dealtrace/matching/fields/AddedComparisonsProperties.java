package org.dealtrace.matching.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Explanation;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.ScoredCompany;
import org.dealtrace.matching.internal.search.SearchSettings;

class AddedComparisonsProperties {

    private static final List<String> HEADS = List.of("Arctura", "Belmora", "Cendris", "Dorvian");
    private static final List<String> TAILS = List.of("Steel", "Energy", "Steel Works", "");
    private static final List<String> CITIES = List.of("Hamburg", "Ulm", "München", "Bremen");

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static Company company(String id, Random random, boolean withCity) {
        String name = (any(HEADS, random) + " " + any(TAILS, random)).strip();
        Optional<String> city = withCity && random.nextInt(4) > 0 ? Optional.of(any(CITIES, random)) : Optional.empty();
        return new Company(id, List.of(CompanyName.of(name)), List.of(), city, List.of(), List.of(), List.of());
    }

    private static List<Company> companies(Random random, boolean withCity) {
        List<Company> companies = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            companies.add(company("C" + i, random, withCity));
        }
        return companies;
    }

    /** Comparisons with levels that mean nothing, of any probabilities. */
    private static FieldComparison comparison(String name, Random random) {
        FieldComparison.Builder<String> builder =
                FieldComparison.builder(name, Attribute.city().map(city -> city + name));
        int levels = 1 + random.nextInt(3);
        for (int l = 0; l < levels; l++) {
            int length = 3 + random.nextInt(8);
            builder.level(
                    "level " + l,
                    (a, b) -> a.length() + b.length() > 2 * length || a.equals(b),
                    (0.01 + random.nextDouble()) / 4,
                    (0.01 + random.nextDouble()) / 4);
        }
        return builder.otherwise("rest");
    }

    private static List<FieldComparison> comparisons(Random random) {
        List<FieldComparison> list = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            list.add(comparison("comparison " + i, random));
        }
        return list;
    }

    @Property(tries = 60, seed = "20261124")
    void bits_ofAllSteps_sumToTheWeight(@ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        List<FieldComparison> added = comparisons(random);
        Company asked = company("q", random, true);
        try (CompanyMatcher matcher =
                CompanyMatcher.builder().comparisons(added).over(companies(random, true))) {
            for (Match match : matcher.match(asked, 10)) {
                Explanation why = matcher.explain(asked, match.companyId()).orElseThrow();
                assertThat(why.weight()).isCloseTo(match.weight(), within(1e-9));
                assertThat(why.steps())
                        .extracting(s -> s.comparison())
                        .containsAll(added.stream().map(FieldComparison::name).toList());
            }
        }
    }

    /** The weight without rivals is that of the names plus the bits of the levels that hold, for every candidate. */
    @Property(tries = 60, seed = "20261124")
    void weight_isThatOfTheNamesPlusTheBitsAdded(@ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        List<FieldComparison> added = comparisons(random);
        List<Company> companies = companies(random, true);
        Attribute.Query asked = Attribute.Query.company(company("q", random, true));
        AddedComparisons sorted = AddedComparisons.of(added);
        SearchSettings standard = SearchSettings.standard();
        SearchSettings more = new SearchSettings(
                standard.model(),
                standard.thresholds(),
                Optional.empty(),
                standard.analyzer(),
                sorted,
                standard.threads(),
                Optional.empty());
        try (CompanySearch without = CompanySearch.over(companies, standard);
                CompanySearch with = CompanySearch.over(companies, more)) {
            Map<String, Double> expected = new TreeMap<>();
            for (ScoredCompany each : without.score(asked)) {
                Company known = without.company(each.companyId()).orElseThrow();
                double bits =
                        sorted.compare(sorted.known(known), sorted.asked(asked)).bits();
                expected.put(each.companyId(), each.weight() + bits);
            }
            Map<String, Double> found = new TreeMap<>();
            with.score(asked).forEach(s -> found.put(s.companyId(), s.weight()));
            assertThat(found).isEqualTo(expected);
            assertThat(with.score(asked)).isSortedAccordingTo(ScoredCompany.BEST_FIRST);
        }
    }

    @Property(tries = 40, seed = "20261124")
    void valuesMissingEverywhere_changeNothing(@ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        List<FieldComparison> added = comparisons(random);
        List<Company> companies = companies(random, false);
        Company asked = company("q", random, true);
        try (CompanyMatcher without = CompanyMatcher.over(companies);
                CompanyMatcher with =
                        CompanyMatcher.builder().comparisons(added).over(companies)) {
            assertThat(with.match(asked, 50)).isEqualTo(without.match(asked, 50));
        }
    }

    @Property(tries = 40, seed = "20261124")
    void orderOfAdding_doesNotMatter(@ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        List<FieldComparison> added = comparisons(random);
        List<FieldComparison> shuffled = new ArrayList<>(added);
        Collections.shuffle(shuffled, random);
        List<Company> companies = companies(random, true);
        Company asked = company("q", random, true);
        try (CompanyMatcher one = CompanyMatcher.builder().comparisons(added).over(companies);
                CompanyMatcher other =
                        CompanyMatcher.builder().comparisons(shuffled).over(companies)) {
            List<Match> matches = one.match(asked, 50);
            assertThat(other.match(asked, 50)).isEqualTo(matches);
            for (Match match : matches.subList(0, Math.min(3, matches.size()))) {
                assertThat(other.explain(asked, match.companyId())).isEqualTo(one.explain(asked, match.companyId()));
            }
        }
    }
}
