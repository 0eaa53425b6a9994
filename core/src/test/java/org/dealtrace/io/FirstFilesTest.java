package org.dealtrace.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dealtrace.InputException;
import org.dealtrace.PartialDate;
import org.dealtrace.Recommendation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as different people have them: each leads to the right count, or to one sentence with the next step. */
class FirstFilesTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), text);
    }

    @ParameterizedTest
    @CsvSource({
        "Company, Date recommended, Country",
        "Firma, Empfehlungsdatum, Land",
        "Raison sociale, Date de recommandation, Pays",
        "Empresa, Fecha, País",
        "Azienda, Data, Paese",
        "Компания, Дата, Страна",
        "公司名称, 推荐日期, 国家",
        "会社名, 推薦日, 国名",
        "회사명, 추천일, 국가",
    })
    void header_inTheWordsOfALanguage_isKnown(String name, String date, String country) throws IOException {
        Recommendation read = Recommendations.read(
                        file(name + ";" + date + ";" + country + "\nKUKA AG;2015-03-02;DE\n"))
                .list()
                .get(0);

        assertThat(read.name()).isEqualTo("KUKA AG");
        assertThat(read.date()).hasValue(PartialDate.parse("2015-03-02"));
        assertThat(read.country()).isPresent();
    }

    @Test
    void germanDeals_haveTheirStake_andAmountsInEurosAreInDoubt() throws IOException {
        Path file = file("Ziel;Käufer;Datum;Anteil;Wert (Mio. €);Wert (Mio. US$)\nX;Y;01.02.2015;25,5;12,5;14\n");

        Deals euros = Deals.read(file, ReadOptions.standard().column("value_musd", "Wert (Mio. €)"));
        Deals dollars = Deals.read(file, ReadOptions.standard().column("value_musd", "Wert (Mio. US$)"));

        assertThat(euros.list().get(0).stakePercent()).hasValue(new BigDecimal("25.5"));
        assertThat(euros.report().issues())
                .filteredOn(i -> i.message().english().contains("no dollars"))
                .hasSize(1);
        assertThat(dollars.report().issues())
                .noneMatch(i -> i.message().english().contains("no dollars"));
    }

    @Test
    void totalsFootnotesAndTheHeaderOnceMore_areLeftOut_andTold() throws IOException {
        Recommendations read = Recommendations.read(file("""
                Company,Country,Amount
                KUKA AG,Germany,12
                Company,Country,Amount
                Kiekert AG,Germany,8
                Total,France,3
                Subtotal,,20
                Grand total,,23
                n = 3,,
                Source: embassy reports,,
                """));

        assertThat(read.list()).extracting(Recommendation::name).containsExactly("KUKA AG", "Kiekert AG", "Total");
        assertThat(read.report().rejected()).isEqualTo(5);
        assertThat(read.report().summary()).contains("a total, not a company", "a footnote, not a company");
    }

    @Test
    void totalWhoseWordIsInTheFirstColumn_isLeftOut() throws IOException {
        Recommendations read = Recommendations.read(file("Nr;Company;Country\n1;KUKA AG;DE\nSumme;60;\n"));

        assertThat(read.list()).extracting(Recommendation::name).containsExactly("KUKA AG");
        assertThat(read.report().summary()).contains("a total, not a company");
    }

    @Test
    void listWithoutAHeader_ofOneColumn_isReadAsNames_andSaysSo() throws IOException {
        Recommendations read = Recommendations.read(file("KUKA AG\nKiekert AG\n西门子\n"));

        assertThat(read.list()).extracting(Recommendation::name).containsExactly("KUKA AG", "Kiekert AG", "西门子");
        assertThat(read.report().summary()).contains("no header row");
    }

    @Test
    void column_thatTheReaderIsTold_isReadUnderItsName() throws IOException {
        Path list = file("Name,date,First seen\nKUKA AG,x,3/12/2015\n");
        ReadOptions options =
                ReadOptions.standard().column("date", "first seen").dayFirst();

        assertThat(Recommendations.read(list, options).list().get(0).date()).hasValue(PartialDate.parse("2015-12-03"));
        assertThat(Recommendations.read(
                                list,
                                ReadOptions.standard()
                                        .column("date", "First seen")
                                        .monthFirst())
                        .list()
                        .get(0)
                        .date())
                .hasValue(PartialDate.parse("2015-03-12"));
    }

    @Test
    void column_thatTheFileDoesNotHave_isRefusedWithThoseThatItHas() throws IOException {
        Path list = file("Name,Seen\nKUKA AG,2015\n");

        assertThatThrownBy(
                        () -> Recommendations.read(list, ReadOptions.standard().column("date", "Seen first")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("has no column 'Seen first' to read as 'date'; its columns are Name, Seen");
    }

    @Test
    void columnOfDates_underAnUnknownName_isProposedWithTheOptionToAcceptIt() throws IOException {
        Recommendations read = Recommendations.read(file("Name,Sector,Erstkontakt\nKUKA AG,Robots,04.05.2015\n"));

        assertThat(read.report().summary()).contains("Erstkontakt", "--column date=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"company,acquirer,date", "target,acquirer,date", "Ziel,Käufer,Datum"})
    void dealsAsRecommendations_areCalledDeals(String header) {
        assertThatThrownBy(() -> Recommendations.read(file(header + "\nKUKA AG,Midea,2016\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a list of deals");
    }

    @Test
    void companiesAsDeals_areCalledCompanies() {
        assertThatThrownBy(() -> Deals.read(file("Company,Country,Date recommended\nKUKA AG,Germany,2015\n")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("is a list of companies, not of deals");
    }

    @Test
    void chineseFile_inGb18030_isReadWithItsEncoding() throws IOException {
        Path list = Files.write(
                folder.resolve("list.csv"), "企业名称,日期\n西门子,2015年3月2日\n".getBytes(Charset.forName("GB18030")));

        List<Recommendation> read = Recommendations.read(
                        list, ReadOptions.standard().encoding(Charset.forName("GB18030")))
                .list();
        assertThat(read).extracting(Recommendation::name).containsExactly("西门子");
        assertThat(read.get(0).date()).hasValue(PartialDate.parse("2015-03-02"));
    }
}
