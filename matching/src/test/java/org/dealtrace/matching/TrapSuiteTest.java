package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealtrace.Company;
import org.dealtrace.Country;
import org.dealtrace.Decision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hard pairs of names, written from general knowledge: {@code traps.csv}. Names of real companies are used only for
 * what is true of them; all others are invented. Each pair is weighed on its own, without countries and with them; how
 * rare words and countries are is taken from all companies of the suite together.
 *
 * <p>A false merge is a pair of two companies that is linked. A pair of one company is found when it is at least worth
 * a person's look.
 */
class TrapSuiteTest {

    private record Trap(String nameA, String nameB, boolean same, String kind, double probability, Decision decision) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s: %s | %s %.2f", kind, nameA, nameB, probability);
        }
    }

    private static List<Trap> traps = List.of();
    private static List<Trap> withCountries = List.of();

    @BeforeAll
    static void weighAll() throws IOException {
        traps = weighed(false);
        withCountries = weighed(true);
    }

    private static Company company(String id, String name, String country) {
        return country.isEmpty() ? Company.of(id, name) : Company.of(id, name, new Country(country));
    }

    private static List<Trap> weighed(boolean countries) throws IOException {
        List<String[]> rows = rows();
        Map<String, String> countryOf = new LinkedHashMap<>();
        for (String[] row : rows) {
            countryOf.put(row[0], countries ? row[2] : "");
            countryOf.put(row[1], countries ? row[3] : "");
        }
        List<Company> companies = new ArrayList<>();
        countryOf.forEach((name, country) -> companies.add(company("c" + companies.size(), name, country)));
        List<Trap> weighed = new ArrayList<>();
        try (CompanyMatcher matcher = CompanyMatcher.over(companies)) {
            for (String[] row : rows) {
                Match pair = matcher.pair(
                        company("a", row[0], countries ? row[2] : ""), company("b", row[1], countries ? row[3] : ""));
                weighed.add(
                        new Trap(row[0], row[1], row[4].equals("yes"), row[5], pair.probability(), pair.decision()));
            }
        }
        return weighed;
    }

    private static List<String[]> rows() throws IOException {
        CsvMapper mapper =
                CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
        try (InputStream file = TrapSuiteTest.class.getResourceAsStream("traps.csv");
                MappingIterator<String[]> rows =
                        mapper.readerFor(String[].class).readValues(Objects.requireNonNull(file))) {
            List<String[]> all = rows.readAll();
            return all.subList(1, all.size());
        }
    }

    @Test
    void suite_hasThreeHundredPairs_ofBothKinds_eachOnce() {
        Set<String> pairs = new TreeSet<>();
        traps.forEach(trap -> pairs.add(trap.nameA() + "|" + trap.nameB()));
        assertThat(pairs).hasSameSizeAs(traps).hasSizeGreaterThan(300);
        assertThat(traps.stream().filter(Trap::same)).hasSizeGreaterThan(150);
        assertThat(traps.stream().filter(trap -> !trap.same())).hasSizeGreaterThan(150);
    }

    @Test
    void pairsOfTwoCompanies_areMergedInTwoOfAHundredAtMost() {
        List<Trap> different = traps.stream().filter(trap -> !trap.same()).toList();
        List<Trap> merged = different.stream()
                .filter(trap -> trap.decision() == Decision.LINK)
                .toList();
        assertThat((double) merged.size() / different.size()).as("%s", merged).isLessThanOrEqualTo(0.02);
    }

    @Test
    void pairsOfOneCompany_areFoundInNineOfTen() {
        List<Trap> same = traps.stream().filter(Trap::same).toList();
        List<Trap> missed = same.stream()
                .filter(trap -> trap.decision() == Decision.NO_LINK)
                .toList();
        Map<String, Long> byKind = new TreeMap<>();
        missed.forEach(trap -> byKind.merge(trap.kind(), 1L, Long::sum));
        assertThat(1 - (double) missed.size() / same.size())
                .as("missed by kind %s: %s", byKind, missed)
                .isGreaterThanOrEqualTo(0.90);
    }

    /** Companies of one group, and siblings by name, are in one country more often than not. */
    @Test
    void pairsOfTwoCompanies_whoseCountriesAreKnown_areMergedInThreeOfAHundredAtMost() {
        List<Trap> different =
                withCountries.stream().filter(trap -> !trap.same()).toList();
        List<Trap> merged = different.stream()
                .filter(trap -> trap.decision() == Decision.LINK)
                .toList();
        assertThat((double) merged.size() / different.size()).as("%s", merged).isLessThanOrEqualTo(0.03);
    }

    @Test
    void pairsOfOneCompany_whoseCountriesAreKnown_areLinkedMoreOften() {
        assertThat(linked(withCountries)).isGreaterThan(linked(traps) + 10);
    }

    private static long linked(List<Trap> pairs) {
        return pairs.stream()
                .filter(trap -> trap.same() && trap.decision() == Decision.LINK)
                .count();
    }
}
