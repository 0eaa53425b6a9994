package org.dealtrace.matching.internal.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dealtrace.Company;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.Decision;
import org.dealtrace.Identifier;
import org.dealtrace.Link;
import org.dealtrace.PairExplanation;
import org.dealtrace.PartyRole;
import org.dealtrace.matching.DealLinker;
import org.dealtrace.matching.LinkSession;
import org.dealtrace.matching.fields.Attribute;
import org.dealtrace.matching.fields.FieldComparison;
import org.dealtrace.matching.model.Thresholds;
import org.junit.jupiter.api.Test;

/** How the parties of one deal are set against each other, and what identifiers have to do with it. */
class LinkDeciderTest {

    private static final String NAME = "Quarrendon Photonics Ltd";

    private static Company company(String id, String name, String... identifiers) {
        return Company.builder(id, name).identifiers(parsed(identifiers)).build();
    }

    private static DealParty party(PartyRole role, String name, String... identifiers) {
        return new DealParty(role, List.of(CompanyName.of(name)), Optional.empty(), parsed(identifiers));
    }

    private static List<Identifier> parsed(String... identifiers) {
        return Arrays.stream(identifiers).map(Identifier::parse).toList();
    }

    private static Deal deal(DealParty... parties) {
        Deal.Builder deal = Deal.builder("D");
        Arrays.stream(parties).forEach(deal::party);
        return deal.build();
    }

    private static List<Link> links(DealLinker linker, List<Company> companies, Deal deal) {
        try (LinkSession session = linker.openRegister(companies)) {
            return session.link(deal);
        }
    }

    @Test
    void partyThatIsRuledOut_takesNoLinkFromAnother() {
        List<Link> links = links(
                DealLinker.standard(),
                List.of(company("1", NAME, "permalink:a")),
                deal(party(PartyRole.TARGET, NAME, "permalink:b"), party(PartyRole.SELLER, NAME)));

        assertThat(links).extracting(Link::decision).containsExactly(Decision.NO_LINK, Decision.LINK);
    }

    @Test
    void assetsThatAreLeftToReview_takeNoLinkFromTheSellerOfThem() {
        List<Link> links = links(
                DealLinker.standard(),
                List.of(company("1", NAME)),
                deal(
                        party(PartyRole.TARGET, NAME + " (certain assets)"),
                        party(PartyRole.SELLER, "Quarrendon Photonics")));

        assertThat(links.get(0).weight()).isGreaterThan(links.get(1).weight());
        assertThat(links).extracting(Link::decision).containsExactly(Decision.REVIEW, Decision.LINK);
    }

    @Test
    void partyWithTheIdentifier_keepsTheLink_howeverWellAnotherIsNamed() {
        FieldComparison telling = FieldComparison.exact(
                "telling", Attribute.<String>of(c -> Optional.of("the same everywhere")), 0.9, 0.0001);
        List<Link> links = links(
                DealLinker.builder().comparisons(telling).build(),
                List.of(company("1", NAME, "permalink:a")),
                deal(party(PartyRole.TARGET, "Brandnew Holding", "permalink:a"), party(PartyRole.SELLER, NAME)));

        assertThat(links.get(1).weight()).isGreaterThan(links.get(0).weight());
        assertThat(links)
                .extracting(Link::origin, Link::decision)
                .containsExactly(
                        tuple(Link.Origin.IDENTIFIER, Decision.LINK), tuple(Link.Origin.MODEL, Decision.REVIEW));
    }

    @Test
    void identifierOfTwoCompanies_isLeftToReview_andSaysSo() {
        List<Link> links = links(
                DealLinker.standard(),
                List.of(
                        company("2", "Alpha Photonics", "permalink:a", "permalink:a"),
                        company("1", NAME, "permalink:a")),
                deal(party(PartyRole.TARGET, NAME, "permalink:a")));

        assertThat(links).extracting(Link::companyId).containsExactly("1", "2");
        assertThat(links).allSatisfy(link -> {
            assertThat(link.decision()).isEqualTo(Decision.REVIEW);
            assertThat(link.probability()).isCloseTo(0.5, within(0.001));
            assertThat(link.explanation().weight()).isCloseTo(link.weight(), within(1e-9));
            assertThat(link.explanation().note().english()).isEqualTo("2 companies have the identifier permalink:a");
        });
    }

    @Test
    void identifiersOfTwoCompanies_areLeftToReview_inEitherOrder() {
        List<Company> companies = List.of(company("1", NAME, "permalink:a"), company("2", "Alpha Photonics", "cik:7"));
        for (String[] order : new String[][] {{"permalink:a", "cik:7"}, {"cik:7", "permalink:a"}}) {
            List<Link> links = links(DealLinker.standard(), companies, deal(party(PartyRole.TARGET, NAME, order)));

            assertThat(links)
                    .extracting(Link::companyId, Link::decision)
                    .containsExactly(tuple("1", Decision.REVIEW), tuple("2", Decision.REVIEW));
            assertThat(links)
                    .allSatisfy(link -> assertThat(link.explanation().note().english())
                            .startsWith("the identifiers belong to different companies: "));
        }
    }

    @Test
    void identifierOfTwoCompanies_besideAnotherOfOne_linksThatOne() {
        List<Link> links = links(
                DealLinker.standard(),
                List.of(company("1", "Alpha", "figi:X", "permalink:a"), company("2", NAME, "figi:X")),
                deal(party(PartyRole.TARGET, "Brandnew Holding", "figi:X", "permalink:a")));

        assertThat(links).extracting(Link::companyId, Link::decision).containsExactly(tuple("1", Decision.LINK));
    }

    @Test
    void equalIdentifierBesideADifferentOne_isLeftToReview_andSaysSo() {
        Link link = links(
                        DealLinker.standard(),
                        List.of(company("1", NAME, "permalink:a", "cik:7")),
                        deal(party(PartyRole.TARGET, NAME, "permalink:a", "cik:8")))
                .get(0);

        assertThat(link.decision()).isEqualTo(Decision.REVIEW);
        assertThat(link.explanation().note().english())
                .isEqualTo("one identifier is equal, but cik:7 and cik:8 differ");
        assertThat(link.explanation().weight()).isCloseTo(link.weight(), within(1e-9));
    }

    @Test
    void identifierInAnotherSpelling_isEqual() {
        Link link = links(
                        DealLinker.standard(),
                        List.of(company("1", NAME, "cik:0000320193", "duns:15-048-3782")),
                        deal(party(PartyRole.TARGET, NAME, "cik:320193", "duns:150483782")))
                .get(0);

        assertThat(link.decision()).isEqualTo(Decision.LINK);
        assertThat(link.origin()).isEqualTo(Link.Origin.IDENTIFIER);
    }

    @Test
    void companyWithAnotherNumber_whoseNameAndCountryAreEqual_isLeftToReview() {
        Company named = Company.builder("1", NAME)
                .country(new Country("GB"))
                .identifiers(parsed("permalink:a"))
                .build();
        Link link = links(
                        DealLinker.standard(),
                        List.of(named),
                        deal(new DealParty(
                                PartyRole.TARGET,
                                List.of(CompanyName.of(NAME)),
                                Optional.of(new Country("GB")),
                                parsed("permalink:b"))))
                .get(0);

        assertThat(link.decision()).isEqualTo(Decision.REVIEW);
        assertThat(link.explanation().note().english())
                .startsWith("permalink:a and permalink:b are numbers of different companies");
        assertThat(link.explanation().weight()).isCloseTo(link.weight(), within(1e-9));
        assertThat(link.probability()).isLessThan(0.85);
    }

    @Test
    void linkByIdentifier_showsWhichOne() {
        Link link = links(
                        DealLinker.standard(),
                        List.of(company("1", NAME, "permalink:a")),
                        deal(party(PartyRole.TARGET, "Brandnew Holding", "figi:B", "permalink:a")))
                .get(0);

        assertThat(link.explanation().steps().get(0).toString()).endsWith("identifier  equal: permalink:a");
    }

    @Test
    void explain_partyWithTheIdentifierOfAnother_namesThatOne() {
        Deal deal = deal(party(PartyRole.TARGET, NAME, "figi:B"));
        try (LinkSession session = DealLinker.standard()
                .openRegister(List.of(company("1", NAME), company("2", "Alpha Photonics", "figi:B")))) {
            Link link = session.explain("1", deal).link().orElseThrow();

            assertThat(link.decision()).isEqualTo(Decision.REVIEW);
            assertThat(link.explanation().weight()).isCloseTo(link.weight(), within(1e-9));
            assertThat(link.explanation().note().english())
                    .isEqualTo("the identifiers are those of another company: figi:B = Alpha Photonics (2)");
        }
    }

    @Test
    void thresholdBelowWhatIsKept_stillLeavesToReview() {
        List<Company> companies = List.of(
                Company.of("1", "Nordwind Turbinen", new Country("DE")),
                Company.of("2", "Putzmeister", new Country("DE")));
        DealLinker wide =
                DealLinker.builder().thresholds(new Thresholds(0.9, 1e-6)).build();
        Deal deal = deal(DealParty.of(PartyRole.TARGET, "Nordwall Bank", new Country("JP")));
        try (LinkSession session = wide.openRegister(companies)) {
            assertThat(session.explain("1", deal).link().orElseThrow().probability())
                    .isBetween(1e-6, 0.001);
            for (LinkSession.Rejected rejected : LinkSession.Rejected.values()) {
                assertThat(session.link(deal, rejected))
                        .filteredOn(l -> l.companyId().equals("1"))
                        .extracting(Link::decision)
                        .containsExactly(Decision.REVIEW);
            }
        }
    }

    @Test
    void lowThreshold_stillLinksOneCompanyOfAParty_andNoneOfTwoThatFitAlike() {
        DealLinker low =
                DealLinker.builder().thresholds(new Thresholds(0.001, 0.0001)).build();
        List<Link> better = links(
                low,
                List.of(company("1", NAME), company("2", "Quarrendon Photon Ltd")),
                deal(party(PartyRole.TARGET, NAME)));
        List<Link> alike =
                links(low, List.of(company("1", NAME), company("2", NAME)), deal(party(PartyRole.TARGET, NAME)));

        assertThat(better).extracting(Link::decision).containsExactly(Decision.LINK, Decision.REVIEW);
        assertThat(better.get(1).probability()).isGreaterThan(0.001);
        assertThat(alike).extracting(Link::decision).containsExactly(Decision.REVIEW, Decision.REVIEW);
        assertThat(alike.get(0).explanation().note().english())
                .startsWith("another company fits the party as well or better");
    }

    @Test
    void companyThatIsRuledOut_staysARivalOfAnotherOfItsName() {
        List<Company> companies = List.of(company("1", NAME, "permalink:a"), company("2", NAME));
        List<Link> links = links(DealLinker.standard(), companies, deal(party(PartyRole.TARGET, NAME, "permalink:b")));

        assertThat(links)
                .extracting(Link::companyId, Link::decision)
                .containsExactlyInAnyOrder(tuple("1", Decision.NO_LINK), tuple("2", Decision.REVIEW));
        assertThat(links)
                .allSatisfy(link -> assertThat(link.explanation().weight()).isCloseTo(link.weight(), within(1e-9)));
        assertThat(links(DealLinker.standard(), companies, deal(party(PartyRole.TARGET, NAME))))
                .extracting(Link::decision)
                .containsOnly(Decision.REVIEW);
    }

    @Test
    void explain_companyThatIsRuledOut_isTheRivalOfAPairThatIsNoLink() {
        Deal deal = deal(party(PartyRole.TARGET, NAME, "permalink:b"));
        List<Company> companies = List.of(company("1", NAME, "permalink:a"), company("2", "Quarrendon Mills Ltd"));
        try (LinkSession session = DealLinker.standard().openRegister(companies)) {
            PairExplanation.Side far = session.explain("2", deal).sides().get(0);
            assertThat(far.nearest().orElseThrow().companyId()).isEqualTo("1");
            assertThat(far.link().orElseThrow().decision()).isEqualTo(Decision.NO_LINK);
            assertThat(session.explain("1", deal)
                            .link()
                            .orElseThrow()
                            .explanation()
                            .note()
                            .english())
                    .startsWith("permalink:a and permalink:b are numbers of different companies");
        }
    }
}
