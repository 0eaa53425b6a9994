package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dealtrace.Company;
import org.dealtrace.Decision;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hard pairs of names, written from general knowledge: {@code traps.csv}. Names of real companies are used only for what is true of
 * them; all others are invented. Each pair is weighed on its own, without countries; how rare words are is taken from all names of the
 * suite together.
 *
 * <p>A false merge is a pair of two companies that is linked. A pair of one company is found when it is at least worth a person's look.
 */
class TrapSuiteTest {

    private record Trap(String nameA, String nameB, boolean same, String kind, double probability) {

        Decision decision() {
            return Thresholds.STANDARD.decide(probability);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s: %s | %s %.2f", kind, nameA, nameB, probability);
        }
    }

    private static List<Trap> traps = List.of();

    @BeforeAll
    static void weighAll() throws IOException {
        List<String[]> rows = rows();
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(List.of(row[0], row[1])));
        List<Company> companies = new ArrayList<>();
        names.forEach(name -> companies.add(Company.of("c" + companies.size(), name)));
        List<Trap> weighed = new ArrayList<>();
        try (CompanyMatcher matcher = CompanyMatcher.over(companies)) {
            for (String[] row : rows) {
                double bits = matcher.weight(Company.of("a", row[0]), Company.of("b", row[1]));
                weighed.add(new Trap(row[0], row[1], row[4].equals("yes"), row[5], 1 / (1 + Math.pow(2, -bits))));
            }
        }
        traps = List.copyOf(weighed);
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
}
