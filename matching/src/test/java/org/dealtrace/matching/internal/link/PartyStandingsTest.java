package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.io.Deals;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.model.ListCalibration;
import org.junit.jupiter.api.Test;

class PartyStandingsTest {

    private static final int LISTED = 50;

    private static String word(int number) {
        List<String> begins =
                List.of("Zelm", "Quorv", "Tess", "Ulv", "Kestr", "Pendr", "Osm", "Brimst", "Halc", "Wexm");
        List<String> ends = List.of("ora", "andel", "ilim", "arrek", "ondu", "ithen", "usko", "evar", "oyst", "ymba");
        return begins.get(number / ends.size()) + ends.get(number % ends.size());
    }

    private static String name(int number) {
        List<String> trades = List.of("Optics", "Robotics", "Diagnostics");
        return word(number) + " " + trades.get(number % trades.size()) + " Ltd";
    }

    /** Every company is named in a deal, as are strangers with the same business words. */
    private static List<Deal> deals() {
        List<Deal> deals = new ArrayList<>();
        IntStream.range(0, 100)
                .forEach(i -> deals.add(Deal.builder("D" + i)
                        .party(DealParty.of(PartyRole.TARGET, name(i)))
                        .build()));
        return deals;
    }

    private static ListCalibration calibration(List<Company> companies) {
        try (LinkSession session = DealLinker.standard().openRegister(companies)) {
            return session.calibrate(deals());
        }
    }

    /** What calibration keeps of a party is all that linking needs of it. */
    @Test
    void link_partiesThatCalibrationCompared_givesTheLinksOfComparingAnew() {
        List<Company> companies = IntStream.range(0, LISTED)
                .mapToObj(i -> Company.of("C" + i, i % 2 == 0 ? name(i) : word(i) + " Holding AG"))
                .toList();
        Deals deals = Deals.of(deals());
        DealLinker anew =
                DealLinker.builder().calibration(calibration(companies)).build();

        try (LinkSession first = DealLinker.standard().openRegister(companies);
                LinkSession second = anew.openRegister(companies)) {
            List<Link> links = first.linkAll(deals).links();

            assertThat(links).hasSizeGreaterThan(LISTED / 2);
            assertThat(links).isEqualTo(second.linkAll(deals).links());
        }
    }

    @Test
    void calibrate_listThatHasCompaniesTwice_isAsSureOfARightOne() {
        List<Company> once = IntStream.range(0, LISTED)
                .mapToObj(i -> Company.of("C" + i, name(i)))
                .toList();
        List<Company> twice = new ArrayList<>(once);
        IntStream.range(0, LISTED / 4)
                .forEach(i -> twice.add(Company.of("again " + i, name(4 * i).replace(" Ltd", ""))));

        ListCalibration one = calibration(once);
        ListCalibration two = calibration(twice);

        assertThat(two.bits(5)).isGreaterThan(one.bits(5) - 0.3);
    }

    /** A company that another number of the same register rules out is no partner of the party. */
    @Test
    void calibrate_partiesWithAnotherNumber_countAsUnlisted() {
        List<Company> companies = IntStream.range(0, LISTED)
                .mapToObj(i -> company("C" + i, name(i), "1" + i))
                .toList();
        List<Deal> allowed = new ArrayList<>();
        List<Deal> ruledOut = new ArrayList<>();
        for (Deal deal : deals()) {
            DealParty party = deal.parties().get(0);
            allowed.add(deal);
            ruledOut.add(Deal.builder(deal.id())
                    .party(new DealParty(
                            PartyRole.TARGET,
                            party.names(),
                            Optional.empty(),
                            List.of(new Identifier("cik", "2" + deal.id().substring(1)))))
                    .build());
        }

        try (LinkSession session = DealLinker.standard().openRegister(companies)) {
            assertThat(session.calibrate(allowed).listed()).isBetween(0.4, 0.6);
            assertThat(session.calibrate(ruledOut)).isEqualTo(ListCalibration.SHIPPED);
            List<Deal> half = new ArrayList<>(ruledOut.subList(0, LISTED / 2));
            half.addAll(allowed.subList(LISTED / 2, allowed.size()));
            assertThat(session.calibrate(half).listed()).isLessThan(0.35);
        }
    }

    private static Company company(String id, String name, String number) {
        return new Company(
                id,
                List.of(CompanyName.of(name)),
                List.of(),
                Optional.empty(),
                List.of(new Identifier("cik", number)),
                List.of(),
                List.of());
    }
}
