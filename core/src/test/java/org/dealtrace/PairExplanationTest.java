package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dealtrace.io.JsonLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairExplanationTest {

    private static final Company RIGHT = new Company(
            "C1",
            List.of(CompanyName.of("Arden Optics Ltd")),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of("R1", "R2"));

    private static final Company OTHER = Company.of("C2", "Arden Foods", new Country("GB"));

    private static final Company NONE = Company.of("C3", "Brenner Motoren");

    private static final Deal DEAL = Deal.builder("D1")
            .party(DealParty.of(PartyRole.TARGET, "Arden Optics", new Country("GB")))
            .party(DealParty.of(PartyRole.ACQUIRER, "Some \"Buyer\""))
            .typeWords(List.of("acquisition"))
            .event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05")))
            .build();

    private static Link link(Company company, int party, double bits, Decision decision) {
        Explanation why = new Explanation(
                company.name(),
                DEAL.parties().get(party).name(),
                List.of(
                        new Explanation.Step("prior", "before any comparison", "", "", -8),
                        new Explanation.Step("words", "equal", "arden", "arden", bits + 8)),
                Optional.of(new Explanation.Rival("C2", "Arden Foods", -3)),
                Message.of("7.0 bits above the threshold of LINK"));
        return new Link(
                company.id(), "D1", party, bits, 1 / (1 + Math.pow(2, -bits)), decision, Link.Origin.MODEL, why);
    }

    private static final DealLinks LINKS = new DealLinks(
            List.of(),
            List.of(RIGHT, OTHER, NONE),
            List.of(),
            List.of(DEAL),
            List.of(
                    link(RIGHT, 0, 10, Decision.LINK),
                    link(OTHER, 0, -3, Decision.NO_LINK),
                    link(RIGHT, 1, -5, Decision.NO_LINK)),
            List.of(),
            "test");

    @Test
    void explain_linkedPair_printsDecisionStepsSumRivalAndNote() {
        assertThat(LINKS.explain("C1", "D1").toString().lines())
                .containsExactly(
                        "LINK: Arden Optics Ltd (C1) is Arden Optics (GB), target of deal D1 (acquisition, 2016-05)",
                        "probability 0.9990, decided by the model",
                        "",
                        "Arden Optics Ltd  ~  Arden Optics",
                        "   bits  comparison  finding",
                        "  -8.00  prior       before any comparison",
                        " +18.00  words       equal: arden",
                        " +10.00  in all",
                        "nearest rival: Arden Foods (C2), -3.00 bits, 13.00 less",
                        "7.0 bits above the threshold of LINK");
    }

    /** Four decimals would round what is nearly sure to what is. */
    @Test
    void explain_probabilityNearItsEnds_saysOnWhichSide() {
        assertThat(probability(1)).isEqualTo("probability 1.0000");
        assertThat(probability(0.99991)).isEqualTo("probability above 0.9999");
        assertThat(probability(0.9999)).isEqualTo("probability 0.9999");
        assertThat(probability(0.0001)).isEqualTo("probability 0.0001");
        assertThat(probability(0.00009)).isEqualTo("probability below 0.0001");
        assertThat(probability(0)).isEqualTo("probability 0.0000");
    }

    private static String probability(double p) {
        Link link = new Link(
                "C1",
                "D1",
                0,
                1,
                p,
                Decision.LINK,
                Link.Origin.MODEL,
                LINKS.links().get(0).explanation());
        DealLinks links =
                new DealLinks(List.of(), LINKS.companies(), List.of(), LINKS.deals(), List.of(link), List.of(), "test");
        return links.explain("C1", "D1")
                .toString()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .replace(", decided by the model", "");
    }

    @Test
    void explain_rejectedPair_printsThatItIsNot() {
        assertThat(LINKS.explain("C2", "D1").toString())
                .startsWith("NO_LINK: Arden Foods (C2, GB) is not Arden Optics (GB), target of deal D1");
    }

    @Test
    void explain_idOfARecommendation_answersForItsCompanyAndItsBestParty() {
        PairExplanation why = LINKS.explain("R2", "D1");

        assertThat(why.company()).isEqualTo(RIGHT);
        assertThat(why.link().map(Link::party)).contains(0);
        assertThat(why.sides()).extracting(s -> s.link().isPresent()).containsExactly(true, true);
        assertThat(why.sides().get(0).nearest().map(Explanation.Rival::companyId))
                .contains("C2");
    }

    @Test
    void explain_pairThatWasNotKept_saysSoAndNamesTheNearestOfEachParty() {
        PairExplanation why = LINKS.explain("C3", "D1");

        assertThat(why.decision()).isEqualTo(Decision.NO_LINK);
        assertThat(why.explanation()).isEmpty();
        assertThat(why.toString().lines())
                .contains(
                        "NO_LINK: Brenner Motoren (C3) is not linked to deal D1 (acquisition, 2016-05)",
                        "  target      Arden Optics: Arden Optics Ltd (C1), 10.00 bits",
                        "  acquirer    Some \"Buyer\": Arden Optics Ltd (C1), -5.00 bits");
    }

    @Test
    void explain_unknownIds_areNamedWithTheNextStep() {
        assertThatThrownBy(() -> LINKS.explain("X", "D1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no company or recommendation has the id 'X'; ids are such as 'C1', 'C2', 'C3'");
        assertThatThrownBy(() -> LINKS.explain("C1", "X")).hasMessage("no deal has the id 'X'; ids are such as 'D1'");
        assertThatThrownBy(() -> LINKS.explain("D1", "C1"))
                .hasMessageContaining("but a deal has; give the company first, then the deal");
    }

    @Test
    void links_ofTwoDealsWithOneId_areRefused() {
        assertThatThrownBy(() -> new DealLinks(
                        List.of(), List.of(), List.of(), List.of(DEAL, DEAL), List.of(), List.of(), "test"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two deals have the id 'D1'; give one of them another id");
        Deal read = Deal.builder("D1")
                .party(DealParty.of(PartyRole.TARGET, "KUKA"))
                .source(new SourceRow("more.csv", 3))
                .build();
        assertThatThrownBy(() -> DealLinks.byId("deals", List.of(DEAL, read), Deal::id, Deal::source))
                .hasMessage("two deals have the id 'D1' (in memory and more.csv:3); give one of them another id");
    }

    @Test
    void writeLinks_file_hasOneLineALink(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("links.jsonl");

        JsonLines.writeLinks(file, LINKS);

        assertThat(Files.readAllLines(file))
                .hasSize(3)
                .allMatch(l -> l.startsWith("{\"company_id\":\"C") && l.contains("\"steps\":[") && l.endsWith("}"));
    }
}
