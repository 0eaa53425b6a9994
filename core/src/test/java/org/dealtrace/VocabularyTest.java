package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the records of the domain refuse, and that they cannot be changed from outside. */
class VocabularyTest {

    @Test
    void identifier_foldsItsSchemeAndKeepsItsValue() {
        assertThat(Identifier.parse(" LEI: 5299aB ")).isEqualTo(new Identifier("lei", "5299aB"));
        assertThat(Identifier.parse("url:https://x.org")).hasToString("url:https://x.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "lei", ":x", "lei:", " : "})
    void identifier_withoutOneSide_isRefused(String text) {
        assertThatThrownBy(() -> Identifier.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("write it as <scheme>:<value>");
    }

    @Test
    void name_blank_isRefused() {
        assertThatThrownBy(() -> CompanyName.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void recommendation_withoutIdOrName_isRefused() {
        assertThatThrownBy(() -> Recommendation.builder(" ", "KUKA AG").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a recommendation's id must not be blank");
    }

    @Test
    void recommendation_keepsTheOrderOfNamesAndAttributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("z", "1");
        attributes.put("a", "2");
        Recommendation r = Recommendation.builder("R-1", "KUKA AG")
                .name(CompanyName.of("库卡", NameKind.TRANSLITERATED))
                .attributes(attributes)
                .build();
        attributes.put("b", "3");
        assertThat(r.name()).isEqualTo("KUKA AG");
        assertThat(r.names()).extracting(CompanyName::text).containsExactly("KUKA AG", "库卡");
        assertThat(r.attributes()).containsExactly(Map.entry("z", "1"), Map.entry("a", "2"));
        assertThatThrownBy(() -> r.attributes().put("b", "3")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void deal_withoutPartyOrWithAnImpossibleStake_isRefused() {
        assertThatThrownBy(() -> Deal.builder("D-1").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("deal D-1 must have at least one party");
        assertThatThrownBy(() -> Deal.builder("D-1")
                        .party(DealParty.of(PartyRole.TARGET, "KUKA AG"))
                        .stakePercent(new BigDecimal("100.5"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stake of deal D-1 must be 0 to 100 percent but was 100.5");
    }

    @Test
    void deal_isCutOffFromTheListsItWasMadeOf() {
        List<DealParty> parties = new ArrayList<>(List.of(DealParty.of(PartyRole.TARGET, "KUKA AG")));
        Deal deal = new Deal(
                "D-1",
                parties,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                SourceRow.NONE);
        parties.add(DealParty.of(PartyRole.ACQUIRER, "Midea"));
        assertThat(deal.parties()).hasSize(1);
    }

    @Test
    void link_outOfRange_isRefused() {
        assertThatThrownBy(() -> link(-1, 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("party");
        assertThatThrownBy(() -> link(0, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("probability");
    }

    private static Link link(int party, double probability) {
        return new Link("C", "D", party, 1, probability, Decision.LINK, LinkOrigin.MODEL, Explanation.NONE);
    }

    @Test
    void links_thatNameAnUnknownDeal_areRefused() {
        assertThatThrownBy(() -> new DealLinks(
                        List.of(),
                        List.of(Company.of("C", "KUKA")),
                        List.of(),
                        List.of(),
                        List.of(link(0, 0.9)),
                        List.of(),
                        "m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("company, deal or party that is not there");
    }

    @Test
    void links_withTwoCompaniesOfOneId_areRefused() {
        List<Company> companies = List.of(Company.of("C", "KUKA"), Company.of("C", "Kuka Trading"));
        assertThatThrownBy(() -> new DealLinks(List.of(), companies, List.of(), List.of(), List.of(), List.of(), "m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two companies have the id 'C'; give one of them another id");
    }

    @Test
    void outcomeType_isReadInAnySpellingOfItsWords() {
        assertThat(OutcomeType.of(" Joint_Venture ")).isEqualTo(OutcomeType.JOINT_VENTURE);
        assertThat(OutcomeType.JOINT_VENTURE.label()).isEqualTo("joint venture");
        assertThatThrownBy(() -> OutcomeType.of("§")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void issue_saysFileLineColumnAndValue() {
        assertThat(new ReadIssue(
                        ReadIssue.Kind.REPAIRED,
                        new SourceRow("d.csv", 3),
                        "date",
                        "3201-10-21",
                        "the year is not plausible"))
                .hasToString("d.csv:3 column 'date' value '3201-10-21': the year is not plausible");
    }
}
