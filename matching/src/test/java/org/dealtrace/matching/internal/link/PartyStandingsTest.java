package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
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
}
