package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;

class IncrementalProperties {

    private static final List<String> HEADS = List.of("Arctura", "Belmora", "Cendris", "Dorvian", "Elmarix", "Fennica");
    private static final List<String> TAILS = List.of("Steel", "Energy", "Bank", "Steel Works", "Software", "");
    private static final List<String> FORMS = List.of("Ltd", "GmbH", "S.A.", "", "Inc");
    private static final List<Country> COUNTRIES = List.of(new Country("DE"), new Country("CN"), new Country("FR"));

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String name(Random random) {
        return (any(HEADS, random) + " " + any(TAILS, random) + " " + any(FORMS, random)).strip();
    }

    private static Company company(String id, Random random) {
        List<CompanyName> names = new ArrayList<>();
        names.add(CompanyName.of(name(random)));
        if (random.nextInt(3) == 0) {
            names.add(CompanyName.of(name(random), CompanyName.Kind.FORMER));
        }
        if (random.nextInt(8) == 0) {
            names.add(CompanyName.of("北京东方钢铁有限公司"));
        }
        List<Country> countries = random.nextBoolean() ? List.of(any(COUNTRIES, random)) : List.of();
        return new Company(id, names, countries, Optional.empty(), List.of(), List.of(), List.of());
    }

    private static void assertSame(CompanyMatcher changed, Map<String, Company> companies, Random random) {
        try (CompanyMatcher rebuilt = CompanyMatcher.over(List.copyOf(companies.values()))) {
            assertThat(changed.size()).isEqualTo(companies.size());
            for (int i = 0; i < 6; i++) {
                Company query = company("q", random);
                // weights and probabilities too: they hold the rarity of words, letters and countries
                assertThat(changed.match(query, 20)).isEqualTo(rebuilt.match(query, 20));
            }
            companies.forEach((id, company) -> assertThat(changed.company(id)).contains(company));
        }
    }

    /** However an index came to hold its companies, it answers as one that was built of them. */
    @Property(tries = 15, seed = "20261124")
    void changedIndex_answersAsOneBuiltAnew(@ForAll @IntRange(max = 100_000) int seed) throws IOException {
        Random random = new Random(seed);
        Path folder = Files.createTempDirectory("dealtrace-index");
        try {
            Map<String, Company> companies = new LinkedHashMap<>();
            CompanyMatcher matcher = CompanyMatcher.create(folder.resolve("index"));
            try {
                for (int step = 0; step < 60; step++) {
                    String id = "C" + random.nextInt(25);
                    switch (random.nextInt(12)) {
                        case 0, 1, 2 -> {
                            matcher.remove(id);
                            companies.remove(id);
                        }
                        case 3 -> matcher.refresh();
                        case 4 -> matcher.compact();
                        case 5 -> {
                            matcher.close();
                            matcher = CompanyMatcher.openForChanges(folder.resolve("index"));
                        }
                        default -> {
                            Company company = company(id, random);
                            matcher.add(company);
                            companies.put(id, company);
                        }
                    }
                    if (step % 20 == 19) {
                        matcher.refresh();
                        assertSame(matcher, companies, random);
                    }
                }
            } finally {
                matcher.close();
            }
            try (CompanyMatcher opened = CompanyMatcher.open(folder.resolve("index"))) {
                assertSame(opened, companies, random);
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
