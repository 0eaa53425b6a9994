package org.dealtrace.matching.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.dealtrace.Company;
import org.dealtrace.matching.name.NameAnalyzer;
import org.junit.jupiter.api.Test;

/** A broken row can have a page for a name. */
class PageLongNamesTest {

    private static String letters(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    /**
     * Each of the hundreds of letter groups that all names have weighs 1 at least; their sum must not leave 16 bits.
     */
    @Test
    void pageThatAllNamesHave_withAFewLettersOfItsOwn_isFoundByThem() {
        NameAnalyzer analyzer = NameAnalyzer.standard();
        Random random = new Random(3);
        String page = letters(random, 950);
        String own = page + letters(random, 92);
        for (long mostHeld : new long[] {0, Long.MAX_VALUE}) {
            try (CandidateIndex index = IndexOpening.inMemory(analyzer, mostHeld, null)) {
                for (int i = 0; i < 400; i++) {
                    index.put(Company.of("C" + i, page));
                }
                index.put(Company.of("own", own));
                index.refresh();
                assertThat(index.snapshot().search(analyzer.analyze(own)).byLetters(3))
                        .first()
                        .extracting(Candidate::companyId)
                        .isEqualTo("own");
            }
        }
    }
}
