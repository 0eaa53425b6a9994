package org.dealtrace.matching.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dealtrace.DealLinks;
import org.dealtrace.Identifier;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.internal.search.CompanySearch;
import org.dealtrace.matching.internal.search.SearchSettings;
import org.dealtrace.matching.internal.work.Progress;

/** Notices that are joined by their identifiers, whose names have nothing in common. */
class NoticeGroupsProperties {

    private static final List<String> NAMES = List.of(
            "Arctura Optics",
            "Belmora Steel",
            "Cendris Foods",
            "Dorvian Bank",
            "Elmarix Shipping",
            "Fennica Paper",
            "Gravion Mining",
            "Holtmer Dairy",
            "Ixonia Textiles",
            "Jullandra Wines");

    private static Recommendation notice(int number, String... identifiers) {
        return Recommendation.builder("R" + number, NAMES.get(number))
                .identifiers(Arrays.stream(identifiers).map(Identifier::parse).toList())
                .build();
    }

    private static CompanyResolver.Resolution resolve(List<Recommendation> notices) {
        CompanyResolver.Resolved resolved = new CompanyResolver(
                        companies -> CompanySearch.over(companies, SearchSettings.standard()), 1)
                .resolve(notices, Set.of(), Progress.UNWATCHED);
        resolved.search().close();
        return resolved.resolution();
    }

    private static Set<Set<String>> parties(List<Recommendation> notices) {
        Set<Set<String>> parties = new HashSet<>();
        resolve(notices).companies().forEach(c -> parties.add(new TreeSet<>(c.recommendations())));
        return parties;
    }

    /** Whoever shares an identifier with another one is of its party, and so is whoever shares one with that one. */
    private static Set<Set<String>> connected(List<Recommendation> notices) {
        Set<Set<String>> parties = new HashSet<>();
        for (Recommendation each : notices) {
            List<Recommendation> party = new ArrayList<>(List.of(each));
            for (int i = 0; i < party.size(); i++) {
                List<Identifier> own = party.get(i).identifiers();
                notices.stream()
                        .filter(n -> !party.contains(n) && !Collections.disjoint(n.identifiers(), own))
                        .toList()
                        .forEach(party::add);
            }
            parties.add(new TreeSet<>(party.stream().map(Recommendation::id).toList()));
        }
        return parties;
    }

    @Property(tries = 60, seed = "20261124")
    void noticesThatShareIdentifiers_areOneCompany_inWhateverOrderTheyCome(
            @ForAll @IntRange(min = 2, max = 10) int size, @ForAll @IntRange(max = 100_000) int seed) {
        Random random = new Random(seed);
        List<Recommendation> notices = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            notices.add(notice(i, "figi:1" + random.nextInt(size), "ticker:1" + random.nextInt(size)));
        }
        Collections.shuffle(notices, random);

        assertThat(parties(notices)).isEqualTo(connected(notices));
        CompanyResolver.Resolution resolution = resolve(notices);
        assertThat(resolution.merges())
                .hasSize(size - resolution.companies().size())
                .extracting(DealLinks.Merge::second)
                .doesNotHaveDuplicates();
    }

    @Example
    void partiesThatOneNoticeBringsTogether_areTold() {
        CompanyResolver.Resolution resolution =
                resolve(List.of(notice(0, "figi:A"), notice(1, "ticker:B"), notice(2, "figi:A", "ticker:B")));

        assertThat(resolution.companies()).hasSize(1);
        assertThat(resolution.merges())
                .extracting(DealLinks.Merge::toString)
                .containsExactly(
                        "R1 joined R2: the same identifier ticker:B", "R2 joined R0: the same identifier figi:A");
    }

    @Example
    void partiesWithTwoNumbersOfOneRegister_stayTwo() {
        assertThat(parties(List.of(
                        notice(0, "permalink:a"),
                        notice(1, "permalink:b", "figi:C"),
                        notice(2, "permalink:a", "figi:C"))))
                .containsExactlyInAnyOrder(Set.of("R0", "R2"), Set.of("R1"));
    }
}
