package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.io.DealFile.file;
import static org.dealtrace.io.DealFile.only;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealStatus;
import org.dealtrace.PartialDate;
import org.dealtrace.ReadIssue;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deals as the China Global Investment Tracker writes them. */
class ChinaTrackerDealsTest {

    @TempDir
    Path folder;

    @Test
    void tracker_withItsDirt_isRead() throws IOException {
        Path file = file(folder, "\uFEFF" + """
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
                        "4 Chinese Entity several parties in one cell were separated",
                        "4 Quantity in Millions " + Numbers.DRESSED,
                        "5 Quantity in Millions " + Numbers.DRESSED,
                        "6 Chinese Entity several parties in one cell were separated",
                        "6 Share size " + Numbers.SUMMED,
                        "6 Quantity in Millions " + Numbers.DRESSED,
                        "7 Month " + Dates.NO_MONTH);
    }

    @Test
    void tracker_ofOneDateColumnAndIds_isRead() throws IOException {
        Deal deal = only(
                folder,
                "id,name,country,chinese_entity,date,usd_millions,share,sector\nA7,KUKA,Germany,Midea,2016-05,4710,0.9"
                        + "49,x\n");
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
        Deals deals = Deals.read(file(
                folder,
                "Year,Month,Investor,Quantity in Millions,Share Size,Transaction Party,Country\n"
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
        Deals deals = Deals.read(file(
                folder,
                "Year,Month,Investor,Quantity in Millions,Transaction Party,Country\n" + "2016," + month
                        + ",Midea,100,KUKA,Germany\n"));
        assertThat(deals.list().get(0).history())
                .extracting(DealEvent::toString)
                .containsExactly("unknown " + date);
        assertThat(deals.report().issues())
                .hasSize(date.equals("2016") && !month.isEmpty() ? 1 : 0)
                .allSatisfy(i -> assertThat(i.message()).isEqualTo(Dates.NO_MONTH));
    }

    @Test
    void tracker_rowWithoutPartyOrSaidTwice_isTold() throws IOException {
        Deals deals = Deals.read(file(folder, """
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
                .startsWith("2 no party; the row was rejected", "3 " + Dates.NO_DATE);
        assertThat(deals.report().merged()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Investor,investment",
        "Contractor,construction contract",
        "Chinese Entity,investment or construction contract"
    })
    void tracker_columnOfTheChineseParty_tellsWhatTheRowIs(String header, String type) throws IOException {
        Deal deal = only(
                folder,
                "Year,Month," + header + ",Quantity in Millions,Transaction Party,Country,Greenfield\n"
                        + "2016,May,Midea,100,KUKA,Germany,G\n");
        assertThat(deal.typeWords()).containsExactly(type, "greenfield");
    }
}
