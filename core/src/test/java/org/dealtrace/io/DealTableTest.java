package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.ReadIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealTableTest {

    @TempDir
    Path folder;

    private Deals read(String csv) throws IOException {
        return Deals.read(Files.writeString(folder.resolve("d.csv"), csv));
    }

    private static List<String> parties(Deal deal) {
        return deal.parties().stream()
                .map(p -> p.role() + " " + p.name() + " "
                        + p.country().map(Country::code).orElse("-"))
                .toList();
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
        assertThat(parties(read("id," + name + "," + country + "\n1,KUKA AG,DE\n")
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
            assertThat(i.message()).isEqualTo("two countries; the one in brackets was taken");
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
                        "3 acquirer_identifiers not as many parts between | as there are parties; taken in their order",
                        "4 acquirer_identifiers not as many parts between | as there are parties; taken in their order");
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
                .extracting(ReadIssue::message)
                .containsExactly(
                        "does not name each party's role once; left out",
                        "does not name each party's role once; left out");
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
}
