package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.PairExplanation;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.model.ListCalibration;
import org.dealtrace.matching.model.Thresholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DealLinkerTest {

    private static final Country GERMANY = new Country("DE");

    private static Recommendation notice(String id, String name) {
        return Recommendation.builder(id, name).country(GERMANY).build();
    }

    private static Deal deal(String id, String target) {
        return Deal.builder(id)
                .party(DealParty.of(PartyRole.TARGET, target, GERMANY))
                .party(DealParty.of(PartyRole.ACQUIRER, "Midea Group", new Country("CN")))
                .build();
    }

    private static Link only(DealLinks links, Decision decision) {
        assertThat(links.links(decision)).hasSize(1);
        return links.links(decision).get(0);
    }

    @Test
    void link_otherLegalForm_isMade() {
        DealLinks links = DealLinker.standard()
                .link(
                        List.of(notice("R1", "KUKA Aktiengesellschaft"), notice("R2", "Putzmeister")),
                        List.of(deal("D1", "KUKA AG")));
        Link link = only(links, Decision.LINK);
        assertThat(link.companyId()).isEqualTo("R1");
        assertThat(link.party()).isZero();
        assertThat(link.origin()).isEqualTo(Link.Origin.MODEL);
    }

    @Test
    void explain_pairThatIsLeftOut_isWorkedOutAnew() {
        List<Recommendation> companies = List.of(notice("R1", "Nordwind Turbinen"), notice("R2", "Putzmeister"));
        Deal deal = deal("D1", "Nordwall Bank");
        try (LinkSession session = DealLinker.standard().open(companies)) {
            assertThat(session.link(deal, LinkSession.Rejected.NEAR)).isEmpty();

            PairExplanation why = session.explain("R1", deal);

            assertThat(why.decision()).isEqualTo(Decision.NO_LINK);
            Link link = why.link().orElseThrow();
            assertThat(link.explanation().weight()).isCloseTo(link.weight(), within(1e-9));
            assertThat(link.explanation().left()).isEqualTo("Nordwind Turbinen");
            assertThatThrownBy(() -> session.explain("R9", deal)).hasMessageContaining("no company or recommendation");
        }
    }

    @Test
    void explain_pairThatIsKept_isTheSameAsOfAllLinks() {
        List<Recommendation> companies = List.of(notice("R1", "KUKA Aktiengesellschaft"), notice("R2", "Kuka Systems"));
        Deal deal = deal("D1", "KUKA AG");
        DealLinks links = DealLinker.standard().link(companies, List.of(deal));
        ListCalibration calibration;
        try (LinkSession session = DealLinker.standard().open(companies)) {
            calibration = session.calibrate(List.of(deal));
        }
        try (LinkSession session =
                DealLinker.builder().calibration(calibration).build().open(companies)) {
            assertThat(session.explain("R1", deal).link())
                    .isEqualTo(links.explain("R1", "D1").link());
            assertThat(session.link(deal)).isEqualTo(links.links());
        }
    }

    /** What calibration found is used again; not where more companies come near than it remembers. */
    @Test
    void link_afterCalibration_isAsInAnotherSession() {
        List<Company> companies = IntStream.range(0, 20)
                .mapToObj(i -> Company.of("C" + i, i < 9 ? "Halcyon Mills" : "Nordwind Turbinen " + i))
                .toList();
        List<Deal> deals = List.of(deal("D1", "Halcyon Mills"), deal("D2", "Nordwind Turbinen 12"));
        Thresholds loose = new Thresholds(0.9, 0.01);
        try (LinkSession first = DealLinker.builder().thresholds(loose).build().openRegister(companies)) {
            ListCalibration calibration = first.calibrate(deals);
            try (LinkSession another = DealLinker.builder()
                    .thresholds(loose)
                    .calibration(calibration)
                    .build()
                    .openRegister(companies)) {
                for (Deal deal : deals) {
                    List<Link> links = first.with(calibration).link(deal);
                    assertThat(links).isNotEmpty().isEqualTo(another.link(deal));
                }
                assertThat(another.link(deals.get(0))).hasSize(9);
            }
        }
    }

    /** Also of a party that was looked up before and is remembered. */
    @Test
    void session_afterClose_refusesEveryDeal() {
        LinkSession session = DealLinker.standard().open(List.of(notice("R1", "KUKA Aktiengesellschaft")));
        Deal known = deal("D1", "KUKA AG");
        assertThat(session.link(known)).isNotEmpty();
        session.close();
        session.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> session.link(known))
                .withMessage("the matcher or session is closed; open it again");
        assertThatIllegalStateException().isThrownBy(() -> session.explain("R1", known));
        assertThatIllegalStateException().isThrownBy(() -> session.link(deal("D2", "Polarwerk")));
    }

    @Test
    @SuppressWarnings("NullAway") // what it is about
    void arguments_thatAreNull_areNamedWithTheirPlace() {
        DealLinker linker = DealLinker.standard();
        List<Recommendation> notices = List.of(notice("R1", "KUKA Aktiengesellschaft"));
        List<Deal> deals = Arrays.asList(deal("D1", "KUKA AG"), null);

        assertThatThrownBy(() -> linker.link((List<Recommendation>) null, deals))
                .hasMessage("recommendations");
        assertThatThrownBy(() -> linker.open(null)).hasMessage("recommendations");
        assertThatThrownBy(() -> linker.link(notices, deals)).hasMessage("deals.get(1)");
        try (LinkSession session = linker.open(notices)) {
            assertThatThrownBy(() -> session.link(null)).hasMessage("deal");
        }
    }

    @Test
    void link_partyNamedAgain_isJudgedByItsOwnIdentifiers() {
        Identifier one = new Identifier("LEI", "5299000J2N45DDNE4Y28");
        Identifier other = new Identifier("LEI", "529900T8BM49AURSDO55");
        List<Recommendation> companies = List.of(Recommendation.builder("R1", "KUKA Aktiengesellschaft")
                .country(GERMANY)
                .identifiers(List.of(one))
                .build());
        Deal without = deal("D1", "KUKA AG");
        DealParty kuka = without.parties().get(0);
        Deal conflicting = Deal.builder("D2")
                .party(new DealParty(kuka.role(), kuka.names(), kuka.country(), List.of(other)))
                .build();
        try (LinkSession session = DealLinker.standard().open(companies)) {
            assertThat(session.link(without)).extracting(Link::decision).contains(Decision.LINK);
            assertThat(session.link(conflicting)).extracting(Link::decision).containsExactly(Decision.REVIEW);
            assertThat(session.link(without)).extracting(Link::decision).contains(Decision.LINK);
        }
    }

    @Test
    void link_atThePrecisionAskedFor_linksWhatIsSureEnough() {
        List<Recommendation> companies = List.of(notice("R1", "KUKA Aktiengesellschaft"), notice("R2", "Kuka Systems"));
        List<Deal> deals = List.of(deal("D1", "KUKA AG"), deal("D2", "Kuka Systems GmbH"), deal("D3", "Kuka Robotics"));

        DealLinks first = DealLinker.standard().link(companies, deals);
        Thresholds strict = Thresholds.forPrecision(0.97, first);
        DealLinks links = DealLinker.builder().thresholds(strict).build().link(companies, deals);

        assertThat(links.links(Decision.LINK)).isNotEmpty();
        assertThat(links.links(Decision.LINK).stream()
                        .mapToDouble(Link::probability)
                        .average()
                        .orElseThrow())
                .isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void explanation_ofALink_sumsToItsWeight() {
        DealLinks links = DealLinker.standard()
                .link(List.of(notice("R1", "Kuka"), notice("R2", "Kuka Systems")), List.of(deal("D1", "KUKA AG")));
        assertThat(links.links())
                .isNotEmpty()
                .allSatisfy(l -> assertThat(l.explanation().weight()).isCloseTo(l.weight(), within(1e-9)));
    }

    @Test
    void link_twoCompaniesOfTheSameName_goesToReview() {
        Recommendation austrian = Recommendation.builder("R2", "Kuka AG")
                .country(new Country("AT"))
                .build();
        Deal deal = Deal.builder("D1")
                .party(DealParty.of(PartyRole.TARGET, "KUKA AG"))
                .build();
        DealLinks links = DealLinker.standard().link(List.of(notice("R1", "Kuka AG"), austrian), List.of(deal));
        assertThat(links.links(Decision.LINK)).isEmpty();
        assertThat(links.links(Decision.REVIEW)).extracting(Link::companyId).containsExactly("R1", "R2");
    }

    /** Two start-ups of one name are two companies where their countries differ, or both their cities and fields. */
    @Test
    void resolve_twoCompaniesOfOneName_staysTwo() {
        Recommendation communications = Recommendation.builder("R1", "Weave")
                .country(new Country("US"))
                .city("Lehi")
                .fields(List.of("communications"))
                .build();
        Recommendation genomics = Recommendation.builder("R2", "Weave")
                .country(new Country("US"))
                .city("Boston")
                .fields(List.of("genomics"))
                .build();
        Recommendation british =
                Recommendation.builder("R3", "Weave").country(new Country("GB")).build();
        DealLinks links = DealLinker.standard().link(List.of(communications, genomics, british), List.of());
        assertThat(links.companies()).extracting(Company::id).containsExactly("R1", "R2", "R3");
        assertThat(links.merges()).isEmpty();
    }

    @Test
    void link_equalIdentifier_winsOverName() {
        Identifier lei = new Identifier("permalink", "5299001");
        Recommendation renamed = Recommendation.builder("R1", "Former Name Works")
                .identifiers(List.of(lei))
                .build();
        Deal deal = Deal.builder("D1")
                .party(new DealParty(
                        PartyRole.TARGET,
                        List.of(org.dealtrace.CompanyName.of("Brandnew AG")),
                        java.util.Optional.empty(),
                        List.of(lei)))
                .build();
        Link link = only(DealLinker.standard().link(List.of(renamed), List.of(deal)), Decision.LINK);
        assertThat(link.origin()).isEqualTo(Link.Origin.IDENTIFIER);
    }

    @Test
    void link_conflictingIdentifier_isNeverLinked() {
        Recommendation recommended = Recommendation.builder("R1", "KUKA AG")
                .identifiers(List.of(new Identifier("permalink", "1")))
                .build();
        Deal deal = Deal.builder("D1")
                .party(new DealParty(
                        PartyRole.TARGET,
                        List.of(org.dealtrace.CompanyName.of("KUKA AG")),
                        java.util.Optional.empty(),
                        List.of(new Identifier("permalink", "2"))))
                .build();
        DealLinks links = DealLinker.standard().link(List.of(recommended), List.of(deal));
        assertThat(only(links, Decision.REVIEW).explanation().note().english()).contains("different companies");
    }

    /**
     * The third notice has both scripts, and so the first and the second belong together, though nothing in them says
     * so.
     */
    @Test
    void resolve_noticesInOneScriptEach_areJoinedByOneInBoth() {
        Recommendation both = Recommendation.builder("R3", "Nordlicht Messtechnik GmbH")
                .country(GERMANY)
                .name(CompanyName.of("诺德里希特测量技术公司"))
                .build();
        List<Recommendation> notices =
                List.of(notice("R1", "Nordlicht Messtechnik GmbH"), notice("R2", "诺德里希特测量技术公司"), both);
        DealLinks links = DealLinker.standard().link(notices, List.of());
        assertThat(links.companies()).hasSize(1);
        assertThat(links.companies().get(0).id()).isEqualTo("R1");
        assertThat(links.companies().get(0).recommendations()).containsExactly("R1", "R2", "R3");
        // Each but the first joined one that was there already, told from the first on.
        assertThat(links.merges()).extracting(DealLinks.Merge::companyId).containsOnly("R1");
        assertThat(links.merges()).extracting(DealLinks.Merge::second).containsExactly("R2", "R3");
        assertThat(links.merges()).extracting(DealLinks.Merge::first).containsExactly("R3", "R1");
    }

    @Test
    void resolve_noticesInAnyOrder_giveTheSameCompanies() {
        Recommendation both = Recommendation.builder("R3", "Nordlicht Messtechnik GmbH")
                .country(GERMANY)
                .name(CompanyName.of("诺德里希特测量技术公司"))
                .build();
        Recommendation latin = notice("R1", "Nordlicht Messtechnik GmbH");
        Recommendation chinese = notice("R2", "诺德里希特测量技术公司");
        for (List<Recommendation> order :
                List.of(List.of(latin, chinese, both), List.of(both, chinese, latin), List.of(chinese, both, latin))) {
            assertThat(DealLinker.standard().link(order, List.of()).companies())
                    .as("%s", order)
                    .hasSize(1);
        }
    }

    @Test
    void resolve_twoNoticesOfOneParty_becomeOneCompany() {
        DealLinks links = DealLinker.standard()
                .link(
                        List.of(notice("R1", "Putzmeister Holding GmbH"), notice("R2", "Putzmeister Holding GmbH")),
                        List.of());
        assertThat(links.companies())
                .singleElement()
                .satisfies(c -> assertThat(c.recommendations()).containsExactly("R1", "R2"));
        assertThat(links.merges())
                .singleElement()
                .satisfies(m -> assertThat(m.reason().english()).contains("equal"));
    }

    @Test
    void link_sameIdTwice_isRefused() {
        assertThatThrownBy(() -> DealLinker.standard().link(List.of(notice("R1", "A"), notice("R1", "B")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'R1'");
    }

    @Test
    void link_severalThreads_giveTheSameResult() {
        List<Recommendation> notices = new ArrayList<>();
        List<Deal> deals = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            notices.add(notice("R" + i, "Northern " + Integer.toString(i * 7919, 36) + " Works GmbH"));
            deals.add(deal("D" + i, "Northern " + Integer.toString(i * 7919, 36) + " AG"));
        }
        DealLinks one = DealLinker.standard().link(notices, deals);
        DealLinks four = DealLinker.builder().threads(4).build().link(notices, deals);
        assertThat(four.links()).isEqualTo(one.links()).isNotEmpty();
    }

    /** A broken row of a real export had 32,757 characters in its name; a query has room for 1,024 terms. */
    @Test
    void link_pageLongName_isLookedUpLikeAnyOther() {
        StringBuilder page = new StringBuilder("Aixtron SE");
        for (int i = 0; i < 4_000; i++) {
            page.append(' ').append(Integer.toString(i * 7919, 36));
        }

        DealLinks links = DealLinker.standard()
                .link(List.of(notice("R1", "Aixtron")), List.of(deal("D1", page.toString()), deal("D2", "Aixtron SE")));

        assertThat(links.links(Decision.LINK)).extracting(Link::dealId).contains("D2");
    }

    /**
     * Enough notices that several threads look for their nearest ones at once, and that some of them are about one
     * party.
     */
    private static List<Recommendation> manyNotices() {
        String[] first = {"North", "Alpine", "Delta", "Orion", "Cobalt", "Juniper", "Harbour"};
        String[] second = {"Bearings", "Optics", "Foods", "Valves", "Textiles", "Robotics"};
        List<Recommendation> notices = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            String name = first[i % 7] + first[(i / 7) % 7].toLowerCase(Locale.ROOT) + " " + second[i % 6];
            notices.add(notice("R" + i, i % 5 == 0 ? name + " GmbH" : name));
        }
        return notices;
    }

    @Test
    void explanation_thresholdOfOne_isInfinitelyFarAway() {
        DealLinks links = DealLinker.builder()
                .thresholds(new Thresholds(1, 0.5))
                .build()
                .link(List.of(notice("R1", "Kuka")), List.of(deal("D1", "KUKA AG")));
        assertThat(links.links().get(0).explanation().note().english()).contains("Infinity");
    }

    @Test
    void open_anyNumberOfThreads_sameCompaniesAndMerges() {
        List<Recommendation> notices = manyNotices();
        try (LinkSession one = DealLinker.standard().open(notices)) {
            assertThat(one.merges()).hasSizeGreaterThan(50);
            for (int threads : new int[] {2, 8}) {
                try (LinkSession several =
                        DealLinker.builder().threads(threads).build().open(notices)) {
                    assertThat(several.companies()).isEqualTo(one.companies());
                    assertThat(several.merges()).isEqualTo(one.merges());
                }
            }
        }
    }

    @Test
    void openRegister_equalNames_stayTwoCompanies() {
        List<Company> register = List.of(
                Company.of("HRB 1", "Kuka AG", GERMANY),
                Company.of("HRB 2", "Kuka AG", GERMANY),
                Company.of("HRB 3", "Putzmeister GmbH", GERMANY));
        DealLinker linker = DealLinker.builder().threads(2).build();
        try (LinkSession session = linker.openRegister(register)) {
            assertThat(session.companies()).isEqualTo(register);
            assertThat(session.merges()).isEmpty();
            assertThat(session.link(deal("D1", "Putzmeister")))
                    .filteredOn(l -> l.decision() == Decision.LINK)
                    .extracting(Link::companyId)
                    .containsExactly("HRB 3");
            assertThat(session.link(deal("D2", "KUKA AG"))).noneMatch(l -> l.decision() == Decision.LINK);
        }
        assertThatThrownBy(() -> linker.openRegister(List.of(register.get(0), register.get(0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two companies have the id 'HRB 1'; give one of them another id");
    }

    @Test
    void open_mergedNotices_areLookedUpAsAmongCompaniesIndexedAnew() {
        try (LinkSession session = DealLinker.standard().open(manyNotices());
                CompanyMatcher anew = CompanyMatcher.over(session.companies())) {
            for (String name : List.of("Northalpine Bearings", "Orion Optics AG", "Cobaltdelta Food")) {
                Link best = session.link(deal("D", name)).get(0);
                Match match = anew.match(
                                new Company(
                                        "D",
                                        List.of(CompanyName.of(name)),
                                        List.of(GERMANY),
                                        Optional.empty(),
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                1)
                        .get(0);
                assertThat(best.companyId()).isEqualTo(match.companyId());
                assertThat(best.weight()).isEqualTo(match.weight());
            }
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without its check can do
    void builder_null_isRefusedWhereItIsSet() {
        assertThatThrownBy(() -> DealLinker.builder().model(null)).hasMessage("model");
        assertThatThrownBy(() -> DealLinker.builder().thresholds(null)).hasMessage("thresholds");
        assertThatThrownBy(() -> DealLinker.builder().analyzer(null)).hasMessage("analyzer");
        assertThatThrownBy(() -> DealLinker.builder().progress(null)).hasMessage("listener");
    }

    @Test
    void link_noticesOfOneIdInMemory_areNamedWithoutAPlace() {
        Recommendation notice = Recommendation.builder("R1", "KUKA").build();
        assertThatThrownBy(() -> DealLinker.standard().link(List.of(notice, notice), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two recommendations have the id 'R1'; give one of them another id");
    }

    @Test
    void link_interruptedThread_staysMarkedAndSaysSo() {
        List<Recommendation> notices = manyNotices();
        Thread.currentThread().interrupt();
        try {
            for (int threads : new int[] {1, 2}) {
                DealLinker linker = DealLinker.builder().threads(threads).build();
                try {
                    linker.link(notices, List.of(deal("D1", "Putzmeister")));
                } catch (IllegalStateException e) {
                    assertThat(e).hasMessageContaining("interrupted");
                }
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
            }
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void link_interrupted_stopsAtTheNextDealAndStaysMarked(int threads) {
        AtomicInteger told = new AtomicInteger();
        DealLinker linker = DealLinker.builder()
                .threads(threads)
                .progress(progress -> {
                    if (progress.stage() == LinkProgress.Stage.LINKING) {
                        told.addAndGet(progress.done());
                        Thread.currentThread().interrupt();
                    }
                    return true;
                })
                .build();
        List<Deal> deals = IntStream.range(0, 2_000)
                .mapToObj(i -> Deal.builder("D-" + i)
                        .party(DealParty.of(PartyRole.TARGET, "Party " + i))
                        .build())
                .toList();
        List<Recommendation> notices =
                List.of(Recommendation.builder("R-1", "KUKA AG").build());

        assertThatThrownBy(() -> linker.link(notices, deals))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(told).hasValue(1);
    }

    @Test
    void link_whoseListenerSaysNo_isCancelled() {
        List<LinkProgress> told = new ArrayList<>();
        DealLinker linker = DealLinker.builder()
                .progress(progress -> {
                    told.add(progress);
                    return progress.stage() != LinkProgress.Stage.LINKING;
                })
                .build();
        List<Recommendation> notices =
                List.of(Recommendation.builder("R-1", "KUKA AG").build());
        List<Deal> deals = List.of(Deal.builder("D-1")
                .party(DealParty.of(PartyRole.TARGET, "KUKA AG"))
                .build());

        assertThatThrownBy(() -> linker.link(notices, deals))
                .isInstanceOf(CancellationException.class)
                .hasMessage("linking was stopped by its progress listener");
        assertThat(told)
                .extracting(LinkProgress::toString)
                .containsExactly("resolving: 0 of 1", "resolving: 1 of 1", "calibrating: 0 of 1", "linking: 1 of 1");
        assertThat(told.get(3).rate(Duration.ofMillis(500))).isEqualTo(2);
    }
}
