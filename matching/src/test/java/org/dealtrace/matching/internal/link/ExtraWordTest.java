package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.matching.RegisterOfOne.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.dealtrace.Company;
import org.dealtrace.Decision;
import org.dealtrace.matching.CompanyMatcher;
import org.dealtrace.matching.Match;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraWordTest {

    private static final String[] SIBLINGS = {" II", " 2", " D", " Alpha", " Nova"};

    @ParameterizedTest
    @CsvSource({
        "Quarrendon Photonics, Quarrendon Photonics II",
        "Quarrendon Photonics 2, Quarrendon Photonics",
        "Quarrendon Photonics, Quarrendon Photonics D",
        "Quarrendon Photonics, Quarrendon Alpha Photonics Ltd"
    })
    void siblings_areNotLinked(String company, String party) {
        assertThat(link(company, party).decision()).isNotEqualTo(Decision.LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "Quarrendon Photonics II, Quarrendon Photonics 2 Ltd",
        "Quarrendon Photonics, Quarrendon Photonics GmbH",
        "Quarrendon Photonics, Quarren don Photonics",
        "Квар Кваррендон, Kvar Kvarrendon"
    })
    void sameWords_areLinked(String company, String party) {
        assertThat(link(company, party).decision()).isEqualTo(Decision.LINK);
    }

    /** Half of the names are a sibling's, and half of those siblings are not listed. */
    @Test
    void worldOfSiblings_linksHardlyAnySibling() {
        int right = right(SIBLINGS, i -> i % 2 == 0, i -> i % 4 == 0);
        // where a name and its sibling are both listed, a person looks
        assertThat(right).isGreaterThan(190);
    }

    /** A quarter of the companies have a sibling in the register, and few partners differ by a business word. */
    @Test
    void businessWords_tellSiblingsApart_whereTheRegisterHasManySiblings() {
        String[] business = {" Holding", " Capital", " Europe"};
        assertThat(right(business, i -> i % 4 == 0, i -> i % 8 < 2)).isGreaterThan(340);
    }

    @Test
    void businessWords_leftOutByTheList_areLinked() {
        List<Company> register = new ArrayList<>();
        List<Company> list = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            String name = word(random) + " " + word(random);
            register.add(Company.of("r" + i, name + " Holding"));
            list.add(Company.of("q" + i, name));
        }
        try (CompanyMatcher matcher = CompanyMatcher.over(register)) {
            assertThat(matcher.matchAll(list, 1).matches())
                    .allSatisfy(found -> assertThat(found.get(0).decision()).isEqualTo(Decision.LINK));
        }
    }

    /**
     * How many of 400 links are right. Of each invented company the list says its name or that of a sibling.
     *
     * @param asked whose sibling the list means
     * @param both whose sibling is in the register, too
     */
    private static int right(String[] siblings, IntPredicate asked, IntPredicate both) {
        Random random = new Random(20261129);
        List<Company> register = new ArrayList<>();
        List<Company> list = new ArrayList<>();
        List<String> partners = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String name = word(random) + " " + word(random);
            String sibling = name + siblings[i % siblings.length];
            register.add(Company.of("r" + i, name));
            if (both.test(i)) {
                register.add(Company.of("s" + i, sibling));
            }
            list.add(Company.of("q" + i, (asked.test(i) ? sibling : name) + " Ltd"));
            partners.add(!asked.test(i) ? "r" + i : both.test(i) ? "s" + i : "");
        }
        int linked = 0;
        int right = 0;
        try (CompanyMatcher matcher = CompanyMatcher.over(register)) {
            List<List<Match>> matches = matcher.matchAll(list, 1).matches();
            for (int i = 0; i < list.size(); i++) {
                Match best = matches.get(i).get(0);
                linked += best.decision() == Decision.LINK ? 1 : 0;
                right += best.decision() == Decision.LINK && best.companyId().equals(partners.get(i)) ? 1 : 0;
            }
        }
        assertThat((double) right / linked)
                .as("%d right of %d links", right, linked)
                .isGreaterThan(0.97);
        return right;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1) + "n";
    }
}
