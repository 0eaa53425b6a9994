package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Few companies against many deals: hardly any party has a partner, and most come near one company at most. */
class ShortListTest {

    private static final String[] SYLLABLES = {
        "bra", "cor", "del", "fen", "gri", "hul", "jad", "kel", "lom", "mar", "nov", "pel", "quin", "ros", "sil", "tor",
        "ulm", "vex", "wen", "yor", "zan", "bit", "dro", "fla", "gro", "mi", "no", "ta", "ve", "xi"
    };
    private static final String[] WORDS = {"Systems", "Software", "Media", "Technologies", "Networks", "Foods", "Group"
    };

    /** More than a calibration looks up, so partners may be outside its sample. */
    private static final List<String> NAMES = names(12_000);

    private static final List<Deal> DEALS = IntStream.range(0, NAMES.size() - 200)
            .mapToObj(i -> Deal.builder("D" + i)
                    .party(DealParty.of(PartyRole.TARGET, NAMES.get(i)))
                    .build())
            .toList();

    private static List<String> names(int count) {
        Random random = new Random(3);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            StringBuilder name = new StringBuilder();
            for (int i = 3 + random.nextInt(2); i > 0; i--) {
                name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
            names.add(random.nextInt(3) > 0 ? name.toString() : name + " " + WORDS[random.nextInt(WORDS.length)]);
        }
        return List.copyOf(names);
    }

    private static DealLinks links(List<String> companies) {
        List<Recommendation> list = new ArrayList<>();
        for (String name : companies) {
            list.add(Recommendation.builder("R" + list.size(), name).build());
        }
        return DealLinker.builder().trial(0, 1).build().link(list, DEALS);
    }

    private static boolean isEqual(DealLinks links, Link link) {
        return links.company(link.companyId())
                .orElseThrow()
                .name()
                .equals(NAMES.get(Integer.parseInt(link.dealId().substring(1))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 10, 20, 80})
    void link_ofAnEqualName_isMadeInAListOfAnyLength(int size) {
        List<String> companies =
                IntStream.range(0, size).mapToObj(i -> NAMES.get(7 + i * 131)).toList();
        DealLinks links = links(companies);
        List<Link> made = links.links(Decision.LINK);
        assertThat(made).filteredOn(link -> isEqual(links, link)).hasSize(size);
        assertThat(made).filteredOn(link -> !isEqual(links, link)).hasSizeLessThanOrEqualTo(size / 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 20, 80})
    void link_whereNoCompanyHasAPartner_isNotMade(int size) {
        List<String> companies = NAMES.subList(NAMES.size() - size, NAMES.size());
        assertThat(links(companies).links(Decision.LINK)).hasSizeLessThanOrEqualTo(size / 10);
    }
}
