package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.dealtrace.internal.DealWords;
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
                .name(CompanyName.of("库卡", CompanyName.Kind.TRANSLITERATED))
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
    void deal_stakeOfNothingOrAll_isKept() {
        for (String stake : List.of("0", "100")) {
            assertThat(Deal.builder("D-1")
                            .party(DealParty.of(PartyRole.TARGET, "KUKA AG"))
                            .stakePercent(new BigDecimal(stake))
                            .build()
                            .stakePercent())
                    .hasValue(new BigDecimal(stake));
        }
        assertThatThrownBy(() -> Deal.builder("D-1")
                        .party(DealParty.of(PartyRole.TARGET, "KUKA AG"))
                        .stakePercent(new BigDecimal("-1"))
                        .build())
                .hasMessage("stake of deal D-1 must be 0 to 100 percent but was -1");
    }

    /** Who sells or is sold faces neither; buyers face no buyer; of a joint venture all face each other. */
    @Test
    void role_faces_theOtherSide() {
        assertThat(faced(PartyRole.TARGET))
                .doesNotContain(PartyRole.TARGET, PartyRole.SELLER)
                .hasSize(6);
        assertThat(faced(PartyRole.SELLER))
                .doesNotContain(PartyRole.TARGET, PartyRole.SELLER)
                .hasSize(6);
        assertThat(faced(PartyRole.ACQUIRER))
                .doesNotContain(PartyRole.ACQUIRER, PartyRole.INVESTOR)
                .hasSize(6);
        assertThat(faced(PartyRole.INVESTOR))
                .doesNotContain(PartyRole.ACQUIRER, PartyRole.INVESTOR)
                .hasSize(6);
        assertThat(faced(PartyRole.LICENSOR)).doesNotContain(PartyRole.LICENSOR).hasSize(7);
        assertThat(faced(PartyRole.LICENSEE)).doesNotContain(PartyRole.LICENSEE).hasSize(7);
        assertThat(faced(PartyRole.PARTNER)).hasSize(8);
        assertThat(faced(PartyRole.OTHER)).hasSize(8);
    }

    private static List<PartyRole> faced(PartyRole role) {
        return Arrays.stream(PartyRole.values()).filter(role::faces).toList();
    }

    @Test
    void classification_confidence_isAShare() {
        for (double confidence : new double[] {0, 1}) {
            assertThat(classification(confidence).confidence()).isEqualTo(confidence);
        }
        assertThatThrownBy(() -> classification(1.01)).hasMessage("confidence must be 0 to 1 but was 1.01");
        assertThatThrownBy(() -> classification(-0.01)).hasMessage("confidence must be 0 to 1 but was -0.01");
        assertThat(classification(1))
                .hasToString("[acquisition], completed, confidence 1.00, by phrases: acquired; bought");
    }

    private static Classification classification(double confidence) {
        return new Classification(
                List.of(OutcomeType.ACQUISITION),
                DealStatus.COMPLETED,
                confidence,
                List.of("acquired", "bought"),
                "phrases");
    }

    @Test
    void outcome_realizedWithoutADeal_isRefused() {
        assertThatThrownBy(() -> outcome(OutcomeStatus.REALIZED))
                .hasMessage("company C is realized but has no deciding deal");
        assertThat(outcome(OutcomeStatus.NOT_REALIZED)).hasToString("C KUKA: none found; because");
    }

    private static Outcome outcome(OutcomeStatus status) {
        return new Outcome(
                Company.of("C", "KUKA"),
                Optional.empty(),
                status,
                Optional.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(),
                "because");
    }

    /** When the deal that decides was listed and in which state it is now, each with its date. */
    @Test
    void assessment_course_hasBothDatesWhereTheyDiffer() {
        DealEvent announced = DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-02-03"));
        DealEvent completed = DealEvent.of(DealStatus.COMPLETED, PartialDate.parse("2017-06-08"));
        DealEvent listed = DealEvent.of(DealStatus.UNKNOWN, PartialDate.parse("2016-02"));
        DealEvent undated = new DealEvent(DealStatus.ANNOUNCED, Optional.empty());
        DealEvent unreadable = DealEvent.of(DealStatus.UNREADABLE, PartialDate.parse("2016-02"));
        assertThat(course(announced, Optional.of(announced))).isEqualTo("announced 2016-02-03");
        assertThat(course(completed, Optional.of(announced))).isEqualTo("announced 2016-02-03, completed 2017-06-08");
        assertThat(course(undated, Optional.of(announced))).isEqualTo("announced 2016-02-03");
        assertThat(course(completed, Optional.of(listed))).isEqualTo("listed 2016-02, completed 2017-06-08");
        assertThat(course(listed, Optional.of(listed))).isEqualTo("listed 2016-02 without a status");
        assertThat(course(completed, Optional.empty())).isEqualTo("completed 2017-06-08");
        assertThat(course(unreadable, Optional.empty())).isEqualTo("given a status that cannot be read, 2016-02");
    }

    private static String course(DealEvent state, Optional<DealEvent> compared) {
        DealAssessment assessment =
                new DealAssessment(link(0, 0.9), Optional.empty(), state, compared, Truth.YES, Truth.YES, List.of());
        assertThat(assessment.statusDate()).isEqualTo(state.date());
        return DealWords.ENGLISH.course(assessment);
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
        return new Link("C", "D", party, 1, probability, Decision.LINK, Link.Origin.MODEL, Explanation.NONE);
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
    void links_partyBehindTheLast_isRefused() {
        assertThat(kuka(2).links()).hasSize(2);
        assertThatThrownBy(() -> kuka(3)).hasMessageContaining("company, deal or party that is not there");
    }

    /** As many links as asked for, to a deal of two parties. */
    private static DealLinks kuka(int links) {
        Deal deal = Deal.builder("D")
                .party(DealParty.of(PartyRole.TARGET, "KUKA AG"))
                .party(DealParty.of(PartyRole.ACQUIRER, "Midea"))
                .build();
        return new DealLinks(
                List.of(Recommendation.builder("R", "KUKA").build()),
                List.of(new Company(
                        "C",
                        List.of(CompanyName.of("KUKA")),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of("R"))),
                List.of(),
                List.of(deal),
                IntStream.range(0, links).mapToObj(party -> link(party, 0.9)).toList(),
                List.of(),
                "m");
    }

    @Test
    void links_toString_countsAndShowsLinksButNoRefusals() {
        DealLinks links = kuka(1);
        assertThat(links.toString().lines())
                .containsExactly(
                        "1 recommendation of 1 company against 1 deal: 1 link, 0 for review",
                        "LINK    C           D              1.0 bits  p 0.9000  KUKA ~ KUKA AG");
        assertThat(links.recommendation("R")).map(Recommendation::name).hasValue("KUKA");
        DealLinks refused = new DealLinks(
                links.recommendations(),
                links.companies(),
                List.of(),
                links.deals(),
                List.of(new Link("C", "D", 0, 1, 0.1, Decision.NO_LINK, Link.Origin.MODEL, Explanation.NONE)),
                List.of(),
                "m");
        assertThat(refused).hasToString("1 recommendation of 1 company against 1 deal: 0 links, 0 for review");
    }

    @Test
    void links_explain_takesTheIdOfANoticeForItsCompany() {
        assertThat(kuka(1).explain("R", "D"))
                .hasToString(kuka(1).explain("C", "D").toString());
    }

    @Test
    void links_toString_saysHowManyAreNotShown() {
        for (int links = 20; links <= 22; links++) {
            DealLinks many = many(links);
            assertThat(many.toString().lines()).hasSize(1 + Math.min(links, 20) + (links > 20 ? 1 : 0));
            assertThat(many.toString().contains("… and " + (links - 20) + " more: .skip(20) shows the next"))
                    .isEqualTo(links > 20);
            assertThat(many.skip(20).toString().lines()).hasSize(1 + Math.max(0, links - 20));
        }
    }

    @Test
    void links_of_takesIdsAndPartsOfNames() {
        DealLinks run = kuka(1);
        for (String text : List.of("C", "r", "kuka", " KUKA ")) {
            assertThat(run.of(text)).as(text).isEqualTo(run);
        }
        assertThatThrownBy(() -> run.of("Kukka"))
                .hasMessage("no company of the list is called 'Kukka'; the nearest name is KUKA (C)");
    }

    @Test
    void links_linkedAndForReview_keepTheCompanies() {
        DealLinks run = kuka(1);
        assertThat(run.linked().links()).isEqualTo(run.links(Decision.LINK));
        assertThat(run.forReview().links()).isEqualTo(run.links(Decision.REVIEW));
        assertThat(run.forReview().companies()).isEqualTo(run.companies());
    }

    private static DealLinks many(int links) {
        List<Deal> deals = new ArrayList<>();
        List<Link> all = new ArrayList<>();
        for (int i = 0; i < links; i++) {
            deals.add(Deal.builder("D" + i)
                    .party(DealParty.of(PartyRole.TARGET, "KUKA AG"))
                    .build());
            all.add(new Link("C", "D" + i, 0, 1, 0.9, Decision.LINK, Link.Origin.MODEL, Explanation.NONE));
        }
        return new DealLinks(List.of(), List.of(Company.of("C", "KUKA")), List.of(), deals, all, List.of(), "m");
    }

    @Test
    void link_surelyRightOrWrong_isALink() {
        assertThat(link(0, 0).probability()).isZero();
        assertThat(link(0, 1)).hasToString("LINK C ~ D (party 0): 1.0 bits, p = 1.0000, by model");
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
                        Message.of("the year is not plausible")))
                .hasToString("d.csv:3 column 'date' value '3201-10-21': the year is not plausible");
    }
}
