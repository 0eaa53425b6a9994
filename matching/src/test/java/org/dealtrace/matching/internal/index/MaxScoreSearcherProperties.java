package org.dealtrace.matching.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dealtrace.Company;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaxScoreSearcherProperties {

    private static final String[] WORDS = {
        "alpha",
        "alphabet",
        "bravo",
        "brava",
        "charlie",
        "charlotte",
        "delta",
        "deltoid",
        "echo",
        "energy",
        "steel",
        "steels",
        "global",
        "globe",
        "zeta",
        "kappa",
        "omega",
        "sigma",
        "holding",
        "north"
    };

    private static List<Company> companies(int count, long seed) {
        Random random = new Random(seed);
        List<Company> companies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder name = new StringBuilder();
            for (int w = 0; w <= random.nextInt(4); w++) {
                // frequent and rare words, so that some terms are left out of the first pass
                int rank = (int) Math.min(WORDS.length - 1, Math.abs(random.nextGaussian()) * 6);
                name.append(w == 0 ? "" : " ").append(WORDS[rank]);
            }
            companies.add(Company.of("C" + i, name.toString()));
        }
        return companies;
    }

    /** In many segments, since terms are left out from the second one on. */
    private static CandidateIndex index(List<Company> companies, int segment, boolean held) {
        CandidateIndex index = IndexOpening.inMemory(NameAnalyzer.standard(), held ? Long.MAX_VALUE : 0, null);
        for (int i = 0; i < companies.size(); i++) {
            index.put(companies.get(i));
            if (i % segment == segment - 1) {
                index.refresh();
            }
        }
        index.refresh();
        return index;
    }

    private static List<Candidate> find(CandidateIndex index, String name, int limit, boolean letters) {
        NameSearch search = index.snapshot().search(NameAnalyzer.standard().analyze(name));
        return letters ? search.byLetters(limit) : search.byWords(limit);
    }

    /** Names with less than a share of the words are not looked for, and nothing else is lost. */
    @Property(tries = 60, seed = "20261124")
    void aShareOfTheWords_isTheBeginningOfAll(
            @ForAll @IntRange(min = 1, max = 400) int size,
            @ForAll @IntRange(min = 5, max = 120) int segment,
            @ForAll @IntRange(max = 10) int tenths,
            @ForAll @IntRange(max = 100_000) int seed) {
        List<Company> companies = companies(size, seed);
        try (CandidateIndex index = index(companies, segment, seed % 2 == 0)) {
            Company own = companies.get(seed % size);
            NameSearch search = index.snapshot().search(NameAnalyzer.standard().analyze(own.name()));
            List<Candidate> some = search.byWords(30, tenths / 10.0);
            List<Candidate> all = find(index, own.name(), 30, false);
            assertThat(all.subList(0, some.size())).isEqualTo(some);
            // of more names of one text than are asked for, others may be returned
            assertThat(some).extracting(c -> c.name().text()).contains(own.name());
            if (tenths == 0) {
                assertThat(some).isEqualTo(all);
            }
        }
    }

    /**
     * Leaving out frequent terms, and reading window by window, loses nothing that a search which keeps every name
     * finds.
     */
    @Property(tries = 60, seed = "20261124")
    void theBestAreTheFirstOfAll(
            @ForAll @IntRange(min = 1, max = 400) int size,
            @ForAll @IntRange(min = 5, max = 120) int segment,
            @ForAll @IntRange(min = 1, max = 30) int limit,
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll boolean held) {
        List<Company> companies = companies(size, seed);
        try (CandidateIndex index = index(companies, segment, held)) {
            for (Company query : companies(5, seed + 1L)) {
                List<Candidate> all = find(index, query.name(), size, false);
                assertThat(find(index, query.name(), limit, false))
                        .isEqualTo(all.subList(0, Math.min(limit, all.size())));
                // Latin names without short forms are found by one list only
                List<Candidate> letters = find(index, "long " + query.name(), size, true);
                assertThat(find(index, "long " + query.name(), limit, true))
                        .isEqualTo(letters.subList(0, Math.min(limit, letters.size())));
            }
        }
    }

    /** Names of equal score come in an order of their own, not in that of the index. */
    @Property(tries = 30, seed = "20261124")
    void orderOfAddingDoesNotMatter(
            @ForAll @IntRange(min = 1, max = 300) int size,
            @ForAll @IntRange(min = 5, max = 120) int segment,
            @ForAll @IntRange(max = 1000) int seed,
            @ForAll boolean held) {
        List<Company> companies = companies(size, seed);
        List<Company> reversed = new ArrayList<>(companies);
        Collections.reverse(reversed);
        try (CandidateIndex forward = index(companies, segment, held);
                CandidateIndex backward = index(reversed, 1000, !held)) {
            backward.compact();
            backward.refresh();
            for (Company query : companies(5, seed + 1L)) {
                assertThat(find(forward, query.name(), 20, false)).isEqualTo(find(backward, query.name(), 20, false));
                assertThat(find(forward, query.name(), 20, true)).isEqualTo(find(backward, query.name(), 20, true));
            }
        }
    }

    /** More names than fit in one window, so that terms are left out within a segment, too. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void severalWindows_limitedSearch_equalsTheFirstOfAll(boolean held) {
        int size = 2 * MaxScoreSearcher.WINDOW + 500;
        List<Company> companies = companies(size, 7);
        try (CandidateIndex index = index(companies, size, held)) {
            index.compact();
            index.refresh();
            for (String query : List.of("charlie kappa omega", "alphabet sigma north", "deltoid steels energy")) {
                List<Candidate> letters = find(index, query, size, true);
                assertThat(letters.size()).isGreaterThan(MaxScoreSearcher.WINDOW / 4);
                assertThat(find(index, query, 50, true)).isEqualTo(List.copyOf(letters.subList(0, 50)));
            }
        }
    }
}
