package org.dealtrace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dealtrace.internal.DealWords;
import org.junit.jupiter.api.Test;

/** What JShell prints of a record: what is known of it, in one line. */
class PrintedTest {

    private static final Country GERMANY = new Country("DE");
    private static final CompanyName CHINESE = CompanyName.of("库卡", CompanyName.Kind.TRANSLITERATED);
    private static final Deal DEAL = Deal.builder("D-1")
            .party(new DealParty(
                    PartyRole.TARGET,
                    List.of(CompanyName.of("KUKA AG"), CHINESE),
                    Optional.of(GERMANY),
                    List.of(Identifier.parse("hrb:22709"))))
            .party(DealParty.of(PartyRole.ACQUIRER, "Midea"))
            .typeWords(List.of("acquisition"))
            .event(DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05")))
            .stakePercent(new BigDecimal("94.5"))
            .attributes(Map.of("target_city", "Augsburg"))
            .source(new SourceRow("deals.csv", 7))
            .build();

    @Test
    void company_allKnown_isOneLine() {
        assertThat(Company.builder("W-01", "KUKA AG")
                        .name(CHINESE)
                        .country(GERMANY)
                        .city("Augsburg")
                        .identifiers(List.of(Identifier.parse("hrb:22709")))
                        .fields(List.of("robotics"))
                        .recommendations(List.of("W-01", "W-59"))
                        .build())
                .hasToString("W-01: KUKA AG (DE), Augsburg; also 库卡 (transliterated); hrb:22709; robotics;"
                        + " recommendations W-01, W-59");
    }

    @Test
    void company_nameOnly_saysNothingOfTheRest() {
        assertThat(Company.of("1", "Volvo")).hasToString("1: Volvo");
    }

    @Test
    void company_built_equalsTheOneConstructed() {
        assertThat(Company.builder("1", "Volvo").country(GERMANY).build()).isEqualTo(Company.of("1", "Volvo", GERMANY));
        assertThatThrownBy(() -> Company.builder(" ", "Volvo").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a company's id must not be blank");
    }

    @Test
    void deal_isOneLine() {
        assertThat(DEAL)
                .hasToString(
                        "D-1: acquisition; target KUKA AG (DE), also 库卡 (transliterated), hrb:22709; acquirer Midea;"
                                + " announced 2016-05; 94.5 %; target_city=Augsburg; deals.csv:7");
    }

    @Test
    void party_asCompany_keepsItsNamesCountryAndIdentifiers() {
        DealParty party = DEAL.parties().get(0);
        Company company = party.asCompany("D-1");
        assertThat(company.id()).isEqualTo("D-1");
        assertThat(company.names()).isEqualTo(party.names());
        assertThat(company.countries()).containsExactly(GERMANY);
        assertThat(company.identifiers()).isEqualTo(party.identifiers());
    }

    @Test
    void recommendation_isOneLine() {
        assertThat(Recommendation.builder("R-1", "KUKA AG")
                        .country(GERMANY)
                        .date(PartialDate.parse("2015-03"))
                        .direction(Recommendation.Direction.OFFER)
                        .fields(List.of("robotics"))
                        .build())
                .hasToString("R-1: KUKA AG (DE); 2015-03; offer; robotics");
    }

    @Test
    void links_ofOne_areSingular() {
        Company company = Company.of("1", "KUKA");
        DealLinks links = new DealLinks(
                List.of(Recommendation.builder("1", "KUKA").build()),
                List.of(company),
                List.of(),
                List.of(DEAL),
                List.of(new Link("1", "D-1", 0, 8, 0.99, Decision.LINK, Link.Origin.MODEL, Explanation.NONE)),
                List.of(),
                "test");
        assertThat(links.toString()).startsWith("1 recommendation of 1 company against 1 deal: 1 link, 0 for review\n");
    }

    /**
     * A deal that was completed counts from its announcement; the date of the one must not be read as that of the
     * other.
     */
    @Test
    void assessment_course_hasEachStateWithItsOwnDate() {
        DealEvent announced = DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-02-03"));
        DealEvent completed = DealEvent.of(DealStatus.COMPLETED, PartialDate.parse("2017-06-08"));
        DealEvent undated = new DealEvent(DealStatus.COMPLETED, Optional.empty());
        DealEvent listed = DealEvent.of(DealStatus.UNKNOWN, PartialDate.ofYear(2016));

        assertThat(course(completed, Optional.of(announced))).isEqualTo("announced 2016-02-03, completed 2017-06-08");
        assertThat(course(undated, Optional.of(announced))).isEqualTo("announced 2016-02-03, completed (no date)");
        assertThat(course(announced, Optional.of(announced))).isEqualTo("announced 2016-02-03");
        assertThat(course(undated, Optional.empty())).isEqualTo("completed (no date)");
        assertThat(course(undated, Optional.of(listed))).isEqualTo("completed by the text of 2016");
        assertThat(course(listed, Optional.of(listed))).isEqualTo("listed 2016 without a status");
        assertThat(course(new DealEvent(DealStatus.UNKNOWN, Optional.empty()), Optional.empty()))
                .isEqualTo("listed without a status");
    }

    private static String course(DealEvent state, Optional<DealEvent> compared) {
        Link link = new Link("1", "D-1", 0, 8, 0.99, Decision.LINK, Link.Origin.MODEL, Explanation.NONE);
        return DealWords.ENGLISH.course(
                new DealAssessment(link, Optional.empty(), state, compared, Truth.YES, Truth.YES, List.of()));
    }

    @Test
    void assessment_saysWhetherAndWhy() {
        Link link = new Link("1", "D-1", 0, 8, 0.99, Decision.LINK, Link.Origin.MODEL, Explanation.NONE);
        assertThat(new DealAssessment(
                        link,
                        Optional.empty(),
                        new DealEvent(DealStatus.ANNOUNCED, Optional.empty()),
                        Optional.empty(),
                        Truth.UNKNOWN,
                        Truth.UNKNOWN,
                        List.of("not known whether after the recommendation")))
                .hasToString("deal D-1: unknown whether it counts; not known whether after the recommendation");
    }

    @Test
    void link_ofNoWeight_isRefused() {
        assertThatThrownBy(() ->
                        new Link("1", "D-1", 0, Double.NaN, 0.99, Decision.LINK, Link.Origin.MODEL, Explanation.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weight must be a number of bits but was NaN");
    }

    @Test
    void merge_saysWhichJoinedWhich() {
        assertThat(new DealLinks.Merge("W-01", "W-01", "W-59", Message.of("equal names")))
                .hasToString("W-59 joined W-01: equal names");
    }
}
