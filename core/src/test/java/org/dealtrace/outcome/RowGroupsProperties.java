package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealStatus;
import org.dealtrace.Link;
import org.dealtrace.Message;
import org.dealtrace.PartyRole;

/** Groups of rows, beside those that comparing every two rows of a company gives. */
class RowGroupsProperties {

    private static final RowComparison COMPARISON = new RowComparison(
            new DealReadings(World.CLASSIFIER),
            OwnershipTable.empty(),
            World.of("A", "2010").links().parties().orElseThrow());

    @Provide
    Arbitrary<World> worlds() {
        Arbitrary<String> dates = Arbitraries.of("2012", "2012-01", "2012-02-20", "2012-04-21", "2013-12", "2015");
        Arbitrary<DealStatus> states =
                Arbitraries.of(DealStatus.ANNOUNCED, DealStatus.UNKNOWN, DealStatus.COMPLETED, DealStatus.RUMOURED);
        Arbitrary<java.util.function.Consumer<World.Draft>> rows = Combinators.combine(
                        Combinators.combine(states, dates)
                                .as((state, date) -> state + " " + date)
                                .list()
                                .ofMaxSize(2),
                        Arbitraries.of("Sany Heavy", "Sany", "Geely"),
                        Arbitraries.of("acquisition", "joint venture", "other"),
                        Arbitraries.of(PartyRole.TARGET, PartyRole.OTHER),
                        Arbitraries.of("", "30", "35", "90"))
                .as((events, buyer, type, role, stake) -> draft -> {
                    draft.with(PartyRole.ACQUIRER, buyer, World.CN).types(type).role(role);
                    events.forEach(e -> draft.on(DealStatus.valueOf(e.split(" ")[0]), e.split(" ")[1]));
                    if (!stake.isEmpty()) {
                        draft.stake(stake);
                    }
                });
        // few different rows, so that many are equal
        return rows.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .flatMap(kinds -> Combinators.combine(
                                Arbitraries.integers()
                                        .between(0, kinds.size() - 1)
                                        .list()
                                        .ofMinSize(2)
                                        .ofMaxSize(9),
                                Arbitraries.of("A", "B").list().ofSize(9),
                                Arbitraries.of(true, false, false).list().ofSize(9))
                        .as((chosen, companies, both) -> {
                            World world = World.of("A", "2010").company("B", "2010");
                            for (int i = 0; i < chosen.size(); i++) {
                                world.deal("D" + i, companies.get(i), kinds.get(chosen.get(i)));
                                if (both.get(i)) {
                                    world.links.add(World.link(
                                            companies.get(i).equals("A") ? "B" : "A",
                                            "D" + i,
                                            0,
                                            org.dealtrace.Decision.LINK));
                                }
                            }
                            return world;
                        }));
    }

    @Property(tries = 2_000)
    void groups_ofAnyRows_areThoseOfComparingEveryTwo(@ForAll("worlds") World world) {
        DealLinks links = world.links();
        RowGroups groups = new RowGroups(COMPARISON);

        List<List<String>> found = groups.of(links).stream()
                .map(group -> group.rows().stream().map(Deal::id).toList())
                .toList();

        assertThat(found).isEqualTo(pairwise(links));
        assertThat(groups.suspects())
                .extracting(Message::english)
                .isSubsetOf(suspects(links))
                .satisfies(
                        s -> assertThat(s.isEmpty()).isEqualTo(suspects(links).isEmpty()));
    }

    private static List<List<String>> pairwise(DealLinks links) {
        List<List<Deal>> groups = new ArrayList<>();
        links.deals().stream()
                .sorted(Comparator.comparing((Deal d) -> DealDate.of(d, OutcomeRule.DateRole.EARLIEST)
                                .span()
                                .low())
                        .thenComparing(Deal::id))
                .forEach(deal -> groups.stream()
                        .filter(group -> group.stream()
                                .allMatch(other ->
                                        pairs(links, deal, other).stream().anyMatch(RowComparison.Pair::same)))
                        .findFirst()
                        .ifPresentOrElse(group -> group.add(deal), () -> groups.add(new ArrayList<>(List.of(deal)))));
        return groups.stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().map(Deal::id).sorted().toList())
                .sorted(Comparator.comparing(group -> group.get(0)))
                .toList();
    }

    private static Set<String> suspects(DealLinks links) {
        Set<String> found = new TreeSet<>();
        for (Deal a : links.deals()) {
            for (Deal b : links.deals()) {
                if (a.id().compareTo(b.id()) < 0) {
                    pairs(links, a, b).stream()
                            .filter(p -> p.hindrance().isPresent())
                            .forEach(p -> found.add("rows " + a.id() + " and " + b.id() + ": "
                                    + p.hindrance().orElseThrow()));
                }
            }
        }
        return found;
    }

    /** What two rows have in common, by each company that is linked to both. */
    private static List<RowComparison.Pair> pairs(DealLinks links, Deal a, Deal b) {
        return links.companies().stream()
                .filter(c -> party(links, c.id(), a).isPresent()
                        && party(links, c.id(), b).isPresent())
                .map(c -> COMPARISON.compare(
                        a,
                        party(links, c.id(), a).orElseThrow(),
                        b,
                        party(links, c.id(), b).orElseThrow()))
                .toList();
    }

    private static Optional<Integer> party(DealLinks links, String company, Deal deal) {
        return links.links().stream()
                .filter(l -> l.companyId().equals(company) && l.dealId().equals(deal.id()))
                .map(Link::party)
                .findFirst();
    }
}
