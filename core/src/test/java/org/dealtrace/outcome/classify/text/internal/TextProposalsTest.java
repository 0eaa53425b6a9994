package org.dealtrace.outcome.classify.text.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dealtrace.Deal;
import org.dealtrace.DealParty;
import org.dealtrace.PartialDate;
import org.dealtrace.PartyRole;
import org.dealtrace.io.Deals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextProposalsTest {

    private final TextProposals proposals = new TextProposals();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ford sold Volvo to Geely in August 2010.| 2010-08",
                "On 18 May 2016 the group offered 115 euros a share.| 2016-05-18",
                "On May 18, 2016, the group made an offer.| 2016-05-18",
                "Am 18. Mai 2016 legte der Konzern ein Angebot vor.| 2016-05-18",
                "En mai 2016, le groupe a fait une offre.| 2016-05",
                "Сделка закрыта в мае 2016 года.| 2016-05",
                "2016年5月18日，公司公告收购。| 2016-05-18",
                "同社は2016年5月に買収した。| 2016-05",
                "The company was founded in 1998.| 1998",
                "Sold in May 2009, bought in June 2010.|",
                "It sold 2016 cars.|",
                "May bid 2000 dollars.|",
            })
    void date_inASentence_isTheOnlyOne(String text, String date) {
        assertThat(proposals.date(text).map(PartialDate::toString).orElse(null)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ford sold Volvo to Geely for $1.8 billion.| 1800",
                "bought it for 20 mln dlrs| 20",
                "paid US$ 1,250 million for it| 1250",
                "für 1,8 Milliarden Dollar| 1800",
                "за 287 млн долларов| 287",
                "以18亿美元收购| 1800",
                "5億ドルで買収| 500",
                "for 300 million euros|",
                "for $300 million, of which $100 million in cash|",
                "its 12 million customers|",
            })
    void millionDollars_inASentence_areTheOnlyAmount(String text, BigDecimal amount) {
        assertThat(proposals.millionDollars(text).map(BigDecimal::toPlainString).orElse(null))
                .isEqualTo(amount == null ? null : amount.toPlainString());
    }

    @Test
    void file_ofDatedHeadlines_isAListOfDealsWithDoubts(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("headlines.csv"),
                "date,text\n2010-03-28,Ford sold Volvo to Geely for $1.8 billion.\n2010-03-29,The weather is fine.\n");

        var deals = Deals.read(file);

        assertThat(deals.list()).singleElement().satisfies(deal -> {
            assertThat(deal.parties()).anySatisfy(p -> assertThat(p.role()).isEqualTo(PartyRole.TARGET));
            assertThat(deal.value()).contains(BigDecimal.valueOf(1800));
        });
        assertThat(deals.report().issues())
                .extracting(i -> i.message().english())
                .contains(
                        "no column gives the price in million dollars; the text seems to tell it",
                        "no party; the row was rejected");
    }

    @Test
    void values_thatOnlyATextTells_areInDoubt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("stakes.csv"), "date,text\n2016-05-18,Midea bought a 51 percent stake in KUKA.\n");
        Path dated = Files.writeString(
                folder.resolve("dated.csv"), "target,text\nKUKA AG,Midea bought KUKA AG on 18 May 2016.\n");

        assertThat(Deals.read(file).report().issues())
                .extracting(i -> i.message().english())
                .contains("no column gives the stake; the text seems to tell it");
        assertThat(Deals.read(dated).report().issues())
                .extracting(i -> i.message().english())
                .contains("no column gives the date; the text seems to tell it");
    }

    @Test
    void file_withALongText_saysWhatIsRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("long.csv"), "target,text\nVolvo," + "It is fine. ".repeat(400) + "\n");

        assertThat(Deals.read(file).report().issues())
                .extracting(i -> i.message().english())
                .contains("longer than 2000 letters; the classifier reads no more of it");
    }

    @Test
    void file_withATextInAnotherLanguage_saysThatItIsNotRead(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("korean.csv"),
                "date,text\n2019-05-01,삼성전자가 하만을 80억 달러에 인수했다.\n2019-05-02,Alpha bought Beta.\n");

        assertThat(Deals.read(file).report().issues())
                .extracting(i -> i.source().line() + ": " + i.message().english())
                .contains("2: texts in Korean are not read; the classifier reads English, German, French, Russian, "
                        + "Chinese and Japanese")
                .noneMatch(said -> said.startsWith("3: texts in"));
    }

    /** So the time for a text is bounded. */
    @Test
    void answer_toALongText_isThatToItsBeginning() {
        String beginning =
                "Ford sold Volvo to Geely for $1.8 billion. ".repeat(47).substring(0, TextReader.LETTERS);
        TextReader reader = TextReader.shipped("test");

        assertThat(reader.read(deal(beginning + "They denied it. ".repeat(4_000))))
                .isEqualTo(reader.read(deal(beginning)));
    }

    private static Deal deal(String text) {
        return Deal.builder("1")
                .text(text)
                .party(DealParty.of(PartyRole.OTHER, "Nemo"))
                .build();
    }
}
