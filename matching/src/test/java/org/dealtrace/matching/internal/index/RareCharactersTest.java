package org.dealtrace.matching.internal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dealtrace.Company;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.Test;

/** Characters that Java writes as two chars, such as the 𠮷 of many a Japanese name: no half of one is a term. */
class RareCharactersTest {

    private static final NameAnalyzer ANALYZER = NameAnalyzer.standard();
    private static final List<String> NAMES =
            List.of("𠮷野家", "𠮷田工業", "𡈽屋商会", "𠮟咤", "𩸽水産", "𠮷", "\uD842 Optics", "𝒜rctura", "吉野家", "Arctura");
    private static final List<String> ASKED = List.of("𠮷野屋", "𡈽屋", "𠮷田", "𠮟", "𩸽", "\uD842", "𠮷", "𝒜rcturo");

    private static Company company(String name) {
        // an id must be text
        return Company.of(name.endsWith(" Optics") ? "half" : name, name);
    }

    private static CandidateIndex index(long mostHeld) {
        CandidateIndex index = IndexOpening.inMemory(ANALYZER, mostHeld, null);
        for (String name : NAMES) {
            index.put(company(name));
        }
        index.refresh();
        return index;
    }

    private static List<List<String>> found(CandidateIndex index, String name) {
        NameSearch search = index.snapshot().search(ANALYZER.analyze(name));
        List<List<String>> found = new ArrayList<>();
        for (List<Candidate> candidates : List.of(search.byWords(20), search.byLetters(20))) {
            found.add(candidates.stream().map(Candidate::companyId).toList());
        }
        return found;
    }

    @Test
    void names_heldInArraysOrReadByLucene_areFoundAlike() {
        try (CandidateIndex held = index(Long.MAX_VALUE);
                CandidateIndex read = index(0)) {
            for (String name : ASKED) {
                assertThat(found(held, name)).as(name).isEqualTo(found(read, name));
            }
            assertThat(found(held, "𠮷野屋")).anySatisfy(ids -> assertThat(ids).contains("𠮷野家"));
            assertThat(found(held, "𡈽屋")).noneSatisfy(ids -> assertThat(ids).contains("𠮷"));
        }
    }

    @Test
    void statistics_afterARemoval_areThoseOfAnIndexWithoutTheName() {
        try (CandidateIndex changed = index(0);
                CandidateIndex other = IndexOpening.inMemory(ANALYZER, 0, null)) {
            // with one name of a few deleted, Lucene would write the segment anew
            for (int i = 0; i < 200; i++) {
                Company more = Company.of("C" + i, "Belmora Works " + i);
                changed.put(more);
                other.put(more);
            }
            changed.compact();
            changed.refresh();
            changed.remove("𠮷野家");
            changed.refresh();
            NAMES.stream().filter(n -> !n.equals("𠮷野家")).forEach(n -> other.put(company(n)));
            other.refresh();
            Set<String> terms = new LinkedHashSet<>();
            for (String name : NAMES) {
                IndexTerms each = IndexTerms.of(ANALYZER.analyze(name));
                terms.addAll(each.of(IndexFields.NATIVE));
                terms.addAll(each.of(IndexFields.GRAMS));
            }
            for (String term : terms) {
                for (String field : List.of(IndexFields.NATIVE, IndexFields.GRAMS)) {
                    assertThat(changed.snapshot().statistics().count(field, term))
                            .as("%s %s", field, term)
                            .isEqualTo(other.snapshot().statistics().count(field, term));
                }
            }
        }
    }

    @Test
    void limit_ofNone_findsNone_andANegativeOneIsRefused() {
        try (CandidateIndex index = index(Long.MAX_VALUE)) {
            NameSearch search = index.snapshot().search(ANALYZER.analyze("Arctura"));
            assertThat(search.byWords(0)).isEmpty();
            assertThat(search.byLetters(0)).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> search.byWords(-1))
                    .withMessage("limit must be 0 or more and share 0 to 1, but they were -1 and 0.0");
            assertThatIllegalArgumentException().isThrownBy(() -> search.byWords(3, Double.NaN));
        }
    }
}
