package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dealtrace.io.DealFile.file;
import static org.dealtrace.io.DealFile.only;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dealtrace.Country;
import org.dealtrace.Deal;
import org.dealtrace.DealEvent;
import org.dealtrace.DealParty;
import org.dealtrace.DealStatus;
import org.dealtrace.Identifier;
import org.dealtrace.PartialDate;
import org.dealtrace.io.internal.Dates;
import org.dealtrace.io.internal.DecodedText;
import org.dealtrace.io.internal.DoubtfulNames;
import org.dealtrace.io.internal.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Acquisitions as Crunchbase writes them. */
class CrunchbaseDealsTest {

    private static final String CB_2013 =
            "company_permalink,company_name,company_category_code,company_country_code,company_city,acquirer_permalink,"
                    + "acquirer_name,acquirer_country_code,acquired_at,acquired_month,acquired_quarter,acquired_year,"
                    + "price_amount,price_currency_code";

    @TempDir
    Path folder;

    @Test
    void crunchbase_ofBareCarriageReturns_isRead() throws IOException {
        Deals deals = Deals.read(file(
                folder,
                CB_2013 + "\r/company/a123-systems,A123 Systems,cleantech,USA,Waltham,/company/wanxiang,"
                        + "Wanxiang,CHN,2013-01-28,2013-01,2013-Q1,2013,256600000,USD\r,,,,,,,,,,,,,\r,,,,,,,,"
                        + ",,,,,\r"));
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
                .satisfies(i -> assertThat(i.message()).hasToString("blank rows, up to line 4, were skipped"));
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
                        + "/o/one,One,\u00c3\u00a9\u00c3\u00a9,USA,/o/b,B,DEU,2010-01-01,2010-01,7,USD\n")
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
                        "3 company_name a spreadsheet's error value; the cell was read as blank",
                        "3 company_name the name is missing; it was taken from the page address",
                        "3 acquirer_country_code not a country, so it was left out; write its ISO code or English name",
                        "3 acquired_at " + Dates.IMPLAUSIBLE,
                        "4 company_name bytes that are not UTF-8; each was replaced by U+FFFD; "
                                + DecodedText.NAME_ENCODING,
                        "4 acquirer_name the name is missing; it was taken from the page address",
                        "4 company_name " + DoubtfulNames.UNREADABLE,
                        "4 price_amount " + Numbers.EXPONENTS,
                        "4 price_amount more than 10^12 US dollars; kept only as an attribute",
                        "5 company_name no acquired company; the row was rejected",
                        "6 company_permalink equals an earlier row; merged into it",
                        "7 company_permalink an earlier row has this id and different content; ~2, ~3 … was added to"
                                + " the id",
                        "7 acquired_at " + Dates.PLACEHOLDER);
        assertThat(deals.report().rows()).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"1000000,1", "1500000000,1500", "999999999999999999,-", "1000000000000000000,-", "0,-"})
    void crunchbase_amount_isInMillionsWhereItCanBeOne(String amount, String millions) throws IOException {
        Deals deals = Deals.read(file(
                folder,
                "company_name,acquirer_name,acquired_at,price_amount,price_currency_code\nA,B,2013-05-01," + amount
                        + ",USD\n"));
        Deal deal = deals.list().get(0);
        assertThat(deal.value().map(BigDecimal::toPlainString).orElse("-")).isEqualTo(millions);
        assertThat(deal.attributes().getOrDefault("price_amount", "-")).isEqualTo(millions.equals("-") ? amount : "-");
    }

    @Test
    void crunchbase_rowWithoutBuyer_isKeptAndTold() throws IOException {
        Deals deals = Deals.read(file(folder, "company_name,acquirer_name,acquired_at\nA,,2013-05-01\n"));
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
        String before = only(folder, CB_2013 + "\n" + row).id();
        assertThat(Deals.read(file(folder, CB_2013 + "\n" + other + row))
                        .list()
                        .get(1)
                        .id())
                .isEqualTo(before);
        assertThat(before).isEqualTo("CB-6fnya8drxfpr");
    }
}
