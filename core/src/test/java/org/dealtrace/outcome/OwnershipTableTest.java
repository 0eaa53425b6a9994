package org.dealtrace.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.DealParty;
import org.dealtrace.Identifier;
import org.dealtrace.InputException;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.SourceRow;
import org.dealtrace.Truth;
import org.dealtrace.outcome.OwnershipTable.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class OwnershipTableTest {

    private static final DealParty KSS = DealParty.of(PartyRole.ACQUIRER, "Key Safety Systems", World.US);
    private static final OwnershipTable JOYSON = OwnershipTable.of(
            Entry.of("Key Safety Systems, Inc.", "Ningbo Joyson Electronic", World.CN)
                    .since(PartialDate.parse("2016-06-02")),
            Entry.of("Key Safety Systems", "Ningbo Joyson Electronic", World.CN)
                    .since(PartialDate.parse("2016-06-02")));

    private static Truth chinese(Counterparty party, OutcomeRule rule) {
        return party.isFrom(Set.of(World.CN), rule);
    }

    private static Truth chinese(OwnershipTable table, DealParty party, String date) {
        return chinese(
                table.explain(party, date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(date))),
                OutcomeRule.standard());
    }

    @Test
    void owner_countsFromItsDateOn_andIsUnknownWhereTheDateDoesNotTell() {
        assertThat(chinese(JOYSON, KSS, "2018-04")).isEqualTo(Truth.YES);
        assertThat(chinese(JOYSON, KSS, "2016-06-02")).isEqualTo(Truth.YES);
        assertThat(chinese(JOYSON, KSS, "2016-06-01")).isEqualTo(Truth.NO);
        assertThat(chinese(JOYSON, KSS, "2016-06")).isEqualTo(Truth.UNKNOWN);
        assertThat(chinese(JOYSON, KSS, "2016")).isEqualTo(Truth.UNKNOWN);
        assertThat(chinese(JOYSON, KSS, "")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void owner_thatHasSold_countsNoLonger() {
        OwnershipTable table = OwnershipTable.of(Entry.of("Key Safety Systems", "Ningbo Joyson Electronic", World.CN)
                .until(PartialDate.parse("2015-12")));

        assertThat(chinese(table, KSS, "2015-11-30")).isEqualTo(Truth.YES);
        assertThat(chinese(table, KSS, "2015-12-05")).isEqualTo(Truth.UNKNOWN);
        assertThat(chinese(table, KSS, "2016-01-01")).isEqualTo(Truth.NO);
    }

    @Test
    void chain_isFollowedToTheUltimateOwner() {
        OwnershipTable table = OwnershipTable.of(
                Entry.of("Bidder GmbH", "Holding S.à r.l.", new Country("LU")),
                Entry.of("Holding S.à r.l.", "Fujian Fund", World.CN));
        Counterparty party = table.explain(DealParty.of(PartyRole.ACQUIRER, "BIDDER GMBH", World.DE), Optional.empty());

        assertThat(party.ultimate()).containsExactly(World.CN);
        assertThat(party)
                .hasToString("BIDDER GMBH (DE), owned by Holding S.à r.l. (LU), owned by Fujian Fund (CN)"
                        .replace(", owned by Fujian", ", Fujian"));
        assertThat(chinese(party, OutcomeRule.standard())).isEqualTo(Truth.YES);
    }

    @Test
    void owner_inWords_hasItsShareAndDates() {
        OwnershipTable table = OwnershipTable.of(new Entry(
                "Bidder",
                "Fujian Fund",
                Optional.of(World.CN),
                Optional.of(new BigDecimal("51.0")),
                Optional.of(PartialDate.parse("2015")),
                Optional.of(PartialDate.parse("2017-03")),
                SourceRow.NONE));
        assertThat(table.explain(
                        DealParty.of(PartyRole.ACQUIRER, "Bidder", World.DE),
                        Optional.of(PartialDate.parse("2016-01-01"))))
                .hasToString("Bidder (DE), owned by Fujian Fund (CN, 51 %, from 2015, until 2017-03)");
        assertThat(table).hasToString("1 owner of 1 party");
        assertThat(OwnershipTable.of(
                        Entry.of("A", "B", World.DE), Entry.of("a", "C", World.DE), Entry.of("D", "C", World.DE)))
                .hasToString("3 owners of 2 parties");
        assertThatThrownBy(() -> share("A", "X", World.CN, "0")).hasMessageEndingWith("but was 0");
        assertThatThrownBy(() -> share("A", "X", World.CN, "100.1")).hasMessageEndingWith("but was 100.1");
        assertThat(share("A", "X", World.CN, "100").sharePercent()).hasValue(new BigDecimal("100"));
    }

    /** Half is no majority: the other owner counts as well. */
    @Test
    void owners_ofWhomOneHasHalf_areBothAsked() {
        OwnershipTable table = OwnershipTable.of(share("A", "X", World.CN, "50"), share("A", "Y", World.US, "30"));
        assertThat(chinese(table, DealParty.of(PartyRole.ACQUIRER, "A"), "2016"))
                .isEqualTo(Truth.UNKNOWN);
    }

    /** Who holds whom within the circle is nobody's answer; an owner outside it is. */
    @Test
    void circle_withAnOwnerOutside_goesByThatOwner() {
        OwnershipTable table = OwnershipTable.of(
                entry("Foo", "Bar", "DE"),
                entry("Bar", "Baz", "FR"),
                entry("Baz", "Bar", "DE"),
                entry("Baz", "Quux", "CN"));
        assertThat(table.explain(party("Foo"), Optional.empty()).ultimate()).containsExactly(new Country("CN"));
        assertThat(table.explain(party("Foo"), Optional.empty()).complete()).isTrue();
    }

    @Test
    void circle_thatNobodyOwns_isUltimateAsAWhole() {
        OwnershipTable table =
                OwnershipTable.of(entry("Foo", "Bar", "DE"), entry("Bar", "Baz", "FR"), entry("Baz", "Bar", "DE"));
        assertThat(table.explain(party("Foo"), Optional.empty()).ultimate())
                .containsExactly(new Country("DE"), new Country("FR"));
    }

    @Test
    @Timeout(20)
    void owners_ofALongChainOrWhoAllHoldEachOther_areFollowedAtOnce() {
        List<OwnershipTable.Entry> chain = IntStream.range(0, 20_000)
                .mapToObj(i -> entry("C" + i, "C" + (i + 1), "DE"))
                .toList();
        List<OwnershipTable.Entry> crossed = IntStream.range(0, 40)
                .boxed()
                .flatMap(i -> IntStream.range(0, 40).filter(j -> j != i).mapToObj(j -> entry("C" + i, "C" + j, "FR")))
                .toList();

        assertThat(OwnershipTable.of(chain)
                        .explain(party("C0"), Optional.empty())
                        .ultimate())
                .containsExactly(new Country("DE"));
        assertThat(OwnershipTable.of(crossed)
                        .explain(party("C0"), Optional.empty())
                        .ultimate())
                .containsExactly(new Country("FR"));
    }

    private static OwnershipTable.Entry entry(String party, String owner, String country) {
        return OwnershipTable.Entry.of(party, owner, new Country(country));
    }

    private static DealParty party(String name) {
        return DealParty.of(PartyRole.ACQUIRER, name);
    }

    @Test
    void owners_ofWhomOneHasAMajority_goByIt() {
        OwnershipTable table = OwnershipTable.of(share("A", "X", World.CN, "51"), share("A", "Y", World.US, "49"));

        assertThat(chinese(table, DealParty.of(PartyRole.ACQUIRER, "A"), "2016"))
                .isEqualTo(Truth.YES);
    }

    /** The first version took whose name comes first in the alphabet. */
    @Test
    void owners_ofWhomTwoHaveAMajorityOnTheDayOfASale_leaveItUnknown() {
        for (String seller : List.of("Alpha Holdings", "Zeta Holdings")) {
            OwnershipTable table = OwnershipTable.of(
                    new Entry(
                            "Buyer",
                            seller,
                            Optional.of(World.US),
                            Optional.of(new BigDecimal(100)),
                            Optional.empty(),
                            Optional.of(PartialDate.parse("2017-03-01")),
                            SourceRow.NONE),
                    new Entry(
                            "Buyer",
                            "Beta Investment",
                            Optional.of(World.CN),
                            Optional.of(new BigDecimal(100)),
                            Optional.of(PartialDate.parse("2017-03-01")),
                            Optional.empty(),
                            SourceRow.NONE));
            DealParty buyer = DealParty.of(PartyRole.ACQUIRER, "Buyer", World.DE);

            assertThat(chinese(table, buyer, "2017-02-28")).isEqualTo(Truth.NO);
            assertThat(chinese(table, buyer, "2017-03-01")).isEqualTo(Truth.UNKNOWN);
            assertThat(chinese(table, buyer, "2017-03-02")).isEqualTo(Truth.YES);
        }
    }

    @Test
    void owners_ofWhomNoneHasAMajority_decideOnlyTogether() {
        DealParty party = DealParty.of(PartyRole.ACQUIRER, "A");

        assertThat(chinese(
                        OwnershipTable.of(share("A", "X", World.CN, "50"), share("A", "Y", World.US, "50")), party, ""))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(chinese(
                        OwnershipTable.of(share("A", "X", World.CN, "50"), share("A", "Y", World.CN, "50")), party, ""))
                .isEqualTo(Truth.YES);
        assertThat(chinese(
                        OwnershipTable.of(share("A", "X", World.DE, "50"), share("A", "Y", World.US, "50")), party, ""))
                .isEqualTo(Truth.NO);
    }

    private static Entry share(String party, String owner, Country country, String percent) {
        return new Entry(
                party,
                owner,
                Optional.of(country),
                Optional.of(new BigDecimal(percent)),
                Optional.empty(),
                Optional.empty(),
                org.dealtrace.SourceRow.NONE);
    }

    @Test
    void owner_ofUnknownCountry_leavesAForeignPartyUnknownAndAChineseOneChinese() {
        Entry entry = new Entry(
                "A",
                "Golden Fund",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                org.dealtrace.SourceRow.NONE);
        OwnershipTable table = OwnershipTable.of(entry);

        assertThat(chinese(table, DealParty.of(PartyRole.ACQUIRER, "A", World.DE), ""))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(chinese(table, DealParty.of(PartyRole.ACQUIRER, "A", World.CN), ""))
                .isEqualTo(Truth.YES);
    }

    @Test
    void party_namedAsItsOwnOwner_getsItsCountry() {
        OwnershipTable table = OwnershipTable.of(Entry.of("Sany", "Sany", World.CN));

        assertThat(chinese(table, DealParty.of(PartyRole.ACQUIRER, "SANY"), "2012-01"))
                .isEqualTo(Truth.YES);
    }

    @Test
    void party_isFoundByIdentifierAndAliasButNotByPartOfItsName() {
        OwnershipTable table = OwnershipTable.of(
                Entry.of("figi:529900ABC", "X", World.CN), Entry.of("Grand Chip Investment, GmbH", "Y", World.CN));
        DealParty byIdentifier = new DealParty(
                PartyRole.ACQUIRER,
                List.of(CompanyName.of("Whoever")),
                Optional.of(World.DE),
                List.of(new Identifier("FIGI", "529900ABC")));
        DealParty byAlias = new DealParty(
                PartyRole.ACQUIRER,
                List.of(CompanyName.of("GCI"), CompanyName.of("ＧＲＡＮＤ Chip Investment GmbH", CompanyName.Kind.ALIAS)),
                Optional.of(World.DE),
                List.of());

        assertThat(chinese(table, byIdentifier, "")).isEqualTo(Truth.YES);
        assertThat(chinese(table, byAlias, "")).isEqualTo(Truth.YES);
        assertThat(chinese(table, DealParty.of(PartyRole.ACQUIRER, "Grand Chip", World.DE), ""))
                .isEqualTo(Truth.NO);
    }

    @Test
    void nationality_goesByWhatTheRuleSays() {
        Counterparty sold = OwnershipTable.of(Entry.of("Beijing Works", "Siemens", World.DE))
                .explain(DealParty.of(PartyRole.ACQUIRER, "Beijing Works", World.CN), Optional.empty());
        OutcomeRule.Builder rule = OutcomeRule.builder();

        assertThat(chinese(
                        sold, rule.nationality(OutcomeRule.Nationality.EITHER).build()))
                .isEqualTo(Truth.YES);
        assertThat(chinese(
                        sold,
                        rule.nationality(OutcomeRule.Nationality.OWN_COUNTRY).build()))
                .isEqualTo(Truth.YES);
        assertThat(chinese(
                        sold,
                        rule.nationality(OutcomeRule.Nationality.ULTIMATE_OWNER).build()))
                .isEqualTo(Truth.NO);
    }

    @Test
    void shell_isSettledByItsOwner() {
        DealParty shell = DealParty.of(PartyRole.ACQUIRER, "Uphill Investment", World.KY);

        assertThat(chinese(OwnershipTable.empty(), shell, "")).isEqualTo(Truth.UNKNOWN);
        assertThat(chinese(OwnershipTable.of(Entry.of("Uphill Investment", "SummitView", World.CN)), shell, ""))
                .isEqualTo(Truth.YES);
        assertThat(chinese(OwnershipTable.of(Entry.of("Uphill Investment", "KKR", World.US)), shell, ""))
                .isEqualTo(Truth.NO);
        assertThat(chinese(OwnershipTable.of(Entry.of("Uphill Investment", "Another Shell", World.KY)), shell, ""))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void order_ofEntries_doesNotShow() {
        Entry a = share("A", "X", World.CN, "50");
        Entry b = share("A", "Y", World.US, "50");
        DealParty party = DealParty.of(PartyRole.ACQUIRER, "A");

        assertThat(OwnershipTable.of(a, b).explain(party, Optional.empty()))
                .isEqualTo(OwnershipTable.of(b, a).explain(party, Optional.empty()));
    }

    @Test
    void read_takesTheColumnsInAnyOrder(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("owners.csv");
        Files.writeString(file, """
                # who owned whom
                Owner,Party,From,Until,Share,Owner Country
                Ningbo Joyson Electronic,Key Safety Systems,2016-06-02,,100 %,China
                """);
        OwnershipTable table = OwnershipTable.read(file);

        assertThat(table.entries()).hasSize(1);
        assertThat(chinese(table, KSS, "2018-04")).isEqualTo(Truth.YES);
        assertThat(table.input().orElseThrow().rows()).isEqualTo(1);
    }

    @Test
    void read_badValues_nameFileLineColumnValueAndRemedy(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("owners.csv");
        String header = "party,owner,owner country,share,from,until\n";

        for (String[] bad : new String[][] {
            {"A,B,Atlantis,,,", "owner country", "Atlantis", "ISO code"},
            {"A,B,CN,most,,", "share", "most", "percent"},
            {"A,B,CN,101,,", "share", "101", "up to 100 percent"},
            {"A,B,CN,,last year,", "from", "last year", "2016-05"},
            {"A,B,CN,,2017,2016", "owner", "B", "must not end"},
            {",B,CN,,,", "party", "", "names no party"}
        }) {
            Files.writeString(file, header + bad[0] + "\n");
            assertThatThrownBy(() -> OwnershipTable.read(file))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("owners.csv:2")
                    .hasMessageContaining("column '" + bad[1] + "' value '" + bad[2] + "'")
                    .hasMessageContaining(bad[3]);
        }
    }
}
