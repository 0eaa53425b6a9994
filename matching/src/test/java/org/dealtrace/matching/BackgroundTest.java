package org.dealtrace.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealLinks;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.PartyRole;
import org.dealtrace.Recommendation;
import org.dealtrace.matching.model.Thresholds;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final String HONDA = "HONDA MOTOR";
    private static final String TSUSHIN = "本多通信工業株式会社";
    private static final Identifier NUMBER = new Identifier("lei", "5493001KJTIIGC8Y1R12");
    private static final List<Recommendation> LIST = List.of(
            Recommendation.builder("R0", HONDA).build(),
            Recommendation.builder("R1", "Ostrava Optics").build());
    private static final List<Company> REGISTER = List.of(Company.of("J1", TSUSHIN), Company.of("J2", HONDA));

    private static Deal deal(String name, Identifier... identifiers) {
        return Deal.builder("D-" + name)
                .party(new DealParty(
                        PartyRole.TARGET, List.of(CompanyName.of(name)), Optional.empty(), List.of(identifiers)))
                .build();
    }

    private static DealLinks links(List<Company> background, Deal... deals) {
        return DealLinker.builder().background(background).build().link(LIST, List.of(deals));
    }

    private static List<String> decisions(DealLinks links) {
        return links.links().stream()
                .map(link -> link.dealId() + " " + link.companyId() + " " + link.decision())
                .toList();
    }

    @Test
    void party_ofABackgroundCompany_isNotLinkedToASimilarListedOne() {
        Deal[] deals = {deal(TSUSHIN), deal(HONDA)};
        assertThat(decisions(links(List.of(), deals)))
                .containsExactly("D-" + TSUSHIN + " R0 LINK", "D-" + HONDA + " R0 LINK");
        DealLinks beside = links(REGISTER, deals);
        assertThat(decisions(beside)).containsExactly("D-" + TSUSHIN + " R0 NO_LINK", "D-" + HONDA + " R0 LINK");
        assertThat(beside.links().get(0).explanation().rival().orElseThrow().companyId())
                .isEqualTo("background:J1");
    }

    @Test
    void party_ofALinkThresholdBelowOneHalf_isNotLinkedBesideABetterBackgroundCompany() {
        DealLinker linker = DealLinker.builder()
                .thresholds(new Thresholds(1e-5, 1e-6))
                .background(REGISTER)
                .build();
        assertThat(decisions(linker.link(LIST, List.of(deal(TSUSHIN))))).doesNotContain("D-" + TSUSHIN + " R0 LINK");
    }

    @Test
    void party_withTheIdentifierOfABackgroundCompany_isNotLinkedByName() {
        Company numbered =
                Company.builder("J1", TSUSHIN).identifiers(List.of(NUMBER)).build();
        Deal deal = deal(HONDA, NUMBER);
        assertThat(decisions(links(List.of(), deal))).containsExactly("D-" + HONDA + " R0 LINK");
        List<Company> background = List.of(numbered, REGISTER.get(1));
        assertThat(decisions(links(background, deal))).containsExactly("D-" + HONDA + " R0 REVIEW");
        try (LinkSession session =
                DealLinker.builder().background(background).build().open(LIST)) {
            Link judged = session.explain("R0", deal).sides().get(0).link().orElseThrow();
            assertThat(judged.decision()).isEqualTo(Decision.REVIEW);
            assertThat(judged.explanation().note().english()).contains("background:J1");
        }
    }

    @Test
    void background_withAListedCompany_takesNothingFromIt() {
        Company numbered = Company.builder("J3", "Honda Giken Kogyo")
                .identifiers(List.of(NUMBER))
                .build();
        List<Recommendation> list = List.of(
                Recommendation.builder("R0", HONDA).identifiers(List.of(NUMBER)).build(), LIST.get(1));
        List<Deal> deals = List.of(deal(HONDA), deal("Ostrava Optics", NUMBER));
        DealLinks alone = DealLinker.standard().link(list, deals);
        DealLinks beside = DealLinker.builder()
                .background(List.of(
                        REGISTER.get(1), numbered, Company.of("J4", "Ostrava Optics"), Company.of("J5", "Honda Motor")))
                .build()
                .link(list, deals);
        assertThat(beside).isEqualTo(alone);
    }

    @Test
    void background_withTheNameOfAListedCompanyInAnotherCountry_competes() {
        List<Recommendation> list = List.of(
                Recommendation.builder("R0", HONDA).country(Country.of("JP")).build());
        Deal deal = deal(HONDA);
        List<Company> brazilian = List.of(Company.of("J1", HONDA, Country.of("BR")));
        assertThat(decisions(DealLinker.standard().link(list, List.of(deal))))
                .containsExactly("D-" + HONDA + " R0 LINK");
        assertThat(decisions(DealLinker.builder().background(brazilian).build().link(list, List.of(deal))))
                .containsExactly("D-" + HONDA + " R0 REVIEW");
    }

    @Test
    void background_ofAnyResult_isInNone() {
        List<Company> background = new ArrayList<>(REGISTER);
        background.add(Company.of("R1", "Ostrava Castings"));
        Deal[] deals = {deal(TSUSHIN), deal("Ostrava Castings"), deal(HONDA)};
        DealLinks links = links(background, deals);
        assertThat(links.companies()).extracting(Company::id).containsExactly("R0", "R1");
        assertThat(links.links()).extracting(Link::companyId).isNotEmpty().isSubsetOf("R0", "R1");
        assertThat(links.method()).contains("; beside a background of 2 companies;");
        assertThat(links.inputs()).isEqualTo(links(List.of(), deals).inputs());
        try (LinkSession session =
                DealLinker.builder().background(background).build().open(LIST)) {
            assertThat(session.companies()).hasSize(2);
            assertThat(session.company("background:J1")).isEmpty();
            assertThat(session.candidates(deals[0])).extracting(Company::id).doesNotContain("background:J1");
            assertThat(session.toString()).startsWith("links of deals to 2 companies; ");
            try (LinkSession alone = DealLinker.standard().open(LIST)) {
                assertThat(session.fingerprint()).isNotEqualTo(alone.fingerprint());
            }
        }
    }

    @Test
    void background_besideAListWithSuchIds_getsOthers() {
        List<Recommendation> list =
                List.of(Recommendation.builder("background:J1", HONDA).build());
        DealLinks links =
                DealLinker.builder().background(REGISTER).build().link(list, List.of(deal(TSUSHIN), deal(HONDA)));
        assertThat(decisions(links))
                .containsExactly("D-" + TSUSHIN + " background:J1 NO_LINK", "D-" + HONDA + " background:J1 LINK");
    }

    @Test
    void links_onOneAndFourThreads_areTheSame() {
        List<Company> background = IntStream.range(0, 1_200)
                .mapToObj(i -> Company.of("J" + i, name(i)))
                .toList();
        List<Recommendation> list = IntStream.range(0, 40)
                .mapToObj(i -> Recommendation.builder("R" + i, name(i * 3) + (i % 2 == 0 ? "" : " Holding"))
                        .build())
                .toList();
        List<Deal> deals = IntStream.range(0, 300).mapToObj(i -> deal(name(i))).toList();
        List<DealLinks> both = Stream.of(1, 4)
                .map(threads -> DealLinker.builder()
                        .background(background)
                        .threads(threads)
                        .build()
                        .link(list, deals))
                .toList();
        assertThat(both.get(1)).isEqualTo(both.get(0));
        assertThat(both.get(0).links(Decision.LINK)).isNotEmpty();
    }

    private static String name(int i) {
        String[] syllables = {"bra", "cor", "del", "fen", "gri", "hul", "jad", "kel", "lom", "mar", "nov"};
        return "Z" + syllables[i % 11] + syllables[i / 11 % 11] + syllables[i / 121 % 11] + " Works";
    }

    @Test
    void background_besideARegisterThatIsIndexed_isRefused() {
        DealLinker linker = DealLinker.builder().background(REGISTER).build();
        try (CompanyMatcher register = CompanyMatcher.over(List.of(Company.of("R0", HONDA)))) {
            assertThatThrownBy(() -> linker.openRegister(register))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("without a background");
        }
    }

    @Test
    void background_withOneIdTwice_isRefused() {
        List<Company> twice = List.of(Company.of("J1", HONDA), Company.of("J1", TSUSHIN));
        assertThatThrownBy(() -> DealLinker.builder().background(twice)).hasMessageContaining("J1");
    }
}
