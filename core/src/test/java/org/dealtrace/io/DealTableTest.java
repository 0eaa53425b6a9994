package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.io.DealFile.file;
import static org.dealtrace.io.DealFile.only;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Identifier;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the columns of the project's own table of deals say. */
class DealTableTest {

    @TempDir
    Path folder;

    private Deals read(String csv) throws IOException {
        return Deals.read(file(folder, csv));
    }

    private static List<String> parties(Deal deal) {
        return deal.parties().stream()
                .map(p -> p.role() + " " + p.name() + " "
                        + p.country().map(Country::code).orElse("-"))
                .toList();
    }

    @Test
    void row_withEverything_isReadWhole() throws IOException {
        Deal d = only(folder, """
                id,type,target,target_country,target_other_names,target_identifiers,acquirer,acquirer_country,history,\
                stake_percent,value_musd,text,source
                D-1,acquisition,Putzmeister Holding GmbH,DE,zh:普茨迈斯特;Putzmeister,x:1;y:2,Sany Heavy Industry|CITIC PE \
                Advisors,CN,announced 2012-01; completed 2012-04-17,100,400,"Sany buys, with a fund",press
                """);
        assertThat(d.parties())
                .extracting(DealParty::role)
                .containsExactly(PartyRole.TARGET, PartyRole.ACQUIRER, PartyRole.ACQUIRER);
        DealParty target = d.parties().get(0);
        assertThat(target.names())
                .extracting(CompanyName::text)
                .containsExactly("Putzmeister Holding GmbH", "普茨迈斯特", "Putzmeister");
        assertThat(target.identifiers()).containsExactly(new Identifier("x", "1"), new Identifier("y", "2"));
        assertThat(d.parties().subList(1, 3))
                .allSatisfy(p -> assertThat(p.country()).contains(new Country("CN")));
        assertThat(d.history())
                .containsExactly(
                        DealEvent.of(DealStatus.ANNOUNCED, PartialDate.ofMonth(2012, 1)),
                        DealEvent.of(DealStatus.COMPLETED, PartialDate.parse("2012-04-17")));
        assertThat(d.stakePercent()).contains(new BigDecimal("100"));
        assertThat(d.value()).contains(new BigDecimal("400"));
        assertThat(d.typeWords()).containsExactly("acquisition");
        assertThat(d.attributes()).containsExactly(Map.entry("source", "press"));
    }

    @Test
    void parties_canBringTheirCountriesInBracketsOrBesideThem() throws IOException {
        Deal d = only(
                folder,
                "target,acquirer,acquirer_country,acquirer_other_names\nX [DE],A [CN]|B|C [R&D],|US|,a1;a2||c1\n");
        assertThat(d.parties())
                .extracting(p -> p.name() + " " + p.country().map(Country::code).orElse("-"))
                .containsExactly("X DE", "A CN", "B US", "C [R&D] -");
        assertThat(d.parties().get(1).names()).hasSize(3);
        assertThat(d.parties().get(2).names()).hasSize(1);
        assertThat(d.parties().get(3).names())
                .extracting(CompanyName::kind)
                .containsExactly(CompanyName.Kind.LEGAL, CompanyName.Kind.ALIAS);
    }

    @Test
    void row_withoutParty_isRejected() throws IOException {
        Deals deals = read("id,target,acquirer,date\n1,,,2016\n2,A,,2016\n");
        assertThat(deals.size()).isEqualTo(1);
        assertThat(deals.report().rejected()).isEqualTo(1);
        assertThat(deals.report().summary()).contains("no party; the row was rejected");
    }

    /** A list of companies names them by "company" or "name", and then the column "country" is theirs. */
    @ParameterizedTest
    @CsvSource({
        "company,company_country",
        "company,country",
        "name,country",
        "target,target_country",
        "company,target_country"
    })
    void country_ofTheCompany_isReadUnderItsNames(String name, String country) throws IOException {
        assertThat(parties(read("id,type," + name + "," + country + "\n1,acquisition,KUKA AG,DE\n")
                        .list()
                        .get(0)))
                .containsExactly("TARGET KUKA AG DE");
    }

    /** With a column for the target's country, one that is called "country" may be anybody's. */
    @Test
    void country_besideTheTargetsOwn_isAnAttribute() throws IOException {
        Deal deal = read("id,target,target_country,country\n1,KUKA AG,DE,CN\n")
                .list()
                .get(0);
        assertThat(parties(deal)).containsExactly("TARGET KUKA AG DE");
        assertThat(deal.attributes()).containsEntry("country", "CN");
    }

    @Test
    void country_inBracketsAndBesideOfAnotherOne_isTakenFromTheBracketsAndTold() throws IOException {
        Deals deals = read("id,target,target_country\n1,KUKA AG [DE],CN\n2,KUKA AG [DE],DE\n");
        assertThat(deals.list()).allSatisfy(d -> assertThat(parties(d)).containsExactly("TARGET KUKA AG DE"));
        assertThat(deals.report().issues()).singleElement().satisfies(i -> {
            assertThat(i.value()).isEqualTo("KUKA AG [DE]");
            assertThat(i.message()).hasToString("two countries; the one in brackets was used");
        });
    }

    @Test
    void brackets_escapedOrOfNoCountry_belongToTheName() throws IOException {
        Deals deals = read("""
                        id,target
                        1,A \\[DE]
                        2,A [DE\\]
                        3,A \\\\[DE]
                        4,[DE]
                        5,A [R&D]
                        6,A [DE] Holding
                        """);
        assertThat(deals.list())
                .extracting(d -> parties(d).get(0))
                .containsExactly(
                        "TARGET A [DE] -",
                        "TARGET A [DE] -",
                        "TARGET A \\ DE",
                        "TARGET [DE] -",
                        "TARGET A [R&D] -",
                        "TARGET A [DE] Holding -");
    }

    @Test
    void cellBesideSeveralParties_isCutAtItsBars() throws IOException {
        Deals deals = read("""
                id,acquirer,acquirer_identifiers,acquirer_country
                1,A|B|C,x:1|y:2;y:3|z:4,CN|US|
                2,A|B,x:1|y:2|z:3,CN
                3,A|B|C,x:1|y:2,
                4,A,x:1|y:2,CN
                """);

        assertThat(deals.list())
                .extracting(d -> d.parties().stream()
                        .map(DealParty::identifiers)
                        .map(Object::toString)
                        .toList())
                .containsExactly(
                        List.of("[x:1]", "[y:2, y:3]", "[z:4]"),
                        List.of("[x:1]", "[y:2, z:3]"),
                        List.of("[x:1]", "[y:2]", "[]"),
                        List.of("[x:1, y:2]"));
        assertThat(parties(deals.list().get(0))).containsExactly("ACQUIRER A CN", "ACQUIRER B US", "ACQUIRER C -");
        assertThat(parties(deals.list().get(1)))
                .as("a country given once holds for all")
                .containsExactly("ACQUIRER A CN", "ACQUIRER B CN");
        assertThat(deals.report().issues())
                .extracting(i -> i.source().line() + " " + i.column() + " " + i.message())
                .containsExactly(
                        "3 acquirer_identifiers the number of parts between "
                                + "| differs from the number of parties; assigned in order",
                        "4 acquirer_identifiers the number of parts between "
                                + "| differs from the number of parties; assigned in order");
    }

    @Test
    void party_order_restoresTheOrderOfTheParties() throws IOException {
        Deals deals = read("""
                id,target,acquirer,party_order
                1,A,B|C,acquirer|Target|acquirer
                2,A,B|C,acquirer|target
                3,A,B|C,acquirer|target|acquirer|seller
                4,A,B|C,
                """);

        assertThat(deals.list())
                .extracting(d -> d.parties().stream().map(DealParty::name).toList())
                .containsExactly(
                        List.of("B", "A", "C"), List.of("A", "B", "C"), List.of("A", "B", "C"), List.of("A", "B", "C"));
        assertThat(deals.report().issues())
                .extracting(i -> i.message().english())
                .containsExactly(
                        "does not name each party's role exactly once; ignored",
                        "does not name each party's role exactly once; ignored");
    }

    @Test
    void partiesBetweenEmptyParts_areReadAndARowOfSeparatorsHasNone() throws IOException {
        Deals deals = read("id,target,acquirer\n1,A,|B|\n2,| ;,\n");
        assertThat(deals.list())
                .singleElement()
                .satisfies(d -> assertThat(parties(d)).containsExactly("TARGET A -", "ACQUIRER B -"));
        assertThat(deals.report().rejected()).isEqualTo(1);
    }

    /** The state's column can be the first of the file. */
    @Test
    void columnOfAState_anywhere_isRead() throws IOException {
        assertThat(read("announced,target\n2016-05-18,A\n").list().get(0).history())
                .extracting(DealEvent::toString)
                .containsExactly("announced 2016-05-18");
    }

    @Test
    void text_blank_isNone() throws IOException {
        assertThat(read("id,target,text\n1,A,\n").list().get(0).text()).isEmpty();
    }

    @Test
    void datedHeadlines_withoutColumnsOfParties_areDealsWithPartiesInDoubt() throws IOException {
        Deals deals = read("""
                date,text
                2016-01-15,Haier bought GE Appliances from General Electric.
                2016-01-16,Nestle opens a plant in Ohio
                """);
        assertThat(deals.list()).hasSize(1);
        assertThat(parties(deals.list().get(0)))
                .containsExactlyInAnyOrder("ACQUIRER Haier -", "TARGET GE Appliances -", "SELLER General Electric -");
        assertThat(deals.report().issues())
                .extracting(issue -> issue.message().english())
                .anyMatch(m -> m.contains("the text seems to name this acquirer"));
    }

    @Test
    void countryColumns_besideAHeadline_holdForThePartiesThatItNames() throws IOException {
        Deals deals = read("""
                date,text,acquirer_country,target_country
                2016-01-15,Haier bought GE Appliances from General Electric.,CN,
                """);
        assertThat(parties(deals.list().get(0)))
                .containsExactlyInAnyOrder("ACQUIRER Haier CN", "TARGET GE Appliances -", "SELLER General Electric -");
    }
}
