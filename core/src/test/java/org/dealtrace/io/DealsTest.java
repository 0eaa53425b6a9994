package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dealtrace.CompanyName;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Identifier;
import org.dealtrace.NameKind;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.ReadIssue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DealsTest {

    @TempDir
    Path folder;

    private Path file(String csv) throws IOException {
        return Files.writeString(folder.resolve("d.csv"), csv);
    }

    private Deal only(String csv) throws IOException {
        return Deals.read(file(csv)).list().get(0);
    }

    @Test
    void reader_closed_readsNoFurther() throws IOException {
        RecordReader<Deal> reader = Deals.open(file("id,target\nD-1,KUKA AG\n"));
        assertThat(reader).hasToString("reader of " + folder.resolve("d.csv"));
        reader.close();
        reader.close();

        assertThatThrownBy(() -> reader.iterator().hasNext())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the reader of " + folder.resolve("d.csv") + " is closed; open the file anew");
    }

    // ---- the project's own table ----

    @Test
    void row_withEverything_isReadWhole() throws IOException {
        Deal d = only("""
                id,type,target,target_country,target_other_names,target_identifiers,acquirer,acquirer_country,history,stake_percent,value_musd,text,source
                D-1,acquisition,Putzmeister Holding GmbH,DE,zh:普茨迈斯特;Putzmeister,x:1;y:2,Sany Heavy Industry|CITIC PE Advisors,CN,announced 2012-01; completed 2012-04-17,100,400,"Sany buys, with a fund",press
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
        Deal d =
                only("target,acquirer,acquirer_country,acquirer_other_names\nX [DE],A [CN]|B|C [R&D],|US|,a1;a2||c1\n");
        assertThat(d.parties())
                .extracting(p -> p.name() + " " + p.country().map(Country::code).orElse("-"))
                .containsExactly("X DE", "A CN", "B US", "C [R&D] -");
        assertThat(d.parties().get(1).names()).hasSize(3);
        assertThat(d.parties().get(2).names()).hasSize(1);
        assertThat(d.parties().get(3).names())
                .extracting(CompanyName::kind)
                .containsExactly(NameKind.LEGAL, NameKind.ALIAS);
    }

    @Test
    void states_canStandInAHistoryInAPairOfColumnsOrInOneColumnEach() throws IOException {
        List<DealEvent> expected = List.of(
                DealEvent.of(DealStatus.ANNOUNCED, PartialDate.parse("2016-05-18")),
                DealEvent.of(DealStatus.COMPLETED, PartialDate.parse("2017-01")));
        assertThat(only("target,history\nKUKA AG,announced 2016-05-18; completed 2017-01\n")
                        .history())
                .isEqualTo(expected);
        assertThat(only("target,announced,completed\nKUKA AG,2016-05-18,2017-01\n")
                        .history())
                .isEqualTo(expected);
        assertThat(only("target,Date,Status\nKUKA AG,2016-05-18,Announced\n").history())
                .isEqualTo(expected.subList(0, 1));
    }

    @Test
    void date_inAFileWithoutStates_hasAnUnknownState() throws IOException {
        assertThat(only("target,date\nKUKA AG,2016\n").history())
                .containsExactly(DealEvent.of(DealStatus.UNKNOWN, PartialDate.ofYear(2016)));
    }

    @Test
    void history_writtenFreely_isReadOrListed() throws IOException {
        Deals deals = Deals.read(file("id,target,history\n1,A,blocked; Completed May 2016; hoped for 2015; 2014\n"));
        assertThat(deals.list().get(0).history())
                .extracting(DealEvent::toString)
                .containsExactly("blocked (no date)", "completed 2016-05", "unreadable 2015", "unknown 2014");
        assertThat(deals.report().issues()).extracting(ReadIssue::value).containsExactly("May 2016", "hoped for 2015");
    }

    @Test
    void history_partedByCommasOrArrows_keepsEachState() throws IOException {
        assertThat(only("target,history\nKUKA AG,\"announced May 18, 2016, cancelled 2017-01 → revived\"\n")
                        .history())
                .extracting(DealEvent::toString)
                .containsExactly("announced 2016-05-18", "withdrawn 2017-01", "unreadable (no date)");
    }

    @Test
    void status_thatCannotBeRead_isAStateOfItsOwnAndIsWrittenAgain(@TempDir Path folder) throws IOException {
        Deals deals = Deals.read(file("id,target,date,deal_status\n1,A,2016-05,shelved?\n2,B,2016-05,\n"));

        assertThat(deals.list().get(0).history())
                .extracting(DealEvent::toString)
                .containsExactly("unreadable 2016-05");
        assertThat(deals.list().get(1).history())
                .extracting(DealEvent::toString)
                .containsExactly("unknown 2016-05");
        assertThat(deals.report().issues()).singleElement().satisfies(issue -> {
            assertThat(issue.value()).isEqualTo("shelved?");
            assertThat(issue.message()).contains("leaves open whether the deal counts");
        });
        Path csv = folder.resolve("again.csv");
        Csv.writeDeals(csv, deals.list());
        Deals again = Deals.read(csv);
        assertThat(again.report().issues()).isEmpty();
        assertThat(again.list().get(0).history()).isEqualTo(deals.list().get(0).history());
    }

    @Test
    void row_withoutParty_isRejected() throws IOException {
        Deals deals = Deals.read(file("id,target,acquirer,date\n1,,,2016\n2,A,,2016\n"));
        assertThat(deals.size()).isEqualTo(1);
        assertThat(deals.report().rejected()).isEqualTo(1);
        assertThat(deals.report().summary()).contains("no party; the row was left out");
    }

    @Test
    void deals_printedInAShell_areAnAlignedTable() throws IOException {
        assertThat(
                        Deals.read(
                                file(
                                        "id,type,target,acquirer,history,stake_percent\nD-1,acquisition,KUKA AG [DE],Midea [CN],announced 2016,94.50\n")))
                .hasToString(folder.resolve("d.csv")
                        + " (Dealtrace deals): 1 row, 1 record, 0 repairs, 0 rows merged, 0 rows rejected\n"
                        + "id   type         company       with        history          stake\n"
                        + "D-1  acquisition  KUKA AG [DE]  Midea [CN]  announced 2016  94.5 %\n");
    }

    @Test
    void deals_ofALongList_areShownByTheFirstTwenty() throws IOException {
        StringBuilder csv = new StringBuilder("# a note\nid,target\n");
        for (int i = 1; i <= 20; i++) {
            csv.append(i).append(",A\n");
        }
        assertThat(Deals.read(file(csv.toString())).toString().lines())
                .hasSize(23)
                .contains("a note")
                .last()
                .asString()
                .startsWith("20");
        csv.append("21,A\n22,A\n");
        assertThat(Deals.read(file(csv.toString())).toString()).endsWith("\n… and 2 more\n");
    }

    /** The side that gives stands under "company": what is bought, its seller, and who licenses. */
    @Test
    void deals_printed_haveTheGivingSideFirst() throws IOException {
        assertThat(Deals.read(file("id,target,acquirer,licensor,licensee,seller\n1,T,A,,,S\n2,,,L,M,\n"))
                        .toString()
                        .lines()
                        .skip(2))
                .containsExactly(" 1        T | S    A", " 2        L        M");
    }

    @Test
    void deals_areFoundByIdAndGoneThroughInOrder() throws IOException {
        Deals deals = Deals.of(Deals.read(file("id,target\n2,A\n1,B\n")).list());
        assertThat(deals.get("1"))
                .hasValueSatisfying(d -> assertThat(d.parties().get(0).name()).isEqualTo("B"));
        assertThat(deals.get("3")).isEmpty();
        assertThat(deals).extracting(Deal::id).containsExactly("2", "1");
        assertThat(deals.stream()).extracting(Deal::id).containsExactly("2", "1");
    }

    // ---- formats ----

    @ParameterizedTest
    @CsvSource({
        "copy.csv,Dealtrace deals",
        "copy.JSONL,Dealtrace deals as JSON Lines",
        "copy.ndjson,Dealtrace deals as JSON Lines"
    })
    void write_nameOfTheFile_tellsTheFormat(String name, String format) throws IOException {
        Deals deals = Deals.read(file("# by hand\nid,target\n1,KUKA AG\n"));
        deals.write(folder.resolve(name));
        Deals again = Deals.read(folder.resolve(name));
        assertThat(again.report().format()).isEqualTo(format);
        assertThat(again.report().note()).isEqualTo("by hand");
        assertThat(again.list()).extracting(Deal::id).containsExactly("1");
    }

    @Test
    void file_ofTheFormatAskedFor_isRead() throws IOException {
        Path file = file("id,target\n1,KUKA AG\n");
        assertThat(Deals.read(file, DealFormat.DEALTRACE).list()).hasSize(1);
        try (RecordReader<Deal> reader = Deals.open(file, DealFormat.DEALTRACE)) {
            assertThat(reader.stream()).hasSize(1);
        }
        Path json = Files.writeString(
                folder.resolve("d.jsonl"), "{\"id\":\"1\",\"parties\":[{\"role\":\"target\",\"name\":\"A\"}]}\n");
        assertThat(Deals.read(json, DealFormat.JSON_LINES).list()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "target,acquirer;Dealtrace deals",
                "id,name,country,acquirer,acquirer_country,date;Dealtrace deals",
                "company_name,company_permalink,acquirer_name,acquired_at;Crunchbase acquisitions",
                "Year,Month,Investor,Quantity in Millions,Share Size,Transaction Party,Country;China Global Investment Tracker",
                "id,name,country,chinese_entity,date,usd_millions,share;China Global Investment Tracker"
            })
    void format_isToldByTheHeader(String header, String format) throws IOException {
        assertThat(Deals.read(file(header + "\n")).report().format()).isEqualTo(format);
    }

    @Test
    void file_ofAnotherFormatThanAskedFor_isRefused() throws IOException {
        Path file = file("target,acquirer\nA,B\n");
        assertThatThrownBy(() -> Deals.read(file, DealFormat.CRUNCHBASE))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        file + " has no header row with the columns company_name, acquirer_name and acquired_at; its "
                                + "first row is [target, acquirer]; name the columns as docs/formats.md says");
        assertThatThrownBy(() -> Deals.read(file, DealFormat.JSON_LINES))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is no JSON Lines file");
        assertThatThrownBy(() -> Deals.read(file("left_id,right_id\n1,2\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no header row with a party of a deal, such as target or acquirer");
    }

    @Test
    void deals_readOneByOne_areTheDealsReadAtOnce() throws IOException {
        Path file = file("id,target\n1,A\n1,A\n2,B\n,C\n");
        Deals whole = Deals.read(file);
        try (RecordReader<Deal> reader = Deals.open(file);
                Stream<Deal> deals = reader.stream()) {
            assertThat(deals).isEqualTo(whole.list());
            assertThat(reader.report()).isEqualTo(whole.report());
        }
    }

    // ---- Crunchbase ----

    private static final String CB_2013 =
            "company_permalink,company_name,company_category_code,company_country_code,company_city,acquirer_permalink,"
                    + "acquirer_name,acquirer_country_code,acquired_at,acquired_month,acquired_quarter,acquired_year,"
                    + "price_amount,price_currency_code";

    @Test
    void crunchbase_ofBareCarriageReturns_isRead() throws IOException {
        Deals deals = Deals.read(
                file(
                        CB_2013 + "\r/company/a123-systems,A123 Systems,cleantech,USA,Waltham,/company/wanxiang,"
                                + "Wanxiang,CHN,2013-01-28,2013-01,2013-Q1,2013,256600000,USD\r,,,,,,,,,,,,,\r,,,,,,,,,,,,,\r"));
        Deal deal = deals.list().get(0);
        assertThat(deal.parties()).extracting(DealParty::name).containsExactly("A123 Systems", "Wanxiang");
        assertThat(deal.parties().get(0).identifiers())
                .containsExactly(new Identifier("permalink", "/company/a123-systems"));
        assertThat(deal.parties().get(1).country()).contains(new Country("CN"));
        assertThat(deal.history()).containsExactly(DealEvent.of(DealStatus.UNKNOWN, PartialDate.parse("2013-01-28")));
        assertThat(deal.value()).contains(new BigDecimal("256.6"));
        assertThat(deal.typeWords()).containsExactly("acquisition");
        assertThat(deal.attributes())
                .containsExactly(Map.entry("company_category_code", "cleantech"), Map.entry("company_city", "Waltham"));
        assertThat(deals.report().rows()).isEqualTo(1);
        assertThat(deals.report().issues())
                .singleElement()
                .satisfies(i ->
                        assertThat(i.message()).isEqualTo("rows without any value, up to line 4, were passed over"));
    }

    @Test
    void crunchbase_dirt_isRepairedAndListed() throws IOException {
        String header = "company_permalink,company_name,company_category_list,company_country_code,acquirer_permalink,"
                + "acquirer_name,acquirer_country_code,acquired_at,acquired_month,price_amount,price_currency_code\n";
        byte[] bytes = (header
                        + "/o/one,One,x|y,USA,/o/b,B,DEU,2010-01-01,2010-01,,USD\n"
                        + "/o/two,#NAME?,,USA,/o/b,B,SF Bay Area,1201-11-03 00:00:00,,5,EUR\n"
                        + "/o/three,Thr\u00e9e,,ROM,/o/b,,USA,,2011-04,2.6E+12,USD\n"
                        + ",,,USA,/o/b,B,USA,2011-04-01,,,USD\n"
                        + "/o/one,One,x|y,USA,/o/b,B,DEU,2010-01-01,2010-01,,USD\n"
                        + "/o/one,One,other,USA,/o/b,B,DEU,2010-01-01,2010-01,7,USD\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Deals deals = Deals.read(Files.write(folder.resolve("cb.csv"), bytes));
        assertThat(deals.list())
                .extracting(d -> d.parties().get(0).name())
                .containsExactly("One", "two", "Thr\uFFFDe", "One");
        assertThat(deals.list())
                .extracting(d -> d.history().stream().map(DealEvent::toString).toList())
                .containsExactly(
                        List.of("unknown 2010"), List.of(), List.of("unknown 2011-04"), List.of("unknown 2010"));
        assertThat(deals.list().get(1).attributes())
                .containsExactly(Map.entry("price_amount", "5"), Map.entry("price_currency_code", "EUR"));
        assertThat(deals.list().get(2).parties().get(0).country()).contains(new Country("RO"));
        assertThat(deals.list().get(3).id()).isEqualTo(deals.list().get(0).id() + "~2");
        assertThat(deals.report().issues())
                .extracting(i -> i.source().line() + " " + i.column() + " " + i.message())
                .containsExactly(
                        "2 acquired_at " + Dates.PLACEHOLDER,
                        "3 company_name a spreadsheet's error value; the cell counts as blank",
                        "3 company_name the name is lost; it was made from the page address",
                        "3 acquirer_country_code no country; write its ISO code or English name; it was left out",
                        "3 acquired_at " + Dates.IMPLAUSIBLE,
                        "4 company_name bytes that are not UTF-8; each stands now as U+FFFD: save the file as 'CSV UTF-8' and read it again, or name its encoding",
                        "4 acquirer_name the name is lost; it was made from the page address",
                        "4 company_name " + DoubtfulNames.UNREADABLE,
                        "4 price_amount " + Numbers.EXPONENTS,
                        "4 price_amount more than a million million US dollars; kept as an attribute only",
                        "5 company_name no company that was acquired; the row was left out",
                        "6 company_permalink says the same as an earlier row; merged into it",
                        "7 company_permalink the id of an earlier row that says something else; ~2, ~3 … was put behind it",
                        "7 acquired_at " + Dates.PLACEHOLDER);
        assertThat(deals.report().rows()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"1000000,1", "1500000000,1500", "999999999999999999,-", "1000000000000000000,-", "0,-"})
    void crunchbase_amount_isInMillionsWhereItCanBeOne(String amount, String millions) throws IOException {
        Deals deals = Deals.read(
                file("company_name,acquirer_name,acquired_at,price_amount,price_currency_code\nA,B,2013-05-01," + amount
                        + ",USD\n"));
        Deal deal = deals.list().get(0);
        assertThat(deal.value().map(BigDecimal::toPlainString).orElse("-")).isEqualTo(millions);
        assertThat(deal.attributes().getOrDefault("price_amount", "-")).isEqualTo(millions.equals("-") ? amount : "-");
    }

    @Test
    void crunchbase_rowWithoutBuyer_isKeptAndTold() throws IOException {
        Deals deals = Deals.read(file("company_name,acquirer_name,acquired_at\nA,,2013-05-01\n"));
        assertThat(deals.list().get(0).parties()).extracting(DealParty::name).containsExactly("A");
        assertThat(deals.list().get(0).parties().get(0).identifiers()).isEmpty();
        assertThat(deals.report().issues())
                .extracting(i -> i.column() + " " + i.message())
                .containsExactly("acquirer_name no acquirer; the deal was kept without one");
    }

    @Test
    void id_madeFromContent_doesNotChangeWhenTheFileGrows() throws IOException {
        String row = "/company/a123-systems,A123 Systems,,USA,,/company/wanxiang,Wanxiang,CHN,2013-01-28,,,,,\n";
        String other = "/company/fisker,Fisker,,USA,,/company/wanxiang,Wanxiang,CHN,2014-02-18,,,,,\n";
        String before = only(CB_2013 + "\n" + row).id();
        assertThat(Deals.read(file(CB_2013 + "\n" + other + row)).list().get(1).id())
                .isEqualTo(before);
        assertThat(before).isEqualTo("CB-6fnya8drxfpr");
    }

    // ---- China Global Investment Tracker ----

    @Test
    void tracker_withItsDirt_isRead() throws IOException {
        Path file = file("\uFEFF" + """
                China Global Investment Tracker,,,,,,,,
                ,,,,,,,,
                Year,Month,Chinese Entity, Quantity in Millions ,Share size,Transaction Party,Sector,Country,BRI,,
                2012,January,"Sany Heavy, CITIC"," $480 ",1,Putzmeister,Industry,Germany,0,,
                2016,January,ChemChina," $1,000 ",,KraussMaffei,Industry,Germany,,,
                2005,May,CNPC and Sinopec," $\t1.420 ","35%, 20%",EnCana,Energy,Ecuador,0,,
                2009,Smarch,Wuhan Iron and Steel,100,0.1,,Metals,Britain,0,,
                """.replace("\n", "\r\n"));
        Deals deals = Deals.read(file);
        assertThat(deals.report().note()).isEqualTo("China Global Investment Tracker");
        assertThat(deals.report().format()).isEqualTo("China Global Investment Tracker");
        assertThat(deals.list())
                .extracting(d ->
                        d.parties().stream().map(p -> p.role() + " " + p.name()).toList())
                .containsExactly(
                        List.of("TARGET Putzmeister", "INVESTOR Sany Heavy", "INVESTOR CITIC"),
                        List.of("TARGET KraussMaffei", "INVESTOR ChemChina"),
                        List.of("TARGET EnCana", "INVESTOR CNPC", "INVESTOR Sinopec"),
                        List.of("INVESTOR Wuhan Iron and Steel"));
        assertThat(deals.list())
                .extracting(d -> d.value().orElseThrow().toPlainString())
                .containsExactly("480", "1000", "1420", "100");
        assertThat(deals.list())
                .extracting(d -> d.stakePercent().map(BigDecimal::toPlainString).orElse("-"))
                .containsExactly("100", "-", "55", "10");
        assertThat(deals.list())
                .extracting(d -> d.history().toString())
                .containsExactly("[unknown 2012-01]", "[unknown 2016-01]", "[unknown 2005-05]", "[unknown 2009]");
        assertThat(deals.list())
                .extracting(Deal::typeWords)
                .containsExactly(
                        List.of("investment"),
                        List.of("investment or construction contract"),
                        List.of("investment"),
                        List.of("investment"));
        assertThat(deals.list().get(0).parties().get(0).country()).contains(new Country("DE"));
        assertThat(deals.list().get(0).parties().get(1).country()).contains(new Country("CN"));
        assertThat(deals.list().get(0).attributes())
                .containsExactly(Map.entry("Sector", "Industry"), Map.entry("BRI", "0"));
        assertThat(deals.report().issues())
                .extracting(i -> i.source().line() + " " + i.column() + " " + i.message())
                .containsExactly(
                        "4 Chinese Entity several parties in a cell were divided",
                        "4 Quantity in Millions " + Numbers.DRESSED,
                        "5 Quantity in Millions " + Numbers.DRESSED,
                        "6 Chinese Entity several parties in a cell were divided",
                        "6 Share size " + Numbers.SUMMED,
                        "6 Quantity in Millions " + Numbers.DRESSED,
                        "7 Month " + Dates.NO_MONTH);
    }

    @Test
    void tracker_ofOneDateColumnAndIds_isRead() throws IOException {
        Deal deal = only(
                "id,name,country,chinese_entity,date,usd_millions,share,sector\nA7,KUKA,Germany,Midea,2016-05,4710,0.949,x\n");
        assertThat(deal.id()).isEqualTo("A7");
        assertThat(deal.history()).containsExactly(DealEvent.of(DealStatus.UNKNOWN, PartialDate.ofMonth(2016, 5)));
        assertThat(deal.stakePercent()).hasValueSatisfying(s -> assertThat(s).isEqualByComparingTo("94.9"));
    }

    /** Fractions where no number is above 1 and no percent sign stands; one comma between digits is a decimal comma. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "0.51 # 51",
                "1 # 100",
                "1% # 1",
                "51% # 51",
                "51 # 51",
                "0,5 # 50",
                "35,5% # 35.5",
                "35,5 % # 35.5",
                "35%,20% # 55",
                "50, 45% # 95",
                "0.2; 0.3 # 50",
                "100% # 100",
                "60%, 50% # -",
                "most # -",
                "10%, most # -"
            })
    void tracker_share_isInPercent(String cell, String percent) throws IOException {
        Deals deals = Deals.read(file("Year,Month,Investor,Quantity in Millions,Share Size,Transaction Party,Country\n"
                + "2016,May,Midea,100,\"" + cell + "\",KUKA,Germany\n"));
        assertThat(deals.list()
                        .get(0)
                        .stakePercent()
                        .map(BigDecimal::toPlainString)
                        .orElse("-"))
                .isEqualTo(percent);
        assertThat(deals.report().issues())
                .extracting(ReadIssue::message)
                .isEqualTo(
                        percent.equals("-")
                                ? List.of(Numbers.NO_SHARE)
                                : cell.contains("; ") || cell.contains("%,") || cell.contains(", ")
                                        ? List.of(Numbers.SUMMED)
                                        : List.of());
    }

    @ParameterizedTest
    @CsvSource({"1,2016-01", "12,2016-12", "0,2016", "13,2016", "May,2016-05", "'',2016", "100,2016"})
    void tracker_month_isAWordOrANumber(String month, String date) throws IOException {
        Deals deals = Deals.read(file("Year,Month,Investor,Quantity in Millions,Transaction Party,Country\n" + "2016,"
                + month + ",Midea,100,KUKA,Germany\n"));
        assertThat(deals.list().get(0).history())
                .extracting(DealEvent::toString)
                .containsExactly("unknown " + date);
        assertThat(deals.report().issues())
                .hasSize(date.equals("2016") && !month.isEmpty() ? 1 : 0)
                .allSatisfy(i -> assertThat(i.message()).isEqualTo(Dates.NO_MONTH));
    }

    @Test
    void tracker_rowWithoutPartyOrSaidTwice_isTold() throws IOException {
        Deals deals = Deals.read(file("""
                Year,Month,Investor,Quantity in Millions,Transaction Party,Country
                2016,May,,100,,Germany
                soon,May,Midea,100,KUKA,Germany
                soon,May,Midea,100,KUKA,Germany
                """));
        assertThat(deals.list())
                .singleElement()
                .satisfies(d -> assertThat(d.history()).isEmpty());
        assertThat(deals.report().issues())
                .extracting(i -> i.source().line() + " " + i.message())
                .startsWith("2 no party; the row was left out", "3 " + Dates.NO_DATE);
        assertThat(deals.report().merged()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Investor,investment",
        "Contractor,construction contract",
        "Chinese Entity,investment or construction contract"
    })
    void tracker_columnOfTheChineseParty_tellsWhatTheRowIs(String header, String type) throws IOException {
        Deal deal = only("Year,Month," + header + ",Quantity in Millions,Transaction Party,Country,Greenfield\n"
                + "2016,May,Midea,100,KUKA,Germany,G\n");
        assertThat(deal.typeWords()).containsExactly(type, "greenfield");
    }
}
